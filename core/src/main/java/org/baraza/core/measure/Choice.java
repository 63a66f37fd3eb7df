package org.baraza.core.measure;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.DataKind;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Population;

/** The rules that choose among data sets where a question names none. */
public final class Choice {

    /** How far a population figure is carried to years without one. */
    public static final int YEARS_APART = 5;

    private static final Comparator<DataSet> BY_IMPORT = Comparator.comparing(DataSet::importedAt);

    private Choice() {}

    /**
     * The one asked for; else, of the publisher whose data on the country were imported last, the newest version that
     * covers the country.
     */
    public static Optional<DataSet> events(List<DataSet> all, Optional<String> asked, String country) {
        if (asked.isPresent()) {
            return asked(all, DataKind.EVENTS, asked.get());
        }
        return newest(of(all, DataKind.EVENTS).stream()
                .filter(d -> d.countries().contains(country))
                .toList());
    }

    /** The one asked for; else the newest version whose rows are maps of single months; else the newest. */
    public static Optional<DataSet> deployments(List<DataSet> all, Optional<String> asked, Predicate<DataSet> monthly) {
        if (asked.isPresent()) {
            return asked(all, DataKind.DEPLOYMENTS, asked.get());
        }
        List<DataSet> found = of(all, DataKind.DEPLOYMENTS);
        return newest(found.stream().filter(monthly).toList()).or(() -> newest(found));
    }

    /**
     * The one asked for; else the one with the boundaries of the country at that level that were declared valid last.
     *
     * @param areasOf the areas of a data set
     */
    public static Optional<DataSet> areas(
            List<DataSet> all,
            Optional<String> asked,
            String country,
            int level,
            Function<DataSet, List<Area>> areasOf) {
        if (asked.isPresent()) {
            return asked(all, DataKind.AREAS, asked.get());
        }
        return of(all, DataKind.AREAS).stream()
                .filter(d -> !areas(areasOf.apply(d), country, level).isEmpty())
                .max(Comparator.<DataSet, LocalDate>comparing(d -> areas(areasOf.apply(d), country, level).stream()
                                .map(Area::validOn)
                                .max(Comparator.naturalOrder())
                                .orElseThrow())
                        .thenComparing(BY_IMPORT));
    }

    /** The areas of one country and level in order of place code; of one drawn twice, the later drawing. */
    public static List<Area> areas(List<Area> all, String country, int level) {
        Map<String, Area> latest = new TreeMap<>();
        for (Area area : all) {
            if (area.country().equals(country) && area.level() == level) {
                latest.merge(area.pcode(), area, (a, b) -> b.validOn().isBefore(a.validOn()) ? a : b);
            }
        }
        return List.copyOf(latest.values());
    }

    /** All population figures together, by place code and year; of two for the same, the one imported last. */
    public static Map<String, NavigableMap<Integer, Long>> populations(
            List<DataSet> all, Function<DataSet, List<Population>> populationsOf) {
        Map<String, NavigableMap<Integer, Long>> merged = new HashMap<>();
        of(all, DataKind.POPULATION).stream()
                .sorted(BY_IMPORT)
                .forEach(d -> populationsOf
                        .apply(d)
                        .forEach(p -> merged.computeIfAbsent(p.pcode(), c -> new TreeMap<>())
                                .put(p.year(), p.persons())));
        return merged;
    }

    /** The year itself; else the nearest earlier year within five; else the nearest later one within five. */
    public static OptionalInt year(NavigableMap<Integer, ?> known, int year) {
        Integer earlier = known.floorKey(year);
        if (earlier != null && year - earlier <= YEARS_APART) {
            return OptionalInt.of(earlier);
        }
        Integer later = known.ceilingKey(year);
        return later != null && later - year <= YEARS_APART ? OptionalInt.of(later) : OptionalInt.empty();
    }

    /**
     * Orders versions as people read them: {@code 21.10} after {@code 21.9}. Words come before numbers, so that a file
     * that states no version never takes the place of one that does.
     */
    public static int compareVersions(String a, String b) {
        List<String> as = parts(a);
        List<String> bs = parts(b);
        for (int i = 0; i < Math.min(as.size(), bs.size()); i++) {
            String x = as.get(i);
            String y = bs.get(i);
            boolean numberX = Character.isDigit(x.charAt(0));
            boolean numberY = Character.isDigit(y.charAt(0));
            int order = numberX && numberY
                    ? new BigInteger(x).compareTo(new BigInteger(y))
                    : numberX == numberY ? x.compareTo(y) : Boolean.compare(numberX, numberY);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(as.size(), bs.size());
    }

    private static List<String> parts(String version) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = Pattern.compile("[0-9]+|[A-Za-z]+").matcher(version);
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        return parts;
    }

    private static List<DataSet> of(List<DataSet> all, DataKind kind) {
        return all.stream().filter(d -> d.kind() == kind).toList();
    }

    private static Optional<DataSet> asked(List<DataSet> all, DataKind kind, String id) {
        return of(all, kind).stream().filter(d -> d.id().equals(id)).findFirst();
    }

    private static Optional<DataSet> newest(List<DataSet> found) {
        return found.stream()
                .max(BY_IMPORT)
                .flatMap(last -> found.stream()
                        .filter(d -> d.source().name().equals(last.source().name()))
                        .max(Comparator.<DataSet, String>comparing(
                                        d -> d.source().version(), Choice::compareVersions)
                                .thenComparing(BY_IMPORT)));
    }
}
