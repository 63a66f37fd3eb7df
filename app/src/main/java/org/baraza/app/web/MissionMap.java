package org.baraza.app.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.figures.AreaPaths;
import org.baraza.app.web.figures.MapFigure;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.measure.Panel;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Mission;
import org.springframework.stereotype.Component;

/** Draws where it happened and where peacekeepers and partners were. */
@Component
public final class MissionMap {

    /** Places known to within 25 km or better; coarser ones would stand at a spot where nothing happened. */
    private static final int FINEST_PRECISIONS = 2;

    /** Drawing units; events closer together than this become one dot. */
    private static final int GATHER = 8;

    private static final int MOST_DOTS = 500;
    private static final long LARGEST_DOT = 18;

    private static final int MOST_DRAWINGS = 64;

    private final Desk desk;
    private final Boundaries boundaries;

    /** A data set never changes, so what was gathered of it is kept. */
    private final Cache<Drawn, List<MapFigure.Dot>> dots =
            Caffeine.newBuilder().maximumSize(MOST_DRAWINGS).build();

    private record Drawn(List<String> dataSets, String country, int level, Months period) {}

    public MissionMap(Desk desk, Boundaries boundaries) {
        this.desk = desk;
        this.boundaries = boundaries;
    }

    /**
     * One area as it is to be drawn.
     *
     * @param area the area
     * @param style style class
     * @param title name and reading in words
     */
    public record Shade(Area area, String style, String title) {}

    /**
     * @param shades one for each area of the panel, in its order
     * @param query what follows the address of an area's page
     */
    public MapFigure draw(
            Mission mission,
            Panel panel,
            List<Shade> shades,
            Months period,
            List<Deployment> deployments,
            Partners.Found partners,
            String query,
            Texts texts) {
        AreaPaths paths = boundaries.draw(panel);
        List<MapFigure.Shape> shapes = new ArrayList<>();
        List<MapFigure.Mark> marks = new ArrayList<>();
        for (int i = 0; i < shades.size(); i++) {
            Shade shade = shades.get(i);
            shapes.add(new MapFigure.Shape(
                    paths.paths().get(i), shade.style(), Links.area(shade.area()) + query, shade.title()));
            AreaPaths.Middle middle = paths.middles().get(i);
            if (!partners.in(shade.area()).isEmpty() && Double.isFinite(middle.x())) {
                marks.add(new MapFigure.Mark(
                        Math.round(middle.x()),
                        Math.round(middle.y()),
                        texts.show("map.partners", shade.area().name())));
            }
        }
        return new MapFigure(
                paths.width(),
                paths.height(),
                shapes,
                events(panel, paths, period),
                bases(mission, paths, period, deployments, texts),
                marks);
    }

    private List<MapFigure.Dot> events(Panel panel, AreaPaths paths, Months period) {
        if (panel.provenance().dataSets().stream().noneMatch(d -> d.kind() == DataKind.EVENTS)) {
            return List.of();
        }
        List<String> dataSets = panel.provenance().dataSets().stream()
                .filter(d -> d.kind() == DataKind.EVENTS || d.kind() == DataKind.AREAS)
                .map(DataSet::id)
                .toList();
        return dots.get(
                new Drawn(dataSets, panel.question().country(), panel.question().level(), period),
                _ -> gather(panel, paths, period));
    }

    private List<MapFigure.Dot> gather(Panel panel, AreaPaths paths, Months period) {
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
                        Math.min(LARGEST_DOT, Math.round(1.5 + 1.3 * Math.sqrt(e.getValue()))),
                        e.getValue()))
                .toList();
    }

    /** The bases on the mission's last deployment map within the period. */
    private static List<MapFigure.Base> bases(
            Mission mission, AreaPaths paths, Months period, List<Deployment> deployments, Texts texts) {
        List<Deployment> inPeriod = deployments.stream()
                .filter(d -> mission.isCalled(d.mission())
                        && period.contains(d.seen().first()))
                .toList();
        Optional<Month> last = inPeriod.stream().map(d -> d.seen().first()).max(Comparator.naturalOrder());
        return inPeriod.stream()
                .filter(d -> last.equals(Optional.of(d.seen().first())) && paths.holds(d.longitude(), d.latitude()))
                .map(d -> base(mission, d, paths, texts))
                .distinct()
                .toList();
    }

    private static MapFigure.Base base(Mission mission, Deployment base, AreaPaths paths, Texts texts) {
        boolean outside = OutsideBases.isOutside(mission, base);
        String place = texts.show(
                outside ? "map.base.outside" : "map.base",
                base.location(),
                base.seen().first());
        return new MapFigure.Base(
                Math.round(paths.x(base.longitude())), Math.round(paths.y(base.latitude())), place, outside);
    }
}
