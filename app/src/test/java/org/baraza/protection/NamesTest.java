package org.baraza.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.cli.Baraza;
import org.baraza.core.ground.Handle;
import org.baraza.core.measure.Indicator;
import org.baraza.core.protect.ForbiddenName;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.record.Entry;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;

/** Names of everything that can be recorded, asked for or measured, found in the classes themselves. */
final class NamesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.baraza.core", "org.baraza.app");

    @Test
    @ProtectionRule(7)
    void nothing_tasks_pays_or_charts_people() {
        Set<String> names = new TreeSet<>(components(records()));
        names.addAll(entries());
        names.addAll(routes());
        names.addAll(Baraza.commandLine().getSubcommands().keySet());
        Arrays.stream(Role.values()).map(Role::key).forEach(names::add);
        Arrays.stream(Matter.values()).map(Matter::key).forEach(names::add);
        ServiceLoader.load(Indicator.class)
                .forEach(i -> names.add(i.card().name() + " " + i.card().numerator()));
        assertThat(names).hasSizeGreaterThan(200).anyMatch(n -> n.startsWith("/missions"));
        assertThat(ForbiddenName.HUMAN_INTELLIGENCE.findIn(names)).isEmpty();
        assertThat(ForbiddenName.HUMAN_INTELLIGENCE.findIn(
                        List.of("informantHandle", "/tasking", "payments", "contact_network", "mission")))
                .hasSize(4);
    }

    @Test
    @ProtectionRule(10)
    void nothing_recorded_has_a_place_for_ethnicity_or_religion() {
        Set<String> names = new TreeSet<>(components(records()));
        names.addAll(entries());
        // Kinds of field that a vault or a form may know, by whatever name.
        CLASSES.stream()
                .filter(c -> c.isEnum() && c.getSimpleName().matches(".*(Field|Kind|Purpose|Column)"))
                .flatMap(c -> Arrays.stream(c.reflect().getEnumConstants()))
                .map(String::valueOf)
                .forEach(names::add);
        assertThat(names).contains("DataSet.fileName", "REAL_NAME");
        assertThat(ForbiddenName.findTraits(names)).isEmpty();
        assertThat(ForbiddenName.findTraits(List.of("Person.ethnicGroup", "RELIGION", "Person.language")))
                .hasSize(2);
    }

    @Test
    @ProtectionRule(17)
    void no_entry_needs_a_name_a_phone_or_an_e_mail() {
        Set<String> required = CLASSES.stream()
                .filter(c -> c.isRecord() && c.getPackageName().equals("org.baraza.core.record"))
                .flatMap(c -> Arrays.stream(c.reflect().getRecordComponents())
                        .filter(r -> r.getType() == String.class)
                        .map(r -> c.getSimpleName() + "." + r.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(required).contains("DataSet.fileName");
        assertThat(ForbiddenName.CONTACT.findIn(required)).isEmpty();
        assertThat(ForbiddenName.CONTACT.findIn(List.of("AlertEntry.phone", "AlertEntry.fullName", "AlertEntry.day")))
                .hasSize(2);
    }

    @Test
    @ProtectionRule(20)
    void nothing_that_holds_a_handle_holds_a_score() {
        List<Class<?>> aboutSomebody = records().stream()
                .filter(r -> Arrays.stream(r.getRecordComponents())
                        .anyMatch(c -> c.getGenericType().getTypeName().contains(Handle.class.getName())))
                .toList();
        assertThat(aboutSomebody).isNotEmpty();
        assertThat(ForbiddenName.SCORE.findIn(components(aboutSomebody))).isEmpty();
        assertThat(ForbiddenName.SCORE.findIn(List.of("Person.trustScore", "Person.credibility", "Person.since")))
                .hasSize(2);
    }

    private static List<Class<?>> records() {
        return CLASSES.stream()
                .filter(JavaClass::isRecord)
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static Set<String> components(List<Class<?>> records) {
        return records.stream()
                .flatMap(r -> Stream.concat(
                        Stream.of(r.getSimpleName()),
                        Arrays.stream(r.getRecordComponents())
                                .map(RecordComponent::getName)
                                .map(n -> r.getSimpleName() + "." + n)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every kind of entry, however deep it is sealed. */
    private static Set<String> entries() {
        Set<String> names = new TreeSet<>();
        collect(Entry.class, names);
        assertThat(names).contains("DataSetEntry");
        return names;
    }

    private static void collect(Class<?> type, Set<String> names) {
        names.add(type.getSimpleName());
        Class<?>[] below = type.getPermittedSubclasses();
        for (Class<?> one : below == null ? new Class<?>[0] : below) {
            collect(one, names);
        }
    }

    private static Set<String> routes() {
        return CLASSES.stream()
                .filter(c -> c.getPackageName().startsWith("org.baraza.app"))
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.getAnnotations().stream()
                        .anyMatch(a -> a.getRawType().getName().startsWith(RequestMapping.class.getPackageName())
                                && a.getRawType().getSimpleName().endsWith("Mapping")))
                .flatMap(m -> m.getAnnotations().stream())
                .flatMap(a -> Stream.of("value", "path").flatMap(key -> a.get(key).stream()))
                .flatMap(value -> value instanceof Object[] all ? Arrays.stream(all) : Stream.of(value))
                .map(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
