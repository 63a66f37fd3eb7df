package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.cases.Ask;
import org.baraza.app.web.cases.AskedContext;
import org.baraza.app.web.cases.BoardView;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.app.web.cases.CasePages;
import org.baraza.app.web.cases.Fact;
import org.baraza.app.web.cases.LessonSheet;
import org.baraza.app.web.cases.Words;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.lessons.Lesson;
import org.baraza.core.record.lessons.LessonStep;
import org.baraza.core.record.lessons.Likeness;
import org.baraza.core.record.lessons.PublishedCase;
import org.baraza.core.record.lessons.Trait;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was learnt, what speaks for and against it, was anything done with it, and where was it like here? */
@Controller
public final class LessonsScreen {

    /** As a unit of what is shown in per cent. */
    private static final String TRAITS = "share of traits";

    private final Desk desk;
    private final CaseDoor door;

    public LessonsScreen(Desk desk, CaseDoor door) {
        this.desk = desk;
        this.door = door;
    }

    private CasePages<LessonStep, Lesson> pages(String acronym) {
        return new CasePages<>(
                door,
                new CasePages.Subject<>(
                        () -> desk.lessons().lessons(),
                        (w, _) -> sheet(w, acronym),
                        "lessons.",
                        "lessons",
                        "lessons",
                        Matter.LESSONS,
                        Optional.of(Matter.LESSON_STORIES)));
    }

    private LessonSheet sheet(Words words, String mission) {
        return new LessonSheet(words, story -> desk.lessons().mayBeRead(mission, story));
    }

    @NeedToKnow(matter = Matter.LESSONS, itemByItem = true)
    @GetMapping("/missions/{acronym}/lessons")
    public ResponseEntity<String> board(
            @PathVariable String acronym, @RequestParam(defaultValue = "") String area, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, Matter.LESSONS, mission, request);
        CasePages<LessonStep, Lesson> pages = pages(mission.acronym());
        Words words = pages.words(request);
        String home = Links.mission(mission.acronym()) + "/lessons";
        Optional<String> place = Optional.of(area).filter(a -> !a.isBlank());
        List<Lesson> shown = pages.inSight(mission, place, request);
        List<BoardView.Way> ways = new ArrayList<>();
        if (pages.maySomewhere(Deed.WRITE, mission, request)) {
            ways.add(new BoardView.Way(home + "/new", words.show("new")));
        }
        ways.add(new BoardView.Way(home + "/alike", words.show("alike")));
        return door.show(
                "case-board",
                new BoardView(
                        words.show("board", mission.acronym()),
                        words.show("board.lead"),
                        List.of(),
                        home,
                        place,
                        door.areas(Deed.READ, Matter.LESSONS, mission, request).stream()
                                .map(a -> new Ask.Option(a.pcode(), a.name()))
                                .toList(),
                        ways,
                        List.of(
                                practices(mission, shown, words),
                                new BoardView.Section(
                                        "learnt",
                                        words.show("title"),
                                        "",
                                        words.show("none"),
                                        pages.columns(request),
                                        pages.rows(mission, place, request)),
                                published(home, words))),
                request);
    }

    private BoardView.Section practices(Mission mission, List<Lesson> shown, Words words) {
        LessonSheet sheet = sheet(words, mission.acronym());
        return new BoardView.Section(
                "practices",
                words.show("practices"),
                words.show("practices.lead", Lesson.CONTEXTS_OF_A_PRACTICE),
                words.show("practices.none"),
                List.of(words.show("practice"), words.show("worked-in"), words.show("evidence")),
                shown.stream()
                        .filter(Lesson::isPractice)
                        .map(l -> new BoardView.Row(
                                Optional.of(Links.mission(mission.acronym()) + "/lessons/" + Links.segment(l.id())),
                                false,
                                List.of(
                                        sheet.title(l),
                                        words.t().count(l.contextsInWhichItWorked()),
                                        sheet.balance(l))))
                        .toList());
    }

    private BoardView.Section published(String home, Words words) {
        return new BoardView.Section(
                "published",
                words.show("published"),
                words.show("published.lead"),
                words.show("published.none"),
                List.of(words.show("practice"), words.show("mission"), words.show("evidence")),
                desk.lessons().published().stream()
                        .map(c -> new BoardView.Row(
                                Optional.of(home + "/published/" + Links.segment(c.id())),
                                false,
                                List.of(c.practice(), c.mission(), balance(c, words))))
                        .toList());
    }

    private static String balance(PublishedCase one, Words words) {
        return words.show("balance", one.inFavour().size(), one.against().size());
    }

    /**
     * What was learnt where it was like here.
     *
     * @param asked about
     * @param ticks what can be ticked, by trait, in the reader's language
     * @param own lessons of missions the reader may read, the likest first
     * @param published cases of others, the likest first
     */
    public record Alike(
            String title,
            String back,
            String here,
            boolean asked,
            Map<Trait, List<AskedContext.Tick>> ticks,
            Words words,
            List<Match> own,
            List<Match> published) {}

    /**
     * One that was found.
     *
     * @param likeness in words, from and to
     * @param agreed what both have, trait by trait
     * @param differing traits in which nothing is the same
     * @param unknown traits not known of one of them
     * @param balance how much speaks for it and against it
     */
    public record Match(
            String address,
            String title,
            String mission,
            String state,
            String likeness,
            List<String> agreed,
            List<String> differing,
            List<String> unknown,
            String balance) {}

    @NeedToKnow(matter = Matter.LESSONS, itemByItem = true)
    @GetMapping("/missions/{acronym}/lessons/alike")
    public ResponseEntity<String> alike(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, Matter.LESSONS, mission, request);
        Words words = pages(mission.acronym()).words(request);
        AskedContext asked = AskedContext.of(given);
        String home = Links.mission(mission.acronym()) + "/lessons";
        return door.show(
                "lessons-alike",
                new Alike(
                        words.show("alike"),
                        home,
                        home + "/alike",
                        asked.context().known(),
                        asked.ticks(words),
                        words,
                        asked.context().known() ? own(asked, words, request) : List.of(),
                        asked.context().known() ? published(asked, home, words) : List.of()),
                request);
    }

    private record Found(Likeness likeness, Match match) {}

    private List<Match> own(AskedContext asked, Words words, HttpServletRequest request) {
        return ordered(desk.register().listMissions().stream()
                .flatMap(m -> pages(m.acronym()).inSight(m, Optional.empty(), request).stream()
                        .filter(l -> l.drafted().isPresent())
                        .map(l -> {
                            Likeness likeness = Likeness.of(asked.context(), l.context());
                            LessonSheet sheet = sheet(words, m.acronym());
                            return new Found(
                                    likeness,
                                    match(
                                            Links.mission(m.acronym()) + "/lessons/" + Links.segment(l.id()),
                                            sheet.title(l),
                                            m.acronym(),
                                            words.name(l.state()),
                                            likeness,
                                            sheet.balance(l),
                                            words));
                        })));
    }

    private List<Match> published(AskedContext asked, String home, Words words) {
        return ordered(desk.lessons().published().stream().map(c -> {
            Likeness likeness = Likeness.of(asked.context(), c.context());
            return new Found(
                    likeness,
                    match(
                            home + "/published/" + Links.segment(c.id()),
                            c.practice(),
                            c.mission(),
                            "",
                            likeness,
                            balance(c, words),
                            words));
        }));
    }

    /** The likest first; what has nothing known in common is not like here. */
    private static List<Match> ordered(Stream<Found> all) {
        return all.filter(f -> !f.likeness().agreed().isEmpty())
                .sorted(Comparator.comparing(Found::likeness, Likeness.LIKEST_FIRST)
                        .thenComparing(f -> f.match().address()))
                .map(Found::match)
                .toList();
    }

    private static Match match(
            String address,
            String title,
            String mission,
            String state,
            Likeness likeness,
            String balance,
            Words words) {
        return new Match(
                address,
                title,
                mission,
                state,
                words.show(
                        "likeness",
                        words.t().amount(likeness.low(), TRAITS),
                        words.t().amount(likeness.high(), TRAITS)),
                likeness.agreed().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> words.name(e.getKey()) + ": "
                                + words.t()
                                        .list(e.getValue().stream()
                                                .map(words::name)
                                                .sorted()
                                                .toList()))
                        .toList(),
                likeness.differing().stream().map(words::name).toList(),
                likeness.unknown().stream().map(words::name).toList(),
                balance);
    }

    /** @param context as far as the sources say */
    public record CasePage(PublishedCase shown, String back, List<Fact> context, Words words) {}

    @NeedToKnow(matter = Matter.LESSONS, itemByItem = true)
    @GetMapping("/missions/{acronym}/lessons/published/{published}")
    public ResponseEntity<String> showPublished(
            @PathVariable String acronym, @PathVariable String published, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, Matter.LESSONS, mission, request);
        PublishedCase shown = desk.lessons().published().stream()
                .filter(c -> c.id().equals(published))
                .findFirst()
                .orElseThrow(NotHere::new);
        Words words = pages(mission.acronym()).words(request);
        return door.show(
                "published-case",
                new CasePage(
                        shown,
                        Links.mission(mission.acronym()) + "/lessons",
                        sheet(words, mission.acronym()).context(shown.context()),
                        words),
                request);
    }

    @NeedToKnow(matter = Matter.LESSONS, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/lessons/new")
    public ResponseEntity<String> fresh(@PathVariable String acronym, HttpServletRequest request) {
        return pages(acronym).fresh(acronym, request);
    }

    @NeedToKnow(matter = Matter.LESSONS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/lessons")
    public ResponseEntity<String> observe(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return pages(acronym).begin(acronym, given, request);
    }

    @NeedToKnow(matter = Matter.LESSONS, itemByItem = true)
    @GetMapping("/missions/{acronym}/lessons/{lesson}")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String lesson, HttpServletRequest request) {
        return pages(acronym).show(acronym, lesson, request);
    }

    @NeedToKnow(matter = Matter.LESSONS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/lessons/{lesson}/steps/{step}")
    public ResponseEntity<String> step(
            @PathVariable String acronym,
            @PathVariable String lesson,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return pages(acronym).step(acronym, lesson, step, Deed.WRITE, given, request);
    }

    @NeedToKnow(matter = Matter.LESSONS, deed = Deed.APPROVE, itemByItem = true)
    @PostMapping("/missions/{acronym}/lessons/{lesson}/rulings/{step}")
    public ResponseEntity<String> rule(
            @PathVariable String acronym,
            @PathVariable String lesson,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return pages(acronym).step(acronym, lesson, step, Deed.APPROVE, given, request);
    }

    @NeedToKnow(matter = Matter.LESSON_STORIES, itemByItem = true)
    @PostMapping("/missions/{acronym}/lessons/{lesson}/words")
    public ResponseEntity<String> words(
            @PathVariable String acronym,
            @PathVariable String lesson,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        String part = Optional.ofNullable(given.getFirst("part")).orElse("");
        return pages(acronym)
                .openWords(
                        acronym,
                        lesson,
                        part,
                        given,
                        a -> new LessonStep.StoryRead(lesson, number(part), a.words("why"), a.by(), a.now()),
                        request);
    }

    /** Stories are kept as {@code story-1}, {@code story-2} and so on. */
    private static int number(String part) {
        if (!part.matches("story-[0-9]{1,4}")) {
            throw new IllegalArgumentException("no story");
        }
        return Integer.parseInt(part.substring("story-".length()));
    }
}
