package org.baraza.app.wiring;

import java.time.LocalDate;
import java.util.Optional;
import org.baraza.core.protect.Commitment;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Role;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.promises.Office;
import org.baraza.core.record.promises.Promise;
import org.baraza.core.record.promises.Side;
import org.baraza.core.record.promises.Step;

/**
 * Makes promises of what is sent in: {@code about}, {@code area}, {@code side}, {@code office}, {@code what}, {@code made},
 * {@code due} and {@code told}. A promise without a day is none: it is due on the day it came in, where everybody sees it.
 */
record FormPromises(SiteCases<Step, Promise> promises, PlaceCodes places) implements FormTaker {

    private static final String UNREADABLE = "said in the form";

    @Override
    public String kind() {
        return "promise";
    }

    @Override
    public Matter needs() {
        return Matter.PROMISES;
    }

    @Override
    public Then take(Taken submission) {
        SaidIn said = new SaidIn(submission.said());
        LocalDate came = Days.of(submission.receivedAt());
        LocalDate made = said.day("made").filter(d -> !d.isAfter(came)).orElse(came);
        LocalDate due = said.day("due").filter(d -> !d.isBefore(made)).orElse(came);
        Side side = said.one("side", Side.values(), Side.MISSION);
        var unused = promises.begin(
                new Step.Made(
                        submission.id(),
                        submission.mission(),
                        places.known(submission.mission(), submission.said().one("area")),
                        said.one("about", Category.values(), Category.OTHER),
                        new Commitment(
                                Optional.of(said.fit("what"))
                                        .filter(w -> !w.isBlank())
                                        .orElse(UNREADABLE),
                                submission.by().who(),
                                made,
                                due),
                        new Office(
                                side,
                                side == Side.MISSION
                                        ? Optional.of(said.one("office", Role.values(), Role.HEAD_OF_OFFICE))
                                        : Optional.empty(),
                                Optional.empty()),
                        Optional.empty(),
                        submission.by().who(),
                        submission.receivedAt()),
                "",
                submission.by());
        submission
                .said()
                .one("told")
                .flatMap(way -> FormAlerts.named(Way.values(), way))
                .ifPresent(way -> {
                    // Told or not told: where it cannot be, it is still to be told, and the board says so.
                    var not = promises.add(
                            new Step.Told(
                                    submission.id(),
                                    Step.About.THE_WORD,
                                    way,
                                    came,
                                    "",
                                    submission.by().who(),
                                    submission.receivedAt()),
                            submission.by());
                });
        return said.after();
    }
}
