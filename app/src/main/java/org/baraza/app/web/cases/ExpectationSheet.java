package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.baraza.app.web.Links;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.promises.Expectation;
import org.baraza.core.record.promises.ExpectationStep;
import org.baraza.core.record.promises.Possible;
import org.baraza.core.record.promises.Promise;

/**
 * What is asked about an expectation, how it is read, and how what happened is told.
 *
 * @param promises those that were made because of one
 */
public record ExpectationSheet(Words words, Function<Expectation, List<Promise>> promises)
        implements Sheet<ExpectationStep, Expectation> {

    @Override
    public List<Ask> fresh(List<Area> areas) {
        return List.of(words.one("about", Category.class), words.one("group", Group.class), words.area(areas));
    }

    @Override
    public ExpectationStep begin(String id, String mission, Answers given) {
        return StepFields.read(ExpectationStep.Heard.class, id, mission, given);
    }

    @Override
    public Map<String, List<Ask>> asks(Expectation one) {
        StepFields fields = new StepFields(words);
        Map<String, List<Ask>> asks = new LinkedHashMap<>();
        asks.put(
                "answered",
                fields.asks(ExpectationStep.Answered.class).stream()
                        .map(a -> a.name().equals("linked") ? linked(one) : a)
                        .toList());
        asks.put("reopened", fields.asks(ExpectationStep.Reopened.class));
        return asks;
    }

    private Ask linked(Expectation one) {
        return new Ask(
                "linked",
                words.label("linked"),
                Ask.Kind.CHOICE,
                promises.apply(one).stream()
                        .map(p -> new Ask.Option(p.id(), p.made().commitment().what()))
                        .toList(),
                "",
                "",
                false);
    }

    @Override
    public ExpectationStep step(String kind, Expectation one, Answers given) {
        return kind.equals("answered")
                ? StepFields.read(ExpectationStep.Answered.class, one.id(), "", given)
                : StepFields.read(ExpectationStep.Reopened.class, one.id(), "", given);
    }

    @Override
    public ExpectationStep attempt(String kind, Expectation one, Handle by, Instant at) {
        return kind.equals("answered")
                ? new ExpectationStep.Answered(
                        one.id(), Possible.NOT_POSSIBLE, Optional.empty(), "-", Way.MEETING, Days.of(at), by, at)
                : new ExpectationStep.Reopened(one.id(), "-", by, at);
    }

    @Override
    public String title(Expectation one) {
        return words.name(one.heard().about()) + " · " + words.name(one.heard().group());
    }

    @Override
    public List<Fact> facts(Expectation one) {
        return List.of(
                words.fact("about", words.name(one.heard().about())),
                words.fact("group", words.name(one.heard().group())),
                words.fact("heard", words.t().day(Days.of(one.heard()))),
                words.fact("kept-words", words.yes(one.heard().words().isPresent())));
    }

    @Override
    public List<String> cautions(Expectation one, LocalDate today) {
        return one.answered().isEmpty() ? List.of(words.show("no-hopes")) : List.of();
    }

    @Override
    public List<Ask.Option> kept(Expectation one) {
        return one.heard().words().isEmpty() ? List.of() : List.of(new Ask.Option("said", words.label("said-words")));
    }

    @Override
    public List<BoardView.Way> ways(Expectation one, String mission) {
        return one.answered().isPresent()
                ? List.of()
                : List.of(new BoardView.Way(
                        mission + "/promises/new?heard=" + Links.segment(one.id())
                                + "&about=" + one.heard().about().name()
                                + one.area()
                                        .map(a -> "&area=" + Links.segment(a))
                                        .orElse(""),
                        words.show("make")));
    }
}
