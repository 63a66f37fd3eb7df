package org.baraza.bench.load;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Consent;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Role;
import org.baraza.core.record.consents.Answer;
import org.baraza.core.record.consents.CommunityStep;
import org.baraza.core.record.consents.Duty;
import org.baraza.core.record.consents.Grade;
import org.baraza.core.record.consents.HostGrade;
import org.baraza.core.record.consents.Level;
import org.baraza.core.record.consents.PersonStep;
import org.baraza.core.record.consents.Purpose;
import org.baraza.core.record.consents.Sign;
import org.baraza.core.record.consents.TextForm;
import org.baraza.core.record.consents.Use;
import org.baraza.core.record.diligence.Factor;
import org.baraza.core.record.diligence.SupportKind;
import org.baraza.core.record.diligence.SupportStep;
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
import org.baraza.core.record.partners.Outlook;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.partners.Says;
import org.baraza.core.record.partners.Stance;
import org.baraza.core.record.partners.Tie;
import org.baraza.core.record.partners.VettingLine;
import org.baraza.core.record.partners.VettingResult;
import org.baraza.core.record.partners.VettingSource;
import org.baraza.core.record.safety.Measure;
import org.baraza.core.record.safety.SafetyStep;

/** Partners of a made-up mission, support to those under arms among them, and who agreed to what. */
record PastPartners(Past past, Desk desk) {

    static final int PARTNERS = 2_000;

    private static final List<Group> VOICES = List.of(Group.WOMEN, Group.TRADERS, Group.ELDERS);

    void tell() {
        past.each(PARTNERS, this::partner);
        past.each(60, this::supported);
        past.each(1_000, this::agreement);
        past.each(2_000, this::asked);
        grades();
    }

    private void partner(PartnerStep step) {
        Past.taken(desk.partners().add(step, By.screen(step.by())));
    }

    private void identified(String id, int number, int began, PartnerType type) {
        past.at(began, () -> {
            var unused = desk.partners()
                    .identify(
                            new PartnerStep.Identified(
                                    id,
                                    past.mission(),
                                    past.area(number),
                                    type,
                                    Body.ORGANISATION,
                                    Past.DENG,
                                    past.ago(began)),
                            "Association " + Past.letters(number) + " of the " + Past.letters(number * 7) + " valley",
                            By.screen(Past.DENG));
        });
    }

    /** Two thirds come as far as an agreement that is renewed each year; the others wait somewhere on the way. */
    private void partner(int number, int began) {
        String id = Past.id("partner", number);
        PartnerType type = PartnerType.values()[number % PartnerType.NATIONAL_SECURITY_FORCE.ordinal()];
        identified(id, number, began, type);
        for (Group group : VOICES) {
            past.at(began - 2, () -> said(id, group, began - 2));
        }
        if (number % 3 == 2) {
            return;
        }
        past.at(
                began - 4,
                () -> partner(new PartnerStep.ConflictChecked(
                        id,
                        Set.of(Group.WOMEN),
                        Set.of(),
                        "the stalls stay where they are",
                        Past.DENG,
                        past.ago(began - 4))));
        past.at(began - 5, () -> partner(new PartnerStep.VettingOpened(id, Past.ROSE, past.ago(began - 5))));
        past.at(began - 6, () -> ground(id, began - 6));
        past.at(
                began - 7,
                () -> partner(new PartnerStep.Contacted(
                        id, ContactMode.DISCREET, past.day(began - 7), Past.DENG, past.ago(began - 7))));
        past.at(
                began - 8,
                () -> partner(new PartnerStep.VisibilityAsked(
                        id,
                        number % 2 == 0 ? Consent.Answer.YES : Consent.Answer.NO,
                        Consent.How.SPOKEN,
                        "sw",
                        past.day(began - 8).plusYears(1),
                        Past.DENG,
                        past.ago(began - 8))));
        past.at(began - 9, () -> described(id, began - 9));
        past.at(began - 10, () -> agreed(id, began - 10));
        past.at(began - 12, () -> {
            for (Onboarding item : Onboarding.values()) {
                partner(new PartnerStep.Onboarded(id, item, Past.DENG, past.ago(began - 12)));
            }
        });
        for (int again = began - 360; again > 0; again -= 360) {
            renewed(id, again);
        }
        if (number > 0 && number % 4 == 0) {
            related(id, Past.id("partner", number - 1), Math.max(1, Math.min(began - 13, 300)));
        }
        if (number % 10 == 0) {
            int ago = Math.max(1, Math.min(began - 15, 5));
            past.at(ago, () -> {
                ground(id, ago);
                planned(id, ago);
            });
        }
    }

    private void related(String id, String other, int ago) {
        past.at(ago, () -> {
            if (desk.partners().find(other).isPresent()) {
                partner(new PartnerStep.RelationNoted(
                        id, other, Tie.SUPPORTS, past.day(ago).plusYears(1), Past.DENG, past.ago(ago)));
            }
        });
    }

    private void renewed(String id, int ago) {
        past.at(ago, () -> {
            for (Group group : VOICES) {
                said(id, group, ago);
            }
            ground(id, ago);
            partner(new PartnerStep.Reviewed(id, Outlook.GO_ON, "both want to go on", Past.ROSE, past.ago(ago)));
            agreed(id, ago);
        });
    }

    private void said(String id, Group group, int ago) {
        partner(new PartnerStep.Nominated(
                id,
                group,
                Says.SPEAKS_FOR_US,
                Set.of(Basis.DEEDS),
                Gathered.SEPARATE_MEETING,
                past.day(ago),
                past.day(ago).plusYears(1),
                "",
                Past.DENG,
                past.ago(ago)));
    }

    private void ground(String id, int ago) {
        for (VettingLine line : VettingLine.values()) {
            partner(new PartnerStep.Vetted(
                    id,
                    line,
                    VettingResult.PASSED,
                    VettingSource.COMMUNITY,
                    past.day(ago),
                    past.day(ago).plusYears(1),
                    "",
                    Past.ROSE,
                    past.ago(ago)));
        }
        partner(new PartnerStep.RiskAssessed(
                id,
                Band.MEDIUM,
                Band.MEDIUM,
                Band.MEDIUM,
                ContactMode.DISCREET,
                past.day(ago).plusMonths(3),
                Past.ROSE,
                past.ago(ago)));
    }

    private void described(String id, int ago) {
        partner(new PartnerStep.Described(
                id,
                Set.of(past.any(Expertise.values())),
                Set.of(Means.TRUST),
                Set.of(Means.TELEPHONES),
                Set.of("sw", "fr"),
                Set.of(Group.WOMEN),
                Past.DENG,
                past.ago(ago)));
        partner(new PartnerStep.Positioned(
                id, past.any(Stance.values()), past.any(Influence.values()), "", Past.DENG, past.ago(ago)));
    }

    private void agreed(String id, int ago) {
        partner(new PartnerStep.Agreed(
                id,
                Set.of(Objective.TALK, Objective.WARN_EARLY),
                past.day(ago),
                past.day(ago).plusYears(1),
                new Decision(Decision.What.VERIFY, Past.INGRID, past.ago(ago), "both want the market to stay open")));
    }

    private void planned(String id, int ago) {
        Past.taken(desk.safety()
                .add(
                        new SafetyStep.Planned(
                                id,
                                past.mission(),
                                Optional.empty(),
                                Set.of(Measure.CONTACT_CHANGED, Measure.WAY_TO_CALL),
                                7,
                                Role.PROTECTION_ADVISER,
                                false,
                                past.day(ago).plusMonths(3),
                                Past.ROSE,
                                past.ago(ago)),
                        By.screen(Past.ROSE)));
    }

    private void supported(int number, int began) {
        String partner = Past.id("armed", number);
        String id = Past.id("support", number);
        identified(partner, number, began, PartnerType.NATIONAL_SECURITY_FORCE);
        past.at(began - 1, () -> {
            var unused = desk.supports()
                    .request(
                            new SupportStep.Requested(
                                    id,
                                    past.mission(),
                                    past.area(number),
                                    new Handle(partner),
                                    PartnerType.NATIONAL_SECURITY_FORCE,
                                    SupportKind.TRANSPORT_AND_SUPPLY,
                                    "to bring guards to the north road in the rains",
                                    Past.DENG,
                                    past.ago(began - 1)),
                            By.screen(Past.DENG));
        });
        Map<Factor, Band> factors = new EnumMap<>(Factor.class);
        Stream.of(Factor.values()).forEach(f -> factors.put(f, Band.MEDIUM));
        past.at(
                began - 2,
                () -> Past.taken(desk.supports()
                        .add(
                                new SupportStep.PolicyTold(id, past.day(began - 2), Past.DENG, past.ago(began - 2)),
                                By.screen(Past.DENG))));
        past.at(
                began - 4,
                () -> Past.taken(desk.supports()
                        .add(
                                new SupportStep.Assessed(
                                        id,
                                        factors,
                                        true,
                                        past.day(began - 4).plusMonths(6),
                                        "nobody answers for what happened last year",
                                        Past.ROSE,
                                        past.ago(began - 4)),
                                By.screen(Past.ROSE))));
    }

    private void community(int daysAgo, CommunityStep step) {
        past.at(daysAgo, () -> Past.taken(desk.consents().add(step, By.screen(step.by()))));
    }

    private void agreement(int number, int began) {
        agreed(Past.id("agreement", number), past.area(number), past.any(Purpose.values()), Optional.empty(), began);
    }

    /** Six days after they were first asked, people of an area agree to something for half a year. */
    void agreed(String id, Optional<String> area, Purpose purpose, Optional<Handle> activity, int began) {
        Handle keeper = Past.pseudonym(began);
        Set<Group> concerned = Set.of(Group.WOMEN, Group.TRADERS);
        past.at(began, () -> {
            var unused = desk.consents()
                    .propose(
                            new CommunityStep.Proposed(
                                    id,
                                    past.mission(),
                                    area,
                                    purpose,
                                    activity,
                                    concerned,
                                    "to walk by the lower market at dusk",
                                    Past.DENG,
                                    past.ago(began)),
                            By.screen(Past.DENG));
        });
        for (Group group : concerned) {
            community(
                    began - 2,
                    new CommunityStep.Consulted(
                            id,
                            group,
                            Answer.AGREES,
                            Gathered.SEPARATE_MEETING,
                            past.day(began - 2),
                            "",
                            Past.DENG,
                            past.ago(began - 2)));
        }
        if (began < 10) {
            return;
        }
        community(
                began - 4,
                new CommunityStep.MetTogether(id, concerned, past.day(began - 4), Past.DENG, past.ago(began - 4)));
        community(
                began - 4,
                new CommunityStep.ReadAloud(
                        id, "sw", TextForm.SPOKEN, past.day(began - 4), Past.DENG, past.ago(began - 4)));
        for (Duty duty : Duty.values()) {
            community(began - 5, new CommunityStep.DutyTaken(id, duty, keeper, Past.DENG, past.ago(began - 5)));
        }
        community(
                began - 6,
                new CommunityStep.Agreed(
                        id,
                        past.day(began - 6),
                        past.day(began - 6).plusMonths(6),
                        new Decision(
                                Decision.What.VERIFY, Past.INGRID, past.ago(began - 6), "all of them asked for it")));
    }

    private void asked(int number, int began) {
        past.at(
                began,
                () -> Past.taken(desk.consents()
                        .ask(
                                new PersonStep.Asked(
                                        Past.id("asked", number),
                                        past.mission(),
                                        Past.pseudonym(number),
                                        Use.COLLECT,
                                        Consent.Answer.YES,
                                        Consent.How.SPOKEN,
                                        "sw",
                                        1,
                                        past.ago(began).plus(Duration.ofDays(365)),
                                        Past.DENG,
                                        past.ago(began)),
                                By.screen(Past.DENG))));
    }

    private void grades() {
        for (int ago = Past.DAYS - 31; ago > 31; ago -= 31) {
            int then = ago;
            for (Level level : Level.values()) {
                past.at(then, () -> {
                    Month month = Month.of(past.day(then)).plus(-1);
                    desk.consents()
                            .grade(
                                    new HostGrade(
                                            HostGrade.idOf(past.mission(), month, level, Past.ROSE),
                                            past.mission(),
                                            month,
                                            level,
                                            Grade.STRONG,
                                            Set.of(Sign.COOPERATION),
                                            Set.of(),
                                            "",
                                            Past.ROSE,
                                            past.ago(then)),
                                    By.screen(Past.ROSE));
                });
            }
        }
    }
}
