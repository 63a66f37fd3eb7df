package org.baraza.app.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.compare.plan.Comparison;
import org.baraza.core.compare.plan.Detectable;
import org.baraza.core.compare.plan.ImpactPlan;
import org.baraza.core.compare.plan.ImpactReport;
import org.baraza.core.compare.plan.Outcome;
import org.baraza.core.compare.plan.Treatment;
import org.baraza.core.ground.Month;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.plans.LockedPlan;

/** Questions about effects: put, fixed, and then answered. */
public interface ImpactPlans {

    /**
     * What somebody chose; what they left open is chosen by stated rules and stands in the plan.
     *
     * @param country whose areas are looked at; a host of the mission when left out
     * @param from first month; five years before the mission, or the first month of the events
     * @param to last month; the last that events and deployments cover, and not after the mission ended
     * @param carryForwardMonths the site's setting
     */
    record Wish(
            String mission,
            Optional<String> country,
            int level,
            Treatment treatment,
            Outcome outcome,
            Set<Outcome> also,
            Optional<Month> from,
            Optional<Month> to,
            int horizonMonths,
            Comparison comparison,
            int meaningfulPercent,
            int carryForwardMonths,
            int seed) {

        /** The usual question about a mission: did bases reduce events of organised violence around them? */
        public static Wish usual(String mission, int carryForwardMonths) {
            return new Wish(
                    mission,
                    Optional.empty(),
                    2,
                    Treatment.BASE_ARRIVES,
                    Outcome.EVENTS,
                    Set.of(Outcome.DEATHS, Outcome.CIVILIANS_KILLED, Outcome.VIOLENT_MONTHS),
                    Optional.empty(),
                    Optional.empty(),
                    ImpactPlan.USUAL_HORIZON_MONTHS,
                    Comparison.ALL_OTHERS,
                    ImpactPlan.USUAL_MEANINGFUL_PERCENT,
                    carryForwardMonths,
                    1);
        }
    }

    /**
     * An answer with what it was made from and by.
     *
     * @param locked the plan as it lies on the journal
     * @param report the answer
     * @param dataSets every data set used, with its source and digests
     * @param boundaries in words
     * @param carryForward the rule in force, in words
     * @param program version of the program
     * @param method whether the method is still that of the plan
     */
    record Answered(
            LockedPlan locked,
            ImpactReport report,
            List<DataSet> dataSets,
            String boundaries,
            String carryForward,
            String program,
            boolean method) {}

    /** The plan that would be fixed. @throws WrongUse when what it needs is not there, or the choices contradict */
    ImpactPlan draft(Wish wish);

    /** How small a change could be told, from the time before it began; no outcome is looked at. */
    Detectable detectable(ImpactPlan plan);

    /**
     * Fixes a plan for good. One with the same choices is fixed once.
     *
     * @param supersedes id of the plan it takes the place of
     * @throws WrongUse when one about the same question stands and is not named
     */
    LockedPlan lock(ImpactPlan plan, Optional<String> supersedes, By by);

    /** Every plan of a mission, the oldest first. */
    List<LockedPlan> list(String mission);

    /** The plan that stands and asks the same as this one. */
    default Optional<LockedPlan> standing(ImpactPlan plan) {
        return LockedPlan.standing(list(plan.mission())).stream()
                .filter(p -> ImpactPlan.read(p.text()).asksTheSame(plan))
                .findFirst();
    }

    /** Answers a plan from exactly the data it names. @throws WrongUse when these are not there any more */
    Answered answer(LockedPlan plan);
}
