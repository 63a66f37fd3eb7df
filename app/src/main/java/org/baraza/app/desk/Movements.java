package org.baraza.app.desk;

import java.util.List;
import java.util.Optional;
import org.baraza.core.record.movements.MovementStep;
import org.baraza.core.record.movements.NotNow;
import org.baraza.core.record.movements.Restriction;

/** Where authorities kept us from moving. Everything throws {@link WrongUse} for what cannot be asked. */
public interface Movements {

    /** Takes it in: when this returns, it is on disk. The same id again is the same restriction. */
    Restriction note(MovementStep.Noted noted, By by);

    /**
     * Puts one more step on the journal, if it may happen now.
     *
     * @return why it may not; empty when it is on disk
     */
    Optional<NotNow> add(MovementStep step, By by);

    Optional<Restriction> find(String id);

    /** Those of a mission, the newest first. */
    List<Restriction> list(String mission);
}
