package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Boundaries;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Questions;
import org.baraza.app.web.Texts;
import org.baraza.app.web.figures.SeriesFigure;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.watching.MissionWatch;
import org.baraza.core.compare.watching.State;
import org.baraza.core.compare.watching.WatchedArea;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.measure.Provenance;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is unusual in the last month, since when, and what would have been usual? */
@Controller
public final class WatchScreen {

    private static final String EVENTS = "events";
    private static final double LEAST_SHOWN = 0.0001;

    private final Desk desk;
    private final Boundaries boundaries;
    private final Questions questions;
    private final Pages pages;

    public WatchScreen(Desk desk, Boundaries boundaries, Questions questions, Pages pages) {
        this.desk = desk;
        this.boundaries = boundaries;
        this.questions = questions;
        this.pages = pages;
    }

    /**
     * @param chosen what was chosen and could be; empty while no host country has boundaries or nothing is to be counted
     * @param watch empty where too little is known, which is said
     * @param refusal why nothing can be said; empty where something can
     */
    public record Page(Mission mission, Optional<Chosen> chosen, Optional<Watched> watch, Optional<Refusal> refusal) {}

    /** @param countries host countries with boundaries @param levels of the one chosen */
    public record Chosen(List<String> countries, String country, List<Integer> levels, int level) {}

    /** @param code stable @param sentence in English */
    public record Refusal(String code, String sentence) {}

    /**
     * @param rows areas, alarms first
     * @param shown the area that is drawn; empty where none is watched
     * @param figure what was seen, with what would have been usual as its band
     */
    public record Watched(
            MissionWatch all,
            List<WatchedArea> rows,
            Optional<WatchedArea> shown,
            Optional<SeriesFigure> figure,
            Provenance provenance) {

        /** How many areas are in a state. */
        public long count(State state) {
            return rows.stream().filter(r -> r.state() == state).count();
        }
    }

    /** A chance in words: what is smaller than can be read is said to be smaller. */
    public static String chance(double p, Texts t) {
        return Double.isNaN(p) ? "–" : p < LEAST_SHOWN ? "< " + t.number(LEAST_SHOWN) : t.number(p);
    }

    @NeedToKnow(matter = Matter.FIGURES, mission = "acronym")
    @GetMapping("/missions/{acronym}/watch")
    public ResponseEntity<?> show(
            @PathVariable String acronym,
            @RequestParam Optional<String> country,
            @RequestParam Optional<String> level,
            @RequestParam Optional<String> area,
            HttpServletRequest request) {
        Mission mission = desk.register().listMissions().stream()
                .filter(m -> m.isCalled(acronym))
                .findFirst()
                .orElseThrow(NotHere::new);
        Optional<PanelQuestion> question = questions.find(
                mission, country, level.filter(l -> l.matches("[0-9]")).map(Integer::valueOf), Optional.empty());
        Optional<Panel> panel = question.flatMap(this::panel);
        return pages.showKept(
                "watch",
                pages.frame(request),
                List.of(mission, question, area, panel.map(p -> p.provenance().dataSets())),
                request,
                () -> page(mission, question, panel, area));
    }

    /** Empty where there are boundaries but nothing to count. */
    private Optional<Panel> panel(PanelQuestion question) {
        try {
            return Optional.of(desk.panel(question));
        } catch (WrongUse e) {
            return Optional.empty();
        }
    }

    private Page page(Mission mission, Optional<PanelQuestion> question, Optional<Panel> panel, Optional<String> area) {
        Optional<Chosen> chosen = question.map(q -> new Chosen(
                questions.listCountries(mission), q.country(), boundaries.listLevels(q.country()), q.level()));
        if (panel.isEmpty()) {
            return new Page(mission, chosen, Optional.empty(), Optional.empty());
        }
        try {
            MissionWatch watch = MissionWatch.of(panel.get());
            return new Page(
                    mission,
                    chosen,
                    Optional.of(watched(watch, area, panel.get().provenance())),
                    Optional.empty());
        } catch (Refused e) {
            return new Page(
                    mission,
                    chosen,
                    Optional.empty(),
                    Optional.of(new Refusal(e.code().name(), e.sentence())));
        }
    }

    private static Watched watched(MissionWatch watch, Optional<String> area, Provenance provenance) {
        List<WatchedArea> rows = watch.areas().stream()
                .sorted(Comparator.comparing(WatchedArea::state)
                        .thenComparing(a -> a.area().pcode()))
                .toList();
        Optional<WatchedArea> shown = rows.stream()
                .filter(r -> area.filter(r.area().pcode()::equals).isPresent())
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .filter(r -> !r.months().isEmpty());
        return new Watched(watch, rows, shown, shown.map(s -> figure(watch, s)), provenance);
    }

    private static SeriesFigure figure(MissionWatch watch, WatchedArea area) {
        return SeriesFigure.of(
                watch.months(),
                area.months().stream().map(WatchScreen::reading).toList(),
                Collections.nCopies(area.months().size(), OptionalDouble.empty()));
    }

    private static Reading reading(WatchedArea.Seen month) {
        return month.count().isPresent()
                ? new Reading.Seen(
                        month.count().getAsDouble(),
                        month.usual(),
                        (long) month.count().getAsDouble(),
                        EVENTS,
                        "")
                : new Reading.NotSeen("NOT_COVERED", "Nobody reported this month.");
    }
}
