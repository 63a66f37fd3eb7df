package org.baraza.app.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.protect.RetentionRule;

/** One class of record that is kept for a time. Whoever holds such records provides one; wiring lists them. */
public interface Retained {

    /** Name of the class, as the retention schedule has it. */
    String kept();

    /** What can happen to it when its time is over. */
    Set<RetentionRule.Then> can();

    /**
     * Names of the things whose time began before a moment. They go into a side table until they are deleted, so they must
     * not say who somebody is.
     */
    List<String> listDue(Instant cutoff);

    /** When the time of the oldest began that is still kept; empty when nothing is. */
    Optional<Instant> earliest();

    /** Deletes one; already gone is good. */
    void delete(String item);

    /** Looks again, where it was and not in what was remembered, that it is gone. */
    boolean isGone(String item);
}
