package org.baraza.app.backup;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.baraza.app.desk.BackupKey;
import org.baraza.app.desk.BadBackup;
import org.baraza.app.desk.WrongUse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** Reads a backup from its beginning to its end, and says whether it is what it was. */
public final class BackupReader implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LARGEST_LIST = 1 << 28;

    private final Path file;
    private final InputStream plain;
    private final ZipInputStream zip;
    private final About about;
    private final List<Part> seen = new ArrayList<>();

    private BackupReader(Path file, InputStream in, BackupKey key) throws IOException {
        this.file = file;
        plain = new Faithful(Lock.read(in, key, file).unlock(in), file);
        zip = new ZipInputStream(plain);
        about = readAbout();
    }

    /**
     * Opens a backup and reads what it says of itself.
     *
     * @throws WrongUse when it is no backup, or the key does not fit
     */
    public static BackupReader open(Path file, BackupKey key) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new WrongUse("There is no file " + file + "; check its name and folder.");
        }
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        try {
            return new BackupReader(file, in, key);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private About readAbout() throws IOException {
        @Nullable ZipEntry first = zip.getNextEntry();
        if (first == null || !first.getName().equals(BackupWriter.ABOUT)) {
            throw Lock.damaged(file);
        }
        byte[][] bytes = {new byte[0]};
        take(first.getName(), (name, in) -> bytes[0] = in.readNBytes(LARGEST_LIST));
        try {
            return BackupWriter.JSON.readValue(bytes[0], About.class);
        } catch (JacksonException e) {
            throw Lock.damaged(file);
        }
    }

    public About about() {
        return about;
    }

    /** Takes one part out. Need not read it to its end. */
    public interface PartTaker {

        void take(String name, InputStream in) throws IOException;
    }

    /**
     * Gives every part after the first to {@code taker}. What was taken may be believed when this returns, not before.
     *
     * @throws BadBackup when a part is missing, added or changed
     */
    public void read(PartTaker taker) throws IOException {
        for (@Nullable ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
            if (next.getName().equals(BackupWriter.LIST)) {
                compare(zip.readNBytes(LARGEST_LIST));
                return;
            }
            take(next.getName(), taker);
        }
        throw Lock.damaged(file);
    }

    private void take(String name, PartTaker taker) throws IOException {
        Counted in = new Counted(zip);
        taker.take(name, in);
        in.skipToEnd();
        seen.add(new Part(name, in.bytes, HexFormat.of().formatHex(in.sha256.digest())));
    }

    private void compare(byte[] list) throws IOException {
        if (zip.getNextEntry() != null) {
            throw Lock.damaged(file);
        }
        // The last segment alone shows that nothing was cut off.
        long unused = plain.transferTo(OutputStream.nullOutputStream());
        try {
            if (!seen.equals(BackupWriter.JSON.readValue(list, new TypeReference<List<Part>>() {}))) {
                throw Lock.damaged(file);
            }
        } catch (JacksonException e) {
            throw Lock.damaged(file);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Tells a file that does not decrypt from a disk that does not read. */
    private static final class Faithful extends FilterInputStream {

        private final Path file;

        Faithful(InputStream in, Path file) {
            super(in);
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return in.read(bytes, from, length);
            } catch (IOException e) {
                throw Lock.damaged(file);
            }
        }
    }

    private static final class Counted extends FilterInputStream {

        private final MessageDigest sha256 = BackupWriter.sha256();
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] some, int from, int length) throws IOException {
            int got = in.read(some, from, length);
            if (got > 0) {
                sha256.update(some, from, got);
                bytes += got;
            }
            return got;
        }

        void skipToEnd() throws IOException {
            byte[] step = new byte[BUFFER_BYTES];
            for (int got = read(step, 0, step.length); got >= 0; ) {
                got = read(step, 0, step.length);
            }
        }

        /** The file goes on after the part. */
        @Override
        public void close() {}
    }
}
