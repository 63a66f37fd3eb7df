package org.baraza.app.practice;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What is true in the made-up mission: expected events with and without partnership, and the counts chance made of them.
 * {@link Practice} states the formulas. The arrays are the record's own: nobody may change them.
 *
 * @param wishes what was wished for
 * @param adoption month index from 0 at which each district's partnership starts; {@link #NEVER} for none
 * @param expectedWithout by district and month: expected events had there been no partnership ({@code mu0})
 * @param expectedWith by district and month: expected events as things were ({@code mu1})
 * @param counts by district and month: events that happened
 */
public record PracticeTruth(
        PracticeWishes wishes, int[] adoption, double[][] expectedWithout, double[][] expectedWith, int[][] counts) {

    /** In {@link #adoption}: the district never gets a partnership. */
    public static final int NEVER = -1;

    static final double LEVEL_SD = 0.9;
    static final double TREND_STEP_SD = 0.06;
    static final double SEASON = 0.25;
    static final double SHOCK_SD = 0.66;
    static final double SHOCK_MEMORY = 0.9;
    static final double SHOCK_SHARED = 0.2;
    static final double OVERDISPERSION = 0.3;
    static final double FIRST_START = 0.35;
    static final double LAST_START = 0.70;

    /** Draws the truth and the counts; needs no map, so that thousands can be drawn to test a method. */
    public static PracticeTruth of(PracticeWishes wishes) {
        int n = wishes.areas();
        int months = wishes.months();
        double[] level = new double[n];
        for (int i = 0; i < n; i++) {
            level[i] = Dice.of(wishes.seed(), Purpose.LEVEL, i).normal();
        }
        double[][] shock = shocks(wishes);
        double[] trend = trend(wishes);
        int[] adoption = adoption(wishes, level, shock);
        double[][] without = new double[n][months];
        double[][] with = new double[n][months];
        int[][] counts = new int[n][months];
        double base = StrictMath.log(wishes.eventsPerAreaMonth()) - LEVEL_SD * LEVEL_SD / 2 - SHOCK_SD * SHOCK_SD / 2;
        for (int i = 0; i < n; i++) {
            double effect = StrictMath.log(wishes.trueRatio())
                    + wishes.effectSpread()
                            * Dice.of(wishes.seed(), Purpose.EFFECT, i).normal();
            for (int t = 0; t < months; t++) {
                double log = base + LEVEL_SD * level[i] + trend[t] + shock[i][t];
                without[i][t] = StrictMath.exp(log);
                with[i][t] = StrictMath.exp(log + effect * dose(wishes, adoption[i], t));
                Dice dice = Dice.of(wishes.seed(), Purpose.COUNT, i, t);
                counts[i][t] = dice.poisson(with[i][t] * dice.gamma(1 / OVERDISPERSION) * OVERDISPERSION);
            }
        }
        return new PracticeTruth(wishes, adoption, without, with, counts);
    }

    /** True rate ratio over the partnered months of all districts; empty where nobody got a partnership. */
    public OptionalDouble ratio() {
        double with = 0;
        double without = 0;
        for (int i = 0; i < adoption.length; i++) {
            with += sumAfter(i, expectedWith);
            without += sumAfter(i, expectedWithout);
        }
        return without > 0 ? OptionalDouble.of(with / without) : OptionalDouble.empty();
    }

    /** True rate ratio over the partnered months of one district; empty where it has none. */
    public OptionalDouble ratio(int area) {
        double without = sumAfter(area, expectedWithout);
        return without > 0 ? OptionalDouble.of(sumAfter(area, expectedWith) / without) : OptionalDouble.empty();
    }

    /** Month index from 0 of the first partnered month; empty for never. */
    public OptionalInt findAdoption(int area) {
        return adoption[area] == NEVER ? OptionalInt.empty() : OptionalInt.of(adoption[area]);
    }

    boolean isPartnered(int area, int month) {
        return adoption[area] != NEVER && month >= adoption[area];
    }

    /** Sum over the partnered months of a district; 0 where it has none. */
    double sumAfter(int area, double[][] of) {
        double sum = 0;
        for (int t = 0; t < wishes.months(); t++) {
            sum += isPartnered(area, t) ? of[area][t] : 0;
        }
        return sum;
    }

    /** Events that happened in the partnered months of a district. */
    long countAfter(int area) {
        long sum = 0;
        for (int t = 0; t < wishes.months(); t++) {
            sum += isPartnered(area, t) ? counts[area][t] : 0;
        }
        return sum;
    }

    private static double dose(PracticeWishes wishes, int start, int month) {
        if (start == NEVER || month < start) {
            return 0;
        }
        return wishes.rampMonths() == 0 ? 1 : Math.min(1, (month - start + 1.0) / wishes.rampMonths());
    }

    private static double[] trend(PracticeWishes wishes) {
        double[] trend = new double[wishes.months()];
        Dice dice = Dice.of(wishes.seed(), Purpose.TREND, 0);
        double phase = dice.share();
        double walk = 0;
        double mean = 0;
        for (int t = 0; t < trend.length; t++) {
            walk += TREND_STEP_SD * dice.normal();
            trend[t] = walk + SEASON * StrictMath.sin(2 * Math.PI * (t / 12.0 + phase));
            mean += trend[t] / trend.length;
        }
        for (int t = 0; t < trend.length; t++) {
            trend[t] -= mean;
        }
        return trend;
    }

    private static double[][] shocks(PracticeWishes wishes) {
        double[][] shock = new double[wishes.areas()][wishes.months()];
        double fresh = SHOCK_SD * StrictMath.sqrt(1 - SHOCK_MEMORY * SHOCK_MEMORY);
        double shared = StrictMath.sqrt(SHOCK_SHARED);
        double own = StrictMath.sqrt(1 - SHOCK_SHARED);
        double[][] regional = new double[wishes.regions()][wishes.months()];
        for (int r = 0; r < wishes.regions(); r++) {
            // Districts take the indices from 0; regions those below.
            Dice dice = Dice.of(wishes.seed(), Purpose.SHOCK, -1 - r);
            for (int t = 0; t < wishes.months(); t++) {
                regional[r][t] = dice.normal();
            }
        }
        for (int i = 0; i < wishes.areas(); i++) {
            Dice dice = Dice.of(wishes.seed(), Purpose.SHOCK, i);
            double[] region = regional[wishes.regionOf(i)];
            double u = SHOCK_SD * (shared * region[0] + own * dice.normal());
            for (int t = 0; t < wishes.months(); t++) {
                if (t > 0) {
                    u = SHOCK_MEMORY * u + fresh * (shared * region[t] + own * dice.normal());
                }
                shock[i][t] = u;
            }
        }
        return shock;
    }

    private static int[] adoption(PracticeWishes wishes, double[] level, double[][] shock) {
        int n = wishes.areas();
        int[] adoption = new int[n];
        Arrays.fill(adoption, NEVER);
        int chosen = (int) Math.round(wishes.shareTreated() * n);
        int first = (int) Math.ceil(FIRST_START * wishes.months());
        int last = (int) Math.floor(LAST_START * wishes.months());
        for (int k = 0; k < chosen; k++) {
            int start = first + (int) ((long) k * (last - first) / Math.max(1, chosen - 1));
            start -= (start - first) % 3;
            double[] odds = new double[n];
            for (int i = 0; i < n; i++) {
                double flare = 0;
                for (int back = 1; back <= 3; back++) {
                    flare += shock[i][start - back] / (3 * SHOCK_SD);
                }
                odds[i] = adoption[i] != NEVER
                        ? 0
                        : StrictMath.exp(wishes.levelTargeting() * level[i] + wishes.flareTargeting() * flare);
            }
            adoption[Dice.of(wishes.seed(), Purpose.ADOPTION, k).weighted(odds)] = start;
        }
        return adoption;
    }
}
