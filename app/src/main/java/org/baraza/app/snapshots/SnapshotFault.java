package org.baraza.app.snapshots;

import java.nio.file.Path;

/** A snapshot that is not what it was when it was written, or cannot be read or written: a broken disk, not bad data. */
public final class SnapshotFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    SnapshotFault(Path file, String what, Throwable cause) {
        super(text(file, what), cause);
        this.file = file;
    }

    SnapshotFault(Path file, String what) {
        super(text(file, what));
        this.file = file;
    }

    private static String text(Path file, String what) {
        return "The snapshot " + file + " " + what
                + ". Put it back from a backup, or import the original file again; do not edit snapshots.";
    }

    /** The file that is broken. */
    public Path file() {
        return file;
    }
}
