package org.baraza.app.wiring;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.IncidentReports;
import org.baraza.app.openrosa.Said;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Reception;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.incidents.Account;
import org.baraza.core.record.incidents.Count;
import org.baraza.core.record.incidents.Credibility;
import org.baraza.core.record.incidents.Days;
import org.baraza.core.record.incidents.Harm;
import org.baraza.core.record.incidents.IncidentReport;
import org.baraza.core.record.incidents.IncidentType;
import org.baraza.core.record.incidents.NotNow;
import org.baraza.core.record.incidents.Occurrence;
import org.baraza.core.record.incidents.Reliability;
import org.baraza.core.record.incidents.Span;
import org.baraza.core.record.incidents.Spot;
import org.baraza.core.record.incidents.Targeted;

/**
 * Makes incidents of what was sent in through forms that report them: reported and verified by nobody, with the account of
 * the one source the form asked. What reception refers is destroyed with its key.
 */
final class FormIncidents implements FormTaker {

    static final String KIND = "incident";

    /** Key of the account a form brings: there is one in each, and made again it is the same. */
    private static final String ACCOUNT = "form";

    private final IncidentReports incidents;
    private final java.util.function.Consumer<String> forget;
    private final InstantSource clock;

    FormIncidents(SiteIncidents incidents, InstantSource clock) {
        this.incidents = incidents;
        this.forget = incidents::forgetWords;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Matter needs() {
        return Matter.INCIDENT_WORDS;
    }

    @Override
    public Then take(Taken submission) {
        Said said = submission.said();
        IncidentType told = one(said, "type", IncidentType.values()).orElse(IncidentType.NOT_KNOWN);
        // Looked for in every answer, not only in those an incident is made of.
        Reception reception = Reception.of(told.topic(), said.everything());
        boolean open = reception instanceof Reception.Open;
        IncidentType type = open || told.referred() ? told : IncidentType.SEXUAL_VIOLENCE;
        IncidentReport incident = incidents.report(
                new IncidentReports.Arrival(
                        submission.id(),
                        submission.mission(),
                        occurrence(said, type, submission.receivedAt()),
                        open ? said.one("words").map(FormIncidents::shortened).orElse("") : "",
                        submission.receivedAt()),
                submission.by());
        if (incident.referred()) {
            return Then.DESTROY;
        }
        // Refused where it is there already, or where what came may not bear witness: the report stands either way.
        Optional<NotNow> unused = incidents.addSource(submission.id(), account(said), "", submission.by());
        return Then.KEEP;
    }

    @Override
    public void erased(String submission) {
        forget.accept(submission);
    }

    private Occurrence occurrence(Said said, IncidentType type, Instant received) {
        Set<AllegedActor> actors = EnumSet.noneOf(AllegedActor.class);
        said.several("actors")
                .forEach(a -> FormAlerts.named(AllegedActor.values(), a).ifPresent(actors::add));
        actors.remove(AllegedActor.NOT_KNOWN);
        return new Occurrence(
                days(said, received),
                said.one("area")
                        .map(a -> new Spot(
                                Optional.of(a),
                                one(said, "place", Spot.Precision.values()).orElse(Spot.Precision.ADM2)))
                        .orElse(Spot.SOMEWHERE),
                type,
                actors.isEmpty() ? Set.of(AllegedActor.NOT_KNOWN) : actors,
                one(said, "civilians", Targeted.values()).orElse(Targeted.NOT_KNOWN));
    }

    /** The day that is stated, as well as it is known; what lies ahead or cannot be read is the month it came in. */
    private Days days(Said said, Instant received) {
        LocalDate latest = received.isBefore(clock.instant()) ? day(received) : day(clock.instant());
        Days.Precision precision = one(said, "days", Days.Precision.values()).orElse(Days.Precision.DAY);
        return said.one("day")
                .flatMap(FormIncidents::day)
                .filter(d -> !d.isAfter(latest.plusDays(1)))
                .map(d -> Days.around(d, precision))
                .orElseGet(() -> Days.monthOf(latest));
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Account account(Said said) {
        Map<Harm, Count> figures = new EnumMap<>(Harm.class);
        for (Harm harm : Harm.values()) {
            String name = harm.name().toLowerCase(java.util.Locale.ROOT);
            span(said, name).ifPresent(s -> figures.put(harm, counted(said, name, s)));
        }
        return new Account(
                ACCOUNT,
                one(said, "source", Account.Kind.values()).orElse(Account.Kind.COMMUNITY),
                one(said, "reliability", Reliability.values()).orElse(Reliability.CANNOT_BE_JUDGED),
                one(said, "credibility", Credibility.values()).orElse(Credibility.CANNOT_BE_JUDGED),
                Line.Says.CONFIRMS,
                Set.of(),
                figures,
                Optional.empty());
    }

    /** Three numbers in order, or one that was told without doubt; nothing where they make no sense. */
    private static Optional<Span> span(Said said, String harm) {
        return number(said, harm).flatMap(best -> {
            int low = number(said, harm + "_low").orElse(best);
            int high = number(said, harm + "_high").orElse(best);
            return low <= best && best <= high && high <= Span.MOST
                    ? Optional.of(new Span(low, best, high))
                    : Optional.empty();
        });
    }

    private static Count counted(Said said, String harm, Span all) {
        try {
            return new Count(
                    all, number(said, harm + "_women"), number(said, harm + "_men"), number(said, harm + "_children"));
        } catch (IllegalArgumentException e) {
            // Parts that are more than the whole are not believed; the whole is.
            return Count.of(all);
        }
    }

    private static Optional<Integer> number(Said said, String name) {
        return said.one(name).filter(n -> n.matches("[0-9]{1,8}")).map(Integer::valueOf);
    }

    private static <E extends Enum<E>> Optional<E> one(Said said, String name, E[] all) {
        return said.one(name).flatMap(v -> FormAlerts.named(all, v));
    }

    private static String shortened(String words) {
        return words.substring(0, Math.min(words.length(), IncidentReports.Arrival.LONGEST));
    }
}
