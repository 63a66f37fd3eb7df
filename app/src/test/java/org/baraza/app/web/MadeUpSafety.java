package org.baraza.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Safety;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Role;
import org.baraza.core.record.safety.Measure;
import org.baraza.core.record.safety.Reprisal;
import org.baraza.core.record.safety.Response;
import org.baraza.core.record.safety.SafetyStep;
import org.baraza.core.record.safety.Sign;
import org.baraza.core.record.safety.Word;

/** A plan, check-ins and an emergency, all made up. */
public final class MadeUpSafety {

    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");

    private MadeUpSafety() {}

    static void fill(Safety safety, Instant now) {
        plan(safety, "partner-0001", "MINUXA", now.minusSeconds(86_400 * 9));
        add(safety, new SafetyStep.ReprisalTold("partner-0001", 1, Reprisal.THREAT, day(now), DENG, now));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static void add(Safety safety, SafetyStep step) {
        safety.add(step, By.screen(step.by())).ifPresent(not -> {
            throw new IllegalStateException("made up wrongly: " + not);
        });
    }

    /** A plan by which somebody hears of them every week. */
    public static void plan(Safety safety, String partner, String mission, Instant at) {
        add(safety, planned(partner, mission, at));
        safety.agree(partner, "the word is blue rain", By.screen(ROSE));
    }

    public static SafetyStep planned(String partner, String mission, Instant at) {
        return new SafetyStep.Planned(
                partner,
                mission,
                Optional.empty(),
                Set.of(Measure.CONTACT_CHANGED, Measure.WAY_TO_CALL),
                7,
                Role.PROTECTION_ADVISER,
                false,
                day(at).plusMonths(3),
                ROSE,
                at);
    }

    /** Everything that can happen. */
    public static List<SafetyStep> afterwards(String id, Instant at) {
        return List.of(
                new SafetyStep.CheckedIn(id, Word.WELL, DENG, at),
                new SafetyStep.Elevated(id, Sign.NAMED_IN_PUBLIC, DENG, at),
                new SafetyStep.Lowered(id, "it was another", ROSE, at),
                new SafetyStep.ReprisalTold(id, 1, Reprisal.LIVELIHOOD_LOST, day(at), DENG, at),
                new SafetyStep.ReprisalJudged(
                        id, 1, new Decision(Decision.What.REFUSE, ROSE, at, "the stall burned for another reason")),
                new SafetyStep.EmergencyBegun(id, DENG, at),
                new SafetyStep.EmergencyAnswered(id, Set.of(Response.CALLED, Response.MOVED), DENG, at),
                new SafetyStep.EmergencyOver(id, true, "they wish to stay away", DENG, at),
                new SafetyStep.Returned(id, DENG, at),
                new SafetyStep.Closed(id, DENG, at));
    }
}
