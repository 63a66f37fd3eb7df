package org.baraza.app.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.backup.About;
import org.baraza.app.backup.BackupReader;
import org.baraza.app.backup.BackupWriter;
import org.baraza.app.backup.Part;
import org.baraza.app.desk.BackupKey;
import org.baraza.app.desk.BackupReport;
import org.baraza.app.desk.Backups;
import org.baraza.app.desk.By;
import org.baraza.app.desk.JournalReport;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.RebuildReport;
import org.baraza.app.desk.RestoreReport;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.settings.SettingsFile;
import org.baraza.app.snapshots.SnapshotFolder;
import org.baraza.app.store.Contents;
import org.baraza.app.store.Store;
import org.baraza.app.store.StoreFault;
import org.baraza.app.store.Tables;
import org.baraza.core.record.BackupEntry;
import org.baraza.core.record.DataSet;

/**
 * Backups of whole sites: all tables at one moment, then the files. Files are only ever added, and before the entry that
 * speaks of them, so that every data set in the tables has its files.
 *
 * @param clock what time it is
 */
record SiteBackups(InstantSource clock) implements Backups {

    private static final String TABLES = "tables/";
    private static final String FILES = "site/";
    private static final String SEQUENCES = "sequences.txt";

    /**
     * Ways in that were open when the backup was made: whoever ended one since must not find it open again. And texts on
     * their way out then, which have long arrived or are not wanted any more.
     */
    private static final Set<String> NOT_PUT_BACK = Set.of(
            "baraza.account_session",
            "baraza.account_code",
            "baraza.account_token",
            "baraza.account_token_grant",
            "baraza.message_gateway",
            "baraza.message_out");

    @Override
    public BackupReport make(Path site, Path file, BackupKey key, Progress progress) {
        SiteFolder folder = SiteFolder.find(site)
                .orElseThrow(() -> new WrongUse("There is no site in " + site + ". Name its folder with --site."));
        try (Store store = open(folder, Optional.empty())) {
            return make(folder, store, file, key, progress);
        }
    }

    BackupReport make(SiteFolder folder, Store store, Path file, BackupKey key, Progress progress) {
        try (BackupWriter writer = BackupWriter.open(file, key)) {
            Instant now = clock.instant();
            Tables.Outline outline = store.tables().read(view -> {
                writer.about(about(view.outline(), now));
                writeTables(view, writer, progress);
                return view.outline();
            });
            List<String> findings = new ArrayList<>();
            long files = writeFiles(folder, writer, findings, progress);
            BackupWriter.Finished done = writer.finish();
            note(store, new BackupEntry(done.sha256(), done.bytes(), outline.entries(), now), findings);
            return new BackupReport(done.file(), done.sha256(), done.bytes(), outline.entries(), files, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Store open(SiteFolder folder, Optional<String> databaseUrl) {
        return Store.open(
                databaseUrl.or(() -> SettingsFile.read(folder.root()).databaseUrl()),
                folder.root(),
                new SnapshotContents(new SnapshotFolder(folder.snapshots())),
                clock);
    }

    private static About about(Tables.Outline outline, Instant now) {
        return new About(
                program(),
                now.truncatedTo(ChronoUnit.SECONDS).toString(),
                outline.version(),
                outline.entries(),
                outline.head(),
                outline.tables().stream()
                        .map(t -> new About.Table(t.name(), t.columns()))
                        .toList());
    }

    private static String program() {
        return Optional.ofNullable(SiteBackups.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    private static void writeTables(Tables.View view, BackupWriter writer, Progress progress) throws IOException {
        List<Tables.Table> tables = view.outline().tables();
        for (int i = 0; i < tables.size(); i++) {
            keepOn(progress, "backing up tables", i, tables.size());
            Tables.Table table = tables.get(i);
            Part unused = writer.part(TABLES + table.name(), out -> {
                long rows = view.copy(table, out);
            });
        }
        String sequences = view.sequences().entrySet().stream()
                .map(s -> s.getKey() + " " + s.getValue() + "\n")
                .collect(Collectors.joining());
        Part unused =
                writer.part(SEQUENCES, out -> out.write(sequences.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static long writeFiles(SiteFolder folder, BackupWriter writer, List<String> findings, Progress progress)
            throws IOException {
        List<Path> files = folder.listKept();
        long written = 0;
        for (Path file : files) {
            keepOn(progress, "backing up files", written, files.size());
            try (InputStream in = Files.newInputStream(file)) {
                Part part = writer.part(FILES + folder.root().relativize(file), in::transferTo);
                if (file.startsWith(folder.snapshots())
                        && !file.getFileName().toString().startsWith(part.sha256())) {
                    findings.add("The snapshot " + file + " was changed or damaged after it was written. Import the"
                            + " original file again.");
                }
                written++;
            } catch (NoSuchFileException e) {
                // Between listing and reading it was removed for good.
                continue;
            }
        }
        return written;
    }

    private static void keepOn(Progress progress, String stage, long done, long all) {
        if (progress.cancelled()) {
            throw new CancellationException("The work on the backup was stopped.");
        }
        progress.at(stage, done, all);
    }

    /** A backup is good whether or not the site could still write it down. */
    private void note(Store store, BackupEntry entry, List<String> findings) {
        try {
            new JournalRecorder(store.journal(), clock).record(entry, By.operator());
        } catch (StoreFault e) {
            findings.add("The backup is good, but the site could not write down that it was made: " + e.getMessage());
        }
    }

    @Override
    public RestoreReport restore(Path file, BackupKey key, Path site, Optional<String> databaseUrl, Progress progress) {
        try (BackupReader reader = BackupReader.open(file, key)) {
            if (!Store.knows(reader.about().schema())) {
                throw new WrongUse(file + " was made by a newer Baraza ("
                        + reader.about().program() + "). Restore it with that version or a newer one.");
            }
            requireWhole(file, key, progress);
            SiteFolder folder = SiteFolder.beginRestore(site);
            try {
                RestoreReport report = restore(reader, folder, databaseUrl, progress);
                folder.endRestore();
                return report;
            } catch (RuntimeException | IOException e) {
                folder.undoRestore();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before anything is put anywhere. */
    private static void requireWhole(Path file, BackupKey key, Progress progress) throws IOException {
        try (BackupReader reader = BackupReader.open(file, key)) {
            reader.read((name, in) -> keepOn(progress, "reading", 0, 0));
        }
    }

    private RestoreReport restore(
            BackupReader reader, SiteFolder folder, Optional<String> databaseUrl, Progress progress)
            throws IOException {
        About about = reader.about();
        SnapshotFolder snapshots = SnapshotFolder.open(folder.snapshots());
        Restored restored = layDown(reader, folder, databaseUrl, progress);
        folder.useDatabase(databaseUrl);
        try (Store store = open(folder, databaseUrl)) {
            prove(about, store, snapshots, restored.findings, progress);
        }
        return new RestoreReport(
                Instant.parse(about.madeAt()),
                about.program(),
                about.entries(),
                about.head(),
                restored.rows,
                restored.files,
                SettingsFile.read(folder.root()).vaultKey(),
                restored.findings);
    }

    /** Puts everything where it was, with the tables at the version the backup was made with. */
    Restored layDown(BackupReader reader, SiteFolder folder, Optional<String> databaseUrl, Progress progress)
            throws IOException {
        Restored restored = new Restored();
        Contents contents = new SnapshotContents(SnapshotFolder.open(folder.snapshots()));
        try (Store empty = Store.empty(
                databaseUrl, folder.root(), contents, clock, reader.about().schema())) {
            try {
                fill(reader, empty, folder, restored, progress);
            } catch (RuntimeException | IOException e) {
                empty.tables().drop();
                throw e;
            }
        }
        return restored;
    }

    /** What has been put back so far. */
    static final class Restored {

        private long rows;
        private long files;
        private final List<String> findings = new ArrayList<>();
    }

    private static void fill(BackupReader reader, Store store, SiteFolder folder, Restored restored, Progress progress)
            throws IOException {
        List<String> known = store.tables().names();
        Map<String, Tables.Table> tables = new LinkedHashMap<>();
        for (About.Table table : reader.about().tables()) {
            if (NOT_PUT_BACK.contains(table.name())) {
                continue;
            }
            if (known.contains(table.name())) {
                tables.put(TABLES + table.name(), new Tables.Table(table.name(), table.columns()));
            } else {
                restored.findings.add("The table " + table.name() + " is not Baraza's and was left out.");
            }
        }
        long rows = store.tables().fill(List.copyOf(tables.values()), filling -> {
            reader.read((name, in) -> {
                keepOn(progress, "restoring", restored.files, 0);
                Tables.Table table = tables.get(name);
                if (table != null) {
                    restored.rows += filling.fill(table, in);
                } else if (name.equals(SEQUENCES)) {
                    filling.sequences(sequences(in));
                } else if (name.startsWith(FILES)) {
                    write(folder.kept(name.substring(FILES.length())), in);
                    restored.files++;
                }
            });
            return restored.rows;
        });
    }

    private static Map<String, Long> sequences(InputStream in) throws IOException {
        return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0], words -> Long.valueOf(words[1])));
    }

    private static void write(Path file, InputStream in) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = java.nio.channels.Channels.newOutputStream(channel)) {
            long unused = in.transferTo(out);
            channel.force(true);
        }
    }

    private static void prove(
            About about, Store store, SnapshotFolder snapshots, List<String> findings, Progress progress) {
        JournalReport journal = store.verifyJournal(progress);
        if (journal.brokenAt().isPresent()) {
            findings.add("The journal was changed before the backup was made: entry "
                    + journal.brokenAt().getAsLong() + ", " + journal.why() + ".");
        } else if (journal.entries() != about.entries() || !journal.head().equals(about.head())) {
            findings.add("The journal does not end as the backup says it does, at entry " + about.entries() + ".");
        }
        boolean whole = true;
        for (DataSet dataSet : store.register().listDataSets()) {
            if (!snapshots.holds(dataSet.snapshotSha256())) {
                findings.add("The snapshot of " + dataSet.id() + " was missing or damaged before the backup was made."
                        + " Import its original file again.");
                whole = false;
            }
        }
        if (whole) {
            RebuildReport rebuilt = store.rebuild(progress);
            rebuilt.different()
                    .keySet()
                    .forEach(table -> findings.add(
                            "The table " + table + " was not what the journal says and was made anew from it."));
        }
    }

    @Override
    public RestoreReport check(Path file, BackupKey key, Progress progress) {
        try {
            Path place = Files.createTempDirectory("baraza-check-");
            try {
                return restore(file, key, place.resolve("site"), Optional.empty(), progress);
            } finally {
                delete(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
