package org.baraza.app.wiring;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.assessments.Assessment;
import org.baraza.core.record.assessments.AssessmentStep;
import org.baraza.core.record.assessments.Method;
import org.baraza.core.record.assessments.NeedKind;
import org.baraza.core.record.assessments.Purpose;
import org.baraza.core.record.assessments.Solution;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Group;

/**
 * Takes what a part of a community said into the assessment under way in its area: {@code purpose}, {@code area}, {@code on},
 * {@code group}, {@code method}, {@code people}, {@code first}, {@code second}, {@code third}, {@code solution} and
 * {@code alerts}. Where none was approved there, one is planned, and the form waits for that: no answer counts before, and
 * none is lost.
 */
record FormAssessments(SiteCases<AssessmentStep, Assessment> assessments, PlaceCodes places, InstantSource clock)
        implements FormTaker {

    @Override
    public String kind() {
        return "assessment";
    }

    @Override
    public Matter needs() {
        return Matter.ASSESSMENTS;
    }

    @Override
    public Then take(Taken submission) {
        SaidIn said = new SaidIn(submission.said());
        Optional<String> area =
                places.known(submission.mission(), submission.said().one("area"));
        Group group = said.one("group", Group.values(), Group.WHOLE_COMMUNITY);
        Optional<Assessment> open = approved(submission, area);
        if (open.isPresent()) {
            enter(submission, said, group, open.get());
        } else {
            plan(submission, said, area, group);
        }
        boolean waits = open.isEmpty() && said.after() == Then.KEEP && mayBeApproved(submission);
        return waits ? Then.LATER : said.after();
    }

    /** The one under way in the area, or the one that was planned for this very submission. */
    private Optional<Assessment> approved(Taken submission, Optional<String> area) {
        return assessments.list(submission.mission()).stream()
                .filter(a -> !a.ended() && a.last(AssessmentStep.Approved.class).isPresent())
                .filter(a -> area.isPresent() && a.area().equals(area) || a.id().equals(submission.id()))
                .findFirst();
    }

    /** Not once what was planned for it was given up, and not once what it says is old. */
    private boolean mayBeApproved(Taken submission) {
        boolean old = !Days.of(clock.instant())
                .isBefore(Days.of(submission.receivedAt()).plusMonths(Assessment.MONTHS_VALID));
        return !old
                && assessments.find(submission.id()).filter(Assessment::ended).isEmpty();
    }

    /** Where others asked lately, whoever plans must have seen that: no telephone shows it, so nothing is planned. */
    private void plan(Taken submission, SaidIn said, Optional<String> area, Group group) {
        AssessmentStep.Planned planned = planned(submission, said, area, group);
        if (Assessment.recent(assessments.list(submission.mission()), planned).isEmpty()) {
            var unused = assessments.begin(planned, "", submission.by());
        }
    }

    private static AssessmentStep.Planned planned(Taken submission, SaidIn said, Optional<String> area, Group group) {
        return new AssessmentStep.Planned(
                submission.id(),
                submission.mission(),
                area,
                said.one("purpose", Purpose.values(), Purpose.PERIODIC),
                day(submission, said),
                Set.of(group),
                Set.of(),
                submission.by().who(),
                submission.receivedAt());
    }

    private static LocalDate day(Taken submission, SaidIn said) {
        LocalDate came = Days.of(submission.receivedAt());
        return said.day("on").filter(d -> !d.isAfter(came)).orElse(came);
    }

    /** Made of the same submission again, nothing is entered twice: the case itself refuses. */
    private void enter(Taken submission, SaidIn said, Group group, Assessment open) {
        for (AssessmentStep step : steps(submission, said, group, open)) {
            var unused = assessments.add(step, submission.by());
        }
    }

    private static List<AssessmentStep> steps(Taken submission, SaidIn said, Group group, Assessment open) {
        LocalDate on = day(submission, said);
        List<AssessmentStep> steps = new ArrayList<>();
        steps.add(new AssessmentStep.Heard(
                open.id(),
                group,
                said.one("method", Method.values(), Method.GROUP_TALK),
                said.number("people").filter(n -> n > 0),
                on,
                submission.by().who(),
                submission.receivedAt()));
        ranked(submission, said, group, open).ifPresent(steps::add);
        said.number("alerts")
                .ifPresent(n -> steps.add(new AssessmentStep.Debriefed(
                        open.id(), on, n, submission.by().who(), submission.receivedAt())));
        return steps;
    }

    /** Each need once, without gaps; empty where none was named. */
    private static Optional<AssessmentStep> ranked(Taken submission, SaidIn said, Group group, Assessment open) {
        List<NeedKind> needs = List.of("first", "second", "third").stream()
                .flatMap(n -> submission.said().one(n).stream())
                .flatMap(t -> FormAlerts.named(NeedKind.values(), t).stream())
                .distinct()
                .toList();
        return needs.isEmpty()
                ? Optional.empty()
                : Optional.of(new AssessmentStep.Ranked(
                        open.id(),
                        group,
                        needs.getFirst(),
                        needs.stream().skip(1).findFirst(),
                        needs.stream().skip(2).findFirst(),
                        said.one("solution", Solution.values(), Solution.NOT_KNOWN),
                        submission.by().who(),
                        submission.receivedAt()));
    }
}
