package org.baraza.core.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.Months;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Events;
import org.baraza.core.record.Population;
import org.baraza.core.record.Register;

/** Makes the panel for a question out of what is known. */
public final class Panels {

    private final Engine engine;
    private final List<Indicator> indicators;
    private final Function<String, Optional<String>> countryOf;

    /**
     * @param indicators whose tallies every panel counts
     * @param countryOf ISO 3166 alpha-3 code of a country as sources name it
     */
    public Panels(Engine engine, List<Indicator> indicators, Function<String, Optional<String>> countryOf) {
        this.engine = engine;
        this.indicators = List.copyOf(indicators);
        this.countryOf = countryOf;
    }

    /**
     * The data sets a panel rests on. While they stay the same, so does the panel.
     *
     * @param areas boundaries
     * @param events events; empty when none cover the country
     * @param deployments deployment maps; empty when there are none
     * @param populations those that speak of one of the areas
     */
    public record Chosen(
            DataSet areas, Optional<DataSet> events, Optional<DataSet> deployments, List<DataSet> populations) {

        public Chosen {
            populations = List.copyOf(populations);
        }

        List<DataSet> all() {
            return Stream.of(Stream.of(areas), events.stream(), deployments.stream(), populations.stream())
                    .flatMap(Function.identity())
                    .toList();
        }

        /** What a panel of other data sets does not have. */
        public List<String> ids() {
            return all().stream().map(DataSet::id).toList();
        }

        /** The same without populations: while it stays the same, so does the panel's ground. */
        public Chosen ground() {
            return new Chosen(areas, events, deployments, List.of());
        }
    }

    /** @throws NoPanelException as {@link #make} does */
    public static Chosen choose(PanelQuestion question, Register register) {
        List<DataSet> all = register.listDataSets();
        DataSet areaSet = asked(
                question.areas(),
                Choice.areas(all, question.areas(), question.country(), question.level(), register::listAreas),
                "NO_AREAS",
                "No boundaries of " + question.country() + " at level " + question.level()
                        + " are known. Import a boundary file.");
        Optional<DataSet> eventSet = Choice.events(all, question.events(), question.country());
        Optional<DataSet> deploymentSet = Choice.deployments(
                all,
                question.deployments(),
                d -> register.listDeployments(d).stream().allMatch(r -> r.seen().size() == 1));
        requireFound(question.events(), eventSet);
        requireFound(question.deployments(), deploymentSet);
        Set<String> pcodes = Choice.areas(register.listAreas(areaSet), question.country(), question.level()).stream()
                .map(Area::pcode)
                .collect(Collectors.toSet());
        return new Chosen(
                areaSet,
                eventSet,
                deploymentSet,
                all.stream()
                        .filter(d -> d.kind() == DataKind.POPULATION)
                        .filter(d -> register.listPopulations(d).stream()
                                .map(Population::pcode)
                                .anyMatch(pcodes::contains))
                        .toList());
    }

    /** @throws NoPanelException when the register has no areas, or neither events nor deployments, to answer with */
    public Panel make(PanelQuestion question, Register register) {
        Chosen chosen = choose(question, register);
        return make(question, chosen, ground(question, chosen, register), register);
    }

    /**
     * The panel of data sets chosen before.
     *
     * @param ground of the same question and data sets
     */
    public Panel make(PanelQuestion question, Chosen chosen, PanelGround ground, Register register) {
        Map<String, NavigableMap<Integer, Long>> populations =
                Choice.populations(chosen.populations(), register::listPopulations);
        return new CountedPanel(question, ground, populations, provenance(question, chosen, ground, populations));
    }

    /**
     * What does not hang on the populations of the data sets chosen before.
     *
     * @throws NoPanelException when they hold no areas, or neither events nor deployments, to answer with
     */
    public PanelGround ground(PanelQuestion question, Chosen chosen, Register register) {
        DataSet areaSet = chosen.areas();
        Optional<DataSet> eventSet = chosen.events();
        Optional<DataSet> deploymentSet = chosen.deployments();
        List<Area> areas = Choice.areas(register.listAreas(areaSet), question.country(), question.level());
        if (areas.isEmpty()) {
            throw new NoPanelException(
                    "NO_AREAS",
                    "The data set " + areaSet.id() + " has no areas of " + question.country() + " at level "
                            + question.level() + ".");
        }
        List<Deployment> deployments =
                deploymentSet.map(register::listDeployments).orElse(List.of());
        Presence presence =
                Presence.of(deployments, register.listMissions(), question.mission(), question.carryForwardMonths());
        Months months = Stream.of(eventSet.flatMap(DataSet::months), presence.months())
                .flatMap(Optional::stream)
                .reduce(Months::span)
                .orElseThrow(() -> new NoPanelException(
                        "NO_EVENTS",
                        "No events and no deployments of " + question.country()
                                + " are known. Import an event data set."));
        Placer placer = Placer.of(areas);
        CountJob job =
                new CountJob(question.country(), question.level(), areas, months, eventTallies(), presence, countryOf);
        Optional<Events> events = eventSet.map(register::getEvents);
        Counts counts = events.map(e -> engine.count(job, e)).orElseGet(() -> new Counts(job));
        Optional<Months> covered = eventSet.filter(
                        d -> counts.belonging() > 0 && d.countries().contains(question.country()))
                .flatMap(DataSet::months);
        return new PanelGround(areas, months, covered, counts, presence, placer);
    }

    /** The tallies of all indicators that are of events. */
    private Set<Tally> eventTallies() {
        Set<Tally> tallies = new HashSet<>();
        for (Indicator indicator : indicators) {
            tallies.addAll(
                    switch (indicator) {
                        case CellIndicator i -> i.tallies();
                        case PanelIndicator i -> i.tallies();
                    });
        }
        return tallies.stream().filter(t -> !CountedPanel.isOfBases(t)).collect(Collectors.toSet());
    }

    private static Provenance provenance(
            PanelQuestion question,
            Chosen chosen,
            PanelGround ground,
            Map<String, NavigableMap<Integer, Long>> populations) {
        TreeSet<LocalDate> validOn =
                ground.areas().stream().map(Area::validOn).collect(Collectors.toCollection(TreeSet::new));
        Counts counts = ground.counts();
        List<String> cautions = new ArrayList<>();
        cautions.add("An event counts in the month of its first possible day.");
        if (counts.tooCoarse() > 0) {
            cautions.add(counts.tooCoarse() + " events of " + question.country() + " are known too coarsely for level "
                    + question.level() + " and are counted in no area.");
        }
        if (counts.unplaced() > 0) {
            cautions.add(counts.unplaced() + " events name " + question.country() + " but lie in none of its areas.");
        }
        if (ground.covered().isEmpty()) {
            cautions.add("No event data cover " + question.country() + "; its area-months are not seen, not zero.");
        }
        if (CountedPanel.peopleKnown(ground, populations)) {
            cautions.add(
                    "A year without a population figure takes the nearest earlier year within five, else the nearest later one.");
        } else {
            cautions.add("Some areas have no population figure, so the panel shows counts and not rates.");
        }
        if (question.mission().isPresent() && ground.presence().mission().isEmpty()) {
            cautions.add("No fact card of " + question.mission().get() + " is known.");
        }
        return new Provenance(
                chosen.all(),
                "%d areas of level %d in %s, boundaries declared valid on %s, the same for all months"
                        .formatted(
                                ground.areas().size(),
                                question.level(),
                                question.country(),
                                validOn.size() == 1 ? validOn.first() : validOn.first() + " to " + validOn.last()),
                ground.presence().rule(),
                counts.placed(),
                counts.tooCoarse(),
                counts.unplaced(),
                cautions);
    }

    private static DataSet asked(Optional<String> id, Optional<DataSet> found, String code, String why) {
        requireFound(id, found);
        return found.orElseThrow(() -> new NoPanelException(code, why));
    }

    private static void requireFound(Optional<String> id, Optional<DataSet> found) {
        if (id.isPresent() && found.isEmpty()) {
            throw new NoPanelException(
                    "UNKNOWN_DATA_SET",
                    "There is no such data set of that kind: " + id.get() + ". List the data sets to see their names.");
        }
    }
}
