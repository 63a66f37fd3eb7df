package org.baraza.app.wiring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baraza.app.desk.By;
import org.baraza.app.desk.ImpactPlans;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Store;
import org.baraza.core.compare.Estimators;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.plan.DataCut;
import org.baraza.core.compare.plan.Detectable;
import org.baraza.core.compare.plan.ImpactGround;
import org.baraza.core.compare.plan.ImpactPlan;
import org.baraza.core.compare.plan.ImpactStudy;
import org.baraza.core.compare.plan.Treatment;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Mission;
import org.baraza.core.record.Partnership;
import org.baraza.core.record.PlanEntry;
import org.baraza.core.record.Register;
import org.baraza.core.record.plans.LockedPlan;

/** Plans of one site, and their answers from the data sets they name. */
final class SiteImpact implements ImpactPlans {

    private static final int YEARS_BEFORE = 5;
    private static final int MOST_KNOWN = 16;

    private final Ledger<LockedPlan> ledger;
    private final Register register;
    private final Function<PanelQuestion, Panel> panels;
    private final InstantSource clock;
    private final ReentrantLock locking = new ReentrantLock();

    /** Answers by plan: a plan names its data and its seed, so its answer never changes while the program runs. */
    private final Cache<String, Answered> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    SiteImpact(Store store, Register register, Function<PanelQuestion, Panel> panels, InstantSource clock) {
        ledger = new Ledger<>(store, "impact-plan-locked", e -> ((PlanEntry) e).plan(), PlanEntry::new);
        this.register = register;
        this.panels = panels;
        this.clock = clock;
    }

    @Override
    public ImpactPlan draft(Wish wish) {
        Mission mission = mission(wish.mission());
        String country = country(mission, wish);
        PanelQuestion question = new PanelQuestion(
                country,
                wish.level(),
                Optional.of(mission.acronym()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                wish.carryForwardMonths());
        Panel panel = panels.apply(question);
        DataSet events = of(panel, DataKind.EVENTS, "events", country);
        DataSet starts = wish.treatment() == Treatment.BASE_ARRIVES
                ? of(panel, DataKind.DEPLOYMENTS, "deployments", country)
                : partnerships();
        Months covered =
                events.months().orElseThrow(() -> new WrongUse("The events of " + events.id() + " speak of no time."));
        Month begun = begun(mission);
        Month from = wish.from().orElse(later(covered.first(), begun.plus(-12 * YEARS_BEFORE)));
        Month to = wish.to().orElse(last(mission, covered, starts));
        if (from.compareTo(covered.first()) < 0
                || to.compareTo(covered.last()) > 0
                || to.compareTo(from) < 0
                || !panel.months().contains(from)) {
            throw new WrongUse("The months " + from + " to " + to + " do not lie within those of the events, " + covered
                    + ". Choose others with --from and --to.");
        }
        try {
            return new ImpactPlan(
                    mission.acronym(),
                    country,
                    wish.level(),
                    wish.treatment(),
                    wish.outcome(),
                    wish.also(),
                    new Months(from, to),
                    wish.horizonMonths(),
                    wish.comparison(),
                    wish.meaningfulPercent(),
                    wish.carryForwardMonths(),
                    ImpactPlan.USUAL_DATED_WITHIN_MONTHS,
                    ImpactPlan.USUAL_THRESHOLDS,
                    method(),
                    wish.seed(),
                    cut(of(panel, DataKind.AREAS, "boundaries", country)),
                    cut(events),
                    cut(starts));
        } catch (Misuse e) {
            throw new WrongUse(e.sentence());
        }
    }

    private Mission mission(String name) {
        List<Mission> all = register.listMissions();
        return all.stream()
                .filter(m -> m.isCalled(name))
                .findFirst()
                .orElseThrow(() -> new WrongUse("There is no mission \"" + name + "\". "
                        + Nearest.hint(name, all.stream().map(Mission::acronym).toList())));
    }

    private String country(Mission mission, Wish wish) {
        List<String> hosts = mission.hosts();
        if (wish.country().isPresent()) {
            return wish.country()
                    .filter(hosts::contains)
                    .orElseThrow(() -> new WrongUse(wish.country().get() + " is no host of " + mission.acronym() + ". "
                            + Nearest.hint(wish.country().get(), hosts)));
        }
        return hosts.stream()
                .filter(h -> register.listDataSets().stream()
                        .anyMatch(d -> d.kind() == DataKind.AREAS
                                && d.countries().contains(h)
                                && register.listAreas(d).stream().anyMatch(a -> a.level() == wish.level())))
                .findFirst()
                .orElseThrow(() ->
                        new WrongUse("No boundaries of level " + wish.level() + " of a host of " + mission.acronym()
                                + " (" + String.join(", ", hosts) + ") are known. Import a boundary file."));
    }

    private static DataSet of(Panel panel, DataKind kind, String what, String country) {
        return panel.provenance().dataSets().stream()
                .filter(d -> d.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new WrongUse("No " + what + " for " + country + " are known. Import them first."));
    }

    private DataSet partnerships() {
        return register.listDataSets().stream()
                .filter(d -> d.kind() == DataKind.PARTNERSHIPS)
                .reduce((_, newer) -> newer)
                .orElseThrow(() -> new WrongUse("No partnerships are known. Import a partnership table first."));
    }

    private static Month begun(Mission mission) {
        return Month.of(
                mission.started().filter(s -> s.isBefore(mission.authorised())).orElse(mission.authorised()));
    }

    private static Month last(Mission mission, Months covered, DataSet starts) {
        Stream<Month> ends = Stream.of(
                        Optional.of(covered.last()),
                        starts.kind() == DataKind.DEPLOYMENTS
                                ? starts.months().map(Months::last)
                                : Optional.<Month>empty(),
                        mission.ended().map(Month::of))
                .flatMap(Optional::stream);
        return ends.min(Comparator.naturalOrder()).orElseThrow();
    }

    private static Month later(Month one, Month other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String method() {
        return ImpactPlan.METHOD + " "
                + Estimators.get(ImpactPlan.METHOD).card().version();
    }

    private static DataCut cut(DataSet dataSet) {
        return new DataCut(dataSet.id(), dataSet.snapshotSha256());
    }

    @Override
    public Detectable detectable(ImpactPlan plan) {
        return Detectable.before(plan, ground(plan).ground());
    }

    @Override
    public LockedPlan lock(ImpactPlan plan, Optional<String> supersedes, By by) {
        // Of two who ask the same at once, the second sees the first.
        locking.lock();
        try {
            return fix(plan, supersedes, by);
        } finally {
            locking.unlock();
        }
    }

    private LockedPlan fix(ImpactPlan plan, Optional<String> supersedes, By by) {
        List<LockedPlan> before = list(plan.mission());
        Optional<LockedPlan> same =
                before.stream().filter(p -> p.text().equals(plan.text())).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        List<LockedPlan> standing = LockedPlan.standing(before);
        supersedes.ifPresent(id -> {
            if (standing.stream().noneMatch(p -> p.id().equals(id))) {
                throw new WrongUse("No plan " + id + " of " + plan.mission() + " stands. "
                        + Nearest.hint(id, standing.stream().map(LockedPlan::id).toList()));
            }
        });
        standing(plan).filter(p -> supersedes.filter(p.id()::equals).isEmpty()).ifPresent(p -> {
            throw new WrongUse("Plan " + p.id() + " of " + p.mission()
                    + " asks the same and never changes. Name it as superseded, so that everybody sees that the"
                    + " question was put anew.");
        });
        LockedPlan locked = LockedPlan.of(
                plan.mission(),
                plan.text(),
                supersedes,
                by.who(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        ledger.put(locked, by, plan.mission());
        return locked;
    }

    @Override
    public List<LockedPlan> list(String mission) {
        return ledger.all().values().stream()
                .map(List::getFirst)
                .filter(p -> p.mission().equals(mission))
                .sorted(Comparator.comparing(LockedPlan::at))
                .toList();
    }

    @Override
    public Answered answer(LockedPlan locked) {
        Answered found = known.getIfPresent(locked.sha256());
        if (found == null) {
            found = make(locked);
            known.put(locked.sha256(), found);
        }
        return found;
    }

    private Answered make(LockedPlan locked) {
        ImpactPlan plan = ImpactPlan.read(locked.text());
        Ground ground = ground(plan);
        var provenance = ground.panel().provenance();
        List<DataSet> used = Stream.of(plan.areas(), plan.events(), plan.starts())
                .map(this::pinned)
                .toList();
        return new Answered(
                locked,
                ImpactStudy.run(plan, ground.ground()),
                used,
                provenance.boundaries(),
                provenance.carryForward(),
                program(),
                plan.method().equals(method()));
    }

    private static String program() {
        return Optional.ofNullable(SiteImpact.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    private record Ground(ImpactGround ground, Panel panel) {}

    private Ground ground(ImpactPlan plan) {
        DataSet starts = pinned(plan.starts());
        PanelQuestion own = new PanelQuestion(
                plan.country(),
                plan.level(),
                Optional.of(plan.mission()),
                Optional.of(pinned(plan.areas()).id()),
                Optional.of(pinned(plan.events()).id()),
                starts.kind() == DataKind.DEPLOYMENTS ? Optional.of(starts.id()) : Optional.empty(),
                plan.carryForwardMonths());
        Panel panel = panels.apply(own);
        if (plan.treatment() == Treatment.PARTNERSHIP_BEGINS) {
            return new Ground(ImpactGround.ofPartnerships(plan, starts(starts), panel), panel);
        }
        Panel all = panels.apply(new PanelQuestion(
                own.country(),
                own.level(),
                Optional.empty(),
                own.areas(),
                own.events(),
                own.deployments(),
                own.carryForwardMonths()));
        return new Ground(ImpactGround.ofBases(plan, begun(mission(plan.mission())), panel, all), panel);
    }

    private SortedMap<String, Month> starts(DataSet partnerships) {
        SortedMap<String, Month> starts = new TreeMap<>();
        for (Partnership p : register.listPartnerships(partnerships)) {
            starts.merge(p.pcode(), p.start(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        return starts;
    }

    private DataSet pinned(DataCut cut) {
        return register.findDataSet(cut.id())
                .filter(d -> d.snapshotSha256().equals(cut.sha256()))
                .orElseThrow(() -> new WrongUse("The plan rests on the data set " + cut.id()
                        + ", which is not here as it was. Import it again, or lock a plan that supersedes this one."));
    }
}
