package org.baraza.app.practice;

import org.baraza.core.ground.Month;

/**
 * What the made-up mission shall be like.
 *
 * @param seed same seed, same version of the program: same files, byte for byte
 * @param areas districts, at least 1
 * @param regions regions the districts form, 1 to {@code areas}
 * @param months length of the observed time, at least 12
 * @param lastMonth its last month
 * @param shareTreated share of the districts that ever get a partnership, 0–1
 * @param trueRatio rate of events with partnership over rate without, above 0; 1 is no effect
 * @param effectSpread standard deviation between districts of the log of that ratio; 0 for the same everywhere
 * @param rampMonths months until the effect is complete, growing in equal log steps; 0 for at once
 * @param levelTargeting log odds of being chosen per standard deviation of the district's lasting level of violence
 *     ({@code psa})
 * @param flareTargeting log odds of being chosen per standard deviation of the district's recent flare-up ({@code psu})
 * @param eventsPerAreaMonth expected events per district and month without partnership, above 0
 * @param populationPerArea people per district on average in the first year, at least 100
 */
public record PracticeWishes(
        long seed,
        int areas,
        int regions,
        int months,
        Month lastMonth,
        double shareTreated,
        double trueRatio,
        double effectSpread,
        int rampMonths,
        double levelTargeting,
        double flareTargeting,
        double eventsPerAreaMonth,
        int populationPerArea) {

    /**
     * 48 districts in 8 regions over the 96 months to December 2024; 17 get a partnership, which takes 30 % off. The seed
     * is one where no district carries more than a seventh of the events expected in partnered months.
     */
    public static final PracticeWishes DEFAULT =
            new PracticeWishes(192, 48, 8, 96, Month.of(2024, 12), 0.35, 0.70, 0, 0, 0.5, 0, 0.8, 60_000);

    public PracticeWishes {
        check(areas >= 1 && areas <= 20_000, "areas must be 1 to 20,000");
        check(regions >= 1 && regions <= Math.min(areas, 99), "regions must be 1 to 99 and at most the areas");
        check(months >= 12 && months <= 1_200, "months must be 12 to 1,200");
        check(shareTreated >= 0 && shareTreated <= 1, "the share treated must be 0 to 1");
        check(trueRatio > 0 && trueRatio <= 100, "the true ratio must be above 0");
        check(effectSpread >= 0 && effectSpread <= 2, "the spread of the effect must be 0 to 2");
        check(rampMonths >= 0, "the ramp must not be negative");
        check(Math.abs(levelTargeting) <= 10 && Math.abs(flareTargeting) <= 10, "targeting must be -10 to 10");
        check(eventsPerAreaMonth > 0 && eventsPerAreaMonth <= 1e5, "events per area and month must be above 0");
        check(populationPerArea >= 100, "population per area must be at least 100");
    }

    public PracticeWishes withSeed(long wanted) {
        return new PracticeWishes(
                wanted,
                areas,
                regions,
                months,
                lastMonth,
                shareTreated,
                trueRatio,
                effectSpread,
                rampMonths,
                levelTargeting,
                flareTargeting,
                eventsPerAreaMonth,
                populationPerArea);
    }

    public PracticeWishes withAreas(int wantedAreas, int wantedRegions) {
        return new PracticeWishes(
                seed,
                wantedAreas,
                wantedRegions,
                months,
                lastMonth,
                shareTreated,
                trueRatio,
                effectSpread,
                rampMonths,
                levelTargeting,
                flareTargeting,
                eventsPerAreaMonth,
                populationPerArea);
    }

    public PracticeWishes withMonths(int wantedMonths, Month wantedLast) {
        return new PracticeWishes(
                seed,
                areas,
                regions,
                wantedMonths,
                wantedLast,
                shareTreated,
                trueRatio,
                effectSpread,
                rampMonths,
                levelTargeting,
                flareTargeting,
                eventsPerAreaMonth,
                populationPerArea);
    }

    public PracticeWishes withShareTreated(double wanted) {
        return new PracticeWishes(
                seed,
                areas,
                regions,
                months,
                lastMonth,
                wanted,
                trueRatio,
                effectSpread,
                rampMonths,
                levelTargeting,
                flareTargeting,
                eventsPerAreaMonth,
                populationPerArea);
    }

    public PracticeWishes withEffect(double wantedRatio, double wantedSpread, int wantedRampMonths) {
        return new PracticeWishes(
                seed,
                areas,
                regions,
                months,
                lastMonth,
                shareTreated,
                wantedRatio,
                wantedSpread,
                wantedRampMonths,
                levelTargeting,
                flareTargeting,
                eventsPerAreaMonth,
                populationPerArea);
    }

    public PracticeWishes withTargeting(double wantedLevel, double wantedFlare) {
        return new PracticeWishes(
                seed,
                areas,
                regions,
                months,
                lastMonth,
                shareTreated,
                trueRatio,
                effectSpread,
                rampMonths,
                wantedLevel,
                wantedFlare,
                eventsPerAreaMonth,
                populationPerArea);
    }

    public PracticeWishes withEventsPerAreaMonth(double wanted) {
        return new PracticeWishes(
                seed,
                areas,
                regions,
                months,
                lastMonth,
                shareTreated,
                trueRatio,
                effectSpread,
                rampMonths,
                levelTargeting,
                flareTargeting,
                wanted,
                populationPerArea);
    }

    public PracticeWishes withPopulationPerArea(int wanted) {
        return new PracticeWishes(
                seed,
                areas,
                regions,
                months,
                lastMonth,
                shareTreated,
                trueRatio,
                effectSpread,
                rampMonths,
                levelTargeting,
                flareTargeting,
                eventsPerAreaMonth,
                wanted);
    }

    /** For measuring speed: about so many events in all, give or take what chance and the effect do. */
    public PracticeWishes withEvents(long total) {
        return withEventsPerAreaMonth((double) total / ((double) areas * months));
    }

    public Month firstMonth() {
        return lastMonth.plus(1 - months);
    }

    /** Region of a district, both counted from 0; districts of one region stand together. */
    int regionOf(int area) {
        int region = (int) ((long) area * regions / areas);
        while (firstAreaOf(region + 1) <= area) {
            region++;
        }
        return region;
    }

    int firstAreaOf(int region) {
        return (int) ((long) region * areas / regions);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
