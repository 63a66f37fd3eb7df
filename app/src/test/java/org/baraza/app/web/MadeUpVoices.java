package org.baraza.app.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Feedback;
import org.baraza.app.desk.MemoryFeedback;
import org.baraza.app.desk.MemoryRumours;
import org.baraza.app.desk.Rumours;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Role;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.Told;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.feedback.Concern;
import org.baraza.core.record.feedback.Kind;
import org.baraza.core.record.feedback.Mode;
import org.baraza.core.record.feedback.Outcome;
import org.baraza.core.record.feedback.Step;
import org.baraza.core.record.rumours.Harm;
import org.baraza.core.record.rumours.Medium;
import org.baraza.core.record.rumours.Truth;

/** Feedback just in, answered and sensitive; and two rumours, one read through to a message, one merged into it. */
final class MadeUpVoices {

    private static final Instant DAWN = Instant.parse("2025-03-04T05:00:00Z");
    private static final By DENG = By.screen(new Handle("deng"));
    private static final Handle INGRID = new Handle("ingrid");

    private MadeUpVoices() {}

    static void fill(MemoryFeedback feedback, MemoryRumours rumours) {
        var fresh = feedback.receive(voice("voice-01", Optional.of(Kind.QUESTION), Optional.empty()), DENG);
        var answered = feedback.receive(voice("voice-02", Optional.empty(), Optional.empty()), DENG);
        for (Step step : List.of(
                new Step.Acknowledged("voice-02", DENG.who(), DAWN.plusSeconds(60)),
                new Step.Sorted(
                        "voice-02",
                        Kind.RUMOUR,
                        Category.SERVICES,
                        Optional.empty(),
                        new Decision(Decision.What.VERIFY, DENG.who(), DAWN.plusSeconds(90), "as told")),
                new Step.GivenTo(
                        "voice-02", Role.HEAD_OF_OFFICE, DAWN.plusSeconds(90_000), DENG.who(), DAWN.plusSeconds(95)),
                new Step.Answered(
                        "voice-02",
                        Mode.BOARD,
                        Outcome.EXPLAINED,
                        "the water is tested every week",
                        INGRID,
                        DAWN.plusSeconds(900)))) {
            var none = feedback.add(step, DENG);
        }
        var withheld = feedback.receive(
                voice("voice-03", Optional.of(Kind.SENSITIVE), Optional.of(Concern.STAFF_MISCONDUCT)), DENG);
        rumours(rumours);
    }

    private static void rumours(MemoryRumours rumours) {
        for (String id : List.of("rumour-01", "rumour-02", "rumour-03")) {
            var one = rumours.receive(
                    new Rumours.Hearsay(
                            id,
                            "MINUXA",
                            Channel.CALL,
                            "the well is poisoned",
                            Optional.empty(),
                            Optional.of("XA03"),
                            DAWN),
                    DENG);
        }
        for (org.baraza.core.record.rumours.Step step : List.<org.baraza.core.record.rumours.Step>of(
                new org.baraza.core.record.rumours.Step.Merged(
                        "rumour-02", "rumour-01", DENG.who(), DAWN.plusSeconds(10)),
                new org.baraza.core.record.rumours.Step.Prioritised(
                        "rumour-01",
                        Harm.VIOLENCE,
                        AllegedActor.COMMUNITY,
                        new Decision(Decision.What.PRIORITISE, DENG.who(), DAWN.plusSeconds(20), "men gather")),
                new org.baraza.core.record.rumours.Step.LookedInto(
                        "rumour-01",
                        new Line(Line.Kind.PARTNER, true, Line.Says.DENIES, DENG.who(), DAWN.plusSeconds(60))),
                new org.baraza.core.record.rumours.Step.Concluded(
                        "rumour-01",
                        Truth.FALSE,
                        new Decision(Decision.What.REFUSE, DENG.who(), DAWN.plusSeconds(70), "tested twice")),
                new org.baraza.core.record.rumours.Step.Answered(
                        "rumour-01", Told.COMMUNITY, "", DENG.who(), DAWN.plusSeconds(80)),
                new org.baraza.core.record.rumours.Step.Drafted(
                        "rumour-01",
                        Medium.RADIO,
                        Optional.of("XA03"),
                        "The water was tested and is good",
                        INGRID,
                        DAWN.plusSeconds(90)))) {
            var none = rumours.add(step, DENG);
        }
    }

    private static Feedback.Voice voice(String id, Optional<Kind> kind, Optional<Concern> concern) {
        return new Feedback.Voice(
                id,
                "MINUXA",
                Channel.FACE_TO_FACE,
                kind,
                Optional.empty(),
                concern,
                concern.isPresent() ? "" : "when is the well dug",
                Optional.empty(),
                Optional.of("XA03"),
                DAWN);
    }
}
