package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Boundaries;
import org.baraza.app.web.Indicators;
import org.baraza.app.web.Links;
import org.baraza.app.web.MissionMap;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.OutsideBases;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Partners;
import org.baraza.app.web.Questions;
import org.baraza.app.web.ReadingWords;
import org.baraza.app.web.Texts;
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
import org.baraza.core.measure.Tally;
import org.baraza.core.measure.Together;
import org.baraza.core.protect.Matter;
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

    private static final Tally BASES = new Tally.Bases();

    private final Desk desk;
    private final Boundaries boundaries;
    private final Indicators indicators;
    private final Questions questions;
    private final Partners partners;
    private final MissionMap map;
    private final Pages pages;

    public MissionScreen(
            Desk desk,
            Boundaries boundaries,
            Indicators indicators,
            Questions questions,
            Partners partners,
            MissionMap map,
            Pages pages) {
        this.desk = desk;
        this.boundaries = boundaries;
        this.indicators = indicators;
        this.questions = questions;
        this.partners = partners;
        this.map = map;
        this.pages = pages;
    }

    /**
     * @param mission the mission
     * @param measured numbers; empty while boundaries or everything to measure is missing
     * @param missing host countries without boundaries
     */
    public record Page(Mission mission, Optional<Measured> measured, List<Missing> missing) {}

    /**
     * A host country whose boundaries are not here.
     *
     * @param country ISO 3166 alpha-3 code
     * @param dataSets data that do speak of it
     */
    public record Missing(String country, List<DataSet> dataSets) {}

    /**
     * @param choices what was chosen and could be
     * @param card the indicator's own documentation
     * @param whole the whole country over the whole period
     * @param companions indicators without which the chosen one is not shown
     * @param map the map
     * @param legend its classes
     * @param series month by month
     * @param seriesUnit unit of the series; empty when no month was seen
     * @param months month by month in words
     * @param rows areas with their readings
     * @param partners partnerships active in the last month of the period
     * @param outside bases outside the host countries
     * @param cautions limits that hold for the readings shown
     * @param provenance what the numbers rest on
     * @param observed first and last month with a reading; empty when there is none
     * @param belowZero whether some reading is below zero, as differences may be
     */
    public record Measured(
            Choices choices,
            IndicatorCard card,
            ReadingWords whole,
            List<Companion> companions,
            MapFigure map,
            List<Step> legend,
            SeriesFigure series,
            String seriesUnit,
            List<MonthRow> months,
            List<AreaRow> rows,
            Partners.Found partners,
            List<OutsideBases.Row> outside,
            Set<String> cautions,
            Provenance provenance,
            Optional<Months> observed,
            boolean belowZero) {

        /** What follows the address of an area's page, so that it shows the same indicator and mission. */
        public String areaQuery(Mission mission) {
            return query(card, mission);
        }
    }

    private static String query(IndicatorCard card, Mission mission) {
        return "?indicator=" + card.id() + "&mission=" + Links.segment(mission.acronym());
    }

    /**
     * @param indicators what can be measured
     * @param countries host countries with boundaries
     * @param country the one chosen
     * @param levels levels with boundaries
     * @param level the one chosen
     * @param from first month
     * @param to last month
     * @param byValue whether areas stand in order of their value
     * @param carryForwardMonths months a base is taken as present after its last map
     */
    public record Choices(
            List<IndicatorCard> indicators,
            List<String> countries,
            String country,
            List<Integer> levels,
            int level,
            Month from,
            Month to,
            boolean byValue,
            int carryForwardMonths) {}

    /**
     * @param style style class
     * @param low smallest value in it
     * @param high largest value in it
     */
    public record Step(String style, String low, String high) {}

    /**
     * @param card the indicator
     * @param whole the whole country over the whole period
     * @param rows areas with their readings
     */
    public record Companion(IndicatorCard card, ReadingWords whole, List<AreaRow> rows) {}

    /**
     * @param month the month
     * @param words its reading
     * @param bases bases present; empty when no map reaches the month
     */
    public record MonthRow(Month month, ReadingWords words, Optional<Long> bases) {}

    /**
     * @param area the area
     * @param reading its reading
     * @param words the same in words
     * @param dot the same as a figure; empty when there is no number
     * @param bases bases present in the last month of the period that a map reaches; empty when none does
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
            Optional<Integer> carryForwardMonths,
            boolean byValue) {}

    @NeedToKnow(matter = Matter.FIGURES, mission = "acronym")
    @GetMapping("/missions/{acronym}")
    public ResponseEntity<?> show(
            @PathVariable String acronym,
            @RequestParam Optional<String> indicator,
            @RequestParam Optional<String> country,
            @RequestParam Optional<String> level,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @RequestParam Optional<String> carry,
            @RequestParam Optional<String> order,
            HttpServletRequest request) {
        Mission mission = desk.register().listMissions().stream()
                .filter(m -> m.isCalled(acronym))
                .findFirst()
                .orElseThrow(NotHere::new);
        Wish wish = new Wish(
                indicator,
                country,
                level.filter(l -> l.matches("[0-9]")).map(Integer::valueOf),
                from.flatMap(Month::read),
                to.flatMap(Month::read),
                carry.filter(c -> c.matches("[0-9]{1,3}")).map(Integer::valueOf),
                order.equals(Optional.of("value")));
        var frame = pages.frame(request);
        List<Missing> missing = missing(mission);
        Optional<PanelQuestion> question =
                questions.find(mission, wish.country(), wish.level(), wish.carryForwardMonths());
        Optional<Panel> panel = question.flatMap(this::panel);
        return pages.showKept(
                "mission",
                frame,
                List.of(
                        mission,
                        wish,
                        missing,
                        question,
                        panel.map(p -> p.provenance().dataSets()),
                        question.map(q -> partners.find(q.country())),
                        question.map(q -> boundaries.listLevels(q.country())),
                        questions.listCountries(mission)),
                request,
                () -> new Page(mission, panel.flatMap(p -> measure(mission, wish, p, frame.texts())), missing));
    }

    private List<Missing> missing(Mission mission) {
        return mission.hosts().stream()
                .filter(host -> boundaries.listLevels(host).isEmpty())
                .map(host -> new Missing(
                        host,
                        desk.register().listDataSets().stream()
                                .filter(d -> d.countries().contains(host))
                                .toList()))
                .toList();
    }

    private Optional<Measured> measure(Mission mission, Wish wish, Panel panel, Texts texts) {
        Optional<Together<Indicator>> together = wish.indicator()
                .flatMap(indicators::findTogether)
                .or(() -> indicators.list().stream()
                        .findFirst()
                        .flatMap(i -> indicators.findTogether(i.card().id())));
        if (together.isEmpty()) {
            return Optional.empty();
        }
        PanelQuestion question = panel.question();
        Months period = period(mission, panel.months(), wish);
        Choices choices = new Choices(
                indicators.list().stream().map(Indicator::card).toList(),
                questions.listCountries(mission),
                question.country(),
                boundaries.listLevels(question.country()),
                question.level(),
                period.first(),
                period.last(),
                wish.byValue(),
                question.carryForwardMonths());
        return Optional.of(measure(mission, together.get(), panel, period, choices, texts));
    }

    /** Empty where there are boundaries but neither events nor deployments. */
    private Optional<Panel> panel(PanelQuestion question) {
        try {
            return Optional.of(desk.panel(question));
        } catch (WrongUse e) {
            return Optional.empty();
        }
    }

    private Measured measure(
            Mission mission, Together<Indicator> together, Panel panel, Months period, Choices choices, Texts texts) {
        Indicator indicator = together.chosen();
        List<AreaRow> rows = rows(indicator, panel, period, texts);
        List<Reading> monthly = period.stream()
                .map(m -> panel.reading(indicator, new Months(m, m)))
                .toList();
        List<OptionalDouble> bases = period.stream().map(m -> bases(panel, m)).toList();
        List<MonthRow> months = new ArrayList<>();
        for (int i = 0; i < period.size(); i++) {
            OptionalDouble present = bases.get(i);
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
        List<Deployment> deployments = panel.provenance().dataSets().stream()
                .filter(d -> d.kind() == DataKind.DEPLOYMENTS)
                .flatMap(d -> desk.register().listDeployments(d).stream())
                .toList();
        Partners.Found found = partners.find(panel, period.last());
        return new Measured(
                choices,
                indicator.card(),
                ReadingWords.of(whole, texts),
                together.companions().stream()
                        .map(c -> new Companion(
                                c.card(),
                                ReadingWords.of(panel.reading(c, period), texts),
                                rows(c, panel, period, texts)))
                        .toList(),
                map.draw(
                        mission,
                        panel,
                        shades(rows, classes),
                        period,
                        deployments,
                        found,
                        query(indicator.card(), mission),
                        texts),
                legend(classes, unit(rows), texts),
                SeriesFigure.of(period, monthly, bases),
                monthly.stream()
                        .flatMap(r -> r instanceof Reading.Seen s ? Stream.of(s.unit()) : Stream.empty())
                        .findFirst()
                        .orElse(""),
                months,
                choices.byValue() ? byValue(rows) : rows,
                found,
                OutsideBases.list(mission, deployments, period),
                cautions,
                found.with(panel.provenance()),
                seen.isEmpty() ? Optional.empty() : Optional.of(new Months(seen.getFirst(), seen.getLast())),
                rows.stream().anyMatch(r -> r.reading() instanceof Reading.Seen s && s.value() < 0));
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

    /** Bases in the panel's areas; none is zero where a map reaches the month, and missing where none does. */
    private static OptionalDouble bases(Panel panel, Month month) {
        Months one = new Months(month, month);
        return panel.cell(0, one).deploymentUnobserved().isPresent()
                ? OptionalDouble.empty()
                : OptionalDouble.of(IntStream.range(0, panel.areas().size())
                        .mapToLong(area -> panel.cell(area, one).count(BASES))
                        .sum());
    }

    private static List<AreaRow> rows(Indicator indicator, Panel panel, Months period, Texts texts) {
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
        Months end = lastMapped(panel, period);
        boolean basesKnown = panel.cell(0, end).deploymentUnobserved().isEmpty();
        List<AreaRow> rows = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            rows.add(new AreaRow(
                    panel.areas().get(i),
                    reading,
                    ReadingWords.of(reading, texts),
                    reading instanceof Reading.Seen seen && seen.interval().low() >= 0
                            ? Optional.of(RangeDot.of(seen, scale))
                            : Optional.empty(),
                    basesKnown ? Optional.of(panel.cell(i, end).count(BASES)) : Optional.empty()));
        }
        return rows;
    }

    /** The last month of the period that a deployment map reaches; the last month where none does. */
    private static Months lastMapped(Panel panel, Months period) {
        for (Month month = period.last(); month.compareTo(period.first()) >= 0; month = month.plus(-1)) {
            Months one = new Months(month, month);
            if (panel.cell(0, one).deploymentUnobserved().isEmpty()) {
                return one;
            }
        }
        return new Months(period.last(), period.last());
    }

    private static List<AreaRow> byValue(List<AreaRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparingDouble(
                        r -> r.reading() instanceof Reading.Seen s ? -s.value() : Double.POSITIVE_INFINITY))
                .toList();
    }

    private static List<MissionMap.Shade> shades(List<AreaRow> rows, Classes classes) {
        return rows.stream()
                .map(row -> new MissionMap.Shade(
                        row.area(),
                        switch (row.reading()) {
                            case Reading.Seen s -> "c" + classes.of(s.value());
                            case Reading.NotSeen _ -> "not-seen";
                            case Reading.NotApplicable _ -> "not-applicable";
                        },
                        row.area().name() + ": " + row.words().line()))
                .toList();
    }

    /** The readings' unit; empty when none was seen. */
    private static String unit(List<AreaRow> rows) {
        return rows.stream()
                .flatMap(r -> r.reading() instanceof Reading.Seen s ? Stream.of(s.unit()) : Stream.empty())
                .findFirst()
                .orElse("");
    }

    private static List<Step> legend(Classes classes, String unit, Texts texts) {
        List<Step> steps = new ArrayList<>();
        double low = 0;
        for (int i = 0; i < classes.bounds().size(); i++) {
            double high = classes.bounds().get(i);
            steps.add(new Step("c" + classes.shade(i), texts.amount(low, unit), texts.amount(high, unit)));
            low = high;
        }
        return steps;
    }
}
