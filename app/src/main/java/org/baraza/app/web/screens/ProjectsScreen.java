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
import org.baraza.app.web.cases.ProjectSheet;
import org.baraza.app.web.cases.Words;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.projects.Project;
import org.baraza.core.record.projects.ProjectStep;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which projects did communities choose, what became of the money, and did they build confidence? */
@Controller
public final class ProjectsScreen {

    private final CaseDoor door;
    private final CasePages<ProjectStep, Project> projects;

    public ProjectsScreen(Desk desk, CaseDoor door) {
        this.door = door;
        projects = new CasePages<>(
                door,
                new CasePages.Subject<>(
                        () -> desk.engagement().projects(),
                        (w, r) -> new ProjectSheet(
                                w, p -> door.known(desk.engagement().lacking(p), p, r)),
                        "projects.",
                        "projects",
                        "projects",
                        Matter.PROJECTS,
                        Optional.empty()));
    }

    @NeedToKnow(matter = Matter.PROJECTS, itemByItem = true)
    @GetMapping("/missions/{acronym}/projects")
    public ResponseEntity<String> board(
            @PathVariable String acronym, @RequestParam(defaultValue = "") String area, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, Matter.PROJECTS, mission, request);
        Words words = projects.words(request);
        String here = Links.mission(mission.acronym()) + "/projects";
        Optional<String> place = Optional.of(area).filter(a -> !a.isBlank());
        return door.show(
                "case-board",
                new BoardView(
                        words.show("board", mission.acronym()),
                        words.show("board.lead"),
                        List.of(),
                        here,
                        place,
                        door.areas(Deed.READ, Matter.PROJECTS, mission, request).stream()
                                .map(a -> new Ask.Option(a.pcode(), a.name()))
                                .toList(),
                        projects.maySomewhere(Deed.WRITE, mission, request)
                                ? List.of(new BoardView.Way(here + "/new", words.show("new")))
                                : List.of(),
                        List.of(new BoardView.Section(
                                "projects",
                                words.show("title"),
                                "",
                                words.show("none"),
                                projects.columns(request),
                                projects.rows(mission, place, request)))),
                request);
    }

    @NeedToKnow(matter = Matter.PROJECTS, deed = Deed.WRITE, itemByItem = true)
    @GetMapping("/missions/{acronym}/projects/new")
    public ResponseEntity<String> fresh(@PathVariable String acronym, HttpServletRequest request) {
        return projects.fresh(acronym, request);
    }

    @NeedToKnow(matter = Matter.PROJECTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/projects")
    public ResponseEntity<String> open(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return projects.begin(acronym, given, request);
    }

    @NeedToKnow(matter = Matter.PROJECTS, itemByItem = true)
    @GetMapping("/missions/{acronym}/projects/{project}")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String project, HttpServletRequest request) {
        return projects.show(acronym, project, request);
    }

    @NeedToKnow(matter = Matter.PROJECTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/projects/{project}/steps/{step}")
    public ResponseEntity<String> step(
            @PathVariable String acronym,
            @PathVariable String project,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return projects.step(acronym, project, step, Deed.WRITE, given, request);
    }

    @NeedToKnow(matter = Matter.PROJECTS, deed = Deed.APPROVE, itemByItem = true)
    @PostMapping("/missions/{acronym}/projects/{project}/rulings/{step}")
    public ResponseEntity<String> rule(
            @PathVariable String acronym,
            @PathVariable String project,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return projects.step(acronym, project, step, Deed.APPROVE, given, request);
    }
}
