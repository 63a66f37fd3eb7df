package org.baraza.app.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Envelopes;
import org.baraza.app.openrosa.WarningForm;
import org.baraza.app.store.AlertSteps;
import org.baraza.app.store.Store;
import org.baraza.app.store.SubmissionTables;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Channel;

/**
 * Makes alerts of what was sent in through forms that warn, after it is on disk. Every such submission becomes an alert,
 * also one that cannot be understood; what reception refers is destroyed with its key.
 */
final class FormAlerts {

    /** A telephone that was without a network for longer has a clock nobody should trust. */
    private static final Duration LONGEST_ON_THE_WAY = Duration.ofDays(30);

    private final AlertSteps steps;
    private final SubmissionTables submitted;
    private final Envelopes envelopes;
    private final Function<String, byte[]> file;
    private final Alerts alerts;
    private final Consumer<String> destroy;
    private final InstantSource clock;
    private final Map<String, Boolean> warning = new ConcurrentHashMap<>();

    /**
     * @param file finds a form by its digest
     * @param destroy destroys a submission with its key
     */
    FormAlerts(
            Store store,
            Envelopes envelopes,
            Function<String, byte[]> file,
            Alerts alerts,
            Consumer<String> destroy,
            InstantSource clock) {
        this.steps = store.alerts();
        this.submitted = store.submitted();
        this.envelopes = envelopes;
        this.file = file;
        this.alerts = alerts;
        this.destroy = destroy;
        this.clock = clock;
    }

    /** Whether a form warns. */
    boolean warns(String sha256) {
        return warning.computeIfAbsent(sha256, s -> WarningForm.is(file.apply(s)));
    }

    /** The alert first: made of the same submission again, it is the same alert. */
    void work() {
        DueWork.each(steps::listDue, submission -> {
            submitted.find(submission).filter(r -> r.seal().isPresent()).ifPresent(this::take);
            steps.settle(submission);
        });
    }

    private void take(SubmissionTables.Row row) {
        var seal = row.seal().orElseThrow();
        WarningForm said = WarningForm.read(
                envelopes.open(seal.day(), seal.key()).unseal(SealedCrate.xml(row.id()), seal.sealed()));
        // What nobody said the topic of is taken for the worst that may be written down.
        Topic told = said.topic().flatMap(t -> named(Topic.values(), t)).orElse(Topic.DANGER);
        // Looked for in every answer, not only in those an alert is made of.
        Reception reception = Reception.of(told, said.everything());
        Alert alert = alerts.receive(
                new Alerts.Arrival(
                        row.id(),
                        row.mission(),
                        said.channel().flatMap(c -> named(Channel.values(), c)).orElse(Channel.FORM),
                        reception instanceof Reception.Referral referral ? referral.topic() : told,
                        reception instanceof Reception.Open
                                ? said.words().map(FormAlerts::shortened).orElse("")
                                : "",
                        said.source().flatMap(Alerts.Arrival::source),
                        said.area(),
                        heard(said, row.receivedAt())),
                new By(new Handle(row.sender()), "form", Optional.of(row.mission())));
        if (alert.referred().isPresent()) {
            destroy.accept(row.id());
        }
    }

    /** The words of the alert that was made of a submission go with it. */
    void erase(String submission) {
        steps.forgetWords(submission);
    }

    private Instant heard(WarningForm said, Instant received) {
        return said.heard()
                .filter(at -> !at.isAfter(received) && at.isAfter(received.minus(LONGEST_ON_THE_WAY)))
                .filter(at -> !at.isAfter(clock.instant()))
                .orElse(received);
    }

    private static String shortened(String words) {
        return words.substring(0, Math.min(words.length(), Alerts.Arrival.LONGEST));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(all).filter(e -> e.name().equals(wanted)).findFirst();
    }
}
