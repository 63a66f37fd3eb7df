package org.baraza.app.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.Outline;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Partnership;
import org.baraza.core.record.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineSnapshotTest {

    @TempDir
    Path place;

    @Test
    void areas_come_back_with_every_bit_of_their_outlines() {
        SplittableRandom random = new SplittableRandom(5);
        double[] ring = new double[802];
        for (int i = 0; i < 800; i++) {
            ring[i] = random.nextDouble(-180, 180);
        }
        ring[800] = ring[0];
        ring[801] = ring[1];
        Area area = new Area(
                "NU01",
                "Haut-Été \"2\"",
                "XXA",
                2,
                Optional.of("NU"),
                LocalDate.of(2020, 1, 2),
                Optional.of(LocalDate.of(2021, 1, 2)),
                new Outline(List.of(List.of(ring, new double[] {0, 0, 1e-9, 0, 1, 1, 0, 0}), List.of(ring))));
        LineSnapshot<Area> snapshot = new LineSnapshot<>(SnapshotFolder.open(place), new AreaLines());
        Area read = snapshot.read(snapshot.write(List.of(area))).getFirst();
        assertThat(read).usingRecursiveComparison().isEqualTo(area);
    }

    @Test
    void deployments_populations_and_partnerships_come_back_equal_and_in_order() {
        SnapshotFolder folder = SnapshotFolder.open(place);
        Months march = new Months(Month.of(2017, 3), Month.of(2017, 3));
        List<Deployment> deployments = List.of(
                new Deployment("UNMIN", march, "Kora", "XXA", 8.1, -2.25, OptionalInt.of(120), true, false),
                new Deployment("UNMIN", march, "Beni", "Nuria", 0.1 + 0.2, 2, OptionalInt.empty(), false, true));
        List<Population> populations =
                List.of(new Population("NU02", 2020, 5_000_000_000L), new Population("NU01", 2019, 0));
        List<Partnership> partnerships = List.of(
                new Partnership(
                        new Handle("p-1"),
                        PartnerType.WOMENS_GROUP,
                        "NU01",
                        Month.of(2018, 1),
                        Optional.of(Month.of(2019, 1))),
                new Partnership(new Handle("p-2"), PartnerType.NGO, "NU02", Month.of(2018, 1), Optional.empty()));
        LineSnapshot<Deployment> ofDeployments = new LineSnapshot<>(folder, new DeploymentLines());
        LineSnapshot<Population> ofPopulations = new LineSnapshot<>(folder, new PopulationLines());
        LineSnapshot<Partnership> ofPartnerships = new LineSnapshot<>(folder, new PartnershipLines());
        assertThat(ofDeployments.read(ofDeployments.write(deployments))).isEqualTo(deployments);
        assertThat(ofPopulations.read(ofPopulations.write(populations))).isEqualTo(populations);
        assertThat(ofPartnerships.read(ofPartnerships.write(partnerships))).isEqualTo(partnerships);
    }

    @Test
    void a_changed_snapshot_is_a_fault() throws IOException {
        SnapshotFolder folder = SnapshotFolder.open(place);
        LineSnapshot<Population> snapshot = new LineSnapshot<>(folder, new PopulationLines());
        String digest = snapshot.write(List.of(new Population("NU01", 2019, 10)));
        Path file = folder.path(digest, new PopulationLines().kind());
        Files.writeString(file, Files.readString(file).replace("10", "11"));
        assertThatThrownBy(() -> snapshot.read(digest))
                .isInstanceOf(SnapshotFault.class)
                .hasMessageContaining(digest);
    }
}
