package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.plan.Comparison;
import org.baraza.core.compare.plan.DataCut;
import org.baraza.core.compare.plan.ImpactPlan;
import org.baraza.core.compare.plan.Outcome;
import org.baraza.core.compare.plan.Treatment;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.fuzz.FuzzTarget;

/** Any text at all is a plan as it was locked, to the last sign, or one sentence says why not. */
@AutoService(FuzzTarget.class)
public final class ImpactPlanFuzz implements FuzzTarget {

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(ImpactPlan.class);
    }

    @Override
    public List<byte[]> seeds() {
        DataCut cut = new DataCut("made-up", "0".repeat(64));
        ImpactPlan plan = new ImpactPlan(
                "PRAMIQ",
                "XXB",
                2,
                Treatment.BASE_ARRIVES,
                Outcome.EVENTS,
                Set.of(Outcome.DEATHS),
                new Months(Month.of(2010, 1), Month.of(2020, 12)),
                ImpactPlan.USUAL_HORIZON_MONTHS,
                Comparison.ALL_OTHERS,
                ImpactPlan.USUAL_MEANINGFUL_PERCENT,
                12,
                ImpactPlan.USUAL_DATED_WITHIN_MONTHS,
                ImpactPlan.USUAL_THRESHOLDS,
                ImpactPlan.METHOD,
                1,
                cut,
                cut,
                cut);
        return List.of(plan.text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            if (!ImpactPlan.read(text).text().equals(text)) {
                throw new AssertionError("a plan was read as another");
            }
        } catch (Misuse expected) {
            // One sentence.
        }
    }
}
