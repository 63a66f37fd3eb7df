package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.Takers;
import org.baraza.app.web.cases.Answers;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.app.web.cases.Words;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.effort.Effort;
import org.baraza.core.record.effort.EffortBook;
import org.baraza.core.record.effort.EffortKind;
import org.baraza.core.record.effort.EffortSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How much was done in each area in a month? Entered in one table. */
@Controller
public final class EffortScreen {

    private static final String FAMILY = "effort.";

    private final Desk desk;
    private final CaseDoor door;

    public EffortScreen(Desk desk, CaseDoor door) {
        this.desk = desk;
        this.door = door;
    }

    /**
     * @param rows the areas the reader may see
     * @param mayWrite whether the reader may count in any of them
     * @param source chosen last
     */
    public record Page(
            Mission mission,
            Month month,
            List<Row> rows,
            boolean mayWrite,
            String source,
            Words words,
            boolean incomplete,
            Optional<String> problem) {}

    public record Row(Area area, List<Field> fields) {}

    /**
     * @param name of the input
     * @param count as known; empty when not
     * @param corrections how often it was counted anew
     * @param given what was typed and could not be taken; empty when nothing was
     */
    public record Field(
            String name,
            EffortKind kind,
            Optional<Integer> count,
            int corrections,
            boolean mayWrite,
            Optional<String> given) {

        /** What stands in the input: what is not known stands empty, and is no zero. */
        public String shown() {
            return given.orElse(count.map(String::valueOf).orElse(""));
        }
    }

    @NeedToKnow(matter = Matter.EFFORT, itemByItem = true)
    @GetMapping("/missions/{acronym}/effort")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @RequestParam(defaultValue = "") String month, HttpServletRequest request) {
        return show(acronym, Month.read(month), Optional.empty(), Optional.empty(), request);
    }

    private Month thisMonth() {
        return Month.of(door.now().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private ResponseEntity<String> show(
            String acronym,
            Optional<Month> asked,
            Optional<Answers> wrong,
            Optional<String> problem,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.READ, Matter.EFFORT, mission, request);
        Month month = asked.orElse(thisMonth());
        EffortBook book = desk.efforts().book();
        List<Row> rows = door.areas(Deed.READ, Matter.EFFORT, mission, request).stream()
                .map(a -> new Row(a, fields(mission, a, month, book, wrong, request)))
                .toList();
        return door.show(
                "effort",
                new Page(
                        mission,
                        month,
                        rows,
                        rows.stream().flatMap(r -> r.fields().stream()).anyMatch(Field::mayWrite),
                        wrong.flatMap(w -> w.text("source")).orElse(""),
                        door.words(FAMILY, request),
                        wrong.isPresent() && problem.isEmpty(),
                        problem),
                wrong.isPresent(),
                request);
    }

    private List<Field> fields(
            Mission mission,
            Area area,
            Month month,
            EffortBook book,
            Optional<Answers> wrong,
            HttpServletRequest request) {
        boolean mayWrite = door.may(Deed.WRITE, Matter.EFFORT, mission, Optional.of(area.pcode()), request);
        AreaMonth where = new AreaMonth(area.pcode(), month);
        List<Field> fields = new ArrayList<>();
        for (EffortKind kind : EffortKind.values()) {
            String name = name(area, kind);
            int times = desk.efforts()
                    .history(Effort.idOf(mission.acronym(), where, kind))
                    .size();
            fields.add(new Field(
                    name,
                    kind,
                    book.count(mission.acronym(), where, kind),
                    Math.max(0, times - 1),
                    mayWrite,
                    wrong.map(w -> w.text(name).orElse(""))));
        }
        return fields;
    }

    private static String name(Area area, EffortKind kind) {
        return area.pcode() + "-" + kind.name();
    }

    @NeedToKnow(matter = Matter.EFFORT, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/effort")
    public ResponseEntity<String> count(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.WRITE, Matter.EFFORT, mission, request);
        Answers answers = door.answers(given, request);
        Optional<Month> month = answers.text("month").flatMap(Month::read);
        Optional<List<Effort>> efforts = month.filter(m -> m.compareTo(thisMonth()) <= 0)
                .flatMap(m -> Answers.read(() -> efforts(mission, m, answers, request)));
        if (efforts.isEmpty()) {
            return show(acronym, month, Optional.of(answers), Optional.empty(), request);
        }
        try {
            efforts.get().forEach(e -> desk.efforts().count(e, Takers.by(request)));
            return CaseDoor.to(Links.mission(mission.acronym()) + "/effort?month=" + month.orElseThrow());
        } catch (WrongUse e) {
            return show(acronym, month, Optional.of(answers), Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    /** Of what was changed: what stands as it stood is not counted anew. */
    private List<Effort> efforts(Mission mission, Month month, Answers answers, HttpServletRequest request) {
        EffortSource source = answers.one("source", EffortSource.class);
        EffortBook book = desk.efforts().book();
        List<Effort> efforts = new ArrayList<>();
        for (Area area : door.areas(Deed.WRITE, Matter.EFFORT, mission, request)) {
            AreaMonth where = new AreaMonth(area.pcode(), month);
            for (EffortKind kind : EffortKind.values()) {
                String name = name(area, kind);
                Optional<Integer> count = answers.number(name);
                boolean asked = answers.given().containsKey(name);
                if (asked && !count.equals(book.count(mission.acronym(), where, kind))) {
                    efforts.add(new Effort(
                            Effort.idOf(mission.acronym(), where, kind),
                            mission.acronym(),
                            where,
                            kind,
                            count,
                            source,
                            answers.by(),
                            answers.now()));
                }
            }
        }
        return efforts;
    }
}
