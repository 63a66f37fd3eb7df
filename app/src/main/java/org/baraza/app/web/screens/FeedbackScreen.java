package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Feedback;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Askers;
import org.baraza.app.web.FeedbackInSight;
import org.baraza.app.web.FeedbackSteps;
import org.baraza.app.web.Frame;
import org.baraza.app.web.Links;
import org.baraza.app.web.MissionAreas;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotAllowed;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Sight;
import org.baraza.app.web.Takers;
import org.baraza.core.ground.Area;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Ruling;
import org.baraza.core.protect.Where;
import org.baraza.core.record.Mission;
import org.baraza.core.record.alerts.Rung;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.feedback.Board;
import org.baraza.core.record.feedback.FeedbackItem;
import org.baraza.core.record.feedback.Kind;
import org.baraza.core.record.promises.OnTheWall;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What do communities say, who has to answer, and how long is left? And the way in, and the board of what was answered. */
@Controller
public final class FeedbackScreen {

    private static final int MONTHS_ON_THE_BOARD = 12;

    private final Desk desk;
    private final FeedbackInSight feedback;
    private final MissionAreas areas;
    private final Pages pages;
    private final InstantSource clock;

    public FeedbackScreen(
            Desk desk, FeedbackInSight feedback, MissionAreas areas, Pages pages, ObjectProvider<InstantSource> clock) {
        this.desk = desk;
        this.feedback = feedback;
        this.areas = areas;
        this.pages = pages;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    /** Missions of the reader, in order of acronym. */
    public record Missions(List<Open> missions) {}

    /**
     * What is open to the reader in a mission.
     *
     * @param waiting how many inputs go on that the reader may see
     */
    public record Open(Mission mission, boolean feedback, boolean rumours, boolean referrals, long waiting) {}

    /** Which part of the list. */
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
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param part that is shown
     * @param kind that is shown alone; empty for all
     * @param area whose inputs are shown alone; empty for all
     * @param rows what is due first comes first
     * @param counts of each part
     * @param rungs of those that go on, how many are how late
     * @param areas the list can be cut to
     * @param mayWrite whether the reader may bring one in
     * @param withheld whether something the reader brought in was sensitive, so that it is not on this list
     */
    public record Listed(
            Mission mission,
            Part part,
            Optional<Kind> kind,
            Optional<String> area,
            List<FeedbackInSight.Seen> rows,
            Map<Part, Long> counts,
            Map<Rung, Long> rungs,
            List<Area> areas,
            boolean mayWrite,
            boolean withheld) {}

    /**
     * The form for what somebody said.
     *
     * @param id of the input to be: sent twice, it is taken in once
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

    /**
     * @param area whose board it is; empty for the whole mission
     * @param areas there are boards of
     * @param since from when
     * @param wall what was promised and decided, as far as people were told
     * @param today to tell what is overdue
     */
    public record Answers(
            Mission mission,
            Optional<Area> area,
            List<Area> areas,
            Instant since,
            Board board,
            OnTheWall wall,
            LocalDate today) {}

    @NeedToKnow(matter = Matter.ANSWERS, itemByItem = true)
    @GetMapping("/feedback")
    public ResponseEntity<String> missions(HttpServletRequest request) {
        Frame frame = pages.frame(request);
        List<Open> open = desk.register().listMissions().stream()
                .filter(m -> m.ended().isEmpty())
                .filter(m -> inSight(m, Matter.ANSWERS, frame.sight()))
                .map(m -> new Open(
                        m,
                        inSight(m, Matter.FEEDBACK, frame.sight()),
                        inSight(m, Matter.RUMOURS, frame.sight()),
                        inSight(m, Matter.REFERRALS, frame.sight()),
                        feedback.list(m, request).stream()
                                .filter(s -> !s.item().closed())
                                .count()))
                .sorted(Comparator.comparing((Open o) -> -o.waiting())
                        .thenComparing(o -> o.mission().acronym()))
                .toList();
        return pages.show("feedback-missions", frame, new Missions(open));
    }

    private static boolean inSight(Mission mission, Matter matter, Sight sight) {
        boolean inArea = sight.somewhere(Deed.READ, matter).allowed()
                && sight.asker().grants().stream()
                        .anyMatch(g -> g.scope().area().isPresent());
        return inArea || sight.may(Deed.READ, matter, List.of(Where.inMission(mission.acronym())));
    }

    @NeedToKnow(matter = Matter.FEEDBACK, itemByItem = true)
    @GetMapping("/missions/{acronym}/feedback")
    public ResponseEntity<String> list(
            @PathVariable String acronym,
            @RequestParam(required = false, defaultValue = "open") String part,
            @RequestParam(required = false, defaultValue = "") String kind,
            @RequestParam(required = false, defaultValue = "") String area,
            @RequestParam(required = false, defaultValue = "") String taken,
            HttpServletRequest request) {
        Mission mission = feedback.mission(acronym);
        Frame frame = pages.frame(request);
        Optional<Kind> wanted = Arrays.stream(Kind.values())
                .filter(k -> k != Kind.SENSITIVE && k.name().equals(kind))
                .findFirst();
        Optional<String> place = areas.find(mission, area).map(Area::pcode);
        List<FeedbackInSight.Seen> all = feedback.list(mission, request).stream()
                .filter(s -> wanted.isEmpty() || s.item().kind().equals(wanted))
                .filter(s -> place.isEmpty() || s.item().area().equals(place))
                .toList();
        Map<Part, Long> counts = new EnumMap<>(Part.class);
        for (Part p : Part.values()) {
            counts.put(p, all.stream().filter(s -> belongs(s, p)).count());
        }
        Map<Rung, Long> rungs = new EnumMap<>(Rung.class);
        all.stream().filter(s -> s.running().isPresent()).forEach(s -> rungs.merge(s.rung(), 1L, Long::sum));
        Part shown = Part.of(part);
        return pages.show(
                "feedback",
                frame,
                new Listed(
                        mission,
                        shown,
                        wanted,
                        place,
                        all.stream().filter(s -> belongs(s, shown)).toList(),
                        counts,
                        rungs,
                        areas.list(mission),
                        frame.sight().somewhere(Deed.WRITE, Matter.FEEDBACK).allowed(),
                        taken.equals("withheld")));
    }

    private static boolean belongs(FeedbackInSight.Seen seen, Part part) {
        return switch (part) {
            case OPEN -> !seen.item().closed();
            case YOURS -> !seen.item().closed() && seen.yours();
            case CLOSED -> seen.item().closed();
        };
    }

    @NeedToKnow(matter = Matter.FEEDBACK, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/feedback/new")
    public ResponseEntity<String> fresh(@PathVariable String acronym, HttpServletRequest request) {
        return fresh(feedback.mission(acronym), Map.of(), false, Optional.empty(), request);
    }

    private ResponseEntity<String> fresh(
            Mission mission,
            Map<String, String> given,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        return pages.show(
                "feedback-new",
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

    @NeedToKnow(matter = Matter.FEEDBACK, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/feedback")
    public ResponseEntity<String> receive(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = feedback.mission(acronym);
        Map<String, String> single = given.toSingleValueMap();
        Optional<String> area = Optional.of(single.getOrDefault("area", "")).filter(a -> !a.isBlank());
        if (!pages.frame(request).sight().may(Deed.WRITE, Matter.FEEDBACK, areas.where(mission, area))) {
            throw new NotAllowed(new Ruling.Refused(Ruling.Reason.OUT_OF_SCOPE));
        }
        boolean known = area.map(a -> areas.find(mission, a).isPresent()).orElse(true);
        try {
            Optional<Feedback.Voice> voice = FeedbackSteps.of(
                            single.getOrDefault("id", ""),
                            given,
                            Askers.of(request).who().orElseThrow(),
                            clock.instant())
                    .voice(mission.acronym());
            if (!known || voice.isEmpty()) {
                return fresh(mission, single, true, Optional.empty(), request);
            }
            FeedbackItem item = desk.feedback().receive(voice.get(), Takers.by(request));
            return item.concern().isPresent()
                    ? AlertsScreen.to(Links.feedback(mission.acronym()) + "?taken=withheld")
                    : AlertsScreen.to(Links.feedback(mission.acronym(), item.id()));
        } catch (WrongUse e) {
            return fresh(mission, single, false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    @NeedToKnow(matter = Matter.ANSWERS, itemByItem = true)
    @GetMapping("/missions/{acronym}/answers")
    public ResponseEntity<String> answers(
            @PathVariable String acronym,
            @RequestParam(required = false, defaultValue = "") String area,
            HttpServletRequest request) {
        Mission mission = feedback.mission(acronym);
        Frame frame = pages.frame(request);
        List<Area> open = areas.list(mission).stream()
                .filter(a -> mayRead(mission, Optional.of(a), frame.sight()))
                .toList();
        // Whoever works in one area alone is shown that; whoever works elsewhere, nothing.
        Optional<Area> asked = areas.find(mission, area);
        boolean may = mayRead(mission, asked, frame.sight());
        Optional<Area> place = may ? asked : open.stream().findFirst();
        Instant since = clock.instant()
                .atOffset(ZoneOffset.UTC)
                .withDayOfMonth(1)
                .minusMonths(MONTHS_ON_THE_BOARD - 1L)
                .toLocalDate()
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
        List<FeedbackItem> items = desk.feedback().list(mission.acronym()).stream()
                .filter(i -> !i.received().at().isBefore(since))
                .toList();
        return pages.show(
                "answers",
                frame,
                new Answers(
                        mission,
                        place,
                        open,
                        since,
                        may || place.isPresent()
                                ? Board.of(items, place.map(Area::pcode))
                                : new Board(List.of(), List.of()),
                        may || place.isPresent()
                                ? OnTheWall.of(
                                        desk.engagement().promises().list(mission.acronym()),
                                        desk.engagement().decisions().list(mission.acronym()),
                                        place.map(Area::pcode),
                                        Days.of(since))
                                : OnTheWall.EMPTY,
                        Days.of(clock.instant())));
    }

    private boolean mayRead(Mission mission, Optional<Area> area, Sight sight) {
        return sight.may(Deed.READ, Matter.ANSWERS, areas.where(mission, area.map(Area::pcode)));
    }
}
