package org.baraza.core.record.networks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.protect.Relation;

/**
 * An alert network as it stands: the channels by which communities of an area can warn.
 *
 * @param history what happened, in order; the first is that it was opened
 */
public record WarningNetwork(List<NetworkStep> history) {

    public WarningNetwork {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof NetworkStep.NetworkOpened)) {
            throw new IllegalArgumentException("a network begins by being opened");
        }
    }

    public static WarningNetwork of(NetworkStep.NetworkOpened opened) {
        return new WarningNetwork(List.of(opened));
    }

    /** The network after a step that is on the journal, whatever the rules were when it was put there. */
    public WarningNetwork then(NetworkStep step) {
        List<NetworkStep> more = new ArrayList<>(history);
        more.add(step);
        return new WarningNetwork(more);
    }

    /** As it stood at a moment; empty when it had not begun. */
    public Optional<WarningNetwork> at(Instant moment) {
        List<NetworkStep> until =
                history.stream().filter(s -> !s.at().isAfter(moment)).toList();
        return until.isEmpty() || !(until.getFirst() instanceof NetworkStep.NetworkOpened)
                ? Optional.empty()
                : Optional.of(new WarningNetwork(until));
    }

    public NetworkStep.NetworkOpened opened() {
        return (NetworkStep.NetworkOpened) history.getFirst();
    }

    public String id() {
        return opened().id();
    }

    /** All it relates: itself with the place it lies in. Who keeps its channels is related to nobody. */
    public Optional<Relation> relation() {
        return opened().relates();
    }

    public Optional<NetworkStep.NetworkEnded> ended() {
        return history.stream()
                .filter(NetworkStep.NetworkEnded.class::isInstance)
                .map(NetworkStep.NetworkEnded.class::cast)
                .findFirst();
    }

    /** In the order in which they were opened. */
    public List<WarningChannel> channels() {
        Map<String, List<NetworkStep.OfChannel>> steps = new LinkedHashMap<>();
        for (NetworkStep step : history) {
            if (step instanceof NetworkStep.ChannelOpened s) {
                steps.computeIfAbsent(s.channel(), _ -> new ArrayList<>()).add(s);
            } else if (step instanceof NetworkStep.OfChannel s) {
                steps.computeIfPresent(s.channel(), (_, before) -> {
                    before.add(s);
                    return before;
                });
            }
        }
        return steps.values().stream().map(WarningChannel::new).toList();
    }

    public Optional<WarningChannel> find(String channel) {
        return channels().stream().filter(c -> c.id().equals(channel)).findFirst();
    }

    /** Its channels that are not ended; none once it is ended itself. */
    public List<WarningChannel> standing() {
        return ended().isPresent()
                ? List.of()
                : channels().stream()
                        .filter(c -> c.state() != ChannelState.ENDED)
                        .toList();
    }
}
