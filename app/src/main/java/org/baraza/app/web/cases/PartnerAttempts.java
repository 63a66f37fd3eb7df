package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Consent;
import org.baraza.core.protect.Decision;
import org.baraza.core.record.partners.Band;
import org.baraza.core.record.partners.ContactMode;
import org.baraza.core.record.partners.Ending;
import org.baraza.core.record.partners.Gathered;
import org.baraza.core.record.partners.Group;
import org.baraza.core.record.partners.Influence;
import org.baraza.core.record.partners.Objective;
import org.baraza.core.record.partners.Onboarding;
import org.baraza.core.record.partners.Outlook;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.partners.PersonRole;
import org.baraza.core.record.partners.Refusal;
import org.baraza.core.record.partners.Says;
import org.baraza.core.record.partners.Stance;
import org.baraza.core.record.partners.Successor;
import org.baraza.core.record.partners.Tie;
import org.baraza.core.record.partners.VettingLine;
import org.baraza.core.record.partners.VettingResult;
import org.baraza.core.record.partners.VettingSource;

/** A step of each kind as it would be today, so that a page offers what may happen and nothing else. */
final class PartnerAttempts {

    private static final String ANY = "-";

    private PartnerAttempts() {}

    static Optional<PartnerStep> of(
            String kind, Partner partner, List<Ask.Option> others, Handle by, Instant now, LocalDate today) {
        String id = partner.id();
        LocalDate next = today.plusDays(1);
        return switch (kind) {
            case "placed" -> Optional.of(new PartnerStep.Placed(id, ANY, by, now));
            case "described" ->
                Optional.of(new PartnerStep.Described(id, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), by, now));
            case "positioned" ->
                Optional.of(new PartnerStep.Positioned(id, Stance.NOT_KNOWN, Influence.NOT_KNOWN, "", by, now));
            case "nominated" ->
                Optional.of(new PartnerStep.Nominated(
                        id, Group.WOMEN, Says.SPEAKS_FOR_US, Set.of(), Gathered.OBSERVED, today, next, "", by, now));
            case "conflict-checked" ->
                Optional.of(new PartnerStep.ConflictChecked(id, Set.of(), Set.of(), ANY, by, now));
            case "risk-assessed" ->
                Optional.of(new PartnerStep.RiskAssessed(
                        id, Band.LOW, Band.LOW, Band.LOW, ContactMode.DISCREET, next, by, now));
            case "contacted" -> Optional.of(new PartnerStep.Contacted(id, ContactMode.DISCREET, today, by, now));
            case "visibility-asked" ->
                Optional.of(new PartnerStep.VisibilityAsked(
                        id, Consent.Answer.NO, Consent.How.SPOKEN, "en", next, by, now));
            case "vetting-opened" -> Optional.of(new PartnerStep.VettingOpened(id, by, now));
            case "vetted" ->
                Optional.of(new PartnerStep.Vetted(
                        id, VettingLine.IDENTITY, VettingResult.PASSED, VettingSource.LISTS, today, next, "", by, now));
            case "departed" -> Optional.of(new PartnerStep.Departed(id, by, now));
            default -> later(kind, partner, others, by, now, today);
        };
    }

    private static Optional<PartnerStep> later(
            String kind, Partner partner, List<Ask.Option> others, Handle by, Instant now, LocalDate today) {
        String id = partner.id();
        LocalDate next = today.plusDays(1);
        return switch (kind) {
            case "agreed" ->
                Optional.of(new PartnerStep.Agreed(
                        id, Set.of(Objective.TALK), today, next, new Decision(Decision.What.VERIFY, by, now, ANY)));
            case "declined" ->
                Optional.of(new PartnerStep.Declined(
                        id, Refusal.VETTING, new Decision(Decision.What.REFUSE, by, now, ANY)));
            case "reconsidered" -> Optional.of(new PartnerStep.Reconsidered(id, ANY, by, now));
            case "onboarded" ->
                Stream.of(Onboarding.values())
                        .filter(i -> !partner.onboarded().contains(i))
                        .findFirst()
                        .map(i -> new PartnerStep.Onboarded(id, i, by, now));
            case "reviewed" -> Optional.of(new PartnerStep.Reviewed(id, Outlook.GO_ON, ANY, by, now));
            case "suspended" -> Optional.of(new PartnerStep.Suspended(id, ANY, by, now));
            case "resumed" -> Optional.of(new PartnerStep.Resumed(id, ANY, by, now));
            case "ended" -> Optional.of(new PartnerStep.Ended(id, Ending.TIME_OVER, ANY, by, now));
            case "handed-over" -> Optional.of(new PartnerStep.HandedOver(id, Set.of(), Successor.NOBODY, ANY, by, now));
            case "relation-noted" ->
                others.stream()
                        .findFirst()
                        .map(o -> new PartnerStep.RelationNoted(id, o.value(), Tie.SUPPORTS, next, by, now));
            case "relation-ended" ->
                partner.relations().stream()
                        .findFirst()
                        .map(r -> new PartnerStep.RelationEnded(id, r.other(), r.kind(), by, now));
            case "person-named" ->
                Optional.of(new PartnerStep.PersonNamed(id, new Handle("nobody"), PersonRole.HEAD, by, now));
            case "person-ended" ->
                partner.persons().keySet().stream().findFirst().map(h -> new PartnerStep.PersonEnded(id, h, by, now));
            default -> Optional.empty();
        };
    }
}
