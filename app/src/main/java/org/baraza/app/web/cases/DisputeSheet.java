package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Deed;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.mediation.Body;
import org.baraza.core.record.mediation.Crime;
import org.baraza.core.record.mediation.Dispute;
import org.baraza.core.record.mediation.DisputeStep;
import org.baraza.core.record.mediation.DisputeType;
import org.baraza.core.record.mediation.Extent;
import org.baraza.core.record.mediation.Gravity;
import org.baraza.core.record.mediation.Haste;
import org.baraza.core.record.mediation.Holding;
import org.baraza.core.record.mediation.Mechanism;
import org.baraza.core.record.mediation.MechanismSays;
import org.baraza.core.record.mediation.Monitor;
import org.baraza.core.record.mediation.PartyKind;
import org.baraza.core.record.mediation.SessionResult;

/** What is asked about a dispute, how it is read, and how what happened is told. */
public record DisputeSheet(Words words) implements Sheet<DisputeStep, Dispute> {

    private static final Map<String, Class<? extends DisputeStep>> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("crime-found", DisputeStep.CrimeFound.class);
        STEPS.put("mechanism-asked", DisputeStep.MechanismAsked.class);
        STEPS.put("mediator-checked", DisputeStep.MediatorChecked.class);
        STEPS.put("accepted", DisputeStep.Accepted.class);
        STEPS.put("party-noted", DisputeStep.PartyNoted.class);
        STEPS.put("met-apart", DisputeStep.MetApart.class);
        STEPS.put("session-held", DisputeStep.SessionHeld.class);
        STEPS.put("clause-drafted", DisputeStep.ClauseDrafted.class);
        STEPS.put("agreed", DisputeStep.Agreed.class);
        STEPS.put("clause-done", DisputeStep.ClauseDone.class);
        STEPS.put("violated", DisputeStep.Violated.class);
        STEPS.put("remedied", DisputeStep.Remedied.class);
        STEPS.put("followed-up", DisputeStep.FollowedUp.class);
        STEPS.put("stalled", DisputeStep.Stalled.class);
        STEPS.put("referred", DisputeStep.Referred.class);
        STEPS.put("closed", DisputeStep.Closed.class);
        STEPS.put("reopened", DisputeStep.Reopened.class);
    }

    /** Whether it is taken on, and whether it is over, is decided by those who answer for it. */
    private static final Set<String> RULINGS = Set.of("accepted", "closed", "reopened");

    /** Numbers nobody types: the next in order. */
    private static final Set<String> COUNTED = Set.of("party-noted", "clause-drafted", "violated");

    @Override
    public List<Ask> fresh(List<Area> areas) {
        return List.of(
                words.one("type", DisputeType.class),
                words.one("haste", Haste.class),
                words.area(areas),
                words.several("crimes", Crime.class).hinted(words.show("crimes.hint")));
    }

    @Override
    public DisputeStep begin(String id, String mission, Answers given) {
        return StepFields.read(DisputeStep.Opened.class, id, mission, given);
    }

    @Override
    public Map<String, List<Ask>> asks(Dispute one) {
        StepFields fields = new StepFields(words);
        Map<String, List<Ask>> asks = new LinkedHashMap<>();
        STEPS.forEach((kind, step) -> asks.put(
                kind,
                fields.asks(step).stream()
                        .filter(a -> !(COUNTED.contains(kind) && a.name().equals("number")))
                        .map(a -> choice(a, one))
                        .toList()));
        List<Ask> party = new ArrayList<>(asks.getOrDefault("party-noted", List.of()));
        party.add(words.said("said-words"));
        asks.put("party-noted", party);
        return asks;
    }

    /** What there is to choose from is not typed. */
    private Ask choice(Ask ask, Dispute one) {
        List<Ask.Option> options = switch (ask.name()) {
            case "party" ->
                one.parties().stream()
                        .map(p -> new Ask.Option(String.valueOf(p.number()), p.number() + " · " + words.name(p.kind())))
                        .toList();
            case "clause" ->
                ask.kind() == Ask.Kind.LINE
                        ? List.of()
                        : one.clauses().stream()
                                .map(c -> new Ask.Option(String.valueOf(c.number()), c.number() + " · " + c.clause()))
                                .toList();
            case "violation" ->
                one.openViolations().stream()
                        .map(v -> new Ask.Option(
                                String.valueOf(v.number()), v.number() + " · " + words.name(v.gravity())))
                        .toList();
            case "month" ->
                one.nextCheck().stream()
                        .map(m -> new Ask.Option(String.valueOf(m), words.t().count(m)))
                        .toList();
            default -> List.of();
        };
        return options.isEmpty()
                ? ask
                : new Ask(ask.name(), ask.label(), Ask.Kind.CHOICE, options, ask.given(), ask.hint(), true);
    }

    @Override
    public DisputeStep step(String kind, Dispute one, Answers given) {
        int next = switch (kind) {
            case "party-noted" -> one.parties().size() + 1;
            case "clause-drafted" -> one.clauses().size() + 1;
            default -> one.violations().size() + 1;
        };
        Answers counted = COUNTED.contains(kind) ? given.with("number", String.valueOf(next)) : given;
        return StepFields.read(Optional.ofNullable(STEPS.get(kind)).orElseThrow(), one.id(), "", counted);
    }

    @Override
    public DisputeStep attempt(String kind, Dispute one, Handle by, Instant at) {
        String id = one.id();
        LocalDate day = Days.of(at);
        return switch (kind) {
            case "crime-found" -> new DisputeStep.CrimeFound(id, Set.of(Crime.KILLING), by, at);
            case "mechanism-asked" ->
                new DisputeStep.MechanismAsked(id, Mechanism.ELDERS, MechanismSays.ASKS_FOR_SUPPORT, "-", by, at);
            case "mediator-checked" ->
                new DisputeStep.MediatorChecked(id, new Handle("somebody-else"), Set.of(), true, by, at);
            case "accepted" -> new DisputeStep.Accepted(id, by, at);
            case "party-noted" ->
                new DisputeStep.PartyNoted(id, one.parties().size() + 1, PartyKind.OTHER, Optional.empty(), by, at);
            case "met-apart" -> new DisputeStep.MetApart(id, 1, true, true, by, at);
            case "session-held" -> new DisputeStep.SessionHeld(id, day, 2, SessionResult.NEARER, "-", by, at);
            case "clause-drafted" ->
                new DisputeStep.ClauseDrafted(id, one.clauses().size() + 1, 1, day, "-", by, at);
            case "agreed" ->
                new DisputeStep.Agreed(id, Extent.WHOLE, day, true, Set.of(Monitor.ELDERS), day.plusYears(1), by, at);
            default -> after(kind, one, by, at);
        };
    }

    private static DisputeStep after(String kind, Dispute one, Handle by, Instant at) {
        String id = one.id();
        return switch (kind) {
            case "clause-done" ->
                new DisputeStep.ClauseDone(
                        id,
                        one.openClauses().stream()
                                .findFirst()
                                .map(c -> c.number())
                                .orElse(0),
                        by,
                        at);
            case "violated" ->
                new DisputeStep.Violated(id, one.violations().size() + 1, 1, Gravity.MINOR, Days.of(at), "-", by, at);
            case "remedied" ->
                new DisputeStep.Remedied(
                        id,
                        one.openViolations().stream()
                                .findFirst()
                                .map(v -> v.number())
                                .orElse(0),
                        "-",
                        by,
                        at);
            case "followed-up" -> new DisputeStep.FollowedUp(id, one.nextCheck().orElse(0), Holding.HOLDS, "-", by, at);
            case "stalled" -> new DisputeStep.Stalled(id, "-", by, at);
            case "referred" -> new DisputeStep.Referred(id, Body.COURT, "-", by, at);
            case "closed" -> new DisputeStep.Closed(id, "-", by, at);
            default -> new DisputeStep.Reopened(id, "-", by, at);
        };
    }

    @Override
    public Deed deed(String kind) {
        return RULINGS.contains(kind) ? Deed.APPROVE : Deed.WRITE;
    }

    @Override
    public String title(Dispute one) {
        return words.name(one.opened().type()) + " · " + words.t().day(Days.of(one.opened()));
    }

    @Override
    public List<Fact> facts(Dispute one) {
        List<Fact> facts = new ArrayList<>();
        facts.add(words.fact("type", words.name(one.opened().type())));
        facts.add(words.fact("haste", words.name(one.opened().haste())));
        facts.add(words.fact(
                "parties",
                one.parties().isEmpty()
                        ? words.show("no-parties")
                        : words.t()
                                .list(one.parties().stream()
                                        .map(p -> p.number() + " · " + words.name(p.kind()))
                                        .toList())));
        one.agreed().ifPresent(a -> {
            facts.add(words.fact("on", words.t().day(a.on())));
            facts.add(words.fact("until", words.t().day(a.until())));
            facts.add(words.fact(
                    "monitors",
                    words.t()
                            .list(a.monitors().stream()
                                    .sorted()
                                    .map(words::name)
                                    .toList())));
            facts.add(
                    words.fact("open-clauses", words.t().count(one.openClauses().size())));
            facts.add(words.fact(
                    "open-violations", words.t().count(one.openViolations().size())));
        });
        return facts;
    }

    @Override
    public List<Ask.Option> kept(Dispute one) {
        List<Ask.Option> kept = new ArrayList<>();
        if (one.opened().words().isPresent()) {
            kept.add(new Ask.Option("said", words.label("said-words")));
        }
        one.parties().stream()
                .filter(p -> p.words().isPresent())
                .forEach(p ->
                        kept.add(new Ask.Option("party-" + p.number(), p.number() + " · " + words.name(p.kind()))));
        return kept;
    }

    @Override
    public List<String> cautions(Dispute one, LocalDate today) {
        List<String> cautions = new ArrayList<>();
        if (!one.crimes().isEmpty()) {
            cautions.add(words.show(
                    "never",
                    words.t().list(one.crimes().stream().map(words::name).toList())));
        }
        if (!one.ended() && one.crimes().isEmpty() && !one.withoutWomen().isEmpty()) {
            cautions.add(words.show(
                    "no-women",
                    words.t()
                            .list(one.withoutWomen().stream()
                                    .map(String::valueOf)
                                    .toList())));
        }
        one.agreed()
                .filter(a -> today.isAfter(a.until()))
                .ifPresent(a -> cautions.add(words.show("lapsed", words.t().day(a.until()))));
        return cautions;
    }
}
