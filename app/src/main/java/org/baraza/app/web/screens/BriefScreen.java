package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.Indicators;
import org.baraza.app.web.MissionAreas;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.OwnFigures;
import org.baraza.app.web.Questions;
import org.baraza.app.web.ReadingWords;
import org.baraza.app.web.Sight;
import org.baraza.app.web.Texts;
import org.baraza.app.web.brief.BriefLine;
import org.baraza.app.web.brief.BriefParts;
import org.baraza.app.web.brief.Heading;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.measure.Together;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.cases.Days;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What must somebody know who goes to this area for the first time, in five minutes? */
@Controller
public final class BriefScreen {

    private static final int MONTHS = 12;

    private final Desk desk;
    private final CaseDoor door;
    private final MissionAreas areas;
    private final BriefParts parts;
    private final Questions questions;
    private final Indicators indicators;
    private final OwnFigures figures;

    public BriefScreen(
            Desk desk,
            CaseDoor door,
            MissionAreas areas,
            BriefParts parts,
            Questions questions,
            Indicators indicators,
            OwnFigures figures) {
        this.desk = desk;
        this.door = door;
        this.areas = areas;
        this.parts = parts;
        this.questions = questions;
        this.indicators = indicators;
        this.figures = figures;
    }

    /**
     * @param made when
     * @param sections those with anything in them, and those whose silence says something
     * @param numbers readings that there are
     * @param unread how many indicators say nothing here
     * @param period of the numbers
     */
    public record Page(
            Mission mission,
            Area area,
            Instant made,
            List<Section> sections,
            List<Row> numbers,
            int unread,
            Optional<Months> period) {}

    public record Section(Heading heading, List<BriefLine> lines) {}

    public record Row(IndicatorCard card, ReadingWords words) {}

    @NeedToKnow(matter = Matter.FIGURES, itemByItem = true)
    @GetMapping("/missions/{acronym}/areas/{pcode}/brief")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String pcode, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        // What is out of somebody's reach is not there for them, which is the same as no such area.
        Area area = areas.find(mission, pcode)
                .filter(a -> door.may(Deed.READ, Matter.FIGURES, mission, Optional.of(a.pcode()), request))
                .orElseThrow(NotHere::new);
        List<BriefLine> lines = parts.lines(mission, area, request);
        Optional<PanelQuestion> question =
                questions.find(mission, Optional.of(area.country()), Optional.of(area.level()), Optional.empty());
        List<Row> rows = question.map(q -> rows(q.withMission(mission.acronym()), mission, area, request))
                .orElse(List.of());
        List<Row> seen =
                rows.stream().filter(r -> r.words().state().equals("seen")).toList();
        return door.show(
                "brief",
                new Page(
                        mission,
                        area,
                        door.now(),
                        Stream.of(Heading.values())
                                .map(h -> new Section(
                                        h,
                                        lines.stream()
                                                .filter(l -> l.under() == h)
                                                .sorted(Comparator.comparing(l -> !l.late()))
                                                .toList()))
                                .toList(),
                        seen,
                        rows.size() - seen.size(),
                        question.map(_ -> ownMonths())),
                request);
    }

    private Months ownMonths() {
        Month last = Month.of(Days.of(door.now()));
        return new Months(last.plus(1 - MONTHS), last);
    }

    private List<Row> rows(PanelQuestion question, Mission mission, Area area, HttpServletRequest request) {
        Panel panel = desk.panel(question);
        int at = IntStream.range(0, panel.areas().size())
                .filter(i -> panel.areas().get(i).pcode().equals(area.pcode()))
                .findFirst()
                .orElse(-1);
        if (at < 0) {
            return List.of();
        }
        Texts texts = door.frame(request).texts();
        Month end = panel.months().last();
        Month first = end.plus(1 - MONTHS);
        Months outside = new Months(
                first.compareTo(panel.months().first()) < 0 ? panel.months().first() : first, end);
        Sight sight = door.frame(request).sight();
        OwnFigures.At own = figures.read(mission, question, ownMonths(), sight);
        return Stream.concat(
                        Together.showable(indicators.list()).stream()
                                .map(i -> new Row(i.card(), ReadingWords.of(panel.reading(i, at, outside), texts))),
                        figures.indicators(mission, sight).stream()
                                .map(i -> new Row(i.card(), ReadingWords.of(i.read(own.area(at, ownMonths())), texts))))
                .toList();
    }
}
