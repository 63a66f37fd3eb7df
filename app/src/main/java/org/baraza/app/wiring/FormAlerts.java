package org.baraza.app.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.app.desk.Alerts;
import org.baraza.app.openrosa.WarningForm;
import org.baraza.app.store.AlertWordTable;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Channel;

/** Makes alerts of what was sent in through forms that warn; what reception refers is destroyed with its key. */
final class FormAlerts implements FormTaker {

    /** A telephone that was without a network for longer has a clock nobody should trust. */
    private static final Duration LONGEST_ON_THE_WAY = Duration.ofDays(30);

    private final AlertWordTable words;
    private final Alerts alerts;
    private final InstantSource clock;

    FormAlerts(AlertWordTable words, Alerts alerts, InstantSource clock) {
        this.words = words;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return WarningForm.KIND;
    }

    @Override
    public Matter needs() {
        return Matter.ALERT_WORDS;
    }

    @Override
    public Then take(Taken submission) {
        WarningForm said = WarningForm.read(submission.said());
        // What nobody said the topic of is taken for the worst that may be written down.
        Topic told = said.topic().flatMap(t -> named(Topic.values(), t)).orElse(Topic.DANGER);
        // Looked for in every answer, not only in those an alert is made of.
        Reception reception = Reception.of(told, said.everything());
        Alert alert = alerts.receive(
                new Alerts.Arrival(
                        submission.id(),
                        submission.mission(),
                        said.channel().flatMap(c -> named(Channel.values(), c)).orElse(Channel.FORM),
                        reception instanceof Reception.Referral referral ? referral.topic() : told,
                        reception instanceof Reception.Open
                                ? said.words().map(FormAlerts::shortened).orElse("")
                                : "",
                        said.source().flatMap(Alerts.Arrival::source),
                        said.area(),
                        heard(said.heard(), submission.receivedAt(), clock.instant())),
                submission.by());
        return alert.referred().isPresent() ? Then.DESTROY : Then.KEEP;
    }

    /** The words of the alert that was made of a submission go with it. */
    @Override
    public void erased(String submission) {
        words.forgetWords(submission);
    }

    /** When somebody heard it, by a clock that can be believed; else when it came. */
    static Instant heard(Optional<Instant> heard, Instant received, Instant now) {
        return heard.filter(at -> !at.isAfter(received) && at.isAfter(received.minus(LONGEST_ON_THE_WAY)))
                .filter(at -> !at.isAfter(now))
                .orElse(received);
    }

    static String shortened(String words) {
        return words.substring(0, Math.min(words.length(), Alerts.Arrival.LONGEST));
    }

    /** The value a form calls by its name, in small letters and with hyphens. */
    static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(all).filter(e -> e.name().equals(wanted)).findFirst();
    }
}
