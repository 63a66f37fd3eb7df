package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.core.protect.Consent;
import org.baraza.core.record.partners.Band;
import org.baraza.core.record.partners.Basis;
import org.baraza.core.record.partners.Body;
import org.baraza.core.record.partners.ContactMode;
import org.baraza.core.record.partners.Due;
import org.baraza.core.record.partners.Ending;
import org.baraza.core.record.partners.Expertise;
import org.baraza.core.record.partners.Gathered;
import org.baraza.core.record.partners.Group;
import org.baraza.core.record.partners.Influence;
import org.baraza.core.record.partners.Means;
import org.baraza.core.record.partners.NotNow;
import org.baraza.core.record.partners.Objective;
import org.baraza.core.record.partners.Onboarding;
import org.baraza.core.record.partners.Outlook;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.partners.Passed;
import org.baraza.core.record.partners.PersonRole;
import org.baraza.core.record.partners.Refusal;
import org.baraza.core.record.partners.RelationKind;
import org.baraza.core.record.partners.Says;
import org.baraza.core.record.partners.Stance;
import org.baraza.core.record.partners.State;
import org.baraza.core.record.partners.Successor;
import org.baraza.core.record.partners.VettingLine;
import org.baraza.core.record.partners.VettingResult;
import org.baraza.core.record.partners.VettingSource;
import org.junit.jupiter.api.Test;

/** Texts about partners that are put together from a word and a constant. */
final class PartnershipTextsTest {

    private static final Map<String, Enum<?>[]> FAMILIES = Map.ofEntries(
            Map.entry("partnership.answer.", Consent.Answer.values()),
            Map.entry("partnership.given.", Consent.How.values()),
            Map.entry("partnership.band.", Band.values()),
            Map.entry("partnership.basis.", Basis.values()),
            Map.entry("partnership.body.", Body.values()),
            Map.entry("partnership.mode.", ContactMode.values()),
            Map.entry("partnership.due.", Due.What.values()),
            Map.entry("partnership.ending.", Ending.values()),
            Map.entry("partnership.expertise.", Expertise.values()),
            Map.entry("partnership.gathered.", Gathered.values()),
            Map.entry("partnership.group.", Group.values()),
            Map.entry("partnership.influence.", Influence.values()),
            Map.entry("partnership.means.", Means.values()),
            Map.entry("partnership.not.", NotNow.values()),
            Map.entry("partnership.objective.", Objective.values()),
            Map.entry("partnership.onboarding.", Onboarding.values()),
            Map.entry("partnership.outlook.", Outlook.values()),
            Map.entry("partnership.passed.", Passed.values()),
            Map.entry("partnership.role.", PersonRole.values()),
            Map.entry("partnership.refusal.", Refusal.values()),
            Map.entry("partnership.relation.", RelationKind.values()),
            Map.entry("partnership.relation.of.", RelationKind.values()),
            Map.entry("partnership.says.", Says.values()),
            Map.entry("partnership.stance.", Stance.values()),
            Map.entry("partnership.state.", State.values()),
            Map.entry("partnership.successor.", Successor.values()),
            Map.entry("partnership.line.", VettingLine.values()),
            Map.entry("partnership.result.", VettingResult.values()),
            Map.entry("partnership.source.", VettingSource.values()));

    private static final Pattern CONSTANT = Pattern.compile("[a-z]+(\\.[a-z]+)+\\.[A-Z_]+");

    private static Set<String> keys() {
        return Texts.of(Language.EN).keys().stream()
                .filter(k -> k.startsWith("partnership."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_constant_has_its_text_and_no_text_is_of_a_constant_that_is_gone() {
        Set<String> wanted = new TreeSet<>();
        FAMILIES.forEach(
                (prefix, constants) -> Stream.of(constants).forEach(constant -> wanted.add(prefix + constant.name())));
        assertThat(keys().stream().filter(k -> CONSTANT.matcher(k).matches()))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void every_kind_of_step_has_a_title() {
        assertThat(Stream.of(PartnerStep.class.getPermittedSubclasses())
                        .map(c -> "partnership.do."
                                + c.getSimpleName()
                                        .replaceAll("(?<!^)(?=[A-Z])", "-")
                                        .toLowerCase(java.util.Locale.ROOT)))
                .isSubsetOf(keys());
    }

    @Test
    void every_other_text_is_shown_somewhere() throws IOException {
        String sources = sources();
        assertThat(keys().stream()
                        .filter(k -> !CONSTANT.matcher(k).matches())
                        .filter(k -> !k.startsWith("partnership.do."))
                        .filter(k -> !sources.contains("\"" + k + "\""))
                        .filter(k -> !sources.contains("\"" + k.replaceFirst("^[a-z]+\\.", "") + "\""))
                        .filter(k -> !sources.contains("\"" + k.replaceFirst("^[a-z]+\\.field\\.", "") + "\"")))
                .isEmpty();
    }

    private static String sources() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path folder : java.util.List.of(Path.of("src/main/jte"), Path.of("src/main/java/org/baraza/app/web"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }
        return sources.toString();
    }
}
