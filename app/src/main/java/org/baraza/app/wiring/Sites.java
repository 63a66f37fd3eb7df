package org.baraza.app.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.baraza.app.desk.Backups;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.DeskOpener;
import org.baraza.app.desk.Doctor;
import org.baraza.app.desk.MissionReport;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.settings.SettingsFile;
import org.baraza.app.store.Store;

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
    public MissionReport verifyExtract(Path file, Progress progress) {
        if (!Files.isReadable(file)) {
            throw new WrongUse(
                    "There is no file " + file + " that can be read. Name one baraza journal extract wrote.");
        }
        return Store.verifyExtract(file, progress);
    }

    @Override
    public Doctor doctor(Path site, Settings settings) {
        return thorough -> SiteDoctor.examine(site, settings, clock, thorough);
    }

    @Override
    public Backups backups() {
        return new SiteBackups(clock);
    }
}
