package org.baraza.app.web;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.incidents.Account;
import org.baraza.core.record.incidents.Harm;
import org.baraza.core.record.incidents.Step;
import org.baraza.fuzz.FuzzTarget;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What anybody may send as a form about an incident: something of that incident by that person, or nothing. */
@AutoService(FuzzTarget.class)
public final class IncidentFormFuzz implements FuzzTarget {

    private static final List<String> STEPS = List.of("unlinked", "responded", "corrected", "referred", "judged", "no");
    private static final List<String> CONCLUSIONS = List.of(
            "judged",
            "figures-settled",
            "related",
            "source-taken-back",
            "duplicate",
            "not-duplicate",
            "withdrawn",
            "closed",
            "reopened",
            "corrected");
    private static final Instant NOW = Instant.parse("2026-03-14T18:00:00Z");

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(IncidentForm.class);
    }

    @Override
    public int longest() {
        return 600;
    }

    @Override
    public void feed(byte[] input) {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        for (String line : new String(input, StandardCharsets.UTF_8).split("\n", -1)) {
            String[] pair = line.split("=", 2);
            given.add(pair[0], pair[pair.length - 1]);
        }
        IncidentForm form = new IncidentForm("incident-01", given, new Handle("deng"), NOW);
        STEPS.forEach(kind -> form.step(kind).ifPresent(IncidentFormFuzz::requireOurs));
        CONCLUSIONS.forEach(kind -> form.conclusion(kind).ifPresent(IncidentFormFuzz::requireOurs));
        form.account().ifPresent(IncidentFormFuzz::requireInOrder);
        form.occurrence().ifPresent(what -> {
            if (what.actors().isEmpty()) {
                throw new AssertionError("nobody did it");
            }
        });
    }

    private static void requireOurs(Step step) {
        if (!step.id().equals("incident-01")
                || !step.by().code().equals("deng")
                || !step.at().equals(NOW)) {
            throw new AssertionError("a step of another incident, person or time: " + step);
        }
    }

    private static void requireInOrder(Account account) {
        for (Harm harm : Harm.values()) {
            var count = account.figures().get(harm);
            if (count != null && count.all().low() > count.all().high()) {
                throw new AssertionError("a number out of order");
            }
        }
    }
}
