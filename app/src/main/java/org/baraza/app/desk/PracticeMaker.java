package org.baraza.app.desk;

import java.nio.file.Path;
import java.util.List;

/** Makes the files of a made-up mission. The same seed gives the same bytes. */
@FunctionalInterface
public interface PracticeMaker {

    /**
     * @param seed which made-up mission
     * @param folder an empty folder to write into
     * @return the files to import, in the order in which to import them; others in the folder are for reading only
     */
    List<Path> make(long seed, Path folder, Progress progress);
}
