package org.baraza.app.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.baraza.app.desk.PracticeMaker;
import org.baraza.app.desk.Progress;
import org.baraza.app.practice.Practice;
import org.baraza.app.practice.PracticeFiles;
import org.baraza.app.practice.PracticeWishes;

/** Makes the files of a made-up mission and says which of them go through the front door, in which order. */
final class MadeUpMissions implements PracticeMaker {

    @Override
    public List<Path> make(long seed, Path folder, Progress progress) {
        try {
            PracticeFiles files = Practice.write(PracticeWishes.DEFAULT.withSeed(seed), folder);
            return List.of(
                    files.regions(),
                    files.districts(),
                    files.population(),
                    files.earlierEvents(),
                    files.events(),
                    files.deployments(),
                    files.partnerships());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
