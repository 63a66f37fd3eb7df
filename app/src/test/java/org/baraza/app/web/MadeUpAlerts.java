package org.baraza.app.web;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.MemoryAlerts;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Horizon;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.Measure;
import org.baraza.core.record.alerts.Step;
import org.baraza.core.record.alerts.Threat;
import org.baraza.core.record.alerts.Urgency;
import org.baraza.core.record.alerts.Verdict;

/** Three alerts: one just in, one for which somebody set out, one referred. */
final class MadeUpAlerts {

    private static final Instant DAWN = Instant.parse("2025-03-04T05:00:00Z");
    private static final By DENG = By.screen(new Handle("deng"));

    private MadeUpAlerts() {}

    static void fill(MemoryAlerts alerts) {
        var unused = alerts.receive(arrival("alert-01", Topic.DANGER, "XA03"), DENG);
        var second = alerts.receive(arrival("alert-02", Topic.DANGER, "XA03"), DENG);
        for (Step step : java.util.List.of(
                new Step.Acknowledged(second.id(), DENG.who(), DAWN.plusSeconds(60)),
                new Step.Triaged(
                        second.id(),
                        Threat.CATTLE_RAID,
                        Horizon.IMMINENT,
                        Urgency.HIGH,
                        AllegedActor.ARMED_COMMUNITY_GROUP,
                        new Decision(
                                Decision.What.PRIORITISE, DENG.who(), DAWN.plusSeconds(120), "market is tomorrow")),
                new Step.LookedInto(
                        second.id(),
                        new Line(Line.Kind.PARTNER, true, Line.Says.CONFIRMS, DENG.who(), DAWN.plusSeconds(600))),
                new Step.Judged(
                        second.id(),
                        Verdict.VERIFIED,
                        new Decision(Decision.What.VERIFY, DENG.who(), DAWN.plusSeconds(700), "both say the same")),
                new Step.Decided(
                        second.id(),
                        Set.of(Measure.PATROL, Measure.COMMUNITY_INFORMED),
                        Optional.empty(),
                        "",
                        DENG.who(),
                        DAWN.plusSeconds(900)),
                new Step.Departed(
                        second.id(),
                        org.baraza.core.record.alerts.Responder.MISSION_FORCE,
                        DENG.who(),
                        DAWN.plusSeconds(1800)))) {
            var none = alerts.add(step, DENG);
        }
        var third = alerts.receive(arrival("alert-03", Topic.STAFF_MISCONDUCT, "XA04"), DENG);
    }

    private static Alerts.Arrival arrival(String id, Topic topic, String area) {
        return new Alerts.Arrival(
                id, "MINUXA", Channel.RADIO, topic, "smoke", Optional.empty(), Optional.of(area), DAWN);
    }
}
