package org.baraza.core.compare.calibrate;

import java.util.ArrayList;
import java.util.List;
import org.baraza.core.compare.Tails;
import org.baraza.core.compare.Verdict;
import org.baraza.core.compare.calibrate.SimulatedMission.Shape;
import org.baraza.core.compare.calibrate.SimulatedMission.Targeting;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.rates.Shares;

/**
 * What a method must reach on a shape, and whether it does. It is missed only when it lies outside the 99 per cent interval of
 * what was counted, so that chance hardly ever says so.
 *
 * @param name what is asked for
 * @param value what was counted
 * @param low lower end of its 99 per cent interval, exact where it is a share (Clopper and Pearson 1934)
 * @param high upper end
 * @param least least value asked for
 * @param most largest value asked for
 */
public record Goal(String name, double value, double low, double high, double least, double most) {

    private static final double SURE = 0.99;

    /** Whether a goal is reached. */
    public enum State {
        MET,
        /** Not met by what was counted, but too few missions to say that it is missed. */
        OPEN,
        MISSED
    }

    public State state() {
        if (value >= least && value <= most) {
            return State.MET;
        }
        return low > most || high < least ? State.MISSED : State.OPEN;
    }

    /** The goals of a shape that what was counted there can be held against; none that needs an answer where there was none. */
    public static List<Goal> of(Shape shape, Calibration found) {
        List<Goal> goals = new ArrayList<>();
        boolean flares = shape.targeting() == Targeting.FLARE_UPS || shape.targeting() == Targeting.STRONG_FLARE_UPS;
        if (!flares && shape.treated() >= 5) {
            share(goals, "coverage", found.coverage(), 0.93, 0.97);
            goals.add(bias(found));
            share(goals, "refused where assumptions hold", found.share(Verdict.Kind.REFUSED), 0, 0.12);
        }
        share(goals, "coverage when not refused", found.coverageGivenPass(), 0.92, 1);
        if (shape.ratio() == 1) {
            share(goals, "false REDUCED", found.share(Verdict.Kind.REDUCED), 0, 0.05);
            share(goals, "false INCREASED", found.share(Verdict.Kind.INCREASED), 0, 0.05);
        }
        if (flares && shape.areas() == 150 && shape.treated() == 30) {
            double least = shape.targeting() == Targeting.FLARE_UPS ? 0.5 : 0.9;
            share(goals, "refused after flare-ups", found.share(Verdict.Kind.REFUSED), least, 1);
        }
        if (shape.targeting() == Targeting.RANDOM && shape.treated() >= 60 && shape.ratio() <= 0.7) {
            share(goals, "power", found.share(Verdict.Kind.REDUCED), 0.7, 1);
        }
        return goals;
    }

    private static Goal bias(Calibration found) {
        double reach = Tails.quantile(Double.POSITIVE_INFINITY, SURE) * found.biasError();
        return new Goal("bias", found.bias(), found.bias() - reach, found.bias() + reach, -0.03, 0.03);
    }

    private static void share(List<Goal> to, String name, Calibration.Share share, double least, double most) {
        if (share.of() > 0) {
            Limits limits = Shares.limits(Shares.Method.CLOPPER_PEARSON, share.hits(), share.of(), (1 - SURE) / 2);
            to.add(new Goal(name, share.value(), limits.low(), limits.high(), least, most));
        }
    }
}
