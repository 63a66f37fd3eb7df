package org.baraza.app.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baraza.app.channels.Keywords;
import org.baraza.app.desk.BadBackup;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.settings.DeadlinesFile;
import org.baraza.app.settings.NetworksFile;
import org.baraza.app.settings.SettingsFile;
import org.baraza.app.snapshots.Growing;

/**
 * Where things lie in a site folder.
 *
 * @param root the folder itself
 */
record SiteFolder(Path root) {

    private static final Pattern UNFINISHED = Pattern.compile(Pattern.quote(Growing.MARK));

    /** Lies in a folder that is being restored into. */
    private static final String RESTORING = "restore-not-finished";

    static SiteFolder open(Path root) {
        SiteFolder folder = of(root);
        if (Files.exists(folder.root.resolve(RESTORING))) {
            throw new WrongUse("A restore into " + folder.root
                    + " did not come to its end. Delete the folder and restore" + " again.");
        }
        folder.make();
        return folder;
    }

    /** A site that is there already. */
    static Optional<SiteFolder> find(Path root) {
        return Optional.of(of(root))
                .filter(folder -> Files.isDirectory(folder.snapshots()))
                .map(folder -> open(folder.root));
    }

    private static SiteFolder of(Path root) {
        return new SiteFolder(root.toAbsolutePath().normalize());
    }

    private void make() {
        try {
            for (Path path : List.of(root, snapshots(), findings(), setAside(), uploads())) {
                makePrivate(Files.createDirectories(path));
            }
            Growing.sweep(findings());
            Growing.sweep(setAside());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that cannot be opened as a site before {@link #endRestore}, however this program ends. */
    static SiteFolder beginRestore(Path root) throws IOException {
        SiteFolder folder = of(root);
        Files.createDirectories(folder.root);
        try (Stream<Path> there = Files.list(folder.root)) {
            if (there.findAny().isPresent()) {
                throw new WrongUse(folder.root + " is not empty. Name a new folder with --site.");
            }
        }
        try (FileChannel mark = FileChannel.open(
                folder.root.resolve(RESTORING), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            mark.force(true);
        } catch (FileAlreadyExistsException e) {
            throw new WrongUse("Another restore into " + folder.root + " is under way. Name another folder.");
        }
        folder.sync(folder.root);
        folder.make();
        return folder;
    }

    /** Everything is on disk; from here on this is a site. */
    void endRestore() throws IOException {
        try (Stream<Path> all = Files.walk(root, 2)) {
            for (Path each : all.filter(Files::isDirectory).toList()) {
                sync(each);
            }
        }
        Files.delete(root.resolve(RESTORING));
        sync(root);
    }

    /** Nothing of a restore that failed stays. */
    void undoRestore() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            // The mark goes last but for the folder itself.
            for (Path each : all.sorted(Comparator.comparing((Path p) -> p.endsWith(RESTORING) || p.equals(root))
                            .thenComparing(Comparator.reverseOrder()))
                    .toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * Files that make up the site beside its database, whole ones only. The server's folder, uploads under way, logs and
     * keys are not among them.
     */
    List<Path> listKept() throws IOException {
        List<Path> kept = new ArrayList<>();
        for (Path each : List.of(
                settings(), keywords(), networks(), deadlines(), missions(), snapshots(), findings(), setAside())) {
            if (Files.exists(each)) {
                try (Stream<Path> found = Files.walk(each)) {
                    found.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                            .filter(f -> !UNFINISHED
                                    .matcher(f.getFileName().toString())
                                    .find())
                            .sorted()
                            .forEach(kept::add);
                }
            }
        }
        return kept;
    }

    /** Where a file of {@link #listKept} lies. */
    Path kept(String name) {
        Path file = root.resolve(name).normalize();
        boolean known = file.equals(settings())
                || file.equals(keywords())
                || file.equals(networks())
                || file.equals(deadlines())
                || Stream.of(missions(), snapshots(), findings(), setAside())
                        .anyMatch(folder -> file.startsWith(folder) && !file.equals(folder));
        if (!known) {
            throw new BadBackup(
                    "The backup holds a file \"" + name + "\" that does not belong into a site. Do not use it.");
        }
        return file;
    }

    /** Makes the settings name this database, or the one in the folder, whatever they named before. */
    void useDatabase(Optional<String> url) throws IOException {
        String key = Settings.Name.DATABASE_URL.key();
        List<String> lines = new ArrayList<>();
        if (Files.exists(settings())) {
            Files.readAllLines(settings()).stream()
                    .map(line -> line.matches("['\"]?" + key + "['\"]?\\s*:.*") ? "# restored elsewhere: " + key : line)
                    .forEach(lines::add);
        }
        url.ifPresent(u -> lines.add(key + ": \"" + u.replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
        if (!lines.isEmpty()) {
            Files.write(settings(), lines);
            Files.setPosixFilePermissions(settings(), PosixFilePermissions.fromString("rw-------"));
        }
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

    /** What this site was told. */
    Path settings() {
        return root.resolve(SettingsFile.NAME);
    }

    /** Words by which people here say what a message is. */
    Path keywords() {
        return root.resolve(Keywords.NAME);
    }

    /** How missions look after their alert networks. */
    Path networks() {
        return root.resolve(NetworksFile.NAME);
    }

    /** How long each part of an alert may take. */
    Path deadlines() {
        return root.resolve(DeadlinesFile.NAME);
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
