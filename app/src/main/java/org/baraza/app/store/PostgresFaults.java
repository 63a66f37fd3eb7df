package org.baraza.app.store;

import java.nio.file.Path;
import java.util.List;

/** Turns what PostgreSQL says when it cannot start into one plain fault. */
final class PostgresFaults {

    private static final List<String> DAMAGE = List.of(
            "PANIC:",
            "invalid checkpoint",
            "could not locate a valid checkpoint",
            "incorrect checksum",
            "calculated CRC checksum",
            "page verification failed",
            "invalid page",
            "is not a database cluster directory",
            "is missing",
            "required WAL directory",
            "could not open file \"global/",
            "bogus data",
            "could not read file",
            "database files are incompatible");

    private PostgresFaults() {}

    static StoreFault explain(Path folder, String said) {
        if (said.contains("No space left on device") || said.contains("Disk quota exceeded")) {
            return new StoreFault("disk-full", "The disk of " + folder + " is full. Free some space and start again.");
        }
        if (said.contains("Address already in use")) {
            return new StoreFault(
                    "port-taken",
                    "No free network port was found for the database. End other programs and start again.");
        }
        if (said.contains("cannot execute") || said.contains("loading shared libraries") || said.contains("GLIBC")) {
            return PostgresProgram.unfit("not such a machine");
        }
        if (DAMAGE.stream().anyMatch(said::contains)) {
            return damaged(folder);
        }
        return new StoreFault(
                "not-started",
                "The database in " + folder + " did not start: " + tellingLine(said) + ". Look into " + folder
                        + "/log/postgres.log.");
    }

    static StoreFault damaged(Path folder) {
        return new StoreFault(
                "damaged",
                "The database in " + folder + " is damaged. Put your latest backup in its place, and keep the damaged"
                        + " folder.");
    }

    private static String tellingLine(String said) {
        List<String> lines =
                said.lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
        return lines.stream()
                .filter(s -> s.contains("FATAL:"))
                .findFirst()
                .or(() -> lines.reversed().stream().findFirst())
                .orElse("it said nothing");
    }
}
