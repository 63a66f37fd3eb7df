package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.cases.Ask;
import org.baraza.app.web.cases.BoardView;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.app.web.cases.CasePages;
import org.baraza.app.web.cases.DecisionSheet;
import org.baraza.app.web.cases.ExpectationSheet;
import org.baraza.app.web.cases.PromiseSheet;
import org.baraza.app.web.cases.Words;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.promises.DecisionStep;
import org.baraza.core.record.promises.Expectation;
import org.baraza.core.record.promises.ExpectationStep;
import org.baraza.core.record.promises.LocalDecision;
import org.baraza.core.record.promises.Promise;
import org.baraza.core.record.promises.Side;
import org.baraza.core.record.promises.Step;
import org.baraza.core.record.promises.WordFigures;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What do people expect, what was promised to them, what became of it, and who was heard before it was decided? */
@Controller
public final class PromisesScreen {

    private static final String FAMILY = "promises.";

    private final CaseDoor door;
    private final CasePages<Step, Promise> promises;
    private final CasePages<ExpectationStep, Expectation> expectations;
    private final CasePages<DecisionStep, LocalDecision> decisions;

    public PromisesScreen(Desk desk, CaseDoor door) {
        this.door = door;
        promises = new CasePages<>(
                door,
                new CasePages.Subject<>(
                        () -> desk.engagement().promises(),
                        (w, _) -> new PromiseSheet(w),
                        FAMILY,
                        "promises",
                        "promises",
                        Matter.PROMISES,
                        Optional.empty()));
        expectations = new CasePages<>(
                door,
                new CasePages.Subject<>(
                        () -> desk.engagement().expectations(),
                        (w, _) -> new ExpectationSheet(w, e -> madeFor(desk, e)),
                        "expectations.",
                        "expectations",
                        "promises",
                        Matter.PROMISES,
                        Optional.of(Matter.FEEDBACK_WORDS)));
        decisions = new CasePages<>(
                door,
                new CasePages.Subject<>(
                        () -> desk.engagement().decisions(),
                        (w, _) -> new DecisionSheet(w),
                        "decisions.",
                        "decisions",
                        "promises",
                        Matter.PROMISES,
                        Optional.empty()));
    }

    private static List<Promise> madeFor(Desk desk, Expectation expectation) {
        return desk.engagement().promises().list(expectation.mission()).stream()
                .filter(p -> p.made().heard().equals(Optional.of(expectation.id())))
                .toList();
    }

    @NeedToKnow(matter = Matter.PROMISES, itemByItem = true)
    @GetMapping("/missions/{acronym}/promises")
    public ResponseEntity<String> board(
            @PathVariable String acronym, @RequestParam(defaultValue = "") String area, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, Matter.PROMISES, mission, request);
        Words words = promises.words(request);
        String home = Links.mission(mission.acronym());
        Optional<String> place = Optional.of(area).filter(a -> !a.isBlank());
        List<Promise> shown = promises.inSight(mission, place, request);
        List<BoardView.Way> ways = new ArrayList<>();
        if (promises.maySomewhere(Deed.WRITE, mission, request)) {
            ways.add(new BoardView.Way(home + "/expectations/new", words.t().show("expectations.new")));
            ways.add(new BoardView.Way(home + "/promises/new", words.show("new")));
            ways.add(new BoardView.Way(home + "/decisions/new", words.t().show("decisions.new")));
        }
        ways.add(new BoardView.Way(Links.answers(mission.acronym()), words.t().show("feedback.answers")));
        return door.show(
                "case-board",
                new BoardView(
                        words.show("board", mission.acronym()),
                        words.show("board.lead"),
                        List.of(),
                        home + "/promises",
                        place,
                        door.areas(Deed.READ, Matter.PROMISES, mission, request).stream()
                                .map(a -> new Ask.Option(a.pcode(), a.name()))
                                .toList(),
                        ways,
                        List.of(
                                new BoardView.Section(
                                        "words",
                                        words.show("title"),
                                        "",
                                        words.show("none"),
                                        promises.columns(request),
                                        promises.rows(mission, place, request)),
                                new BoardView.Section(
                                        "gaps",
                                        words.t().show("expectations.title"),
                                        words.t().show("expectations.lead"),
                                        words.t().show("expectations.none"),
                                        expectations.columns(request),
                                        expectations.rows(mission, place, request)),
                                new BoardView.Section(
                                        "decided",
                                        words.t().show("decisions.title"),
                                        words.t().show("decisions.lead", LocalDecision.FEWEST_GROUPS),
                                        words.t().show("decisions.none"),
                                        decisions.columns(request),
                                        decisions.rows(mission, place, request)),
                                figures(shown, words))),
                request);
    }

    private BoardView.Section figures(List<Promise> shown, Words words) {
        return new BoardView.Section(
                "kept",
                words.show("figures"),
                words.show("figures.lead"),
                words.show("figures.none"),
                Stream.of("side", "due", "in-time", "not-told", "late", "partly", "broken", "unsaid", "withdrawn")
                        .map(k -> words.show("figures." + k))
                        .toList(),
                Stream.of(Side.values())
                        .filter(s ->
                                shown.stream().anyMatch(p -> p.made().office().side() == s))
                        .map(s -> row(s, WordFigures.of(shown, s, promises.today()), words))
                        .toList());
    }

    private static BoardView.Row row(Side side, WordFigures f, Words words) {
        return new BoardView.Row(
                Optional.empty(),
                false,
                Stream.concat(
                                Stream.of(words.name(side)),
                                Stream.of(
                                                f.due(),
                                                f.inTimeAndTold(),
                                                f.inTimeNotTold(),
                                                f.late(),
                                                f.partly(),
                                                f.broken(),
                                                f.unsaid(),
                                                f.withdrawn())
                                        .map(n -> words.t().count(n)))
                        .toList());
    }

    @NeedToKnow(matter = Matter.PROMISES, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/promises/new")
    public ResponseEntity<String> fresh(@PathVariable String acronym, HttpServletRequest request) {
        return promises.fresh(acronym, request);
    }

    @NeedToKnow(matter = Matter.PROMISES, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/promises")
    public ResponseEntity<String> make(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return promises.begin(acronym, given, request);
    }

    @NeedToKnow(matter = Matter.PROMISES, itemByItem = true)
    @GetMapping("/missions/{acronym}/promises/{promise}")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String promise, HttpServletRequest request) {
        return promises.show(acronym, promise, request);
    }

    @NeedToKnow(matter = Matter.PROMISES, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/promises/{promise}/steps/{step}")
    public ResponseEntity<String> step(
            @PathVariable String acronym,
            @PathVariable String promise,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return promises.step(acronym, promise, step, Deed.WRITE, given, request);
    }

    @NeedToKnow(matter = Matter.PROMISES, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/expectations/new")
    public ResponseEntity<String> freshExpectation(@PathVariable String acronym, HttpServletRequest request) {
        return expectations.fresh(acronym, request);
    }

    @NeedToKnow(matter = Matter.PROMISES, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/expectations")
    public ResponseEntity<String> hear(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return expectations.begin(acronym, given, request);
    }

    @NeedToKnow(matter = Matter.PROMISES, itemByItem = true)
    @GetMapping("/missions/{acronym}/expectations/{expectation}")
    public ResponseEntity<String> showExpectation(
            @PathVariable String acronym, @PathVariable String expectation, HttpServletRequest request) {
        return expectations.show(acronym, expectation, request);
    }

    @NeedToKnow(matter = Matter.PROMISES, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/expectations/{expectation}/steps/{step}")
    public ResponseEntity<String> stepExpectation(
            @PathVariable String acronym,
            @PathVariable String expectation,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return expectations.step(acronym, expectation, step, Deed.WRITE, given, request);
    }

    @NeedToKnow(matter = Matter.FEEDBACK_WORDS, itemByItem = true)
    @PostMapping("/missions/{acronym}/expectations/{expectation}/words")
    public ResponseEntity<String> words(
            @PathVariable String acronym,
            @PathVariable String expectation,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return expectations.openWords(
                acronym,
                expectation,
                "said",
                given,
                a -> new ExpectationStep.WordsRead(expectation, a.words("why"), a.by(), a.now()),
                request);
    }

    @NeedToKnow(matter = Matter.PROMISES, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/decisions/new")
    public ResponseEntity<String> freshDecision(@PathVariable String acronym, HttpServletRequest request) {
        return decisions.fresh(acronym, request);
    }

    @NeedToKnow(matter = Matter.PROMISES, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/decisions")
    public ResponseEntity<String> put(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return decisions.begin(acronym, given, request);
    }

    @NeedToKnow(matter = Matter.PROMISES, itemByItem = true)
    @GetMapping("/missions/{acronym}/decisions/{decision}")
    public ResponseEntity<String> showDecision(
            @PathVariable String acronym, @PathVariable String decision, HttpServletRequest request) {
        return decisions.show(acronym, decision, request);
    }

    @NeedToKnow(matter = Matter.PROMISES, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/decisions/{decision}/steps/{step}")
    public ResponseEntity<String> stepDecision(
            @PathVariable String acronym,
            @PathVariable String decision,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return decisions.step(acronym, decision, step, Deed.WRITE, given, request);
    }
}
