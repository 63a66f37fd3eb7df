package org.baraza.app.cli.commands;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.baraza.core.protect.Role;
import org.baraza.core.record.consents.Answer;
import org.baraza.core.record.consents.CommunityStep;
import org.baraza.core.record.consents.Grade;
import org.baraza.core.record.consents.HostGrade;
import org.baraza.core.record.consents.Level;
import org.baraza.core.record.consents.Purpose;
import org.baraza.core.record.consents.Sign;
import org.baraza.core.record.consents.Trigger;
import org.baraza.core.record.diligence.Factor;
import org.baraza.core.record.diligence.SupportKind;
import org.baraza.core.record.diligence.SupportStep;
import org.baraza.core.record.partners.Band;
import org.baraza.core.record.partners.Body;
import org.baraza.core.record.partners.Gathered;
import org.baraza.core.record.partners.Group;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.safety.Measure;
import org.baraza.core.record.safety.SafetyStep;

/**
 * Support to a made-up guard that may not be given yet, grades of the host state on which two disagree, a community that is
 * still being asked, and a partner of whom nobody has heard in time.
 *
 * @param desk of the demo
 * @param mission acronym
 * @param districts place codes, two at least
 * @param now when the demo was started
 */
record DemoConsents(Desk desk, String mission, List<String> districts, Instant now) {

    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final Handle INGRID = new Handle("ingrid");
    private static final String GUARD = "demo-partner-road-guard";
    private static final String SUPPORT = "demo-support-1";

    /** Nothing where there is something already. */
    void fill() {
        if (districts.size() < 2 || desk.supports().find(SUPPORT).isPresent()) {
            return;
        }
        support();
        host();
        community();
        safety();
    }

    private Instant days(int ago) {
        return now.minus(Duration.ofDays(ago));
    }

    private LocalDate day(int ago) {
        return days(ago).atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static void requireTaken(Optional<?> not) {
        not.ifPresent(n -> {
            throw new IllegalStateException("the demo's own case cannot go on: " + n);
        });
    }

    private void support() {
        var guard = desk.partners()
                .identify(
                        new PartnerStep.Identified(
                                GUARD,
                                mission,
                                Optional.of(districts.get(1)),
                                PartnerType.NATIONAL_SECURITY_FORCE,
                                Body.ORGANISATION,
                                DENG,
                                days(30)),
                        "Guard of the north road",
                        By.screen(DENG));
        var unused = desk.supports()
                .request(
                        new SupportStep.Requested(
                                SUPPORT,
                                mission,
                                Optional.of(districts.get(1)),
                                guard.handle(),
                                guard.type(),
                                SupportKind.TRANSPORT_AND_SUPPLY,
                                "to bring guards to the north road in the rains",
                                DENG,
                                days(20)),
                        By.screen(DENG));
        Map<Factor, Band> factors = new EnumMap<>(Factor.class);
        Stream.of(Factor.values()).forEach(f -> factors.put(f, Band.MEDIUM));
        List<SupportStep> steps = List.of(
                new SupportStep.PolicyTold(SUPPORT, day(18), DENG, days(18)),
                new SupportStep.Assessed(
                        SUPPORT,
                        factors,
                        true,
                        day(10).plusMonths(6),
                        "nobody answers for what happened last year",
                        ROSE,
                        days(10)));
        steps.forEach(s -> requireTaken(desk.supports().add(s, By.screen(s.by()))));
    }

    private void host() {
        Month month = Month.of(day(0)).plus(-1);
        grade(month, Level.STRATEGIC, Grade.STRONG, Sign.COOPERATION, ROSE);
        grade(month, Level.STRATEGIC, Grade.STRONG, Sign.MEETING_KEPT, INGRID);
        grade(month, Level.OPERATIONAL, Grade.WEAK, Sign.PAPERS_DENIED, ROSE);
        grade(month, Level.TACTICAL, Grade.WEAK, Sign.MOVEMENT_RESTRICTED, ROSE);
        grade(month, Level.TACTICAL, Grade.COMPROMISED, Sign.MOVEMENT_RESTRICTED, INGRID);
    }

    private void grade(Month month, Level level, Grade grade, Sign sign, Handle by) {
        desk.consents()
                .grade(
                        new HostGrade(
                                HostGrade.idOf(mission, month, level, by),
                                mission,
                                month,
                                level,
                                grade,
                                Set.of(sign),
                                Set.of(Trigger.ELECTIONS),
                                "",
                                by,
                                days(4)),
                        By.screen(by));
    }

    private void community() {
        String id = "demo-agreement-1";
        var unused = desk.consents()
                .propose(
                        new CommunityStep.Proposed(
                                id,
                                mission,
                                Optional.of(districts.get(0)),
                                Purpose.PATROLS,
                                Optional.empty(),
                                Set.of(Group.WOMEN, Group.HERDERS, Group.TRADERS),
                                "to walk by the lower market at dusk",
                                DENG,
                                days(9)),
                        By.screen(DENG));
        List<CommunityStep> steps = List.of(
                new CommunityStep.Consulted(
                        id, Group.WOMEN, Answer.AGREES, Gathered.SEPARATE_MEETING, day(7), "", DENG, days(7)),
                new CommunityStep.Consulted(
                        id,
                        Group.TRADERS,
                        Answer.AGREES_IF,
                        Gathered.SEPARATE_MEETING,
                        day(6),
                        "not on market days",
                        DENG,
                        days(6)));
        steps.forEach(s -> requireTaken(desk.consents().add(s, By.screen(s.by()))));
    }

    /** Of the women of the market, of whom somebody should have heard two days ago. */
    private void safety() {
        SafetyStep plan = new SafetyStep.Planned(
                DemoPartners.MARKET,
                mission,
                Optional.empty(),
                Set.of(Measure.CONTACT_CHANGED, Measure.WAY_TO_CALL),
                7,
                Role.PROTECTION_ADVISER,
                false,
                day(9).plusMonths(3),
                ROSE,
                days(9));
        requireTaken(desk.safety().add(plan, By.screen(ROSE)));
    }
}
