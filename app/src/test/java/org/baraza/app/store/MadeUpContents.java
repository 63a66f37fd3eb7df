package org.baraza.app.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.Outline;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.ground.Source;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.DataSetEntry;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Partnership;
import org.baraza.core.record.Population;

/** Made-up data sets of the made-up country XXA: the rows follow from the id and the number kept, as in a snapshot. */
final class MadeUpContents implements Contents {

    static final Attribution BY_DENG =
            new Attribution(Instant.parse("2025-03-04T05:06:07.123456789Z"), "deng", "command-line", "made up");

    /** A data set with everything a publisher may write into it: quotes, other scripts, absent months. */
    static DataSet dataSet(String id, DataKind kind, int kept, Random chance) {
        int setAside = chance.nextInt(5);
        Month first = Month.of(2010 + chance.nextInt(10), 1 + chance.nextInt(12));
        return new DataSet(
                id,
                kind,
                "made-up",
                new Source("Made “up” \\ ' \t", "1." + chance.nextInt(9), "CC0", "Tomás, قرية, 村"),
                "file " + chance.nextInt(99) + ".csv",
                "%064x".formatted(chance.nextLong() >>> 1),
                "%064x".formatted(chance.nextLong() >>> 1),
                kept + setAside,
                kept,
                setAside,
                setAside == 0 ? Map.of() : Map.of("no-such-day", (long) setAside, "far-away", 7L),
                chance.nextBoolean()
                        ? Optional.of(new Months(first, first.plus(chance.nextInt(30))))
                        : Optional.empty(),
                chance.nextBoolean() ? new TreeSet<>(List.of("XXB", "XXA")) : new TreeSet<>(),
                Instant.ofEpochSecond(1_700_000_000L + chance.nextInt(1_000_000), 123_456_000));
    }

    static DataSetEntry entry(String id, DataKind kind, int kept, Random chance) {
        return new DataSetEntry(dataSet(id, kind, kept, chance));
    }

    @Override
    public Stream<Area> areas(DataSet dataSet) {
        Random chance = new Random(dataSet.id().hashCode());
        return rows(dataSet)
                .mapToObj(i -> new Area(
                        "XXA%04d".formatted(i),
                        "Village \\N " + i,
                        "XXA",
                        2,
                        i % 3 == 0 ? Optional.empty() : Optional.of("XXA%02d".formatted(i % 7)),
                        LocalDate.of(2015, 1, 1).plusDays(i),
                        i % 4 == 0 ? Optional.of(LocalDate.of(2020, 2, 29)) : Optional.empty(),
                        new Outline(List.of(List.of(ring(chance), ring(chance)), List.of(ring(chance))))));
    }

    private static double[] ring(Random chance) {
        double x = chance.nextDouble() * 30;
        double y = chance.nextDouble() * -10;
        return new double[] {x, y, x + 0.1, y, x + 0.1, y + chance.nextDouble(), x, y};
    }

    @Override
    public Stream<Deployment> deployments(DataSet dataSet) {
        Random chance = new Random(dataSet.id().hashCode());
        return rows(dataSet)
                .mapToObj(i -> new Deployment(
                        "UNMADE",
                        new Months(Month.of(2012, 3), Month.of(2012, 3 + i % 5)),
                        "Kambi ya mto " + i,
                        "XXA",
                        chance.nextDouble() * 30,
                        -0.0,
                        i % 3 == 0 ? OptionalInt.empty() : OptionalInt.of(i),
                        i % 2 == 0,
                        i % 5 == 0));
    }

    @Override
    public Stream<Population> populations(DataSet dataSet) {
        return rows(dataSet).mapToObj(i -> new Population("XXA%04d".formatted(i), 2000 + i % 20, i * 1_000_000_007L));
    }

    @Override
    public Stream<Partnership> partnerships(DataSet dataSet) {
        return rows(dataSet)
                .mapToObj(i -> new Partnership(
                        new Handle("partner-" + i),
                        PartnerType.values()[i % PartnerType.values().length],
                        "XXA%04d".formatted(i),
                        Month.of(2014, 1 + i % 12),
                        i % 2 == 0 ? Optional.empty() : Optional.of(Month.of(2016, 1))));
    }

    private static IntStream rows(DataSet dataSet) {
        return IntStream.range(0, Math.toIntExact(dataSet.kept()));
    }
}
