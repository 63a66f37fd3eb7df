package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.IncidentReports;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.AlertsInSight;
import org.baraza.app.web.Askers;
import org.baraza.app.web.Frame;
import org.baraza.app.web.IncidentForm;
import org.baraza.app.web.IncidentsInSight;
import org.baraza.app.web.Links;
import org.baraza.app.web.MissionAreas;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotAllowed;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Takers;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Ruling;
import org.baraza.core.record.Mission;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.incidents.Account;
import org.baraza.core.record.incidents.IncidentReport;
import org.baraza.core.record.incidents.NotNow;
import org.baraza.core.record.incidents.Open;
import org.baraza.core.record.incidents.State;
import org.baraza.core.record.incidents.Step;
import org.baraza.core.verify.SameIncident;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is known of this incident, from whom, and what comes next? */
@Controller
public final class IncidentReportScreen {

    /** What only those decide who conclude how well an incident stands. */
    private static final Set<Open> CONCLUSIONS = Set.of(
            Open.JUDGE,
            Open.SETTLE,
            Open.RELATE,
            Open.TAKE_BACK_SOURCE,
            Open.MERGE,
            Open.UNMERGE,
            Open.WITHDRAW,
            Open.CLOSE,
            Open.REOPEN);

    private final Desk desk;
    private final IncidentsInSight incidents;
    private final AlertsInSight alerts;
    private final MissionAreas areas;
    private final Pages pages;
    private final InstantSource clock;

    public IncidentReportScreen(
            Desk desk,
            IncidentsInSight incidents,
            AlertsInSight alerts,
            MissionAreas areas,
            Pages pages,
            ObjectProvider<InstantSource> clock) {
        this.desk = desk;
        this.incidents = incidents;
        this.alerts = alerts;
        this.areas = areas;
        this.pages = pages;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    /**
     * Why nothing changed.
     *
     * @param not why what was asked for cannot happen now
     * @param incomplete whether something was missing in what was sent
     * @param problem what else was wrong, in English
     */
    private record Trouble(Optional<NotNow> not, boolean incomplete, Optional<String> problem) {
        static final Trouble NONE = new Trouble(Optional.empty(), false, Optional.empty());

        static Trouble of(WrongUse e) {
            return new Trouble(Optional.empty(), false, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /**
     * @param next what the reader may do with it now
     * @param numbers of the accounts, in the order in which they came
     * @param warned the linked alerts the reader may see
     * @param linkable alerts that may speak of it, the newest first
     * @param alike those that may be the same
     * @param others in which things may go on
     * @param areas it may have happened in
     * @param parts of what was told that are kept and the reader may read; a number says whose account
     * @param account key for a new account: sent twice, it is taken in once
     * @param not why what was asked for cannot happen now
     * @param incomplete whether something was missing in what was sent
     * @param problem what else was wrong, in English
     */
    public record Page(
            Mission mission,
            IncidentsInSight.Seen seen,
            Set<Open> next,
            Map<String, Integer> numbers,
            List<Warning> warned,
            List<Alert> linkable,
            List<SameIncident> alike,
            List<IncidentsInSight.Seen> others,
            List<Area> areas,
            List<String> parts,
            String account,
            Optional<NotNow> not,
            boolean incomplete,
            Optional<String> problem) {

        public IncidentReport report() {
            return seen.report();
        }

        public boolean may(String open) {
            return next.contains(Open.valueOf(open));
        }

        /** Which account a key is, counted from 1; 0 where it was taken back. */
        public int number(String key) {
            return numbers.getOrDefault(key, 0);
        }
    }

    /** @param alert where the reader may see it */
    public record Warning(Step.Linked link, Optional<Alert> alert) {}

    /** @param words as they were told; empty when nothing is kept */
    public record WordsPage(Mission mission, IncidentReport report, Optional<String> words) {}

    @NeedToKnow(matter = Matter.INCIDENTS, itemByItem = true)
    @GetMapping("/missions/{acronym}/incidents/{incident}")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String incident, HttpServletRequest request) {
        return show(acronym, incident, Trouble.NONE, request);
    }

    private ResponseEntity<String> show(String acronym, String id, Trouble trouble, HttpServletRequest request) {
        Mission mission = incidents.mission(acronym);
        IncidentsInSight.Seen seen = incidents.get(mission, id, request);
        IncidentReport report = seen.report();
        Frame frame = pages.frame(request);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        report.accounts().forEach(a -> numbers.put(a.key(), numbers.size() + 1));
        List<IncidentsInSight.Seen> all = incidents.list(mission, request);
        List<Alert> visible = alerts.list(mission, request).stream()
                .map(AlertsInSight.Seen::alert)
                .toList();
        Set<String> linked =
                report.warnings().stream().map(Step.Linked::warning).collect(Collectors.toUnmodifiableSet());
        boolean mayReadWords =
                report.keepsWords() && incidents.may(Deed.READ, Matter.INCIDENT_WORDS, mission, report, frame.sight());
        return pages.show(
                "incident-report",
                frame,
                new Page(
                        mission,
                        seen,
                        next(mission, report, frame, Askers.of(request).who().orElseThrow()),
                        numbers,
                        report.warnings().stream()
                                .map(l -> new Warning(
                                        l,
                                        visible.stream()
                                                .filter(a -> a.id().equals(l.warning()))
                                                .findFirst()))
                                .toList(),
                        visible.stream()
                                .filter(a -> a.referred().isEmpty() && !linked.contains(a.id()))
                                .toList(),
                        SameIncident.list(
                                report,
                                all.stream().map(IncidentsInSight.Seen::report).toList(),
                                areas.list(mission)),
                        all.stream()
                                .filter(s ->
                                        goesOn(s.report()) && !s.report().id().equals(id))
                                .toList(),
                        areas.list(mission),
                        mayReadWords ? parts(report) : List.of(),
                        UUID.randomUUID().toString(),
                        trouble.not(),
                        trouble.incomplete(),
                        trouble.problem()),
                trouble.not().isPresent()
                        ? HttpStatus.CONFLICT
                        : trouble.incomplete() || trouble.problem().isPresent()
                                ? HttpStatus.BAD_REQUEST
                                : HttpStatus.OK);
    }

    private static boolean goesOn(IncidentReport report) {
        return report.duplicateOf().isEmpty() && !report.withdrawn() && !report.referred();
    }

    private Set<Open> next(Mission mission, IncidentReport report, Frame frame, Handle me) {
        Set<Open> next = new LinkedHashSet<>(Open.of(report, me, clock.instant()));
        boolean mayWrite = incidents.may(Deed.WRITE, Matter.INCIDENTS, mission, report, frame.sight());
        boolean mayConclude = incidents.may(Deed.APPROVE, Matter.INCIDENTS, mission, report, frame.sight());
        next.removeIf(o -> CONCLUSIONS.contains(o) || o == Open.CORRECT && report.state() == State.VERIFIED
                ? !mayConclude
                : !mayWrite);
        return next;
    }

    /** Of its own words; those of duplicates are read on their pages. */
    private static List<String> parts(IncidentReport report) {
        List<String> parts = new java.util.ArrayList<>();
        report.reported().words().ifPresent(_ -> parts.add(IncidentReports.FIRST));
        Set<String> standing = report.accounts().stream().map(Account::key).collect(Collectors.toUnmodifiableSet());
        report.history().forEach(step -> {
            if (step instanceof Step.SourceAdded s
                    && s.account().words().isPresent()
                    && standing.contains(s.account().key())) {
                parts.add(s.account().key());
            }
        });
        return List.copyOf(parts);
    }

    @NeedToKnow(matter = Matter.INCIDENTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/incidents/{incident}/steps/{step}")
    public ResponseEntity<String> add(
            @PathVariable String acronym,
            @PathVariable String incident,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        IncidentReport report = require(Deed.WRITE, Matter.INCIDENTS, acronym, incident, request);
        if (step.equals("corrected") && report.state() == State.VERIFIED) {
            // Whoever may not verify does not change what was verified.
            require(Deed.APPROVE, Matter.INCIDENTS, acronym, incident, request);
        }
        IncidentForm form = form(incident, given, request);
        return switch (step) {
            case "source-added" ->
                take(
                        acronym,
                        incident,
                        form.account()
                                .map(a ->
                                        () -> desk.incidents().addSource(incident, a, told(given), Takers.by(request))),
                        request);
            case "linked" ->
                take(
                        acronym,
                        incident,
                        Optional.ofNullable(given.getFirst("alert"))
                                .filter(a -> !a.isBlank())
                                .map(a -> () -> desk.incidents().link(incident, a, Takers.by(request))),
                        request);
            default -> take(acronym, incident, put(form.step(step), request), request);
        };
    }

    private static String told(MultiValueMap<String, String> given) {
        return Optional.ofNullable(given.getFirst("words")).orElse("").strip();
    }

    @NeedToKnow(matter = Matter.INCIDENTS, deed = Deed.APPROVE, itemByItem = true)
    @PostMapping("/missions/{acronym}/incidents/{incident}/conclusions/{conclusion}")
    public ResponseEntity<String> conclude(
            @PathVariable String acronym,
            @PathVariable String incident,
            @PathVariable String conclusion,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        require(Deed.APPROVE, Matter.INCIDENTS, acronym, incident, request);
        if (conclusion.equals("duplicate")) {
            // Nothing goes on where the reader may not conclude anything.
            require(
                    Deed.APPROVE,
                    Matter.INCIDENTS,
                    acronym,
                    Optional.ofNullable(given.getFirst("into")).orElse(""),
                    request);
        }
        return take(acronym, incident, put(form(incident, given, request).conclusion(conclusion), request), request);
    }

    @NeedToKnow(matter = Matter.INCIDENT_WORDS, itemByItem = true)
    @PostMapping("/missions/{acronym}/incidents/{incident}/words")
    public ResponseEntity<String> words(
            @PathVariable String acronym,
            @PathVariable String incident,
            @RequestParam Map<String, String> given,
            HttpServletRequest request) {
        require(Deed.READ, Matter.INCIDENT_WORDS, acronym, incident, request);
        try {
            Optional<String> words = desk.incidents()
                    .openWords(
                            incident,
                            given.getOrDefault("part", IncidentReports.FIRST),
                            given.getOrDefault("why", ""),
                            Takers.by(request));
            Mission mission = incidents.mission(acronym);
            return pages.show(
                    "incident-report-words",
                    pages.frame(request),
                    new WordsPage(
                            mission, incidents.get(mission, incident, request).report(), words));
        } catch (WrongUse e) {
            return show(acronym, incident, Trouble.of(e), request);
        }
    }

    private IncidentForm form(String incident, MultiValueMap<String, String> given, HttpServletRequest request) {
        return new IncidentForm(incident, given, Askers.of(request).who().orElseThrow(), now(incident));
    }

    /** Not before what was put on the journal first, should the clock have been set back. */
    private Instant now(String incident) {
        return desk.incidents()
                .find(incident)
                .map(i -> i.reported().at())
                .filter(came -> came.isAfter(clock.instant()))
                .orElse(clock.instant());
    }

    /** What somebody may not see is not there for them; what they see and may not do is refused. */
    private IncidentReport require(Deed deed, Matter matter, String acronym, String id, HttpServletRequest request) {
        Mission mission = incidents.mission(acronym);
        IncidentReport report = incidents.get(mission, id, request).report();
        if (!incidents.may(deed, matter, mission, report, pages.frame(request).sight())) {
            throw new NotAllowed(new Ruling.Refused(Ruling.Reason.OUT_OF_SCOPE));
        }
        return report;
    }

    /** Something to be put on the journal. */
    private interface Putting {
        Optional<NotNow> put();
    }

    private Optional<Putting> put(Optional<Step> step, HttpServletRequest request) {
        return step.map(s -> () -> desk.incidents().add(s, Takers.by(request)));
    }

    private ResponseEntity<String> take(
            String acronym, String incident, Optional<Putting> putting, HttpServletRequest request) {
        if (putting.isEmpty()) {
            return show(acronym, incident, new Trouble(Optional.empty(), true, Optional.empty()), request);
        }
        try {
            Optional<NotNow> not = putting.get().put();
            return not.isPresent()
                    ? show(acronym, incident, new Trouble(not, false, Optional.empty()), request)
                    : AlertsScreen.to(Links.incident(acronym, incident));
        } catch (WrongUse e) {
            return show(acronym, incident, Trouble.of(e), request);
        }
    }
}
