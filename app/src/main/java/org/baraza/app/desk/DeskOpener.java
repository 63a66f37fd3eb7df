package org.baraza.app.desk;

import java.nio.file.Path;

/** Opens sites. Wiring provides it. */
public interface DeskOpener {

    /** The settings in a site's {@code baraza.yaml}. @throws WrongUse if the file cannot be understood */
    Settings settings(Path site);

    /** Opens a site, making it when the folder is missing or empty. @throws WrongUse if its settings are wrong */
    Desk open(Path site, Settings settings);

    /** Backups of sites. */
    Backups backups();
}
