package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.Boundaries;
import org.baraza.app.web.Indicators;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Partners;
import org.baraza.app.web.Questions;
import org.baraza.app.web.ReadingWords;
import org.baraza.app.web.Texts;
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
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Mission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is known of one area? */
@Controller
public final class AreaScreen {

    private static final int MONTHS = 12;
    private static final int NEAREST = 5;
    private static final int YEARS_SHOWN = 10;
    private static final double EARTH_KM = 6371.0088;
    private static final Tally BASES = new Tally.Bases();

    private final Desk desk;
    private final Boundaries boundaries;
    private final Indicators indicators;
    private final Questions questions;
    private final Partners partners;
    private final Pages pages;

    public AreaScreen(
            Desk desk,
            Boundaries boundaries,
            Indicators indicators,
            Questions questions,
            Partners partners,
            Pages pages) {
        this.desk = desk;
        this.boundaries = boundaries;
        this.indicators = indicators;
        this.questions = questions;
        this.partners = partners;
        this.pages = pages;
    }

    /**
     * @param area the area
     * @param mission the mission whose bases count; empty for all
     * @param missions missions mandated in its country
     * @param period the last months observed; empty when none was
     * @param rows every indicator over that period
     * @param series the chosen indicator month by month; empty when there is none
     * @param bases the nearest bases on the last deployment maps
     * @param partners partnerships active at the end of the period
     * @param neighbours areas that share a border
     * @param provenance what the numbers rest on
     */
    public record Page(
            Area area,
            Optional<Mission> mission,
            List<Mission> missions,
            Optional<Months> period,
            List<Row> rows,
            Optional<Series> series,
            List<Base> bases,
            Partners.Found partners,
            List<Area> neighbours,
            Provenance provenance) {}

    /**
     * @param card the indicator
     * @param words its reading
     */
    public record Row(IndicatorCard card, ReadingWords words) {}

    /**
     * @param card the indicator
     * @param figure the drawing; empty where readings are below zero, which it cannot show
     * @param unit its unit; empty when no month was seen
     * @param rows the same in words, the last month first, months without a reading left out
     */
    public record Series(
            IndicatorCard card,
            Optional<SeriesFigure> figure,
            String unit,
            List<Map.Entry<Month, ReadingWords>> rows) {}

    /**
     * @param location place
     * @param mission mission
     * @param seen month of the map
     * @param distanceKm from the middle of the area's bounding box, km
     */
    public record Base(String location, String mission, Month seen, double distanceKm) {}

    @NeedToKnow(matter = Matter.FIGURES, country = "country", level = "level", area = "pcode")
    @GetMapping("/areas/{country}/{level}/{pcode}")
    public ResponseEntity<?> show(
            @PathVariable String country,
            @PathVariable String level,
            @PathVariable String pcode,
            @RequestParam Optional<String> indicator,
            @RequestParam Optional<String> mission,
            HttpServletRequest request) {
        if (!level.matches("[0-9]")
                || boundaries.find(country, Integer.parseInt(level)).isEmpty()) {
            throw new NotHere();
        }
        List<Mission> here = desk.register().listMissions().stream()
                .filter(m -> m.hosts().contains(country))
                .toList();
        Optional<Mission> chosen = mission.flatMap(
                        name -> here.stream().filter(m -> m.isCalled(name)).findFirst())
                .or(() -> here.size() == 1 ? Optional.of(here.getFirst()) : Optional.empty());
        PanelQuestion question = questions.of(country, Integer.parseInt(level));
        Panel panel =
                desk.panel(chosen.map(m -> question.withMission(m.acronym())).orElse(question));
        int at = IntStream.range(0, panel.areas().size())
                .filter(i -> panel.areas().get(i).pcode().equals(pcode))
                .findFirst()
                .orElseThrow(NotHere::new);
        var frame = pages.frame(request);
        return pages.showKept(
                "area",
                frame,
                List.of(
                        panel.question(),
                        panel.provenance().dataSets(),
                        partners.find(country),
                        at,
                        here,
                        chosen,
                        indicator),
                request,
                () -> page(panel, at, indicator, chosen, here, frame.texts()));
    }

    private Page page(
            Panel panel,
            int at,
            Optional<String> wanted,
            Optional<Mission> mission,
            List<Mission> missions,
            Texts texts) {
        Area area = panel.areas().get(at);
        Optional<Months> period = lastObserved(panel, at);
        Month end = period.map(Months::last).orElse(panel.months().last());
        // What must not stand alone has its companions in the table of every indicator above.
        Optional<Indicator> indicator = wanted.flatMap(indicators::find)
                .or(() -> indicators.list().stream().findFirst());
        Partners.Found found = partners.find(panel, end);
        return new Page(
                area,
                mission,
                missions,
                period,
                period.map(p -> Together.showable(indicators.list()).stream()
                                .map(i -> new Row(i.card(), ReadingWords.of(panel.reading(i, at, p), texts)))
                                .toList())
                        .orElse(List.of()),
                indicator.map(i -> series(panel, at, i, shown(panel.months(), mission), texts)),
                nearest(area, panel, mission),
                found,
                IntStream.range(0, panel.areas().size())
                        .filter(i -> i != at && panel.adjacent(at, i))
                        .mapToObj(panel.areas()::get)
                        .toList(),
                found.with(panel.provenance()));
    }

    /** The last twelve months that events or, where no event data cover the area, deployment maps tell of. */
    private static Optional<Months> lastObserved(Panel panel, int at) {
        return last(panel, m -> panel.cell(at, m).observedAreaMonths() > 0)
                .or(() -> last(
                        panel, m -> panel.cell(at, m).deploymentUnobserved().isEmpty()));
    }

    private static Optional<Months> last(Panel panel, Predicate<Months> observed) {
        List<Month> found = new ArrayList<>();
        for (int i = panel.months().size() - 1; i >= 0 && found.size() < MONTHS; i--) {
            Month month = panel.months().get(i);
            if (observed.test(new Months(month, month))) {
                found.add(month);
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Months(found.getLast(), found.getFirst()));
    }

    /** The mission's own time, as far as the panel has it; else the last ten years. */
    private static Months shown(Months all, Optional<Mission> mission) {
        Month first = mission.map(m -> Month.of(m.started().orElse(m.authorised())))
                .orElse(all.last().plus(1 - YEARS_SHOWN * 12));
        Month last = mission.flatMap(Mission::ended).map(Month::of).orElse(all.last());
        Month from = later(first, all.first());
        Month to = last.compareTo(all.last()) > 0 ? all.last() : last;
        return from.compareTo(to) <= 0 ? new Months(from, to) : all;
    }

    private static Series series(Panel panel, int at, Indicator indicator, Months shown, Texts texts) {
        List<Reading> readings =
                shown.stream().map(m -> panel.reading(indicator, at, m)).toList();
        List<OptionalDouble> bases = shown.stream()
                .map(m -> panel.cell(at, new Months(m, m)))
                .map(c -> c.deploymentUnobserved().isPresent()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(c.count(BASES)))
                .toList();
        List<Map.Entry<Month, ReadingWords>> rows = new ArrayList<>();
        for (int i = readings.size() - 1; i >= 0; i--) {
            if (readings.get(i) instanceof Reading.Seen) {
                rows.add(Map.entry(shown.get(i), ReadingWords.of(readings.get(i), texts)));
            }
        }
        boolean belowZero = readings.stream()
                .anyMatch(r -> r instanceof Reading.Seen seen && seen.interval().low() < 0);
        return new Series(
                indicator.card(),
                belowZero ? Optional.empty() : Optional.of(SeriesFigure.of(shown, readings, bases)),
                readings.stream()
                        .flatMap(r -> r instanceof Reading.Seen seen ? Stream.of(seen.unit()) : Stream.empty())
                        .findFirst()
                        .orElse(""),
                rows);
    }

    /** The five nearest places on the last map of the mission, or of each mission whose maps are not years older. */
    private List<Base> nearest(Area area, Panel panel, Optional<Mission> mission) {
        double[] box = area.outline().box();
        List<Deployment> all = panel.provenance().dataSets().stream()
                .filter(d -> d.kind() == DataKind.DEPLOYMENTS)
                .flatMap(d -> desk.register().listDeployments(d).stream())
                .filter(d -> mission.map(m -> m.isCalled(d.mission())).orElse(true))
                .toList();
        if (Double.isNaN(box[0]) || all.isEmpty()) {
            return List.of();
        }
        Map<String, Month> lastMaps = new TreeMap<>();
        all.forEach(d -> lastMaps.merge(d.mission(), d.seen().first(), AreaScreen::later));
        Month oldest = lastMaps.values().stream()
                .reduce(AreaScreen::later)
                .orElseThrow()
                .plus(-panel.question().carryForwardMonths());
        return all.stream()
                .filter(d -> d.seen().first().equals(lastMaps.get(d.mission()))
                        && d.seen().first().compareTo(oldest) >= 0)
                .map(d -> new Base(
                        d.location(),
                        d.mission(),
                        d.seen().first(),
                        distanceKm((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, d.longitude(), d.latitude())))
                .distinct()
                .sorted(Comparator.comparingDouble(Base::distanceKm))
                .limit(NEAREST)
                .toList();
    }

    private static Month later(Month a, Month b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static double distanceKm(double lon1, double lat1, double lon2, double lat2) {
        double half = Math.pow(Math.sin(Math.toRadians(lat2 - lat1) / 2), 2)
                + Math.cos(Math.toRadians(lat1))
                        * Math.cos(Math.toRadians(lat2))
                        * Math.pow(Math.sin(Math.toRadians(lon2 - lon1) / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
