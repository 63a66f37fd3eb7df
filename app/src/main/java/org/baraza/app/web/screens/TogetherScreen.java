package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.Texts;
import org.baraza.app.web.cases.BoardView;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where is what each mission does together with communities? */
@Controller
public final class TogetherScreen {

    private final Desk desk;
    private final CaseDoor door;

    public TogetherScreen(Desk desk, CaseDoor door) {
        this.desk = desk;
        this.door = door;
    }

    /** @param missions those in which the reader finds anything */
    public record Page(List<Row> missions) {}

    /** @param ways to the pages open to the reader */
    public record Row(Mission mission, List<BoardView.Way> ways) {}

    /** A page there may be. @param path of it below the mission */
    private record Part(Matter matter, String path, String text) {

        static final List<Part> ALL = List.of(
                new Part(Matter.PROMISES, "promises", "promises.title"),
                new Part(Matter.ASSESSMENTS, "assessments", "assessments.title"),
                new Part(Matter.TRANSITION, "handovers", "handovers.title"),
                new Part(Matter.LESSONS, "lessons", "lessons.title"),
                new Part(Matter.ENGAGEMENT, "engagement", "activities.title"),
                new Part(Matter.DISPUTES, "disputes", "disputes.title"),
                new Part(Matter.PROJECTS, "projects", "projects.title"),
                new Part(Matter.TRAINING, "training", "courses.title"));
    }

    @NeedToKnow(matter = Matter.MISSIONS)
    @GetMapping("/together")
    public ResponseEntity<String> show(HttpServletRequest request) {
        List<Row> rows = desk.register().listMissions().stream()
                .filter(m -> m.ended().isEmpty())
                .map(m -> new Row(m, ways(m, request)))
                .filter(r -> !r.ways().isEmpty())
                .toList();
        return door.show("together", new Page(rows), request);
    }

    private List<BoardView.Way> ways(Mission mission, HttpServletRequest request) {
        Texts t = door.frame(request).texts();
        String here = Links.mission(mission.acronym()) + "/";
        return Part.ALL.stream()
                .filter(p -> may(p.matter(), mission, request))
                .map(p -> new BoardView.Way(here + p.path(), t.show(p.text())))
                .toList();
    }

    private boolean may(Matter matter, Mission mission, HttpServletRequest request) {
        return door.may(Deed.READ, matter, mission, Optional.empty(), request)
                || !door.areas(Deed.READ, matter, mission, request).isEmpty();
    }
}
