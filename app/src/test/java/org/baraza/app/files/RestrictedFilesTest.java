package org.baraza.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.baraza.core.ground.Finding;
import org.baraza.core.protect.ProtectionRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RestrictedFilesTest {

    private static final Path PUBLISHED = Path.of("..", "..", "shared", "data");

    @TempDir
    Path folder;

    @Test
    @ProtectionRule(15)
    void a_restricted_paper_is_set_aside_whole_however_it_is_written() throws IOException {
        String marked = "\uFEFFNATO SECRET\nid,date,place\n1,2020-01-01,Reedford\n";
        assertThat(kind(write("a.csv", marked, StandardCharsets.UTF_8))).isEqualTo("restricted-paper classified");
        assertThat(kind(write("b.csv", marked, StandardCharsets.UTF_16LE))).isEqualTo("restricted-paper classified");
        Path packed = folder.resolve("c.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("Operation order 4\n1. Situation\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(kind(packed)).isEqualTo("restricted-paper military-plan");
        Path plain = write("OPORD 12.csv", "id,date,place\n1,2020-01-01,Reedford\n", StandardCharsets.UTF_8);
        assertThat(kind(plain)).isEqualTo("restricted-paper military-plan");
        Path harmless = write("events.csv", "id,date,place\n1,2020-01-01,Reedford\n", StandardCharsets.UTF_8);
        assertThat(kind(harmless)).isEmpty();
    }

    @Test
    @ProtectionRule(15)
    void no_published_file_is_taken_for_one() throws IOException {
        assumeTrue(Files.exists(PUBLISHED), "the published data do not lie beside this checkout");
        List<Path> files;
        try (Stream<Path> all = Files.walk(PUBLISHED)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThan(20);
        for (Path file : files) {
            assertThat(kind(file)).as(file.toString()).doesNotStartWith("restricted");
        }
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private static String kind(Path file) {
        return Intake.ofAllProcessors().sniff(file) instanceof Sniffed.Nothing(Finding finding)
                ? finding.kind().code() + " " + finding.value()
                : "";
    }
}
