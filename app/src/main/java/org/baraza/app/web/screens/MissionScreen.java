package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.baraza.app.desk.BaseMonth;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.Boundaries;
import org.baraza.app.web.Indicators;
import org.baraza.app.web.Links;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.app.web.ReadingWords;
import org.baraza.app.web.Texts;
import org.baraza.app.web.figures.AreaPaths;
import org.baraza.app.web.figures.Classes;
import org.baraza.app.web.figures.MapFigure;
import org.baraza.app.web.figures.RangeDot;
import org.baraza.app.web.figures.Scale;
import org.baraza.app.web.figures.SeriesFigure;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.measure.Provenance;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Mission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is claimed and known of a mission, and how much happened where and when? */
@Controller
public final class MissionScreen {

    /** Places known to within 25 km or better; coarser ones would stand at a spot where nothing happened. */
    private static final int FINEST_PRECISIONS = 2;

    /** Drawing units; events closer together than this become one dot. */
    private static final int GATHER = 8;

    private static final int MOST_DOTS = 500;

    private final Desk desk;
    private final Boundaries boundaries;
    private final Indicators indicators;
    private final Pages pages;

    public MissionScreen(Desk desk, Boundaries boundaries, Indicators indicators, Pages pages) {
        this.desk = desk;
        this.boundaries = boundaries;
        this.indicators = indicators;
        this.pages = pages;
    }

    /**
     * @param mission the mission
     * @param measured numbers; empty while there are no boundaries of its host countries or nothing to measure
     */
    public record Page(Mission mission, Optional<Measured> measured) {}

    /**
     * @param choices what was chosen and could be
     * @param card the indicator's own documentation
     * @param whole the whole country over the whole period
     * @param map the map
     * @param legend its classes
     * @param series month by month
     * @param seriesUnit unit of the series; empty when no month was seen
     * @param months month by month in words
     * @param rows areas with their readings
     * @param cautions limits that hold for the readings shown
     * @param provenance what the numbers rest on
     * @param observed first and last month with a reading; empty when there is none
     */
    public record Measured(
            Choices choices,
            IndicatorCard card,
            ReadingWords whole,
            MapFigure map,
            List<Step> legend,
            SeriesFigure series,
            String seriesUnit,
            List<MonthRow> months,
            List<AreaRow> rows,
            Set<String> cautions,
            Provenance provenance,
            Optional<Months> observed) {}

    /**
     * @param indicators what can be measured
     * @param countries host countries with boundaries
     * @param country the one chosen
     * @param levels levels with boundaries
     * @param level the one chosen
     * @param from first month
     * @param to last month
     * @param byValue whether areas stand in order of their value
     */
    public record Choices(
            List<IndicatorCard> indicators,
            List<String> countries,
            String country,
            List<Integer> levels,
            int level,
            Month from,
            Month to,
            boolean byValue) {}

    /**
     * @param style style class
     * @param low smallest value in it
     * @param high largest value in it
     */
    public record Step(String style, String low, String high) {}

    /**
     * @param month the month
     * @param words its reading
     * @param bases bases present; empty when unknown
     */
    public record MonthRow(Month month, ReadingWords words, Optional<Long> bases) {}

    /**
     * @param area the area
     * @param reading its reading
     * @param words the same in words
     * @param dot the same as a figure; empty when there is no number
     * @param bases bases present in the last month of the period; empty when unknown
     */
    public record AreaRow(
            Area area, Reading reading, ReadingWords words, Optional<RangeDot> dot, Optional<Long> bases) {}

    /** What the address asks for. */
    private record Wish(
            Optional<String> indicator,
            Optional<String> country,
            Optional<Integer> level,
            Optional<Month> from,
            Optional<Month> to,
            boolean byValue) {}

    @GetMapping("/missions/{acronym}")
    public ResponseEntity<String> show(
            @PathVariable String acronym,
            @RequestParam Optional<String> indicator,
            @RequestParam Optional<String> country,
            @RequestParam Optional<String> level,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @RequestParam Optional<String> order,
            HttpServletRequest request) {
        Mission mission = desk.register().listMissions().stream()
                .filter(m -> m.isCalled(acronym))
                .findFirst()
                .orElseThrow(NotHere::new);
        Wish wish = new Wish(
                indicator,
                country,
                level.filter(l -> l.matches("\\d")).map(Integer::valueOf),
                from.flatMap(Month::read),
                to.flatMap(Month::read),
                order.equals(Optional.of("value")));
        var frame = pages.frame(request);
        return pages.show("mission", frame, new Page(mission, measure(mission, wish, frame.texts())));
    }

    private Optional<Measured> measure(Mission mission, Wish wish, Texts texts) {
        List<String> countries = mission.hosts().stream()
                .filter(h -> !boundaries.listLevels(h).isEmpty())
                .toList();
        Optional<Indicator> indicator = wish.indicator()
                .flatMap(indicators::find)
                .or(() -> indicators.list().stream().findFirst());
        if (countries.isEmpty() || indicator.isEmpty()) {
            return Optional.empty();
        }
        String country = wish.country().filter(countries::contains).orElse(countries.getFirst());
        List<Integer> levels = boundaries.listLevels(country);
        int level = wish.level()
                .filter(levels::contains)
                .orElse(levels.contains(2) ? Integer.valueOf(2) : levels.getLast());
        PanelQuestion question = PanelQuestion.of(country, level).withMission(mission.acronym());
        Panel panel = desk.panel(question);
        Months period = period(mission, panel.months(), wish);
        Choices choices = new Choices(
                indicators.list().stream().map(Indicator::card).toList(),
                countries,
                country,
                levels,
                level,
                period.first(),
                period.last(),
                wish.byValue());
        return Optional.of(measure(indicator.get(), panel, period, choices, texts));
    }

    private Measured measure(Indicator indicator, Panel panel, Months period, Choices choices, Texts texts) {
        Map<Month, Map<String, Long>> bases = bases(panel);
        List<AreaRow> rows = rows(indicator, panel, period, bases, texts);
        List<Reading> monthly = period.stream()
                .map(m -> panel.reading(indicator, new Months(m, m)))
                .toList();
        List<OptionalDouble> basesByMonth = period.stream()
                .map(m -> bases.containsKey(m)
                        ? OptionalDouble.of(bases.getOrDefault(m, Map.of()).values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        : OptionalDouble.empty())
                .toList();
        List<MonthRow> months = new ArrayList<>();
        for (int i = 0; i < period.size(); i++) {
            OptionalDouble present = basesByMonth.get(i);
            months.add(new MonthRow(
                    period.get(i),
                    ReadingWords.of(monthly.get(i), texts),
                    present.isPresent() ? Optional.of((long) present.getAsDouble()) : Optional.empty()));
        }
        Classes classes = Classes.of(rows.stream()
                .flatMap(r -> r.reading() instanceof Reading.Seen s ? Stream.of(s) : Stream.empty())
                .mapToDouble(Reading.Seen::value)
                .toArray());
        Reading whole = panel.reading(indicator, period);
        Set<String> cautions = new TreeSet<>();
        Stream.concat(Stream.of(whole), rows.stream().map(AreaRow::reading))
                .flatMap(r -> r instanceof Reading.Seen s ? Stream.of(s.caution()) : Stream.empty())
                .flatMap(c -> ReadingWords.caution(c, texts).stream())
                .forEach(cautions::add);
        List<Month> seen = months.stream()
                .filter(r -> r.words().state().equals("seen"))
                .map(MonthRow::month)
                .toList();
        return new Measured(
                choices,
                indicator.card(),
                ReadingWords.of(whole, texts),
                map(panel, rows, classes, period),
                legend(classes, texts),
                SeriesFigure.of(period, monthly, basesByMonth),
                monthly.stream()
                        .flatMap(r -> r instanceof Reading.Seen s ? Stream.of(s.unit()) : Stream.empty())
                        .findFirst()
                        .orElse(""),
                months,
                choices.byValue() ? byValue(rows) : rows,
                cautions,
                panel.provenance(),
                seen.isEmpty() ? Optional.empty() : Optional.of(new Months(seen.getFirst(), seen.getLast())));
    }

    /** What was asked for, within what the panel has; otherwise the mission's own time. */
    private static Months period(Mission mission, Months all, Wish wish) {
        Month started = Month.of(mission.started().orElse(mission.authorised()));
        Month ended = mission.ended().map(Month::of).orElse(all.last());
        Month first = within(wish.from().orElse(started), all);
        Month last = within(wish.to().orElse(ended), all);
        return first.compareTo(last) <= 0 ? new Months(first, last) : new Months(last, first);
    }

    private static Month within(Month month, Months all) {
        return month.compareTo(all.first()) < 0 ? all.first() : month.compareTo(all.last()) > 0 ? all.last() : month;
    }

    /** Bases by month and area, for the panel's areas only; a month of which nothing is known is missing. */
    private Map<Month, Map<String, Long>> bases(Panel panel) {
        PanelQuestion question = panel.question();
        Set<String> pcodes =
                new HashSet<>(panel.areas().stream().map(Area::pcode).toList());
        Optional<String> dataSet = panel.provenance().dataSets().stream()
                .filter(d -> d.kind() == DataKind.DEPLOYMENTS)
                .map(DataSet::id)
                .findFirst();
        Map<Month, Map<String, Long>> bases = new HashMap<>();
        for (BaseMonth base : desk.baseMonths(
                question.mission().orElse(""), question.level(), dataSet, question.carryForwardMonths())) {
            Map<String, Long> ofMonth = bases.computeIfAbsent(base.month(), _ -> new HashMap<>());
            if (pcodes.contains(base.pcode())) {
                ofMonth.merge(base.pcode(), (long) base.bases(), Long::sum);
            }
        }
        return bases;
    }

    private static List<AreaRow> rows(
            Indicator indicator, Panel panel, Months period, Map<Month, Map<String, Long>> bases, Texts texts) {
        List<Reading> readings = new ArrayList<>();
        double largest = 0;
        for (int i = 0; i < panel.areas().size(); i++) {
            Reading reading = panel.reading(indicator, i, period);
            readings.add(reading);
            if (reading instanceof Reading.Seen seen) {
                double high = seen.interval().high();
                largest = Math.max(largest, Double.isFinite(high) ? high : seen.value());
            }
        }
        Scale scale = RangeDot.scale(largest);
        Optional<Map<String, Long>> atEnd = Optional.ofNullable(bases.get(period.last()));
        List<AreaRow> rows = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Area area = panel.areas().get(i);
            Reading reading = readings.get(i);
            rows.add(new AreaRow(
                    area,
                    reading,
                    ReadingWords.of(reading, texts),
                    reading instanceof Reading.Seen seen ? Optional.of(RangeDot.of(seen, scale)) : Optional.empty(),
                    atEnd.map(b -> b.getOrDefault(area.pcode(), 0L))));
        }
        return rows;
    }

    private static List<AreaRow> byValue(List<AreaRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparingDouble(
                        r -> r.reading() instanceof Reading.Seen s ? -s.value() : Double.POSITIVE_INFINITY))
                .toList();
    }

    private static List<Step> legend(Classes classes, Texts texts) {
        List<Step> steps = new ArrayList<>();
        double low = 0;
        for (int i = 0; i < classes.bounds().size(); i++) {
            double high = classes.bounds().get(i);
            steps.add(new Step("c" + classes.shade(i), texts.number(low), texts.number(high)));
            low = high;
        }
        return steps;
    }

    private MapFigure map(Panel panel, List<AreaRow> rows, Classes classes, Months period) {
        AreaPaths paths = boundaries.draw(panel);
        List<MapFigure.Shape> shapes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            AreaRow row = rows.get(i);
            String style = switch (row.reading()) {
                case Reading.Seen s -> "c" + classes.of(s.value());
                case Reading.NotSeen _ -> "not-seen";
                case Reading.NotApplicable _ -> "not-applicable";
            };
            shapes.add(new MapFigure.Shape(
                    paths.paths().get(i),
                    style,
                    Links.area(row.area()),
                    row.area().name() + ": " + row.words().line()));
        }
        return new MapFigure(
                paths.width(), paths.height(), shapes, events(panel, paths, period), bases(panel, paths, period));
    }

    private List<MapFigure.Dot> events(Panel panel, AreaPaths paths, Months period) {
        int firstDay = (int) period.first().firstDay().toEpochDay();
        int lastDay = (int) period.last().lastDay().toEpochDay();
        Map<Long, Long> gathered = new HashMap<>();
        desk.placedEvents(panel.question(), (block, _, pcodes, _) -> {
            for (int i = 0; i < block.size(); i++) {
                boolean drawn = block.day[i] >= firstDay
                        && block.day[i] <= lastDay
                        && block.placePrecision[i] <= FINEST_PRECISIONS
                        && !pcodes[i].isEmpty()
                        && paths.holds(block.longitude[i], block.latitude[i]);
                if (drawn) {
                    long x = Math.round(paths.x(block.longitude[i]) / GATHER);
                    long y = Math.round(paths.y(block.latitude[i]) / GATHER);
                    gathered.merge((x << 20) | y, 1L, Long::sum);
                }
            }
        });
        return gathered.entrySet().stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_DOTS)
                .map(e -> new MapFigure.Dot(
                        (e.getKey() >> 20) * GATHER,
                        (e.getKey() & 0xFFFFF) * GATHER,
                        Math.min(22, Math.round(2 + 1.6 * Math.sqrt(e.getValue()))),
                        e.getValue()))
                .toList();
    }

    /** The bases on the last deployment map within the period. */
    private List<MapFigure.Base> bases(Panel panel, AreaPaths paths, Months period) {
        String mission = panel.question().mission().orElse("");
        List<Deployment> inPeriod = panel.provenance().dataSets().stream()
                .filter(d -> d.kind() == DataKind.DEPLOYMENTS)
                .flatMap(d -> desk.register().listDeployments(d).stream())
                .filter(d -> d.mission().equalsIgnoreCase(mission)
                        && period.contains(d.seen().first()))
                .toList();
        Optional<Month> last = inPeriod.stream().map(d -> d.seen().first()).max(Comparator.naturalOrder());
        return inPeriod.stream()
                .filter(d -> last.equals(Optional.of(d.seen().first())) && paths.holds(d.longitude(), d.latitude()))
                .map(d -> new MapFigure.Base(
                        Math.round(paths.x(d.longitude())), Math.round(paths.y(d.latitude())), d.location()))
                .distinct()
                .toList();
    }
}
