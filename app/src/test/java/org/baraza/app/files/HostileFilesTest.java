package org.baraza.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.baraza.app.desk.Progress;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.collect.Row;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.Sifted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files that unpack to something enormous end with a finding. What would be too much is never held at once. */
class HostileFilesTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void an_archive_of_one_endless_line_is_no_table() throws IOException {
        Path file = packed("line.csv.gz", "", "a", 256 * MEGABYTE, "");
        assertThat(Files.size(file)).isLessThan(MEGABYTE);
        assertThat(Intake.ofAllProcessors().sniff(file))
                .isInstanceOfSatisfying(
                        Sniffed.Nothing.class,
                        nothing -> assertThat(nothing.finding().kind()).isEqualTo(FileFindings.NOT_READABLE));
    }

    @Test
    void an_endless_row_among_others_is_set_aside_and_the_others_are_kept() throws IOException {
        Path file = packed("row.csv.gz", "a,b\n1,2\n", "x", 256 * MEGABYTE, "\n3,4\n");
        Taken taken = take(file, new Fields());
        assertThat(taken.kept()).isEqualTo(2);
        assertThat(taken.findings())
                .extracting(Finding::kind, Finding::row)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(CommonFindings.ROW_TOO_LONG, 3L));
    }

    @Test
    void an_endless_outline_is_set_aside_and_the_others_are_kept() throws IOException {
        String head = """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"a":"1"},"geometry":null},
                {"type":"Feature","properties":{"a":"2"},"geometry":{"type":"Polygon","coordinates":[[""";
        String tail = """
                [0,0]]]}},
                {"type":"Feature","properties":{"a":"3"},"geometry":null}]}""";
        Fields fields = new Fields();
        Taken taken =
                take(packed("map.geojson.gz", head, "[0,0],", 6 * (FeatureRows.MOST_POSITIONS + 10), tail), fields);
        assertThat(taken.findings()).containsExactly(new Finding(FileFindings.FEATURE_TOO_LARGE, 2, "", ""));
        assertThat(fields.seen).containsExactly("1", "3");
    }

    @Test
    void endless_properties_are_set_aside() throws IOException {
        String head = """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"a":"1"},"geometry":null},
                {"type":"Feature","properties":{""";
        String tail = """
                "a":"2"},"geometry":null}]}""";
        Taken taken = take(
                packed("map.geojson.gz", head, "\"b\":\"" + "x".repeat(1000) + "\",", 20 * MEGABYTE, tail),
                new Fields());
        assertThat(taken.kept()).isEqualTo(1);
        assertThat(taken.findings()).containsExactly(new Finding(FileFindings.FEATURE_TOO_LARGE, 2, "", ""));
    }

    /** Head, then about {@code bytes} of the filling over and over, then tail. */
    private Path packed(String name, String head, String filling, int bytes, String tail) throws IOException {
        Path file = folder.resolve(name);
        byte[] piece = filling.repeat(Math.max(1, MEGABYTE / filling.length())).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            for (long done = 0; done < bytes; done += piece.length) {
                out.write(piece);
            }
            out.write(tail.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private Taken take(Path file, Fields fields) {
        Intake intake = Intake.ofAllProcessors();
        return intake.takeRecords(
                file,
                (Sniffed.Rows) intake.sniff(file),
                fields,
                kept -> {},
                folder.resolve("aside.csv"),
                false,
                Progress.NONE);
    }

    /** Writes down the first field of every row. */
    private static final class Fields implements RowSieve<Integer> {

        private final List<String> seen = new ArrayList<>();
        private int received;

        @Override
        public void sift(Row row) {
            received++;
            seen.add(row.text(0));
        }

        @Override
        public Sifted<Integer> drain() {
            Sifted<Integer> sifted = new Sifted<>(received, received, received, List.of(), List.of());
            received = 0;
            return sifted;
        }
    }
}
