package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.signs.SignOfPeace;
import org.baraza.core.record.signs.SignStep;

/** What is asked about a sign of peace, how it is read, and how what happened is told. */
public record SignSheet(Words words) implements Sheet<SignStep, SignOfPeace> {

    private static final List<Class<? extends SignStep>> STEPS =
            List.of(SignStep.Chosen.class, SignStep.Asked.class, SignStep.Retired.class);

    @Override
    public List<Ask> fresh(List<Area> areas) {
        return List.of(
                words.area(areas),
                words.one("group", Group.class),
                words.line("sign", true).hinted(words.show("sign.hint")),
                new StepFields(words).yes("good"));
    }

    @Override
    public SignStep begin(String id, String mission, Answers given) {
        return StepFields.read(SignStep.Named.class, id, mission, given);
    }

    @Override
    public Map<String, List<Ask>> asks(SignOfPeace one) {
        StepFields fields = new StepFields(words);
        Map<String, List<Ask>> asks = new LinkedHashMap<>();
        STEPS.forEach(s -> asks.put(StepFields.kind(s), fields.asks(s)));
        return asks;
    }

    @Override
    public SignStep step(String kind, SignOfPeace one, Answers given) {
        return STEPS.stream()
                .filter(s -> StepFields.kind(s).equals(kind))
                .findFirst()
                .map(s -> (SignStep) StepFields.read(s, one.id(), "", given))
                .orElseThrow(() -> new IllegalArgumentException("no such step"));
    }

    @Override
    public SignStep attempt(String kind, SignOfPeace one, Handle by, Instant at) {
        LocalDate day = Days.of(at);
        LocalDate next =
                one.rounds().isEmpty() ? day : one.rounds().getLast().on().plusDays(1);
        return switch (kind) {
            case "chosen" -> new SignStep.Chosen(one.id(), Way.MEETING, day, by, at);
            case "asked" -> new SignStep.Asked(one.id(), 1, 1, next.isBefore(day) ? day : next, by, at);
            default -> new SignStep.Retired(one.id(), "-", by, at);
        };
    }

    @Override
    public String title(SignOfPeace one) {
        return one.named().sign();
    }

    @Override
    public List<Fact> facts(SignOfPeace one) {
        List<Fact> facts = new ArrayList<>();
        facts.add(words.fact("group", words.name(one.named().group())));
        facts.add(words.fact("good", words.yes(one.named().good())));
        one.rounds().forEach(r -> facts.add(new Fact(words.t().day(r.on()), new SignShares(words).show(r))));
        return facts;
    }

    /** What the newest round of asking said; how far it is where nobody was asked. */
    public String newest(SignOfPeace one) {
        return one.rounds().isEmpty()
                ? words.name(one.state())
                : new SignShares(words).show(one.rounds().getLast()) + " · "
                        + words.t().day(one.rounds().getLast().on());
    }

    @Override
    public List<String> cautions(SignOfPeace one, LocalDate today) {
        return one.chosen().isEmpty() ? List.of(words.show("unchosen")) : List.of();
    }
}
