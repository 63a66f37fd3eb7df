package org.baraza.app.wiring;

import java.nio.file.Path;
import java.time.InstantSource;
import org.baraza.app.desk.Backups;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.DeskOpener;
import org.baraza.app.desk.Settings;
import org.baraza.app.settings.SettingsFile;

/**
 * Opens site folders.
 *
 * @param clock what time it is
 */
public record Sites(InstantSource clock) implements DeskOpener {

    @Override
    public Settings settings(Path site) {
        return SettingsFile.read(site);
    }

    @Override
    public Desk open(Path site, Settings settings) {
        return SiteDesk.open(site, settings, clock);
    }

    @Override
    public Backups backups() {
        return new SiteBackups(clock);
    }
}
