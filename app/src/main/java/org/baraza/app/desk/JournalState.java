package org.baraza.app.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the journal stands.
 *
 * @param entries entries there are
 * @param walked when it was last walked from end to end; empty when never
 * @param brokenAt what that walk found broken
 * @param why what does not fit, empty when the chain holds
 * @param heads the newest signed heads
 * @param ownHeads whether the journal contains every head made here
 * @param headsFile path of the file a copy of which belongs elsewhere
 */
public record JournalState(
        long entries,
        Optional<Instant> walked,
        OptionalLong brokenAt,
        String why,
        List<SignedHead> heads,
        HeadsReport ownHeads,
        String headsFile) {}
