package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Commitment;
import org.baraza.core.protect.Role;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.promises.Kept;
import org.baraza.core.record.promises.Office;
import org.baraza.core.record.promises.Promise;
import org.baraza.core.record.promises.Side;
import org.baraza.core.record.promises.Step;
import org.baraza.core.record.promises.Telling;
import org.baraza.core.record.promises.Witness;

/** What is asked about a promise, how it is read, and how what happened is told. */
public record PromiseSheet(Words words) implements Sheet<Step, Promise> {

    private static final List<Role> OFFICES = Stream.of(Role.values())
            .filter(r -> r != Role.PARTNER && r != Role.MINISTRY_READER && r != Role.EVALUATOR)
            .toList();

    @Override
    public List<Ask> fresh(List<Area> areas) {
        return List.of(
                words.one("about", Category.class),
                words.area(areas),
                words.line("what", true),
                words.one("side", Side.class),
                words.role("role", OFFICES).optional().hinted(words.show("role.hint")),
                words.line("partner", false).hinted(words.show("partner.hint")),
                words.day("made", true),
                words.day("due", true),
                words.line("heard", false).hinted(words.show("heard.hint")));
    }

    @Override
    public Step begin(String id, String mission, Answers given) {
        return new Step.Made(
                id,
                mission,
                given.text("area"),
                given.one("about", Category.class),
                new Commitment(
                        given.words("what"),
                        given.by(),
                        given.pastDay("made"),
                        given.day("due").orElseThrow(() -> new IllegalArgumentException("a day is missing"))),
                new Office(
                        given.one("side", Side.class),
                        given.text("role").map(_ -> given.one("role", Role.class)),
                        given.text("partner").map(Handle::new)),
                given.text("heard"),
                given.by(),
                given.now());
    }

    @Override
    public Map<String, List<Ask>> asks(Promise one) {
        StepFields fields = new StepFields(words);
        List<Ask> told = fields.asks(Step.Told.class).stream()
                .filter(a -> !a.name().equals("about"))
                .map(a -> a.name().equals("words") ? a.hinted(words.show("words.hint")) : a)
                .toList();
        Map<String, List<Ask>> asks = new LinkedHashMap<>();
        asks.put("told", told);
        asks.put("told-outcome", told);
        asks.put("concluded", fields.asks(Step.Concluded.class));
        asks.put("moved", fields.asks(Step.Moved.class));
        asks.put("handed-over", fields.asks(Step.HandedOver.class));
        asks.put("reopened", fields.asks(Step.Reopened.class));
        return asks;
    }

    @Override
    public Step step(String kind, Promise one, Answers given) {
        return switch (kind) {
            case "told" -> told(one, Step.About.THE_WORD, given);
            case "told-outcome" -> told(one, Step.About.THE_OUTCOME, given);
            case "concluded" -> StepFields.read(Step.Concluded.class, one.id(), "", given);
            case "moved" -> StepFields.read(Step.Moved.class, one.id(), "", given);
            case "handed-over" -> StepFields.read(Step.HandedOver.class, one.id(), "", given);
            case "reopened" -> StepFields.read(Step.Reopened.class, one.id(), "", given);
            default -> throw new IllegalArgumentException("no such step");
        };
    }

    private static Step told(Promise one, Step.About about, Answers given) {
        return new Step.Told(
                one.id(),
                about,
                given.one("way", Way.class),
                given.pastDay("on"),
                given.words("words"),
                given.by(),
                given.now());
    }

    @Override
    public Step attempt(String kind, Promise one, Handle by, Instant at) {
        String id = one.id();
        LocalDate day = Days.of(at);
        return switch (kind) {
            case "told" -> new Step.Told(id, Step.About.THE_WORD, Way.MEETING, day, "", by, at);
            case "told-outcome" -> new Step.Told(id, Step.About.THE_OUTCOME, Way.MEETING, day, "", by, at);
            case "concluded" ->
                new Step.Concluded(
                        id, Kept.KEPT, "-", Optional.of(Telling.TOLD), Optional.of(Witness.COMMUNITY_MEETING), by, at);
            case "moved" ->
                new Step.Moved(
                        id, one.dueDay().isBefore(day) ? day : one.dueDay().plusDays(1), "-", by, at);
            case "handed-over" -> new Step.HandedOver(id, by, "-", by, at);
            default -> new Step.Reopened(id, "-", by, at);
        };
    }

    @Override
    public String title(Promise one) {
        return one.made().commitment().what();
    }

    @Override
    public List<Fact> facts(Promise one) {
        List<Fact> facts = new ArrayList<>();
        facts.add(words.fact("about", words.name(one.made().about())));
        facts.add(words.fact("office", office(one.made().office())));
        facts.add(words.fact("owner", one.owner().code()));
        facts.add(words.fact("made", words.t().day(one.made().commitment().made())));
        facts.add(words.fact("due", words.t().day(one.dueDay())));
        if (one.moves() > 0) {
            facts.add(words.fact(
                    "first-due", words.t().day(one.made().commitment().due())));
        }
        facts.add(words.fact("known", one.told().map(s -> words.t().day(s.on())).orElse(words.show("known.not"))));
        return facts;
    }

    private String office(Office office) {
        String side = words.name(office.side());
        return office.role()
                .map(r -> words.t().role(r))
                .or(() -> office.partner().map(Handle::code))
                .map(o -> side + " · " + o)
                .orElse(side);
    }

    @Override
    public List<String> cautions(Promise one, LocalDate today) {
        List<String> cautions = new ArrayList<>();
        if (one.moves() > 0) {
            cautions.add(words.show("moved.note", one.moves()));
        }
        if (one.told().isEmpty() && one.concluded().isEmpty()) {
            cautions.add(words.show("untold"));
        }
        return cautions;
    }

    @Override
    public Happened happened(Step step) {
        Happened told = new StepFields(words).happened(step);
        return step instanceof Step.Made made
                ? new Happened(
                        told.what(),
                        Stream.concat(
                                        told.facts().stream(),
                                        Stream.of(
                                                words.fact("office", office(made.office())),
                                                words.fact(
                                                        "due",
                                                        words.t()
                                                                .day(made.commitment()
                                                                        .due()))))
                                .toList(),
                        made.commitment().what(),
                        told.at(),
                        told.by())
                : told;
    }
}
