package org.baraza.app.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.baraza.app.backup.BackupReader;
import org.baraza.app.desk.BackupKey;
import org.baraza.app.desk.BackupReport;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
import org.baraza.app.snapshots.SnapshotFolder;
import org.baraza.app.store.Store;

/**
 * A site as an earlier release left it: its tables at that release's version, with rows in all of them.
 *
 * @param root the site folder
 * @param version of the tables, for example {@code 1}
 */
public record ReleasedSite(Path root, String version) {

    /** Files with rows of every kind, and some that are set aside. */
    private static final List<String> FILES = List.of("""
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"pcode":"XXA01","name":"Kanda","country":"XXA","level":1,"valid_on":"2019-01-01"},
             "geometry":{"type":"Polygon","coordinates":[[[20,4],[21,4],[21,5],[20,5],[20,4]]]}},
            {"type":"Feature","properties":{"pcode":"XXA02","name":"Lumo","country":"XXA","level":1,"valid_on":"2019-01-01"},
             "geometry":{"type":"Polygon","coordinates":[[[21,4],[22,4],[22,5],[21,5],[21,4]]]}}
            ]}
            """, """
            id,year,month,day,country,type_of_violence,side_a,side_b,latitude,longitude,low_death,best_death,high_death
            1,2021,1,5,XXA,State-based violence,Government of XXA,Thorn Front,4.5,20.5,1,2,3
            2,2021,1,20,XXA,Non-state violence,River Guard,Hill Guard,4.4,20.4,0,1,1
            3,2021,3,32,XXA,One-sided violence,Thorn Front,Civilians,4.6,21.6,2,2,4
            """, """
            pcode,year,population
            XXA01,2021,200000
            XXA02,2021,many
            """, """
            mission,year,month,location,country,latitude,longitude,no.troops,unpol.dummy,unmo.dummy,hq
            UNMAD,2021,2,Kanda Town,XXA,4.5,20.5,150,0,0,1
            UNMAD,2021,2,Kanda Ford,XXA,4.4,20.6,unknown,0,0,0
            """, """
            partner,type,pcode,start,end
            WG-014,womens-group,XXA01,2021-03,
            RL-002,religious-leader,XXA02,2021-01,2021-06
            """);

    /** Makes it in an empty folder and goes on to {@code file}, where that is wanted. */
    public void make(Optional<Path> file) throws IOException {
        SiteFolder folder = SiteFolder.open(root);
        SnapshotFolder snapshots = SnapshotFolder.open(folder.snapshots());
        InstantSource clock = InstantSource.system();
        try (Store store =
                Store.empty(Optional.empty(), folder.root(), new SnapshotContents(snapshots), clock, version)) {
            FrontDoor door = new FrontDoor(
                    store, snapshots, folder, new FindingFiles(folder.findings()), () -> _ -> List.of(), clock);
            for (Path each : write(folder.uploads())) {
                var unused = door.importFile(each, new ImportWishes(Optional.empty(), Optional.empty()), Progress.NONE);
            }
            if (file.isPresent()) {
                BackupReport unused = new SiteBackups(clock).make(folder, store, file.get(), key(), Progress.NONE);
            }
        }
    }

    /** The site of an earlier release in a new folder, its tables as that release left them. */
    public static void putBack(String version, Path root) throws IOException {
        Path file = Files.createTempFile("released-", ".backup");
        try {
            try (InputStream backup = Objects.requireNonNull(
                    ReleasedSite.class.getResourceAsStream("/org/baraza/released/schema-" + version + ".backup"))) {
                long unused = Files.copy(backup, file, StandardCopyOption.REPLACE_EXISTING);
            }
            SiteFolder folder = SiteFolder.beginRestore(root);
            try (BackupReader reader = BackupReader.open(file, key())) {
                var unused = new SiteBackups(InstantSource.system())
                        .layDown(reader, folder, Optional.empty(), Progress.NONE);
            }
            folder.endRestore();
        } finally {
            Files.delete(file);
        }
    }

    /** Everybody may open what is in the repository. */
    static BackupKey key() {
        return new BackupKey.Passphrase("made up and open to everybody");
    }

    private static List<Path> write(Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        for (String text : FILES) {
            written.add(Files.writeString(folder.resolve("file-" + written.size()), text));
        }
        return written;
    }
}
