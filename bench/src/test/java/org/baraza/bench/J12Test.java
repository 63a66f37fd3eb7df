package org.baraza.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class J12Test {

    @Test
    void the_whole_job_gives_what_counting_everything_plainly_gives(@TempDir Path folder) throws IOException {
        Path input = folder.resolve("input");
        MakeInput.make(input, 3_000, 12, 7);

        List<String> answers = J12.run(input, folder.resolve("output"));

        assertThat(answers).isEqualTo(Plainly.answers(input));
        assertThat(answers.getFirst()).doesNotContain("in_area=0 ", "with_base=0 ", "n25=0 ");
        assertThat(Files.size(folder.resolve("output/panel.bin"))).isEqualTo(12 * 432 * 96L);
    }
}
