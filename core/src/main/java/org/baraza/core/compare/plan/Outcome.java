package org.baraza.core.compare.plan;

import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.ViolenceType;
import org.baraza.core.measure.Tally;
import org.baraza.core.measure.Tally.Bound;
import org.baraza.core.measure.Tally.EventFilter;
import org.baraza.core.measure.Tally.Perpetrator;

/** What may have changed, counted by area and month. Counts of events stand up best; deaths hang on single massacres. */
public enum Outcome {
    /** Events of organised violence of all kinds. */
    EVENTS(
            "events of organised violence",
            RecordedBy.OTHERS,
            Optional.of(new Tally.EventCount(EventFilter.ORGANISED_VIOLENCE))),
    /** Attacks on civilians by one side. */
    ONE_SIDED_EVENTS(
            "attacks on civilians by one side",
            RecordedBy.OTHERS,
            Optional.of(new Tally.EventCount(EventFilter.of(ViolenceType.ONE_SIDED)))),
    /** Months with at least one event; the other months are lulls. */
    VIOLENT_MONTHS(
            "months with any violence (the others are lulls)",
            RecordedBy.OTHERS,
            Optional.of(new Tally.EventCount(EventFilter.ORGANISED_VIOLENCE))),
    /** Deaths in organised violence, best estimate. */
    DEATHS(
            "deaths in organised violence",
            RecordedBy.OTHERS,
            Optional.of(new Tally.Deaths(Bound.BEST, EventFilter.ORGANISED_VIOLENCE))),
    /** The lowest figure stated for the same deaths. */
    DEATHS_LOW(
            "deaths in organised violence, lowest figures",
            RecordedBy.OTHERS,
            Optional.of(new Tally.Deaths(Bound.LOW, EventFilter.ORGANISED_VIOLENCE))),
    /** The highest figure stated for the same deaths. */
    DEATHS_HIGH(
            "deaths in organised violence, highest figures",
            RecordedBy.OTHERS,
            Optional.of(new Tally.Deaths(Bound.HIGH, EventFilter.ORGANISED_VIOLENCE))),
    /** Deaths in attacks on civilians by one side, whoever it is; best estimate. */
    CIVILIANS_KILLED("people killed in attacks on civilians", RecordedBy.OTHERS, Optional.of(killed(Perpetrator.ANY))),
    /** The same by a government. */
    CIVILIANS_KILLED_BY_GOVERNMENT(
            "people killed in attacks on civilians by a government",
            RecordedBy.OTHERS,
            Optional.of(killed(Perpetrator.GOVERNMENT))),
    /** The same by others than a government. */
    CIVILIANS_KILLED_BY_OTHERS(
            "people killed in attacks on civilians by others than a government",
            RecordedBy.OTHERS,
            Optional.of(killed(Perpetrator.NOT_GOVERNMENT))),
    /** Incidents as the mission itself records them. Never an outcome; it stands here so that the refusal can say why. */
    OWN_INCIDENTS("incidents the mission itself recorded", RecordedBy.THE_MISSION, Optional.empty());

    /** Who writes down what is counted. */
    public enum RecordedBy {
        OTHERS,
        THE_MISSION
    }

    private final String english;
    private final RecordedBy recordedBy;
    private final Optional<Tally> tally;

    Outcome(String english, RecordedBy recordedBy, Optional<Tally> tally) {
        this.english = english;
        this.recordedBy = recordedBy;
        this.tally = tally;
    }

    private static Tally killed(Perpetrator who) {
        return new Tally.Deaths(
                Bound.BEST, EventFilter.of(ViolenceType.ONE_SIDED).by(who));
    }

    /** What is counted, in the plural. */
    public String english() {
        return english;
    }

    public RecordedBy recordedBy() {
        return recordedBy;
    }

    /** What of published events is counted; empty where it is not a matter of published events. */
    public Optional<Tally> tally() {
        return tally;
    }

    /** Whether a month counts once, however much happened in it. */
    public boolean isOfMonths() {
        return this == VIOLENT_MONTHS;
    }

    /** The same with the least and the greatest figures stated; none where figures are not stated as ranges. */
    public List<Outcome> bounds() {
        return this == DEATHS ? List.of(DEATHS_LOW, DEATHS_HIGH) : List.of();
    }
}
