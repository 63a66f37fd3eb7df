package org.baraza.core.record.transition;

import static org.baraza.core.record.cases.Case.when;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Due;

/**
 * A duty on its way from the mission to somebody else. It is handed over to nobody who did not say yes, and to nobody who
 * lacks anything it stands on, as both sides see it; afterwards it is looked after for a year.
 *
 * @param history what happened, in order; the first is that it was listed
 */
public record Handover(List<HandoverStep> history) implements Case<HandoverStep, Handover> {

    /** How readiness was seen so long ago says little about today. */
    static final int MONTHS_OF_READINESS = 6;

    /** Looked at so many months after it was handed over. Domain reference, C.6 and A63. */
    static final List<Integer> WATCHED_AFTER_MONTHS = List.of(3, 6, 12);

    private static final int MONTHS_TO_FIND = 6;
    private static final int MONTHS_TO_RATE = 3;

    /** How far it is. */
    public enum Standing {
        LISTED,
        SUCCESSOR_FOUND,
        READY,
        HANDED_OVER,
        WATCHED,
        ENDED
    }

    /** Why something cannot happen now. */
    public enum Not {
        ALREADY_LISTED,
        ENDED,
        ALREADY_HANDED_OVER,
        NOT_HANDED_OVER,
        NO_SUCCESSOR,
        /** The mission and whoever takes it over have not both said lately how ready they are. */
        NOT_RATED,
        /** Something it stands on is not there at all. */
        NOT_READY,
        BEFORE_IT_WAS_HANDED_OVER,
        SAY_WHAT_IS_WRONG,
        SAY_WHY
    }

    public Handover {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof HandoverStep.Listed)) {
            throw new IllegalArgumentException("a duty begins by being listed");
        }
    }

    public static Handover of(HandoverStep.Listed listed) {
        return new Handover(List.of(listed));
    }

    @Override
    public Handover then(HandoverStep step) {
        return new Handover(Case.more(history, step));
    }

    public HandoverStep.Listed listed() {
        return (HandoverStep.Listed) history.getFirst();
    }

    @Override
    public String mission() {
        return listed().mission();
    }

    @Override
    public Optional<String> area() {
        return listed().area();
    }

    /** Who takes it over, as it stands: the last who was asked, if they said yes. */
    public Optional<HandoverStep.Invited> successor() {
        return last(HandoverStep.Invited.class).filter(HandoverStep.Invited::willing);
    }

    /** What each side said last of how ready the present successor is. */
    public Map<Rater, HandoverStep.Rated> rated() {
        Map<Rater, HandoverStep.Rated> rated = new EnumMap<>(Rater.class);
        for (HandoverStep step : since(HandoverStep.Invited.class)) {
            if (step instanceof HandoverStep.Rated r) {
                rated.put(r.rater(), r);
            }
        }
        return rated;
    }

    /** When it was handed over, unless it was taken back since. */
    public Optional<HandoverStep.HandedOver> handedOver() {
        return since(HandoverStep.TakenBack.class).stream()
                .filter(HandoverStep.HandedOver.class::isInstance)
                .map(HandoverStep.HandedOver.class::cast)
                .reduce((_, later) -> later);
    }

    /** What was seen since it was handed over, in order. */
    public List<HandoverStep.Watched> watched() {
        return handedOver().isEmpty()
                ? List.of()
                : since(HandoverStep.HandedOver.class).stream()
                        .filter(HandoverStep.Watched.class::isInstance)
                        .map(HandoverStep.Watched.class::cast)
                        .toList();
    }

    @Override
    public Optional<Not> whyNot(HandoverStep step) {
        if (ended()) {
            return Optional.of(Not.ENDED);
        }
        boolean over = handedOver().isPresent();
        return switch (step) {
            case HandoverStep.Listed _ -> Optional.of(Not.ALREADY_LISTED);
            case HandoverStep.Invited _ -> when(over, Not.ALREADY_HANDED_OVER);
            case HandoverStep.Rated _ ->
                over ? Optional.of(Not.ALREADY_HANDED_OVER) : when(successor().isEmpty(), Not.NO_SUCCESSOR);
            case HandoverStep.HandedOver s -> whyNotHandedOver(s);
            case HandoverStep.Watched s -> whyNotWatched(s);
            case HandoverStep.TakenBack s ->
                over ? when(s.why().isBlank(), Not.SAY_WHY) : Optional.of(Not.NOT_HANDED_OVER);
            case HandoverStep.Ended s -> when(s.why().isBlank(), Not.SAY_WHY);
        };
    }

    private Optional<Not> whyNotHandedOver(HandoverStep.HandedOver step) {
        if (handedOver().isPresent()) {
            return Optional.of(Not.ALREADY_HANDED_OVER);
        }
        if (successor().isEmpty()) {
            return Optional.of(Not.NO_SUCCESSOR);
        }
        List<HandoverStep.Rated> lately = rated().values().stream()
                .filter(r -> !Days.of(r).plusMonths(MONTHS_OF_READINESS).isBefore(step.on()))
                .toList();
        boolean both = lately.stream().anyMatch(r -> r.rater() == Rater.MISSION)
                && lately.stream().anyMatch(r -> r.rater() == Rater.SUCCESSOR);
        return both ? when(lately.stream().anyMatch(r -> r.weakest() == 0), Not.NOT_READY) : Optional.of(Not.NOT_RATED);
    }

    private Optional<Not> whyNotWatched(HandoverStep.Watched step) {
        return handedOver()
                .map(o -> step.on().isBefore(o.on())
                        ? Optional.of(Not.BEFORE_IT_WAS_HANDED_OVER)
                        : when(step.works() != Works.YES && step.note().isBlank(), Not.SAY_WHAT_IS_WRONG))
                .orElse(Optional.of(Not.NOT_HANDED_OVER));
    }

    @Override
    public Standing state() {
        if (ended()) {
            return Standing.ENDED;
        }
        if (handedOver().isPresent()) {
            return watched().isEmpty() ? Standing.HANDED_OVER : Standing.WATCHED;
        }
        if (successor().isEmpty()) {
            return Standing.LISTED;
        }
        boolean both = rated().containsKey(Rater.MISSION) && rated().containsKey(Rater.SUCCESSOR);
        boolean ready = rated().values().stream().noneMatch(r -> r.weakest() == 0);
        return both && ready ? Standing.READY : Standing.SUCCESSOR_FOUND;
    }

    @Override
    public boolean ended() {
        return last(HandoverStep.Ended.class).isPresent();
    }

    @Override
    public Optional<Due> due() {
        LocalDate listed = Days.of(listed());
        LocalDate due = listed().due();
        return switch (state()) {
            case ENDED -> Optional.empty();
            case LISTED -> Optional.of(new Due(Turn.FIND_SUCCESSOR, listed, due.minusMonths(MONTHS_TO_FIND)));
            case SUCCESSOR_FOUND -> Optional.of(new Due(Turn.RATE, listed, due.minusMonths(MONTHS_TO_RATE)));
            case READY -> Optional.of(new Due(Turn.HAND_OVER, listed, due));
            case HANDED_OVER, WATCHED -> dueToWatch();
        };
    }

    /** The next look that nobody has taken; none after a year. */
    private Optional<Due> dueToWatch() {
        LocalDate on = handedOver().orElseThrow().on();
        Optional<LocalDate> last =
                watched().stream().map(HandoverStep.Watched::on).max(LocalDate::compareTo);
        return WATCHED_AFTER_MONTHS.stream()
                .map(on::plusMonths)
                .filter(day -> last.isEmpty() || day.isAfter(last.get()))
                .findFirst()
                .map(day -> new Due(Turn.WATCH, on, day));
    }
}
