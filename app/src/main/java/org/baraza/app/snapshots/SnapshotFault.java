package org.baraza.app.snapshots;

import java.nio.file.Path;
import org.baraza.app.desk.PlainFault;
import org.baraza.core.ground.Source;
import org.baraza.core.record.DataSet;

/** A snapshot that is not what it was when it was written, or cannot be read or written: a broken disk, not bad data. */
public final class SnapshotFault extends RuntimeException implements PlainFault {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final String what;

    SnapshotFault(Path file, String what, Throwable cause) {
        super(text(file, what), cause);
        this.file = file;
        this.what = what;
    }

    SnapshotFault(Path file, String what) {
        super(text(file, what));
        this.file = file;
        this.what = what;
    }

    private SnapshotFault(SnapshotFault fault, DataSet dataSet) {
        super(text(fault.file, fault.what, dataSet), fault);
        this.file = fault.file;
        this.what = fault.what;
    }

    private static String text(Path file, String what) {
        return "The snapshot " + file.getFileName() + " " + what
                + ". Put it back from a backup, or import the original file again; do not edit snapshots.";
    }

    /** The name the file had when it was brought in stays out: whoever named it may have named a person. */
    private static String text(Path file, String what, DataSet dataSet) {
        Source source = dataSet.source();
        return "The snapshot of data set " + dataSet.id() + " (" + source.name() + " " + source.version()
                + ") " + what + ". Put " + file.getFileName()
                + " back from a backup, or import the original file again; do not edit snapshots.";
    }

    @Override
    public String code() {
        return "snapshot-broken";
    }

    /** The same fault, saying whose snapshot it is. */
    SnapshotFault of(DataSet dataSet) {
        return new SnapshotFault(this, dataSet);
    }

    /** The file that is broken. */
    public Path file() {
        return file;
    }
}
