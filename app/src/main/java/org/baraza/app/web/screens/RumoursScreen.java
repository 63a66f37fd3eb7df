package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Rumours;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Askers;
import org.baraza.app.web.Frame;
import org.baraza.app.web.Links;
import org.baraza.app.web.MissionAreas;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotAllowed;
import org.baraza.app.web.Pages;
import org.baraza.app.web.RumourSteps;
import org.baraza.app.web.RumoursInSight;
import org.baraza.app.web.Sight;
import org.baraza.app.web.Takers;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Ruling;
import org.baraza.core.record.Mission;
import org.baraza.core.record.rumours.NotNow;
import org.baraza.core.record.rumours.Open;
import org.baraza.core.record.rumours.Rumour;
import org.baraza.core.record.rumours.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What goes around, how far has it spread, is it so, and what is set against it? */
@Controller
public final class RumoursScreen {

    private final Desk desk;
    private final RumoursInSight rumours;
    private final MissionAreas areas;
    private final Pages pages;
    private final InstantSource clock;

    public RumoursScreen(
            Desk desk, RumoursInSight rumours, MissionAreas areas, Pages pages, ObjectProvider<InstantSource> clock) {
        this.desk = desk;
        this.rumours = rumours;
        this.areas = areas;
        this.pages = pages;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    /** Which part of the list. */
    public enum Part {
        OPEN,
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
     * @param rows what nobody has read first, then what can do most harm
     * @param counts of each part
     * @param mayWrite whether the reader may bring one in
     */
    public record Listed(
            Mission mission, Part part, List<RumoursInSight.Seen> rows, Map<Part, Long> counts, boolean mayWrite) {}

    /**
     * The form for what somebody heard.
     *
     * @param id of the report to be: sent twice, it is taken in once
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
     * @param seen the rumour with its reports
     * @param next what the reader may do with it now
     * @param others in which things may go on
     * @param areas it may have been heard in
     * @param mayReadWords whether what was said is kept and the reader may read it
     * @param fromFeedback whether it came as feedback, and the reader may see that
     * @param seesAlerts whether the reader may see the alert it became
     * @param not why what was asked for cannot happen now
     * @param incomplete whether something was missing in what was sent
     * @param problem what else was wrong, in English
     */
    public record Page(
            Mission mission,
            RumoursInSight.Seen seen,
            Set<Open> next,
            List<Rumour> others,
            List<Area> areas,
            boolean mayReadWords,
            boolean fromFeedback,
            boolean seesAlerts,
            Optional<NotNow> not,
            boolean incomplete,
            Optional<String> problem) {

        public Rumour rumour() {
            return seen.rumour();
        }

        public boolean may(String open) {
            return next.contains(Open.valueOf(open));
        }
    }

    @NeedToKnow(matter = Matter.RUMOURS, itemByItem = true)
    @GetMapping("/missions/{acronym}/rumours")
    public ResponseEntity<String> list(
            @PathVariable String acronym,
            @RequestParam(required = false, defaultValue = "open") String part,
            HttpServletRequest request) {
        Mission mission = rumours.mission(acronym);
        Frame frame = pages.frame(request);
        List<RumoursInSight.Seen> all = rumours.list(mission, request);
        Map<Part, Long> counts = new EnumMap<>(Part.class);
        for (Part p : Part.values()) {
            counts.put(p, all.stream().filter(s -> belongs(s, p)).count());
        }
        Part shown = Part.of(part);
        return pages.show(
                "rumours",
                frame,
                new Listed(
                        mission,
                        shown,
                        all.stream().filter(s -> belongs(s, shown)).toList(),
                        counts,
                        frame.sight().somewhere(Deed.WRITE, Matter.RUMOURS).allowed()));
    }

    private static boolean belongs(RumoursInSight.Seen seen, Part part) {
        return seen.rumour().closed() == (part == Part.CLOSED);
    }

    @NeedToKnow(matter = Matter.RUMOURS, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/rumours/new")
    public ResponseEntity<String> fresh(@PathVariable String acronym, HttpServletRequest request) {
        return fresh(rumours.mission(acronym), Map.of(), false, Optional.empty(), request);
    }

    private ResponseEntity<String> fresh(
            Mission mission,
            Map<String, String> given,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        return pages.show(
                "rumour-new",
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

    @NeedToKnow(matter = Matter.RUMOURS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/rumours")
    public ResponseEntity<String> receive(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = rumours.mission(acronym);
        Map<String, String> single = given.toSingleValueMap();
        Optional<String> area = Optional.of(single.getOrDefault("area", "")).filter(a -> !a.isBlank());
        if (!pages.frame(request).sight().may(Deed.WRITE, Matter.RUMOURS, areas.where(mission, area))) {
            throw new NotAllowed(new Ruling.Refused(Ruling.Reason.OUT_OF_SCOPE));
        }
        boolean known = area.map(a -> areas.find(mission, a).isPresent()).orElse(true);
        try {
            Optional<Rumours.Hearsay> hearsay = RumourSteps.of(
                            single.getOrDefault("id", ""),
                            given,
                            Askers.of(request).who().orElseThrow(),
                            clock.instant())
                    .hearsay(mission.acronym());
            if (!known || hearsay.isEmpty()) {
                return fresh(mission, single, true, Optional.empty(), request);
            }
            return AlertsScreen.to(Links.rumour(
                    mission.acronym(),
                    desk.rumours().receive(hearsay.get(), Takers.by(request)).id()));
        } catch (WrongUse e) {
            return fresh(mission, single, false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    @NeedToKnow(matter = Matter.RUMOURS, itemByItem = true)
    @GetMapping("/missions/{acronym}/rumours/{rumour}")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String rumour, HttpServletRequest request) {
        return show(acronym, rumour, Optional.empty(), false, Optional.empty(), request);
    }

    private ResponseEntity<String> show(
            String acronym,
            String id,
            Optional<NotNow> not,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        Mission mission = rumours.mission(acronym);
        RumoursInSight.Seen seen = rumours.get(mission, id, request);
        Rumour rumour = seen.rumour();
        Sight sight = pages.frame(request).sight();
        Handle me = Askers.of(request).who().orElseThrow();
        Set<Open> next = new LinkedHashSet<>(Open.of(rumour, me, clock.instant()));
        boolean mayWrite = rumours.may(Deed.WRITE, Matter.RUMOURS, mission, rumour, sight);
        boolean mayRelease = rumours.may(Deed.APPROVE, Matter.RUMOURS, mission, rumour, sight);
        boolean mayWarn = mayWrite && rumours.may(Deed.WRITE, Matter.ALERTS, mission, rumour, sight);
        next.removeIf(o -> switch (o) {
            case COUNTER -> !mayRelease;
            case WARN -> !mayWarn;
            default -> !mayWrite;
        });
        return pages.show(
                "rumour",
                pages.frame(request),
                new Page(
                        mission,
                        seen,
                        next,
                        rumours.list(mission, request).stream()
                                .map(RumoursInSight.Seen::rumour)
                                .filter(r -> !r.id().equals(id) && !r.referred() && !r.closed())
                                .toList(),
                        areas.list(mission),
                        rumour.received().words().isPresent()
                                && !rumour.referred()
                                && rumours.may(Deed.READ, Matter.FEEDBACK_WORDS, mission, rumour, sight),
                        desk.feedback()
                                        .find(id)
                                        .filter(i -> i.concern().isEmpty())
                                        .isPresent()
                                && rumours.may(Deed.READ, Matter.FEEDBACK, mission, rumour, sight),
                        rumours.may(Deed.READ, Matter.ALERTS, mission, rumour, sight),
                        not,
                        incomplete,
                        problem),
                not.isPresent()
                        ? HttpStatus.CONFLICT
                        : incomplete || problem.isPresent() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    }

    @NeedToKnow(matter = Matter.RUMOURS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/rumours/{rumour}/steps/{step}")
    public ResponseEntity<String> add(
            @PathVariable String acronym,
            @PathVariable String rumour,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Rumour before = require(Deed.WRITE, Matter.RUMOURS, acronym, rumour, request);
        Optional<Step> read = RumourSteps.of(
                        rumour, given, Askers.of(request).who().orElseThrow(), now(before))
                .read(step);
        if (read.isPresent() && read.get() instanceof Step.BecameWarning) {
            require(Deed.WRITE, Matter.ALERTS, acronym, rumour, request);
        }
        return take(acronym, rumour, read, request);
    }

    /** Lets a true message out that somebody else wrote. */
    @NeedToKnow(matter = Matter.RUMOURS, deed = Deed.APPROVE, itemByItem = true)
    @PostMapping("/missions/{acronym}/rumours/{rumour}/message")
    public ResponseEntity<String> release(
            @PathVariable String acronym, @PathVariable String rumour, HttpServletRequest request) {
        Rumour before = require(Deed.APPROVE, Matter.RUMOURS, acronym, rumour, request);
        Handle me = Askers.of(request).who().orElseThrow();
        return take(acronym, rumour, Optional.of(new Step.Countered(rumour, me, now(before))), request);
    }

    @NeedToKnow(matter = Matter.FEEDBACK_WORDS, itemByItem = true)
    @PostMapping("/missions/{acronym}/rumours/{rumour}/words")
    public ResponseEntity<String> words(
            @PathVariable String acronym,
            @PathVariable String rumour,
            @RequestParam Map<String, String> given,
            HttpServletRequest request) {
        Rumour read = require(Deed.READ, Matter.FEEDBACK_WORDS, acronym, rumour, request);
        try {
            Optional<String> words =
                    desk.rumours().openWords(rumour, given.getOrDefault("why", ""), Takers.by(request));
            Frame frame = pages.frame(request);
            return pages.show(
                    "case-words",
                    frame,
                    new FeedbackItemScreen.WordsPage(
                            frame.texts()
                                    .show("rumours.one", read.received().code().text()),
                            Links.rumour(acronym, rumour),
                            words));
        } catch (WrongUse e) {
            return show(acronym, rumour, Optional.empty(), false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    /** Not before what was put on the journal last, should the clock have been set back. */
    private Instant now(Rumour rumour) {
        Instant now = clock.instant();
        return rumour.cameAt().isAfter(now) ? rumour.cameAt() : now;
    }

    /** What somebody may not see is not there for them; what they see and may not do is refused. */
    private Rumour require(Deed deed, Matter matter, String acronym, String id, HttpServletRequest request) {
        Mission mission = rumours.mission(acronym);
        Rumour rumour = rumours.get(mission, id, request).rumour();
        if (!rumours.may(deed, matter, mission, rumour, pages.frame(request).sight())) {
            throw new NotAllowed(new Ruling.Refused(Ruling.Reason.OUT_OF_SCOPE));
        }
        return rumour;
    }

    private ResponseEntity<String> take(
            String acronym, String rumour, Optional<Step> step, HttpServletRequest request) {
        if (step.isEmpty()) {
            return show(acronym, rumour, Optional.empty(), true, Optional.empty(), request);
        }
        try {
            Optional<NotNow> not = desk.rumours().add(step.get(), Takers.by(request));
            return not.isPresent()
                    ? show(acronym, rumour, not, false, Optional.empty(), request)
                    : AlertsScreen.to(Links.rumour(acronym, rumour));
        } catch (WrongUse e) {
            return show(acronym, rumour, Optional.empty(), false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }
}
