package org.baraza.core.record.incidents;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Month;

/**
 * The incidents of one area and month together.
 *
 * @param area place code; empty for those of which none is known
 * @param incidents how many
 * @param sums of each harm
 */
public record Total(Month month, Optional<String> area, int incidents, Map<Harm, Sum> sums) {

    /**
     * Settled figures added up. The ends are sums of the lowest and of the highest accounts, and no confidence interval.
     *
     * @param counted incidents whose figure is settled
     * @param withoutFigure incidents of which nobody knows how many; they add nothing, and are not none
     */
    public record Sum(long low, long best, long high, int counted, int withoutFigure) {

        static Sum of(List<IncidentReport> incidents, Harm harm) {
            List<Span> known =
                    incidents.stream().flatMap(i -> i.figure(harm).stream()).toList();
            return new Sum(
                    known.stream().mapToLong(Span::low).sum(),
                    known.stream().mapToLong(Span::best).sum(),
                    known.stream().mapToLong(Span::high).sum(),
                    known.size(),
                    incidents.size() - known.size());
        }
    }

    /** One for each area and month in which there were any, the newest month first. */
    public static List<Total> list(List<IncidentReport> incidents) {
        record Cell(Month month, Optional<String> area) {}
        Map<Cell, List<IncidentReport>> byCell = new HashMap<>();
        incidents.forEach(i -> byCell.computeIfAbsent(
                        new Cell(i.what().when().month(), i.what().where().area()), _ -> new java.util.ArrayList<>())
                .add(i));
        return byCell.entrySet().stream()
                .map(e -> of(e.getKey().month(), e.getKey().area(), e.getValue()))
                .sorted(Comparator.comparing(Total::month)
                        .reversed()
                        .thenComparing(t -> t.area().orElse("")))
                .toList();
    }

    private static Total of(Month month, Optional<String> area, List<IncidentReport> incidents) {
        Map<Harm, Sum> sums = new EnumMap<>(Harm.class);
        for (Harm harm : Harm.values()) {
            sums.put(harm, Sum.of(incidents, harm));
        }
        return new Total(month, area, incidents.size(), Map.copyOf(sums));
    }
}
