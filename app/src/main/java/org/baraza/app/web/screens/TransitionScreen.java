package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.cases.Ask;
import org.baraza.app.web.cases.BoardView;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.app.web.cases.CasePages;
import org.baraza.app.web.cases.HandoverSheet;
import org.baraza.app.web.cases.NoteSheet;
import org.baraza.app.web.cases.Words;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.transition.Handover;
import org.baraza.core.record.transition.HandoverNote;
import org.baraza.core.record.transition.HandoverStep;
import org.baraza.core.record.transition.NoteStep;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who will do what we do, and who takes over what was promised? */
@Controller
public final class TransitionScreen {

    private final CaseDoor door;
    private final CasePages<HandoverStep, Handover> duties;
    private final CasePages<NoteStep, HandoverNote> notes;

    public TransitionScreen(Desk desk, CaseDoor door) {
        this.door = door;
        duties = new CasePages<>(
                door,
                new CasePages.Subject<>(
                        () -> desk.transition().handovers(),
                        (w, _) -> new HandoverSheet(w),
                        "handovers.",
                        "handovers",
                        "handovers",
                        Matter.TRANSITION,
                        Optional.empty()));
        notes = new CasePages<>(
                door,
                new CasePages.Subject<>(
                        () -> desk.transition().notes(),
                        (w, _) -> new NoteSheet(w),
                        "notes.",
                        "notes",
                        "handovers",
                        Matter.TRANSITION,
                        Optional.of(Matter.HANDOVER_WORDS)));
    }

    @NeedToKnow(matter = Matter.TRANSITION, itemByItem = true)
    @GetMapping("/missions/{acronym}/handovers")
    public ResponseEntity<String> board(
            @PathVariable String acronym, @RequestParam(defaultValue = "") String area, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, Matter.TRANSITION, mission, request);
        Words words = duties.words(request);
        String home = Links.mission(mission.acronym());
        Optional<String> place = Optional.of(area).filter(a -> !a.isBlank());
        List<BoardView.Way> ways = duties.maySomewhere(Deed.WRITE, mission, request)
                ? List.of(
                        new BoardView.Way(home + "/handovers/new", words.show("new")),
                        new BoardView.Way(home + "/notes/new", words.t().show("notes.new")))
                : List.of();
        return door.show(
                "case-board",
                new BoardView(
                        words.show("board", mission.acronym()),
                        words.show("board.lead"),
                        List.of(),
                        home + "/handovers",
                        place,
                        door.areas(Deed.READ, Matter.TRANSITION, mission, request).stream()
                                .map(a -> new Ask.Option(a.pcode(), a.name()))
                                .toList(),
                        ways,
                        List.of(
                                new BoardView.Section(
                                        "duties",
                                        words.show("title"),
                                        "",
                                        words.show("none"),
                                        duties.columns(request),
                                        duties.rows(mission, place, request)),
                                new BoardView.Section(
                                        "notes",
                                        words.t().show("notes.title"),
                                        "",
                                        words.t().show("notes.none"),
                                        notes.columns(request),
                                        notes.rows(mission, place, request)))),
                request);
    }

    @NeedToKnow(matter = Matter.TRANSITION, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/handovers/new")
    public ResponseEntity<String> fresh(@PathVariable String acronym, HttpServletRequest request) {
        return duties.fresh(acronym, request);
    }

    @NeedToKnow(matter = Matter.TRANSITION, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/handovers")
    public ResponseEntity<String> list(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return duties.begin(acronym, given, request);
    }

    @NeedToKnow(matter = Matter.TRANSITION, itemByItem = true)
    @GetMapping("/missions/{acronym}/handovers/{duty}")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String duty, HttpServletRequest request) {
        return duties.show(acronym, duty, request);
    }

    @NeedToKnow(matter = Matter.TRANSITION, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/handovers/{duty}/steps/{step}")
    public ResponseEntity<String> step(
            @PathVariable String acronym,
            @PathVariable String duty,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return duties.step(acronym, duty, step, Deed.WRITE, given, request);
    }

    @NeedToKnow(matter = Matter.TRANSITION, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/notes/new")
    public ResponseEntity<String> freshNote(@PathVariable String acronym, HttpServletRequest request) {
        return notes.fresh(acronym, request);
    }

    @NeedToKnow(matter = Matter.TRANSITION, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/notes")
    public ResponseEntity<String> leave(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return notes.begin(acronym, given, request);
    }

    @NeedToKnow(matter = Matter.TRANSITION, itemByItem = true)
    @GetMapping("/missions/{acronym}/notes/{note}")
    public ResponseEntity<String> showNote(
            @PathVariable String acronym, @PathVariable String note, HttpServletRequest request) {
        return notes.show(acronym, note, request);
    }

    @NeedToKnow(matter = Matter.TRANSITION, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/notes/{note}/steps/{step}")
    public ResponseEntity<String> stepNote(
            @PathVariable String acronym,
            @PathVariable String note,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return notes.step(acronym, note, step, Deed.WRITE, given, request);
    }

    @NeedToKnow(matter = Matter.HANDOVER_WORDS, itemByItem = true)
    @PostMapping("/missions/{acronym}/notes/{note}/words")
    public ResponseEntity<String> words(
            @PathVariable String acronym,
            @PathVariable String note,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return notes.openWords(
                acronym,
                note,
                "said",
                given,
                a -> new NoteStep.WordsRead(note, a.words("why"), a.by(), a.now()),
                request);
    }
}
