package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.baraza.core.ground.Month;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Ruling;
import org.baraza.core.protect.Where;
import org.baraza.core.record.Mission;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.incidents.IncidentReport;
import org.baraza.core.record.incidents.IncidentType;
import org.baraza.core.record.incidents.Incidents;
import org.baraza.core.record.incidents.Occurrence;
import org.baraza.core.record.incidents.State;
import org.baraza.core.record.incidents.Total;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened to people, and how well is it established? And the way in for a new report. */
@Controller
public final class IncidentReportsScreen {

    /** Fewer than these are not told of what is only counted. */
    public static final int FEW = 5;

    private final Desk desk;
    private final IncidentsInSight incidents;
    private final AlertsInSight alerts;
    private final MissionAreas areas;
    private final Pages pages;
    private final InstantSource clock;

    public IncidentReportsScreen(
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

    /** Where the reader may see incidents, those with most first. */
    public record Missions(List<Count> missions) {}

    /** @param incidents how many there are that the reader may see */
    public record Count(Mission mission, long incidents) {}

    /**
     * What the list is narrowed down to. What is empty narrows nothing; without a state, what counts for nothing is left
     * out: duplicates, and what was withdrawn.
     *
     * @param unread whether something in the address could not be read
     */
    public record Choice(
            Optional<Month> month,
            Optional<String> area,
            Optional<IncidentType> type,
            Optional<State> state,
            boolean unread) {

        static Choice of(String month, String area, String type, String state) {
            Optional<Month> m = Month.read(month);
            Optional<IncidentType> t = find(IncidentType.values(), type).filter(x -> !x.referred());
            Optional<State> s = find(State.values(), state).filter(x -> x != State.REFERRED);
            boolean unread = m.isEmpty() && !month.isBlank()
                    || t.isEmpty() && !type.isBlank()
                    || s.isEmpty() && !state.isBlank();
            return new Choice(m, Optional.of(area.strip()).filter(a -> !a.isEmpty()), t, s, unread);
        }

        public boolean narrows() {
            return month.isPresent() || area.isPresent() || type.isPresent() || state.isPresent();
        }

        /** Which incidents the totals are of. */
        public State summed() {
            return state.orElse(State.VERIFIED);
        }

        boolean takes(IncidentReport incident) {
            Occurrence what = incident.what();
            return month.map(m -> m.equals(what.when().month())).orElse(true)
                    && area.map(a -> what.where().area().equals(Optional.of(a))).orElse(true)
                    && type.map(t -> t == what.type()).orElse(true)
                    && state.map(s -> s == incident.state())
                            .orElse(incident.state() != State.DUPLICATE && incident.state() != State.WITHDRAWN);
        }
    }

    /**
     * @param rows what happened last comes first
     * @param totals of the chosen ones that are in {@link Choice#summed}, with the name of each area
     * @param counted by kind and month, what is only counted
     * @param months in which there are incidents, for the choice
     * @param areas in which there are, likewise
     * @param mayReport whether the reader may bring one in
     */
    public record Board(
            Mission mission,
            Choice choice,
            List<IncidentsInSight.Seen> rows,
            List<Summed> totals,
            Map<IncidentType, SortedMap<Month, Integer>> counted,
            List<Month> months,
            List<Area> areas,
            boolean mayReport) {}

    /** @param area where it is known and has a name here */
    public record Summed(Total total, Optional<Area> area) {}

    /**
     * The form for a report.
     *
     * @param id of the report to be: sent twice, it is taken in once
     * @param areas it may have happened in
     * @param given what was filled in before, or is known from an alert
     * @param alert the alert it is entered from
     * @param incomplete whether something was missing
     * @param problem what else was wrong, in English
     */
    public record Fresh(
            Mission mission,
            String id,
            List<Area> areas,
            MultiValueMap<String, String> given,
            Optional<Alert> alert,
            boolean incomplete,
            Optional<String> problem) {

        public String given(String field) {
            return Optional.ofNullable(given.getFirst(field)).orElse("");
        }
    }

    @NeedToKnow(matter = Matter.INCIDENTS, itemByItem = true)
    @GetMapping("/incidents")
    public ResponseEntity<String> missions(HttpServletRequest request) {
        Frame frame = pages.frame(request);
        List<Count> found = desk.register().listMissions().stream()
                .filter(m -> m.ended().isEmpty())
                .filter(m -> frame.sight().asker().grants().stream()
                                .anyMatch(g -> g.scope().area().isPresent())
                        || frame.sight().may(Deed.READ, Matter.INCIDENTS, List.of(Where.inMission(m.acronym()))))
                .map(m -> new Count(
                        m,
                        incidents.list(m, request).stream()
                                .filter(s -> isListed(s.report()))
                                .filter(s -> Choice.of("", "", "", "").takes(s.report()))
                                .count()))
                .sorted(Comparator.comparingLong((Count c) -> -c.incidents())
                        .thenComparing(c -> c.mission().acronym()))
                .toList();
        return found.size() == 1
                ? AlertsScreen.to(Links.incidents(found.getFirst().mission().acronym()))
                : pages.show("incident-report-missions", frame, new Missions(found));
    }

    private static boolean isListed(IncidentReport incident) {
        return !incident.referred();
    }

    @NeedToKnow(matter = Matter.INCIDENTS, itemByItem = true)
    @GetMapping("/missions/{acronym}/incidents")
    public ResponseEntity<String> board(
            @PathVariable String acronym,
            @RequestParam(required = false, defaultValue = "") String month,
            @RequestParam(required = false, defaultValue = "") String area,
            @RequestParam(required = false, defaultValue = "") String type,
            @RequestParam(required = false, defaultValue = "") String state,
            HttpServletRequest request) {
        Mission mission = incidents.mission(acronym);
        Frame frame = pages.frame(request);
        Choice choice = Choice.of(month, area, type, state);
        List<IncidentsInSight.Seen> all = incidents.list(mission, request);
        List<IncidentsInSight.Seen> listed =
                all.stream().filter(s -> isListed(s.report())).toList();
        List<IncidentsInSight.Seen> rows =
                listed.stream().filter(s -> choice.takes(s.report())).toList();
        return pages.show(
                "incident-reports",
                frame,
                new Board(
                        mission,
                        choice,
                        rows,
                        totals(mission, choice, rows),
                        counted(all),
                        listed.stream()
                                .map(s -> s.report().what().when().month())
                                .distinct()
                                .sorted(Comparator.reverseOrder())
                                .toList(),
                        listed.stream()
                                .flatMap(s -> s.area().stream())
                                .distinct()
                                .sorted(Comparator.comparing(Area::name).thenComparing(Area::pcode))
                                .toList(),
                        frame.sight().somewhere(Deed.WRITE, Matter.INCIDENTS).allowed()));
    }

    /** What was refuted, withdrawn or is counted elsewhere adds up to nothing. */
    private List<Summed> totals(Mission mission, Choice choice, List<IncidentsInSight.Seen> rows) {
        boolean adds = Stream.of(State.VERIFIED, State.PARTLY_CORROBORATED, State.REPORTED)
                .anyMatch(s -> s == choice.summed());
        return Total.list(rows.stream()
                        .map(IncidentsInSight.Seen::report)
                        .filter(i -> adds && i.state() == choice.summed())
                        .toList())
                .stream()
                .map(t -> new Summed(t, t.area().flatMap(a -> areas.find(mission, a))))
                .toList();
    }

    private static Map<IncidentType, SortedMap<Month, Integer>> counted(List<IncidentsInSight.Seen> all) {
        Map<IncidentType, SortedMap<Month, Integer>> counted = new TreeMap<>();
        for (IncidentType type : IncidentType.values()) {
            SortedMap<Month, Integer> months = Incidents.referred(
                    all.stream().map(IncidentsInSight.Seen::report).toList(), type);
            if (!months.isEmpty()) {
                counted.put(type, months);
            }
        }
        return counted;
    }

    @NeedToKnow(matter = Matter.INCIDENTS, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/incidents/new")
    public ResponseEntity<String> fresh(
            @PathVariable String acronym,
            @RequestParam(required = false, defaultValue = "") String alert,
            HttpServletRequest request) {
        Mission mission = incidents.mission(acronym);
        Optional<Alert> from = alert(mission, alert, request);
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        from.ifPresent(a -> asWarned(a).forEach(given::set));
        return fresh(mission, given, from, false, Optional.empty(), request);
    }

    /** The alert it is entered from, if the reader may see it and it went to nobody else. */
    private Optional<Alert> alert(Mission mission, @Nullable String id, HttpServletRequest request) {
        return alerts.list(mission, request).stream()
                .map(AlertsInSight.Seen::alert)
                .filter(a -> a.id().equals(id) && a.referred().isEmpty())
                .findFirst();
    }

    private static Map<String, String> asWarned(Alert alert) {
        Map<String, String> given = new LinkedHashMap<>();
        LocalDate day = alert.received().at().atOffset(ZoneOffset.UTC).toLocalDate();
        given.put("from", day.toString());
        given.put("days", "DAY");
        alert.area().ifPresent(a -> {
            given.put("area", a);
            given.put("place", "ADM2");
        });
        if (alert.actor() != AllegedActor.NOT_KNOWN) {
            given.put("actor", alert.actor().name());
        }
        return given;
    }

    private ResponseEntity<String> fresh(
            Mission mission,
            MultiValueMap<String, String> given,
            Optional<Alert> alert,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        String id = Optional.ofNullable(given.getFirst("id"))
                .orElseGet(() -> UUID.randomUUID().toString());
        return pages.show(
                "incident-report-new",
                pages.frame(request),
                new Fresh(mission, id, areas.list(mission), given, alert, incomplete, problem),
                incomplete || problem.isPresent() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    }

    @NeedToKnow(matter = Matter.INCIDENTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/incidents")
    public ResponseEntity<String> report(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = incidents.mission(acronym);
        Optional<String> area =
                Optional.ofNullable(given.getFirst("area")).map(String::strip).filter(a -> !a.isEmpty());
        if (!pages.frame(request).sight().may(Deed.WRITE, Matter.INCIDENTS, areas.where(mission, area))) {
            throw new NotAllowed(new Ruling.Refused(Ruling.Reason.OUT_OF_SCOPE));
        }
        Optional<Alert> from = alert(mission, given.getFirst("alert"), request);
        Optional<Occurrence> what =
                new IncidentForm("", given, Askers.of(request).who().orElseThrow(), clock.instant()).occurrence();
        boolean known = area.map(a -> areas.find(mission, a).isPresent()).orElse(true);
        if (what.isEmpty() || !known) {
            return fresh(mission, given, from, true, Optional.empty(), request);
        }
        try {
            IncidentReport incident = desk.incidents()
                    .report(
                            new IncidentReports.Arrival(
                                    Optional.ofNullable(given.getFirst("id")).orElse(""),
                                    mission.acronym(),
                                    what.get(),
                                    Optional.ofNullable(given.getFirst("words"))
                                            .orElse("")
                                            .strip(),
                                    clock.instant()),
                            Takers.by(request));
            // Refused where it is linked already or is only counted; either way the report stands.
            var unused = from.flatMap(a -> desk.incidents().link(incident.id(), a.id(), Takers.by(request)));
            return AlertsScreen.to(Links.incident(mission.acronym(), incident.id()));
        } catch (WrongUse e) {
            return fresh(mission, given, from, false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    private static <E extends Enum<E>> Optional<E> find(E[] all, String name) {
        return Arrays.stream(all).filter(e -> e.name().equals(name)).findFirst();
    }
}
