package org.baraza.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.ground.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    @TempDir
    Path folder;

    @Test
    void quotes_commas_and_line_breaks_inside_quotes_belong_to_the_field() throws IOException {
        RowBook.Outcome read = RowBook.read(folder, "a,b\n1,\"x, \"\"y\"\"\nz\"\n2,\n");
        assertThat(read.rows()).containsExactly(List.of("1", "x, \"y\"\nz"), List.of("2", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void every_kind_of_line_break_ends_a_row_and_blank_lines_are_no_rows(String br) throws IOException {
        RowBook.Outcome read = RowBook.read(folder, br + "a,b" + br + br + "1,2" + br + "3,4" + br + br + "5,6");
        assertThat(read.rows()).containsExactly(List.of("1", "2"), List.of("3", "4"), List.of("5", "6"));
        assertThat(read.taken().received()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_delimiter_is_the_one_the_header_uses(String d) throws IOException {
        RowBook.Outcome read =
                RowBook.read(folder, String.join(d, "\"a\"", "\"b,;\t\"", "c") + "\n" + "1" + d + "x" + d + "3\n");
        assertThat(read.rows()).containsExactly(List.of("1", "x", "3"));
    }

    @Test
    void a_row_with_another_number_of_fields_is_set_aside_under_the_number_a_person_would_count() throws IOException {
        RowBook.Outcome read = RowBook.read(folder, "a,b\n\n1,\"two\nlines\"\n3\n4,5\nbad,6\n");
        assertThat(read.rows()).containsExactly(List.of("1", "two\nlines"), List.of("4", "5"));
        assertThat(read.taken().findings())
                .extracting(f -> f.row() + " " + f.kind().code())
                .containsExactly("3 wrong-field-count", "5 required-value-missing");
        assertThat(read.asideList().lines().toList())
                .hasSize(3)
                .last()
                .asString()
                .startsWith("5,required-value-missing,first,bad,")
                .endsWith(",\"bad,6\"");
    }

    @Test
    void a_quote_that_never_closes_costs_one_row_and_keeps_those_before() throws IOException {
        RowBook.Outcome read = RowBook.read(folder, "a,b\n1,2\n3,\"4\n5,6\n7,8\n");
        assertThat(read.rows()).containsExactly(List.of("1", "2"));
        assertThat(read.taken().examples()).extracting(Finding::kind).containsExactly(CommonFindings.QUOTE_NOT_CLOSED);
        assertThat(read.taken().received()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 64, 4096})
    void a_row_longer_than_allowed_is_set_aside_wherever_the_file_is_cut(int stretchBytes) throws IOException {
        Path file = folder.resolve("long.csv");
        Files.writeString(file, "a,b\n1,2\n3,\"" + "x".repeat(300) + "\"\n5,6\n");
        RowBook.Outcome read = RowBook.read(file, 2, stretchBytes, 100);
        assertThat(read.rows()).containsExactly(List.of("1", "2"), List.of("5", "6"));
        assertThat(read.taken().findings())
                .extracting(f -> f.row() + " " + f.kind().code())
                .containsExactly("3 row-too-long");
    }

    @Test
    void text_that_is_not_utf8_is_read_as_windows_1252_and_noted() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "a,b\n1,Tomás\n2,ok\n".getBytes(Charset.forName("windows-1252")));
        RowBook.Outcome read = RowBook.read(file, 0, 1 << 16, 1000);
        assertThat(read.rows()).containsExactly(List.of("1", "Tomás"), List.of("2", "ok"));
        assertThat(read.taken().findings()).extracting(Finding::row).containsExactly(2L);
        assertThat(read.taken().setAside()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void a_byte_order_mark_tells_how_the_text_is_written(String charset) throws IOException {
        Path file = folder.resolve("marked.csv");
        String text = "\ufeffa,b\n" + "1,Tomás 😀\n".repeat(20_000);
        Files.write(file, text.getBytes(Charset.forName(charset)));
        RowBook.Outcome read = RowBook.read(file, 0, 1 << 12, 1000);
        assertThat(read.rows()).hasSize(20_000).containsOnly(List.of("1", "Tomás 😀"));
    }

    @Test
    void an_archive_cut_in_the_middle_gives_its_rows_and_one_finding() throws IOException {
        StringBuilder text = new StringBuilder("a,b\n");
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 5000; i++) {
            text.append(i).append(',').append(random.nextLong()).append('\n');
        }
        byte[] packed = gzip(text.toString().getBytes(StandardCharsets.UTF_8));
        Path whole = folder.resolve("whole.csv.gz");
        Files.write(whole, packed);
        assertThat(RowBook.read(whole, 2, 1 << 12, 1000).rows()).hasSize(5000);
        for (int length = packed.length - 1; length > 1000; length -= 977) {
            Path cut = folder.resolve("cut.csv.gz");
            Files.write(cut, Arrays.copyOf(packed, length));
            RowBook.Outcome read = RowBook.read(cut, 2, 1 << 12, 1000);
            assertThat(read.taken().setAside()).isEqualTo(1);
            assertThat(read.taken().examples())
                    .extracting(Finding::kind)
                    .containsExactly(CommonFindings.FILE_CUT_SHORT);
            assertThat(read.taken().received()).isEqualTo(read.rows().size() + 1L);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reading_side_by_side_gives_what_reading_one_after_the_other_gives(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        String pieces = "ab\",\"\n\r,\n1\"\",é";
        StringBuilder text = new StringBuilder("a,b,c\n");
        int length = random.nextInt(3000);
        for (int i = 0; i < length; i++) {
            text.append(pieces.charAt(random.nextInt(pieces.length())));
        }
        Path file = folder.resolve("random.csv");
        Files.writeString(file, text);
        int longest = seed % 2 == 0 ? CsvTable.LONGEST_ROW : 20 + random.nextInt(400);
        RowBook.Outcome expected = RowBook.read(file, 0, 1 << 16, longest);
        Oracle oracle = Oracle.read(text.toString());
        assertThat(expected.taken().received()).isEqualTo(oracle.records().size() - 1L + (oracle.open() ? 1 : 0));
        if (longest == CsvTable.LONGEST_ROW) {
            assertThat(expected.rows())
                    .isEqualTo(oracle.records().stream()
                            .skip(1)
                            .filter(r -> r.size() == 3)
                            .toList());
        }
        for (int stretchBytes : new int[] {1, 2, 3, 13, 64, 517}) {
            RowBook.Outcome read = RowBook.read(file, 3, stretchBytes, longest);
            assertThat(read.rows()).isEqualTo(expected.rows());
            assertThat(read.taken().counts()).isEqualTo(expected.taken().counts());
            assertThat(read.taken().findings()).isEqualTo(expected.taken().findings());
            assertThat(read.taken().sha256()).isEqualTo(expected.taken().sha256());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rows_come_out_as_they_were_written(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<String>> rows = new ArrayList<>();
        StringBuilder text = new StringBuilder("a,b\r\n");
        for (int i = random.nextInt(200); i >= 0; i--) {
            String field = "x" + "\n,\"é\r ".repeat(random.nextInt(3)) + "y";
            rows.add(List.of(String.valueOf(i), field));
            text.append(i).append(",\"").append(field.replace("\"", "\"\"")).append("\"\r\n");
        }
        Path file = folder.resolve("written.csv");
        Files.writeString(file, text);
        RowBook.Outcome read = RowBook.read(file, 2, 1 + random.nextInt(300), CsvTable.LONGEST_ROW);
        assertThat(read.rows()).isEqualTo(rows);
        assertThat(Oracle.read(text.toString()).records().subList(1, rows.size() + 1))
                .isEqualTo(rows);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mangled_bytes_never_throw_and_no_row_is_lost(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = ("id,name,note\n" + "1,\"Deng, A\",\"said \"\"no\"\"\nthen yes\"\n2,é,\n".repeat(40))
                .getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 10; round++) {
            bytes = Mangle.once(bytes, random);
        }
        byte[] given = random.nextInt(4) == 0 ? Mangle.once(gzip(bytes), random) : bytes;
        Path file = folder.resolve("mangled.csv");
        Files.write(file, given);
        if (new Intake(2, 256, 1 << 20).sniff(file) instanceof Sniffed.Rows) {
            RowBook.Outcome read = RowBook.read(file, 2, 256, 1 << 20);
            assertThat(read.taken().kept()).isEqualTo(read.rows().size());
            assertThat(read.taken().received())
                    .isEqualTo(read.taken().kept() + read.taken().setAside());
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** CSV read in the plainest way, a character at a time. */
    record Oracle(List<List<String>> records, boolean open) {

        static Oracle read(String text) {
            List<List<String>> records = new ArrayList<>();
            List<String> fields = new ArrayList<>();
            StringBuilder field = new StringBuilder();
            boolean quoted = false;
            boolean fresh = true;
            boolean begun = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quoted) {
                    if (c != '"') {
                        field.append(c);
                    } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        field.append('"');
                        i++;
                    } else {
                        quoted = false;
                    }
                } else if (c == '\n' || c == '\r') {
                    if (begun) {
                        fields.add(field.toString());
                        records.add(List.copyOf(fields));
                    }
                    fields.clear();
                    field.setLength(0);
                    fresh = true;
                    begun = false;
                } else {
                    begun = true;
                    if (c == ',') {
                        fields.add(field.toString());
                        field.setLength(0);
                        fresh = true;
                    } else if (c == '"' && fresh) {
                        quoted = true;
                        fresh = false;
                    } else {
                        field.append(c);
                        fresh = false;
                    }
                }
            }
            if (begun && !quoted) {
                fields.add(field.toString());
                records.add(List.copyOf(fields));
            }
            return new Oracle(records, quoted);
        }
    }
}
