package org.baraza.app.wiring;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.activities.Activity;
import org.baraza.core.record.activities.ActivityKind;
import org.baraza.core.record.activities.ActivityStep;
import org.baraza.core.record.activities.Counted;
import org.baraza.core.record.activities.Lead;
import org.baraza.core.record.activities.Minutes;
import org.baraza.core.record.activities.ShortSet;
import org.baraza.core.record.cases.Days;

/**
 * Makes activities of what is sent in about one that was held: {@code kind}, {@code area}, {@code initiator},
 * {@code convener}, {@code chair}, {@code day}, {@code about}, {@code customs_read}, {@code total}, a number for each part
 * but a minority, {@code came}, {@code proposals} with {@code by_women}, {@code by_youth}, {@code adopted} and
 * {@code adopted_of_women}, and {@code answered} with {@code difficulty}. What the rules do not let through stays planned, and is overdue where everybody sees it.
 */
record FormActivities(SiteCases<ActivityStep, Activity> activities, PlaceCodes places) implements FormTaker {

    private static final String LEFT_OUT = "said in the form";

    @Override
    public String kind() {
        return "activity";
    }

    @Override
    public Matter needs() {
        return Matter.ENGAGEMENT;
    }

    @Override
    public Then take(Taken submission) {
        SaidIn said = new SaidIn(submission.said());
        LocalDate came = Days.of(submission.receivedAt());
        LocalDate day = said.day("day").filter(d -> !d.isAfter(came)).orElse(came);
        Activity activity = activities.begin(
                new ActivityStep.Planned(
                        submission.id(),
                        submission.mission(),
                        places.known(submission.mission(), submission.said().one("area")),
                        said.one("kind", ActivityKind.values(), ActivityKind.OTHER),
                        said.one("initiator", Lead.values(), Lead.MISSION),
                        said.one("convener", Lead.values(), Lead.MISSION),
                        Optional.empty(),
                        Optional.empty(),
                        day,
                        otherwise(said.fit("about")),
                        submission.by().who(),
                        submission.receivedAt()),
                "",
                submission.by());
        if (!activity.ended()) {
            held(submission, said, day);
        }
        return said.after();
    }

    private void held(Taken submission, SaidIn said, LocalDate day) {
        if (submission.said().one("customs_read").filter("yes"::equals).isPresent()) {
            var read = activities.add(
                    new ActivityStep.CustomsRead(
                            submission.id(), submission.by().who(), submission.receivedAt()),
                    submission.by());
        }
        said.number("total").ifPresent(total -> {
            var not = activities.add(
                    new ActivityStep.Held(
                            submission.id(),
                            day,
                            said.one("chair", Lead.values(), Lead.MISSION),
                            total,
                            counts(said),
                            false,
                            otherwise(said.fit("came")),
                            minutes(said),
                            shortSet(said, total),
                            submission.by().who(),
                            submission.receivedAt()),
                    submission.by());
        });
    }

    private static Map<Counted, Integer> counts(SaidIn said) {
        Map<Counted, Integer> counts = new EnumMap<>(Counted.class);
        for (Counted group : Counted.values()) {
            said.number(group.name().toLowerCase(Locale.ROOT)).ifPresent(n -> counts.put(group, n));
        }
        return counts;
    }

    private static Optional<Minutes> minutes(SaidIn said) {
        return said.number("proposals")
                .map(all -> new Minutes(
                        all,
                        said.number("by_women"),
                        said.number("by_youth"),
                        said.number("adopted"),
                        said.number("adopted_of_women")))
                // What cannot be is left out, and the meeting is held all the same.
                .filter(Minutes::addUp);
    }

    private static Optional<ShortSet> shortSet(SaidIn said, int total) {
        return said.number("answered")
                .flatMap(a -> said.number("difficulty").map(d -> new ShortSet(a, d)))
                .filter(s -> s.addUp(total));
    }

    private static String otherwise(String text) {
        return text.isBlank() ? LEFT_OUT : text;
    }
}
