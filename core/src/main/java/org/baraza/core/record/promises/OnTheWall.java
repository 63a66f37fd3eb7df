package org.baraza.core.record.promises;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Month;

/**
 * What was promised to a community and decided about it, as it may hang on a wall or be read from a shared telephone: only
 * what people were told already, in the words in which they were told; never who asked, which group was heard, who answers
 * for it, or how many.
 *
 * @param words the newest first
 * @param decisions the newest first
 */
public record OnTheWall(List<Word> words, List<Decided> decisions) {

    public static final OnTheWall EMPTY = new OnTheWall(List.of(), List.of());

    /**
     * Something promised.
     *
     * @param month in which it was promised
     * @param text how people were told
     * @param due the day that holds now
     * @param moved whether another day was set since
     * @param state how far it is as far as people were told
     * @param outcome what became of it; empty while people were not told
     */
    public record Word(
            Month month, Side side, String text, LocalDate due, boolean moved, State state, Optional<String> outcome) {

        /** Whether its day is over and people were not told what became of it. */
        public boolean over(LocalDate today) {
            return state == State.TOLD && today.isAfter(due);
        }
    }

    /**
     * Something decided.
     *
     * @param month in which it was decided
     * @param text how people were told
     * @param why what became different, or why nothing did
     */
    public record Decided(Month month, DecisionKind kind, String text, Change change, String why) {}

    public OnTheWall {
        words = List.copyOf(words);
        decisions = List.copyOf(decisions);
    }

    /**
     * @param area place code of the community; empty for everything told in the mission
     * @param since the first day of what hangs there
     */
    public static OnTheWall of(
            Collection<Promise> promises, Collection<LocalDecision> decisions, Optional<String> area, LocalDate since) {
        return new OnTheWall(
                promises.stream()
                        .filter(p -> isFor(p.area(), area))
                        .filter(p -> p.told().isPresent())
                        .filter(p -> !p.made().commitment().made().isBefore(since) || !p.outcomeKnown())
                        .sorted(Comparator.comparing(
                                        (Promise p) -> p.made().commitment().made())
                                .reversed()
                                .thenComparing(Promise::id))
                        .map(OnTheWall::word)
                        .toList(),
                decisions.stream()
                        .filter(d -> isFor(d.area(), area))
                        .filter(d -> d.told().isPresent())
                        .filter(d -> !d.taken().orElseThrow().on().isBefore(since))
                        .sorted(Comparator.comparing((LocalDecision d) ->
                                        d.taken().orElseThrow().on())
                                .reversed()
                                .thenComparing(LocalDecision::id))
                        .map(OnTheWall::decided)
                        .toList());
    }

    /** What holds for the whole mission hangs everywhere. */
    private static boolean isFor(Optional<String> of, Optional<String> area) {
        return area.isEmpty() || of.isEmpty() || of.equals(area);
    }

    private static Word word(Promise promise) {
        boolean known = promise.outcomeKnown();
        return new Word(
                Month.of(promise.made().commitment().made()),
                promise.made().office().side(),
                promise.told()
                        .map(Step.Told::words)
                        .filter(w -> !w.isBlank())
                        .orElse(promise.made().commitment().what()),
                promise.dueDay(),
                promise.moves() > 0,
                known ? promise.state() : State.TOLD,
                known
                        ? promise.toldOutcome()
                                .map(Step.Told::words)
                                .filter(w -> !w.isBlank())
                                .or(() -> promise.concluded().map(Step.Concluded::done))
                        : Optional.empty());
    }

    private static Decided decided(LocalDecision decision) {
        DecisionStep.Taken taken = decision.taken().orElseThrow();
        return new Decided(
                Month.of(taken.on()),
                decision.put().kind(),
                decision.told()
                        .map(DecisionStep.Told::words)
                        .filter(w -> !w.isBlank())
                        .orElse(taken.decided()),
                taken.change(),
                taken.why());
    }
}
