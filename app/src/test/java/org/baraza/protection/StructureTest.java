package org.baraza.protection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.baraza.app.desk.By;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.Together;
import org.baraza.core.protect.AssessmentPlan;
import org.baraza.core.protect.Commitment;
import org.baraza.core.protect.Consent;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.IdentityPurpose;
import org.baraza.core.protect.MisconductAccess;
import org.baraza.core.protect.OutboundText;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.Relation;
import org.baraza.core.protect.Support;
import org.baraza.core.protect.Visibility;
import org.junit.jupiter.api.Test;

/** Guards that later features cannot be built around. Each is tried on the product and on a class planted to break it. */
final class StructureTest {

    private static final String PRODUCT = "org.baraza";
    private static final String PLANTED = "org.baraza.planted";

    private static final JavaClasses PRODUCT_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.baraza.core", "org.baraza.app");
    private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages(PLANTED);

    @Test
    @ProtectionRule(16)
    void a_channel_sends_neutral_texts_and_no_words() {
        holds(StructureTest::channels, "app.channels.SendsWords");
    }

    @Test
    @ProtectionRule(18)
    void what_can_be_verified_refused_or_put_first_carries_the_decision_of_a_person() {
        holds(StructureTest::decisions, "core.record.VerifiedByItself");
        for (Handle machine : List.of(By.PROGRAM, By.OPERATOR)) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() ->
                            new Decision(Decision.What.VERIFY, machine, java.time.Instant.EPOCH, "the figure is high")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @ProtectionRule(20)
    void what_measures_never_sees_a_handle_so_nothing_can_be_measured_of_a_person() {
        holds(StructureTest::measuresNobody, "core.measure.WeighsPeople");
    }

    @Test
    @ProtectionRule(23)
    void whoever_shows_readings_asks_what_must_stand_beside_them() {
        holds(StructureTest::together, "app.web.ShowsAlone");
    }

    @Test
    @ProtectionRule(4)
    void what_people_report_is_kept_only_after_reception_let_it() {
        holds(
                root -> called(
                        root + ".core.record", "Alert|Complaint|Grievance|Feedback|Report|Rumour", Reception.class),
                "core.record.Careless$AlertEntry");
    }

    @Test
    @ProtectionRule(7)
    void what_relates_things_relates_no_persons() {
        holds(
                root -> called(root + ".core.record", "Relation|Network|Acquaint|Contacts", Relation.class),
                "core.record.Careless$RelationEntry");
    }

    @Test
    @ProtectionRule(11)
    void consent_is_never_a_mere_tick() {
        holds(root -> called(root + ".core.record", "Consent", Consent.class), "core.record.Careless$Signed");
    }

    @Test
    @ProtectionRule(12)
    void what_is_promised_has_an_owner_and_a_day() {
        holds(
                root -> called(root + ".core.record", "Promise|Commitment|Pledge", Commitment.class),
                "core.record.Careless$PromiseEntry");
    }

    @Test
    @ProtectionRule(21)
    void what_shows_complaints_asks_whose_chain_the_reader_is_in() {
        holds(
                root -> called(root + ".app", "Misconduct|Complaint", MisconductAccess.class),
                "app.web.ComplaintsForAll");
    }

    @Test
    @ProtectionRule(22)
    void what_makes_a_partner_active_goes_through_the_checks() {
        holds(StructureTest::support, "core.record.Careless$SupportEntry");
    }

    @Test
    @ProtectionRule(26)
    void whether_a_partner_is_named_is_never_a_mere_tick() {
        holds(
                root -> called(root + ".core.record", "Visib|ShownPublicly|NamedPublicly", Visibility.class),
                "core.record.Careless$PartnerPage");
    }

    @Test
    @ProtectionRule(30)
    void an_assessment_is_planned_by_a_plan_that_was_shown_the_recent_ones() {
        holds(
                root -> called(root + ".core.record", "Assessment", AssessmentPlan.class),
                "core.record.Careless$AssessmentEntry");
    }

    private static void holds(Function<String, ArchRule> rule, String planted) {
        rule.apply(PRODUCT).allowEmptyShould(true).check(PRODUCT_CLASSES);
        assertThat(rule.apply(PLANTED)
                        .evaluate(PLANTED_CLASSES)
                        .getFailureReport()
                        .toString())
                .contains(PLANTED + "." + planted);
    }

    private static ArchRule channels(String root) {
        return each(root + ".app.channels", "send outbound texts only", (type, events) -> {
            for (JavaMethod method : type.getMethods()) {
                List<JavaClass> given = method.getRawParameterTypes();
                boolean words = given.stream().anyMatch(p -> p.isAssignableTo(CharSequence.class));
                boolean texts = given.stream().anyMatch(p -> p.isEquivalentTo(OutboundText.class));
                if (method.getName().startsWith("send") && (words || !texts)) {
                    events.add(SimpleConditionEvent.violated(type, method.getFullName()));
                }
            }
        });
    }

    /** A type with one of these words in its name, or in a field's, uses the guard made for it. */
    private static ArchRule called(String room, String words, Class<?> guard) {
        Pattern pattern = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
        return each(room, "use " + guard.getSimpleName(), (type, events) -> {
            boolean named = pattern.matcher(type.getSimpleName()).find()
                    || type.getFields().stream()
                            .filter(StructureTest::holdsSomething)
                            .anyMatch(f -> pattern.matcher(f.getName()).find());
            if (named && !uses(type, guard)) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " passes by " + guard.getSimpleName()));
            }
        });
    }

    /** The constants of an enum, and what the compiler keeps for a switch, hold nothing that anybody said. */
    private static boolean holdsSomething(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.ENUM)
                && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean uses(JavaClass type, Class<?> guard) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(d -> d.getTargetClass().getName())
                .anyMatch(n -> n.equals(guard.getName()) || n.startsWith(guard.getName() + "$"));
    }

    private static ArchRule support(String root) {
        return each(root + ".core", "be support that was checked", (type, events) -> {
            boolean partner =
                    type.getFields().stream().anyMatch(f -> f.getRawType().isEquivalentTo(PartnerType.class));
            boolean active = type.getFields().stream()
                    .map(f -> f.getRawType())
                    .anyMatch(t -> t.isEnum()
                            && Arrays.stream(t.reflect().getEnumConstants())
                                    .anyMatch(c -> String.valueOf(c).equals("ACTIVE")));
            if (type.isRecord() && partner && active && !uses(type, Support.class)) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " becomes active unchecked"));
            }
        });
    }

    private static ArchRule decisions(String root) {
        return each(root + ".core", "carry a decision", (type, events) -> {
            boolean judged = type.isRecord()
                    && type.getFields().stream()
                            // A purpose such as "to verify" judges nothing.
                            .filter(f -> !f.getRawType().isEquivalentTo(IdentityPurpose.class))
                            .anyMatch(f -> isJudgement(f.getRawType()))
                    && !type.getName().equals(Decision.class.getName());
            boolean decided = type.getFields().stream()
                    .anyMatch(f -> f.getAllInvolvedRawTypes().stream().anyMatch(t -> t.isEquivalentTo(Decision.class)));
            if (judged && !decided) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " is judged by nobody"));
            }
        });
    }

    private static boolean isJudgement(JavaClass type) {
        return type.isEnum()
                && Arrays.stream(type.reflect().getEnumConstants())
                        .map(String::valueOf)
                        .anyMatch(c -> c.matches("(NOT_|UN)?VERIF.*|CONFIRMED|DEBUNKED|REFUTED|PRIORIT.*|URGENT"));
    }

    private static ArchRule measuresNobody(String root) {
        return each(root + ".core", "measure nobody", (type, events) -> {
            boolean measures = type.getPackageName().matches(".*\\.core\\.(measure|compare|learn)(\\..*)?");
            type.getDirectDependenciesFromSelf().stream()
                    .filter(d -> measures && d.getTargetClass().isEquivalentTo(Handle.class))
                    .forEach(d -> events.add(SimpleConditionEvent.violated(type, d.getDescription())));
        });
    }

    private static ArchRule together(String root) {
        return each(root + ".app", "ask what must stand beside a reading", (type, events) -> {
            boolean reads = type.getMethodCallsFromSelf().stream()
                    .anyMatch(c -> c.getTargetOwner().isAssignableTo(Panel.class)
                            && c.getTarget().getName().equals("reading"));
            boolean asks = type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(d -> d.getTargetClass().isEquivalentTo(Together.class));
            if (reads && !asks) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " shows readings alone"));
            }
        });
    }

    private interface Look {
        void at(JavaClass type, ConditionEvents events);
    }

    private static ArchRule each(String root, String should, Look look) {
        return classes().that().resideInAPackage(root + "..").should(new ArchCondition<>(should) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                look.at(type, events);
            }
        });
    }
}
