package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Role;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.transition.Duty;
import org.baraza.core.record.transition.Handover;
import org.baraza.core.record.transition.HandoverStep;
import org.baraza.core.record.transition.Rater;
import org.baraza.core.record.transition.Works;

/** What is asked about a duty that is handed over, how it is read, and how what happened is told. */
public record HandoverSheet(Words words) implements Sheet<HandoverStep, Handover> {

    private static final List<Class<? extends HandoverStep>> STEPS = List.of(
            HandoverStep.Invited.class,
            HandoverStep.Rated.class,
            HandoverStep.HandedOver.class,
            HandoverStep.Watched.class,
            HandoverStep.TakenBack.class,
            HandoverStep.Ended.class);

    static final List<Role> OFFICES = Stream.of(Role.values())
            .filter(r -> r != Role.PARTNER && r != Role.MINISTRY_READER && r != Role.EVALUATOR)
            .toList();

    @Override
    public List<Ask> fresh(List<Area> areas) {
        return List.of(
                words.one("duty", Duty.class),
                words.area(areas),
                words.line("what", true),
                words.role("holder", OFFICES),
                words.day("due", true));
    }

    @Override
    public HandoverStep begin(String id, String mission, Answers given) {
        return StepFields.read(HandoverStep.Listed.class, id, mission, given);
    }

    @Override
    public Map<String, List<Ask>> asks(Handover one) {
        StepFields fields = new StepFields(words);
        Map<String, List<Ask>> asks = new LinkedHashMap<>();
        STEPS.forEach(s -> asks.put(
                StepFields.kind(s), fields.asks(s).stream().map(this::ask).toList()));
        return asks;
    }

    private Ask ask(Ask ask) {
        return switch (ask.name()) {
            case "people", "money", "acceptance", "knowledge" ->
                new Ask(
                        ask.name(),
                        ask.label(),
                        Ask.Kind.CHOICE,
                        IntStream.rangeClosed(0, 3)
                                .mapToObj(n -> new Ask.Option(String.valueOf(n), words.show("readiness." + n)))
                                .toList(),
                        "",
                        "",
                        true);
            case "partner" -> ask.hinted(words.show("partner.hint"));
            case "note" -> ask.optional();
            default -> ask;
        };
    }

    @Override
    public HandoverStep step(String kind, Handover one, Answers given) {
        return STEPS.stream()
                .filter(s -> StepFields.kind(s).equals(kind))
                .findFirst()
                .map(s -> (HandoverStep) StepFields.read(s, one.id(), "", given))
                .orElseThrow(() -> new IllegalArgumentException("no such step"));
    }

    @Override
    public HandoverStep attempt(String kind, Handover one, Handle by, Instant at) {
        String id = one.id();
        LocalDate day = Days.of(at);
        return switch (kind) {
            case "invited" -> new HandoverStep.Invited(id, PartnerType.values()[0], Optional.empty(), true, by, at);
            case "rated" -> new HandoverStep.Rated(id, Rater.MISSION, 3, 3, 3, 3, by, at);
            case "handed-over" -> new HandoverStep.HandedOver(id, day, "", by, at);
            case "watched" -> new HandoverStep.Watched(id, day, Works.YES, "", by, at);
            case "taken-back" -> new HandoverStep.TakenBack(id, day, "-", by, at);
            default -> new HandoverStep.Ended(id, "-", by, at);
        };
    }

    @Override
    public String title(Handover one) {
        return words.name(one.listed().duty()) + " · " + one.listed().what();
    }

    @Override
    public List<Fact> facts(Handover one) {
        List<Fact> facts = new ArrayList<>();
        facts.add(words.fact("duty", words.name(one.listed().duty())));
        facts.add(words.fact("holder", words.t().role(one.listed().holder())));
        facts.add(words.fact("due", words.t().day(one.listed().due())));
        facts.add(words.fact(
                "successor",
                one.successor()
                        .map(s -> words.name(s.type())
                                + s.partner().map(p -> " · " + p.code()).orElse(""))
                        .orElse(words.show("nobody"))));
        one.rated()
                .forEach((rater, r) -> facts.add(new Fact(
                        words.show("rated.by", words.name(rater)),
                        words.show("rated", r.people(), r.money(), r.acceptance(), r.knowledge()))));
        one.handedOver().ifPresent(o -> facts.add(words.fact("on", words.t().day(o.on()))));
        one.watched().stream()
                .reduce((_, later) -> later)
                .ifPresent(w -> facts.add(words.fact(
                        "works", words.name(w.works()) + " · " + words.t().day(w.on()))));
        return facts;
    }

    @Override
    public List<String> cautions(Handover one, LocalDate today) {
        List<String> cautions = new ArrayList<>();
        if (one.handedOver().isEmpty() && !one.ended()) {
            if (!one.rated().isEmpty() && !one.rated().containsKey(Rater.COMMUNITY)) {
                cautions.add(words.show("community.unasked"));
            }
            if (one.rated().values().stream().anyMatch(r -> r.weakest() == 0)) {
                cautions.add(words.show("unready"));
            }
        }
        one.watched().stream()
                .reduce((_, later) -> later)
                .filter(w -> w.works() == Works.NO || w.works() == Works.PARTLY)
                .ifPresent(_ -> cautions.add(words.show("failing")));
        return cautions;
    }
}
