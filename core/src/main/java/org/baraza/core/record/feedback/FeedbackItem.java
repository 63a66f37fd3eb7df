package org.baraza.core.record.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Reception;

/**
 * What somebody said, as it stands, which follows from what happened to it and from nothing else.
 *
 * @param history what happened, in the order in which it was put on the journal; the first is that it came in
 */
public record FeedbackItem(List<Step> history) {

    public FeedbackItem {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof Step.Received)) {
            throw new IllegalArgumentException("it begins by coming in");
        }
    }

    public static FeedbackItem of(Step.Received received) {
        return new FeedbackItem(List.of(received));
    }

    /**
     * As it stands after one more thing happened.
     *
     * @throws IllegalArgumentException when it cannot happen now, see {@link Course}
     */
    public FeedbackItem with(Step step) {
        Course.whyNot(this, step).ifPresent(why -> {
            throw new IllegalArgumentException("not now: " + why);
        });
        return then(step);
    }

    /** As it stands after a step that is on the journal, whatever the rules were when it was put there. */
    public FeedbackItem then(Step step) {
        List<Step> more = new ArrayList<>(history);
        more.add(step);
        return new FeedbackItem(more);
    }

    public Step.Received received() {
        return (Step.Received) history.getFirst();
    }

    public String id() {
        return received().id();
    }

    public Optional<Step.Acknowledged> acknowledged() {
        return first(Step.Acknowledged.class, history);
    }

    /** What a person said last that it is. */
    public Optional<Step.Sorted> sorted() {
        return last(Step.Sorted.class, history);
    }

    /** The kind by the newest who read it; empty when nobody has. */
    public Optional<Kind> kind() {
        return concern().isPresent()
                ? Optional.of(Kind.SENSITIVE)
                : sorted().map(Step.Sorted::kind).or(() -> received().kind());
    }

    public Optional<Category> category() {
        return concern().isPresent()
                ? Optional.empty()
                : sorted().map(Step.Sorted::category).or(() -> received().category());
    }

    /** Why it is sensitive: known when it came in, or when somebody had read it. */
    public Optional<Concern> concern() {
        return last(Step.FoundSensitive.class, history)
                .map(Step.FoundSensitive::concern)
                .or(() -> received().withheld().map(Withheld::concern));
    }

    /** Whether the words themselves gave away that it is sensitive, so that no person has declared it. */
    public boolean foundInWords() {
        return received()
                .withheld()
                .filter(w -> w.cause() == Reception.Cause.WORDS)
                .isPresent();
    }

    /** When it was known to be sensitive. */
    public Optional<Instant> sensitiveSince() {
        return concern()
                .map(_ -> last(Step.FoundSensitive.class, history)
                        .map(Step::at)
                        .orElse(received().at()));
    }

    public Optional<Step.Referred> referred() {
        return first(Step.Referred.class, history);
    }

    /** Why nobody here has to answer it. */
    public Optional<NotRelevant> notRelevant() {
        return concern().isPresent() ? Optional.empty() : sorted().flatMap(Step.Sorted::not);
    }

    /** Place code of the area it is about, as far as anybody can tell. */
    public Optional<String> area() {
        return last(Step.Placed.class, history)
                .map(Step.Placed::area)
                .orElse(received().area());
    }

    /** Who has to answer it, unless it was appealed or opened again since. */
    public Optional<Step.GivenTo> given() {
        return last(Step.GivenTo.class, round());
    }

    /** The answer, unless it was appealed or opened again since. */
    public Optional<Step.Answered> answered() {
        return last(Step.Answered.class, round());
    }

    /** The first answer ever given. */
    public Optional<Step.Answered> firstAnswer() {
        return first(Step.Answered.class, history);
    }

    /** Every answer, also before it was appealed. */
    public List<Step.Answered> answers() {
        return all(Step.Answered.class, history).toList();
    }

    /** Who answered it, at any time. */
    Set<Handle> answerers() {
        return all(Step.Answered.class, history).map(Step::by).collect(Collectors.toUnmodifiableSet());
    }

    /** Whose answers were appealed against. */
    Set<Handle> appealedAgainst() {
        List<Step> before = history.subList(0, history.size() - round().size());
        return last(Step.Appealed.class, history).isPresent()
                ? all(Step.Answered.class, before).map(Step::by).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** What people said of the answer, unless it was appealed or opened again since. */
    public Optional<Step.AskedAfter> askedAfter() {
        return last(Step.AskedAfter.class, round());
    }

    /** What people said last of any answer to it. */
    public Optional<Step.AskedAfter> askedLast() {
        return last(Step.AskedAfter.class, history);
    }

    public boolean appealed() {
        return round().getFirst() instanceof Step.Appealed;
    }

    public boolean closed() {
        return last(Step.Closed.class, round()).isPresent();
    }

    /** When it came in, or was appealed or opened again last. */
    public Instant roundBegan() {
        return round().getFirst().at();
    }

    public State state() {
        if (closed()) {
            return State.CLOSED;
        }
        if (concern().isPresent()) {
            return referred().isPresent() ? State.REFERRED : State.SENSITIVE;
        }
        if (askedAfter().isPresent()) {
            return State.ASKED_AFTER;
        }
        if (answered().isPresent()) {
            return State.ANSWERED;
        }
        if (given().isPresent()) {
            return State.GIVEN;
        }
        if (appealed()) {
            return State.APPEALED;
        }
        if (notRelevant().isPresent()) {
            return State.NOT_RELEVANT;
        }
        return sorted().isPresent() ? State.SORTED : acknowledged().isPresent() ? State.ACKNOWLEDGED : State.RECEIVED;
    }

    /** What happened since it came in, or was appealed or opened again. */
    private List<Step> round() {
        for (int i = history.size() - 1; i > 0; i--) {
            if (history.get(i) instanceof Step.Reopened || history.get(i) instanceof Step.Appealed) {
                return history.subList(i, history.size());
            }
        }
        return history;
    }

    private static <T> Stream<T> all(Class<T> kind, List<Step> among) {
        return among.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static <T> Optional<T> first(Class<T> kind, List<Step> among) {
        return all(kind, among).findFirst();
    }

    private static <T> Optional<T> last(Class<T> kind, List<Step> among) {
        Predicate<Step> wanted = kind::isInstance;
        return among.reversed().stream().filter(wanted).map(kind::cast).findFirst();
    }
}
