package org.baraza.app.wiring;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.AlertSteps;
import org.baraza.app.store.Attribution;
import org.baraza.app.store.Journal;
import org.baraza.core.ground.Area;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.record.Register;
import org.baraza.core.record.StepEntry;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Course;
import org.baraza.core.record.alerts.Deadlines;
import org.baraza.core.record.alerts.NotNow;
import org.baraza.core.record.alerts.Step;

/**
 * The alerts of one site. They are read from the journal, from where reading ended last, so that several programs on one
 * database see the same; what may happen next is asked where nobody else can append meanwhile.
 */
final class SiteAlerts implements Alerts {

    private static final String WORDS = "alert-words";
    private static final String OWN = "this site";
    private static final String CONSONANTS = "BCDFGHJKMNPQRTVWXZ";
    private static final int FIGURES = 8;

    /** How place codes look everywhere we know of; for missions whose boundaries are not here. */
    private static final Pattern PLACE_CODE = Pattern.compile("[A-Za-z]{1,4}[0-9]{1,12}");

    private final Journal journal;
    private final AlertSteps steps;
    private final Register register;
    private final Sealer sealer;
    private final Map<String, Deadlines> deadlines;
    private final InstantSource clock;
    private final AtomicReference<Runnable> referred = new AtomicReference<>(() -> {});
    private final SecureRandom random = new SecureRandom();
    private final Object reading = new Object();
    private Known known = new Known(0, Map.of(), Map.of());

    /**
     * Alerts up to a place on the journal.
     *
     * @param position of the last step read
     */
    private record Known(long position, Map<String, Alert> byId, Map<ReferenceCode, String> byCode) {

        Optional<Alert> find(String id) {
            return Optional.ofNullable(byId.get(id));
        }
    }

    /** @param deadlines of missions that have their own */
    SiteAlerts(
            Journal journal,
            AlertSteps steps,
            Register register,
            Sealer sealer,
            Map<String, Deadlines> deadlines,
            InstantSource clock) {
        this.journal = journal;
        this.steps = steps;
        this.register = register;
        this.sealer = sealer;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    private Known known() {
        synchronized (reading) {
            List<Step> more = new ArrayList<>();
            long last = steps.readAfter(known.position(), more::add);
            if (!more.isEmpty()) {
                Map<String, Alert> byId = new HashMap<>(known.byId());
                Map<ReferenceCode, String> byCode = new HashMap<>(known.byCode());
                for (Step step : more) {
                    if (step instanceof Step.Received received) {
                        byId.put(step.id(), Alert.of(received));
                        byCode.put(received.code(), step.id());
                    } else {
                        byId.computeIfPresent(step.id(), (_, alert) -> alert.then(step));
                    }
                }
                known = new Known(last, byId, byCode);
            }
            return known;
        }
    }

    @Override
    public Alert receive(Arrival arrival, By by) {
        Reception reception = Reception.of(arrival.topic(), arrival.words());
        boolean kept = reception instanceof Reception.Open && !arrival.words().isBlank();
        Optional<byte[]> words =
                kept ? Optional.of(arrival.words().getBytes(StandardCharsets.UTF_8)) : Optional.empty();
        Optional<String> digest = words.map(w -> HexFormat.of()
                .formatHex(sealer.fingerprint(context(arrival.id()), new String(w, StandardCharsets.UTF_8))));
        // What is no place code may be anything that was typed, and the journal is for ever.
        Optional<String> area = arrival.area().filter(a -> isArea(arrival.mission(), a));
        var unused = journal.appendIf(
                () -> {
                    Known now = known();
                    Optional<Alert> before = now.find(arrival.id());
                    if (before.isPresent()) {
                        requireSame(before.get(), digest);
                        return Optional.empty();
                    }
                    words.ifPresent(
                            w -> steps.keepWords(arrival.id(), sealer.seal(context(arrival.id()), w), arrival.at()));
                    return Optional.of(new StepEntry(new Step.Received(
                            arrival.id(),
                            arrival.mission(),
                            arrival.channel(),
                            arrival.source(),
                            area,
                            reception,
                            digest,
                            freshCode(now),
                            by.who(),
                            arrival.at())));
                },
                attribution(arrival.at(), by.inMission(Optional.of(arrival.mission()))));
        return find(arrival.id()).orElseThrow();
    }

    /** A report that was changed and sent again under the same id would be lost without a word. */
    private static void requireSame(Alert before, Optional<String> digest) {
        if (digest.isPresent() && !digest.equals(before.received().words())) {
            throw new WrongUse(
                    "This report was taken in already, with other words. Open a fresh form for what is new.");
        }
    }

    private boolean isArea(String mission, String pcode) {
        List<Area> areas = register.newestAreas(register.listMissions().stream()
                .filter(m -> m.isCalled(mission))
                .flatMap(m -> m.hosts().stream())
                .toList());
        return areas.isEmpty()
                ? PLACE_CODE.matcher(pcode).matches()
                : areas.stream().anyMatch(a -> a.pcode().equals(pcode));
    }

    private static String context(String alert) {
        return WORDS + " " + alert;
    }

    private Attribution attribution(Instant at, By by) {
        return new Attribution(at, by.who().code(), by.via(), OWN, by.mission());
    }

    private ReferenceCode freshCode(Known now) {
        while (true) {
            StringBuilder text = new StringBuilder();
            for (int pair = 0; pair < 3; pair++) {
                text.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
                text.append((char) ('2' + random.nextInt(FIGURES)));
            }
            ReferenceCode code = new ReferenceCode(text.toString());
            if (!now.byCode().containsKey(code)) {
                return code;
            }
        }
    }

    @Override
    public Optional<NotNow> add(Step step, By by) {
        requireNobodyTold(step);
        Alert found = find(step.id()).orElseThrow(() -> new WrongUse("There is no such alert."));
        if (step instanceof Step.Placed placed
                && placed.area()
                        .filter(a -> !isArea(found.received().mission(), a))
                        .isPresent()) {
            throw new WrongUse("That is no area of this mission. Choose one of the list.");
        }
        AtomicReference<Optional<NotNow>> why = new AtomicReference<>(Optional.empty());
        var unused = journal.appendIf(
                () -> {
                    Known now = known();
                    Alert alert = now.find(step.id()).orElseThrow();
                    why.set(Course.whyNot(alert, step));
                    if (why.get().isPresent()) {
                        return Optional.empty();
                    }
                    if (step instanceof Step.Merged merged) {
                        requireMergeable(alert, now.find(merged.into()));
                    }
                    if (step instanceof Step.Referred) {
                        // Words that should never have been written down are not kept a moment longer.
                        steps.forgetWords(step.id());
                        steps.takeUpAgain(step.id());
                    }
                    return Optional.of(new StepEntry(step));
                },
                attribution(step.at(), by.inMission(Optional.of(found.received().mission()))));
        if (why.get().isEmpty() && step instanceof Step.Referred) {
            referred.get().run();
        }
        return why.get();
    }

    /** What else is to be done at once when an alert was referred; what is left over by that is done later. */
    void onReferral(Runnable more) {
        referred.set(more);
    }

    private static void requireMergeable(Alert alert, Optional<Alert> found) {
        Alert into = found.filter(
                        i -> i.received().mission().equals(alert.received().mission()))
                .orElseThrow(() -> new WrongUse("There is no such alert to go on with. Look at its code again."));
        if (into.mergedInto().isPresent()) {
            throw new WrongUse("That alert itself goes on in another one. Choose that one.");
        }
    }

    /** What goes on the journal stays there, so nobody may be told of in it. */
    private static void requireNobodyTold(Step step) {
        switch (step) {
            case Step.WordsRead s -> JournalTexts.requireNobodyTold(s.why());
            case Step.Triaged s -> JournalTexts.requireNobodyTold(s.priority().why());
            case Step.Judged s -> JournalTexts.requireNobodyTold(s.decision().why());
            case Step.Decided s -> JournalTexts.requireNobodyTold(s.why());
            case Step.FedBack s -> JournalTexts.requireNobodyTold(s.why());
            case Step.Reopened s -> JournalTexts.requireNobodyTold(s.why());
            case Step.Unmerged s -> JournalTexts.requireNobodyTold(s.why());
            default -> {
                // It holds no text of anybody's.
            }
        }
    }

    @Override
    public Optional<Alert> find(String id) {
        return known().find(id);
    }

    @Override
    public Optional<Alert> find(ReferenceCode code) {
        Known now = known();
        return Optional.ofNullable(now.byCode().get(code)).flatMap(now::find);
    }

    @Override
    public List<Alert> list(String mission) {
        return known().byId().values().stream()
                .filter(a -> a.received().mission().equals(mission))
                .sorted(Comparator.comparing((Alert a) -> a.received().at())
                        .reversed()
                        .thenComparing(Alert::id))
                .toList();
    }

    @Override
    public Optional<String> openWords(String id, String why, By by) {
        if (why.isBlank()) {
            throw new WrongUse("Say what you need the words for.");
        }
        Optional<NotNow> not = add(new Step.WordsRead(id, why.strip(), by.who(), clock.instant()), by);
        return not.isPresent()
                ? Optional.empty()
                : steps.findWords(id)
                        .map(bytes -> new String(sealer.unseal(context(id), bytes), StandardCharsets.UTF_8));
    }

    @Override
    public Deadlines deadlines(String mission) {
        return deadlines.getOrDefault(mission, Deadlines.USUAL);
    }
}
