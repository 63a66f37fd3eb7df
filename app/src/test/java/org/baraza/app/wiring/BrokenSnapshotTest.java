package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.PlainFault;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.app.web.Visitor;
import org.baraza.core.ground.DataKind;
import org.baraza.core.protect.Role;
import org.baraza.core.record.DataSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk breaks under a site that is served. */
final class BrokenSnapshotTest {

    private static final String PAGE = "/uncounted/XXB/2";

    @TempDir
    private Path folder;

    @Test
    void a_cut_or_missing_snapshot_is_said_in_words_with_the_data_set_and_what_to_do() throws Exception {
        Path site = folder.resolve("site");
        List<Path> practice =
                new MadeUpMissions().make(7, Files.createDirectories(folder.resolve("practice")), Progress.NONE);
        Files.createDirectories(site.resolve("missions"));
        Files.copy(folder.resolve("practice/mission.yaml"), site.resolve("missions/made-up.yaml"));
        Settings settings = Settings.USUAL.withPort(0);
        try (Desk desk = new Sites(InstantSource.system()).open(site, settings)) {
            practice.forEach(file -> desk.importFile(file, ImportWishes.NONE, Progress.NONE));
            Path kept = Files.createDirectories(folder.resolve("kept"));
            for (Path snapshot : snapshots(desk, site, DataKind.EVENTS)) {
                byte[] whole = Files.readAllBytes(snapshot);
                Files.write(kept.resolve(snapshot.getFileName()), whole);
                Files.write(snapshot, Arrays.copyOf(whole, whole.length / 2));
            }
            try (ScreenServer.Serving serving = new Screens().serve(desk, settings)) {
                Visitor rose = Colleague.comesIn(desk, "rose", Role.JMAC).browser(serving.address());
                assertThat(told(rose.get(PAGE))).containsAnyOf("ends in the middle", "was changed or damaged");
                for (Path snapshot : snapshots(desk, site, DataKind.EVENTS)) {
                    Files.delete(snapshot);
                }
                assertThat(told(rose.get(PAGE))).contains("is not there");
                try (Stream<Path> files = Files.list(kept)) {
                    for (Path file : files.toList()) {
                        Files.copy(file, site.resolve("datasets").resolve(file.getFileName()));
                    }
                }
                assertThat(rose.get(PAGE).statusCode()).isEqualTo(200);
            }
        }
    }

    private static List<Path> snapshots(Desk desk, Path site, DataKind kind) throws IOException {
        List<String> digests = desk.register().listDataSets().stream()
                .filter(d -> d.kind() == kind)
                .map(DataSet::snapshotSha256)
                .toList();
        try (Stream<Path> files = Files.list(site.resolve("datasets"))) {
            return files.filter(f -> digests.stream().anyMatch(f.getFileName().toString()::startsWith))
                    .toList();
        }
    }

    private static String told(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        String text = Jsoup.parse(answer.body()).select("main").text();
        assertThat(text)
                .containsPattern("The snapshot of data set [a-z0-9.-]+ \\(.+\\) ")
                .contains("back from a backup, or import the original file again")
                .doesNotContain("Incident B-");
        return text;
    }

    @Test
    void a_changed_list_of_areas_stops_a_rebuild_with_the_name_of_its_data_set() throws Exception {
        Path site = folder.resolve("site");
        List<Path> practice =
                new MadeUpMissions().make(7, Files.createDirectories(folder.resolve("practice")), Progress.NONE);
        try (Desk desk = new Sites(InstantSource.system()).open(site, Settings.USUAL)) {
            practice.forEach(file -> desk.importFile(file, ImportWishes.NONE, Progress.NONE));
            for (Path file : snapshots(desk, site, DataKind.AREAS)) {
                Files.writeString(file, Files.readString(file).substring(1));
            }
            assertThatThrownBy(() -> desk.rebuild(Progress.NONE))
                    .isInstanceOf(PlainFault.class)
                    .hasMessageContaining("The snapshot of data set ")
                    .hasMessageContaining("was changed or damaged");
        }
    }
}
