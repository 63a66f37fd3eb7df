package org.baraza.app.wiring;

import java.time.InstantSource;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.Rumours;
import org.baraza.app.openrosa.Said;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.rumours.Rumour;

/**
 * Takes in rumours through forms; what reception refers is destroyed with its key. Questions are {@code channel},
 * {@code area}, {@code words}, {@code source} and {@code heard}.
 *
 * @param words sealed, which go with a submission that is destroyed
 */
record FormRumours(SealedWords words, Rumours rumours, InstantSource clock) implements FormTaker {

    static final String KIND = "rumour";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Matter needs() {
        return Matter.RUMOURS;
    }

    @Override
    public Then take(Taken submission) {
        Said said = submission.said();
        // Looked for in every answer, and what is found in one of them is in the words that are received.
        boolean referred = Reception.of(Topic.GRIEVANCE, said.everything()) instanceof Reception.Referral;
        String words = referred ? said.everything() : said.one("words").orElse("");
        Rumour rumour = rumours.receive(
                new Rumours.Hearsay(
                        submission.id(),
                        submission.mission(),
                        said.one("channel")
                                .flatMap(c -> FormAlerts.named(Channel.values(), c))
                                .orElse(Channel.FORM),
                        FormAlerts.shortened(words),
                        said.one("source").flatMap(Alerts.Arrival::source),
                        said.one("area"),
                        FormAlerts.heard(said.time("heard"), submission.receivedAt(), clock.instant())),
                submission.by());
        return rumour.referred() ? Then.DESTROY : Then.KEEP;
    }

    @Override
    public void erased(String submission) {
        words.forget(submission);
    }
}
