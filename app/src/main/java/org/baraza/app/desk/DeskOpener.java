package org.baraza.app.desk;

import java.nio.file.Path;
import java.util.List;

/** Opens sites. Wiring provides it. */
public interface DeskOpener {

    /** The settings in a site's {@code baraza.yaml}. @throws WrongUse if the file cannot be understood */
    Settings settings(Path site);

    /** Opens a site, making it when the folder is missing or empty. @throws WrongUse if its settings are wrong */
    Desk open(Path site, Settings settings);

    /** Walks the chain of a mission's entries in a file {@link Books#extract} wrote; no site is needed. */
    MissionReport verifyExtract(Path file, Progress progress);

    /** Looks at a site without changing it, and whatever state it is in. */
    default Doctor doctor(Path site, Settings settings) {
        return _ -> List.of();
    }

    /** Backups of sites. */
    Backups backups();
}
