package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.cases.Ask;
import org.baraza.app.web.cases.AssessmentSheet;
import org.baraza.app.web.cases.BoardView;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.app.web.cases.CasePages;
import org.baraza.app.web.cases.Paged;
import org.baraza.app.web.cases.SignSheet;
import org.baraza.app.web.cases.Words;
import org.baraza.core.ground.Area;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.assessments.Assessment;
import org.baraza.core.record.assessments.AssessmentStep;
import org.baraza.core.record.assessments.NeedsPicture;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.signs.SignOfPeace;
import org.baraza.core.record.signs.SignStep;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What do communities lack, who says so, how old is that, and what became of what was recommended? */
@Controller
public final class AssessmentsScreen {

    private final CaseDoor door;
    private final Desk desk;
    private final CasePages<SignStep, SignOfPeace> signs;

    public AssessmentsScreen(Desk desk, CaseDoor door) {
        this.door = door;
        this.desk = desk;
        signs = new CasePages<>(
                door,
                new CasePages.Subject<>(
                        () -> desk.assessments().signs(),
                        (w, _) -> new SignSheet(w),
                        "signs.",
                        "signs",
                        "assessments",
                        Matter.ASSESSMENTS,
                        Optional.empty()));
    }

    /** Whoever plans one is shown those there are. */
    private CasePages<AssessmentStep, Assessment> pages(String acronym) {
        return new CasePages<>(
                door,
                new CasePages.Subject<>(
                        () -> desk.assessments().assessments(),
                        (w, _) -> new AssessmentSheet(
                                w, desk.assessments().assessments().list(acronym)),
                        "assessments.",
                        "assessments",
                        "assessments",
                        Matter.ASSESSMENTS,
                        Optional.empty()));
    }

    @NeedToKnow(matter = Matter.ASSESSMENTS, itemByItem = true)
    @GetMapping("/missions/{acronym}/assessments")
    public ResponseEntity<String> board(
            @PathVariable String acronym, @RequestParam(defaultValue = "") String area, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, Matter.ASSESSMENTS, mission, request);
        CasePages<AssessmentStep, Assessment> pages = pages(mission.acronym());
        Words words = pages.words(request);
        String home = Links.mission(mission.acronym());
        Optional<String> place = Optional.of(area).filter(a -> !a.isBlank());
        Map<String, List<Assessment>> byArea = pages.inSight(mission, place, request).stream()
                .filter(a -> a.area().isPresent())
                .collect(Collectors.groupingBy(a -> a.area().orElseThrow()));
        List<Area> areas = door.areas(Deed.READ, Matter.ASSESSMENTS, mission, request).stream()
                .filter(a -> place.isEmpty() || place.get().equals(a.pcode()))
                .toList();
        List<BoardView.Way> ways = pages.maySomewhere(Deed.WRITE, mission, request)
                ? List.of(
                        new BoardView.Way(home + "/assessments/new", words.show("new")),
                        new BoardView.Way(home + "/signs/new", words.t().show("signs.new")))
                : List.of();
        return door.show(
                "case-board",
                new BoardView(
                        words.show("board", mission.acronym()),
                        words.show("board.lead"),
                        List.of(),
                        home + "/assessments",
                        place,
                        door.areas(Deed.READ, Matter.ASSESSMENTS, mission, request).stream()
                                .map(a -> new Ask.Option(a.pcode(), a.name()))
                                .toList(),
                        ways,
                        List.of(
                                new BoardView.Section(
                                        "asked",
                                        words.show("title"),
                                        "",
                                        words.show("none"),
                                        pages.columns(request),
                                        pages.rows(mission, place, request)),
                                lacks(areas, byArea, words, request),
                                coverage(areas, byArea, words, request),
                                new BoardView.Section(
                                        "signs",
                                        words.t().show("signs.title"),
                                        words.t().show("signs.lead"),
                                        words.t().show("signs.none"),
                                        signs.columns(request),
                                        signs.rows(mission, place, request)))),
                request);
    }

    /** An area, and what those who were heard in it lack. */
    private record Lacking(Area area, NeedsPicture picture, NeedsPicture.Weighed need) {}

    /** Areas in which something holds, with what they lack most. */
    private BoardView.Section lacks(
            List<Area> areas, Map<String, List<Assessment>> byArea, Words words, HttpServletRequest request) {
        List<Lacking> all = areas.stream()
                .flatMap(a -> {
                    NeedsPicture picture = NeedsPicture.of(in(a, byArea), a.pcode(), signs.today());
                    return picture.needs().stream().map(n -> new Lacking(a, picture, n));
                })
                .toList();
        return new BoardView.Section(
                "lacks",
                words.show("lacks.title"),
                words.show("lacks.lead"),
                words.show("lacks.none"),
                Stream.of("area", "need", "points", "named", "first", "age")
                        .map(k -> words.show("lacks." + k))
                        .toList(),
                Paged.of(all, "lacks", request).map(l -> lacking(l, words)));
    }

    private static List<Assessment> in(Area area, Map<String, List<Assessment>> byArea) {
        return byArea.getOrDefault(area.pcode(), List.of());
    }

    private static BoardView.Row lacking(Lacking one, Words words) {
        boolean old = one.picture().old();
        return new BoardView.Row(
                Optional.empty(),
                old,
                List.of(
                        one.area().name(),
                        words.name(one.need().kind()),
                        words.t().count(one.need().points()),
                        groups(one.need().named(), words),
                        one.need().first().isEmpty()
                                ? words.show("nobody")
                                : groups(one.need().first(), words),
                        old ? words.show("old.short") : words.show("holds")));
    }

    private static String groups(Set<Group> groups, Words words) {
        return words.t().list(groups.stream().sorted().map(words::name).toList());
    }

    /** Every area, those nobody asked among them. */
    private BoardView.Section coverage(
            List<Area> areas, Map<String, List<Assessment>> byArea, Words words, HttpServletRequest request) {
        LocalDate today = signs.today();
        return new BoardView.Section(
                "coverage",
                words.show("coverage.title"),
                words.show("coverage.lead", Assessment.DAYS_OF_FATIGUE),
                words.show("coverage.none"),
                Stream.of("area", "last", "asked")
                        .map(k -> words.show("coverage." + k))
                        .toList(),
                Paged.of(areas, "coverage", request).map(a -> covered(a, in(a, byArea), today, words)));
    }

    private static BoardView.Row covered(Area area, List<Assessment> here, LocalDate today, Words words) {
        NeedsPicture picture = NeedsPicture.of(here, area.pcode(), today);
        int asked = NeedsPicture.asked(here, area.pcode(), today);
        String last = picture.of()
                .flatMap(Assessment::lastHeard)
                .map(d -> words.t().day(d) + (picture.old() ? " · " + words.show("old.short") : ""))
                .orElse(words.show("coverage.never"));
        return new BoardView.Row(
                Optional.empty(),
                picture.of().isEmpty() || picture.old(),
                List.of(
                        area.name(),
                        last,
                        words.t().count(asked)
                                + (asked >= Assessment.TIRING ? " · " + words.show("coverage.tired") : "")));
    }

    @NeedToKnow(matter = Matter.ASSESSMENTS, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/assessments/new")
    public ResponseEntity<String> fresh(@PathVariable String acronym, HttpServletRequest request) {
        return pages(acronym).fresh(acronym, request);
    }

    @NeedToKnow(matter = Matter.ASSESSMENTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/assessments")
    public ResponseEntity<String> plan(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return pages(acronym).begin(acronym, given, request);
    }

    @NeedToKnow(matter = Matter.ASSESSMENTS, itemByItem = true)
    @GetMapping("/missions/{acronym}/assessments/{assessment}")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String assessment, HttpServletRequest request) {
        return pages(acronym).show(acronym, assessment, request);
    }

    @NeedToKnow(matter = Matter.ASSESSMENTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/assessments/{assessment}/steps/{step}")
    public ResponseEntity<String> step(
            @PathVariable String acronym,
            @PathVariable String assessment,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return pages(acronym).step(acronym, assessment, step, Deed.WRITE, given, request);
    }

    @NeedToKnow(matter = Matter.ASSESSMENTS, deed = Deed.APPROVE, itemByItem = true)
    @PostMapping("/missions/{acronym}/assessments/{assessment}/rulings/{step}")
    public ResponseEntity<String> rule(
            @PathVariable String acronym,
            @PathVariable String assessment,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return pages(acronym).step(acronym, assessment, step, Deed.APPROVE, given, request);
    }

    @NeedToKnow(matter = Matter.ASSESSMENTS, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/signs/new")
    public ResponseEntity<String> freshSign(@PathVariable String acronym, HttpServletRequest request) {
        return signs.fresh(acronym, request);
    }

    @NeedToKnow(matter = Matter.ASSESSMENTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/signs")
    public ResponseEntity<String> nameSign(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return signs.begin(acronym, given, request);
    }

    @NeedToKnow(matter = Matter.ASSESSMENTS, itemByItem = true)
    @GetMapping("/missions/{acronym}/signs/{sign}")
    public ResponseEntity<String> showSign(
            @PathVariable String acronym, @PathVariable String sign, HttpServletRequest request) {
        return signs.show(acronym, sign, request);
    }

    @NeedToKnow(matter = Matter.ASSESSMENTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/signs/{sign}/steps/{step}")
    public ResponseEntity<String> stepSign(
            @PathVariable String acronym,
            @PathVariable String sign,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return signs.step(acronym, sign, step, Deed.WRITE, given, request);
    }
}
