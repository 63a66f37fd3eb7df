package org.baraza.core.compare.calibrate;

import java.util.ArrayList;
import java.util.List;
import org.baraza.core.compare.Chance;
import org.baraza.core.compare.Column;
import org.baraza.core.compare.Table;

/**
 * A made-up mission whose true effect is known: areas on a grid with levels of their own, a common course with a season,
 * flare-ups that last and are partly shared with neighbours, counts that scatter more than Poisson's, and partnerships that
 * begin by chance, where there is more, or where violence has just flared up.
 *
 * @param table area, month, start and incidents, as a method reads them
 * @param logRatio logarithm of the true ratio of expected events with and without, over the window
 */
public record SimulatedMission(Table table, double logRatio) {

    /** Where partnerships begin. */
    public enum Targeting {
        /** Anywhere. */
        RANDOM,
        /** Rather where there is always more. */
        HOT_AREAS,
        /** As before, and each area has a trend of its own. */
        HOT_AREAS_THAT_DRIFT,
        /** Rather where violence has just flared up. */
        FLARE_UPS,
        /** Hardly anywhere else. */
        STRONG_FLARE_UPS
    }

    /**
     * The shape of a mission.
     *
     * @param areas how many
     * @param months how many
     * @param treated areas in which partnerships begin
     * @param mean events of an area in a month, about
     * @param ratio true ratio of events with to those without
     * @param ramp whether the effect grows over two years instead of being there at once
     * @param targeting where they begin
     * @param horizon months from the start that count
     */
    public record Shape(
            int areas,
            int months,
            int treated,
            double mean,
            double ratio,
            boolean ramp,
            Targeting targeting,
            int horizon) {}

    private static final double AREA_SPREAD = 0.9;
    private static final double WALK = 0.06;
    private static final double SEASON = 0.25;
    private static final double PERSISTENCE = 0.9;
    private static final double FLARE_SPREAD = 0.66;
    private static final double SHARED = 0.2;
    private static final double DISPERSION = 0.3;
    private static final double FIRST = 0.35;
    private static final double LAST = 0.7;
    private static final int BLOCK = 3;
    /** Standard deviation of how far an area's logarithm drifts from the first month to the last. */
    private static final double DRIFT_SPREAD = 0.2;

    private static final int RAMP_MONTHS = 24;

    /** One mission of a shape. */
    public static SimulatedMission of(Shape shape, long seed, long replicate) {
        return new Maker(shape, Chance.of(seed, "mission", replicate), Chance.of(seed, "drift", replicate)).make();
    }

    private static final class Maker {

        private final Shape shape;
        private final Chance chance;
        private final double[] level;
        private final double[][] flare;
        private final double[] drift;
        private final double[] course;
        private final int[] start;

        Maker(Shape shape, Chance chance, Chance ofDrift) {
            this.shape = shape;
            this.chance = chance;
            drift = new double[shape.areas];
            for (int i = 0; i < shape.areas && shape.targeting == Targeting.HOT_AREAS_THAT_DRIFT; i++) {
                drift[i] = DRIFT_SPREAD * ofDrift.nextGaussian();
            }
            level = new double[shape.areas];
            flare = new double[shape.areas][shape.months];
            course = new double[shape.months];
            start = new int[shape.areas];
        }

        SimulatedMission make() {
            double middle = StrictMath.log(shape.mean) - AREA_SPREAD * AREA_SPREAD / 2;
            for (int i = 0; i < shape.areas; i++) {
                level[i] = middle + AREA_SPREAD * chance.nextGaussian();
            }
            double walk = 0;
            for (int t = 0; t < shape.months; t++) {
                walk += WALK * chance.nextGaussian();
                course[t] = walk + SEASON * StrictMath.sin(2 * Math.PI * t / 12);
            }
            flareUps();
            begin(middle);
            return counted();
        }

        private void flareUps() {
            int side = (int) Math.ceil(Math.sqrt(shape.areas));
            int blocks = (side + BLOCK - 1) / BLOCK;
            double step = FLARE_SPREAD * Math.sqrt(1 - PERSISTENCE * PERSISTENCE);
            for (int t = 0; t < shape.months; t++) {
                double[] shared = new double[blocks * blocks];
                for (int b = 0; b < shared.length; b++) {
                    shared[b] = chance.nextGaussian();
                }
                for (int i = 0; i < shape.areas; i++) {
                    int block = i / side / BLOCK * blocks + i % side / BLOCK;
                    double shock = Math.sqrt(SHARED) * shared[block] + Math.sqrt(1 - SHARED) * chance.nextGaussian();
                    flare[i][t] = t == 0 ? FLARE_SPREAD * shock : PERSISTENCE * flare[i][t - 1] + step * shock;
                }
            }
        }

        /** One area after the other, at quarters of the middle of the time. */
        private void begin(double middle) {
            int from = (int) (FIRST * shape.months);
            int span = Math.max(1, (int) ((LAST - FIRST) * shape.months));
            for (int k = 0; k < shape.treated; k++) {
                int month = from + span * k / shape.treated / 3 * 3;
                double[] odds = new double[shape.areas];
                double sum = 0;
                for (int i = 0; i < shape.areas; i++) {
                    odds[i] = start[i] > 0 ? 0 : StrictMath.exp(pull(i, month, middle));
                    sum += odds[i];
                }
                double drawn = chance.nextDouble() * sum;
                int chosen = 0;
                while (chosen + 1 < shape.areas && (odds[chosen] == 0 || drawn >= odds[chosen])) {
                    drawn -= odds[chosen];
                    chosen++;
                }
                while (start[chosen] > 0) {
                    chosen--;
                }
                start[chosen] = month + 1;
            }
        }

        private double pull(int area, int month, double middle) {
            return switch (shape.targeting) {
                case RANDOM -> 0;
                case HOT_AREAS, HOT_AREAS_THAT_DRIFT -> (level[area] - middle) / AREA_SPREAD;
                case FLARE_UPS, STRONG_FLARE_UPS -> {
                    double recent = 0;
                    for (int t = month - 3; t < month; t++) {
                        recent += flare[area][t] / 3;
                    }
                    yield (shape.targeting == Targeting.FLARE_UPS ? 1 : 2) * recent / FLARE_SPREAD;
                }
            };
        }

        private SimulatedMission counted() {
            Column.Maker area = Column.named("area");
            Column.Maker month = Column.named("month");
            Column.Maker begins = Column.named("start");
            Column.Maker incidents = Column.named("incidents");
            double with = 0;
            double without = 0;
            List<String> months = new ArrayList<>();
            for (int t = 1; t <= shape.months; t++) {
                months.add(String.valueOf(t));
            }
            for (int i = 0; i < shape.areas; i++) {
                for (int t = 0; t < shape.months; t++) {
                    double own = level[i] + drift[i] * t / shape.months;
                    double plain = StrictMath.exp(own + course[t] + flare[i][t] - FLARE_SPREAD * FLARE_SPREAD / 2);
                    int since = t + 1 - start[i];
                    boolean under = start[i] > 0 && since >= 0;
                    double share = shape.ramp ? Math.min(1, (since + 1.0) / RAMP_MONTHS) : 1;
                    double mean = plain * (under ? StrictMath.exp(share * StrictMath.log(shape.ratio)) : 1);
                    if (under && since < shape.horizon) {
                        with += mean;
                        without += plain;
                    }
                    double scattered = mean * Draws.gamma(1 / DISPERSION, chance) * DISPERSION;
                    area.add(String.valueOf(i + 1));
                    month.add(months.get(t));
                    begins.add(start[i] > 0 ? String.valueOf(start[i]) : "");
                    incidents.add(String.valueOf(Draws.poisson(scattered, chance)));
                }
            }
            return new SimulatedMission(
                    new Table(List.of(area.done(), month.done(), begins.done(), incidents.done())),
                    StrictMath.log(with / without));
        }
    }
}
