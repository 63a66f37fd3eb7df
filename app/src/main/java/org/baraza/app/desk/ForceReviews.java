package org.baraza.app.desk;

import java.util.List;
import java.util.Optional;
import org.baraza.core.record.force.ForceIncident;
import org.baraza.core.record.force.Limits;
import org.baraza.core.record.force.MissedProtection;
import org.baraza.core.record.force.MissedStep;
import org.baraza.core.record.force.NotNow;
import org.baraza.core.record.force.Step;

/**
 * Uses of force, and attacks after which nobody acted. Everything throws {@link WrongUse} for what cannot be asked; texts
 * that seem to hold rules of engagement, names or places are refused.
 */
public interface ForceReviews {

    /** Takes in what a unit tells: when this returns, it is on disk. The same id again is the same incident. */
    ForceIncident open(Step.Opened opened, By by);

    /**
     * Puts one more step on the journal, if it may happen now.
     *
     * @return why it may not; empty when it is on disk
     */
    Optional<NotNow> add(Step step, By by);

    Optional<ForceIncident> find(String id);

    /** Those of a mission, the newest first. */
    List<ForceIncident> list(String mission);

    /** Opens a review of missed protection. The same id again is the same review. */
    MissedProtection open(MissedStep.Opened opened, By by);

    /** @return why it may not happen now; empty when it is on disk */
    Optional<NotNow> add(MissedStep step, By by);

    Optional<MissedProtection> findMissed(String id);

    /** Those of a mission, the newest attack first. */
    List<MissedProtection> listMissed(String mission);

    /** How long each part may take in a mission. */
    Limits limits(String mission);
}
