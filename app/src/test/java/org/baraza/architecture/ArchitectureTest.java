package org.baraza.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.auto.service.AutoService;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.baraza.core.ground.Allowed;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of the house, each a method that takes the root package, so that the same rule is tried on the product and
 * on violations planted under {@value #PLANTED}.
 */
final class ArchitectureTest {

    private static final String PRODUCT = "org.baraza";
    private static final String PLANTED = "org.baraza.planted";

    private static final JavaClasses PRODUCT_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            // Made by the template engine.
            .withImportOption(location -> !location.contains("/web/templates/"))
            .importPackages("org.baraza.core", "org.baraza.app");
    private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages(PLANTED);

    private static final String[] JAVA_BASE = {
        "java.lang..",
        "java.util",
        "java.util.concurrent..",
        "java.util.function",
        "java.util.regex",
        "java.util.stream",
        "java.util.random",
        "java.util.zip",
        "java.time..",
        "java.math",
        "java.text",
        "java.nio",
        "java.nio.charset",
        "java.io",
        "java.security",
        "org.jspecify.annotations"
    };
    private static final String[] CORE_LIBRARIES = {
        "org.locationtech.jts..", "org.apache.commons.statistics..", "org.apache.commons.numbers..", "com.google.auto.."
    };
    private static final Map<String, List<String>> ROOMS = Map.of(
            "ground", List.of(),
            "protect", List.of("ground"),
            "collect", List.of("ground"),
            "record", List.of("ground", "protect"),
            "verify", List.of("ground", "protect", "collect", "record"),
            "measure", List.of("ground", "protect", "record"),
            "compare", List.of("ground", "measure"),
            "learn", List.of("ground", "protect", "record", "measure", "compare"));

    /** A rule, and the classes planted to break it. */
    record Rule(String name, Function<String, ArchRule> rule, String... planted) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule(
                        "rooms",
                        ArchitectureTest::rooms,
                        "core.ground.SeesCollect",
                        "core.collect.SeesRecord",
                        "core.record.SeesCollect",
                        "core.verify.SeesMeasure",
                        "core.measure.SeesCollect",
                        "core.compare.SeesRecord",
                        "core.learn.SeesCollect",
                        "core.collect.SeesSpring"),
                new Rule(
                        "shells",
                        ArchitectureTest::shells,
                        "app.web.SeesStore",
                        "app.desk.SeesWeb",
                        "core.ground.SeesApp"),
                new Rule("cycles", ArchitectureTest::cycles, "core.measure.Chicken"),
                new Rule(
                        "files",
                        ArchitectureTest::files,
                        "core.record.ReadsFile",
                        "core.record.ReadsOldFile",
                        "core.record.Calls"),
                new Rule("clock", ArchitectureTest::clock, "core.record.LooksAtTheClock", "core.record.AsksTheDay"),
                new Rule(
                        "chance",
                        ArchitectureTest::chance,
                        "core.measure.Unseeded",
                        "core.measure.MathRandom",
                        "core.measure.RandomId",
                        "core.measure.OtherThreadsChance"),
                new Rule("shape", ArchitectureTest::shape, "core.ground.NeitherFinalNorSealed"),
                new Rule("packageNames", ArchitectureTest::packageNames, "core.util.Drawer"),
                new Rule("typeNames", ArchitectureTest::typeNames, "core.ground.AreaManager"),
                new Rule("systemOut", ArchitectureTest::systemOut, "app.web.Prints"),
                new Rule(
                        "logging",
                        ArchitectureTest::logging,
                        "core.record.Logs",
                        "app.web.LogsClaims",
                        "app.web.PrintsStackTrace"),
                new Rule(
                        "connections",
                        ArchitectureTest::connections,
                        "app.web.Connects",
                        "app.web.Fetches",
                        "app.web.Dials"),
                new Rule("xml", ArchitectureTest::xml, "app.web.ReadsXml"),
                new Rule("nullMarked", ArchitectureTest::nullMarked, "core.util.Drawer"),
                new Rule("doors", ArchitectureTest::doors, "core.measure.Forgetful"),
                new Rule("door", ArchitectureTest::door, "app.web.GivesFileAway", "app.web.WritesCells"),
                new Rule("staticState", ArchitectureTest::staticState, "core.measure.Shared"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rule_holds_in_the_product(Rule rule) {
        rule.rule().apply(PRODUCT).allowEmptyShould(true).check(withoutAllowed(PRODUCT_CLASSES, rule.name()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rule_finds_every_violation_planted_for_it(Rule rule) {
        String report = rule.rule()
                .apply(PLANTED)
                .evaluate(withoutAllowed(PLANTED_CLASSES, rule.name()))
                .getFailureReport()
                .toString();
        assertThat(report)
                .contains(Arrays.stream(rule.planted())
                        .map(name -> PLANTED + "." + name)
                        .toList());
    }

    @Test
    void an_exception_frees_one_class_from_one_rule_only() {
        String freed = PLANTED + ".core.ground.Freed";
        assertThat(report(PLANTED_CLASSES, "shape")).doesNotContain(freed);
        assertThat(report(PLANTED_CLASSES, "clock")).contains(freed);
    }

    @Test
    void exceptions_are_counted_and_none_is_over() {
        Map<String, LocalDate> all = exceptions(PRODUCT_CLASSES);
        System.out.println("Exceptions to the architecture rules: " + all.size() + " " + all.keySet());
        assertThat(over(all, LocalDate.now())).isEmpty();
    }

    @Test
    void an_exception_that_is_over_is_found() {
        assertThat(over(exceptions(PLANTED_CLASSES), LocalDate.of(2100, 1, 1)))
                .containsExactly(PLANTED + ".core.ground.Freed shape");
        assertThat(over(exceptions(PLANTED_CLASSES), LocalDate.of(2099, 12, 31)))
                .isEmpty();
    }

    @Test
    void every_exception_names_a_rule_that_exists() {
        List<String> names = rules().map(Rule::name).toList();
        assertThat(exceptions(PRODUCT_CLASSES).keySet()).allMatch(key -> names.contains(key.split(" ")[1]));
    }

    /** A room of the core imports the rooms of its line in the table, java.base and the few libraries of the core. */
    private static ArchRule rooms(String root) {
        List<ArchRule> rules = new ArrayList<>();
        for (Map.Entry<String, List<String>> room : ROOMS.entrySet()) {
            List<String> allowed = new ArrayList<>(Arrays.asList(JAVA_BASE));
            if (!room.getKey().equals("ground")) {
                allowed.addAll(Arrays.asList(CORE_LIBRARIES));
            }
            allowed.add(root + ".core." + room.getKey() + "..");
            room.getValue().forEach(other -> allowed.add(root + ".core." + other + ".."));
            // Planted classes stand on the product's ground, where the exceptions live.
            allowed.add("org.baraza.core.ground");
            rules.add(classes()
                    .that()
                    .resideInAPackage(root + ".core." + room.getKey() + "..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(allowed.toArray(String[]::new))
                    .allowEmptyShould(true));
        }
        return CompositeArchRule.of(rules);
    }

    /** A shell sees core and app.desk, not another shell; wiring sees all; core sees no shell. */
    private static ArchRule shells(String root) {
        return each(root, "see only core, app.desk and itself", (type, complain) -> {
            String from = shell(root, type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = shell(root, dependency.getTargetClass());
                if (!to.isEmpty()
                        && !to.equals(from)
                        && !from.equals("wiring")
                        && (!to.equals("desk") || from.isEmpty())) {
                    complain.accept(type, dependency.getDescription());
                }
            }
        });
    }

    private static String shell(String root, JavaClass type) {
        String name = type.getBaseComponentType().getName();
        String prefix = root + ".app.";
        return name.startsWith(prefix) ? name.substring(prefix.length()).split("\\.")[0] : "";
    }

    /** No two packages need each other, by whatever detour. */
    private static ArchRule cycles(String root) {
        return SlicesRuleDefinition.slices()
                .assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return type.getPackageName().startsWith(root + ".")
                                ? SliceIdentifier.of(type.getPackageName())
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages of " + root;
                    }
                })
                .should()
                .beFreeOfCycles();
    }

    /** The core touches no file, no network, no database. */
    private static ArchRule files(String root) {
        return core(root)
                .dependOnClassesThat(describe(
                        "touch files or the network",
                        type -> type.getPackageName().startsWith("java.nio.file")
                                || type.getPackageName().startsWith("java.nio.channels")
                                || type.getPackageName().startsWith("java.net")
                                || type.getPackageName().startsWith("java.sql")
                                || type.getName().startsWith("java.io.File")
                                || type.getName().equals("java.io.RandomAccessFile")
                                || type.getName().startsWith("java.lang.Process")));
    }

    /** The core never asks what time it is; it is told. */
    private static ArchRule clock(String root) {
        Set<String> asking = Set.of("currentTimeMillis", "nanoTime");
        return each(root + ".core", "not ask the time", (type, complain) -> {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                String owner = access.getTargetOwner().getName();
                boolean now = owner.startsWith("java.time.") && access.getName().equals("now");
                boolean date = owner.equals("java.util.Date")
                        && access.getTarget().getFullName().endsWith("<init>()");
                if (now
                        || date
                        || owner.equals("java.time.Clock")
                        || (owner.equals("java.lang.System") && asking.contains(access.getName()))) {
                    complain.accept(type, access.getDescription());
                }
            }
        });
    }

    /** Chance in the core always has a seed. */
    private static ArchRule chance(String root) {
        return each(root + ".core", "seed every chance", (type, complain) -> {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                String owner = access.getTargetOwner().getName();
                String target = access.getTarget().getFullName();
                if (owner.equals("java.util.concurrent.ThreadLocalRandom")
                        || owner.equals("java.security.SecureRandom")
                        || target.equals("java.util.Random.<init>()")
                        || target.equals("java.util.SplittableRandom.<init>()")
                        || target.startsWith("java.lang.Math.random(")
                        || target.startsWith("java.lang.StrictMath.random(")
                        || target.startsWith("java.util.UUID.randomUUID(")
                        || target.equals("java.util.Collections.shuffle(java.util.List)")) {
                    complain.accept(type, access.getDescription());
                }
            }
        });
    }

    /** Every class is a record, sealed, an enum, an interface or final. */
    private static ArchRule shape(String root) {
        return each(root, "be a record, sealed, an enum, an interface or final", (type, complain) -> {
            boolean closed = type.isRecord()
                    || type.isEnum()
                    || type.isInterface()
                    || type.isAnonymousClass()
                    || type.getModifiers().contains(JavaModifier.FINAL)
                    || type.getModifiers().contains(JavaModifier.SYNTHETIC)
                    || type.reflect().isSealed();
            if (!closed) {
                complain.accept(type, type.getName() + " is open");
            }
        });
    }

    /** No drawer for odds and ends. */
    private static ArchRule packageNames(String root) {
        Set<String> drawers = Set.of(
                "util", "utils", "common", "commons", "helper", "helpers", "manager", "managers", "impl", "misc");
        return each(root, "not lie in a drawer", (type, complain) -> {
            if (Arrays.stream(type.getPackageName().split("\\.")).anyMatch(drawers::contains)) {
                complain.accept(type, type.getName() + " lies in a drawer");
            }
        });
    }

    /** Types are named for what they are. */
    private static ArchRule typeNames(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(".*(Impl|Manager|Service|Helper|Helpers|Util|Utils|Data|Info)(\\$.*)?");
    }

    /** Only the command line prints. */
    private static ArchRule systemOut(String root) {
        return each(root, "print only in app.cli", (type, complain) -> {
            boolean cli = type.getPackageName().startsWith(root + ".app.cli");
            for (JavaAccess<?> access : type.getFieldAccessesFromSelf()) {
                boolean stream = access.getTargetOwner().getName().equals("java.lang.System")
                        && Set.of("out", "err").contains(access.getName());
                if (stream && !cli) {
                    complain.accept(type, access.getDescription());
                }
            }
        });
    }

    /**
     * Nobody makes the program fetch an address he typed: outgoing connections are opened in the places named here alone,
     * and each of them takes its address from the site's settings or from the program itself. Gateways for messages are
     * the exception: an administrator or head of office names where texts are given to them, and the one place that
     * connects there takes encrypted addresses and this computer alone, follows nowhere and reads little.
     */
    private static ArchRule connections(String root) {
        // The one reads the archive of binaries out of the program's own files; the other asks the organisation's own
        // sign-in, whose address is a setting.
        String provider = root + ".app.provider";
        Set<String> places = Set.of(root + ".app.store.PostgresProgram", root + ".app.channels.Wire");
        Set<String> opening = Set.of("openConnection", "openStream", "getContent");
        return each(root, "open connections only in " + places + " and " + provider, (type, complain) -> {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                String owner = access.getTargetOwner().getName();
                boolean opens = owner.startsWith("java.net.http.")
                        || owner.startsWith("org.springframework.web.client.")
                        || owner.startsWith("org.springframework.web.reactive.")
                        || owner.startsWith("org.springframework.http.client.")
                        || owner.startsWith("com.nimbusds.oauth2.sdk.http.")
                        || owner.matches("java\\.nio\\.channels\\.(Asynchronous)?(Socket|Datagram)Channel")
                        || owner.matches("java(x)?\\.net\\.(ssl\\.)?(Socket|SSLSocket|DatagramSocket|SocketFactory)")
                        || (owner.equals("java.net.URL") && opening.contains(access.getName()));
                if (opens
                        && !type.getPackageName().equals(provider)
                        && !places.contains(type.getName().replaceFirst("\\$.*", ""))) {
                    complain.accept(type, access.getDescription());
                }
            }
        });
    }

    /** XML is read in one place of each room that reads any, which refuses document types and entities. */
    private static ArchRule xml(String root) {
        Set<String> places = Set.of(
                root + ".app.forms.SafeXml", root + ".app.openrosa.SafeXml", root + ".app.openrosa.SafeXml$Open");
        return each(root, "read XML only in " + places, (type, complain) -> {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getName();
                boolean reads = Stream.of(
                                "javax.xml.",
                                "org.xml.sax.",
                                "org.w3c.dom.ls.",
                                "org.jdom2.",
                                "org.dom4j.",
                                "tools.jackson.dataformat.xml.",
                                "org.codehaus.stax2.",
                                "java.beans.XML")
                        .anyMatch(target::startsWith);
                // A nested class is part of the one around it.
                if (reads && !places.contains(type.getName().replaceFirst("\\$.*", ""))) {
                    complain.accept(type, dependency.getDescription());
                }
            }
        });
    }

    /**
     * The core does not log; in the shells a class that logs does not see claims or entries, so that no log line can
     * carry one; and a stack trace goes to the log of the site, never to the terminal.
     */
    private static ArchRule logging(String root) {
        return each(root, "log codes and counts only", (type, complain) -> {
            boolean core = type.getPackageName().startsWith(root + ".core");
            boolean logs = type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(dependency -> isLogger(dependency.getTargetClass()));
            if (core && logs) {
                complain.accept(type, type.getName() + " logs");
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                if (logs && isContent(root, dependency.getTargetClass())) {
                    complain.accept(type, type.getName() + " logs and sees content: " + dependency.getDescription());
                }
            }
            for (JavaAccess<?> access : type.getMethodCallsFromSelf()) {
                if (access.getTarget().getFullName().endsWith(".printStackTrace()")) {
                    complain.accept(type, access.getDescription());
                }
            }
        });
    }

    private static boolean isLogger(JavaClass type) {
        return type.getName().equals("org.slf4j.Logger")
                || type.getName().equals("java.lang.System$Logger")
                || type.getPackageName().startsWith("java.util.logging")
                || type.getPackageName().startsWith("org.apache.commons.logging");
    }

    private static boolean isContent(String root, JavaClass type) {
        return (type.getPackageName().startsWith(root + ".core.collect")
                        && type.getSimpleName().matches(".*Claims?|Row"))
                || (type.getPackageName().startsWith(root + ".core.record")
                        && type.getSimpleName().endsWith("Entry"));
    }

    /** The compiler refuses null in every package. */
    private static ArchRule nullMarked(String root) {
        return each(root, "lie in a package marked @NullMarked", (type, complain) -> {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                complain.accept(type, type.getName() + " lies in a package that is not marked");
            }
        });
    }

    /** What is found by ServiceLoader holds no state. */
    private static ArchRule doors(String root) {
        return each(root, "hold no state when found by ServiceLoader", (type, complain) -> {
            if (type.isAnnotatedWith(AutoService.class)) {
                mutable(type).forEach(field -> complain.accept(type, field.getFullName() + " can change"));
            }
        });
    }

    /** Nothing static can change. */
    private static ArchRule staticState(String root) {
        return each(
                root,
                "have no static field that can change",
                (type, complain) -> mutable(type)
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .forEach(field -> complain.accept(type, field.getFullName() + " can change")));
    }

    /** Only the door out, and the list of rows set aside that leaves by it, write CSV; only Pages gives files away. */
    private static ArchRule door(String root) {
        Set<String> writers = Set.of("desk.Csv", "files.SetAsideList", "files.Intake");
        return each(root + ".app", "let files leave by the door alone", (type, complain) -> {
            String name = type.getName().substring((root + ".app.").length()).split("\\$")[0];
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                String owner = access.getTargetOwner().getName();
                boolean writes = owner.startsWith("de.siegmar.fastcsv.writer")
                        || (owner.equals("org.baraza.core.protect.disclosure.CsvCell") && !writers.contains(name));
                boolean gives = access.getName().equals("<init>")
                        && owner.matches("org\\.springframework\\.core\\.io\\..*Resource")
                        && !name.equals("web.Pages");
                if (writes || gives) {
                    complain.accept(type, access.getDescription());
                }
            }
        });
    }

    private static Stream<JavaField> mutable(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static com.tngtech.archunit.lang.syntax.elements.ClassesShould core(String root) {
        return noClasses().that().resideInAPackage(root + ".core..").should();
    }

    private static ArchRule each(
            String root, String should, BiConsumer<JavaClass, BiConsumer<JavaClass, String>> look) {
        return classes().that().resideInAPackage(root + "..").should(new ArchCondition<JavaClass>(should) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                look.accept(type, (who, what) -> events.add(SimpleConditionEvent.violated(who, what)));
            }
        });
    }

    private static String report(JavaClasses all, String name) {
        Rule rule = rules().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
        return rule.rule()
                .apply(PLANTED)
                .evaluate(withoutAllowed(all, name))
                .getFailureReport()
                .toString();
    }

    private static JavaClasses withoutAllowed(JavaClasses all, String rule) {
        Predicate<JavaClass> bound =
                type -> allowed(type).stream().noneMatch(a -> text(a, "rule").equals(rule));
        return all.that(describe("bound by " + rule, bound));
    }

    private static Map<String, LocalDate> exceptions(JavaClasses all) {
        Map<String, LocalDate> found = new LinkedHashMap<>();
        for (JavaClass type : all) {
            allowed(type)
                    .forEach(a -> found.put(type.getName() + " " + text(a, "rule"), LocalDate.parse(text(a, "until"))));
        }
        return found;
    }

    private static List<String> over(Map<String, LocalDate> exceptions, LocalDate today) {
        return exceptions.entrySet().stream()
                .filter(e -> e.getValue().isBefore(today))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<JavaAnnotation<?>> allowed(JavaClass type) {
        List<JavaAnnotation<?>> found = new ArrayList<>();
        type.tryGetAnnotationOfType(Allowed.class.getName()).ifPresent(found::add);
        Optional<? extends JavaAnnotation<?>> several = type.tryGetAnnotationOfType(Allowed.All.class.getName());
        several.ifPresent(all -> {
            for (Object one : (Object[]) all.get("value").orElseThrow()) {
                found.add((JavaAnnotation<?>) one);
            }
        });
        return found;
    }

    private static String text(JavaAnnotation<?> annotation, String name) {
        return String.valueOf(annotation.get(name).orElseThrow());
    }
}
