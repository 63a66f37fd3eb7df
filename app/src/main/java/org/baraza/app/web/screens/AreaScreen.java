package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.Boundaries;
import org.baraza.app.web.Indicators;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.app.web.ReadingWords;
import org.baraza.app.web.Texts;
import org.baraza.app.web.figures.SeriesFigure;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.measure.Provenance;
import org.baraza.core.measure.Reading;
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
    private static final int FEW = 5;
    private static final double EARTH_KM = 6371.0088;

    private final Desk desk;
    private final Boundaries boundaries;
    private final Indicators indicators;
    private final Pages pages;

    public AreaScreen(Desk desk, Boundaries boundaries, Indicators indicators, Pages pages) {
        this.desk = desk;
        this.boundaries = boundaries;
        this.indicators = indicators;
        this.pages = pages;
    }

    /**
     * @param area the area
     * @param missions missions mandated in its country
     * @param period the last months observed; empty when none was
     * @param rows every indicator over that period
     * @param series the chosen indicator month by month; empty when there is none
     * @param bases the nearest bases on the last deployment maps
     * @param partnerships partnerships active at the end of the period, by type
     * @param neighbours areas that share a border
     * @param provenance what the numbers rest on
     */
    public record Page(
            Area area,
            List<Mission> missions,
            Optional<Months> period,
            List<Row> rows,
            Optional<Series> series,
            List<Base> bases,
            List<Partners> partnerships,
            List<Area> neighbours,
            Provenance provenance) {}

    /**
     * @param card the indicator
     * @param words its reading
     */
    public record Row(IndicatorCard card, ReadingWords words) {}

    /**
     * @param card the indicator
     * @param months the whole run of months
     * @param figure the drawing
     * @param rows the same in words
     */
    public record Series(
            IndicatorCard card, Months months, SeriesFigure figure, List<Map.Entry<Month, ReadingWords>> rows) {}

    /**
     * @param location place
     * @param mission mission
     * @param seen month of the map
     * @param distanceKm from the middle of the area's bounding box, km
     */
    public record Base(String location, String mission, Month seen, double distanceKm) {}

    /**
     * @param type kind of partner
     * @param count how many; empty when fewer than five, so that nobody can be picked out
     */
    public record Partners(PartnerType type, Optional<Long> count) {}

    @GetMapping("/areas/{country}/{level}/{pcode}")
    public ResponseEntity<String> show(
            @PathVariable String country,
            @PathVariable String level,
            @PathVariable String pcode,
            @RequestParam Optional<String> indicator,
            HttpServletRequest request) {
        if (!level.matches("\\d")
                || boundaries.find(country, Integer.parseInt(level)).isEmpty()) {
            throw new NotHere();
        }
        Panel panel = desk.panel(PanelQuestion.of(country, Integer.parseInt(level)));
        int at = IntStream.range(0, panel.areas().size())
                .filter(i -> panel.areas().get(i).pcode().equals(pcode))
                .findFirst()
                .orElseThrow(NotHere::new);
        var frame = pages.frame(request);
        return pages.show("area", frame, page(panel, at, indicator, frame.texts()));
    }

    private Page page(Panel panel, int at, Optional<String> chosen, Texts texts) {
        Area area = panel.areas().get(at);
        Optional<Months> period = lastObserved(panel, at);
        Month end = period.map(Months::last).orElse(panel.months().last());
        Optional<Indicator> indicator = chosen.flatMap(indicators::find)
                .or(() -> indicators.list().stream().findFirst());
        return new Page(
                area,
                desk.register().listMissions().stream()
                        .filter(m -> m.hosts().contains(area.country()))
                        .toList(),
                period,
                period.map(p -> indicators.list().stream()
                                .map(i -> new Row(i.card(), ReadingWords.of(panel.reading(i, at, p), texts)))
                                .toList())
                        .orElse(List.of()),
                indicator.map(i -> series(panel, at, i, texts)),
                nearest(area, panel),
                partnerships(area, end),
                IntStream.range(0, panel.areas().size())
                        .filter(i -> i != at && panel.adjacent(at, i))
                        .mapToObj(panel.areas()::get)
                        .toList(),
                panel.provenance());
    }

    /** From the twelfth last month with any reading to the last. */
    private Optional<Months> lastObserved(Panel panel, int at) {
        List<Month> found = new ArrayList<>();
        for (int i = panel.months().size() - 1; i >= 0 && found.size() < MONTHS; i--) {
            Month month = panel.months().get(i);
            if (indicators.list().stream()
                    .anyMatch(indicator -> panel.reading(indicator, at, month) instanceof Reading.Seen)) {
                found.add(month);
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Months(found.getLast(), found.getFirst()));
    }

    private static Series series(Panel panel, int at, Indicator indicator, Texts texts) {
        List<Reading> readings = panel.months().stream()
                .map(m -> panel.reading(indicator, at, m))
                .toList();
        List<OptionalDouble> noBases =
                panel.months().stream().map(_ -> OptionalDouble.empty()).toList();
        List<Map.Entry<Month, ReadingWords>> rows = new ArrayList<>();
        for (int i = readings.size() - 1; i >= 0; i--) {
            if (readings.get(i) instanceof Reading.Seen) {
                rows.add(Map.entry(panel.months().get(i), ReadingWords.of(readings.get(i), texts)));
            }
        }
        return new Series(indicator.card(), panel.months(), SeriesFigure.of(panel.months(), readings, noBases), rows);
    }

    /** Of every mission's last map the five nearest places. */
    private List<Base> nearest(Area area, Panel panel) {
        double[] box = area.outline().box();
        List<Deployment> all = panel.provenance().dataSets().stream()
                .filter(d -> d.kind() == DataKind.DEPLOYMENTS)
                .flatMap(d -> desk.register().listDeployments(d).stream())
                .toList();
        Map<String, Month> lastMaps = new TreeMap<>();
        all.forEach(d -> lastMaps.merge(d.mission(), d.seen().first(), (a, b) -> a.compareTo(b) >= 0 ? a : b));
        return Double.isNaN(box[0])
                ? List.of()
                : all.stream()
                        .filter(d -> d.seen().first().equals(lastMaps.get(d.mission())))
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

    private List<Partners> partnerships(Area area, Month end) {
        Map<PartnerType, Long> counts = new TreeMap<>();
        desk.register().listDataSets().stream()
                .filter(d -> d.kind() == DataKind.PARTNERSHIPS)
                .reduce((_, newer) -> newer)
                .stream()
                .flatMap(d -> desk.register().listPartnerships(d).stream())
                .filter(p -> p.pcode().equals(area.pcode())
                        && p.start().compareTo(end) <= 0
                        && p.end().map(e -> e.compareTo(end) >= 0).orElse(true))
                .forEach(p -> counts.merge(p.type(), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(e -> new Partners(
                        e.getKey(),
                        Stream.of(e.getValue()).filter(n -> n >= FEW).findFirst()))
                .toList();
    }

    private static double distanceKm(double lon1, double lat1, double lon2, double lat2) {
        double half = Math.pow(Math.sin(Math.toRadians(lat2 - lat1) / 2), 2)
                + Math.cos(Math.toRadians(lat1))
                        * Math.cos(Math.toRadians(lat2))
                        * Math.pow(Math.sin(Math.toRadians(lon2 - lon1) / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
