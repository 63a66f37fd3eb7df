package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.AlertsInSight;
import org.baraza.app.web.Askers;
import org.baraza.app.web.Frame;
import org.baraza.app.web.Links;
import org.baraza.app.web.MissionAreas;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotAllowed;
import org.baraza.app.web.Pages;
import org.baraza.app.web.StepForm;
import org.baraza.app.web.Takers;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Ruling;
import org.baraza.core.protect.Topic;
import org.baraza.core.protect.Where;
import org.baraza.core.record.Mission;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Rung;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose turn is it, and how long is left? And the way in for what somebody hears. */
@Controller
public final class AlertsScreen {

    private final Desk desk;
    private final AlertsInSight alerts;
    private final MissionAreas areas;
    private final Pages pages;
    private final InstantSource clock;

    public AlertsScreen(
            Desk desk, AlertsInSight alerts, MissionAreas areas, Pages pages, ObjectProvider<InstantSource> clock) {
        this.desk = desk;
        this.alerts = alerts;
        this.areas = areas;
        this.pages = pages;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    /** Where the reader may see alerts, those with open ones first. */
    public record Missions(List<Count> missions) {}

    /** @param open how many go on that the reader may see */
    public record Count(Mission mission, long open) {}

    /** Which part of the board. */
    public enum Part {
        OPEN,
        YOURS,
        CLOSED;

        static Part of(String name) {
            return Arrays.stream(values())
                    .filter(p -> p.key().equals(name))
                    .findFirst()
                    .orElse(OPEN);
        }

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param part of the board that is shown
     * @param rows what is due first comes first
     * @param counts of each part
     * @param rungs of those that go on, how many are how late
     * @param mayReport whether the reader may bring one in
     * @param me the reader
     */
    public record Board(
            Mission mission,
            Part part,
            List<AlertsInSight.Seen> rows,
            Map<Part, Long> counts,
            Map<Rung, Long> rungs,
            boolean mayReport,
            Handle me) {}

    /**
     * The form for what somebody heard.
     *
     * @param id of the report to be: sent twice, it is taken in once
     * @param areas it may be about
     * @param given what was filled in before
     * @param incomplete whether something was missing
     * @param problem what else was wrong, in English
     */
    public record Fresh(
            Mission mission,
            String id,
            List<Area> areas,
            Map<String, String> given,
            boolean incomplete,
            Optional<String> problem) {

        public String given(String field, String usual) {
            return given.getOrDefault(field, usual);
        }
    }

    @NeedToKnow(matter = Matter.ALERTS, itemByItem = true)
    @GetMapping("/alerts")
    public ResponseEntity<String> missions(HttpServletRequest request) {
        Frame frame = pages.frame(request);
        List<Count> found = desk.register().listMissions().stream()
                .filter(m -> m.ended().isEmpty())
                .filter(m -> frame.sight().asker().grants().stream()
                                .anyMatch(g -> g.scope().area().isPresent())
                        || frame.sight().may(Deed.READ, Matter.ALERTS, List.of(Where.inMission(m.acronym()))))
                .map(m -> new Count(
                        m,
                        alerts.list(m, request).stream()
                                .filter(AlertsScreen::goesOn)
                                .count()))
                .sorted(java.util.Comparator.comparingLong((Count c) -> -c.open())
                        .thenComparing(c -> c.mission().acronym()))
                .toList();
        return found.size() == 1
                ? to(Links.alerts(found.getFirst().mission().acronym()))
                : pages.show("alert-missions", frame, new Missions(found));
    }

    private static boolean goesOn(AlertsInSight.Seen seen) {
        return !seen.alert().closed() && seen.alert().mergedInto().isEmpty();
    }

    private static boolean belongs(AlertsInSight.Seen seen, Part part, Handle me) {
        return switch (part) {
            case OPEN -> goesOn(seen);
            case YOURS -> goesOn(seen) && (seen.yours() || seen.owner().equals(me));
            case CLOSED -> !goesOn(seen);
        };
    }

    @NeedToKnow(matter = Matter.ALERTS, itemByItem = true)
    @GetMapping("/missions/{acronym}/alerts")
    public ResponseEntity<String> board(
            @PathVariable String acronym,
            @RequestParam(required = false, defaultValue = "open") String part,
            HttpServletRequest request) {
        Mission mission = alerts.mission(acronym);
        Frame frame = pages.frame(request);
        Handle me = Askers.of(request).who().orElseThrow();
        List<AlertsInSight.Seen> all = alerts.list(mission, request);
        Map<Part, Long> counts = new EnumMap<>(Part.class);
        for (Part p : Part.values()) {
            counts.put(p, all.stream().filter(s -> belongs(s, p, me)).count());
        }
        Map<Rung, Long> rungs = new EnumMap<>(Rung.class);
        all.stream()
                .filter(s -> goesOn(s) && s.running().isPresent())
                .forEach(s -> rungs.merge(s.rung(), 1L, Long::sum));
        Part shown = Part.of(part);
        return pages.show(
                "alerts",
                frame,
                new Board(
                        mission,
                        shown,
                        all.stream().filter(s -> belongs(s, shown, me)).toList(),
                        counts,
                        rungs,
                        frame.sight().somewhere(Deed.WRITE, Matter.ALERTS).allowed(),
                        me));
    }

    @NeedToKnow(matter = Matter.ALERTS, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/alerts/new")
    public ResponseEntity<String> fresh(@PathVariable String acronym, HttpServletRequest request) {
        return fresh(alerts.mission(acronym), Map.of(), false, Optional.empty(), request);
    }

    private ResponseEntity<String> fresh(
            Mission mission,
            Map<String, String> given,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        return pages.show(
                "alert-new",
                pages.frame(request),
                new Fresh(
                        mission,
                        given.getOrDefault("id", UUID.randomUUID().toString()),
                        areas.list(mission),
                        given,
                        incomplete,
                        problem),
                incomplete || problem.isPresent() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    }

    @NeedToKnow(matter = Matter.ALERTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/alerts")
    public ResponseEntity<String> receive(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = alerts.mission(acronym);
        Map<String, String> single = given.toSingleValueMap();
        Optional<String> area = text(single, "area");
        if (!pages.frame(request).sight().may(Deed.WRITE, Matter.ALERTS, areas.where(mission, area))) {
            throw new NotAllowed(new Ruling.Refused(Ruling.Reason.OUT_OF_SCOPE));
        }
        Optional<Topic> topic = find(Topic.values(), single.get("topic"));
        Optional<Channel> channel = find(Channel.values(), single.get("channel"));
        boolean known = area.map(a -> areas.find(mission, a).isPresent()).orElse(true);
        Optional<Handle> source = text(single, "source").flatMap(Alerts.Arrival::source);
        boolean sourceFits = source.isPresent() || text(single, "source").isEmpty();
        if (topic.isEmpty() || channel.isEmpty() || !known || !sourceFits) {
            return fresh(mission, single, true, Optional.empty(), request);
        }
        try {
            Instant at = new StepForm("", given, Askers.of(request).who().orElseThrow(), clock.instant()).at();
            Alert alert = desk.alerts()
                    .receive(
                            new Alerts.Arrival(
                                    single.getOrDefault("id", ""),
                                    mission.acronym(),
                                    channel.get(),
                                    topic.get(),
                                    single.getOrDefault("words", "").strip(),
                                    source,
                                    area,
                                    at),
                            Takers.by(request));
            return to(Links.alert(mission.acronym(), alert.id()));
        } catch (WrongUse e) {
            return fresh(mission, single, false, Optional.of(String.valueOf(e.getMessage())), request);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return fresh(mission, single, true, Optional.empty(), request);
        }
    }

    private static Optional<String> text(Map<String, String> given, String field) {
        return Optional.ofNullable(given.get(field)).map(String::strip).filter(t -> !t.isEmpty());
    }

    private static <E extends Enum<E>> Optional<E> find(E[] all, @org.jspecify.annotations.Nullable String name) {
        return Arrays.stream(all).filter(e -> e.name().equals(name)).findFirst();
    }

    static ResponseEntity<String> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
