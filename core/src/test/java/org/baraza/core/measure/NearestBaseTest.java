package org.baraza.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.madeup.MadeUpCountry;
import org.baraza.core.record.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NearestBaseTest {

    private static final Month JUNE = Month.of(2015, 6);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_nearest_base_is_the_one_that_measuring_all_of_them_finds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Deployment> maps = new ArrayList<>();
        for (int m = 0; m < 4; m++) {
            for (int b = 0; b < 40; b++) {
                double longitude = b < 10 ? (random.nextBoolean() ? 179.5 : -179.5) : random.nextDouble(-180, 180);
                double latitude = b % 10 == 0
                        ? random.nextDouble(85, 90) * (random.nextBoolean() ? 1 : -1)
                        : random.nextDouble(-90, 90);
                maps.add(MadeUpCountry.shown(JUNE.plus(m), "post " + m + "/" + b, longitude, latitude, 100));
            }
        }
        Presence presence = Presence.of(maps, List.of(), Optional.empty(), 0);
        NearestBase nearest = NearestBase.of(presence, new Months(JUNE, JUNE.plus(3)));
        for (int i = 0; i < 3_000; i++) {
            double longitude = i % 3 == 0 ? 180 - random.nextDouble(0, 1) : random.nextDouble(-180, 180);
            double latitude = i % 5 == 0 ? 90 - random.nextDouble(0, 1) : random.nextDouble(-90, 90);
            Month month = JUNE.plus(random.nextInt(4));
            double least = presence.stays(month).stream()
                    .map(s -> presence.bases().get(s.base()))
                    .mapToDouble(b -> haversineKm(longitude, latitude, b.longitude(), b.latitude()))
                    .min()
                    .orElseThrow();
            assertThat(nearest.km(longitude, latitude, month)).isCloseTo(least, within(1e-6));
        }
    }

    @Test
    void without_a_base_in_the_month_there_is_no_distance() {
        Presence presence =
                Presence.of(List.of(MadeUpCountry.shown(JUNE, "Reedford", 10, 5, 100)), List.of(), Optional.empty(), 0);
        NearestBase nearest = NearestBase.of(presence, new Months(JUNE.plus(-1), JUNE));
        assertThat(nearest.km(10, 5, JUNE)).isZero();
        assertThat(nearest.km(10, 5, JUNE.plus(-1))).isNaN();
        assertThat(nearest.km(10, 5, JUNE.plus(40))).isNaN();
        assertThat(nearest.find(10, 5, JUNE.plus(-1).index())).isEqualTo(NearestBase.NONE);
    }

    @Test
    void a_degree_of_latitude_is_111_195_km() {
        Presence presence =
                Presence.of(List.of(MadeUpCountry.shown(JUNE, "Reedford", 10, 5, 100)), List.of(), Optional.empty(), 0);
        NearestBase nearest = NearestBase.of(presence, new Months(JUNE, JUNE));
        assertThat(nearest.km(10, 6, JUNE)).isCloseTo(111.195, within(0.001));
    }

    private static double haversineKm(double lon1, double lat1, double lon2, double lat2) {
        double a = Math.sin(Math.toRadians(lat2 - lat1) / 2);
        double b = Math.sin(Math.toRadians(lon2 - lon1) / 2);
        double h = a * a + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * b * b;
        return 2 * NearestBase.EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
