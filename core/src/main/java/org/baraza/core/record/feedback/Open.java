package org.baraza.core.record.feedback;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Role;

/** What can be done as it stands, whatever is filled in: so that a screen offers nothing that is refused. */
public enum Open {
    ACKNOWLEDGE,
    PLACE,
    SORT,
    FIND_SENSITIVE,
    REFER,
    GIVE,
    ANSWER,
    ASK_AFTER,
    APPEAL,
    CLOSE,
    REOPEN;

    /**
     * @param by who would do it
     * @param at when
     */
    public static Set<Open> of(FeedbackItem item, Handle by, Instant at) {
        Set<Open> open = EnumSet.noneOf(Open.class);
        Stream.of(values())
                .filter(o -> o.tries(item, by, at).stream()
                        .anyMatch(step -> Course.whyNot(item, step).isEmpty()))
                .forEach(open::add);
        return open;
    }

    /** Steps of this kind of which one at least must be allowed. */
    private List<Step> tries(FeedbackItem item, Handle by, Instant at) {
        String id = item.id();
        String why = "-";
        return switch (this) {
            case ACKNOWLEDGE -> List.of(new Step.Acknowledged(id, by, at));
            case PLACE -> List.of(new Step.Placed(id, item.area(), by, at));
            case SORT ->
                List.of(new Step.Sorted(
                        id,
                        Kind.QUESTION,
                        Category.OTHER,
                        Optional.empty(),
                        new Decision(Decision.What.VERIFY, by, at, why)));
            case FIND_SENSITIVE -> List.of(new Step.FoundSensitive(id, Concern.PROTECTION, by, at));
            case REFER -> List.of(new Step.Referred(id, Body.PROTECTION_AGENCY, by, at));
            case GIVE -> List.of(new Step.GivenTo(id, Role.CIVIL_AFFAIRS, at.plus(Duration.ofDays(1)), by, at));
            case ANSWER ->
                Stream.of(Mode.values())
                        .<Step>map(m -> new Step.Answered(id, m, Outcome.EXPLAINED, why, by, at))
                        .toList();
            case ASK_AFTER -> List.of(new Step.AskedAfter(id, AskedBack.NOT_REACHED, by, at));
            case APPEAL -> List.of(new Step.Appealed(id, why, by, at));
            case CLOSE -> List.of(new Step.Closed(id, by, at));
            case REOPEN -> List.of(new Step.Reopened(id, why, by, at));
        };
    }

    /** How an answer may be given as it stands. */
    public static List<Mode> modes(FeedbackItem item, Handle by, Instant at) {
        return Stream.of(Mode.values())
                .filter(m -> Course.whyNot(item, new Step.Answered(item.id(), m, Outcome.EXPLAINED, "-", by, at))
                        .isEmpty())
                .toList();
    }
}
