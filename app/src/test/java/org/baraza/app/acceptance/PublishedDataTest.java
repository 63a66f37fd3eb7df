package org.baraza.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.baraza.app.desk.ImportReport;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.JournalReport;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.RebuildReport;
import org.baraza.core.record.DataSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Published files through the front door of a real site. */
@ExtendWith(PublishedSite.Resolver.class)
final class PublishedDataTest {

    private static long rowsIn(Path file) {
        return file.toString().contains("geojson")
                ? PublishedFiles.features(file).size()
                : PublishedFiles.rows(file).size();
    }

    @Test
    void every_row_of_every_file_is_kept_or_set_aside(PublishedSite site) {
        Map<Path, Long> setAside = new HashMap<>();
        for (ImportReport report : site.reports()) {
            assertThat(report.fileFinding()).as("%s", report.file()).isEmpty();
            assertThat(report.received()).as("%s", report.file()).isEqualTo(rowsIn(report.file()));
            assertThat(report.kept() + report.setAside())
                    .as("%s", report.file())
                    .isEqualTo(report.received());
            if (report.setAside() > 0) {
                setAside.put(report.file(), report.setAside());
            }
        }
        // One place without coordinates.
        assertThat(setAside).isEqualTo(Map.of(PublishedFiles.GEO_PKO_MAPS, 1L));
    }

    @Test
    void what_is_kept_is_in_the_register_with_the_version_the_publisher_gave_it(PublishedSite site) {
        assertThat(site.dataSet(PublishedFiles.GED_21).source().version()).isEqualTo("21.1");
        assertThat(site.dataSet(PublishedFiles.GED_23_CAF).source().version()).isEqualTo("23.1");
        assertThat(site.dataSet(PublishedFiles.GEO_PKO_MAPS).source().version()).isEqualTo("2.1");
        assertThat(site.dataSet(PublishedFiles.GEO_PKO_YEARS).source().version())
                .isEqualTo("2.3");
        for (String country : PublishedFiles.COUNTRIES) {
            for (int level = 1; level <= 2; level++) {
                DataSet areas = site.dataSet(PublishedFiles.areas(country, level));
                int wanted = level;
                assertThat(areas.countries()).containsExactly(country);
                assertThat(site.desk().register().listAreas(areas))
                        .hasSize((int) areas.kept())
                        .allMatch(area -> area.level() == wanted);
            }
        }
    }

    @Test
    void importing_everything_a_second_time_adds_nothing(PublishedSite site) {
        long entries = site.desk().verifyJournal(Progress.NONE).entries();
        int dataSets = site.desk().register().listDataSets().size();
        for (Path file : PublishedFiles.all()) {
            ImportReport again = site.desk().importFile(file, ImportWishes.NONE, Progress.NONE);
            assertThat(again.alreadyKnown()).as("%s", file).isTrue();
            assertThat(again.dataSet()).isEqualTo(site.report(file).dataSet());
            assertThat(again.sha256()).isEqualTo(site.report(file).sha256());
        }
        assertThat(site.desk().register().listDataSets()).hasSize(dataSets);
        assertThat(site.desk().verifyJournal(Progress.NONE).entries()).isEqualTo(entries);
    }

    @Test
    void a_rebuild_gives_the_same_tables_and_the_journal_is_unbroken(PublishedSite site) {
        RebuildReport rebuilt = site.desk().rebuild(Progress.NONE);
        assertThat(rebuilt.different()).isEmpty();
        assertThat(rebuilt.identical()).isTrue();
        JournalReport journal = site.desk().verifyJournal(Progress.NONE);
        assertThat(journal.brokenAt()).as(journal.why()).isEmpty();
        assertThat(journal.entries()).isEqualTo(PublishedFiles.all().size());
    }
}
