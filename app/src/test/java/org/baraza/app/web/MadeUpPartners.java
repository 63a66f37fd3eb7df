package org.baraza.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.By;
import org.baraza.app.desk.LocalPartners;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Consent;
import org.baraza.core.protect.Decision;
import org.baraza.core.record.partners.Band;
import org.baraza.core.record.partners.Basis;
import org.baraza.core.record.partners.Body;
import org.baraza.core.record.partners.ContactMode;
import org.baraza.core.record.partners.Expertise;
import org.baraza.core.record.partners.Gathered;
import org.baraza.core.record.partners.Group;
import org.baraza.core.record.partners.Influence;
import org.baraza.core.record.partners.Means;
import org.baraza.core.record.partners.Objective;
import org.baraza.core.record.partners.Onboarding;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.partners.PersonRole;
import org.baraza.core.record.partners.Says;
import org.baraza.core.record.partners.Stance;
import org.baraza.core.record.partners.Tie;
import org.baraza.core.record.partners.VettingLine;
import org.baraza.core.record.partners.VettingResult;
import org.baraza.core.record.partners.VettingSource;

/** A women's association with which everything was done, and a council of which little is known, both made up. */
public final class MadeUpPartners {

    public static final Handle DENG = new Handle("deng");
    public static final Handle ROSE = new Handle("rose");
    public static final Handle INGRID = new Handle("ingrid");

    /** A pseudonym as the vault gives them. */
    public static final Handle FOCAL = new Handle("2k3mq-x0dtz-9hw2e-p4c8r");

    private MadeUpPartners() {}

    static void fill(LocalPartners partners, Instant now) {
        whole(partners, "partner-0001", "MINUXA", "XA03", now, Consent.Answer.NO);
        var unused = partners.identify(
                new PartnerStep.Identified(
                        "partner-0002",
                        "MINUXA",
                        Optional.of("XA03"),
                        PartnerType.TRADITIONAL_AUTHORITY,
                        Body.OFFICE,
                        DENG,
                        now),
                "Council of the Kolona valley",
                By.screen(DENG));
        var unusedGuard = partners.identify(
                new PartnerStep.Identified(
                        "partner-0003",
                        "MINUXA",
                        Optional.of("XA03"),
                        PartnerType.NATIONAL_SECURITY_FORCE,
                        Body.ORGANISATION,
                        DENG,
                        now),
                "Guard of the Kolona roads",
                By.screen(DENG));
        add(
                partners,
                new PartnerStep.RelationNoted(
                        "partner-0002", "partner-0001", Tie.OPPOSES, day(now).plusDays(90), DENG, now));
        add(
                partners,
                new PartnerStep.Nominated(
                        "partner-0002",
                        Group.HERDERS,
                        Says.DOES_NOT,
                        Set.of(Basis.INHERITED),
                        Gathered.INTERVIEWS,
                        day(now),
                        day(now).plusYears(1),
                        "they were not asked for years",
                        DENG,
                        now));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static void add(LocalPartners partners, PartnerStep step) {
        partners.add(step, By.screen(step.by())).ifPresent(not -> {
            throw new IllegalStateException("made up wrongly: " + not);
        });
    }

    /** A partner of which everything was looked into, agreed and begun. @param named whether it may be named */
    public static void whole(
            LocalPartners partners, String id, String mission, String area, Instant at, Consent.Answer named) {
        var unused = partners.identify(
                new PartnerStep.Identified(
                        id, mission, Optional.of(area), PartnerType.WOMENS_GROUP, Body.ORGANISATION, DENG, at),
                "Women of the Kolona market",
                By.screen(DENG));
        toAgreement(id, at, named).forEach(s -> add(partners, s));
        add(partners, agreed(id, at, INGRID));
        for (Onboarding item : Onboarding.values()) {
            add(partners, new PartnerStep.Onboarded(id, item, DENG, at));
        }
        partners.advise(id, "the eldest is greeted first", By.screen(DENG));
    }

    /** Everything an agreement needs, in an order in which it can happen. */
    public static List<PartnerStep> toAgreement(String id, Instant at, Consent.Answer named) {
        LocalDate today = day(at);
        List<PartnerStep> steps = new ArrayList<>();
        for (Group group : List.of(Group.WOMEN, Group.ELDERS, Group.HERDERS)) {
            steps.add(new PartnerStep.Nominated(
                    id,
                    group,
                    Says.SPEAKS_FOR_US,
                    Set.of(Basis.DEEDS),
                    Gathered.SEPARATE_MEETING,
                    today,
                    today.plusYears(1),
                    "",
                    DENG,
                    at));
        }
        steps.add(new PartnerStep.ConflictChecked(
                id, Set.of(Group.WOMEN), Set.of(Group.TRADERS), "the stalls are near each other", DENG, at));
        steps.add(new PartnerStep.VettingOpened(id, ROSE, at));
        for (VettingLine line : VettingLine.values()) {
            steps.add(new PartnerStep.Vetted(
                    id, line, VettingResult.PASSED, VettingSource.COMMUNITY, today, today.plusYears(1), "", ROSE, at));
        }
        steps.add(new PartnerStep.RiskAssessed(
                id, Band.HIGH, Band.MEDIUM, Band.MEDIUM, ContactMode.DISCREET, today.plusMonths(6), ROSE, at));
        steps.add(new PartnerStep.Contacted(id, ContactMode.DISCREET, today, DENG, at));
        steps.add(new PartnerStep.VisibilityAsked(id, named, Consent.How.SPOKEN, "sw", today.plusYears(1), DENG, at));
        steps.add(new PartnerStep.Described(
                id,
                Set.of(Expertise.MEDIATION),
                Set.of(Means.TRUST),
                Set.of(Means.TELEPHONES),
                Set.of("sw"),
                Set.of(Group.WOMEN),
                DENG,
                at));
        steps.add(new PartnerStep.Positioned(id, Stance.FOR_IT, Influence.SOME, "", DENG, at));
        steps.add(new PartnerStep.PersonNamed(id, FOCAL, PersonRole.FOCAL_PERSON, DENG, at));
        return steps;
    }

    public static PartnerStep agreed(String id, Instant at, Handle by) {
        return new PartnerStep.Agreed(
                id,
                Set.of(Objective.TALK, Objective.WARN_EARLY),
                day(at),
                day(at).plusYears(1),
                new Decision(Decision.What.VERIFY, by, at, "the market wants it"));
    }
}
