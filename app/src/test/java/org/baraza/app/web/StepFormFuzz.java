package org.baraza.app.web;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.alerts.Step;
import org.baraza.fuzz.FuzzTarget;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What anybody may send as a form about an alert: a step of that alert by that person, not ahead of time, or nothing. */
@AutoService(FuzzTarget.class)
public final class StepFormFuzz implements FuzzTarget {

    private static final List<String> KINDS = List.of(
            "acknowledged",
            "placed",
            "triaged",
            "referred",
            "looked-into",
            "judged",
            "departed",
            "arrived",
            "ended",
            "fed-back",
            "closed",
            "reopened",
            "merged",
            "unmerged",
            "handed-over",
            "nothing");
    private static final Instant NOW = Instant.parse("2026-03-14T18:00:00Z");

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(StepForm.class);
    }

    @Override
    public int longest() {
        return 400;
    }

    @Override
    public void feed(byte[] input) {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        for (String line : new String(input, StandardCharsets.UTF_8).split("\n", -1)) {
            String[] pair = line.split("=", 2);
            given.add(pair[0], pair[pair.length - 1]);
        }
        StepForm form = new StepForm("alert-01", given, new Handle("deng"), NOW);
        for (String kind : KINDS) {
            form.read(kind).ifPresent(StepFormFuzz::requireOurs);
        }
        form.decision().ifPresent(StepFormFuzz::requireOurs);
    }

    private static void requireOurs(Step step) {
        if (!step.id().equals("alert-01")
                || !step.by().code().equals("deng")
                || step.at().isAfter(NOW)) {
            throw new AssertionError("a step of another alert, person or time: " + step);
        }
    }
}
