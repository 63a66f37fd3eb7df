package org.baraza.app.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Cases;
import org.baraza.app.desk.Engagement;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Commitment;
import org.baraza.core.protect.Role;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.promises.Change;
import org.baraza.core.record.promises.DecisionKind;
import org.baraza.core.record.promises.DecisionStep;
import org.baraza.core.record.promises.ExpectationStep;
import org.baraza.core.record.promises.Kept;
import org.baraza.core.record.promises.Office;
import org.baraza.core.record.promises.Step;
import org.baraza.core.record.promises.Telling;
import org.baraza.core.record.promises.Witness;

/** An expectation, a promise, a decision and more, all made up. */
public final class MadeUpEngagement {

    private static final Instant DAWN = Instant.parse("2025-03-04T05:00:00Z");
    private static final Handle DENG = new Handle("deng");

    private MadeUpEngagement() {}

    static void fill(Engagement engagement) {
        promises(engagement, "made-up", "MINUXA", "XA03", DAWN);
    }

    private static <S extends CaseStep, C extends Case<S, C>> void add(Cases<S, C> cases, S step) {
        cases.add(step, By.screen(step.by())).ifPresent(not -> {
            throw new IllegalStateException("what is made up cannot go on: " + not);
        });
    }

    /** @param begin begins the id of each */
    public static void promises(Engagement all, String begin, String mission, String area, Instant at) {
        Optional<String> place = Optional.of(area);
        By deng = By.screen(DENG);
        Instant later = at.plus(Duration.ofDays(2));
        var heard = all.expectations()
                .begin(
                        new ExpectationStep.Heard(
                                begin + "-expectation",
                                mission,
                                place,
                                Category.SERVICES,
                                Group.WOMEN,
                                Optional.empty(),
                                DENG,
                                at),
                        "we want the well before the rain, said the one with the blue scarf",
                        deng);
        var made = all.promises()
                .begin(
                        new Step.Made(
                                begin + "-promise",
                                mission,
                                place,
                                Category.SERVICES,
                                new Commitment(
                                        "the well beside the school is mended",
                                        DENG,
                                        Days.of(at),
                                        Days.of(at).plusDays(30)),
                                Office.of(Role.CIVIL_AFFAIRS),
                                Optional.of(heard.id()),
                                DENG,
                                at),
                        "",
                        deng);
        add(
                all.promises(),
                new Step.Told(
                        made.id(), Step.About.THE_WORD, Way.MEETING, Days.of(at), "kisima kitatengenezwa", DENG, at));
        add(
                all.promises(),
                new Step.Concluded(
                        made.id(),
                        Kept.PARTLY,
                        "the pump was brought, the wall is missing",
                        Optional.of(Telling.TO_BE_TOLD),
                        Optional.of(Witness.WOMENS_GROUP),
                        DENG,
                        later));
        var decision = all.decisions()
                .begin(
                        new DecisionStep.Put(
                                begin + "-decision",
                                mission,
                                place,
                                DecisionKind.PROJECT_CHOICE,
                                "which well comes first",
                                DENG,
                                at),
                        "",
                        deng);
        add(
                all.decisions(),
                new DecisionStep.Heard(
                        decision.id(), Group.WOMEN, Days.of(at), Way.MEETING, "the one at the school", DENG, at));
        add(
                all.decisions(),
                new DecisionStep.Taken(
                        decision.id(),
                        Role.HEAD_OF_OFFICE,
                        Days.of(later),
                        "the well at the school comes first",
                        Change.CHANGED,
                        "it was the market before",
                        DENG,
                        later));
        add(all.decisions(), new DecisionStep.Told(decision.id(), Way.NOTICE_BOARD, Days.of(later), "", DENG, later));
    }
}
