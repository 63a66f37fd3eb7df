package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeptTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 8_191, 8_192, 70_000, 1_000_000})
    void content_put_into_a_frame_is_the_same_compressed_and_plain(int length) throws IOException {
        String content = text(length, 3);
        Kept kept = Kept.of("title", content);
        for (int around : new int[] {0, 1, 20_000}) {
            String before = text(around, 5);
            String after = text(around, 7);
            byte[] zipped = kept.zipped(before, after);
            // The reader checks length and check sum of the whole.
            assertThat(new String(
                            new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes(),
                            StandardCharsets.UTF_8))
                    .isEqualTo(before + content + after);
            assertThat(new String(kept.plain(before, after), StandardCharsets.UTF_8))
                    .isEqualTo(before + content + after);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 255, 65_536})
    void the_check_sum_of_two_texts_follows_from_those_of_each(int length) {
        byte[] first = text(1_000, 11).getBytes(StandardCharsets.UTF_8);
        byte[] second = text(length, 13).getBytes(StandardCharsets.UTF_8);
        CRC32 whole = new CRC32();
        whole.update(first);
        whole.update(second);
        assertThat(Kept.joined(sum(first), sum(second), second.length)).isEqualTo((int) whole.getValue());
    }

    private static int sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    private static String text(int length, long seed) {
        Random random = new Random(seed);
        return random.ints(length, 0, 6)
                .mapToObj(i -> new String[] {"<td>", "سلام", "0.25", "\n", "é", "x"}[i])
                .collect(java.util.stream.Collectors.joining());
    }
}
