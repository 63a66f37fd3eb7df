package org.baraza.core.record.consents;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.record.partners.Group;

/** What may happen next with a community's agreement, and why something may not. Every way in asks here. */
public final class Course {

    private Course() {}

    /** Why something cannot happen now; empty when it can. A group takes its consent back whenever it wants. */
    public static Optional<NotNow> whyNot(CommunityAgreement consent, CommunityStep step, LocalDate today) {
        if (step instanceof CommunityStep.Proposed) {
            return Optional.of(NotNow.ALREADY_PROPOSED);
        }
        if (consent.withdrawn().isPresent()) {
            return Optional.of(NotNow.OVER);
        }
        boolean agreed = consent.last(CommunityStep.Agreed.class).isPresent();
        return switch (step) {
            case CommunityStep.Withdrawn _ -> Optional.empty();
            case CommunityStep.Consulted s -> when(s.on().isAfter(today), NotNow.LIES_AHEAD);
            case CommunityStep.MetTogether s ->
                when(s.on().isAfter(today), NotNow.LIES_AHEAD)
                        .or(() -> when(!consent.unasked().isEmpty(), NotNow.GROUPS_FIRST));
            case CommunityStep.ReadAloud s ->
                when(s.on().isAfter(today), NotNow.LIES_AHEAD)
                        .or(() -> when(
                                consent.last(CommunityStep.MetTogether.class).isEmpty(), NotNow.MEETING_FIRST));
            case CommunityStep.DutyTaken s -> when(consent.on(s.duty()).contains(s.who()), NotNow.ALREADY_DONE);
            case CommunityStep.Agreed s -> agreed(consent, s, today);
            case CommunityStep.Objected s ->
                when(!agreed, NotNow.NO_AGREEMENT)
                        .or(() -> when(consent.objecting().contains(s.group()), NotNow.ALREADY_DONE));
            case CommunityStep.ObjectionEnded s -> when(!consent.objecting().contains(s.group()), NotNow.NO_OBJECTION);
            case CommunityStep.Broken _, CommunityStep.Reviewed _ -> when(!agreed, NotNow.NO_AGREEMENT);
            case CommunityStep.PutRight _ -> when(!consent.broken(), NotNow.NOT_BROKEN);
            case CommunityStep.Suspended _ ->
                when(!agreed, NotNow.NO_AGREEMENT).or(() -> when(consent.suspended(), NotNow.ALREADY_SUSPENDED));
            case CommunityStep.Resumed _ -> when(!consent.suspended(), NotNow.NOT_SUSPENDED);
            case CommunityStep.Proposed _ -> Optional.of(NotNow.ALREADY_PROPOSED);
        };
    }

    /** Everything that still stands between a proposal and an agreement, whoever would agree. */
    public static List<NotNow> missing(CommunityAgreement consent) {
        Set<Group> asked = consent.answers().keySet();
        List<NotNow> missing = new ArrayList<>();
        when(!consent.unasked().isEmpty(), NotNow.GROUPS_FIRST).ifPresent(missing::add);
        when(
                        asked.size() < 2 || !(asked.contains(Group.WOMEN) || asked.contains(Group.YOUNG_WOMEN)),
                        NotNow.WOMEN_FIRST)
                .ifPresent(missing::add);
        when(!consent.objecting().isEmpty(), NotNow.OBJECTION_OPEN).ifPresent(missing::add);
        when(consent.last(CommunityStep.MetTogether.class).isEmpty(), NotNow.MEETING_FIRST)
                .ifPresent(missing::add);
        when(consent.last(CommunityStep.ReadAloud.class).isEmpty(), NotNow.READ_FIRST)
                .ifPresent(missing::add);
        when(consent.on(Duty.GUARANTOR).isEmpty(), NotNow.GUARANTOR_FIRST).ifPresent(missing::add);
        when(consent.on(Duty.MONITOR).isEmpty(), NotNow.MONITOR_FIRST).ifPresent(missing::add);
        return missing;
    }

    private static Optional<NotNow> agreed(CommunityAgreement consent, CommunityStep.Agreed step, LocalDate today) {
        List<NotNow> missing = missing(consent);
        if (!missing.isEmpty()) {
            return Optional.of(missing.getFirst());
        }
        LocalDate day = step.at().atZone(ZoneOffset.UTC).toLocalDate();
        boolean tooLong = step.until().isAfter(step.from().plusMonths(CommunityAgreement.LONGEST_MONTHS))
                || step.from().isAfter(day.plusMonths(CommunityAgreement.LONGEST_MONTHS));
        return when(consent.proposed().by().equals(step.by()), NotNow.NOT_BY_THE_SAME)
                .or(() -> when(consent.suspended(), NotNow.ALREADY_SUSPENDED))
                .or(() -> when(tooLong || !step.until().isAfter(today), NotNow.TOO_LONG));
    }

    private static Optional<NotNow> when(boolean so, NotNow why) {
        return so ? Optional.of(why) : Optional.empty();
    }
}
