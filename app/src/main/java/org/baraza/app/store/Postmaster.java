package org.baraza.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A running server, as it describes itself in {@code postmaster.pid}.
 *
 * @param pid process number
 * @param port where it listens; 0 before it does
 * @param state what it is at
 */
record Postmaster(long pid, int port, State state) {

    /** What a server is at. */
    enum State {
        STARTING,
        /** It takes connections. */
        READY,
        STOPPING
    }

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The server of a cluster; empty when none runs, whatever an old file says. */
    static Optional<Postmaster> find(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            long pid = Long.parseLong(lines.getFirst().strip());
            if (!runsIn(pid, data)) {
                return Optional.empty();
            }
            int port = lines.size() > PORT_LINE
                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                    : 0;
            String status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE) : "";
            State state = status.startsWith("ready")
                    ? State.READY
                    : status.startsWith("stopping") ? State.STOPPING : State.STARTING;
            return Optional.of(new Postmaster(pid, port, state));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Process numbers come round again: only a process that works in the cluster's folder is its server. */
    static boolean runsIn(long pid, Path data) {
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
            return false;
        }
        try {
            return Path.of("/proc", Long.toString(pid), "cwd").toRealPath().equals(data.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
