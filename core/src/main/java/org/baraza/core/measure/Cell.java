package org.baraza.core.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baraza.core.ground.Months;
import org.baraza.core.record.Mission;

/** Counts of one or more areas over one or more months, with what is needed to judge them. An engine fills it. */
public interface Cell {

    /** The months asked about. */
    Months months();

    /** How many area-months of the cell the event data cover; 0 when nobody looked. */
    int observedAreaMonths();

    /** How many area-months the cell has. */
    int areaMonths();

    /** Why there are unobserved area-months; empty when there are none. */
    Optional<Reading.NotSeen> unobserved();

    /** The count, over the observed area-months only. */
    long count(Tally tally);

    /** Events among those counted whose number of deaths is not stated. */
    long notStated(Tally.Deaths tally);

    /** Days of {@link Tally.EventDays}, each list one area's, ascending. */
    List<int[]> days(Tally.EventDays tally);

    /** First and last day observed in each area, in the order of {@link #days}: epoch days. */
    List<int[]> observedDays();

    /** Months of the cell with at least one counted event, area-months counted singly. */
    long monthsWith(Tally.EventCount tally);

    /** Sum over observed area-months of people living there; empty when any figure is unknown. */
    OptionalDouble personMonths();

    /**
     * Whether readings are rates: decided once for a whole panel, so that units never mix. True when every area of the
     * panel has a population figure for some year; {@link #personMonths} may still be empty in months too far from it.
     */
    boolean peopleKnown();

    /** Whether deployment data cover the months; {@link Reading.NotSeen} says why not. */
    Optional<Reading.NotSeen> deploymentUnobserved();

    /** The mission asked about, if one was. */
    Optional<Mission> mission();

    /** Most troops stated at any one of the mission's bases on any of its maps; 0 when none is stated. */
    long mostTroopsAtOneBase();

    /** For each area of the cell: when the mission first appeared there; see {@link FirstPresence}. */
    List<FirstPresence> firstPresences();

    /** Whether the cell is the whole of the country at this level. */
    boolean wholeCountry();
}
