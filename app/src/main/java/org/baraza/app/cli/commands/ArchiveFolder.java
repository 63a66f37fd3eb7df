package org.baraza.app.cli.commands;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.desk.WrongUse;

/**
 * A folder that is there whole or not at all: it is written beside its place under a name that ends in {@value #GROWING},
 * put on disk file by file, and named when everything is.
 */
final class ArchiveFolder implements AutoCloseable {

    static final String GROWING = ".growing";
    static final String DIGESTS = "SHA256SUMS";

    private final Path whole;
    private final Path growing;
    private final SortedMap<String, String> digests = new TreeMap<>();
    private boolean settled;

    private ArchiveFolder(Path whole, Path growing) {
        this.whole = whole;
        this.growing = growing;
    }

    /** Writes one file. */
    interface Maker {

        void write(OutputStream out) throws IOException;
    }

    /** @throws WrongUse when there is something in its place, or another is under way */
    static ArchiveFolder open(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        Path growing = whole.resolveSibling(whole.getFileName() + GROWING);
        if (Files.exists(whole)) {
            throw new WrongUse(folder + " exists already and is left alone. Name a new folder.");
        }
        if (!Files.isDirectory(whole.resolveSibling("."))) {
            throw new WrongUse("There is no folder for " + folder + "; make it, or name another one.");
        }
        if (Files.exists(growing)) {
            throw new WrongUse("Another archive to " + folder + " is under way or was broken off. Wait for it, or"
                    + " remove " + growing.getFileName() + " and start again.");
        }
        try {
            return new ArchiveFolder(whole, Files.createDirectory(growing));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a file lies until the folder is whole. */
    Path path(String name) {
        return growing.resolve(name);
    }

    boolean has(String name) {
        return digests.containsKey(name);
    }

    /** Writes a file and puts it on disk. What fails leaves no file. */
    void write(String name, Maker maker) {
        Path file = path(name);
        MessageDigest digest = sha256();
        try {
            Files.createDirectories(file.resolveSibling("."));
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
                maker.write(out);
                out.flush();
                channel.force(true);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        digests.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    void text(String name, String text) {
        write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes a file in that was written where {@link #path} says. */
    void add(String name, String sha256) {
        digests.put(name, sha256);
    }

    /** Names the folder, once everything in it is on disk with the list of digests, which {@code sha256sum -c} reads. */
    void finish() {
        text(
                DIGESTS,
                digests.entrySet().stream()
                        .map(e -> e.getValue() + "  " + e.getKey() + "\n")
                        .collect(Collectors.joining()));
        try {
            try (Stream<Path> folders = Files.walk(growing)) {
                for (Path folder : folders.filter(Files::isDirectory).toList()) {
                    force(folder);
                }
            }
            if (Files.exists(whole)) {
                throw new WrongUse(whole + " exists already and is left alone. Name a new folder.");
            }
            Files.move(growing, whole, StandardCopyOption.ATOMIC_MOVE);
            settled = true;
            force(whole.resolveSibling("."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Removes what was not finished. */
    @Override
    public void close() {
        if (settled) {
            return;
        }
        try (Stream<Path> all = Files.walk(growing)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
