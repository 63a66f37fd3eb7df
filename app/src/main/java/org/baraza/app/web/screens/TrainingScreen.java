package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.cases.Ask;
import org.baraza.app.web.cases.BoardView;
import org.baraza.app.web.cases.CapacityNotes;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.app.web.cases.CasePages;
import org.baraza.app.web.cases.CourseSheet;
import org.baraza.app.web.cases.NotePages;
import org.baraza.app.web.cases.Words;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.training.CapacityChange;
import org.baraza.core.record.training.CapacityLook;
import org.baraza.core.record.training.Course;
import org.baraza.core.record.training.CourseStep;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who needs to learn what, what was learnt and is used, and what can partners do after years? */
@Controller
public final class TrainingScreen {

    private final Desk desk;
    private final CaseDoor door;
    private final CasePages<CourseStep, Course> courses;
    private final NotePages<CapacityLook> looks;

    public TrainingScreen(Desk desk, CaseDoor door) {
        this.desk = desk;
        this.door = door;
        courses = new CasePages<>(
                door,
                new CasePages.Subject<>(
                        () -> desk.engagement().courses(),
                        (w, _) -> new CourseSheet(
                                w, id -> desk.engagement().courses().find(id), this::trainedBy),
                        "courses.",
                        "courses",
                        "training",
                        Matter.TRAINING,
                        Optional.empty()));
        looks = CapacityNotes.pages(door, () -> desk.engagement().areas());
    }

    private List<Course> trainedBy(Course course) {
        return desk.engagement().courses().list(course.mission()).stream()
                .filter(c -> c.needed().trainers().equals(Optional.of(course.id())))
                .toList();
    }

    @NeedToKnow(matter = Matter.TRAINING, itemByItem = true)
    @GetMapping("/missions/{acronym}/training")
    public ResponseEntity<String> board(
            @PathVariable String acronym, @RequestParam(defaultValue = "") String area, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, Matter.TRAINING, mission, request);
        Words words = courses.words(request);
        String home = Links.mission(mission.acronym());
        Optional<String> place = Optional.of(area).filter(a -> !a.isBlank());
        List<BoardView.Way> ways = new ArrayList<>();
        if (courses.maySomewhere(Deed.WRITE, mission, request)) {
            ways.add(new BoardView.Way(home + "/courses/new", words.show("new")));
            ways.add(new BoardView.Way(home + "/looks/new", words.t().show("looks.new")));
        }
        return door.show(
                "case-board",
                new BoardView(
                        words.show("board", mission.acronym()),
                        words.show("board.lead"),
                        List.of(),
                        home + "/training",
                        place,
                        door.areas(Deed.READ, Matter.TRAINING, mission, request).stream()
                                .map(a -> new Ask.Option(a.pcode(), a.name()))
                                .toList(),
                        ways,
                        List.of(
                                new BoardView.Section(
                                        "courses",
                                        words.show("title"),
                                        "",
                                        words.show("none"),
                                        courses.columns(request),
                                        courses.rows(mission, place, request)),
                                capacity(mission, place, words, request))),
                request);
    }

    private BoardView.Section capacity(
            Mission mission, Optional<String> place, Words words, HttpServletRequest request) {
        Map<String, List<CapacityLook>> byPartner = new LinkedHashMap<>();
        desk.engagement().areas().looks(mission.acronym()).stream()
                .filter(l -> place.isEmpty() || l.area().equals(place))
                .filter(l -> door.may(Deed.READ, Matter.TRAINING, mission, l.area(), request))
                .forEach(l -> byPartner
                        .computeIfAbsent(l.partner().code(), _ -> new ArrayList<>())
                        .add(l));
        List<BoardView.Row> rows = new ArrayList<>();
        byPartner.forEach((partner, all) -> CapacityChange.list(all)
                .forEach(c -> rows.add(new BoardView.Row(
                        Optional.empty(),
                        false,
                        List.of(
                                partner,
                                words.name(c.field()),
                                words.name(c.looker()),
                                words.t().count(c.first()),
                                words.t().count(c.newest()),
                                c.change().map(n -> (n > 0 ? "+" : "") + n).orElse(words.show("once")))))));
        return new BoardView.Section(
                "capacity",
                words.t().show("looks.title"),
                words.t().show("looks.lead"),
                words.t().show("looks.none"),
                Stream.of("partner", "field", "looker", "first", "newest", "change")
                        .map(k -> words.t().show("looks.column." + k))
                        .toList(),
                rows);
    }

    @NeedToKnow(matter = Matter.TRAINING, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/courses/new")
    public ResponseEntity<String> fresh(@PathVariable String acronym, HttpServletRequest request) {
        return courses.fresh(acronym, request);
    }

    @NeedToKnow(matter = Matter.TRAINING, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/courses")
    public ResponseEntity<String> need(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return courses.begin(acronym, given, request);
    }

    @NeedToKnow(matter = Matter.TRAINING, itemByItem = true)
    @GetMapping("/missions/{acronym}/courses/{course}")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String course, HttpServletRequest request) {
        return courses.show(acronym, course, request);
    }

    @NeedToKnow(matter = Matter.TRAINING, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/courses/{course}/steps/{step}")
    public ResponseEntity<String> step(
            @PathVariable String acronym,
            @PathVariable String course,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return courses.step(acronym, course, step, Deed.WRITE, given, request);
    }

    @NeedToKnow(matter = Matter.TRAINING, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/looks/new")
    public ResponseEntity<String> freshLook(@PathVariable String acronym, HttpServletRequest request) {
        return looks.fresh(acronym, request);
    }

    @NeedToKnow(matter = Matter.TRAINING, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/looks")
    public ResponseEntity<String> look(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return looks.take(acronym, given, request);
    }
}
