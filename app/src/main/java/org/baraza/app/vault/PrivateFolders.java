package org.baraza.app.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Folders and files that only their owner can look into, from the moment they are there. */
final class PrivateFolders {

    private PrivateFolders() {}

    /** Makes a folder and those above it. */
    static void make(Path folder) throws IOException {
        Path unused = Files.createDirectories(folder, allow(folder, "rwx------"));
    }

    static void makeFile(Path file) throws IOException {
        Path unused = Files.createFile(file, allow(file, "rw-------"));
    }

    private static FileAttribute<?>[] allow(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Brings a folder's list of files to the disk. */
    static void sync(@Nullable Path folder) throws IOException {
        if (folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
