package org.baraza.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Engagement;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.ViolenceType;
import org.baraza.core.measure.Cell;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Together;
import org.baraza.core.measure.own.Attack;
import org.baraza.core.measure.own.Engaged;
import org.baraza.core.measure.own.OwnCell;
import org.baraza.core.measure.own.OwnFacts;
import org.baraza.core.measure.own.OwnIndicator;
import org.baraza.core.measure.own.OwnRecords;
import org.baraza.core.measure.own.Partnered;
import org.baraza.core.measure.own.Worked;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Where;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Mission;
import org.baraza.core.record.access.Grid;
import org.baraza.core.record.activities.Activity;
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

    /**
     * The records of a mission at one moment.
     *
     * @param panel what is known of the same areas from outside
     * @param records what the mission wrote down, as far as whoever asks may know it
     * @param attacks on civilians, as others recorded them
     */
    public record At(Panel panel, OwnRecords records, List<Attack> attacks) {

        /** The area with that index in the panel. */
        public OwnCell area(int index, Months months) {
            return records.area(
                    panel.areas().get(index).pcode(),
                    months,
                    outside(List.of(index), unobserved(panel.cell(index, within(months)), months), months));
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
            return records.whole(months, outside(all, unobserved, months));
        }

        private OwnCell.Outside outside(List<Integer> among, Optional<Reading.NotSeen> unobserved, Months months) {
            return new OwnCell.Outside(people(among, months), attacks, unobserved, based(among, months));
        }

        /** Area-months with a base; empty where of none of them anybody knows. */
        private Optional<Set<AreaMonth>> based(List<Integer> among, Months months) {
            Set<AreaMonth> with = new HashSet<>();
            boolean known = false;
            for (int index : among) {
                for (Month month : months.stream().toList()) {
                    Optional<Boolean> base =
                            panel.months().contains(month) ? panel.present(index, month) : Optional.empty();
                    known |= base.isPresent();
                    if (base.orElse(false)) {
                        with.add(new AreaMonth(panel.areas().get(index).pcode(), month));
                    }
                }
            }
            return known ? Optional.of(with) : Optional.empty();
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

    /** Those whose records a person may read in a mission, in order of id. */
    public List<OwnIndicator> indicators(Mission mission, Sight sight) {
        return Together.showable(
                indicators.stream().filter(i -> may(i.needs(), mission, sight)).toList());
    }

    private static boolean may(Matter matter, Mission mission, Sight sight) {
        return sight.may(Deed.READ, matter, List.of(Where.inMission(mission.acronym())));
    }

    /** What is known now. Records whoever asks may not read are left out. */
    public At read(Mission mission, PanelQuestion question, Months months, Sight sight) {
        Panel panel = desk.panel(question);
        Map<String, String> within = within(mission, panel);
        return new At(
                panel,
                new OwnRecords(
                        sight.now(),
                        panel.areas().stream().map(Area::pcode).toList(),
                        facts(mission, months, sight),
                        pcode -> Optional.ofNullable(within.get(pcode))),
                attacks(panel));
    }

    private OwnFacts facts(Mission mission, Months months, Sight sight) {
        String acronym = mission.acronym();
        OwnFacts facts = OwnFacts.none(acronym)
                .withEffort(desk.efforts().book())
                .withCoverage(desk.networks().coverage(acronym, months));
        if (may(Matter.ALERTS, mission, sight)) {
            facts = facts.withAlerts(desk.alerts().list(acronym), desk.alerts().deadlines(acronym));
        }
        if (may(Matter.FEEDBACK, mission, sight)) {
            facts = facts.withFeedback(
                    desk.feedback().list(acronym), desk.feedback().clocks(acronym));
        }
        if (may(Matter.FORCE_INCIDENTS, mission, sight)) {
            facts = facts.withForce(desk.force().list(acronym), desk.force().listMissed(acronym))
                    .withIncidents(desk.incidents().list(acronym));
        }
        if (may(Matter.MOVEMENTS, mission, sight)) {
            facts = facts.withRestrictions(desk.movements().list(acronym));
        }
        if (may(Matter.ACCESS_FIGURES, mission, sight)) {
            Map<AreaMonth, Grid> grids = new HashMap<>();
            months.stream()
                    .forEach(m -> desk.access()
                            .grids(acronym, m)
                            .forEach((pcode, grid) -> grids.put(new AreaMonth(pcode, m), grid)));
            facts = facts.withConstraints(desk.access().list(acronym), grids);
        }
        return facts.withEngaged(engaged(mission, months, sight));
    }

    private Engaged engaged(Mission mission, Months months, Sight sight) {
        String acronym = mission.acronym();
        Engaged engaged = Engaged.NOTHING;
        if (may(Matter.PROMISES, mission, sight)) {
            engaged = engaged.withPromises(desk.engagement().promises().list(acronym))
                    .withDecisions(desk.engagement().decisions().list(acronym));
        }
        if (may(Matter.ASSESSMENTS, mission, sight)) {
            engaged = engaged.withAssessments(desk.assessments().assessments().list(acronym));
        }
        if (may(Matter.LESSONS, mission, sight)) {
            engaged = engaged.withLessons(desk.lessons().lessons().list(acronym));
        }
        return engaged.with(worked(mission, months, sight)).with(partnered(mission, sight));
    }

    private Worked worked(Mission mission, Months months, Sight sight) {
        String acronym = mission.acronym();
        Engagement engagement = desk.engagement();
        Worked worked = Worked.NOTHING;
        if (may(Matter.ENGAGEMENT, mission, sight)) {
            worked = worked.withActivities(held(acronym, months))
                    .withSpoken(
                            engagement.areas().spoken(acronym),
                            desk.networks().directory().communities(acronym))
                    .withShares(engagement.areas().shares(acronym));
        }
        if (may(Matter.DISPUTES, mission, sight)) {
            worked = worked.withDisputes(engagement.disputes().list(acronym));
        }
        if (may(Matter.PROJECTS, mission, sight)) {
            worked = worked.withProjects(engagement.projects().list(acronym));
        }
        if (may(Matter.TRAINING, mission, sight)) {
            worked = worked.withTraining(
                    engagement.courses().list(acronym), engagement.areas().looks(acronym));
        }
        return worked;
    }

    /** Each indicator goes through them, so that those of other years are left out before. */
    private List<Activity> held(String acronym, Months months) {
        return desk.engagement().activities().list(acronym).stream()
                .filter(a ->
                        a.held().filter(h -> months.contains(Month.of(h.on()))).isPresent())
                .toList();
    }

    private Partnered partnered(Mission mission, Sight sight) {
        String acronym = mission.acronym();
        Partnered partnered = Partnered.NOBODY;
        if (may(Matter.PARTNER_SAFETY, mission, sight)) {
            partnered = partnered.withPartners(
                    desk.partners().list(acronym), desk.safety().list(acronym));
        }
        if (may(Matter.COMMUNITY_CONSENT, mission, sight)) {
            partnered = partnered.withAgreements(desk.consents().list(acronym));
        }
        if (may(Matter.DUE_DILIGENCE, mission, sight)) {
            partnered = partnered.withSupports(desk.supports().list(acronym));
        }
        if (may(Matter.HOST_CONSENT, mission, sight)) {
            partnered = partnered.withGrades(desk.consents().readings(acronym).values().stream()
                    .flatMap(List::stream)
                    .flatMap(r -> r.grades().stream())
                    .toList());
        }
        return partnered;
    }

    /** For every area of the mission that lies in one of the panel's: in which. */
    private Map<String, String> within(Mission mission, Panel panel) {
        Map<String, String> found = new HashMap<>();
        panel.areas().forEach(a -> found.put(a.pcode(), a.pcode()));
        MissionAreas.Book book = areas.book(mission);
        for (Area area : book.finest()) {
            List<String> way = new ArrayList<>();
            Optional<Area> at = Optional.of(area);
            while (at.isPresent() && !found.containsKey(at.get().pcode()) && way.size() < 9) {
                way.add(at.get().pcode());
                at = at.get().parent().flatMap(book::find);
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
