package org.baraza.app.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baraza.app.desk.Books;
import org.baraza.app.desk.MissionReport;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Store;

/**
 * The books of an open site.
 *
 * @param store with its journal
 */
record SiteBooks(Store store) implements Books {

    @Override
    public List<String> listMissions() {
        return store.listMissions();
    }

    @Override
    public MissionReport verifyMission(String mission, Progress progress) {
        requireKnown(mission);
        return store.verifyMission(mission, progress);
    }

    @Override
    public long extract(String mission, Path to, Progress progress) {
        requireKnown(mission);
        if (Files.exists(to)) {
            throw new WrongUse("The file " + to + " is there already. Name another.");
        }
        Path unfinished = to.resolveSibling(to.getFileName() + ".part");
        try {
            long entries = store.extract(mission, unfinished, progress);
            Files.move(unfinished, to);
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(unfinished);
        }
    }

    private void requireKnown(String mission) {
        if (!listMissions().contains(mission)) {
            throw new WrongUse("The journal has no entries of a mission \"" + mission + "\". "
                    + Nearest.hint(mission, listMissions()));
        }
    }

    private static void remove(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
