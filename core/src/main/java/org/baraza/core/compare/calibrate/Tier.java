package org.baraza.core.compare.calibrate;

import java.util.ArrayList;
import java.util.List;
import org.baraza.core.compare.calibrate.SimulatedMission.Shape;
import org.baraza.core.compare.calibrate.SimulatedMission.Targeting;

/** Sets of shapes on which a method must show that it is right as often as it says. */
public enum Tier {
    /** Less than a minute, to see whether anything broke. */
    SMOKE(200),
    NIGHTLY(1_000),
    /** What is published with a release. */
    RELEASE(4_000);

    /** A fall of three in ten. */
    private static final double FALL = 0.7;

    private static final int HORIZON = 24;

    private final int runs;

    Tier(int runs) {
        this.runs = runs;
    }

    /** Made-up missions of each shape. */
    public int runs() {
        return runs;
    }

    /** What is tried, in order. */
    public List<Shape> shapes() {
        return switch (this) {
            case SMOKE ->
                List.of(
                        Size.SMALL_10.with(Targeting.RANDOM, 1),
                        Size.SMALL_10.with(Targeting.HOT_AREAS, FALL),
                        Size.SMALL_10.with(Targeting.FLARE_UPS, 1));
            case NIGHTLY -> nightly();
            case RELEASE -> release();
        };
    }

    private static List<Shape> nightly() {
        return List.of(
                Size.MIDDLE_5.with(Targeting.RANDOM, 1),
                Size.SMALL_10.with(Targeting.RANDOM, 1),
                Size.MIDDLE_10.with(Targeting.RANDOM, FALL),
                Size.LONG_20.with(Targeting.HOT_AREAS, 1),
                Size.RARE_30.with(Targeting.RANDOM, 1),
                Size.MIDDLE_30.with(Targeting.RANDOM, 1),
                Size.MIDDLE_30.with(Targeting.RANDOM, FALL),
                Size.MIDDLE_30.with(Targeting.HOT_AREAS, 1),
                Size.MIDDLE_30.with(Targeting.HOT_AREAS_THAT_DRIFT, 1),
                Size.MIDDLE_30.with(Targeting.FLARE_UPS, 1),
                Size.MIDDLE_30.with(Targeting.FLARE_UPS, FALL),
                Size.MIDDLE_30.with(Targeting.STRONG_FLARE_UPS, 1),
                Size.BUSY_30.with(Targeting.RANDOM, 1),
                Size.LARGE_60.with(Targeting.RANDOM, FALL));
    }

    private static List<Shape> release() {
        List<Shape> all = new ArrayList<>();
        for (Size size : Size.values()) {
            all.add(size.with(Targeting.RANDOM, 1));
            all.add(size.with(Targeting.RANDOM, FALL));
            all.add(size.with(Targeting.HOT_AREAS, 1));
            all.add(size.with(Targeting.HOT_AREAS_THAT_DRIFT, 1));
        }
        all.add(Size.MIDDLE_30.with(Targeting.FLARE_UPS, 1));
        all.add(Size.MIDDLE_30.with(Targeting.FLARE_UPS, FALL));
        all.add(Size.MIDDLE_30.with(Targeting.STRONG_FLARE_UPS, 1));
        all.add(Size.MIDDLE_30.with(Targeting.STRONG_FLARE_UPS, FALL));
        all.add(Size.SMALL_10.with(Targeting.FLARE_UPS, 1));
        all.add(Size.RARE_30.with(Targeting.FLARE_UPS, 1));
        all.add(Size.BUSY_30.with(Targeting.FLARE_UPS, 1));
        all.add(Size.LARGE_60.with(Targeting.FLARE_UPS, 1));
        return all;
    }

    /** Areas, months, areas under it and events of an area in a month; with fewer months too little lies before a start. */
    private enum Size {
        MIDDLE_5(150, 96, 5, 0.5),
        SMALL_10(60, 72, 10, 0.5),
        MIDDLE_10(150, 96, 10, 0.5),
        LONG_20(60, 96, 20, 0.5),
        RARE_30(150, 96, 30, 0.2),
        MIDDLE_30(150, 96, 30, 0.5),
        BUSY_30(150, 96, 30, 2),
        LARGE_60(300, 120, 60, 0.5);

        private final int areas;
        private final int months;
        private final int treated;
        private final double mean;

        Size(int areas, int months, int treated, double mean) {
            this.areas = areas;
            this.months = months;
            this.treated = treated;
            this.mean = mean;
        }

        Shape with(Targeting targeting, double ratio) {
            return new Shape(areas, months, treated, mean, ratio, false, targeting, HORIZON);
        }
    }
}
