package org.baraza.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.baraza.core.collect.EventClaims;
import org.baraza.core.collect.Importer;
import org.baraza.core.collect.ImporterCard;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.Row;
import org.baraza.core.collect.RowReader;
import org.baraza.core.collect.Rows;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;
import org.baraza.core.ground.Outline;
import org.baraza.core.ground.Sifted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConservationTest {

    private static final int ROWS = 1_000;

    private static final List<String> PIECES = List.of(
            "",
            " ",
            "NA",
            "0",
            "1",
            "3",
            "2019",
            "-1",
            "1e400",
            "2e+05",
            "NaN",
            "999999999999999999999",
            "-90.5",
            "21.5",
            "2019-03-02",
            "2019-02-30",
            "9999-12-31",
            "31 May 2024",
            "2019-Sep-11",
            "1434326400000",
            "XXA",
            "CF",
            "Government of Kanda",
            "Battles",
            "State-based violence",
            "unknown",
            "womens-group",
            "2021-03",
            "قرية الجبل",
            "a\u0000b\nc\u202e",
            "-",
            "+",
            ".",
            "e",
            "--",
            "T");

    static Stream<Arguments> importersAndSeeds() {
        return Doors.importers().stream()
                .flatMap(i -> LongStream.range(0, 6)
                        .mapToObj(seed -> Arguments.of(i.card().id(), seed)));
    }

    @ParameterizedTest
    @MethodSource("importersAndSeeds")
    void every_row_of_garbage_is_kept_or_set_aside_and_nothing_breaks(String id, long seed) {
        Random random = new Random(seed);
        Importer importer = Doors.findImporter(id).orElseThrow();
        Layout layout = new Layout(Layout.Format.GEOJSON, columns(importer.card(), random), "garbage", "", true);
        Sifted<?> sifted = importer.open(layout) instanceof RowReader.OfEvents events
                ? siftEvents(events, layout, random)
                : siftRecords(importer, layout, random);
        assertThat(sifted.received()).isEqualTo(ROWS);
        assertThat(sifted.keptCount() + sifted.setAside().size()).isEqualTo(ROWS);
    }

    /** A random choice of the columns under random names of theirs, in random order; all of them half the time. */
    private static List<String> columns(ImporterCard card, Random random) {
        boolean all = random.nextBoolean();
        List<String> columns = new ArrayList<>();
        for (ImporterCard.Column column : card.columns()) {
            if (all || random.nextInt(4) > 0) {
                columns.add(column.names().get(random.nextInt(column.names().size())));
            }
        }
        Collections.shuffle(columns, random);
        return columns;
    }

    private static Sifted<EventBlock> siftEvents(RowReader.OfEvents events, Layout layout, Random random) {
        EventSieve sieve = new EventSieve(events, Doors.checks(), new Known(20_000), layout);
        EventClaims claims = new EventClaims(new EventColumns(), EventTexts.empty());
        for (int i = 0; i < ROWS; i++) {
            sieve.sift(garbage(i + 2, layout, random), claims);
        }
        return new DuplicateIds("id").sift(sieve.drain(claims, 0));
    }

    private static Sifted<?> siftRecords(Importer importer, Layout layout, Random random) {
        RowReader reader = importer.open(layout);
        RecordSieve<?, ?> sieve = switch (importer.card().kind()) {
            case DEPLOYMENTS -> RecordSieve.ofDeployments(reader);
            case AREAS -> RecordSieve.ofAreas(reader);
            case POPULATION -> RecordSieve.ofPopulation(reader);
            case PARTNERSHIPS -> RecordSieve.ofPartnerships(reader, new Known(20_000));
            case EVENTS -> throw new IllegalStateException("events have a sieve of their own");
        };
        for (int i = 0; i < ROWS; i++) {
            sieve.sift(garbage(i + 2, layout, random));
        }
        return sieve.drain();
    }

    private static Row garbage(long number, Layout layout, Random random) {
        int width =
                random.nextInt(20) == 0 ? random.nextInt(30) : layout.columns().size();
        byte[][] fields = new byte[width][];
        for (int i = 0; i < width; i++) {
            fields[i] = field(random);
        }
        Row row = Rows.row(number, fields);
        if (random.nextBoolean()) {
            double x = random.nextDouble() * 400 - 200;
            row.outline(new Outline(List.of(List.of(new double[] {x, 4, x + 1, 4, x + 1, 5, x, 4}))));
        }
        return row;
    }

    private static byte[] field(Random random) {
        int choice = random.nextInt(400);
        if (choice == 0) {
            byte[] huge = new byte[20_000];
            random.nextBytes(huge);
            return huge;
        }
        if (choice < 30) {
            byte[] some = new byte[random.nextInt(12)];
            random.nextBytes(some);
            return some;
        }
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }
}
