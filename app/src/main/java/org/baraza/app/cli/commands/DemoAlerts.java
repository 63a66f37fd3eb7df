package org.baraza.app.cli.commands;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.By;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Horizon;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.Measure;
import org.baraza.core.record.alerts.NoResponse;
import org.baraza.core.record.alerts.Responder;
import org.baraza.core.record.alerts.Result;
import org.baraza.core.record.alerts.Step;
import org.baraza.core.record.alerts.Threat;
import org.baraza.core.record.alerts.Told;
import org.baraza.core.record.alerts.Urgency;
import org.baraza.core.record.alerts.Verdict;

/**
 * Warnings of a made-up evening, each at another point of its way, so that whoever tries the program finds a board to work
 * with.
 *
 * @param alerts of the demo
 * @param mission acronym
 * @param districts place codes, two at least
 * @param now when the demo was started
 */
record DemoAlerts(Alerts alerts, String mission, List<String> districts, Instant now) {

    private static final Handle AMINA = new Handle("7k3mq-x0dtz-9hw2e-p4c8r");
    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final Handle INGRID = new Handle("ingrid");
    private static final String FRESH = "demo-alert-1";

    /** Nothing where there are alerts already. */
    void fill() {
        if (districts.size() < 2 || alerts.find(FRESH).isPresent()) {
            return;
        }
        String near = districts.get(0);
        String far = districts.get(1);
        came(FRESH, Channel.SMS, Topic.DANGER, near, "Lights in the forest behind the market, many men.", 6);
        looking(came("demo-alert-2", Channel.CALL, Topic.DANGER, far, "Herders and farmers shout at the ford.", 150));
        came("demo-alert-3", Channel.RADIO, Topic.DANGER, far, "Quarrel at the ford, sticks and machetes.", 140);
        responding(came("demo-alert-4", Channel.SMS, Topic.DANGER, near, "They take the cattle before morning.", 200));
        untold(came(
                "demo-alert-5", Channel.FACE_TO_FACE, Topic.DANGER, far, "Men stop carts on the road north.", 1_500));
        came("demo-alert-6", Channel.FACE_TO_FACE, Topic.STAFF_MISCONDUCT, near, "", 300);
        done(came("demo-alert-7", Channel.SMS, Topic.DANGER, near, "Shots by the river.", 2_900));
    }

    private String came(String id, Channel channel, Topic topic, String area, String words, int minutesAgo) {
        return alerts.receive(
                        new Alerts.Arrival(
                                id,
                                mission,
                                channel,
                                topic,
                                words,
                                Optional.of(AMINA),
                                Optional.of(area),
                                ago(minutesAgo)),
                        By.screen(DENG))
                .id();
    }

    private Instant ago(int minutes) {
        return now.minus(Duration.ofMinutes(minutes));
    }

    private void add(Step step) {
        alerts.add(step, By.screen(step.by())).ifPresent(not -> {
            throw new IllegalStateException("the demo's own alert cannot go on: " + not);
        });
    }

    private Step triaged(
            String id, Threat threat, Horizon horizon, Urgency urgency, AllegedActor actor, int minutesAgo) {
        return new Step.Triaged(
                id,
                threat,
                horizon,
                urgency,
                actor,
                new Decision(Decision.What.PRIORITISE, DENG, ago(minutesAgo), "as it was told"));
    }

    private Step line(String id, Line.Kind kind, Line.Says says, int minutesAgo) {
        return new Step.LookedInto(id, new Line(kind, true, says, DENG, ago(minutesAgo)));
    }

    private Step judged(String id, Verdict verdict, String why, int minutesAgo) {
        return new Step.Judged(id, verdict, new Decision(verdict.decision(), ROSE, ago(minutesAgo), why));
    }

    private void looking(String id) {
        add(new Step.Acknowledged(id, DENG, ago(140)));
        add(triaged(id, Threat.TENSION, Horizon.ONGOING, Urgency.HIGH, AllegedActor.COMMUNITY, 135));
        add(line(id, Line.Kind.PARTNER, Line.Says.CONFIRMS, 60));
    }

    private void responding(String id) {
        add(new Step.Acknowledged(id, DENG, ago(195)));
        add(triaged(id, Threat.CATTLE_RAID, Horizon.IMMINENT, Urgency.IMMINENT, AllegedActor.ARMED_GROUP, 190));
        add(line(id, Line.Kind.SECOND_SOURCE, Line.Says.CONFIRMS, 170));
        add(judged(id, Verdict.VERIFIED, "two villages say the same", 160));
        add(new Step.Decided(
                id,
                Set.of(Measure.COMMUNITY_INFORMED, Measure.PATROL),
                Optional.empty(),
                "a section is near",
                INGRID,
                ago(150)));
        add(new Step.Departed(id, Responder.MISSION_FORCE, DENG, ago(120)));
    }

    private void untold(String id) {
        add(new Step.Acknowledged(id, DENG, ago(1_490)));
        add(triaged(id, Threat.EXTORTION, Horizon.ONGOING, Urgency.MEDIUM, AllegedActor.NOT_KNOWN, 1_480));
        add(line(id, Line.Kind.LIAISON_ASSISTANT, Line.Says.CANNOT_TELL, 1_400));
        add(judged(id, Verdict.UNVERIFIABLE, "nobody can go there", 1_380));
        add(new Step.Decided(id, Set.of(), Optional.of(NoResponse.NO_ACCESS), "the bridge is out", INGRID, ago(1_350)));
    }

    private void done(String id) {
        add(new Step.Acknowledged(id, DENG, ago(2_890)));
        add(triaged(id, Threat.ATTACK, Horizon.ONGOING, Urgency.HIGH, AllegedActor.CRIMINALS, 2_880));
        add(line(id, Line.Kind.PATROL, Line.Says.DENIES, 2_700));
        add(judged(id, Verdict.NOT_CONFIRMED, "hunters, said those who were there", 2_690));
        add(new Step.Decided(
                id, Set.of(Measure.COMMUNITY_INFORMED), Optional.empty(), "so that nobody flees", INGRID, ago(2_680)));
        add(new Step.Departed(id, Responder.MISSION_CIVILIANS, DENG, ago(2_670)));
        add(new Step.Ended(id, Responder.MISSION_CIVILIANS, Result.FALSE_ALARM, DENG, ago(2_600)));
        add(new Step.FedBack(id, Told.BOTH, "", DENG, ago(2_590)));
        add(new Step.Closed(id, DENG, ago(2_580)));
    }
}
