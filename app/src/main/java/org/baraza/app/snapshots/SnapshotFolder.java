package org.baraza.app.snapshots;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The folder of a site that holds its snapshots. Each is named by the SHA-256 digest of its content and never changes
 * once it bears that name; what is still being written is marked as {@link Growing}.
 *
 * @param folder where it lies
 */
public record SnapshotFolder(Path folder) {

    /** Opens the folder, making it if needed, and removes what a killed run left half written. */
    public static SnapshotFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            Growing.sweep(folder);
            return new SnapshotFolder(folder);
        } catch (IOException e) {
            throw new SnapshotFault(folder, "folder cannot be opened", e);
        }
    }

    /** Where the snapshot with this digest lies, or would lie. */
    Path path(String digest, String kind) {
        return folder.resolve(digest + "." + kind);
    }

    /** Whether the snapshot with this digest is there and is what it was when it was written. */
    public boolean holds(String digest) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, digest + ".*")) {
            for (Path file : found) {
                check(file, digest);
                return true;
            }
            return false;
        } catch (SnapshotFault changed) {
            return false;
        } catch (IOException e) {
            throw new SnapshotFault(folder, "folder cannot be read", e);
        }
    }

    Path grow() throws IOException {
        return Growing.make(folder, "snapshot");
    }

    /** Gives a complete file its name; the same content already there is left as it is. */
    Path settle(Path grown, String digest, String kind) throws IOException {
        Path settled = path(digest, kind);
        Growing.settle(grown, settled);
        return settled;
    }

    /** Holds a whole file against the digest that names it. */
    static void check(Path file, String digest) {
        MessageDigest actual = sha();
        byte[] step = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int got = in.read(step); got >= 0; got = in.read(step)) {
                actual.update(step, 0, got);
            }
        } catch (NoSuchFileException e) {
            throw new SnapshotFault(file, "is not there", e);
        } catch (IOException e) {
            throw new SnapshotFault(file, "cannot be read", e);
        }
        if (!HexFormat.of().formatHex(actual.digest()).equals(digest)) {
            throw new SnapshotFault(file, "was changed or damaged after it was written");
        }
    }

    static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
