package org.baraza.core.measure.own;

import java.util.List;
import org.baraza.core.record.activities.Activity;
import org.baraza.core.record.activities.Contact;
import org.baraza.core.record.activities.GroupShares;
import org.baraza.core.record.mediation.Dispute;
import org.baraza.core.record.networks.Community;
import org.baraza.core.record.projects.Project;
import org.baraza.core.record.training.CapacityLook;
import org.baraza.core.record.training.Course;

/**
 * What a mission and communities did with one another.
 *
 * @param activities of whatever state
 * @param spoken each time somebody spoke with a community
 * @param communities that are written down
 * @param shares how large parts of the people of areas are, the newest of each area
 * @param disputes of whatever state
 * @param projects of whatever state
 * @param courses of whatever state
 * @param looks at what partners can do, the oldest first
 */
public record Worked(
        List<Activity> activities,
        List<Contact> spoken,
        List<Community> communities,
        List<GroupShares> shares,
        List<Dispute> disputes,
        List<Project> projects,
        List<Course> courses,
        List<CapacityLook> looks) {

    public static final Worked NOTHING =
            new Worked(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Worked {
        activities = List.copyOf(activities);
        spoken = List.copyOf(spoken);
        communities = List.copyOf(communities);
        shares = List.copyOf(shares);
        disputes = List.copyOf(disputes);
        projects = List.copyOf(projects);
        courses = List.copyOf(courses);
        looks = List.copyOf(looks);
    }

    public Worked withActivities(List<Activity> more) {
        return new Worked(more, spoken, communities, shares, disputes, projects, courses, looks);
    }

    public Worked withSpoken(List<Contact> more, List<Community> known) {
        return new Worked(activities, more, known, shares, disputes, projects, courses, looks);
    }

    public Worked withShares(List<GroupShares> more) {
        return new Worked(activities, spoken, communities, more, disputes, projects, courses, looks);
    }

    public Worked withDisputes(List<Dispute> more) {
        return new Worked(activities, spoken, communities, shares, more, projects, courses, looks);
    }

    public Worked withProjects(List<Project> more) {
        return new Worked(activities, spoken, communities, shares, disputes, more, courses, looks);
    }

    public Worked withTraining(List<Course> more, List<CapacityLook> seen) {
        return new Worked(activities, spoken, communities, shares, disputes, projects, more, seen);
    }
}
