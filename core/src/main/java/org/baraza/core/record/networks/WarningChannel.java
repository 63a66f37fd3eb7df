package org.baraza.core.record.networks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A channel as it stands, which follows from what happened to it and from nothing else.
 *
 * @param history what happened, in order; the first is that it was opened
 */
public record WarningChannel(List<NetworkStep.OfChannel> history) {

    public WarningChannel {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof NetworkStep.ChannelOpened)) {
            throw new IllegalArgumentException("a channel begins by being opened");
        }
    }

    public NetworkStep.ChannelOpened opened() {
        return (NetworkStep.ChannelOpened) history.getFirst();
    }

    public String id() {
        return opened().channel();
    }

    /** What it is, with every later change. */
    public ChannelCard card() {
        ChannelCard card = opened().card();
        for (NetworkStep.OfChannel step : history) {
            card = switch (step) {
                case NetworkStep.ChannelChanged s -> card.with(s.languages(), s.hours(), s.tested());
                case NetworkStep.LineKnown s -> card.with(s.line());
                default -> card;
            };
        }
        return card;
    }

    public ChannelState state() {
        ChannelState state = ChannelState.ACTIVE;
        for (NetworkStep.OfChannel step : history) {
            state = after(step, state);
        }
        return state;
    }

    private static ChannelState after(NetworkStep.OfChannel step, ChannelState before) {
        return switch (step) {
            case NetworkStep.ChannelRested _ -> ChannelState.RESTING;
            case NetworkStep.ChannelResumed _, NetworkStep.Cleared _ -> ChannelState.ACTIVE;
            case NetworkStep.HolderWithdrew _, NetworkStep.ChannelEnded _ -> ChannelState.ENDED;
            case NetworkStep.Exposed _ -> ChannelState.COMPROMISED;
            case NetworkStep.Tested s -> s.result() == TestResult.SOMEBODY_ELSE ? ChannelState.COMPROMISED : before;
            default -> before;
        };
    }

    /** Whether the holder said no. */
    public boolean withdrawn() {
        return history.stream().anyMatch(NetworkStep.HolderWithdrew.class::isInstance);
    }

    /** When we last tried it, or began to. */
    public Optional<Instant> lastTried() {
        return last(s -> s instanceof NetworkStep.GreetingSent || s instanceof NetworkStep.Tested t && t.seen())
                .map(NetworkStep::at);
    }

    /** The greeting that waits for an answer. */
    public Optional<NetworkStep> openGreeting() {
        return last(s -> s instanceof NetworkStep.GreetingSent
                        || s instanceof NetworkStep.Tested t && t.way() == TestWay.GREETING)
                .filter(NetworkStep.GreetingSent.class::isInstance);
    }

    public Optional<NetworkStep.Tested> lastTest() {
        return last(NetworkStep.Tested.class::isInstance).map(NetworkStep.Tested.class::cast);
    }

    /** When somebody last answered, since its holder was last sure to be alone with it. */
    Optional<Instant> lastAnswered() {
        return last(s -> s instanceof NetworkStep.Tested t && t.result() == TestResult.ANSWERED)
                .map(NetworkStep::at)
                .filter(at -> !at.isBefore(sound()));
    }

    /** When somebody wrote or called by themselves, as far as it was written down here. */
    Stream<Instant> spoke() {
        return history.stream()
                .filter(s -> s instanceof NetworkStep.Tested t
                        && t.way() == TestWay.OWN_MESSAGE
                        && t.result() == TestResult.ANSWERED)
                .map(NetworkStep::at);
    }

    /** Since when what its holder said proves anything: since it was cleared, where it was. */
    Instant sound() {
        return last(NetworkStep.Cleared.class::isInstance).map(NetworkStep::at).orElse(Instant.MIN);
    }

    private Optional<NetworkStep> last(Predicate<NetworkStep.OfChannel> wanted) {
        return history.reversed().stream().filter(wanted).findFirst().map(NetworkStep.class::cast);
    }
}
