package org.baraza.core.record.networks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A community as it stands.
 *
 * @param history what happened, in order; the first is that it was named
 */
public record Community(List<NetworkStep.OfCommunity> history) {

    public Community {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof NetworkStep.CommunityNamed)) {
            throw new IllegalArgumentException("a community begins by being named");
        }
    }

    public static Community of(NetworkStep.CommunityNamed named) {
        return new Community(List.of(named));
    }

    public Community then(NetworkStep.OfCommunity step) {
        List<NetworkStep.OfCommunity> more = new ArrayList<>(history);
        more.add(step);
        return new Community(more);
    }

    /** As it stood at a moment; empty when nobody knew of it. */
    public Optional<Community> at(Instant moment) {
        List<NetworkStep.OfCommunity> until =
                history.stream().filter(s -> !s.at().isAfter(moment)).toList();
        return until.isEmpty() || !(until.getFirst() instanceof NetworkStep.CommunityNamed)
                ? Optional.empty()
                : Optional.of(new Community(until));
    }

    public NetworkStep.CommunityNamed named() {
        return (NetworkStep.CommunityNamed) history.getFirst();
    }

    public String id() {
        return named().id();
    }

    /** Place code of the area it lies in. */
    public String area() {
        return named().area();
    }

    /** The newest estimate; empty where nobody knows, which is not nobody. */
    public Optional<People> people() {
        Optional<People> people = named().people();
        for (NetworkStep.OfCommunity step : history) {
            if (step instanceof NetworkStep.PeopleEstimated s) {
                people = s.people();
            }
        }
        return people;
    }

    public boolean ended() {
        return history.stream().anyMatch(NetworkStep.CommunityEnded.class::isInstance);
    }

    /** When somebody last asked there and found no channel. */
    public Optional<Instant> foundWithout() {
        return history.reversed().stream()
                .filter(NetworkStep.NoChannelFound.class::isInstance)
                .map(NetworkStep::at)
                .findFirst();
    }
}
