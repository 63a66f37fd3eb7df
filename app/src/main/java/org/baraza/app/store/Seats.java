package org.baraza.app.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who uses a server: one locked file for each user. The lock goes when its program dies, however it dies, so a file
 * nobody locks is an empty seat.
 *
 * @param folder holds the files
 */
record Seats(Path folder) {

    /** One user's seat, until closed. */
    record Seat(Path file, FileChannel channel) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
            channel.close();
        }
    }

    Seat take() throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(me() + UUID.randomUUID());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileLock unused = channel.lock();
        return new Seat(file, channel);
    }

    /** Whether anybody sits here. Clears away the seats of the dead. */
    boolean taken() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.toList();
            boolean taken = false;
            for (Path file : files) {
                taken |= taken(file);
            }
            return taken;
        }
    }

    private static boolean taken(Path file) throws IOException {
        if (file.getFileName().toString().startsWith(me())) {
            // Looking at a lock of our own process would drop it, as POSIX has it.
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return true;
            }
            Files.delete(file);
            return false;
        }
    }

    /** Process number and start, since numbers come round again, in containers at once. */
    private static String me() {
        ProcessHandle me = ProcessHandle.current();
        return me.pid() + "-"
                + me.info().startInstant().map(Instant::toEpochMilli).orElse(0L) + "-";
    }
}
