package org.baraza.app.wiring;

import java.util.Optional;
import java.util.function.Function;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Cases;
import org.baraza.app.desk.Desk;
import org.baraza.core.record.activities.ActivityStep;
import org.baraza.core.record.assessments.AssessmentStep;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.consents.CommunityStep;
import org.baraza.core.record.diligence.SupportStep;
import org.baraza.core.record.mediation.DisputeStep;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.projects.ProjectStep;
import org.baraza.core.record.promises.DecisionStep;
import org.baraza.core.record.promises.ExpectationStep;
import org.baraza.core.record.promises.Step;
import org.baraza.core.record.safety.SafetyStep;
import org.baraza.core.record.training.CourseStep;
import org.baraza.core.record.transition.HandoverStep;
import org.baraza.core.record.transition.NoteStep;

/** Every subject of a partnership through one door, for tests that try the same of each. */
record AllCases(Desk desk) {

    /** Begins the case or adds to it. @return why it may not; empty when it is on disk */
    Optional<? extends Enum<?>> take(CaseStep step) {
        By by = By.screen(step.by());
        return switch (step) {
            case PartnerStep.Identified s -> {
                var unused = desk.partners().identify(s, "", by);
                yield Optional.empty();
            }
            case PartnerStep s -> desk.partners().add(s, by);
            case SupportStep.Requested s -> {
                var unused = desk.supports().request(s, by);
                yield Optional.empty();
            }
            case SupportStep s -> desk.supports().add(s, by);
            case CommunityStep.Proposed s -> {
                var unused = desk.consents().propose(s, by);
                yield Optional.empty();
            }
            case CommunityStep s -> desk.consents().add(s, by);
            case SafetyStep s -> desk.safety().add(s, by);
            case ActivityStep s -> of(desk.engagement().activities(), s, s instanceof ActivityStep.Planned);
            case DisputeStep s -> of(desk.engagement().disputes(), s, s instanceof DisputeStep.Opened);
            case ProjectStep s -> of(desk.engagement().projects(), s, s instanceof ProjectStep.Proposed);
            case CourseStep s -> of(desk.engagement().courses(), s, s instanceof CourseStep.Needed);
            case Step s -> of(desk.engagement().promises(), s, s instanceof Step.Made);
            case ExpectationStep s -> of(desk.engagement().expectations(), s, s instanceof ExpectationStep.Heard);
            case DecisionStep s -> of(desk.engagement().decisions(), s, s instanceof DecisionStep.Put);
            case AssessmentStep s -> of(desk.assessments().assessments(), s, s instanceof AssessmentStep.Planned);
            case HandoverStep s -> of(desk.transition().handovers(), s, s instanceof HandoverStep.Listed);
            case NoteStep s -> of(desk.transition().notes(), s, s instanceof NoteStep.Written);
            default -> throw new IllegalArgumentException("no subject of a partnership");
        };
    }

    private static <S extends CaseStep, C extends Case<S, C>> Optional<Enum<?>> of(
            Cases<S, C> cases, S step, boolean first) {
        By by = By.screen(step.by());
        if (first) {
            var unused = cases.begin(step, "", by);
            return Optional.empty();
        }
        return cases.add(step, by);
    }

    /** How much is on the journal of the case a step belongs to. */
    int size(CaseStep step) {
        String id = step.id();
        return switch (step) {
            case PartnerStep _ ->
                size(desk.partners().find(id), p -> p.history().size());
            case SupportStep _ ->
                size(desk.supports().find(id), p -> p.history().size());
            case CommunityStep _ ->
                size(desk.consents().find(id), p -> p.history().size());
            case SafetyStep _ -> size(desk.safety().find(id), p -> p.history().size());
            case ActivityStep _ -> of(desk.engagement().activities(), id);
            case DisputeStep _ -> of(desk.engagement().disputes(), id);
            case ProjectStep _ -> of(desk.engagement().projects(), id);
            case CourseStep _ -> of(desk.engagement().courses(), id);
            case Step _ -> of(desk.engagement().promises(), id);
            case ExpectationStep _ -> of(desk.engagement().expectations(), id);
            case DecisionStep _ -> of(desk.engagement().decisions(), id);
            case AssessmentStep _ -> of(desk.assessments().assessments(), id);
            case HandoverStep _ -> of(desk.transition().handovers(), id);
            case NoteStep _ -> of(desk.transition().notes(), id);
            default -> throw new IllegalArgumentException("no subject of a partnership");
        };
    }

    private static <S extends CaseStep, C extends Case<S, C>> int of(Cases<S, C> cases, String id) {
        return size(cases.find(id), c -> c.history().size());
    }

    private static <C> int size(Optional<C> found, Function<C, Integer> history) {
        return found.map(history).orElse(0);
    }

    /** Its page, below the mission's. */
    static String page(CaseStep step) {
        String id = step.id();
        return switch (step) {
            case PartnerStep _ -> "/partners/" + id;
            case SupportStep _ -> "/support/" + id;
            case CommunityStep _ -> "/agreements/" + id;
            case SafetyStep _ -> "/partners/" + id + "/safety";
            case ActivityStep _ -> "/activities/" + id;
            case DisputeStep _ -> "/disputes/" + id;
            case ProjectStep _ -> "/projects/" + id;
            case CourseStep _ -> "/courses/" + id;
            case Step _ -> "/promises/" + id;
            case ExpectationStep _ -> "/expectations/" + id;
            case DecisionStep _ -> "/decisions/" + id;
            case AssessmentStep _ -> "/assessments/" + id;
            case HandoverStep _ -> "/handovers/" + id;
            case NoteStep _ -> "/notes/" + id;
            default -> throw new IllegalArgumentException("no subject of a partnership");
        };
    }

    /** Under which key its page says why something cannot happen. */
    static String key(CaseStep step, Enum<?> why) {
        String type = why.getDeclaringClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        String room = why.getDeclaringClass().getPackageName().replaceFirst(".*\\.", "");
        return switch (step) {
            case PartnerStep _ -> "partnership.not." + why;
            case SupportStep _, CommunityStep _, SafetyStep _ -> room + ".not." + why;
            default -> room + "." + type + "." + why;
        };
    }
}
