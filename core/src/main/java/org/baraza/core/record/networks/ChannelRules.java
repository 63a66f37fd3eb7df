package org.baraza.core.record.networks;

import java.time.Duration;
import java.util.Optional;

/**
 * What may happen to a network, its channels and communities next. Every way in asks here.
 *
 * <p>A holder is grown up. A test that we begin falls into the holder's hours, is not repeated soon, and is not made with
 * a holder who asked for that; what they do by themselves always counts. When a holder says no, or others may use the
 * channel, nothing goes on as before.
 */
public final class ChannelRules {

    private ChannelRules() {}

    /** Why something cannot happen to a community; empty when it can. */
    public static Optional<WhyNot> whyNot(Community community, NetworkStep.OfCommunity step) {
        if (step instanceof NetworkStep.CommunityNamed) {
            return Optional.of(WhyNot.ALREADY_THERE);
        }
        if (community.ended()) {
            return Optional.of(WhyNot.COMMUNITY_ENDED);
        }
        return when(step.at().isBefore(community.named().at()), WhyNot.BEFORE_IT_BEGAN);
    }

    /** Why something cannot happen to a network; empty when it can. */
    public static Optional<WhyNot> whyNot(WarningNetwork of, NetworkStep step, TestPlan plan) {
        if (!step.id().equals(of.id()) || step instanceof NetworkStep.OfCommunity) {
            throw new IllegalArgumentException("it is about something else");
        }
        if (step instanceof NetworkStep.NetworkOpened) {
            return Optional.of(WhyNot.ALREADY_THERE);
        }
        // Whoever says no is heard, whatever else is at an end.
        if (of.ended().isPresent() && !(step instanceof NetworkStep.HolderWithdrew)) {
            return Optional.of(WhyNot.NETWORK_ENDED);
        }
        if (step.at().isBefore(of.opened().at())) {
            return Optional.of(WhyNot.BEFORE_IT_BEGAN);
        }
        return switch (step) {
            case NetworkStep.ChannelOpened s ->
                of.find(s.channel()).isPresent() ? Optional.of(WhyNot.ALREADY_THERE) : whyNot(s.card());
            case NetworkStep.OfChannel s ->
                of.find(s.channel()).map(c -> whyNot(c, s, plan)).orElseGet(() -> Optional.of(WhyNot.NO_SUCH_CHANNEL));
            default -> Optional.empty();
        };
    }

    /** Why a channel cannot be opened as it is described. */
    public static Optional<WhyNot> whyNot(ChannelCard card) {
        return card.holder()
                .map(h -> switch (h.age()) {
                    case ADULT -> Optional.<WhyNot>empty();
                    case CHILD -> Optional.of(WhyNot.HOLDER_IS_A_CHILD);
                    case NOT_KNOWN -> Optional.of(WhyNot.AGE_NOT_KNOWN);
                })
                .orElseGet(() -> when(card.kind().needsHolder(), WhyNot.HOLDER_NEEDED));
    }

    private static Optional<WhyNot> whyNot(WarningChannel channel, NetworkStep.OfChannel step, TestPlan plan) {
        if (step.at().isBefore(channel.opened().at())) {
            return Optional.of(WhyNot.BEFORE_IT_BEGAN);
        }
        if (channel.withdrawn()) {
            return Optional.of(WhyNot.HOLDER_WITHDREW);
        }
        ChannelState state = channel.state();
        return switch (step) {
            case NetworkStep.ChannelOpened _ -> Optional.of(WhyNot.ALREADY_THERE);
            case NetworkStep.HolderWithdrew _ -> when(channel.card().holder().isEmpty(), WhyNot.NO_HOLDER);
            case NetworkStep.OfChannel _ when state == ChannelState.ENDED -> Optional.of(WhyNot.CHANNEL_ENDED);
            case NetworkStep.ChannelEnded _, NetworkStep.ChannelChanged _, NetworkStep.LineKnown _ -> Optional.empty();
            case NetworkStep.Exposed _ -> when(state == ChannelState.COMPROMISED, WhyNot.COMPROMISED);
            case NetworkStep.Cleared _ -> when(state != ChannelState.COMPROMISED, WhyNot.NOT_COMPROMISED);
            case NetworkStep.OfChannel _ when state == ChannelState.COMPROMISED -> Optional.of(WhyNot.COMPROMISED);
            case NetworkStep.ChannelRested _ -> when(state == ChannelState.RESTING, WhyNot.RESTING);
            case NetworkStep.ChannelResumed _ -> when(state != ChannelState.RESTING, WhyNot.NOT_RESTING);
            case NetworkStep.GreetingSent s -> greeting(channel, s, plan);
            case NetworkStep.Tested s -> tested(channel, s, plan);
        };
    }

    private static Optional<WhyNot> greeting(WarningChannel channel, NetworkStep.GreetingSent step, TestPlan plan) {
        ChannelCard card = channel.card();
        if (!card.kind().takesTexts() || card.line().isEmpty()) {
            return Optional.of(WhyNot.NO_LINE);
        }
        return ours(channel, step, plan);
    }

    private static Optional<WhyNot> tested(WarningChannel channel, NetworkStep.Tested step, TestPlan plan) {
        boolean nothingDone = step.result() == TestResult.UNSAFE_TO_TRY;
        boolean alarm = step.result() == TestResult.SOMEBODY_ELSE;
        boolean answersGreeting =
                step.way() == TestWay.GREETING && channel.openGreeting().isPresent();
        return nothingDone || alarm || answersGreeting || !step.way().ours()
                ? Optional.empty()
                : ours(channel, step, plan);
    }

    /** What holds for every test that we begin. */
    private static Optional<WhyNot> ours(WarningChannel channel, NetworkStep.OfChannel step, TestPlan plan) {
        ChannelCard card = channel.card();
        if (channel.state() == ChannelState.RESTING) {
            return Optional.of(WhyNot.RESTING);
        }
        if (!card.tested()) {
            return Optional.of(WhyNot.ASKED_NOT_TO);
        }
        if (!card.hours().hold(step.at(), plan.zone())) {
            return Optional.of(WhyNot.OUTSIDE_HOURS);
        }
        boolean soon = channel.lastTried()
                .filter(last -> Duration.between(last, step.at()).abs().compareTo(plan.between()) < 0)
                .isPresent();
        return when(soon, WhyNot.TOO_SOON);
    }

    private static Optional<WhyNot> when(boolean so, WhyNot why) {
        return so ? Optional.of(why) : Optional.empty();
    }
}
