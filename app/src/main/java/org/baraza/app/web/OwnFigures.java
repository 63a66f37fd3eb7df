package org.baraza.app.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.baraza.app.desk.Desk;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.ViolenceType;
import org.baraza.core.measure.Cell;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Together;
import org.baraza.core.measure.own.Attack;
import org.baraza.core.measure.own.OwnCell;
import org.baraza.core.measure.own.OwnIndicator;
import org.baraza.core.measure.own.OwnRecords;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Mission;
import org.springframework.stereotype.Component;

/** A mission's own records as its indicators ask for them, for the areas of one level. */
@Component
public final class OwnFigures {

    /** Days within which an event must be known to have happened, to be matched with what was warned of before it. */
    private static final int MOST_DAYS_UNSURE = 6;

    private static final int MOST_KEPT = 8;

    private final Desk desk;
    private final MissionAreas areas;
    private final List<OwnIndicator> indicators;
    private final Map<Asked, List<Attack>> attacks = new ConcurrentHashMap<>();

    private record Asked(PanelQuestion question, List<String> dataSets) {}

    public OwnFigures(Desk desk, MissionAreas areas) {
        this.desk = desk;
        this.areas = areas;
        this.indicators =
                Together.showable(ServiceLoader.load(OwnIndicator.class).stream()
                                .map(ServiceLoader.Provider::get)
                                .toList())
                        .stream()
                        .sorted(Comparator.comparing(i -> i.card().id()))
                        .toList();
    }

    /** Those that can be shown, in order of id. */
    public List<OwnIndicator> indicators() {
        return indicators;
    }

    /** An indicator with those that must be shown beside it. */
    public Optional<Together<OwnIndicator>> find(String id) {
        return indicators.stream()
                .filter(i -> i.card().id().equals(id))
                .findFirst()
                .flatMap(i -> Together.of(i, indicators));
    }

    /**
     * The records of a mission at one moment.
     *
     * @param panel what is known of the same areas from outside
     * @param records what the mission wrote down
     */
    public record At(Panel panel, OwnRecords records) {

        /** The area with that index in the panel. */
        public OwnCell area(int index, Months months) {
            Cell outside = panel.cell(index, within(months));
            return records.area(
                    panel.areas().get(index).pcode(),
                    months,
                    people(List.of(index), months),
                    unobserved(outside, months));
        }

        public OwnCell whole(Months months) {
            List<Integer> all = new ArrayList<>();
            Optional<Reading.NotSeen> unobserved = Optional.empty();
            for (int i = 0; i < panel.areas().size(); i++) {
                all.add(i);
                if (unobserved.isEmpty()) {
                    unobserved = unobserved(panel.cell(i, within(months)), months);
                }
            }
            return records.whole(months, people(all, months), unobserved);
        }

        /** The months of the panel nearest to those asked about: the mission may write on after the last event. */
        private Months within(Months months) {
            Months all = panel.months();
            var first = months.first().compareTo(all.last()) > 0 ? all.last() : months.first();
            var last = months.last().compareTo(all.last()) > 0 ? all.last() : months.last();
            var from = first.compareTo(all.first()) < 0 ? all.first() : first;
            return new Months(from, last.compareTo(from) < 0 ? from : last);
        }

        private OptionalDouble people(List<Integer> among, Months months) {
            double sum = 0;
            for (int index : among) {
                Months known = within(months);
                OptionalDouble people = panel.cell(index, known).personMonths();
                if (people.isEmpty()) {
                    return OptionalDouble.empty();
                }
                // Where the panel ends before, as many are taken to live there as in its last months.
                sum += people.getAsDouble() / known.size() * months.size();
            }
            return OptionalDouble.of(sum);
        }

        private Optional<Reading.NotSeen> unobserved(Cell outside, Months months) {
            boolean covered = within(months).equals(months) && outside.observedAreaMonths() == outside.areaMonths();
            return covered
                    ? Optional.empty()
                    : Optional.of(outside.unobserved()
                            .orElse(new Reading.NotSeen("NOT_COVERED", "No event data cover some of these months.")));
        }
    }

    public At read(Mission mission, PanelQuestion question, Instant now) {
        Panel panel = desk.panel(question);
        Map<String, String> within = within(mission, panel);
        return new At(
                panel,
                new OwnRecords(
                        now,
                        panel.areas().stream().map(Area::pcode).toList(),
                        desk.alerts().list(mission.acronym()),
                        desk.alerts().deadlines(mission.acronym()),
                        Set.of(),
                        attacks(panel),
                        pcode -> Optional.ofNullable(within.get(pcode))));
    }

    /** For every area of the mission that lies in one of the panel's: in which. */
    private Map<String, String> within(Mission mission, Panel panel) {
        Map<String, String> found = new HashMap<>();
        panel.areas().forEach(a -> found.put(a.pcode(), a.pcode()));
        for (Area area : areas.list(mission)) {
            List<String> way = new ArrayList<>();
            Optional<Area> at = Optional.of(area);
            while (at.isPresent() && !found.containsKey(at.get().pcode()) && way.size() < 9) {
                way.add(at.get().pcode());
                at = at.get().parent().flatMap(p -> areas.find(mission, p));
            }
            at.map(a -> found.get(a.pcode())).ifPresent(in -> way.forEach(p -> found.put(p, in)));
        }
        return found;
    }

    /** Read once for each version of the data: they may be millions. */
    private List<Attack> attacks(Panel panel) {
        List<String> dataSets = panel.provenance().dataSets().stream()
                .filter(d -> d.kind() == DataKind.EVENTS || d.kind() == DataKind.AREAS)
                .map(DataSet::id)
                .toList();
        if (panel.provenance().dataSets().stream().noneMatch(d -> d.kind() == DataKind.EVENTS)) {
            return List.of();
        }
        if (attacks.size() > MOST_KEPT) {
            attacks.clear();
        }
        return attacks.computeIfAbsent(new Asked(panel.question(), dataSets), _ -> readAttacks(panel));
    }

    private List<Attack> readAttacks(Panel panel) {
        List<Attack> found = new ArrayList<>();
        desk.placedEvents(panel.question(), (block, _, pcodes, _) -> {
            for (int i = 0; i < block.size(); i++) {
                if (!pcodes[i].isEmpty() && onCivilians(block, i)) {
                    found.add(new Attack(
                            pcodes[i],
                            java.time.LocalDate.ofEpochDay(block.day[i]),
                            java.time.LocalDate.ofEpochDay(block.lastDay[i])));
                }
            }
        });
        return List.copyOf(found);
    }

    private static boolean onCivilians(EventColumns block, int i) {
        boolean dated = block.lastDay[i] - block.day[i] <= MOST_DAYS_UNSURE;
        return dated && (block.type[i] == ViolenceType.ONE_SIDED.code() || block.deathsCivilians[i] > 0);
    }
}
