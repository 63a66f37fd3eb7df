package org.baraza.app.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things lie in a site folder.
 *
 * @param root the folder itself
 */
record SiteFolder(Path root) {

    static SiteFolder open(Path root) {
        SiteFolder folder = new SiteFolder(root.toAbsolutePath().normalize());
        try {
            Files.createDirectories(folder.findings());
            Files.createDirectories(folder.setAside());
            Files.createDirectories(folder.uploads());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** Snapshots of data sets, named by their digests. */
    Path snapshots() {
        return root.resolve("datasets");
    }

    /** Findings of each data set, a line of JSON each. */
    Path findings() {
        return root.resolve("findings");
    }

    /** Rows set aside with their reasons, one CSV a data set or an unfinished import. */
    Path setAside() {
        return root.resolve("set-aside");
    }

    /** Mission cards of the site's own. */
    Path missions() {
        return root.resolve("missions");
    }

    /** Files on their way in through the screens. */
    Path uploads() {
        return root.resolve("uploads");
    }
}
