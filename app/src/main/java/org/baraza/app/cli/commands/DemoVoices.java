package org.baraza.app.cli.commands;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Feedback;
import org.baraza.app.desk.Rumours;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Role;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.Told;
import org.baraza.core.record.feedback.AskedBack;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.feedback.Concern;
import org.baraza.core.record.feedback.Kind;
import org.baraza.core.record.feedback.Mode;
import org.baraza.core.record.feedback.NotRelevant;
import org.baraza.core.record.feedback.Outcome;
import org.baraza.core.record.feedback.Step;
import org.baraza.core.record.rumours.Harm;
import org.baraza.core.record.rumours.Medium;
import org.baraza.core.record.rumours.Truth;

/**
 * What made-up villages said and heard, each at another point of its way, so that whoever tries the program finds lists to
 * work with.
 *
 * @param mission acronym
 * @param districts place codes, two at least
 * @param now when the demo was started
 */
record DemoVoices(Feedback feedback, Rumours rumours, String mission, List<String> districts, Instant now) {

    private static final Handle AMINA = new Handle("7k3mq-x0dtz-9hw2e-p4c8r");
    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final Handle INGRID = new Handle("ingrid");
    private static final String FRESH = "demo-voice-1";

    /** Nothing where there is feedback already. */
    void fill() {
        if (districts.size() < 2 || feedback.find(FRESH).isPresent()) {
            return;
        }
        String near = districts.get(0);
        String far = districts.get(1);
        said(FRESH, Optional.empty(), Optional.empty(), near, "Why does the clinic open at noon only?", 1);
        given(said("demo-voice-2", Optional.of(Kind.REQUEST), Optional.empty(), far, "The pump is broken.", 5));
        answered(said("demo-voice-3", Optional.of(Kind.COMPLAINT), Optional.empty(), near, "The lists are wrong.", 16));
        appealed(said("demo-voice-4", Optional.of(Kind.REQUEST), Optional.empty(), far, "We asked for a bridge.", 25));
        refused(said("demo-voice-5", Optional.of(Kind.QUESTION), Optional.empty(), near, "Who won the cup?", 4));
        said("demo-voice-6", Optional.of(Kind.SENSITIVE), Optional.of(Concern.FRAUD), near, "", 0);
        for (int i = 0; i < QUESTIONS; i++) {
            boarded(said(
                    "demo-voice-1" + i, Optional.of(Kind.QUESTION), Optional.empty(), near, "When is it paid?", 20));
        }
        heard("demo-rumour-1", near, "The well by the market is poisoned.", 9);
        heard("demo-rumour-2", far, "They put something into the well.", 3);
        heard("demo-rumour-3", far, "The school is sold.", 1);
        countered("demo-rumour-1");
    }

    private static final int QUESTIONS = 6;

    private String said(
            String id, Optional<Kind> kind, Optional<Concern> concern, String area, String words, int daysAgo) {
        return feedback.receive(
                        new Feedback.Voice(
                                id,
                                mission,
                                Channel.FACE_TO_FACE,
                                kind,
                                Optional.empty(),
                                concern,
                                words,
                                concern.isPresent() ? Optional.empty() : Optional.of(AMINA),
                                Optional.of(area),
                                ago(daysAgo, 12)),
                        By.screen(DENG))
                .id();
    }

    private void heard(String id, String area, String words, int daysAgo) {
        var unused = rumours.receive(
                new Rumours.Hearsay(
                        id, mission, Channel.CALL, words, Optional.of(AMINA), Optional.of(area), ago(daysAgo, 12)),
                By.screen(DENG));
    }

    /** @param hours before the end of that day */
    private Instant ago(int days, int hours) {
        return now.minus(Duration.ofDays(days)).minus(Duration.ofHours(hours));
    }

    private void add(Step step) {
        feedback.add(step, By.screen(step.by())).ifPresent(not -> {
            throw new IllegalStateException("the demo's own feedback cannot go on: " + not);
        });
    }

    private void sorted(String id, Kind kind, Category category, int daysAgo) {
        add(new Step.Acknowledged(id, DENG, ago(daysAgo, 11)));
        add(new Step.Sorted(
                id,
                kind,
                category,
                Optional.empty(),
                new Decision(Decision.What.VERIFY, DENG, ago(daysAgo, 10), "as it was told")));
    }

    private void given(String id) {
        sorted(id, Kind.REQUEST, Category.SERVICES, 5);
        add(new Step.GivenTo(id, Role.CIVIL_AFFAIRS, now.plus(Duration.ofDays(2)), DENG, ago(5, 9)));
    }

    private void answered(String id) {
        sorted(id, Kind.COMPLAINT, Category.AID, 16);
        String text = "the lists are read out at the meeting on Friday";
        add(new Step.Answered(id, Mode.MEETING, Outcome.EXPLAINED, text, ROSE, ago(8, 3)));
    }

    private void appealed(String id) {
        sorted(id, Kind.REQUEST, Category.PROJECTS, 25);
        String text = "there are no means for a bridge this year";
        add(new Step.Answered(id, Mode.BOARD, Outcome.NO_CAPACITY, text, INGRID, ago(18, 3)));
        add(new Step.AskedAfter(id, AskedBack.NOT_USEFUL, ROSE, ago(6, 3)));
        add(new Step.Appealed(id, "the next district got one", ROSE, ago(6, 2)));
    }

    private void refused(String id) {
        add(new Step.Sorted(
                id,
                Kind.QUESTION,
                Category.OTHER,
                Optional.of(NotRelevant.NOT_FOR_US),
                new Decision(Decision.What.REFUSE, DENG, ago(3, 5), "nothing anybody here can answer")));
    }

    private void boarded(String id) {
        sorted(id, Kind.QUESTION, Category.PROJECTS, 20);
        String text = "wages are paid at the end of each month";
        add(new Step.Answered(id, Mode.BOARD, Outcome.EXPLAINED, text, ROSE, ago(12, 3)));
        add(new Step.AskedAfter(id, AskedBack.USEFUL, DENG, ago(2, 3)));
        add(new Step.Closed(id, DENG, ago(2, 2)));
    }

    private void add(org.baraza.core.record.rumours.Step step) {
        rumours.add(step, By.screen(step.by())).ifPresent(not -> {
            throw new IllegalStateException("the demo's own rumour cannot go on: " + not);
        });
    }

    private void countered(String id) {
        add(new org.baraza.core.record.rumours.Step.Merged("demo-rumour-2", id, DENG, ago(2, 20)));
        add(new org.baraza.core.record.rumours.Step.Prioritised(
                id,
                Harm.VIOLENCE,
                AllegedActor.COMMUNITY,
                new Decision(Decision.What.PRIORITISE, DENG, ago(8, 20), "people look for somebody to blame")));
        add(new org.baraza.core.record.rumours.Step.Checking(id, DENG, ago(8, 19)));
        add(new org.baraza.core.record.rumours.Step.LookedInto(
                id, new Line(Line.Kind.PARTNER, true, Line.Says.DENIES, DENG, ago(7, 5))));
        add(new org.baraza.core.record.rumours.Step.Concluded(
                id, Truth.FALSE, new Decision(Decision.What.REFUSE, ROSE, ago(7, 4), "the water was tested twice")));
        add(new org.baraza.core.record.rumours.Step.Answered(id, Told.BOTH, "", DENG, ago(7, 2)));
        String message = "The water of the market well was tested twice and is good to drink";
        add(new org.baraza.core.record.rumours.Step.Drafted(
                id, Medium.RADIO, Optional.of(districts.getFirst()), message, ROSE, ago(1, 20)));
    }
}
