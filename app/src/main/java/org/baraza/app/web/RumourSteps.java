package org.baraza.app.web;

import java.time.Instant;
import java.util.Optional;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.Rumours;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.Told;
import org.baraza.core.record.rumours.Harm;
import org.baraza.core.record.rumours.Medium;
import org.baraza.core.record.rumours.Step;
import org.baraza.core.record.rumours.Truth;
import org.springframework.util.MultiValueMap;

/**
 * What was filled in about a rumour.
 *
 * @param id of it
 * @param by who filled it in
 */
public record RumourSteps(String id, Filled filled, Handle by) {

    public static final int LONGEST_MESSAGE = 600;

    public static RumourSteps of(String id, MultiValueMap<String, String> given, Handle by, Instant now) {
        return new RumourSteps(id, new Filled(given, now), by);
    }

    /** The step; empty when a field is missing or cannot be read. */
    public Optional<Step> read(String kind) {
        return Filled.whole(() -> step(kind));
    }

    private Optional<Step> step(String kind) {
        Instant now = filled.now();
        return Optional.ofNullable(
                switch (kind) {
                    case "placed" -> new Step.Placed(id, filled.text("area"), by, now);
                    case "prioritised" ->
                        new Step.Prioritised(
                                id,
                                filled.one(Harm.class, "harm"),
                                filled.one(AllegedActor.class, "actor"),
                                new Decision(Decision.What.PRIORITISE, by, now, filled.reason()));
                    case "referred" -> new Step.Referred(id, filled.one(Topic.class, "topic"), by, now);
                    case "checking" -> new Step.Checking(id, by, filled.at());
                    case "looked-into" ->
                        new Step.LookedInto(
                                id,
                                new Line(
                                        filled.one(Line.Kind.class, "line"),
                                        filled.text("independent").isPresent(),
                                        filled.one(Line.Says.class, "says"),
                                        by,
                                        filled.at()));
                    case "concluded" -> {
                        Truth truth = filled.one(Truth.class, "truth");
                        yield new Step.Concluded(id, truth, new Decision(truth.decision(), by, now, filled.reason()));
                    }
                    case "answered" ->
                        new Step.Answered(id, filled.one(Told.class, "told"), filled.reason(), by, filled.at());
                    case "drafted" ->
                        new Step.Drafted(
                                id,
                                filled.one(Medium.class, "medium"),
                                filled.text("area"),
                                filled.words("message", LONGEST_MESSAGE),
                                by,
                                now);
                    case "became-warning" -> new Step.BecameWarning(id, id, by, now);
                    case "closed" -> new Step.Closed(id, by, now);
                    case "reopened" -> new Step.Reopened(id, filled.reason(), by, now);
                    case "merged" -> new Step.Merged(id, filled.text("into").orElse(""), by, now);
                    case "unmerged" -> new Step.Unmerged(id, filled.reason(), by, now);
                    default -> null;
                });
    }

    /** What somebody heard, with the id it is to have; empty when a field is missing or cannot be read. */
    public Optional<Rumours.Hearsay> hearsay(String mission) {
        return Filled.whole(() -> {
            Optional<Handle> source = filled.text("source").flatMap(Alerts.Arrival::source);
            if (source.isEmpty() && filled.text("source").isPresent()) {
                return Optional.empty();
            }
            return Optional.of(new Rumours.Hearsay(
                    id,
                    mission,
                    filled.one(Channel.class, "channel"),
                    filled.text("words").orElse(""),
                    source,
                    filled.text("area"),
                    filled.at()));
        });
    }
}
