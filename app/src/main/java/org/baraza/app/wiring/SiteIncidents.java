package org.baraza.app.wiring;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.IncidentReports;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Attribution;
import org.baraza.app.store.CaseWords;
import org.baraza.app.store.DueForms;
import org.baraza.app.store.Store;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.IncidentStepEntry;
import org.baraza.core.record.Register;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.incidents.Account;
import org.baraza.core.record.incidents.Course;
import org.baraza.core.record.incidents.IncidentReport;
import org.baraza.core.record.incidents.IncidentType;
import org.baraza.core.record.incidents.Incidents;
import org.baraza.core.record.incidents.NotNow;
import org.baraza.core.record.incidents.Occurrence;
import org.baraza.core.record.incidents.Spot;
import org.baraza.core.record.incidents.Step;

/** The incidents of one site: their steps on the journal, and sealed beside it what was told. */
final class SiteIncidents implements IncidentReports {

    /** Of words in the table of all cases. */
    static final String SUBJECT = "incident";

    private static final String OWN = "this site";
    private static final Runnable NOTHING = () -> {};

    private final Casebook<Step, IncidentReport> book;
    private final CaseWords words;
    private final DueForms due;
    private final PlaceCodes places;
    private final Alerts alerts;
    private final Sealer sealer;
    private final InstantSource clock;
    private final AtomicReference<Runnable> referred = new AtomicReference<>(NOTHING);

    SiteIncidents(Store store, Register register, Alerts alerts, Sealer sealer, InstantSource clock) {
        this.book = new Casebook<>(
                store.journal(),
                store.cases(),
                new Casebook.Subject<>(
                        "incident-step",
                        e -> ((IncidentStepEntry) e).step(),
                        IncidentStepEntry::new,
                        SiteIncidents::then));
        this.words = store.words(SUBJECT);
        this.due = store.dueForms();
        this.places = new PlaceCodes(register);
        this.alerts = alerts;
        this.sealer = sealer;
        this.clock = clock;
    }

    private static Optional<IncidentReport> then(Optional<IncidentReport> before, Step step) {
        return step instanceof Step.Reported reported && before.isEmpty()
                ? Optional.of(IncidentReport.of(reported))
                : before.map(incident -> incident.then(step));
    }

    @Override
    public IncidentReport report(Arrival arrival, By by) {
        Reception reception = Reception.of(arrival.what().type().topic(), arrival.words());
        boolean kept = reception instanceof Reception.Open && !arrival.words().isBlank();
        String said = kept ? arrival.words() : "";
        Occurrence what = placed(
                arrival.mission(),
                reception instanceof Reception.Referral referral
                        ? as(arrival.what(), typeOf(referral.topic()))
                        : arrival.what());
        Optional<String> digest = digest(arrival.id(), FIRST, said);
        var unused = book.begin(
                arrival.id(),
                _ -> new Step.Reported(
                        arrival.id(), arrival.mission(), reception, what, digest, by.who(), arrival.at()),
                before -> requireSame(before, arrival.mission(), digest),
                () -> keep(arrival.id(), FIRST, said, arrival.at()),
                attribution(arrival.at(), by, arrival.mission()));
        return find(arrival.id()).orElseThrow();
    }

    /** A report that was changed and sent again under the same id would be lost without a word. */
    private static void requireSame(IncidentReport before, String mission, Optional<String> digest) {
        boolean other = digest.isPresent() && !digest.equals(before.reported().words());
        if (other || !before.mission().equals(mission)) {
            throw new WrongUse(
                    "This report was taken in already, with other words. Open a fresh form for what is new.");
        }
    }

    private static IncidentType typeOf(Topic topic) {
        return topic == Topic.STAFF_MISCONDUCT ? IncidentType.STAFF_MISCONDUCT : IncidentType.SEXUAL_VIOLENCE;
    }

    private static Occurrence as(Occurrence what, IncidentType type) {
        return new Occurrence(what.when(), what.where(), type, what.actors(), what.civilians());
    }

    /** What is no place code may be anything that was typed, and does not get on the journal. */
    private Occurrence placed(String mission, Occurrence what) {
        boolean fits = what.where().area().map(a -> places.isArea(mission, a)).orElse(true);
        return fits ? what : new Occurrence(what.when(), Spot.SOMEWHERE, what.type(), what.actors(), what.civilians());
    }

    @Override
    public Optional<NotNow> addSource(String id, Account account, String said, By by) {
        Instant now = clock.instant();
        if (said.length() > Arrival.LONGEST) {
            throw new WrongUse("What was said is longer than " + Arrival.LONGEST + " signs. Shorten it.");
        }
        if (account.key().equals(FIRST)) {
            throw new WrongUse("The account has no proper key. Open a fresh form.");
        }
        if (Reception.of(Topic.DANGER, said) instanceof Reception.Referral referral) {
            return add(new Step.Referred(id, typeOf(referral.topic()), by.who(), now), by);
        }
        Account kept = new Account(
                account.key(),
                account.kind(),
                account.reliability(),
                account.credibility(),
                account.says(),
                account.independentOf(),
                account.figures(),
                digest(id, account.key(), said.isBlank() ? "" : said));
        return append(
                new Step.SourceAdded(id, kept, by.who(), now), none(), () -> keep(id, account.key(), said, now), by);
    }

    @Override
    public Optional<NotNow> link(String id, String alert, By by) {
        IncidentReport incident = require(id);
        Alert found = alerts.find(alert)
                .filter(a -> a.received().mission().equals(incident.mission()))
                .filter(a -> a.referred().isEmpty())
                .orElseThrow(() -> new WrongUse("There is no such alert in this mission. Choose one of the list."));
        return append(
                new Step.Linked(id, alert, found.received().at(), by.who(), clock.instant()), none(), NOTHING, by);
    }

    @Override
    public Optional<NotNow> add(Step step, By by) {
        switch (step) {
            case Step.Reported _, Step.SourceAdded _, Step.Linked _ ->
                throw new IllegalArgumentException("it comes in by a door of its own");
            case Step.Corrected s -> requireArea(require(s.id()).mission(), s.what());
            default -> {
                // It comes in here.
            }
        }
        requireNobodyTold(step);
        Runnable along = switch (step) {
            // Words that should never have been written down are not kept a moment longer.
            case Step.Referred s ->
                () -> {
                    words.forget(s.id());
                    due.takeUpAgain(s.id(), FormIncidents.KIND);
                };
            case Step.SourceTakenBack s -> () -> words.forget(s.id(), s.account());
            default -> NOTHING;
        };
        Optional<NotNow> why = append(
                step,
                (incident, now) -> {
                    if (step instanceof Step.Duplicate duplicate) {
                        requireMergeable(incident, Optional.ofNullable(now.get(duplicate.into())));
                    }
                    return Optional.empty();
                },
                along,
                by);
        if (why.isEmpty() && step instanceof Step.Referred) {
            referred.get().run();
        }
        return why;
    }

    private static BiFunction<IncidentReport, Map<String, IncidentReport>, Optional<NotNow>> none() {
        return (_, _) -> Optional.empty();
    }

    private Optional<NotNow> append(
            Step step,
            BiFunction<IncidentReport, Map<String, IncidentReport>, Optional<NotNow>> also,
            Runnable along,
            By by) {
        String mission = require(step.id()).mission();
        return book.add(
                step,
                (incident, now) -> {
                    Optional<NotNow> not = Course.whyNot(gathered(incident, now), step);
                    return not.isPresent() ? not : also.apply(incident, now);
                },
                along,
                attribution(step.at(), by, mission));
    }

    /** What else is to be done at once when an incident was referred; what is left over by that is done later. */
    void onReferral(Runnable more) {
        referred.set(more);
    }

    /** Takes what was told away, when what it came by was destroyed. */
    void forgetWords(String id) {
        words.forget(id);
    }

    private IncidentReport require(String id) {
        return book.find(id).orElseThrow(() -> new WrongUse("There is no such incident."));
    }

    private void requireArea(String mission, Occurrence what) {
        if (what.where().area().filter(a -> !places.isArea(mission, a)).isPresent()) {
            throw new WrongUse("That is no area of this mission. Choose one of the list.");
        }
    }

    private static void requireMergeable(IncidentReport incident, Optional<IncidentReport> found) {
        IncidentReport into = found.filter(i -> i.mission().equals(incident.mission()))
                .orElseThrow(() -> new WrongUse("There is no such incident to go on with. Choose one of the list."));
        switch (into.state()) {
            case DUPLICATE -> throw new WrongUse("That incident itself goes on in another one. Choose that one.");
            case WITHDRAWN, REFERRED -> throw new WrongUse("Nothing goes on in that incident. Choose another one.");
            default -> {
                // Things go on there.
            }
        }
    }

    /** What goes on the journal stays there, so nobody may be told of in it. */
    private static void requireNobodyTold(Step step) {
        switch (step) {
            case Step.SourceTakenBack s -> JournalTexts.requireNobodyTold(s.why());
            case Step.Related s -> JournalTexts.requireNobodyTold(s.why());
            case Step.FiguresSettled s ->
                JournalTexts.requireNobodyTold(s.why(), s.beyond().orElse(""));
            case Step.Judged s -> JournalTexts.requireNobodyTold(s.decision().why());
            case Step.Unlinked s -> JournalTexts.requireNobodyTold(s.why());
            case Step.Responded s -> JournalTexts.requireNobodyTold(s.why());
            case Step.Corrected s -> JournalTexts.requireNobodyTold(s.why());
            case Step.NotDuplicate s -> JournalTexts.requireNobodyTold(s.why());
            case Step.WordsRead s -> JournalTexts.requireNobodyTold(s.why());
            case Step.Withdrawn s -> JournalTexts.requireNobodyTold(s.why());
            case Step.Reopened s -> JournalTexts.requireNobodyTold(s.why());
            case Step.Reported _,
                    Step.SourceAdded _,
                    Step.Linked _,
                    Step.Referred _,
                    Step.Duplicate _,
                    Step.Closed _ -> {
                // It holds no text of anybody's.
            }
        }
    }

    private static String context(String id, String part) {
        return SUBJECT + "-words " + id + " " + part;
    }

    private Optional<String> digest(String id, String part, String said) {
        return said.isBlank()
                ? Optional.empty()
                : Optional.of(HexFormat.of().formatHex(sealer.fingerprint(context(id, part), said)));
    }

    private void keep(String id, String part, String said, Instant at) {
        if (!said.isBlank()) {
            words.keep(id, part, sealer.seal(context(id, part), said.getBytes(StandardCharsets.UTF_8)), at);
        }
    }

    private static Attribution attribution(Instant at, By by, String mission) {
        By in = by.inMission(Optional.of(mission));
        return new Attribution(at, in.who().code(), in.via(), OWN, in.mission());
    }

    private static IncidentReport gathered(IncidentReport incident, Map<String, IncidentReport> all) {
        return gathered(incident.mission(), all).stream()
                .filter(i -> i.id().equals(incident.id()))
                .findFirst()
                .orElse(incident);
    }

    private static List<IncidentReport> gathered(String mission, Map<String, IncidentReport> all) {
        return Incidents.gathered(all.values().stream()
                .filter(i -> i.mission().equals(mission))
                .sorted(Comparator.comparing(IncidentReport::id))
                .toList());
    }

    @Override
    public Optional<IncidentReport> find(String id) {
        Map<String, IncidentReport> all = book.all();
        return Optional.ofNullable(all.get(id)).map(i -> gathered(i, all));
    }

    @Override
    public List<IncidentReport> list(String mission) {
        return gathered(mission, book.all()).stream()
                .sorted(Comparator.comparing(
                                (IncidentReport i) -> i.what().when().from())
                        .reversed()
                        .thenComparing(IncidentReport::id))
                .toList();
    }

    @Override
    public Optional<String> openWords(String id, String part, String why, By by) {
        if (why.isBlank()) {
            throw new WrongUse("Say what you need the words for.");
        }
        if (words.find(id, part).isEmpty()) {
            return Optional.empty();
        }
        Optional<NotNow> not = add(new Step.WordsRead(id, why.strip(), by.who(), clock.instant()), by);
        return not.isPresent()
                ? Optional.empty()
                : words.find(id, part)
                        .map(bytes -> new String(sealer.unseal(context(id, part), bytes), StandardCharsets.UTF_8));
    }
}
