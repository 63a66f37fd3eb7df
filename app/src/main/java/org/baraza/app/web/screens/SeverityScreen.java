package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.Takers;
import org.baraza.app.web.cases.Answers;
import org.baraza.app.web.cases.Ask;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.app.web.cases.Words;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.access.AreaMarks;
import org.baraza.core.record.access.Grid;
import org.baraza.core.record.access.Hindrance;
import org.baraza.core.record.access.Mark;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How hard is each area to reach, by whom it was marked, and where do they not agree? */
@Controller
public final class SeverityScreen {

    private final Desk desk;
    private final CaseDoor door;

    public SeverityScreen(Desk desk, CaseDoor door) {
        this.desk = desk;
        this.door = door;
    }

    /**
     * @param rows each area that was marked in the month
     * @param asks what is asked of whoever may mark; empty for those who may not
     */
    public record Page(
            Mission mission,
            Month month,
            List<Row> rows,
            List<Ask> asks,
            Words words,
            boolean incomplete,
            Optional<String> problem) {}

    /** @param marks each person's, by kind */
    public record Row(String area, Grid grid) {}

    @NeedToKnow(matter = Matter.ACCESS_FIGURES, itemByItem = true)
    @GetMapping("/missions/{acronym}/access/severity")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @RequestParam(defaultValue = "") String month, HttpServletRequest request) {
        return show(acronym, Month.read(month), false, Optional.empty(), request);
    }

    private Month thisMonth() {
        return Month.of(door.now().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private ResponseEntity<String> show(
            String acronym,
            Optional<Month> asked,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, Matter.ACCESS_FIGURES, mission, request);
        Words words = door.words(AccessScreen.FAMILY, request);
        Month month = asked.orElse(thisMonth());
        List<Row> rows = desk.access().grids(mission.acronym(), month).entrySet().stream()
                .filter(e -> door.may(Deed.READ, Matter.ACCESS_FIGURES, mission, Optional.of(e.getKey()), request))
                .map(e -> new Row(door.area(mission, Optional.of(e.getKey()), request), e.getValue()))
                .sorted(Comparator.comparing(Row::area))
                .toList();
        var areas = door.areas(Deed.WRITE, Matter.ACCESS_FIGURES, mission, request);
        List<Ask> asks = areas.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(words.area(areas)),
                                Stream.of(Hindrance.values()).map(kind -> mark(kind, words)))
                        .toList();
        return door.show(
                "severity",
                new Page(mission, month, rows, asks, words, incomplete, problem),
                incomplete || problem.isPresent(),
                request);
    }

    private static Ask mark(Hindrance kind, Words words) {
        return new Ask(
                kind.name(),
                words.name("hindrance.", kind),
                Ask.Kind.CHOICE,
                Stream.of(Mark.values())
                        .map(m -> new Ask.Option(m.name(), words.name("mark.", m)))
                        .toList(),
                "",
                "",
                true);
    }

    @NeedToKnow(matter = Matter.ACCESS_FIGURES, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/access/severity")
    public ResponseEntity<String> mark(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        Answers answers = door.answers(given, request);
        Optional<Month> month = answers.text("month").flatMap(Month::read);
        Optional<AreaMarks> scoring = Answers.read(() -> scoring(mission, month, answers));
        if (scoring.isEmpty() || scoring.get().month().compareTo(thisMonth()) > 0) {
            return show(acronym, month, true, Optional.empty(), request);
        }
        door.require(
                Deed.WRITE,
                Matter.ACCESS_FIGURES,
                mission,
                Optional.of(scoring.get().area()),
                request);
        try {
            desk.access().mark(scoring.get(), Takers.by(request));
            return CaseDoor.to(Links.mission(mission.acronym()) + "/access/severity?month="
                    + scoring.get().month());
        } catch (WrongUse e) {
            return show(acronym, month, false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    private static AreaMarks scoring(Mission mission, Optional<Month> month, Answers answers) {
        Month of = month.orElseThrow(() -> new IllegalArgumentException("a month is missing"));
        String area = answers.text("area").orElseThrow(() -> new IllegalArgumentException("an area is missing"));
        Map<Hindrance, Mark> marks = new EnumMap<>(Hindrance.class);
        Stream.of(Hindrance.values()).forEach(kind -> marks.put(kind, answers.one(kind.name(), Mark.class)));
        return new AreaMarks(
                AreaMarks.idOf(mission.acronym(), area, of, answers.by()),
                mission.acronym(),
                area,
                of,
                marks,
                answers.by(),
                answers.now());
    }
}
