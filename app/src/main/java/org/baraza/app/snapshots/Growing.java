package org.baraza.app.snapshots;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that are still being written. Their names say by which process, so that what a killed program left behind can be
 * told from what another one is writing just now.
 */
public final class Growing {

    /** In every such name, after the number and the start of the writing process. */
    public static final String MARK = ".growing";

    private static final Pattern NAME = Pattern.compile("-by-(\\d+)-(\\d+)-.*\\.growing");

    private Growing() {}

    /** A new empty file nobody else writes. */
    public static Path make(Path folder, String what) throws IOException {
        long me = ProcessHandle.current().pid();
        return Files.createTempFile(folder, what + "-by-" + me + "-" + startOf(me) + "-", MARK);
    }

    /** Removes what programs that have ended left behind. */
    public static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + MARK + "*")) {
            for (Path file : found) {
                if (!isBeingWritten(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isBeingWritten(String name) {
        Matcher by = NAME.matcher(name);
        return by.find() && startOf(Long.parseLong(by.group(1))).equals(by.group(2));
    }

    /**
     * When a process started, in ticks since the computer did, since process numbers come round again and the clock may be
     * set meanwhile; 0 when the process is gone or this system does not say.
     */
    private static String startOf(long process) {
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            // The name in brackets may hold anything; the 20th field after it is the start.
            return status.substring(status.lastIndexOf(')') + 2).split(" ")[19];
        } catch (IOException e) {
            return "0";
        }
    }

    /** Puts a complete file on disk and gives it its name; the name is on disk too when this returns. */
    public static void settle(Path grown, Path settled) throws IOException {
        try (FileChannel file = FileChannel.open(grown, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        try {
            Files.move(grown, settled, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(grown, settled, StandardCopyOption.REPLACE_EXISTING);
        }
        try (FileChannel folder = FileChannel.open(settled.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException ignored) {
            // Some systems do not let a folder be opened; there the rename is all that can be done.
        }
    }
}
