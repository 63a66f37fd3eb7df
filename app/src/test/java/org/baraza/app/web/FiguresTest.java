package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.zip.Deflater;
import org.baraza.app.web.figures.AreaPaths;
import org.baraza.app.web.figures.Classes;
import org.baraza.app.web.figures.Scale;
import org.baraza.app.web.figures.SeriesFigure;
import org.baraza.core.ground.Interval;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.measure.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FiguresTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.0003, 0.7, 1, 9.99, 10, 101, 12_345, 7e8})
    void a_scale_ends_on_a_round_number_not_far_above_the_largest(double largest) {
        Scale scale = Scale.upTo(largest, 100);
        assertThat(scale.top()).isBetween(largest * (1 - 1e-9), largest * 2.01);
        assertThat(scale.ticks()).hasSizeBetween(3, 6);
        assertThat(scale.at(scale.top())).isEqualTo(100);
        assertThat(scale.at(0)).isZero();
    }

    @Test
    void zero_has_its_own_shade_and_the_largest_value_the_darkest() {
        Classes classes = Classes.of(new double[] {0, 0, 1, 2, 3, 4, 50});
        assertThat(classes.of(0)).isZero();
        assertThat(classes.of(1)).isEqualTo(1);
        assertThat(classes.of(50)).isEqualTo(5);
        assertThat(Classes.of(new double[] {0, 7, 7}).of(7)).isEqualTo(5);
    }

    @Test
    void a_month_nobody_looked_at_is_a_gap_and_never_zero() {
        Months months = new Months(Month.of(2020, 12), Month.of(2021, 4));
        Reading unseen = new Reading.NotSeen("NOT_COVERED", "Nobody looked.");
        SeriesFigure figure = SeriesFigure.of(
                months,
                List.of(seen(2), seen(4), unseen, seen(1), unseen),
                List.of(
                        OptionalDouble.empty(),
                        OptionalDouble.of(1),
                        OptionalDouble.of(1),
                        OptionalDouble.of(2),
                        OptionalDouble.empty()));
        assertThat(figure.line()).isEqualTo("M121.6 144.7L252.8 79.3");
        assertThat(figure.band()).isEqualTo("M121.6 112.0L252.8 46.7L252.8 112.0L121.6 177.3z");
        assertThat(figure.gaps()).extracting(SeriesFigure.Stretch::x).containsExactly("318.4", "580.8");
        assertThat(figure.singles()).hasSize(1);
        assertThat(figure.bases()).isEqualTo("M187.2 264.0H318.4L318.4 264.0H449.6L449.6 238.0H580.8");
    }

    @Test
    void neighbours_still_share_their_border_when_drawn() {
        AreaPaths paths = AreaPaths.of(new MadeUpDesk(true)
                .listAreas(new MadeUpDesk(true).listDataSets().getFirst()));
        assertThat(paths.paths()).hasSize(20).allMatch(p -> p.startsWith("M") && p.endsWith("z"));
        assertThat(paths.paths().getFirst()).isEqualTo("M205 801l0-198 -197 0 0 198z");
        // The second area's western border is the first one's eastern border, x = 205.
        assertThat(Math.round(paths.x(21))).isEqualTo(205);
        assertThat(paths.paths().get(1)).contains("-197 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MLI-adm2", "SSD-adm2", "COD-adm2"})
    void real_boundaries_weigh_less_than_60_kB_compressed(String name) throws IOException {
        Path file = Path.of("../../shared/data/areas/" + name + ".geojson.gz");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(file), "no boundaries at " + file);
        AreaPaths paths = AreaPaths.of(RealAreas.read(file));
        byte[] all = String.join("\n", paths.paths()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Deflater deflater = new Deflater();
        deflater.setInput(all);
        deflater.finish();
        assertThat(paths.paths()).filteredOn(String::isEmpty).hasSizeLessThan(10);
        assertThat(deflater.deflate(new byte[all.length + 100])).isLessThan(60_000);
    }

    private static Reading seen(double value) {
        return new Reading.Seen(
                value, new Interval(value - 1, value + 1, Interval.Kind.CONFIDENCE_95), (long) value, "events", "");
    }
}
