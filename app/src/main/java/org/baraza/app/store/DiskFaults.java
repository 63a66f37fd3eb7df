package org.baraza.app.store;

import java.io.IOException;

/** Says what a failed read or write means to the person at the machine. */
final class DiskFaults {

    private DiskFaults() {}

    static StoreFault explain(String what, IOException e) {
        String reason = String.valueOf(e.getMessage());
        if (reason.contains("No space left") || reason.contains("Disk quota")) {
            return new StoreFault("disk-full", what + ": the disk is full. Free some space and start again.", e);
        }
        return new StoreFault("disk", what + ": " + reason + ".", e);
    }
}
