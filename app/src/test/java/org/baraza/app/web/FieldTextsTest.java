package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.core.record.access.Advocacy;
import org.baraza.core.record.access.Grid;
import org.baraza.core.record.access.Hinderer;
import org.baraza.core.record.access.Hindrance;
import org.baraza.core.record.access.Impact;
import org.baraza.core.record.access.Mark;
import org.baraza.core.record.access.Moderation;
import org.baraza.core.record.access.Organisation;
import org.baraza.core.record.access.Outcome;
import org.baraza.core.record.access.Sector;
import org.baraza.core.record.access.Severity;
import org.baraza.core.record.effort.EffortKind;
import org.baraza.core.record.effort.EffortSource;
import org.baraza.core.record.force.Conclusion;
import org.baraza.core.record.force.Effect;
import org.baraza.core.record.force.Ground;
import org.baraza.core.record.force.HarmKnown;
import org.baraza.core.record.force.Holds;
import org.baraza.core.record.force.LegalTest;
import org.baraza.core.record.force.Level;
import org.baraza.core.record.force.MedicalAid;
import org.baraza.core.record.force.Menace;
import org.baraza.core.record.force.NotFeasible;
import org.baraza.core.record.force.Protected;
import org.baraza.core.record.force.Told;
import org.baraza.core.record.force.TravelBand;
import org.baraza.core.record.force.Turn;
import org.baraza.core.record.force.UnitKind;
import org.baraza.core.record.force.Warned;
import org.baraza.core.record.movements.AuthorityLevel;
import org.baraza.core.record.movements.Barred;
import org.baraza.core.record.movements.MovementKind;
import org.baraza.core.record.movements.Mover;
import org.baraza.core.record.movements.RaisedWith;
import org.baraza.core.record.movements.Resolution;
import org.junit.jupiter.api.Test;

/** Texts about force, access, movements and effort that are put together from a word and a constant. */
final class FieldTextsTest {

    private static final Map<String, Enum<?>[]> FAMILIES = Map.ofEntries(
            Map.entry("force.level.", Level.values()),
            Map.entry("force.unit.", UnitKind.values()),
            Map.entry("force.menace.", Menace.values()),
            Map.entry("force.notfeasible.", NotFeasible.values()),
            Map.entry("force.ground.", Ground.values()),
            Map.entry("force.effect.", Effect.values()),
            Map.entry("force.harm.", HarmKnown.values()),
            Map.entry("force.aid.", MedicalAid.values()),
            Map.entry("force.test.", LegalTest.values()),
            Map.entry("force.holds.", Holds.values()),
            Map.entry("force.told.", Told.values()),
            Map.entry("force.conclusion.", Conclusion.values()),
            Map.entry("force.public.", Conclusion.values()),
            Map.entry("force.state.", org.baraza.core.record.force.State.values()),
            Map.entry("force.turn.", Turn.values()),
            Map.entry("force.travel.", TravelBand.values()),
            Map.entry("force.warned.", Warned.values()),
            Map.entry("force.protected.", Protected.values()),
            Map.entry("force.not.", org.baraza.core.record.force.NotNow.values()),
            Map.entry("access.hindrance.", Hindrance.values()),
            Map.entry("access.dimension.", Hindrance.Dimension.values()),
            Map.entry("access.hinderer.", Hinderer.values()),
            Map.entry("access.sector.", Sector.values()),
            Map.entry("access.organisation.", Organisation.values()),
            Map.entry("access.impact.", Impact.values()),
            Map.entry("access.moderation.", Moderation.values()),
            Map.entry("access.advocacy.", Advocacy.values()),
            Map.entry("access.outcome.", Outcome.values()),
            Map.entry("access.state.", org.baraza.core.record.access.State.values()),
            Map.entry("access.mark.", Mark.values()),
            Map.entry("access.level.", Severity.values()),
            Map.entry("access.refusal.", Grid.Refusal.values()),
            Map.entry("access.not.", org.baraza.core.record.access.NotNow.values()),
            Map.entry("movements.barred.", Barred.values()),
            Map.entry("movements.kind.", MovementKind.values()),
            Map.entry("movements.mover.", Mover.values()),
            Map.entry("movements.level.", AuthorityLevel.values()),
            Map.entry("movements.with.", RaisedWith.values()),
            Map.entry("movements.resolution.", Resolution.values()),
            Map.entry("movements.state.", org.baraza.core.record.movements.State.values()),
            Map.entry("movements.not.", org.baraza.core.record.movements.NotNow.values()),
            Map.entry("effort.kind.", EffortKind.values()),
            Map.entry("effort.source.", EffortSource.values()));

    private static final Pattern OURS = Pattern.compile("(force|access|movements|effort)\\..*");
    private static final Pattern CONSTANT = Pattern.compile("[a-z]+\\.[a-z]+\\.[A-Z_]+");

    private static Set<String> keys() {
        return Texts.of(Language.EN).keys().stream()
                .filter(k -> OURS.matcher(k).matches())
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
    void every_other_text_is_shown_somewhere() throws IOException {
        String sources = sources();
        assertThat(keys().stream()
                        .filter(k -> !CONSTANT.matcher(k).matches())
                        .filter(k -> !sources.contains("\"" + k + "\""))
                        // Within a subject, keys are written without its name, and fields and steps by theirs alone.
                        .filter(k -> !sources.contains("\"" + k.replaceFirst("^[a-z]+\\.", "") + "\""))
                        .filter(k -> !sources.contains("\"" + k.replaceFirst("^[a-z]+\\.(field|do)\\.", "") + "\""))
                        .filter(k -> !k.matches("force\\.field\\.(killed|injured)-(low|best|high)")))
                .isEmpty();
    }

    private static String sources() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path folder : List.of(Path.of("src/main/jte"), Path.of("src/main/java/org/baraza/app/web"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }
        return sources.toString();
    }
}
