package org.baraza.app.wiring;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.access.ConstraintStep;
import org.baraza.core.record.access.Hinderer;
import org.baraza.core.record.access.Hindrance;
import org.baraza.core.record.access.Impact;
import org.baraza.core.record.access.Organisation;
import org.baraza.core.record.access.Sector;

/** Makes access constraints of what organisations send in. @param access where they go */
record FormConstraints(SiteAccess access) implements FormTaker {

    @Override
    public String kind() {
        return "access-constraint";
    }

    @Override
    public Matter needs() {
        return Matter.ACCESS_CONSTRAINTS;
    }

    @Override
    public Then take(Taken submission) {
        SaidIn said = new SaidIn(submission.said());
        LocalDate came = submission.receivedAt().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate from = said.day("from").filter(d -> !d.isAfter(came)).orElse(came);
        Optional<LocalDate> to = said.day("to").filter(d -> !d.isBefore(from));
        var unused = access.note(
                new ConstraintStep.Noted(
                        submission.id(),
                        submission.mission(),
                        submission.said().one("area"),
                        // A kind that was not said is the commonest; a moderator looks at it before it counts.
                        said.one("hindrance", Hindrance.values(), Hindrance.MOVEMENT_RESTRICTED),
                        said.one("hinderer", Hinderer.values(), Hinderer.NOT_KNOWN),
                        said.one("sector", Sector.values(), Sector.NOT_SAID),
                        said.one("organisation", Organisation.values(), Organisation.NOT_SAID),
                        from,
                        to,
                        to.flatMap(_ -> said.number("days_lost")),
                        said.one("impact", Impact.values(), Impact.NOT_KNOWN),
                        submission.by().who(),
                        submission.receivedAt()),
                submission.by());
        return said.after();
    }
}
