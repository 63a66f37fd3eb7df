package org.baraza.core.record.alerts;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Topic;

/** What can be done with an alert as it stands, whatever is filled in: so that a screen offers nothing that is refused. */
public enum Open {
    ACKNOWLEDGE,
    PLACE,
    TRIAGE,
    REFER,
    LOOK_INTO,
    JUDGE,
    DECIDE,
    DEPART,
    ARRIVE,
    END,
    TELL,
    CLOSE,
    REOPEN,
    MERGE,
    UNMERGE,
    HAND_OVER;

    /**
     * @param by who would do it
     * @param at when
     */
    public static Set<Open> of(Alert alert, Handle by, Instant at) {
        Set<Open> open = EnumSet.noneOf(Open.class);
        Stream.of(values())
                .filter(o -> o.tries(alert, by, at).stream()
                        .anyMatch(step -> Course.whyNot(alert, step).isEmpty()))
                .forEach(open::add);
        return open;
    }

    /** Steps of this kind of which one at least must be allowed. */
    private List<Step> tries(Alert alert, Handle by, Instant at) {
        String id = alert.id();
        String why = "-";
        return switch (this) {
            case ACKNOWLEDGE -> List.of(new Step.Acknowledged(id, by, at));
            case PLACE -> List.of(new Step.Placed(id, alert.area(), by, at));
            case TRIAGE ->
                List.of(new Step.Triaged(
                        id,
                        Threat.NOT_KNOWN,
                        Horizon.LATER,
                        Urgency.LOW,
                        AllegedActor.NOT_KNOWN,
                        new Decision(Decision.What.PRIORITISE, by, at, why)));
            case REFER -> List.of(new Step.Referred(id, Topic.SEXUAL_VIOLENCE, by, at));
            case LOOK_INTO ->
                List.of(new Step.LookedInto(id, new Line(Line.Kind.PARTNER, true, Line.Says.CANNOT_TELL, by, at)));
            case JUDGE ->
                Stream.of(Verdict.values())
                        .<Step>map(v -> new Step.Judged(id, v, new Decision(v.decision(), by, at, why)))
                        .toList();
            case DECIDE ->
                List.of(new Step.Decided(id, Set.of(Measure.PATROL), java.util.Optional.empty(), why, by, at));
            case DEPART -> each(r -> new Step.Departed(id, r, by, at));
            case ARRIVE ->
                alert.underWay().stream()
                        .<Step>map(r -> new Step.Arrived(id, r, by, at))
                        .toList();
            case END -> each(r -> new Step.Ended(id, r, Result.NOT_KNOWN, by, at));
            case TELL -> List.of(new Step.FedBack(id, Told.SOURCE, "", by, at));
            case CLOSE -> List.of(new Step.Closed(id, by, at));
            case REOPEN -> List.of(new Step.Reopened(id, why, by, at));
            case MERGE -> List.of(new Step.Merged(id, id + "-other", by, at));
            case UNMERGE -> List.of(new Step.Unmerged(id, why, by, at));
            case HAND_OVER -> List.of(new Step.HandedOver(id, by, by, at));
        };
    }

    private static List<Step> each(java.util.function.Function<Responder, Step> step) {
        return Stream.of(Responder.values()).map(step).toList();
    }
}
