package org.baraza.app.wiring;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.mediation.Crime;
import org.baraza.core.record.mediation.Dispute;
import org.baraza.core.record.mediation.DisputeStep;
import org.baraza.core.record.mediation.DisputeType;
import org.baraza.core.record.mediation.Haste;

/**
 * Makes disputes of what is sent in: {@code type}, {@code haste}, {@code area}, {@code crimes} and {@code words}. Where the
 * words speak of sexual violence it is a crime of the dispute, which is then never mediated, and the words are not kept.
 */
record FormDisputes(SiteCases<DisputeStep, Dispute> disputes, PlaceCodes places) implements FormTaker {

    @Override
    public String kind() {
        return "dispute";
    }

    @Override
    public Matter needs() {
        return Matter.DISPUTE_WORDS;
    }

    @Override
    public Then take(Taken submission) {
        SaidIn said = new SaidIn(submission.said());
        boolean kept = Reception.of(Topic.GRIEVANCE, submission.said().everything()) instanceof Reception.Open;
        Set<Crime> crimes = EnumSet.noneOf(Crime.class);
        crimes.addAll(said.several("crimes", Crime.values()));
        if (!kept) {
            crimes.add(Crime.SEXUAL_VIOLENCE);
        }
        var unused = disputes.begin(
                new DisputeStep.Opened(
                        submission.id(),
                        submission.mission(),
                        places.known(submission.mission(), submission.said().one("area")),
                        said.one("type", DisputeType.values(), DisputeType.OTHER),
                        // What nobody said is taken for what cannot wait.
                        said.one("haste", Haste.values(), Haste.DAYS),
                        crimes,
                        Optional.empty(),
                        submission.by().who(),
                        submission.receivedAt()),
                kept ? submission.said().one("words").map(FormAlerts::shortened).orElse("") : "",
                submission.by());
        return said.after();
    }

    @Override
    public void erased(String submission) {
        disputes.forget(submission);
    }
}
