package org.baraza.app.desk;

import java.util.List;
import java.util.Optional;
import org.baraza.core.record.safety.NotNow;
import org.baraza.core.record.safety.Protection;
import org.baraza.core.record.safety.SafetyStep;

/**
 * The protection of partners, each under the partner's id. Nothing here tells anybody outside by itself, and nothing of it
 * is told to anybody without need to know.
 */
public interface Safety {

    /**
     * Puts one more step on the journal, if it may happen now; the first is a plan.
     *
     * @return why it may not; empty when it is on disk
     */
    Optional<NotNow> add(SafetyStep step, By by);

    /** Keeps what was agreed in words, a code word above all, sealed; replaces what was there. */
    void agree(String partner, String words, By by);

    /** What was agreed in words; empty where nothing is kept. */
    Optional<String> agreed(String partner);

    Optional<Protection> find(String partner);

    /** Those of a mission, those of whom nobody has heard in time first. */
    List<Protection> list(String mission);
}
