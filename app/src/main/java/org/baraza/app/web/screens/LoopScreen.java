package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.baraza.app.web.AlertsInSight;
import org.baraza.app.web.Boundaries;
import org.baraza.app.web.Frame;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.OwnFigures;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Questions;
import org.baraza.app.web.ReadingWords;
import org.baraza.app.web.Texts;
import org.baraza.app.web.figures.SeriesFigure;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Together;
import org.baraza.core.measure.own.OwnCell;
import org.baraza.core.measure.own.OwnIndicator;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.alerts.Urgency;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What do the mission's own records say of how it answers, keeps to its limits and reaches people? */
@Controller
public final class LoopScreen {

    /** Periods that can be chosen, months; the first unless another is. */
    public static final List<Integer> PERIODS = List.of(3, 1, 6, 12);

    private static final int SERIES_MONTHS = 24;

    /** Indicators before it rest on alerts alone, which have an urgency. */
    private static final String FIRST_NOT_OF_ALERTS = "ALR-05";

    private final AlertsInSight alerts;
    private final OwnFigures figures;
    private final Questions questions;
    private final Boundaries boundaries;
    private final Pages pages;

    public LoopScreen(
            AlertsInSight alerts, OwnFigures figures, Questions questions, Boundaries boundaries, Pages pages) {
        this.alerts = alerts;
        this.figures = figures;
        this.questions = questions;
        this.boundaries = boundaries;
        this.pages = pages;
    }

    /**
     * @param shown what there is to show; empty while the mission's country has no boundaries
     */
    public record Page(Mission mission, Optional<Shown> shown) {}

    /**
     * @param months of the period
     * @param country whose areas are the rows
     * @param level of the areas
     * @param levels that could be chosen
     * @param readAt when the records were read
     * @param rows every indicator over the whole mission
     * @param nowhere alerts of the period that are in none of the areas
     * @param chosen the indicator looked at closely
     */
    public record Shown(
            int months,
            Months period,
            String country,
            int level,
            List<Integer> levels,
            Instant readAt,
            List<Row> rows,
            long nowhere,
            Chosen chosen) {}

    /** @param card the indicator */
    public record Row(IndicatorCard card, ReadingWords words) {}

    /** An urgency, or an area, with its reading. */
    public record Part<T>(T of, ReadingWords words) {}

    /**
     * @param companions what must be shown beside it, over the whole mission
     * @param byUrgency empty where there was nothing to tell apart
     * @param areas in order of place code
     * @param figure month by month; empty where there was no reading in any of the months
     * @param rows the same in words, the last month first
     */
    public record Chosen(
            IndicatorCard card,
            ReadingWords whole,
            List<Row> companions,
            List<Part<Urgency>> byUrgency,
            List<Part<Area>> areas,
            Optional<SeriesFigure> figure,
            String unit,
            List<Map.Entry<Month, ReadingWords>> rows) {}

    @NeedToKnow(matter = Matter.ALERTS, mission = "acronym")
    @GetMapping("/missions/{acronym}/loop")
    public ResponseEntity<String> show(
            @PathVariable String acronym,
            @RequestParam Optional<String> indicator,
            @RequestParam Optional<String> months,
            @RequestParam Optional<String> level,
            HttpServletRequest request) {
        Mission mission = alerts.mission(acronym);
        Frame frame = pages.frame(request);
        int size = months.flatMap(LoopScreen::number).filter(PERIODS::contains).orElse(PERIODS.getFirst());
        Optional<PanelQuestion> question =
                questions.find(mission, Optional.empty(), level.flatMap(LoopScreen::number), Optional.empty());
        return pages.show(
                "loop", frame, new Page(mission, question.map(q -> shown(mission, q, size, indicator, frame))));
    }

    /** What is no such number is as if nothing had been chosen. */
    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private Shown shown(Mission mission, PanelQuestion question, int size, Optional<String> wanted, Frame frame) {
        Instant now = frame.sight().now();
        Texts texts = frame.texts();
        Month last = Month.of(LocalDate.ofInstant(now, ZoneOffset.UTC));
        Months period = new Months(last.plus(1 - size), last);
        List<OwnIndicator> shown = figures.indicators(mission, frame.sight());
        Together<OwnIndicator> chosen = wanted.flatMap(id -> find(id, shown))
                .or(() -> Together.of(shown.getFirst(), shown))
                .orElseThrow();
        OwnFigures.At at = figures.read(mission, question, series(last).span(period), frame.sight());
        OwnCell whole = at.whole(period);
        return new Shown(
                size,
                period,
                question.country(),
                question.level(),
                boundaries.listLevels(question.country()),
                now,
                shown.stream().map(i -> row(i, whole, texts)).toList(),
                at.records().nowhere(period),
                chosen(chosen, at, whole, last, texts));
    }

    private static Optional<Together<OwnIndicator>> find(String id, List<OwnIndicator> among) {
        return among.stream().filter(i -> i.card().id().equals(id)).findFirst().flatMap(i -> Together.of(i, among));
    }

    private static Months series(Month last) {
        return new Months(last.plus(1 - SERIES_MONTHS), last);
    }

    private static Row row(OwnIndicator indicator, OwnCell whole, Texts texts) {
        return new Row(indicator.card(), ReadingWords.of(indicator.read(whole), texts));
    }

    private static Chosen chosen(
            Together<OwnIndicator> together, OwnFigures.At at, OwnCell whole, Month last, Texts texts) {
        OwnIndicator indicator = together.chosen();
        Months series = series(last);
        List<Reading> readings = series.stream()
                .map(m -> indicator.read(at.whole(new Months(m, m))))
                .toList();
        List<Map.Entry<Month, ReadingWords>> rows = new ArrayList<>();
        for (int i = readings.size() - 1; i >= 0; i--) {
            rows.add(Map.entry(series.get(i), ReadingWords.of(readings.get(i), texts)));
        }
        List<Reading.Seen> seen = readings.stream()
                .filter(Reading.Seen.class::isInstance)
                .map(Reading.Seen.class::cast)
                .toList();
        return new Chosen(
                indicator.card(),
                ReadingWords.of(indicator.read(whole), texts),
                together.companions().stream().map(i -> row(i, whole, texts)).toList(),
                byUrgency(indicator, whole, texts),
                IntStream.range(0, at.panel().areas().size())
                        .mapToObj(i -> new Part<>(
                                at.panel().areas().get(i),
                                ReadingWords.of(indicator.read(at.area(i, whole.months())), texts)))
                        .toList(),
                seen.isEmpty()
                        ? Optional.empty()
                        : Optional.of(SeriesFigure.of(
                                series,
                                readings,
                                series.stream().map(_ -> OptionalDouble.empty()).toList())),
                seen.isEmpty() ? "" : seen.getFirst().unit(),
                rows);
    }

    private static List<Part<Urgency>> byUrgency(OwnIndicator indicator, OwnCell whole, Texts texts) {
        boolean ofAlerts = indicator.card().id().compareTo(FIRST_NOT_OF_ALERTS) < 0;
        return !ofAlerts || whole.alerts().stream().allMatch(a -> a.triaged().isEmpty())
                ? List.of()
                : Arrays.stream(Urgency.values())
                        .map(u -> new Part<>(u, ReadingWords.of(indicator.read(whole.ofUrgency(u)), texts)))
                        .toList();
    }
}
