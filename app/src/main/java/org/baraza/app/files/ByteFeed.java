package org.baraza.app.files;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The text of a file as UTF-8 bytes, front to back: unpacked when it is gzip, freed of a byte order mark, transcoded
 * when it is UTF-16. The digest is of the file as it was given. An archive that ends in the middle is not an error:
 * {@link #cutShort()} tells.
 */
final class ByteFeed implements Closeable {

    /** Small enough to be still in the processor's cache when the digest reads it a second time. */
    private static final int STEP = 1 << 18;

    private final Given given;
    private final long size;
    private InputStream text;
    private boolean cutShort;

    private ByteFeed(Given given, long size) {
        this.given = given;
        this.size = size;
        this.text = given;
    }

    static ByteFeed open(Path file) throws IOException {
        return open(Files.newInputStream(file), Files.size(file));
    }

    /** @param size bytes of it */
    static ByteFeed open(InputStream file, long size) throws IOException {
        ByteFeed feed = new ByteFeed(new Given(file), size);
        try {
            feed.unpack();
            return feed;
        } catch (IOException e) {
            feed.close();
            throw e;
        }
    }

    private void unpack() throws IOException {
        PushbackInputStream packed = new PushbackInputStream(given, 4);
        byte[] head = peek(packed, 2);
        PushbackInputStream plain = packed;
        if (head.length == 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
            try {
                plain = new PushbackInputStream(new GZIPInputStream(packed, 1 << 16), 4);
            } catch (EOFException | ZipException e) {
                cutShort = true;
                plain = new PushbackInputStream(InputStream.nullInputStream(), 4);
            }
        }
        text = plain;
        byte[] mark = new byte[0];
        try {
            mark = peek(plain, 3);
        } catch (EOFException | ZipException e) {
            cutShort = true;
            text = InputStream.nullInputStream();
        }
        if (startsWith(mark, 0xef, 0xbb, 0xbf)) {
            skip(plain, 3);
        } else if (startsWith(mark, 0xff, 0xfe)) {
            skip(plain, 2);
            text = new Transcoded(plain, StandardCharsets.UTF_16LE);
        } else if (startsWith(mark, 0xfe, 0xff)) {
            skip(plain, 2);
            text = new Transcoded(plain, StandardCharsets.UTF_16BE);
        }
    }

    private static byte[] peek(PushbackInputStream from, int count) throws IOException {
        byte[] head = from.readNBytes(count);
        from.unread(head);
        return head;
    }

    private static void skip(InputStream from, int count) throws IOException {
        from.readNBytes(count);
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Fills {@code into} from {@code from} on with up to {@code length} bytes; fewer only at the end. */
    int read(byte[] into, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int got;
            try {
                got = text.read(into, from + done, Math.min(STEP, length - done));
            } catch (EOFException | ZipException e) {
                cutShort = true;
                text = InputStream.nullInputStream();
                break;
            }
            if (got < 0) {
                break;
            }
            done += got;
        }
        return done;
    }

    /** The same bytes as a stream; a cut archive simply ends. */
    InputStream stream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return ByteFeed.this.read(one, 0, 1) == 1 ? one[0] & 0xff : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                int got = ByteFeed.this.read(into, from, length);
                return got == 0 ? -1 : got;
            }
        };
    }

    /** Whether the archive ended before its end. Known once everything is read. */
    boolean cutShort() {
        return cutShort;
    }

    /** Bytes of the given file read so far. */
    long bytesDone() {
        return given.count;
    }

    /** Bytes of the given file. */
    long bytesAll() {
        return size;
    }

    /** Digest of the whole file as given, lower-case hex; reads what is left of it. */
    String sha256() throws IOException {
        byte[] rest = new byte[1 << 16];
        while (given.read(rest, 0, rest.length) >= 0) {
            // Reading is what feeds the digest.
        }
        return HexFormat.of().formatHex(given.digest.digest());
    }

    @Override
    public void close() throws IOException {
        given.close();
    }

    static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The file as given, counted and digested while it is read. */
    private static final class Given extends FilterInputStream {

        private final MessageDigest digest = sha();
        private long count;

        Given(InputStream file) {
            super(file);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) == 1 ? one[0] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            if (got > 0) {
                digest.update(into, from, got);
                count += got;
            }
            return got;
        }

        @Override
        public long skip(long bytes) throws IOException {
            byte[] skipped = new byte[(int) Math.min(bytes, 1 << 13)];
            return Math.max(0, read(skipped, 0, skipped.length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }

    /** UTF-16 turned into UTF-8; what is no character becomes the replacement character. */
    private static final class Transcoded extends InputStream {

        private final InputStream from;
        private final Charset charset;
        private byte[] ready = new byte[0];
        private int next;
        private byte[] held = new byte[0];

        Transcoded(InputStream from, Charset charset) {
            this.from = from;
            this.charset = charset;
        }

        @Override
        public int read() throws IOException {
            return fill() ? ready[next++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, ready.length - next);
            System.arraycopy(ready, next, into, at, count);
            next += count;
            return count;
        }

        private boolean fill() throws IOException {
            while (next == ready.length) {
                byte[] more = from.readNBytes(1 << 16);
                if (more.length == 0 && held.length == 0) {
                    return false;
                }
                byte[] all = new byte[held.length + more.length];
                System.arraycopy(held, 0, all, 0, held.length);
                System.arraycopy(more, 0, all, held.length, more.length);
                // A pair of surrogates, or a pair of bytes, may lie across two reads: hold its first half back.
                int whole = more.length == 0 ? all.length : all.length - all.length % 2;
                if (more.length > 0 && whole >= 2 && isFirstHalf(all, whole - 2)) {
                    whole -= 2;
                }
                held = java.util.Arrays.copyOfRange(all, whole, all.length);
                ready = new String(all, 0, whole, charset).getBytes(StandardCharsets.UTF_8);
                next = 0;
            }
            return true;
        }

        private boolean isFirstHalf(byte[] all, int at) {
            int high = all[charset == StandardCharsets.UTF_16BE ? at : at + 1] & 0xff;
            return high >= 0xd8 && high <= 0xdb;
        }
    }

    /** Turns a broken disk into a fault. */
    static UncheckedIOException fault(Path file, IOException e) {
        return new UncheckedIOException("cannot read " + file.getFileName() + ": " + e.getMessage(), e);
    }
}
