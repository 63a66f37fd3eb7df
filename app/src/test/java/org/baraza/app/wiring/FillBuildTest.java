package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.openrosa.Problem;
import org.baraza.app.web.FillBundle;
import org.baraza.app.web.Language;
import org.baraza.app.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the page for filling in forms is built, and what is shipped with it. */
final class FillBuildTest {

    private static final Path BROWSER = Path.of("src/main/browser");
    private static final Pattern KEY = Pattern.compile("\"(fill\\.[a-zA-Z.]+)\"");

    @TempDir
    private static Path folder;

    @Test
    void without_node_the_build_goes_on_and_says_so_in_one_sentence() throws Exception {
        Path tools = Files.createDirectories(folder.resolve("bin"));
        for (String tool : List.of("rm", "dirname", "cat", "cksum")) {
            Path there = Stream.of("/bin", "/usr/bin")
                    .map(d -> Path.of(d, tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            Path unused = Files.createSymbolicLink(tools.resolve(tool), there);
        }
        ProcessBuilder build = new ProcessBuilder(
                "/bin/sh",
                BROWSER.resolve("build.sh").toString(),
                folder.resolve("work").toString());
        build.environment().put("PATH", tools.toString());
        Process running = build.redirectErrorStream(true).start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).isZero();
        assertThat(said).contains("Node and npm are missing").hasLineCount(1);
        assertThat(folder.resolve("work/out")).doesNotExist();
    }

    @Test
    void every_reason_to_refuse_that_has_a_sentence_is_one_and_every_sentence_in_a_script_is_there()
            throws IOException {
        Set<String> problems = Stream.of(Problem.values()).map(Enum::name).collect(Collectors.toSet());
        Set<String> keys = Texts.of(Language.EN).keys();
        assertThat(keys.stream()
                        .filter(k -> k.startsWith("fill.refused."))
                        .map(k -> k.substring("fill.refused.".length())))
                .contains("CLOSED", "OTHER", "FULL")
                .allMatch(k -> k.equals("OTHER") || problems.contains(k));
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.list(BROWSER.resolve("src"))) {
            for (Path file : files.toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .map(m -> m.group(1))
                        .filter(k -> !keys.contains(k))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void what_the_packages_are_fetched_from_is_written_down_nowhere() throws IOException {
        assertThat(Files.readString(BROWSER.resolve("package-lock.json")))
                .contains("\"integrity\"")
                .doesNotContain("\"resolved\"", "registry");
        assertThat(Files.readString(BROWSER.resolve(".npmrc"))).contains("omit-lockfile-registry-resolved=true");
    }

    @Test
    void the_licences_of_everything_bundled_are_shipped_beside_it() throws IOException {
        assumeTrue(FillBundle.find().isPresent(), "Node was missing when this was built: install nodejs and npm");
        String licences = read("licences.txt").orElseThrow();
        Properties packages = new Properties();
        packages.load(new StringReader(read("packages.properties").orElseThrow()));
        assertThat(packages.stringPropertyNames())
                .contains("@getodk/web-forms")
                .allSatisfy(name -> assertThat(licences)
                        .contains(name + " " + packages.getProperty(name).replaceFirst(" .*", "")));
        assertThat(licences).contains("Apache License", "Permission is hereby granted, free of charge", "PrimeVue");
    }

    @Test
    void the_bundle_asks_nobody_for_a_map() throws IOException {
        Optional<FillBundle> bundle = FillBundle.find();
        assumeTrue(bundle.isPresent(), "Node was missing when this was built: install nodejs and npm");
        String map = bundle.get().map().replaceAll(".*/static/fill/([^\"]+)\".*", "$1");
        assertThat(read(map).orElseThrow()).doesNotContain("tile.openstreetmap.org");
        assertThat(read(map + ".gz")).as("compressed when it was made").isPresent();
    }

    private static Optional<String> read(String name) throws IOException {
        try (InputStream in = FillBundle.class.getResourceAsStream("/static/fill/" + name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }
}
