package org.baraza.core.compare.impact;

import java.util.Arrays;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;

/** Guards that every method with staggered starts has. */
public final class StaggeredGuards {

    public static final Setting MARGIN = Setting.number(
            "margin",
            "",
            "An effect within plus or minus this is too small to matter, in the outcome's unit; without it no verdict of"
                    + " no meaningful change.",
            0,
            1e300);

    private StaggeredGuards() {}

    public static Setting[] settings(int usualHistory) {
        return new Setting[] {
            MARGIN,
            Setting.whole("min_treated", "5", "Least units ever under it, for a verdict.", 1, 1_000_000),
            Setting.whole(
                    "min_controls",
                    "",
                    "Least units never or not yet under it when it first began, for a verdict; 10 or twice those under it,"
                            + " whichever is more, when left out.",
                    1,
                    100_000_000),
            Setting.whole(
                    "min_history",
                    String.valueOf(usualHistory),
                    "Least times seen before the first start, for a verdict.",
                    1,
                    10_000)
        };
    }

    public static double margin(Study study) {
        return study.given("margin") ? study.number("margin") : Double.NaN;
    }

    /** Enough units, and enough time before. */
    public static Guard[] of(StaggeredPanel panel, Study study) {
        int under = panel.everUnder();
        long begun = Arrays.stream(panel.first()).min().orElse(StaggeredPanel.NEVER);
        long others = Arrays.stream(panel.first()).filter(f -> f > begun).count();
        long before = Arrays.stream(panel.times()).filter(t -> t < begun).count();
        double controls = study.given("min_controls") ? study.whole("min_controls") : Math.max(10, 2 * under);
        return new Guard[] {
            Guard.atLeast(Code.FEW_TREATED, under, study.whole("min_treated"), "units ever under it"),
            Guard.atLeast(Code.FEW_CONTROLS, others, controls, "units never or not yet under it when it first began"),
            Guard.atLeast(Code.SHORT_PRE, before, study.whole("min_history"), "times before the first start")
        };
    }
}
