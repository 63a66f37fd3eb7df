package org.baraza.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FuzzTest {

    private static final int RUNS = 3_000;

    /** Words that begin the name of a method that reads, and what somebody else's bytes come in as. */
    private static final Set<String> READING = Set.of("read", "parse", "sniff", "scan", "decode");

    private static final Set<String> RAW = Set.of(
            "java.lang.String",
            "[B",
            "java.io.InputStream",
            "java.io.Reader",
            "java.nio.ByteBuffer",
            "java.nio.file.Path",
            "org.baraza.core.collect.Row",
            "tools.jackson.databind.JsonNode");

    /** Libraries that read formats: whoever calls one is a parser, whatever its methods are called. */
    private static final List<String> LIBRARIES = List.of(
            "org.yaml.snakeyaml.",
            "tools.jackson.core.JsonParser",
            "java.util.zip.GZIPInputStream",
            "java.util.zip.ZipInputStream",
            "java.util.zip.InflaterInputStream",
            "de.siegmar.fastcsv.reader.",
            "org.apache.commons.compress.archivers.");

    /** Read only what the program itself wrote or ships with, or hand everything to a parser that has a target. */
    private static final Map<String, String> NOT_HOSTILE = Map.ofEntries(
            Map.entry("org.baraza.app.store.PostgresProgram", "unpacks the archive that ships with the program"),
            Map.entry("org.baraza.app.files.Ledger", "hands lines on, reads none"),
            Map.entry("org.baraza.app.wiring.SiteSharing", "finds a text by its id, reads none"),
            Map.entry("org.baraza.core.collect.importers.EventFields", "part of the importers, which have a target"),
            Map.entry("org.baraza.app.store.Journal", "reads the rows of its own table"),
            Map.entry("org.baraza.app.store.CaseSteps", "reads the rows of the journal"),
            Map.entry("org.baraza.app.store.entries.StepRecords", "reads the rows of the journal"),
            Map.entry("org.baraza.app.web.cases.Sheet", "hands on what Answers reads, which has a target"),
            Map.entry("org.baraza.app.wiring.SiteCases", "finds words by their id, reads none"),
            Map.entry("org.baraza.app.wiring.SiteConsents", "lists readings, reads none"),
            Map.entry("org.baraza.app.wiring.LessonCases", "hands on what SiteCases finds, reads none"),
            Map.entry("org.baraza.core.compare.plan.PlanReader", "reads for ImpactPlan, which has a target"),
            Map.entry("org.baraza.core.compare.estimators.Given", "finds a constant by its word"),
            Map.entry("org.baraza.app.store.FormTables", "reads the rows of its own table"),
            Map.entry("org.baraza.app.openrosa.CollectDoor$Bounded", "counts bytes, reads nothing into them"),
            Map.entry("org.baraza.app.wiring.SiteEntities$Said", "reads only what was unsealed"),
            Map.entry("org.baraza.app.wiring.SiteForms$Pieces", "hands sealed bytes to Tink"),
            Map.entry(
                    "org.baraza.app.vault.Keysets",
                    "hands bytes to Tink, which refuses what was not sealed with its keys"),
            Map.entry(
                    "org.baraza.app.vault.SafeCopy",
                    "hands bytes to Java's key store, which refuses what its passphrase did not close"),
            Map.entry("org.baraza.app.vault.SealedText", "reads only what Tink unsealed"));

    @TempDir
    Path folder;

    static Stream<String> targets() {
        return FuzzTargets.list().stream().map(FuzzTarget::name);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void what_once_broke_a_parser_and_all_seeds_are_read_within_bounds(String name) throws Exception {
        FuzzTarget target = FuzzTargets.find(name).orElseThrow();
        List<byte[]> seeds = FuzzTargets.seeds(target);
        assertThat(seeds).as("seeds of " + name).isNotEmpty();
        Watch watch = new Watch(target);
        for (byte[] seed : seeds) {
            watch.feed(seed);
            for (int cut = 0; cut < seed.length; cut += 1 + seed.length / 20) {
                watch.feed(java.util.Arrays.copyOf(seed, cut));
            }
        }
    }

    @Test
    void a_short_run_guided_by_coverage_breaks_nothing() throws IOException, InterruptedException {
        Fuzz.Outcome outcome = new Fuzz(folder, 7).run(new Together(), RUNS);
        assertThat(outcome.holds()).as(String.join("\n", outcome.log())).isTrue();
        assertThat(outcome.executions()).isGreaterThanOrEqualTo(RUNS);
        assertThat(outcome.coverage()).isGreaterThan(1_000);
    }

    @Test
    void every_parser_has_a_target() {
        assertThat(parsersWithoutTarget(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(
                                location -> !location.contains("-tests.jar") && !location.contains("/web/templates/"))
                        .importPackages("org.baraza.core", "org.baraza.app")))
                .as("give each of these a class …Fuzz beside it in the tests, annotated @AutoService(FuzzTarget.class)")
                .isEmpty();
    }

    @Test
    void a_parser_without_a_target_is_found_by_name_and_by_the_library_it_calls() {
        assertThat(parsersWithoutTarget(new ClassFileImporter()
                        .importClasses(ReadsWithoutTarget.class, CallsWithoutTarget.class, FuzzTargets.class)))
                .containsExactly(CallsWithoutTarget.class.getName(), ReadsWithoutTarget.class.getName());
    }

    private static Set<String> parsersWithoutTarget(JavaClasses classes) {
        Set<String> fed = FuzzTargets.list().stream()
                .flatMap(t -> t.parsers().stream())
                .map(Class::getName)
                .collect(Collectors.toSet());
        return classes.stream()
                .filter(c -> reads(c) || callsLibrary(c))
                .filter(c -> fed.stream().noneMatch(f -> c.isAssignableTo(f)))
                // A nested class is part of the one around it.
                .filter(c -> !fed.contains(c.getName().replaceFirst("\\$.*", "")))
                .map(JavaClass::getName)
                .filter(name -> !NOT_HOSTILE.containsKey(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean reads(JavaClass type) {
        return type.getMethods().stream().anyMatch(FuzzTest::reads);
    }

    private static boolean reads(JavaMethod method) {
        return READING.stream().anyMatch(method.getName()::startsWith)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !method.getModifiers().contains(JavaModifier.ABSTRACT)
                && !method.getModifiers().contains(JavaModifier.PRIVATE)
                && method.getRawParameterTypes().stream().anyMatch(p -> RAW.contains(p.getName()));
    }

    private static boolean callsLibrary(JavaClass type) {
        return type.getAccessesFromSelf().stream()
                        .anyMatch(a ->
                                LIBRARIES.stream().anyMatch(a.getTargetOwner().getName()::startsWith))
                || type.getMethodCallsFromSelf().stream()
                        .anyMatch(c -> c.getTarget().getName().matches("readTree|readValue|createParser")
                                && c.getTargetOwner().getPackageName().startsWith("tools.jackson"));
    }

    static final class ReadsWithoutTarget {
        static int read(String text) {
            return text.length();
        }
    }

    static final class CallsWithoutTarget {
        static java.io.InputStream open(java.io.InputStream packed) throws IOException {
            return new java.util.zip.GZIPInputStream(packed);
        }
    }
}
