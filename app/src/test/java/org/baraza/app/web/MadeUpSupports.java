package org.baraza.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Supports;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Support;
import org.baraza.core.record.diligence.Factor;
import org.baraza.core.record.diligence.Intercession;
import org.baraza.core.record.diligence.Judgement;
import org.baraza.core.record.diligence.Mitigation;
import org.baraza.core.record.diligence.Seen;
import org.baraza.core.record.diligence.SupportKind;
import org.baraza.core.record.diligence.SupportStep;
import org.baraza.core.record.diligence.Verdict;
import org.baraza.core.record.diligence.Violation;
import org.baraza.core.record.partners.Band;

/** Training for a made-up guard, from the request to an allegation. */
public final class MadeUpSupports {

    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final Handle INGRID = new Handle("ingrid");

    private MadeUpSupports() {}

    static void fill(Supports supports, Instant now) {
        request(supports, "support-0001", "MINUXA", new Handle("partner-0003"), now);
        toActive("support-0001", now, PartnerType.NATIONAL_SECURITY_FORCE).forEach(s -> add(supports, s));
        add(supports, new SupportStep.Alleged("support-0001", 1, Violation.TORTURE, day(now), ROSE, now));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static void add(Supports supports, SupportStep step) {
        supports.add(step, By.screen(step.by())).ifPresent(not -> {
            throw new IllegalStateException("made up wrongly: " + not);
        });
    }

    public static void request(Supports supports, String id, String mission, Handle recipient, Instant at) {
        var unused = supports.request(
                new SupportStep.Requested(
                        id,
                        mission,
                        Optional.empty(),
                        recipient,
                        PartnerType.NATIONAL_SECURITY_FORCE,
                        SupportKind.TRAINING,
                        "to train drivers",
                        DENG,
                        at),
                By.screen(DENG));
    }

    /** Everything it needs, and that it is given. */
    public static List<SupportStep> toActive(String id, Instant at, PartnerType type) {
        LocalDate last = day(at).plusMonths(5);
        Map<Factor, Band> factors = new EnumMap<>(Factor.class);
        Stream.of(Factor.values()).forEach(f -> factors.put(f, Band.MEDIUM));
        Decision yes = new Decision(Decision.What.VERIFY, INGRID, at, "weighed");
        return Stream.of(
                        new SupportStep.PolicyTold(id, day(at), DENG, at),
                        new SupportStep.Assessed(id, factors, true, last, "their record was read", ROSE, at),
                        new SupportStep.MitigationSet(
                                id, 1, Mitigation.LAW_TAUGHT, Role.TRAINER, day(at).plusDays(9), true, ROSE, at),
                        new SupportStep.MitigationDone(id, 1, ROSE, at),
                        new SupportStep.Decided(id, Verdict.APPROVED_WITH_MITIGATION, yes),
                        new SupportStep.Checked(id, Support.Check.LEGAL, last, yes),
                        new SupportStep.Checked(id, Support.Check.CHILD_RECRUITMENT, last, yes),
                        new SupportStep.Begun(id, INGRID, at))
                .map(s -> (SupportStep) s)
                .filter(s -> type == PartnerType.ARMED_COMMUNITY_GROUP
                        || !(s instanceof SupportStep.Checked c && c.check() == Support.Check.CHILD_RECRUITMENT))
                .toList();
    }

    /** Everything that can happen afterwards. */
    public static List<SupportStep> afterwards(String id, Instant at) {
        Decision yes = new Decision(Decision.What.VERIFY, INGRID, at, "looked into");
        return List.of(
                new SupportStep.Monitored(id, Seen.CONCERN, day(at), "no lists are kept", ROSE, at),
                new SupportStep.Alleged(id, 1, Violation.WAR_CRIME, day(at), ROSE, at),
                new SupportStep.Interceded(id, Intercession.COMMANDER, "twice", INGRID, at),
                new SupportStep.Suspended(id, "until it is known", INGRID, at),
                new SupportStep.Judged(id, 1, Judgement.FOUNDED, yes),
                new SupportStep.Resumed(id, "a new assessment", INGRID, at),
                new SupportStep.Withdrawn(id, "it went on", INGRID, at),
                new SupportStep.Ended(id, "", INGRID, at));
    }
}
