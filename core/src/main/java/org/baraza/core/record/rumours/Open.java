package org.baraza.core.record.rumours;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.Told;

/** What can be done with a rumour as it stands, whatever is filled in: so that a screen offers nothing that is refused. */
public enum Open {
    PLACE,
    PRIORITISE,
    REFER,
    CHECK,
    LOOK_INTO,
    CONCLUDE,
    ANSWER,
    DRAFT,
    COUNTER,
    WARN,
    CLOSE,
    REOPEN,
    MERGE,
    UNMERGE;

    /**
     * @param by who would do it
     * @param at when
     */
    public static Set<Open> of(Rumour rumour, Handle by, Instant at) {
        Set<Open> open = EnumSet.noneOf(Open.class);
        Stream.of(values())
                .filter(o -> o.tries(rumour, by, at).stream()
                        .anyMatch(step -> Course.whyNot(rumour, step).isEmpty()))
                .forEach(open::add);
        return open;
    }

    /** Steps of this kind of which one at least must be allowed. */
    private List<Step> tries(Rumour rumour, Handle by, Instant at) {
        String id = rumour.id();
        String why = "-";
        return switch (this) {
            case PLACE -> List.of(new Step.Placed(id, rumour.area(), by, at));
            case PRIORITISE ->
                List.of(new Step.Prioritised(
                        id, Harm.NONE, AllegedActor.NOT_KNOWN, new Decision(Decision.What.PRIORITISE, by, at, why)));
            case REFER -> List.of(new Step.Referred(id, Topic.STAFF_MISCONDUCT, by, at));
            case CHECK -> List.of(new Step.Checking(id, by, at));
            case LOOK_INTO ->
                List.of(new Step.LookedInto(id, new Line(Line.Kind.PARTNER, true, Line.Says.CANNOT_TELL, by, at)));
            case CONCLUDE ->
                Stream.of(Truth.values())
                        .<Step>map(t -> new Step.Concluded(id, t, new Decision(t.decision(), by, at, why)))
                        .toList();
            case ANSWER -> List.of(new Step.Answered(id, Told.SOURCE, "", by, at));
            case DRAFT -> List.of(new Step.Drafted(id, Medium.RADIO, rumour.area(), why, by, at));
            case COUNTER -> List.of(new Step.Countered(id, by, at));
            case WARN -> List.of(new Step.BecameWarning(id, id, by, at));
            case CLOSE -> List.of(new Step.Closed(id, by, at));
            case REOPEN -> List.of(new Step.Reopened(id, why, by, at));
            case MERGE -> List.of(new Step.Merged(id, id + "-other", by, at));
            case UNMERGE -> List.of(new Step.Unmerged(id, why, by, at));
        };
    }
}
