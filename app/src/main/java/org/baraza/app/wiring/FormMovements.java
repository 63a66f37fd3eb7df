package org.baraza.app.wiring;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.movements.AuthorityLevel;
import org.baraza.core.record.movements.Barred;
import org.baraza.core.record.movements.MovementKind;
import org.baraza.core.record.movements.MovementStep;
import org.baraza.core.record.movements.Mover;

/** Makes restrictions of movement of what is sent in. @param movements where they go */
record FormMovements(SiteMovements movements) implements FormTaker {

    @Override
    public String kind() {
        return "movement";
    }

    @Override
    public Matter needs() {
        return Matter.MOVEMENTS;
    }

    @Override
    public Then take(Taken submission) {
        SaidIn said = new SaidIn(submission.said());
        LocalDate came = submission.receivedAt().atZone(ZoneOffset.UTC).toLocalDate();
        Barred barred = said.one("barred", Barred.values(), Barred.DENIED);
        var unused = movements.note(
                new MovementStep.Noted(
                        submission.id(),
                        submission.mission(),
                        submission.said().one("area"),
                        said.day("day").filter(d -> !d.isAfter(came)).orElse(came),
                        barred,
                        said.one("movement", MovementKind.values(), MovementKind.OTHER),
                        said.one("mover", Mover.values(), Mover.MISSION),
                        said.one("level", AuthorityLevel.values(), AuthorityLevel.NOT_KNOWN),
                        barred == Barred.DELAYED ? said.number("hours") : java.util.Optional.empty(),
                        said.number("days_lost"),
                        submission.by().who(),
                        submission.receivedAt()),
                submission.by());
        return said.after();
    }
}
