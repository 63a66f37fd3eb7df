package org.baraza.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Settings;
import org.baraza.app.wiring.Sites;
import org.baraza.core.ground.DataKind;
import org.baraza.core.record.DataSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator at Farah's team site has no fuel left, again and again, while a whole mission is being imported. */
final class F_killed_in_the_middle_of_an_import_Test {

    private static final int ROUNDS = 5;
    private static final int LONGEST_MILLIS = 4_000;

    @Test
    void nothing_half_done_shows_and_the_next_run_completes_it(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder)) {
            Person farah = site.farah();
            List<String> files = List.copyOf(PracticeMission.simulate(site, 11));
            Random chance = new Random(20_260);
            for (int round = 0; round < ROUNDS; round++) {
                List<String> words =
                        new ArrayList<>(List.of("import", "--site", site.home().toString()));
                words.addAll(files);
                OtherBaraza.start(words.toArray(String[]::new)).killAfter(1 + chance.nextInt(LONGEST_MILLIS));
                nothing_half_done_shows(site);
            }
            assertThat(farah.imports(files.toArray()).exit()).isZero();
            nothing_half_done_shows(site);
            assertThat(farah.asks("verify-journal").out()).startsWith(files.size() + " entries, unbroken");
            assertThat(farah.asks("rebuild").out()).contains("Every table is as it was");
        }
    }

    private static void nothing_half_done_shows(Site site) {
        try (Desk desk = new Sites(InstantSource.system()).open(site.home(), Settings.USUAL)) {
            List<DataSet> shown = desk.register().listDataSets();
            assertThat(desk.verifyJournal(Progress.NONE).brokenAt()).isEmpty();
            assertThat(desk.verifyJournal(Progress.NONE).entries()).isEqualTo(shown.size());
            for (DataSet dataSet : shown) {
                assertThat(rows(desk, dataSet)).as(dataSet.id()).isEqualTo(dataSet.kept());
            }
        }
    }

    private static long rows(Desk desk, DataSet dataSet) {
        if (dataSet.kind() == DataKind.EVENTS) {
            long[] rows = {0};
            desk.register().getEvents(dataSet).read(block -> rows[0] += block.size());
            return rows[0];
        }
        return switch (dataSet.kind()) {
            case AREAS -> desk.register().listAreas(dataSet).size();
            case POPULATION -> desk.register().listPopulations(dataSet).size();
            case DEPLOYMENTS -> desk.register().listDeployments(dataSet).size();
            default -> desk.register().listPartnerships(dataSet).size();
        };
    }
}
