package org.baraza.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.DoorOut;
import org.baraza.app.desk.Sheets;
import org.baraza.app.web.NeedToKnow;
import org.baraza.core.protect.Matter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Finds everything that can leave by itself, so that what is built later is bound or fails here. */
final class EveryExportTest {

    /** Commands whose JSON says what the program did or what it is, and nothing of the data. */
    private static final Set<String> REPORTS =
            Set.of("ImportCommand", "MissionsCommand", "IndicatorsCommand", "XlsformCommand", "EstimateCommand");

    /** Commands that count on made-up missions alone, and open no site. */
    private static final Set<String> MADE_UP = Set.of("CalibrateCommand");

    /** What to write for an option that must be given. */
    private static final Map<String, String> VALUES =
            Map.of("--country", "XXA", "--level", "2", "--indicator", "TST-01", "--mission", "UNMAD");

    @TempDir
    java.nio.file.Path folder;

    /** Every command line, with the names of its commands. */
    record Line(List<String> words, CommandSpec spec, Class<?> command) {

        boolean has(String option) {
            return spec.findOption(option) != null;
        }

        @Override
        public String toString() {
            return String.join(" ", words);
        }
    }

    static Stream<Line> lines() {
        return Baraza.listCommands().stream().flatMap(c -> lines(List.of(), c.spec(), c.getClass()));
    }

    private static Stream<Line> lines(List<String> before, CommandSpec spec, Class<?> command) {
        List<String> words = new ArrayList<>(before);
        words.add(spec.name());
        return Stream.concat(
                Stream.of(new Line(words, spec, command)),
                spec.subcommands().values().stream().flatMap(s -> lines(words, s.getCommandSpec(), command)));
    }

    static Stream<Line> leaving() {
        return lines().filter(line -> line.has("--csv") || line.has("--json"));
    }

    @ParameterizedTest
    @MethodSource("leaving")
    void a_command_that_writes_csv_or_json_goes_through_the_door(Line line) {
        JavaClass type = new ClassFileImporter().importClasses(line.command()).get(line.command());
        boolean door = type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(DoorOut.class));
        boolean madeUp = MADE_UP.contains(type.getSimpleName())
                && type.getMethodCallsFromSelf().stream()
                        .noneMatch(call -> call.getTarget().getRawReturnType().isEquivalentTo(Desk.class));
        assertThat(door || madeUp || (!line.has("--csv") && REPORTS.contains(type.getSimpleName())))
                .as("%s writes and does not ask the door", line)
                .isTrue();
    }

    /** A backup is locked, and its key stays with whoever made it: nobody is given anything by it. */
    private static final Set<String> LOCKED = Set.of("BackupCommand");

    static Stream<Line> handingOver() {
        return lines().filter(line -> line.has("--to")
                && line.spec().findOption("--to").paramLabel().equals("FILE")
                && !LOCKED.contains(line.command().getSimpleName()));
    }

    @ParameterizedTest
    @MethodSource("handingOver")
    void a_command_that_writes_a_file_to_hand_over_goes_through_the_door_under_a_protocol(Line line) {
        JavaClass type = new ClassFileImporter().importClasses(line.command()).get(line.command());
        assertThat(type.getMethodCallsFromSelf())
                .as("%s writes a file and does not ask the door", line)
                .anyMatch(call -> call.getTarget().getRawReturnType().isEquivalentTo(DoorOut.class));
        assertThat(line.spec().findOption("--protocol").required()).isTrue();
    }

    static Stream<Line> open() {
        return leaving()
                .filter(line ->
                        line.words().getFirst().equals("export") && line.spec().findOption("--protocol") == null);
    }

    @ParameterizedTest
    @MethodSource("open")
    void an_export_writes_the_columns_it_declares(Line line) {
        List<String> words = new ArrayList<>(line.words());
        words.addAll(List.of("--site", folder.toString(), "--csv"));
        for (OptionSpec option :
                line.spec().options().stream().filter(OptionSpec::required).toList()) {
            words.add(option.longestName());
            words.add(VALUES.getOrDefault(option.longestName(), "no value for " + option.longestName()));
        }
        TypedText text = new TypedText();
        TableDesk desk = new TableDesk();
        assertThat(new Baraza(desk.tools(text.terminal())).run(words.toArray(String[]::new)))
                .as(text.err())
                .isEqualTo(Exit.GOOD);
        assertThat(Sheets.all().stream().map(s -> String.join(",", s.header().toList())))
                .contains(text.out().lines().findFirst().orElseThrow());
        assertThat(desk.sharing().listReleases()).hasSize(1);
    }

    @Test
    void an_export_that_is_not_public_demands_a_protocol() {
        assertThat(lines().filter(l -> l.spec().findOption("--protocol") != null))
                .isNotEmpty()
                .allSatisfy(l ->
                        assertThat(l.spec().findOption("--protocol").required()).isTrue());
    }

    /** The door and one's own account give away nothing of anybody else. */
    private static boolean ofOneself(JavaClass type, Method method) throws ClassNotFoundException {
        NeedToKnow need = Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method, NeedToKnow.class))
                .orElse(AnnotatedElementUtils.findMergedAnnotation(Class.forName(type.getName()), NeedToKnow.class));
        return need != null && (need.matter() == Matter.DOOR || need.matter() == Matter.OWN_ACCOUNT);
    }

    /** Whatever a screen gives away other than a page comes out of Pages.download, which takes only what passed the door. */
    @Test
    void a_screen_gives_away_files_only_from_the_door() throws ClassNotFoundException {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.baraza.app.web");
        List<String> files = new ArrayList<>();
        for (JavaClass type : classes) {
            if (!type.isAnnotatedWith(Controller.class)) {
                continue;
            }
            for (Method method : Class.forName(type.getName()).getDeclaredMethods()) {
                boolean route = AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class);
                boolean page =
                        method.getGenericReturnType().getTypeName().matches(".*ResponseEntity<(java.lang.String|\\?)>");
                boolean table = Optional.ofNullable(
                                AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                        .filter(mapping -> Arrays.stream(mapping.path()).anyMatch(path -> path.endsWith(".csv")))
                        .isPresent();
                if (route && (!page || table) && !ofOneself(type, method)) {
                    files.add(type.getSimpleName() + "." + method.getName());
                    assertThat(type.tryGetMethod(method.getName(), method.getParameterTypes())
                                    .orElseThrow()
                                    .getMethodCallsFromSelf())
                            .as("%s gives something away and does not ask the door", files.getLast())
                            .anyMatch(call -> call.getTargetOwner().isEquivalentTo(DoorOut.class));
                }
            }
        }
        assertThat(files).contains("DataSetScreen.setAside", "ImportsScreen.setAside", "UncountedScreen.list");
        assertThat(Arrays.stream(DoorOut.Parting.class.getDeclaredConstructors()))
                .allMatch(c -> java.lang.reflect.Modifier.isPrivate(c.getModifiers()));
    }
}
