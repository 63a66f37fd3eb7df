package org.baraza.core.measure.own;

import java.util.List;
import java.util.Map;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.record.access.Constraint;
import org.baraza.core.record.access.Grid;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Deadlines;
import org.baraza.core.record.effort.EffortBook;
import org.baraza.core.record.feedback.Clocks;
import org.baraza.core.record.feedback.FeedbackItem;
import org.baraza.core.record.force.ForceIncident;
import org.baraza.core.record.force.MissedProtection;
import org.baraza.core.record.incidents.IncidentReport;
import org.baraza.core.record.movements.Restriction;
import org.baraza.core.record.networks.Coverage;

/**
 * What a mission wrote down itself. Of what whoever asks may not know, nothing is in it.
 *
 * @param mission acronym
 * @param alerts those merged into another left out
 * @param deadlines for alerts
 * @param coverage by channels, of whatever areas communities lie in
 * @param feedback what communities said that is no warning
 * @param clocks for feedback
 * @param incidents of whatever state
 * @param force uses of force
 * @param missed reviews of missed protection
 * @param restrictions of movement
 * @param constraints of access
 * @param grids how hard areas are to reach, by area and month
 * @param effort counted beside
 * @param engaged what was done together with communities
 */
public record OwnFacts(
        String mission,
        List<Alert> alerts,
        Deadlines deadlines,
        List<Coverage> coverage,
        List<FeedbackItem> feedback,
        Clocks clocks,
        List<IncidentReport> incidents,
        List<ForceIncident> force,
        List<MissedProtection> missed,
        List<Restriction> restrictions,
        List<Constraint> constraints,
        Map<AreaMonth, Grid> grids,
        EffortBook effort,
        Engaged engaged) {

    public OwnFacts {
        alerts = alerts.stream().filter(a -> a.mergedInto().isEmpty()).toList();
        coverage = List.copyOf(coverage);
        feedback = List.copyOf(feedback);
        incidents = List.copyOf(incidents);
        force = List.copyOf(force);
        missed = List.copyOf(missed);
        restrictions = List.copyOf(restrictions);
        constraints = List.copyOf(constraints);
        grids = Map.copyOf(grids);
    }

    /** Nothing written down yet. */
    public static OwnFacts none(String mission) {
        return new OwnFacts(
                mission,
                List.of(),
                Deadlines.USUAL,
                List.of(),
                List.of(),
                Clocks.USUAL,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                EffortBook.EMPTY,
                Engaged.NOTHING);
    }

    public OwnFacts withAlerts(List<Alert> more, Deadlines times) {
        return new OwnFacts(
                mission,
                more,
                times,
                coverage,
                feedback,
                clocks,
                incidents,
                force,
                missed,
                restrictions,
                constraints,
                grids,
                effort,
                engaged);
    }

    public OwnFacts withCoverage(List<Coverage> more) {
        return new OwnFacts(
                mission,
                alerts,
                deadlines,
                more,
                feedback,
                clocks,
                incidents,
                force,
                missed,
                restrictions,
                constraints,
                grids,
                effort,
                engaged);
    }

    public OwnFacts withFeedback(List<FeedbackItem> more, Clocks times) {
        return new OwnFacts(
                mission,
                alerts,
                deadlines,
                coverage,
                more,
                times,
                incidents,
                force,
                missed,
                restrictions,
                constraints,
                grids,
                effort,
                engaged);
    }

    public OwnFacts withIncidents(List<IncidentReport> more) {
        return new OwnFacts(
                mission,
                alerts,
                deadlines,
                coverage,
                feedback,
                clocks,
                more,
                force,
                missed,
                restrictions,
                constraints,
                grids,
                effort,
                engaged);
    }

    public OwnFacts withForce(List<ForceIncident> more, List<MissedProtection> reviews) {
        return new OwnFacts(
                mission,
                alerts,
                deadlines,
                coverage,
                feedback,
                clocks,
                incidents,
                more,
                reviews,
                restrictions,
                constraints,
                grids,
                effort,
                engaged);
    }

    public OwnFacts withRestrictions(List<Restriction> more) {
        return new OwnFacts(
                mission,
                alerts,
                deadlines,
                coverage,
                feedback,
                clocks,
                incidents,
                force,
                missed,
                more,
                constraints,
                grids,
                effort,
                engaged);
    }

    public OwnFacts withConstraints(List<Constraint> more, Map<AreaMonth, Grid> marks) {
        return new OwnFacts(
                mission,
                alerts,
                deadlines,
                coverage,
                feedback,
                clocks,
                incidents,
                force,
                missed,
                restrictions,
                more,
                marks,
                effort,
                engaged);
    }

    public OwnFacts withEffort(EffortBook book) {
        return new OwnFacts(
                mission,
                alerts,
                deadlines,
                coverage,
                feedback,
                clocks,
                incidents,
                force,
                missed,
                restrictions,
                constraints,
                grids,
                book,
                engaged);
    }

    public OwnFacts withEngaged(Engaged together) {
        return new OwnFacts(
                mission,
                alerts,
                deadlines,
                coverage,
                feedback,
                clocks,
                incidents,
                force,
                missed,
                restrictions,
                constraints,
                grids,
                effort,
                together);
    }
}
