package org.baraza.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.app.desk.Progress;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.Row;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.ground.Outline;
import org.baraza.core.ground.Sifted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

    private static final FindingKind REPEATED =
            FindingKind.setAside("repeated", "the identifier was met before", "Keep one of the rows.");
    private static final String MAP = """
            {"type":"FeatureCollection","name":"Districts of Nuria v2","features":[
             {"type":"Feature","properties":{"pcode":"NU01","level":2,"area":12.50,"note":null,"more":{"a":[1]}},
              "geometry":{"coordinates":[[[0,0],[1,0,7],[1,1],[0,0]]],"type":"Polygon"}},
             {"type":"Feature","geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]},
              "properties":{"pcode":"NU02"}},
             7,
             {"type":"Feature","properties":{"pcode":"NU03"},"geometry":null}
            ]}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void events_are_the_same_whatever_the_number_of_threads_and_wherever_the_file_is_cut(boolean textualIds)
            throws IOException {
        Path file = folder.resolve("events.csv");
        Files.writeString(file, events(40_000, 3));
        List<String> one = take(file, 0, 1 << 22, textualIds);
        assertThat(one).hasSizeGreaterThan(39_000);
        assertThat(take(file, 2, 1 << 12, textualIds)).isEqualTo(one);
        assertThat(take(file, 3, 99_991, textualIds)).isEqualTo(one);
    }

    /** Every event and text as given, then every finding, then the list of rows set aside. */
    private List<String> take(Path file, int workers, int stretchBytes, boolean textualIds) throws IOException {
        Intake intake = new Intake(workers, stretchBytes, CsvTable.LONGEST_ROW);
        Set<Long> seen = new HashSet<>();
        List<String> all = new ArrayList<>();
        Path list = folder.resolve("aside.csv");
        Intake.TakenEvents taken = intake.takeEvents(
                file,
                (Sniffed.Rows) intake.sniff(file),
                () -> new EventLines(textualIds),
                firstOnly(seen),
                block -> {
                    EventColumns c = block.columns();
                    for (int i = 0; i < c.size(); i++) {
                        all.add(c.id[i] + " " + c.day[i] + " " + c.longitude[i] + " " + c.latitude[i] + " "
                                + c.sideA[i]);
                    }
                },
                list,
                Progress.NONE);
        assertThat(all).hasSize((int) taken.taken().kept());
        assertThat(taken.taken().counts().keySet()).contains(REPEATED, CommonFindings.NO_SUCH_DAY);
        all.addAll(taken.texts().actors().texts());
        all.addAll(taken.texts().ids().texts());
        taken.taken().findings().forEach(f -> all.add(f.toString()));
        all.addAll(Files.readAllLines(list));
        return all;
    }

    /** Keeps the first event of each identifier. */
    private static Repeats firstOnly(Set<Long> seen) {
        return (block, rows) -> {
            EventColumns c = block.columns();
            List<Finding> repeated = new ArrayList<>();
            int kept = 0;
            int all = c.size();
            for (int i = 0; i < all; i++) {
                if (seen.add(c.id[i])) {
                    c.id[kept] = c.id[i];
                    c.day[kept] = c.day[i];
                    c.longitude[kept] = c.longitude[i];
                    c.latitude[kept] = c.latitude[i];
                    c.sideA[kept] = c.sideA[i];
                    kept++;
                } else {
                    boolean textual = block.texts().hasTextualIds();
                    String id = textual ? block.texts().ids().text((int) c.id[i]) : String.valueOf(c.id[i]);
                    repeated.add(new Finding(REPEATED, rows[i], "id", id));
                }
            }
            for (int i = kept; i < all; i++) {
                c.dropLast();
            }
            return repeated;
        };
    }

    private static String events(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("id,day,longitude,latitude,side\n");
        for (int i = 1; i <= rows; i++) {
            int id = random.nextInt(200) == 0 ? Math.max(1, i - 50) : i;
            int day = random.nextInt(300) == 0 ? 31 : 28;
            text.append(id).append(",2017-02-").append(day).append(',');
            text.append(random.nextInt(180))
                    .append(".5,")
                    .append(random.nextInt(90))
                    .append(",\"Side ");
            text.append(random.nextInt(50))
                    .append(random.nextInt(20) == 0 ? ",\n\"\"x\"\"" : "")
                    .append("\"\n");
        }
        return text.toString();
    }

    @Test
    void a_repeated_identifier_is_set_aside_with_its_row_and_its_text() throws IOException {
        Path file = folder.resolve("twice.csv");
        Files.writeString(
                file, "id,day,longitude,latitude,side\n5,2017-02-28,1,1,A\n6,2017-02-30,1,1,A\n5,2017-02-28,1,1,=B\n");
        Intake intake = Intake.ofAllProcessors();
        Set<Long> seen = new HashSet<>();
        Path list = folder.resolve("list.csv");
        Taken taken = intake.takeEvents(
                        file,
                        (Sniffed.Rows) intake.sniff(file),
                        () -> new EventLines(false),
                        firstOnly(seen),
                        block -> {},
                        list,
                        Progress.NONE)
                .taken();
        assertThat(taken.findings())
                .containsExactly(
                        new Finding(CommonFindings.NO_SUCH_DAY, 3, "day", "2017-02-30"),
                        new Finding(REPEATED, 4, "id", "5"));
        assertThat(taken.kept()).isEqualTo(1);
        assertThat(Files.readString(list)).startsWith("row,code,column,value,reason,remedy,line\r\n3,no-such-day,");
    }

    @Test
    void the_digest_is_of_the_file_as_given() throws Exception {
        Path file = folder.resolve("given.csv");
        Files.writeString(file, "\ufeffa,b\n1,2\n");
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        assertThat(RowBook.read(file, 2, 4, 100).taken().sha256()).isEqualTo(expected);
        assertThat(Intake.ofAllProcessors().digest(file)).isEqualTo(expected);
    }

    @Test
    void a_cancelled_import_leaves_nothing_behind() throws IOException {
        Path file = folder.resolve("events.csv");
        Files.writeString(file, events(2000, 4));
        Path list = folder.resolve("aside.csv");
        Intake intake = new Intake(2, 1 << 12, CsvTable.LONGEST_ROW);
        Progress stop = new Progress() {
            private int calls;

            @Override
            public void at(String stage, long done, long all) {
                calls++;
            }

            @Override
            public boolean cancelled() {
                return calls > 5;
            }
        };
        Set<Long> seen = new HashSet<>();
        Sniffed.Rows rows = (Sniffed.Rows) intake.sniff(file);
        Repeats repeats = firstOnly(seen);
        assertThatThrownBy(() ->
                        intake.takeEvents(file, rows, () -> new EventLines(false), repeats, block -> {}, list, stop))
                .isInstanceOf(CancellationException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n\r\n ", "PK\u0003\u0004\u0000\u0000a,b", "{\"type\":\"Feature\"}", "{", "\"never closed,"
            })
    void what_is_no_table_and_no_map_gives_one_finding_about_the_file(String text) throws IOException {
        Path file = folder.resolve("odd");
        Files.writeString(file, text);
        assertThat(Intake.ofAllProcessors().sniff(file)).isInstanceOf(Sniffed.Nothing.class);
    }

    @Test
    void a_map_is_known_by_its_first_feature_and_its_name() throws IOException {
        Path file = folder.resolve("map.geojson");
        Files.writeString(file, MAP);
        assertThat(Intake.ofAllProcessors().sniff(file))
                .isEqualTo(new Sniffed.Rows(
                        new Layout(
                                Layout.Format.GEOJSON,
                                List.of("pcode", "level", "area", "note", "more"),
                                "map.geojson",
                                "Districts of Nuria v2",
                                true),
                        ','));
    }

    @Test
    void features_become_rows_with_their_polygons_and_what_is_no_feature_is_set_aside() throws IOException {
        Path file = folder.resolve("map.geojson");
        Files.writeString(file, MAP);
        Shapes shapes = new Shapes();
        Taken taken = takeMap(file, shapes);
        assertThat(shapes.seen).containsExactly("NU01 2 12.50 1", "NU02   2", "NU03   0");
        assertThat(taken.findings()).containsExactly(new Finding(FileFindings.NOT_A_FEATURE, 3, "", ""));
        assertThat(taken.received()).isEqualTo(4);
    }

    @Test
    void points_give_longitude_and_latitude_columns() throws IOException {
        Path file = folder.resolve("points.geojson");
        Files.writeString(file, """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"n":"x"},"geometry":{"type":"Point","coordinates":[-8.00001,12.5]}}]}""");
        Shapes shapes = new Shapes();
        takeMap(file, shapes);
        assertThat(shapes.seen).containsExactly("x -8.00001 12.5 0");
    }

    @Test
    void a_map_cut_in_the_middle_keeps_the_features_before() throws IOException {
        Path file = folder.resolve("cut.geojson");
        Files.writeString(file, MAP.substring(0, MAP.indexOf("NU03")));
        Taken taken = takeMap(file, new Shapes());
        assertThat(taken.kept()).isEqualTo(2);
        assertThat(taken.examples()).extracting(Finding::kind).contains(CommonFindings.BROKEN_JSON);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_mangled_map_never_throws_and_no_feature_is_lost(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = MAP.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i <= seed % 5; i++) {
            bytes = Mangle.once(bytes, random);
        }
        Path file = folder.resolve("mangled.geojson");
        Files.write(file, bytes);
        if (Intake.ofAllProcessors().sniff(file) instanceof Sniffed.Rows rows
                && rows.layout().format() == Layout.Format.GEOJSON) {
            Shapes shapes = new Shapes();
            Taken taken = takeMap(file, shapes);
            assertThat(taken.kept()).isEqualTo(shapes.seen.size());
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    private Taken takeMap(Path file, Shapes shapes) {
        Intake intake = Intake.ofAllProcessors();
        Sniffed.Rows rows = (Sniffed.Rows) intake.sniff(file);
        return intake.takeRecords(file, rows, shapes, kept -> {}, folder.resolve("aside.csv"), false, Progress.NONE);
    }

    /** Writes down the first three fields of every row and how many polygons it has. */
    private static final class Shapes implements RowSieve<Integer> {

        private final List<String> seen = new ArrayList<>();
        private int received;

        @Override
        public void sift(Row row) {
            received++;
            seen.add("%s %s %s %d"
                    .formatted(
                            row.text(0),
                            row.text(1),
                            row.text(2),
                            row.outline().map(Outline::polygons).map(List::size).orElse(0)));
        }

        @Override
        public Sifted<Integer> drain() {
            Sifted<Integer> sifted = new Sifted<>(received, received, received, List.of(), List.of());
            received = 0;
            return sifted;
        }
    }
}
