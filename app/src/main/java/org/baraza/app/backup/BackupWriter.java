package org.baraza.app.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baraza.app.desk.BackupKey;
import org.baraza.app.desk.WrongUse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup: parts one after the other, the list of all with their digests last, all zipped and encrypted. Until
 * {@link #finish} the file ends in {@value #GROWING}.
 */
public final class BackupWriter implements AutoCloseable {

    static final String GROWING = ".growing";
    static final String ABOUT = "about.json";
    static final String LIST = "parts.json";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final Path growing;
    private final FileChannel channel;
    private final MessageDigest whole = sha256();
    private final ZipOutputStream zip;
    private final List<Part> parts = new ArrayList<>();
    private boolean settled;

    private BackupWriter(Path file, Path growing, FileChannel channel, BackupKey key) throws IOException {
        this.file = file;
        this.growing = growing;
        this.channel = channel;
        OutputStream out =
                new DigestOutputStream(new BufferedOutputStream(new Uncloseable(channel), BUFFER_BYTES), whole);
        zip = new ZipOutputStream(Lock.of(key).lock(out));
    }

    /**
     * Begins a backup.
     *
     * @throws WrongUse when the file exists, its folder does not, or somebody else is writing it
     */
    public static BackupWriter open(Path file, BackupKey key) throws IOException {
        Path whole = file.toAbsolutePath().normalize();
        requireFree(whole);
        Path growing = whole.resolveSibling(whole.getFileName() + GROWING);
        FileChannel channel = FileChannel.open(
                growing,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
            if (lock == null) {
                throw new WrongUse("Another backup to " + file + " is under way. Wait for it, or name another file.");
            }
            channel.truncate(0);
            return new BackupWriter(whole, growing, channel, key);
        } catch (java.nio.channels.OverlappingFileLockException e) {
            channel.close();
            throw new WrongUse("Another backup to " + file + " is under way. Wait for it, or name another file.");
        } catch (IOException | RuntimeException e) {
            channel.close();
            if (lock != null) {
                Files.deleteIfExists(growing);
            }
            throw e;
        }
    }

    private static void requireFree(Path file) {
        if (Files.exists(file)) {
            throw new WrongUse(file + " exists already and is left alone. Name a new file.");
        }
        if (!Files.isDirectory(file.resolveSibling("."))) {
            throw new WrongUse("There is no folder for " + file + "; make it, or name another file.");
        }
    }

    /** Writes one part. */
    public interface PartMaker {

        void write(OutputStream out) throws IOException;
    }

    /** Writes the first part. */
    public void about(About about) throws IOException {
        Part unused = part(ABOUT, out -> out.write(JSON.writeValueAsBytes(about)));
    }

    /** Adds a part under a name of its own. */
    public Part part(String name, PartMaker maker) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Counted out = new Counted(zip);
        maker.write(out);
        zip.closeEntry();
        Part part = new Part(name, out.bytes, HexFormat.of().formatHex(out.sha256.digest()));
        parts.add(part);
        return part;
    }

    /**
     * A backup that is whole and on disk.
     *
     * @param sha256 digest of the file, lower-case hex
     */
    public record Finished(Path file, String sha256, long bytes) {}

    /** Closes the file, puts it on disk and gives it its name. */
    public Finished finish() throws IOException {
        zip.putNextEntry(new ZipEntry(LIST));
        zip.write(JSON.writeValueAsBytes(parts));
        zip.closeEntry();
        zip.close();
        channel.force(true);
        long bytes = channel.size();
        requireFree(file);
        Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE);
        settled = true;
        try (FileChannel folder = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        }
        return new Finished(file, HexFormat.of().formatHex(whole.digest()), bytes);
    }

    /** Removes what was not finished. */
    @Override
    public void close() throws IOException {
        if (!settled) {
            Files.deleteIfExists(growing);
        }
        channel.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The channel is put on disk after the streams over it are closed. */
    private static final class Uncloseable extends FilterOutputStream {

        Uncloseable(FileChannel channel) {
            super(Channels.newOutputStream(channel));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static final class Counted extends OutputStream {

        private final OutputStream out;
        private final MessageDigest sha256 = sha256();
        private long bytes;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            sha256.update(some, from, length);
            bytes += length;
            out.write(some, from, length);
        }
    }
}
