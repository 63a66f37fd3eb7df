package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.activities.Activity;
import org.baraza.core.record.activities.ActivityKind;
import org.baraza.core.record.activities.ActivityStep;
import org.baraza.core.record.activities.Counted;
import org.baraza.core.record.activities.Customs;
import org.baraza.core.record.activities.GroupShares;
import org.baraza.core.record.activities.Lead;
import org.baraza.core.record.activities.Minutes;
import org.baraza.core.record.activities.Presence;
import org.baraza.core.record.activities.ShortSet;
import org.baraza.core.record.activities.State;
import org.baraza.core.record.activities.WhyCancelled;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.footing.Lacking;

/**
 * What is asked about an activity, how it is read, and how what happened is told.
 *
 * @param customs how people of an area of a mission are met
 * @param shares how large parts of its people are
 * @param communities that lie in given areas, to choose from
 * @param label what a community is called
 * @param lacking why it could not be held today, as far as the reader may know
 */
public record ActivitySheet(
        Words words,
        BiFunction<String, String, Optional<Customs>> customs,
        BiFunction<String, String, Optional<GroupShares>> shares,
        Function<List<Area>, List<Ask.Option>> communities,
        UnaryOperator<String> label,
        Function<Activity, Optional<Lacking>> lacking)
        implements Sheet<ActivityStep, Activity> {

    @Override
    public List<Ask> fresh(List<Area> areas) {
        return List.of(
                words.one("kind", ActivityKind.class),
                words.area(areas),
                new Ask(
                        "community",
                        words.label("community"),
                        Ask.Kind.CHOICE,
                        communities.apply(areas),
                        "",
                        "",
                        false),
                words.day("planned", true),
                words.one("initiator", Lead.class),
                words.one("convener", Lead.class),
                words.line("partner", false).hinted(words.show("partner.hint")),
                words.line("about", true));
    }

    @Override
    public ActivityStep begin(String id, String mission, Answers given) {
        return StepFields.read(ActivityStep.Planned.class, id, mission, given);
    }

    @Override
    public Map<String, List<Ask>> asks(Activity one) {
        StepFields fields = new StepFields(words);
        Map<String, List<Ask>> asks = new LinkedHashMap<>();
        asks.put("customs-read", List.of());
        asks.put("expected", counts(fields.asks(ActivityStep.Expected.class)));
        asks.put("held", held(fields.asks(ActivityStep.Held.class)));
        asks.put("moved", fields.asks(ActivityStep.Moved.class));
        asks.put("cancelled", fields.asks(ActivityStep.Cancelled.class));
        return asks;
    }

    /** Where the parts stand, each is asked for by itself. */
    private List<Ask> counts(List<Ask> asks) {
        return asks.stream()
                .flatMap(a -> a.name().equals("groups")
                        ? new StepFields(words).counts("groups", Counted.class).stream()
                        : Stream.of(a.name().equals("agreed") ? a.hinted(words.show("agreed.hint")) : a))
                .toList();
    }

    private List<Ask> held(List<Ask> asks) {
        return Stream.of(
                        counts(asks).stream(),
                        numbers(Minutes.class, "minutes.hint"),
                        numbers(ShortSet.class, "shortset.hint"))
                .flatMap(s -> s)
                .toList();
    }

    /** Numbers that may all be left empty: then nobody noted them, or nobody asked. */
    private Stream<Ask> numbers(Class<? extends Record> of, String hint) {
        return Stream.of(of.getRecordComponents())
                .map(c -> words.number(c.getName(), false).hinted(words.show(hint)));
    }

    private static Optional<Minutes> minutes(Answers given) {
        return given.number("proposals")
                .map(all -> new Minutes(
                        all,
                        given.number("byWomen"),
                        given.number("byYouth"),
                        given.number("adopted"),
                        given.number("adoptedOfWomen")));
    }

    /** How many answered without how many of them have difficulty says nothing, and is asked for again. */
    private static Optional<ShortSet> shortSet(Answers given) {
        Optional<Integer> answered = given.number("answered");
        Optional<Integer> difficulty = given.number("difficulty");
        if (answered.isPresent() != difficulty.isPresent()) {
            throw new IllegalArgumentException("one number is missing");
        }
        return answered.map(n -> new ShortSet(n, difficulty.orElseThrow()));
    }

    @Override
    public ActivityStep step(String kind, Activity one, Answers given) {
        return switch (kind) {
            case "customs-read" -> new ActivityStep.CustomsRead(one.id(), given.by(), given.now());
            case "expected" ->
                new ActivityStep.Expected(
                        one.id(),
                        given.count("total"),
                        StepFields.counts("groups", Counted.class, given),
                        given.yes("agreed"),
                        given.by(),
                        given.now());
            case "held" ->
                new ActivityStep.Held(
                        one.id(),
                        given.pastDay("on"),
                        given.one("chair", Lead.class),
                        given.count("total"),
                        StepFields.counts("groups", Counted.class, given),
                        given.yes("agreed"),
                        given.words("came"),
                        minutes(given),
                        shortSet(given),
                        given.by(),
                        given.now());
            case "moved" -> StepFields.read(ActivityStep.Moved.class, one.id(), "", given);
            case "cancelled" -> StepFields.read(ActivityStep.Cancelled.class, one.id(), "", given);
            default -> throw new IllegalArgumentException("no such step");
        };
    }

    @Override
    public ActivityStep attempt(String kind, Activity one, Handle by, Instant at) {
        String id = one.id();
        return switch (kind) {
            case "customs-read" -> new ActivityStep.CustomsRead(id, by, at);
            case "expected" -> new ActivityStep.Expected(id, 0, Map.of(), false, by, at);
            case "held" -> new ActivityStep.Held(id, Days.of(at), Lead.COMMUNITY, 0, Map.of(), false, "-", by, at);
            case "moved" -> new ActivityStep.Moved(id, one.plannedDay().plusDays(1), "-", by, at);
            default -> new ActivityStep.Cancelled(id, WhyCancelled.OTHER, "-", by, at);
        };
    }

    @Override
    public String title(Activity one) {
        return words.name(one.planned().kind()) + " · "
                + words.t().day(one.held().map(ActivityStep.Held::on).orElse(one.plannedDay()));
    }

    @Override
    public List<Fact> facts(Activity one) {
        List<Fact> facts = new ArrayList<>();
        ActivityStep.Planned planned = one.planned();
        facts.add(words.fact("about", planned.about()));
        facts.add(words.fact("planned", words.t().day(one.plannedDay())));
        facts.add(words.fact("initiator", words.name(planned.initiator())));
        facts.add(words.fact("convener", words.name(planned.convener())));
        planned.community().ifPresent(c -> facts.add(words.fact("community", label.apply(c))));
        planned.partner().ifPresent(p -> facts.add(words.fact("partner", p.code())));
        one.held().ifPresent(h -> facts.add(words.fact("chair", words.name(h.chair()))));
        if (one.held().isPresent()) {
            facts.add(words.fact("local", words.yes(one.localLed())));
        }
        customs(one).ifPresent(c -> {
            facts.add(words.fact("languages", c.languages()));
            facts.add(words.fact("interpreter", words.yes(c.interpreter())));
            facts.add(words.fact("greet", c.greet()));
            facts.add(words.fact("avoid", c.avoid()));
            facts.add(words.fact("apart", c.apart()));
        });
        return facts;
    }

    private Optional<Customs> customs(Activity one) {
        return one.area().flatMap(a -> customs.apply(one.mission(), a));
    }

    /** A community is told by what colleagues call it, never by its id. */
    @Override
    public Happened happened(ActivityStep step) {
        Happened told = new StepFields(words).happened(step);
        return new Happened(
                told.what(),
                Stream.concat(
                                told.facts().stream()
                                        .map(f -> f.label().equals(words.label("community"))
                                                ? new Fact(f.label(), label.apply(f.value()))
                                                : f),
                                step instanceof ActivityStep.Held held ? noted(held).stream() : Stream.empty())
                        .toList(),
                told.why(),
                told.at(),
                told.by());
    }

    /** What was noted and asked; what was not is told as not known, and never as none. */
    private List<Fact> noted(ActivityStep.Held held) {
        List<Fact> facts = new ArrayList<>();
        held.minutes().ifPresent(m -> {
            facts.add(words.number("proposals", Optional.of(m.proposals())));
            facts.add(words.number("byWomen", m.byWomen()));
            facts.add(words.number("byYouth", m.byYouth()));
            facts.add(words.number("adopted", m.adopted()));
            facts.add(words.number("adoptedOfWomen", m.adoptedOfWomen()));
        });
        held.shortSet().ifPresent(s -> {
            facts.add(words.number("answered", Optional.of(s.answered())));
            facts.add(words.number("difficulty", Optional.of(s.difficulty())));
        });
        return facts;
    }

    @Override
    public List<String> cautions(Activity one, LocalDate today) {
        List<String> cautions = new ArrayList<>();
        if (!one.ended()) {
            lacking.apply(one).map(words::name).ifPresent(cautions::add);
        }
        if (!one.ended() && customs(one).isEmpty()) {
            cautions.add(words.show("customs.none"));
        }
        if (!one.ended() && one.state() == State.PLANNED) {
            cautions.add(words.show("customs.first"));
        }
        one.held()
                .map(h -> presence(one, h.total(), h.groups()))
                .or(() -> one.expected().map(e -> presence(one, e.total(), e.groups())))
                .ifPresent(cautions::addAll);
        return cautions;
    }

    /** Who is missing, as far as anybody can tell; and of whom nobody can. */
    private List<String> presence(Activity one, int total, Map<Counted, Integer> groups) {
        List<String> said = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<Presence> all = Presence.list(total, groups, one.area().flatMap(a -> shares.apply(one.mission(), a)));
        for (Presence p : all) {
            switch (p.verdict()) {
                case FEWER ->
                    said.add(words.show(
                            "fewer",
                            words.name(p.group()),
                            words.t().count(p.came().orElse(0)),
                            words.t().count(p.fitting().orElse(0)),
                            words.t().count(total)));
                case SHARE_NOT_KNOWN -> unknown.add(words.name(p.group()));
                case ABOUT, MORE, NOT_COUNTED, TOO_FEW_PEOPLE -> {
                    // Nothing whoever plans must do.
                }
            }
        }
        if (!unknown.isEmpty()) {
            said.add(words.show("no-share", words.t().list(unknown)));
        }
        List<String> uncounted = all.stream()
                .filter(p -> p.verdict() == Presence.Verdict.NOT_COUNTED && p.group() != Counted.MINORITY)
                .map(p -> words.name(p.group()))
                .toList();
        if (!uncounted.isEmpty()) {
            said.add(words.show("uncounted", words.t().list(uncounted)));
        }
        return said;
    }
}
