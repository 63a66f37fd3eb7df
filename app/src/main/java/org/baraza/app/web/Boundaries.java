package org.baraza.app.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.figures.AreaPaths;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.DataKind;
import org.baraza.core.measure.Panel;
import org.baraza.core.record.DataSet;
import org.springframework.stereotype.Component;

/** Which countries have boundaries at which levels; and their outlines, simplified once. Data sets never change. */
@Component
public final class Boundaries {

    private static final int MOST_DRAWINGS = 32;

    private final Desk desk;
    private final Map<String, List<Ground>> grounds = new ConcurrentHashMap<>();
    private final Map<Key, AreaPaths> drawings = new ConcurrentHashMap<>();
    private final AtomicReference<Listed> listed = new AtomicReference<>(new Listed(List.of(), List.of()));

    /** What follows from one list of data sets. */
    private record Listed(List<DataSet> dataSets, List<Ground> grounds) {}

    public Boundaries(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param country ISO 3166 alpha-3 code
     * @param level administrative level
     */
    public record Ground(String country, int level) {}

    private record Key(List<String> dataSets, String country, int level, int areas) {}

    /** Every country and level with boundaries; found once for each list of data sets. */
    public List<Ground> list() {
        List<DataSet> all = desk.register().listDataSets();
        Listed known = listed.get();
        if (known.dataSets() != all) {
            known = new Listed(
                    all,
                    all.stream()
                            .filter(d -> d.kind() == DataKind.AREAS)
                            .flatMap(d -> grounds.computeIfAbsent(d.id(), _ -> read(d)).stream())
                            .distinct()
                            .sorted(Comparator.comparing(Ground::country).thenComparing(Ground::level))
                            .toList());
            listed.set(known);
        }
        return known.grounds();
    }

    public List<Integer> listLevels(String country) {
        return list().stream()
                .filter(g -> g.country().equals(country))
                .map(Ground::level)
                .toList();
    }

    public Optional<Ground> find(String country, int level) {
        return list().stream().filter(g -> g.equals(new Ground(country, level))).findFirst();
    }

    /** The outlines of a panel's areas. */
    public AreaPaths draw(Panel panel) {
        List<String> dataSets = panel.provenance().dataSets().stream()
                .filter(d -> d.kind() == DataKind.AREAS)
                .map(DataSet::id)
                .toList();
        Key key = new Key(
                dataSets,
                panel.question().country(),
                panel.question().level(),
                panel.areas().size());
        if (drawings.size() > MOST_DRAWINGS) {
            drawings.clear();
        }
        return drawings.computeIfAbsent(key, _ -> AreaPaths.of(panel.areas()));
    }

    private List<Ground> read(DataSet dataSet) {
        return desk.register().listAreas(dataSet).stream()
                .collect(Collectors.groupingBy((Area a) -> new Ground(a.country(), a.level())))
                .keySet()
                .stream()
                .toList();
    }
}
