package org.baraza.app.web;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.fuzz.FuzzTarget;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What anybody may send about feedback or a rumour: a step of that by that person, not ahead of time, or nothing. */
@AutoService(FuzzTarget.class)
public final class CommunityStepsFuzz implements FuzzTarget {

    private static final List<String> KINDS = List.of(
            "acknowledged",
            "placed",
            "sorted",
            "found-sensitive",
            "given-to",
            "answered",
            "asked-after",
            "appealed",
            "closed",
            "reopened",
            "prioritised",
            "referred",
            "checking",
            "looked-into",
            "concluded",
            "drafted",
            "became-warning",
            "merged",
            "unmerged",
            "nothing");
    private static final Instant NOW = Instant.parse("2026-03-14T18:00:00Z");
    private static final Handle DENG = new Handle("deng");

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(FeedbackSteps.class, RumourSteps.class);
    }

    @Override
    public int longest() {
        return 500;
    }

    @Override
    public void feed(byte[] input) {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        for (String line : new String(input, StandardCharsets.UTF_8).split("\n", -1)) {
            String[] pair = line.split("=", 2);
            given.add(pair[0], pair[pair.length - 1]);
        }
        FeedbackSteps feedback = FeedbackSteps.of("case-0001", given, DENG, NOW);
        RumourSteps rumours = RumourSteps.of("case-0001", given, DENG, NOW);
        for (String kind : KINDS) {
            feedback.read(kind).ifPresent(CommunityStepsFuzz::requireOurs);
            feedback.referral(kind).ifPresent(CommunityStepsFuzz::requireOurs);
            rumours.read(kind).ifPresent(CommunityStepsFuzz::requireOurs);
        }
        try {
            feedback.voice("PRAMIQ").ifPresent(v -> requirePast(v.at()));
            rumours.hearsay("PRAMIQ").ifPresent(h -> requirePast(h.at()));
        } catch (WrongUse e) {
            // Said in words.
        }
    }

    private static void requireOurs(CaseStep step) {
        if (!step.id().equals("case-0001") || !step.by().equals(DENG)) {
            throw new AssertionError("a step of another case or person: " + step);
        }
        requirePast(step.at());
    }

    private static void requirePast(Instant at) {
        if (at.isAfter(NOW)) {
            throw new AssertionError("ahead of time: " + at);
        }
    }
}
