package org.baraza.core.record.incidents;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.NoResponse;

/** What can be done with an incident as it stands, whatever is filled in: so that a screen offers nothing that is refused. */
public enum Open {
    ADD_SOURCE,
    TAKE_BACK_SOURCE,
    RELATE,
    SETTLE,
    JUDGE,
    LINK,
    UNLINK,
    RESPOND,
    CORRECT,
    REFER,
    MERGE,
    UNMERGE,
    WITHDRAW,
    CLOSE,
    REOPEN;

    /**
     * @param by who would do it
     * @param at when
     */
    public static Set<Open> of(IncidentReport incident, Handle by, Instant at) {
        Set<Open> open = EnumSet.noneOf(Open.class);
        Stream.of(values())
                .filter(o -> o.tries(incident, by, at).stream()
                        .anyMatch(step -> Course.whyNot(incident, step).isEmpty()))
                .forEach(open::add);
        return open;
    }

    /** Steps of this kind of which one at least must be allowed. */
    private List<Step> tries(IncidentReport incident, Handle by, Instant at) {
        String id = incident.id();
        String why = "-";
        Set<String> keys = incident.accounts().stream().map(Account::key).collect(Collectors.toUnmodifiableSet());
        return switch (this) {
            case ADD_SOURCE ->
                List.of(new Step.SourceAdded(
                        id,
                        new Account(
                                "-",
                                Account.Kind.PARTNER,
                                Reliability.CANNOT_BE_JUDGED,
                                Credibility.CANNOT_BE_JUDGED,
                                Line.Says.CANNOT_TELL,
                                Set.of(),
                                Map.of(),
                                Optional.empty()),
                        by,
                        at));
            case TAKE_BACK_SOURCE ->
                keys.stream()
                        .<Step>map(k -> new Step.SourceTakenBack(id, k, why, by, at))
                        .toList();
            case RELATE ->
                keys.size() < 2
                        ? List.of()
                        : List.of(new Step.Related(
                                id,
                                incident.accounts().get(0).key(),
                                incident.accounts().get(1).key(),
                                true,
                                why,
                                by,
                                at));
            case SETTLE ->
                keys.isEmpty()
                        ? List.of()
                        : List.of(new Step.FiguresSettled(id, Map.of(), keys, why, Optional.empty(), by, at));
            case JUDGE ->
                Stream.of(Verdict.values())
                        .<Step>map(v -> new Step.Judged(id, v, keys, new Decision(v.decision(), by, at, why)))
                        .toList();
            case LINK -> List.of(new Step.Linked(id, id + "-none", at, by, at));
            case UNLINK ->
                incident.warnings().stream()
                        .<Step>map(w -> new Step.Unlinked(id, w.warning(), why, by, at))
                        .toList();
            case RESPOND -> List.of(new Step.Responded(id, Set.of(), Optional.of(NoResponse.NOT_KNOWN), why, by, at));
            case CORRECT ->
                incident.referred() ? List.of() : List.of(new Step.Corrected(id, incident.what(), why, by, at));
            case REFER -> List.of(new Step.Referred(id, IncidentType.SEXUAL_VIOLENCE, by, at));
            case MERGE -> List.of(new Step.Duplicate(id, id + "-other", by, at));
            case UNMERGE -> List.of(new Step.NotDuplicate(id, why, by, at));
            case WITHDRAW -> List.of(new Step.Withdrawn(id, why, by, at));
            case CLOSE -> List.of(new Step.Closed(id, by, at));
            case REOPEN -> List.of(new Step.Reopened(id, why, by, at));
        };
    }
}
