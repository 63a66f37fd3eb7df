package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.plan.ImpactPlan;
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
        String cut = "a sha256 " + "0".repeat(64);
        return List.of(
                ("mission: PRAMIQ\ncountry: XXB\nlevel: 2\ntreatment: BASE_ARRIVES\noutcome: EVENTS\nalso: DEATHS\n"
                                + "months: 2010-01 to 2020-12\nwindow from the start, months: 24\ncomparison: ALL_OTHERS\n"
                                + "least change that matters, per cent: 20\nmaps carried forward, months: 12\n"
                                + "start known within, months: 12\nthreshold min_history: 12\nmethod: poisson-imputation\nseed: 1\n"
                                + "areas: " + cut + "\nevents: " + cut + "\nstarts: " + cut + "\n")
                        .getBytes(StandardCharsets.UTF_8));
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
