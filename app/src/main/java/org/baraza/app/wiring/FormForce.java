package org.baraza.app.wiring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.force.Account;
import org.baraza.core.record.force.Attempt;
import org.baraza.core.record.force.Effect;
import org.baraza.core.record.force.Ground;
import org.baraza.core.record.force.Level;
import org.baraza.core.record.force.Menace;
import org.baraza.core.record.force.NotFeasible;
import org.baraza.core.record.force.Step;
import org.baraza.core.record.force.UnitKind;

/**
 * Makes a review of what a unit sends in about its use of force. Which level was highest is taken for the worst where it
 * was not said; words that may not be kept are left out, and the submission stays to be looked at.
 *
 * @param force where it goes
 */
record FormForce(SiteForceReviews force) implements FormTaker {

    private static final String LEFT_OUT = "said in the form";

    @Override
    public String kind() {
        return "force-incident";
    }

    @Override
    public Matter needs() {
        return Matter.FORCE_INCIDENTS;
    }

    @Override
    public Then take(Taken submission) {
        SaidIn said = new SaidIn(submission.said());
        Instant happened = said.moment("happened", submission.receivedAt()).orElse(submission.receivedAt());
        Level highest = said.one("highest", Level.values(), Level.LETHAL);
        var unused = force.open(
                new Step.Opened(
                        submission.id(),
                        submission.mission(),
                        submission.said().one("area"),
                        happened,
                        said.one("unit", UnitKind.values(), UnitKind.NOT_KNOWN),
                        said.one("menace", Menace.values(), Menace.NOT_KNOWN),
                        new Account(
                                attempts(said, highest),
                                highest,
                                said.one("ground", Ground.values(), Ground.NOT_STATED),
                                said.number("rounds"),
                                said.one("effect", Effect.values(), Effect.NOT_KNOWN)),
                        submission.by().who(),
                        submission.receivedAt()),
                submission.by());
        return said.after();
    }

    private static List<Attempt> attempts(SaidIn said, Level highest) {
        List<Attempt> attempts = new ArrayList<>();
        for (Level level : Level.values()) {
            if (level.compareTo(highest) < 0) {
                attempt(said, level).ifPresent(attempts::add);
            }
        }
        attempts.add(Attempt.tried(highest));
        return attempts;
    }

    /** Each level is one question: tried, or one of the reasons why not; and beside it the words. */
    private static Optional<Attempt> attempt(SaidIn said, Level level) {
        String name = level.name().toLowerCase(Locale.ROOT);
        String answer = said.said().one(name).orElse("").toUpperCase(Locale.ROOT);
        if (answer.equals("TRIED")) {
            return Optional.of(Attempt.tried(level));
        }
        return Stream.of(NotFeasible.values())
                .filter(n -> n.name().equals(answer))
                .findFirst()
                .map(n -> new Attempt(level, Optional.of(n), words(said, name)));
    }

    private static String words(SaidIn said, String name) {
        String words = said.said().one(name + "_why").orElse("").strip();
        String cut = words.substring(0, Math.min(words.length(), 300));
        try {
            JournalTexts.requireFit(cut);
            return cut.isBlank() ? LEFT_OUT : cut;
        } catch (WrongUse notOnTheJournal) {
            return LEFT_OUT;
        }
    }
}
