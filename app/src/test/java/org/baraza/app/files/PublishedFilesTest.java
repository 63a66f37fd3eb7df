package org.baraza.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baraza.app.desk.Progress;
import org.baraza.core.collect.Row;
import org.baraza.core.ground.Sifted;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row counts of files as published, counted independently with Python's csv and json modules. */
class PublishedFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "ucdp_ged/ged211-precise.csv.gz, 176579",
        "ucdp_ged/GEDEvent_v23_1-CAF.geojson.gz, 1848",
        "geopko/geopko_v2.1.csv.gz, 18699",
        "un/un-peacekeeper-fatalities.csv.gz, 4429",
        "humanitarian/3w-ebola-2014.csv, 1201",
        "pcodes/global-pcodes-adm1-2.csv, 32767",
        "areas/COD-adm2.geojson.gz, 189"
    })
    void published_files_are_read_whole(String name, long rows) {
        Path file = Path.of("../../shared/data").resolve(name);
        assumeTrue(Files.exists(file), "the published data do not lie beside this checkout");
        Intake intake = Intake.ofAllProcessors();
        Taken taken = intake.takeRecords(
                file,
                (Sniffed.Rows) intake.sniff(file),
                new Counter(),
                kept -> {},
                folder.resolve("aside.csv"),
                false,
                Progress.NONE);
        assertThat(taken.kept()).isEqualTo(rows);
        assertThat(taken.setAside()).isZero();
    }

    private static final class Counter implements RowSieve<Long> {

        private long received;

        @Override
        public void sift(Row row) {
            received++;
        }

        @Override
        public Sifted<Long> drain() {
            Sifted<Long> sifted = new Sifted<>(received, received, received, List.of(), List.of());
            received = 0;
            return sifted;
        }
    }
}
