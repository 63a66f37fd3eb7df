package org.baraza.app.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Month;
import org.baraza.core.record.access.AreaMarks;
import org.baraza.core.record.access.Constraint;
import org.baraza.core.record.access.ConstraintStep;
import org.baraza.core.record.access.Grid;
import org.baraza.core.record.access.GroupReview;
import org.baraza.core.record.access.NotNow;

/** What keeps people from help. Everything throws {@link WrongUse} for what cannot be asked. */
public interface Access {

    /** Takes it in: when this returns, it is on disk. The same id again is the same constraint. */
    Constraint note(ConstraintStep.Noted noted, By by);

    /**
     * Puts one more step on the journal, if it may happen now.
     *
     * @return why it may not; empty when it is on disk
     */
    Optional<NotNow> add(ConstraintStep step, By by);

    Optional<Constraint> find(String id);

    /** Those of a mission, the newest first. */
    List<Constraint> list(String mission);

    /** Keeps somebody's marks; their later ones replace them. */
    void mark(AreaMarks scoring, By by);

    /** What was marked in a mission in a month, by place code. */
    Map<String, Grid> grids(String mission, Month month);

    /** Keeps that the working group looked at a month. */
    void review(GroupReview review, By by);

    /** Every review of a mission, the newest month first, and in it the oldest first. */
    List<GroupReview> reviews(String mission);
}
