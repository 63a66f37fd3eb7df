package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Role;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.transition.HandoverNote;
import org.baraza.core.record.transition.NoteStep;

/** What is asked about a note for whoever comes after, how it is read, and how what happened is told. */
public record NoteSheet(Words words) implements Sheet<NoteStep, HandoverNote> {

    private static final List<Class<? extends NoteStep>> STEPS =
            List.of(NoteStep.Introduced.class, NoteStep.Confirmed.class, NoteStep.Withdrawn.class);

    @Override
    public List<Ask> fresh(List<Area> areas) {
        return List.of(words.role("office", HandoverSheet.OFFICES), words.area(areas), words.day("due", true));
    }

    @Override
    public NoteStep begin(String id, String mission, Answers given) {
        return new NoteStep.Written(
                id,
                mission,
                given.text("area"),
                given.one("office", Role.class),
                given.day("due").orElseThrow(() -> new IllegalArgumentException("a day is missing")),
                Optional.empty(),
                given.by(),
                given.now());
    }

    @Override
    public Map<String, List<Ask>> asks(HandoverNote one) {
        StepFields fields = new StepFields(words);
        Map<String, List<Ask>> asks = new LinkedHashMap<>();
        STEPS.forEach(s -> asks.put(StepFields.kind(s), fields.asks(s)));
        return asks;
    }

    @Override
    public NoteStep step(String kind, HandoverNote one, Answers given) {
        return STEPS.stream()
                .filter(s -> StepFields.kind(s).equals(kind))
                .findFirst()
                .map(s -> (NoteStep) StepFields.read(s, one.id(), "", given))
                .orElseThrow(() -> new IllegalArgumentException("no such step"));
    }

    @Override
    public NoteStep attempt(String kind, HandoverNote one, Handle by, Instant at) {
        return switch (kind) {
            case "introduced" -> new NoteStep.Introduced(one.id(), 0, Days.of(at), by, at);
            case "confirmed" -> new NoteStep.Confirmed(one.id(), by, at);
            default -> new NoteStep.Withdrawn(one.id(), "-", by, at);
        };
    }

    @Override
    public String title(HandoverNote one) {
        return words.t().role(one.written().office()) + " · "
                + words.t().day(one.written().due());
    }

    @Override
    public List<Fact> facts(HandoverNote one) {
        List<Fact> facts = new ArrayList<>();
        facts.add(words.fact("office", words.t().role(one.written().office())));
        facts.add(words.fact("due", words.t().day(one.written().due())));
        facts.add(words.fact(
                "people",
                one.last(NoteStep.Introduced.class)
                        .map(i -> words.t().count(i.people()))
                        .orElse(words.show("nobody"))));
        return facts;
    }

    @Override
    public List<Ask.Option> kept(HandoverNote one) {
        return one.written().words().isPresent()
                ? List.of(new Ask.Option("said", words.label("said-words")))
                : List.of();
    }

    @Override
    public List<String> cautions(HandoverNote one, LocalDate today) {
        return one.ended() ? List.of() : List.of(words.show("unconfirmed"));
    }
}
