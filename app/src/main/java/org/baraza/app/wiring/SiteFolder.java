package org.baraza.app.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.baraza.app.desk.WrongUse;

/**
 * Where things lie in a site folder.
 *
 * @param root the folder itself
 */
record SiteFolder(Path root) {

    static SiteFolder open(Path root) {
        SiteFolder folder = new SiteFolder(root.toAbsolutePath().normalize());
        try {
            for (Path path :
                    List.of(folder.root, folder.snapshots(), folder.findings(), folder.setAside(), folder.uploads())) {
                makePrivate(Files.createDirectories(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** Nobody else on the computer may look in, whatever the folder allowed before. */
    private static void makePrivate(Path folder) throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            return;
        }
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rwx------");
        if (!Files.getPosixFilePermissions(folder).equals(owner)) {
            try {
                Files.setPosixFilePermissions(folder, owner);
            } catch (FileSystemException e) {
                throw new WrongUse(
                        "The folder " + folder + " belongs to somebody else. Choose a site folder of your own.");
            }
        }
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

    /** Signed heads of the journal, a line each, to be copied elsewhere. */
    Path heads() {
        return root.resolve("heads.txt");
    }
}
