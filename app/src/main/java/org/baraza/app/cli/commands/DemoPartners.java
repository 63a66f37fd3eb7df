package org.baraza.app.cli.commands;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
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
import org.baraza.core.record.partners.Refusal;
import org.baraza.core.record.partners.Says;
import org.baraza.core.record.partners.Stance;
import org.baraza.core.record.partners.Tie;
import org.baraza.core.record.partners.VettingLine;
import org.baraza.core.record.partners.VettingResult;
import org.baraza.core.record.partners.VettingSource;

/**
 * Made-up partners, from one nobody was asked about yet to one that left, so that whoever tries the program finds every
 * state. What they are called exists nowhere.
 *
 * @param desk of the demo
 * @param mission acronym
 * @param districts place codes, two at least
 * @param now when the demo was started
 */
record DemoPartners(Desk desk, String mission, List<String> districts, Instant now) {

    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final Handle INGRID = new Handle("ingrid");
    /** With whom everything was done. */
    static final String MARKET = "demo-partner-market";

    /** Nothing where there is something already. */
    void fill() {
        if (districts.size() < 2 || desk.partners().find(MARKET).isPresent()) {
            return;
        }
        whole(MARKET, PartnerType.WOMENS_GROUP, "Women of the lower market", Consent.Answer.YES);
        whole("demo-partner-radio", PartnerType.MEDIA, "Radio of the two rivers", Consent.Answer.NO);
        String council = "demo-partner-council";
        identified(council, PartnerType.TRADITIONAL_AUTHORITY, Body.OFFICE, "Council of the upper valley", 1);
        said(council, Group.ELDERS, Says.SPEAKS_FOR_US);
        said(council, Group.YOUNG_MEN, Says.DOES_NOT);
        add(new PartnerStep.VettingOpened(council, ROSE, now.minus(Duration.ofDays(20))));
        vetted(council, VettingLine.IDENTITY, VettingResult.PASSED, "");
        vetted(council, VettingLine.RIGHTS_RECORD, VettingResult.NOT_KNOWN, "nobody keeps a record there");
        String youth = "demo-partner-youth";
        identified(youth, PartnerType.YOUTH_GROUP, Body.ORGANISATION, "Youth of the bridge", 0);
        String guards = "demo-partner-guards";
        identified(guards, PartnerType.ARMED_COMMUNITY_GROUP, Body.ORGANISATION, "Guards of the herds", 1);
        said(guards, Group.HERDERS, Says.SPEAKS_FOR_US);
        add(new PartnerStep.Positioned(guards, Stance.UNDECIDED, Influence.MUCH, "", ROSE, days(9)));
        add(new PartnerStep.Declined(
                guards,
                Refusal.VETTING,
                new Decision(Decision.What.REFUSE, INGRID, days(8), "nothing is known of who is in it")));
        String traders = "demo-partner-traders";
        whole(traders, PartnerType.TRADERS, "Traders of the ford", Consent.Answer.NONE);
        add(new PartnerStep.Departed(traders, DENG, days(3)));
        relations(council, youth);
    }

    private void relations(String council, String youth) {
        LocalDate review = day(0).plusMonths(6);
        add(new PartnerStep.RelationNoted(youth, MARKET, Tie.SUPPORTS, review, DENG, days(5)));
        add(new PartnerStep.RelationNoted(youth, council, Tie.OPPOSES, review, DENG, days(5)));
        add(new PartnerStep.RelationNoted("demo-partner-radio", MARKET, Tie.SUPPORTS, review, DENG, days(5)));
    }

    private Instant days(int ago) {
        return now.minus(Duration.ofDays(ago));
    }

    private LocalDate day(int ago) {
        return days(ago).atZone(ZoneOffset.UTC).toLocalDate();
    }

    private void identified(String id, PartnerType type, Body body, String called, int district) {
        var unused = desk.partners()
                .identify(
                        new PartnerStep.Identified(
                                id, mission, Optional.of(districts.get(district)), type, body, DENG, days(60)),
                        called,
                        By.screen(DENG));
    }

    private void said(String id, Group group, Says says) {
        add(new PartnerStep.Nominated(
                id,
                group,
                says,
                Set.of(Basis.DEEDS),
                Gathered.SEPARATE_MEETING,
                day(50),
                day(50).plusYears(1),
                "",
                DENG,
                days(50)));
    }

    private void vetted(String id, VettingLine line, VettingResult result, String why) {
        add(new PartnerStep.Vetted(
                id, line, result, VettingSource.COMMUNITY, day(18), day(18).plusYears(1), why, ROSE, days(18)));
    }

    private void whole(String id, PartnerType type, String called, Consent.Answer named) {
        identified(id, type, Body.ORGANISATION, called, 0);
        for (Group group : List.of(Group.WOMEN, Group.TRADERS, Group.ELDERS)) {
            said(id, group, Says.SPEAKS_FOR_US);
        }
        add(new PartnerStep.ConflictChecked(
                id, Set.of(Group.WOMEN), Set.of(), "the stalls stay where they are", DENG, days(40)));
        add(new PartnerStep.VettingOpened(id, ROSE, days(30)));
        for (VettingLine line : VettingLine.values()) {
            vetted(id, line, VettingResult.PASSED, "");
        }
        add(new PartnerStep.RiskAssessed(
                id,
                Band.MEDIUM,
                Band.MEDIUM,
                Band.MEDIUM,
                ContactMode.DISCREET,
                day(16).plusMonths(6),
                ROSE,
                days(16)));
        add(new PartnerStep.Contacted(id, ContactMode.DISCREET, day(15), DENG, days(15)));
        add(new PartnerStep.VisibilityAsked(id, named, Consent.How.SPOKEN, "sw", day(14).plusYears(1), DENG, days(14)));
        add(new PartnerStep.Described(
                id,
                Set.of(Expertise.MEDIATION, Expertise.EARLY_WARNING),
                Set.of(Means.TRUST, Means.MEETING_PLACE),
                Set.of(Means.TELEPHONES),
                Set.of("sw", "fr"),
                Set.of(Group.WOMEN),
                DENG,
                days(14)));
        add(new PartnerStep.Positioned(id, Stance.FOR_IT, Influence.SOME, "", DENG, days(14)));
        add(new PartnerStep.Agreed(
                id,
                Set.of(Objective.TALK, Objective.WARN_EARLY),
                day(12),
                day(12).plusYears(1),
                new Decision(Decision.What.VERIFY, INGRID, days(12), "both want the market to stay open")));
        for (Onboarding item : Onboarding.values()) {
            add(new PartnerStep.Onboarded(id, item, DENG, days(10)));
        }
    }

    private void add(PartnerStep step) {
        desk.partners().add(step, By.screen(step.by())).ifPresent(not -> {
            throw new IllegalStateException("the demo's own partner cannot go on: " + not);
        });
    }
}
