package org.baraza.app.desk;

import java.util.List;
import java.util.Optional;
import org.baraza.core.record.diligence.NotNow;
import org.baraza.core.record.diligence.SupportCase;
import org.baraza.core.record.diligence.SupportStep;

/** Support to people under arms. Everything throws {@link WrongUse} for what cannot be asked. */
public interface Supports {

    /** Asks for it: when this returns, it is on disk. The same id again is the same request. */
    SupportCase request(SupportStep.Requested requested, By by);

    /**
     * Puts one more step on the journal, if it may happen now.
     *
     * @return why it may not; empty when it is on disk
     */
    Optional<NotNow> add(SupportStep step, By by);

    Optional<SupportCase> find(String id);

    /** Those of a mission, the newest first. */
    List<SupportCase> list(String mission);
}
