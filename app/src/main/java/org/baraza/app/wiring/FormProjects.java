package org.baraza.app.wiring;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.projects.Project;
import org.baraza.core.record.projects.ProjectKind;
import org.baraza.core.record.projects.ProjectStep;

/**
 * Makes project ideas of what is sent in: {@code kind}, {@code area}, {@code what}, {@code place}, {@code day},
 * {@code groups}, {@code usd} and {@code forces}. Whether state forces gain is taken for yes where nobody said.
 */
record FormProjects(SiteCases<ProjectStep, Project> projects, PlaceCodes places) implements FormTaker {

    private static final String LEFT_OUT = "said in the form";

    @Override
    public String kind() {
        return "project";
    }

    @Override
    public Matter needs() {
        return Matter.PROJECTS;
    }

    @Override
    public Then take(Taken submission) {
        SaidIn said = new SaidIn(submission.said());
        LocalDate came = Days.of(submission.receivedAt());
        String what = said.fit("what");
        Set<Group> groups = said.several("groups", Group.values());
        var unused = projects.begin(
                new ProjectStep.Proposed(
                        submission.id(),
                        submission.mission(),
                        places.known(submission.mission(), submission.said().one("area")),
                        said.one("kind", ProjectKind.values(), ProjectKind.OTHER),
                        what.isBlank() ? LEFT_OUT : what,
                        said.number("place").filter(p -> p > 0),
                        said.day("day").filter(d -> !d.isAfter(came)).orElse(came),
                        groups.isEmpty() ? Set.of(Group.WHOLE_COMMUNITY) : groups,
                        Optional.empty(),
                        said.number("usd"),
                        submission.said().one("forces").filter("no"::equals).isEmpty(),
                        submission.by().who(),
                        submission.receivedAt()),
                "",
                submission.by());
        return said.after();
    }
}
