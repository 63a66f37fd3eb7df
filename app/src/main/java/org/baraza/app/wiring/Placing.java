package org.baraza.app.wiring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baraza.app.desk.BaseMonth;
import org.baraza.app.desk.PlacedEventReader;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Countries;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.measure.Choice;
import org.baraza.core.measure.NearestBase;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.measure.Placer;
import org.baraza.core.measure.Presence;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Events;
import org.baraza.core.record.Register;

/**
 * Lists single events and bases with the areas they lie in, for exports and maps.
 *
 * @param register what is known
 */
record Placing(Register register) {

    void events(PanelQuestion question, PlacedEventReader reader) {
        List<DataSet> all = register.listDataSets();
        DataSet eventSet = Choice.events(all, question.events(), question.country())
                .orElseThrow(() -> new WrongUse(
                        "No events of " + question.country() + " are known. Import an event data set first."));
        List<Area> areas = areas(question);
        Placer placer = Placer.of(areas);
        Events events = register.getEvents(eventSet);
        NearestBase nearest = eventSet.months()
                .map(months -> NearestBase.of(
                        presence(question.mission(), question.deployments(), question.carryForwardMonths()), months))
                .orElseThrow(() -> new WrongUse("The data set " + eventSet.id() + " holds no event."));
        boolean[] ofCountry = ofCountry(events.texts(), question.country());
        EventColumns block = new EventColumns();
        String[] pcodes = new String[EventColumns.CAPACITY];
        double[] km = new double[EventColumns.CAPACITY];
        events.read(from -> {
            block.clear();
            for (int i = 0; i < from.size(); i++) {
                int area = placer.areaAt(from.longitude[i], from.latitude[i]);
                if (area != Placer.NOWHERE || ofCountry[from.country[i]]) {
                    int at = block.size();
                    pcodes[at] = area == Placer.NOWHERE ? "" : areas.get(area).pcode();
                    km[at] = nearest.km(from.longitude[i], from.latitude[i], Month.indexOfEpochDay(from.day[i]));
                    block.append(from, i);
                }
            }
            if (block.size() > 0) {
                reader.read(block, events.texts(), pcodes, km);
            }
        });
    }

    private List<Area> areas(PanelQuestion question) {
        DataSet areaSet = Choice.areas(
                        register.listDataSets(),
                        question.areas(),
                        question.country(),
                        question.level(),
                        register::listAreas)
                .orElseThrow(() -> new WrongUse("No boundaries of " + question.country() + " at level "
                        + question.level() + " are known. Import a boundary file first."));
        return Choice.areas(register.listAreas(areaSet), question.country(), question.level());
    }

    private static boolean[] ofCountry(EventTexts texts, String country) {
        List<String> names = texts.countries().texts();
        boolean[] matches = new boolean[names.size()];
        for (int i = 0; i < matches.length; i++) {
            matches[i] = Countries.iso3(names.get(i)).filter(country::equals).isPresent();
        }
        return matches;
    }

    private Presence presence(Optional<String> mission, Optional<String> dataSet, int carryForwardMonths) {
        Optional<DataSet> deploymentSet = deploymentSet(dataSet);
        return deploymentSet
                .map(set -> Presence.of(
                        register.listDeployments(set), register.listMissions(), mission, carryForwardMonths))
                .orElseGet(Presence::unknown);
    }

    private Optional<DataSet> deploymentSet(Optional<String> asked) {
        return Choice.deployments(
                register.listDataSets(),
                asked,
                set -> register.listDeployments(set).stream()
                        .map(Deployment::seen)
                        .allMatch(s -> s.size() == 1));
    }

    List<BaseMonth> bases(String mission, int level, Optional<String> dataSet, int carryForwardMonths) {
        if (deploymentSet(dataSet).isEmpty()) {
            throw new WrongUse("No deployments are known. Import a deployment data set first.");
        }
        Presence presence = presence(Optional.of(mission), dataSet, carryForwardMonths);
        if (presence.bases().isEmpty()) {
            throw new WrongUse(
                    "No deployment map shows a mission called " + mission + ". Run baraza missions for the names.");
        }
        List<Area> areas = everyArea(level);
        Placer placer = Placer.of(areas);
        String[] pcodes = presence.bases().stream()
                .map(b -> placer.areaAt(b.longitude(), b.latitude()))
                .map(a -> a == Placer.NOWHERE ? "" : areas.get(a).pcode())
                .toArray(String[]::new);
        Months months = presence.months().orElseThrow();
        List<BaseMonth> found = new ArrayList<>();
        months.stream().forEach(month -> {
            Map<String, List<Presence.Stay>> byArea = new TreeMap<>();
            presence.stays(month)
                    .forEach(stay -> byArea.computeIfAbsent(pcodes[stay.base()], p -> new ArrayList<>())
                            .add(stay));
            byArea.forEach((pcode, stays) -> found.add(baseMonth(pcode, month, stays)));
        });
        found.sort(Comparator.comparing(BaseMonth::pcode).thenComparing(BaseMonth::month));
        return found;
    }

    private static BaseMonth baseMonth(String pcode, Month month, List<Presence.Stay> stays) {
        OptionalLong troops = stays.stream()
                .map(Presence.Stay::troops)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .reduce(Long::sum)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
        int unknown =
                (int) stays.stream().filter(Presence.Stay::strengthUnknown).count();
        return new BaseMonth(pcode, month, stays.size(), troops, unknown);
    }

    /** The newest boundaries of every country at a level. */
    private List<Area> everyArea(int level) {
        List<DataSet> all = register.listDataSets();
        List<String> countries = all.stream()
                .filter(d -> d.kind() == DataKind.AREAS)
                .flatMap(d -> d.countries().stream())
                .distinct()
                .sorted()
                .toList();
        Area[] areas = countries.stream()
                .flatMap(country -> Choice.areas(all, Optional.empty(), country, level, register::listAreas)
                        .map(set -> Choice.areas(register.listAreas(set), country, level).stream())
                        .orElseGet(Stream::empty))
                .toArray(Area[]::new);
        Arrays.sort(areas, Comparator.comparing(Area::pcode));
        if (areas.length == 0) {
            throw new WrongUse("No boundaries at level " + level + " are known. Import a boundary file first.");
        }
        return List.of(areas);
    }
}
