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
import org.baraza.app.web.cases.DisputeSheet;
import org.baraza.app.web.cases.Words;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.mediation.Dispute;
import org.baraza.core.record.mediation.DisputeStep;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which disputes are settled by talking, by whom, and does what was agreed hold? */
@Controller
public final class MediationScreen {

    private final CaseDoor door;
    private final CasePages<DisputeStep, Dispute> disputes;

    public MediationScreen(Desk desk, CaseDoor door) {
        this.door = door;
        disputes = new CasePages<>(
                door,
                new CasePages.Subject<>(
                        () -> desk.engagement().disputes(),
                        (w, _) -> new DisputeSheet(w),
                        "disputes.",
                        "disputes",
                        "disputes",
                        Matter.DISPUTES,
                        Optional.of(Matter.DISPUTE_WORDS)));
    }

    @NeedToKnow(matter = Matter.DISPUTES, itemByItem = true)
    @GetMapping("/missions/{acronym}/disputes")
    public ResponseEntity<String> board(
            @PathVariable String acronym, @RequestParam(defaultValue = "") String area, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, Matter.DISPUTES, mission, request);
        Words words = disputes.words(request);
        String here = Links.mission(mission.acronym()) + "/disputes";
        Optional<String> place = Optional.of(area).filter(a -> !a.isBlank());
        return door.show(
                "case-board",
                new BoardView(
                        words.show("board", mission.acronym()),
                        words.show("board.lead"),
                        List.of(words.show("never.lead")),
                        here,
                        place,
                        door.areas(Deed.READ, Matter.DISPUTES, mission, request).stream()
                                .map(a -> new Ask.Option(a.pcode(), a.name()))
                                .toList(),
                        disputes.maySomewhere(Deed.WRITE, mission, request)
                                ? List.of(new BoardView.Way(here + "/new", words.show("new")))
                                : List.of(),
                        List.of(new BoardView.Section(
                                "disputes",
                                words.show("title"),
                                "",
                                words.show("none"),
                                disputes.columns(request),
                                disputes.rows(mission, place, request)))),
                request);
    }

    @NeedToKnow(matter = Matter.DISPUTES, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/disputes/new")
    public ResponseEntity<String> fresh(@PathVariable String acronym, HttpServletRequest request) {
        return disputes.fresh(acronym, request);
    }

    @NeedToKnow(matter = Matter.DISPUTES, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/disputes")
    public ResponseEntity<String> open(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return disputes.begin(acronym, given, request);
    }

    @NeedToKnow(matter = Matter.DISPUTES, itemByItem = true)
    @GetMapping("/missions/{acronym}/disputes/{dispute}")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String dispute, HttpServletRequest request) {
        return disputes.show(acronym, dispute, request);
    }

    @NeedToKnow(matter = Matter.DISPUTES, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/disputes/{dispute}/steps/{step}")
    public ResponseEntity<String> step(
            @PathVariable String acronym,
            @PathVariable String dispute,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return disputes.step(acronym, dispute, step, Deed.WRITE, given, request);
    }

    @NeedToKnow(matter = Matter.DISPUTES, deed = Deed.APPROVE, itemByItem = true)
    @PostMapping("/missions/{acronym}/disputes/{dispute}/rulings/{step}")
    public ResponseEntity<String> rule(
            @PathVariable String acronym,
            @PathVariable String dispute,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return disputes.step(acronym, dispute, step, Deed.APPROVE, given, request);
    }

    @NeedToKnow(matter = Matter.DISPUTE_WORDS, itemByItem = true)
    @PostMapping("/missions/{acronym}/disputes/{dispute}/words")
    public ResponseEntity<String> words(
            @PathVariable String acronym,
            @PathVariable String dispute,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        String part = Optional.ofNullable(given.getFirst("part")).orElse("said");
        return disputes.openWords(
                acronym,
                dispute,
                part,
                given,
                a -> new DisputeStep.WordsRead(dispute, part, a.words("why"), a.by(), a.now()),
                request);
    }
}
