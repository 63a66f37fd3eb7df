package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.core.record.activities.ActivityKind;
import org.baraza.core.record.activities.Counted;
import org.baraza.core.record.activities.Lead;
import org.baraza.core.record.activities.WhyCancelled;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.footing.Lacking;
import org.baraza.core.record.mediation.Body;
import org.baraza.core.record.mediation.Crime;
import org.baraza.core.record.mediation.DisputeType;
import org.baraza.core.record.mediation.Extent;
import org.baraza.core.record.mediation.Gravity;
import org.baraza.core.record.mediation.Haste;
import org.baraza.core.record.mediation.Holding;
import org.baraza.core.record.mediation.Mechanism;
import org.baraza.core.record.mediation.MechanismSays;
import org.baraza.core.record.mediation.Monitor;
import org.baraza.core.record.mediation.PartyKind;
import org.baraza.core.record.mediation.SessionResult;
import org.baraza.core.record.mediation.Tie;
import org.baraza.core.record.projects.Alarm;
import org.baraza.core.record.projects.Clearance;
import org.baraza.core.record.projects.Confidence;
import org.baraza.core.record.projects.HarmLook;
import org.baraza.core.record.projects.Overlap;
import org.baraza.core.record.projects.Progress;
import org.baraza.core.record.projects.ProjectKind;
import org.baraza.core.record.projects.Taker;
import org.baraza.core.record.projects.Verdict;
import org.baraza.core.record.promises.Change;
import org.baraza.core.record.promises.DecisionKind;
import org.baraza.core.record.promises.Expectation;
import org.baraza.core.record.promises.Kept;
import org.baraza.core.record.promises.LocalDecision;
import org.baraza.core.record.promises.NotNow;
import org.baraza.core.record.promises.Possible;
import org.baraza.core.record.promises.Side;
import org.baraza.core.record.promises.State;
import org.baraza.core.record.promises.Step;
import org.baraza.core.record.promises.Telling;
import org.baraza.core.record.promises.Turn;
import org.baraza.core.record.promises.Witness;
import org.baraza.core.record.training.Audience;
import org.baraza.core.record.training.Field;
import org.baraza.core.record.training.Looker;
import org.baraza.core.record.training.Origin;
import org.baraza.core.record.training.Testing;
import org.junit.jupiter.api.Test;

/** Texts about what the mission and communities do with one another that are put together from a word and a constant. */
final class EngagementTextsTest {

    private static final List<Class<? extends Enum<?>>> TYPES = List.of(
            Group.class,
            Way.class,
            Side.class,
            Kept.class,
            Telling.class,
            Witness.class,
            State.class,
            Turn.class,
            NotNow.class,
            Possible.class,
            Expectation.Standing.class,
            Expectation.Not.class,
            LocalDecision.Standing.class,
            LocalDecision.Not.class,
            DecisionKind.class,
            Change.class,
            Step.About.class,
            ActivityKind.class,
            Lead.class,
            Counted.class,
            WhyCancelled.class,
            org.baraza.core.record.activities.State.class,
            org.baraza.core.record.activities.Turn.class,
            org.baraza.core.record.activities.NotNow.class,
            Lacking.class,
            DisputeType.class,
            Haste.class,
            Crime.class,
            Mechanism.class,
            MechanismSays.class,
            Tie.class,
            PartyKind.class,
            Body.class,
            SessionResult.class,
            Extent.class,
            Monitor.class,
            Gravity.class,
            Holding.class,
            org.baraza.core.record.mediation.State.class,
            org.baraza.core.record.mediation.Turn.class,
            org.baraza.core.record.mediation.NotNow.class,
            ProjectKind.class,
            Overlap.class,
            HarmLook.class,
            Clearance.class,
            Verdict.class,
            Progress.class,
            Taker.class,
            Confidence.class,
            Alarm.class,
            org.baraza.core.record.projects.State.class,
            org.baraza.core.record.projects.Turn.class,
            org.baraza.core.record.projects.NotNow.class,
            Audience.class,
            Origin.class,
            Testing.class,
            Field.class,
            Looker.class,
            org.baraza.core.record.training.State.class,
            org.baraza.core.record.training.Turn.class,
            org.baraza.core.record.training.NotNow.class);

    private static final Pattern OURS = Pattern.compile(
            "(together|cases|footing|promises|expectations|decisions|activities|customs|shares|spoken|disputes|mediation|projects|courses|looks|training)\\..*");
    private static final Pattern CONSTANT = Pattern.compile("[a-z]+\\.[a-z]+\\.[A-Z_]+");

    private static Set<String> keys() {
        return Texts.of(Language.EN).keys().stream()
                .filter(k -> OURS.matcher(k).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_constant_has_its_text_and_no_text_is_of_a_constant_that_is_gone() {
        Set<String> wanted = new TreeSet<>();
        for (Class<? extends Enum<?>> type : TYPES) {
            String room = type.getPackageName().replaceFirst(".*\\.", "");
            String family = room + "." + type.getSimpleName().toLowerCase(Locale.ROOT) + ".";
            Stream.of(type.getEnumConstants()).forEach(c -> wanted.add(family + c.name()));
        }
        assertThat(keys().stream().filter(k -> CONSTANT.matcher(k).matches()))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void every_other_text_is_shown_somewhere() throws IOException {
        String sources = sources();
        assertThat(keys().stream()
                        .filter(k -> !CONSTANT.matcher(k).matches())
                        .filter(k -> !sources.contains("\"" + k + "\""))
                        // Within a subject, keys are written without its name.
                        .filter(k -> !sources.contains("\"" + k.replaceFirst("^[a-z]+\\.", "") + "\""))
                        .filter(k -> !sources.contains(
                                "\"" + k.replaceFirst("^[a-z]+\\.(figures|field|do|column)\\.", "") + "\""))
                        // What a step asks is called as the step's own parts are.
                        .filter(k -> !k.matches("[a-z]+\\.(field|do)\\..*")))
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
