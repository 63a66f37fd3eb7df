package org.baraza.bench.load;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Cases;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Days;

/**
 * Ten years of a made-up mission: what is to happen is told in any order and happens in that of time, through the doors
 * people use, so that every rule is asked as of the day. Seeded; nobody is in it.
 */
final class Past {

    static final int DAYS = 3_652;
    static final Handle DENG = new Handle("deng");
    static final Handle ROSE = new Handle("rose");
    static final Handle INGRID = new Handle("ingrid");

    private static final long SEED = 2_026;
    private static final int SHOWN_EVERY = 20_000;

    private final String mission;
    private final List<String> areas;
    private final Instant end;
    private final Random chance = new Random(SEED);
    private final List<Happening> all = new ArrayList<>();

    /** Something that happens at a moment. */
    private record Happening(Instant at, Runnable done) {}

    /** What is told of one of many, which began that many days before the end. */
    interface Story {
        void tell(int number, int began);
    }

    /**
     * @param mission acronym
     * @param areas place codes
     * @param end of the ten years
     */
    Past(String mission, List<String> areas, Instant end) {
        this.mission = mission;
        this.areas = List.copyOf(areas);
        this.end = end.truncatedTo(ChronoUnit.SECONDS);
    }

    String mission() {
        return mission;
    }

    List<String> areas() {
        return areas;
    }

    void each(int count, Story story) {
        IntStream.range(0, count).forEach(i -> story.tell(i, 12 + chance.nextInt(DAYS - 60)));
    }

    /** Lets everything happen. @param clock that the site follows */
    void happen(AtomicReference<Instant> clock) {
        all.sort(Comparator.comparing(Happening::at));
        int done = 0;
        for (Happening happening : all) {
            clock.set(happening.at());
            happening.done().run();
            if (++done % SHOWN_EVERY == 0) {
                System.out.println(done + " of " + all.size() + " things have happened.");
            }
        }
        clock.set(end);
    }

    /** The id of the one with that number. */
    static String id(String kind, int number) {
        return String.format(Locale.ROOT, "ten-%s-%05d", kind, number);
    }

    Optional<String> area(int number) {
        return Optional.of(areas.get(number % areas.size()));
    }

    Instant ago(int days) {
        return end.minus(Duration.ofDays(days));
    }

    LocalDate day(int daysAgo) {
        return Days.of(ago(daysAgo));
    }

    <E> E any(E[] values) {
        return values[chance.nextInt(values.length)];
    }

    /** What would lie ahead does not happen. */
    void at(int daysAgo, Runnable done) {
        if (daysAgo >= 0) {
            all.add(new Happening(ago(daysAgo), done));
        }
    }

    /** @throws IllegalStateException where the program says that something cannot happen */
    static void taken(Optional<?> not) {
        not.ifPresent(why -> {
            throw new IllegalStateException("the made-up site's own case cannot go on: " + why);
        });
    }

    <S extends CaseStep, C extends Case<S, C>> void begin(Cases<S, C> cases, int daysAgo, S first, String words) {
        at(daysAgo, () -> {
            var unused = cases.begin(first, words, By.screen(first.by()));
        });
    }

    <S extends CaseStep, C extends Case<S, C>> void add(Cases<S, C> cases, int daysAgo, S step) {
        at(daysAgo, () -> taken(cases.add(step, By.screen(step.by()))));
    }

    /** Labels have no numbers. */
    static String letters(int number) {
        return Stream.of(number / 676, number / 26, number)
                .map(n -> String.valueOf((char) ('a' + n % 26)))
                .reduce("", String::concat);
    }

    /** As the vault gives them; behind these is nobody. */
    static Handle pseudonym(int number) {
        return new Handle("7k3mq-x0dtz-9hw2e-" + String.format(Locale.ROOT, "%05d", number));
    }
}
