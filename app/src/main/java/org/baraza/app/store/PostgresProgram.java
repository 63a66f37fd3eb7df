package org.baraza.app.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL program files that travel inside this program, unpacked once.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresProgram(Path folder) {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String UNPACKING = ".unpacking-";
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    /**
     * Unpacks into a folder of its own below {@code cache} unless that was done before. The folder appears under its
     * final name only when it is whole and on disk, so an unpacking that was killed half-way is simply done again.
     */
    static PostgresProgram unpackedIn(Path cache) {
        requireFitting(System.getProperty("os.name", "") + " on " + System.getProperty("os.arch", ""));
        try {
            URLConnection archive = archive().openConnection();
            Path whole = cache.resolve("postgresql-" + mark(archive));
            if (!Files.isDirectory(whole)) {
                Files.createDirectories(cache);
                deleteAbandoned(cache);
                unpack(archive, whole);
            }
            return new PostgresProgram(whole.toRealPath());
        } catch (IOException e) {
            throw DiskFaults.explain("The PostgreSQL program files could not be unpacked into " + cache, e);
        }
    }

    /** One program of the three: {@code initdb}, {@code pg_ctl} or {@code postgres}. */
    String bin(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    static void requireFitting(String machine) {
        if (!machine.toLowerCase(Locale.ROOT).matches("linux on (amd64|x86_64)")) {
            throw unfit(machine);
        }
    }

    static StoreFault unfit(String machine) {
        return new StoreFault(
                "wrong-machine",
                "The PostgreSQL inside this program runs on 64-bit Intel or AMD Linux with glibc, and this is "
                        + machine + ". Set database-url to a PostgreSQL 15 or newer of your own.");
    }

    private static URL archive() {
        URL url = PostgresProgram.class.getResource(ARCHIVE);
        if (url == null) {
            throw new StoreFault(
                    "no-postgresql",
                    "The PostgreSQL program files are missing from this program. Install it again, or set database-url.");
        }
        return url;
    }

    /** Tells one release of the archive from another without reading its 15 MB. */
    private static String mark(URLConnection archive) throws IOException {
        return archive instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : Long.toHexString(archive.getContentLengthLong());
    }

    private static void unpack(URLConnection archive, Path whole) throws IOException {
        Path half = whole.resolveSibling(UNPACKING + UUID.randomUUID());
        try (InputStream packed = new BufferedInputStream(archive.getInputStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            Files.createDirectory(half);
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half);
            }
            moveIntoPlace(half, whole);
        } finally {
            deleteTree(half);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the archive names a file outside its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        try (FileChannel file = FileChannel.open(target, StandardOpenOption.WRITE)) {
            file.force(true);
        }
    }

    private static void moveIntoPlace(Path half, Path whole) throws IOException {
        try {
            Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another program unpacked at the same time and was faster; its folder is as good as ours.
            if (!Files.isDirectory(whole)) {
                throw e;
            }
        }
    }

    private static void deleteAbandoned(Path cache) throws IOException {
        Instant old = Instant.now().minus(ABANDONED_AFTER);
        try (Stream<Path> found = Files.list(cache)) {
            for (Path half : found.filter(p -> p.getFileName().toString().startsWith(UNPACKING))
                    .toList()) {
                if (Files.getLastModifiedTime(half).toInstant().isBefore(old)) {
                    deleteTree(half);
                }
            }
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> found = Files.walk(root)) {
            found.sorted(Comparator.reverseOrder()).forEach(PostgresProgram::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
