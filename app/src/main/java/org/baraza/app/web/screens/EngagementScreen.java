package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.cases.ActivitySheet;
import org.baraza.app.web.cases.AreaNotes;
import org.baraza.app.web.cases.Ask;
import org.baraza.app.web.cases.BoardView;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.app.web.cases.CasePages;
import org.baraza.app.web.cases.NotePages;
import org.baraza.app.web.cases.Paged;
import org.baraza.app.web.cases.Words;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.activities.Activity;
import org.baraza.core.record.activities.ActivityStep;
import org.baraza.core.record.activities.AreaContext;
import org.baraza.core.record.activities.Contact;
import org.baraza.core.record.activities.Customs;
import org.baraza.core.record.activities.GroupShares;
import org.baraza.core.record.activities.LastSpoken;
import org.baraza.core.record.networks.Community;
import org.baraza.core.record.networks.Directory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done together, who comes, how are people met, and with which community has nobody spoken for long? */
@Controller
public final class EngagementScreen {

    private final Desk desk;
    private final CaseDoor door;
    private final CasePages<ActivityStep, Activity> activities;
    private final NotePages<Customs> customs;
    private final NotePages<AreaContext> contexts;
    private final NotePages<GroupShares> shares;
    private final NotePages<Contact> spoken;

    public EngagementScreen(Desk desk, CaseDoor door) {
        this.desk = desk;
        this.door = door;
        activities = new CasePages<>(
                door,
                new CasePages.Subject<>(
                        () -> desk.engagement().activities(),
                        this::sheet,
                        "activities.",
                        "activities",
                        "engagement",
                        Matter.ENGAGEMENT,
                        Optional.empty()));
        customs = AreaNotes.customs(door, () -> desk.engagement().areas());
        contexts = AreaNotes.contexts(door, () -> desk.engagement().areas());
        shares = AreaNotes.shares(door, () -> desk.engagement().areas());
        spoken = AreaNotes.spoken(
                door,
                () -> desk.engagement().areas(),
                (m, request) -> communities(c -> c.named().mission().equals(m.acronym()), request),
                id -> desk.networks().directory().find(id).map(Community::area));
    }

    private ActivitySheet sheet(Words words, HttpServletRequest request) {
        return new ActivitySheet(
                words,
                (m, a) -> desk.engagement().areas().customs(m, a),
                (m, a) -> desk.engagement().areas().shares(m, a),
                areas -> communities(c -> areas.stream().anyMatch(a -> a.pcode().equals(c.area())), request),
                id -> labels(words, request).apply(id),
                a -> door.known(desk.engagement().lacking(a), a, request));
    }

    /** Communities whose names the reader may know, as colleagues call them. */
    private List<Ask.Option> communities(Predicate<Community> which, HttpServletRequest request) {
        Map<String, String> labels = desk.networks().labels();
        return desk.networks().directory().communities().values().stream()
                .filter(c -> !c.ended())
                .filter(which)
                .filter(c -> mayName(c, request))
                .map(c -> new Ask.Option(c.id(), labels.getOrDefault(c.id(), c.id()) + " (" + c.area() + ")"))
                .sorted(Comparator.comparing(Ask.Option::text))
                .toList();
    }

    private boolean mayName(Community community, HttpServletRequest request) {
        return door.may(
                Deed.READ,
                Matter.NETWORKS,
                door.mission(community.named().mission()),
                Optional.of(community.area()),
                request);
    }

    /** What communities are called, to those who may know; to others each is one of its area. */
    private Function<String, String> labels(Words words, HttpServletRequest request) {
        Directory directory = desk.networks().directory();
        Map<String, String> labels = desk.networks().labels();
        return id -> directory
                .find(id)
                .filter(c -> mayName(c, request))
                .map(c -> labels.getOrDefault(id, id))
                .orElse(words.show("unnamed"));
    }

    @NeedToKnow(matter = Matter.ENGAGEMENT, itemByItem = true)
    @GetMapping("/missions/{acronym}/engagement")
    public ResponseEntity<String> board(
            @PathVariable String acronym,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String days,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, Matter.ENGAGEMENT, mission, request);
        Words words = activities.words(request);
        String home = Links.mission(mission.acronym());
        Optional<String> place = Optional.of(area).filter(a -> !a.isBlank());
        List<Activity> shown = activities.inSight(mission, place, request);
        List<BoardView.Way> ways = new ArrayList<>();
        if (activities.maySomewhere(Deed.WRITE, mission, request)) {
            Stream.of("activities", "spoken", "customs", "contexts", "shares")
                    .forEach(p -> ways.add(
                            new BoardView.Way(home + "/" + p + "/new", words.t().show(p + ".new"))));
        }
        int limit = days.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(days) : LastSpoken.USUAL_DAYS;
        return door.show(
                "case-board",
                new BoardView(
                        words.show("board", mission.acronym()),
                        words.show("board.lead"),
                        List.of(),
                        home + "/engagement",
                        place,
                        door.areas(Deed.READ, Matter.ENGAGEMENT, mission, request).stream()
                                .map(a -> new Ask.Option(a.pcode(), a.name()))
                                .toList(),
                        ways,
                        List.of(
                                new BoardView.Section(
                                        "activities",
                                        words.show("title"),
                                        lead(shown, words),
                                        words.show("none"),
                                        activities.columns(request),
                                        activities.rows(mission, place, request)),
                                silent(mission, place, shown, limit, request))),
                request);
    }

    /** Both numbers, no share of few. */
    private static String lead(List<Activity> shown, Words words) {
        List<Activity> held = shown.stream().filter(a -> a.held().isPresent()).toList();
        return words.show(
                "local-led",
                words.t().count(held.stream().filter(Activity::localLed).count()),
                words.t().count(held.size()));
    }

    private BoardView.Section silent(
            Mission mission, Optional<String> place, List<Activity> shown, int limit, HttpServletRequest request) {
        Words words = activities.words(request);
        Map<String, String> areas = new LinkedHashMap<>();
        desk.networks().directory().communities(mission.acronym()).stream()
                .filter(c -> !c.ended())
                .filter(c -> place.isEmpty() || place.get().equals(c.area()))
                .filter(c -> door.may(Deed.READ, Matter.ENGAGEMENT, mission, Optional.of(c.area()), request))
                .forEach(c -> areas.put(c.id(), c.area()));
        List<LastSpoken> silent =
                LastSpoken.list(areas, desk.engagement().areas().spoken(mission.acronym()), shown).stream()
                        .filter(s -> s.silent(activities.today(), limit))
                        .toList();
        Function<String, String> labels = labels(words, request);
        Paged<BoardView.Row> rows = Paged.of(silent, "silent", request)
                .map(s -> new BoardView.Row(
                        Optional.of(
                                Links.mission(mission.acronym()) + "/spoken/new?id=" + Links.segment(s.community())),
                        true,
                        List.of(
                                labels.apply(s.community()),
                                door.area(mission, Optional.of(s.area()), request),
                                s.day().map(words.t()::day).orElse(words.show("never")),
                                days(s.days(activities.today()), words))));
        return new BoardView.Section(
                "silent",
                words.show("silent"),
                words.show("silent.lead", words.t().count(limit)),
                areas.isEmpty() ? words.show("no-communities") : words.show("silent.none"),
                List.of(
                        words.label("community"),
                        words.t().show("alerts.area"),
                        words.show("last"),
                        words.show("since")),
                rows);
    }

    private static String days(OptionalLong days, Words words) {
        return days.isPresent() ? words.t().count(days.getAsLong()) : words.show("never");
    }

    @NeedToKnow(matter = Matter.ENGAGEMENT, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/activities/new")
    public ResponseEntity<String> fresh(@PathVariable String acronym, HttpServletRequest request) {
        return activities.fresh(acronym, request);
    }

    @NeedToKnow(matter = Matter.ENGAGEMENT, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/activities")
    public ResponseEntity<String> plan(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return activities.begin(acronym, given, request);
    }

    @NeedToKnow(matter = Matter.ENGAGEMENT, itemByItem = true)
    @GetMapping("/missions/{acronym}/activities/{activity}")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String activity, HttpServletRequest request) {
        return activities.show(acronym, activity, request);
    }

    @NeedToKnow(matter = Matter.ENGAGEMENT, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/activities/{activity}/steps/{step}")
    public ResponseEntity<String> step(
            @PathVariable String acronym,
            @PathVariable String activity,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return activities.step(acronym, activity, step, Deed.WRITE, given, request);
    }

    @NeedToKnow(matter = Matter.ENGAGEMENT, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/customs/new")
    public ResponseEntity<String> freshCustoms(@PathVariable String acronym, HttpServletRequest request) {
        return customs.fresh(acronym, request);
    }

    @NeedToKnow(matter = Matter.ENGAGEMENT, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/customs")
    public ResponseEntity<String> customs(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return customs.take(acronym, given, request);
    }

    @NeedToKnow(matter = Matter.ENGAGEMENT, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/contexts/new")
    public ResponseEntity<String> freshContext(@PathVariable String acronym, HttpServletRequest request) {
        return contexts.fresh(acronym, request);
    }

    @NeedToKnow(matter = Matter.ENGAGEMENT, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/contexts")
    public ResponseEntity<String> context(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return contexts.take(acronym, given, request);
    }

    @NeedToKnow(matter = Matter.ENGAGEMENT, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/shares/new")
    public ResponseEntity<String> freshShares(@PathVariable String acronym, HttpServletRequest request) {
        return shares.fresh(acronym, request);
    }

    @NeedToKnow(matter = Matter.ENGAGEMENT, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/shares")
    public ResponseEntity<String> shares(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return shares.take(acronym, given, request);
    }

    @NeedToKnow(matter = Matter.ENGAGEMENT, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/spoken/new")
    public ResponseEntity<String> freshSpoken(@PathVariable String acronym, HttpServletRequest request) {
        return spoken.fresh(acronym, request);
    }

    @NeedToKnow(matter = Matter.ENGAGEMENT, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/spoken")
    public ResponseEntity<String> spoken(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return spoken.take(acronym, given, request);
    }
}
