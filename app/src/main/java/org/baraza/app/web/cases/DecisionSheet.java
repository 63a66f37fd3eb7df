package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Role;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.promises.Change;
import org.baraza.core.record.promises.DecisionKind;
import org.baraza.core.record.promises.DecisionStep;
import org.baraza.core.record.promises.LocalDecision;

/** What is asked about a decision for an area, how it is read, and how what happened is told. */
public record DecisionSheet(Words words) implements Sheet<DecisionStep, LocalDecision> {

    @Override
    public List<Ask> fresh(List<Area> areas) {
        return List.of(words.one("kind", DecisionKind.class), words.area(areas), words.line("question", true));
    }

    @Override
    public DecisionStep begin(String id, String mission, Answers given) {
        return StepFields.read(DecisionStep.Put.class, id, mission, given);
    }

    @Override
    public Map<String, List<Ask>> asks(LocalDecision one) {
        StepFields fields = new StepFields(words);
        Map<String, List<Ask>> asks = new LinkedHashMap<>();
        asks.put("heard", fields.asks(DecisionStep.Heard.class));
        asks.put("taken", fields.asks(DecisionStep.Taken.class));
        asks.put("told", fields.asks(DecisionStep.Told.class));
        asks.put("dropped", fields.asks(DecisionStep.Dropped.class));
        return asks;
    }

    @Override
    public DecisionStep step(String kind, LocalDecision one, Answers given) {
        return switch (kind) {
            case "heard" -> StepFields.read(DecisionStep.Heard.class, one.id(), "", given);
            case "taken" -> StepFields.read(DecisionStep.Taken.class, one.id(), "", given);
            case "told" -> StepFields.read(DecisionStep.Told.class, one.id(), "", given);
            case "dropped" -> StepFields.read(DecisionStep.Dropped.class, one.id(), "", given);
            default -> throw new IllegalArgumentException("no such step");
        };
    }

    @Override
    public DecisionStep attempt(String kind, LocalDecision one, Handle by, Instant at) {
        String id = one.id();
        LocalDate day = Days.of(at);
        return switch (kind) {
            case "heard" -> new DecisionStep.Heard(id, Group.WOMEN, day, Way.MEETING, "-", by, at);
            case "taken" ->
                new DecisionStep.Taken(
                        id,
                        Role.HEAD_OF_OFFICE,
                        day,
                        "-",
                        one.heard().isEmpty() ? Change.NOBODY_HEARD : Change.CHANGED,
                        "-",
                        by,
                        at);
            case "told" -> new DecisionStep.Told(id, Way.MEETING, day, "", by, at);
            default -> new DecisionStep.Dropped(id, "-", by, at);
        };
    }

    @Override
    public String title(LocalDecision one) {
        return words.name(one.put().kind()) + " · " + one.put().question();
    }

    @Override
    public List<Fact> facts(LocalDecision one) {
        List<Fact> facts = new ArrayList<>();
        facts.add(words.fact("kind", words.name(one.put().kind())));
        facts.add(words.fact("question", one.put().question()));
        facts.add(words.fact(
                "groups",
                one.groupsBefore().isEmpty()
                        ? words.show("nobody")
                        : words.t()
                                .list(one.groupsBefore().stream()
                                        .map(words::name)
                                        .toList())));
        one.taken().ifPresent(t -> {
            facts.add(words.fact("on", words.t().day(t.on())));
            facts.add(words.fact("change", words.name(t.change())));
        });
        return facts;
    }

    @Override
    public List<String> cautions(LocalDecision one, LocalDate today) {
        if (one.documented()) {
            return List.of();
        }
        return List.of(words.show(one.taken().isPresent() ? "undocumented" : "too-few", LocalDecision.FEWEST_GROUPS));
    }
}
