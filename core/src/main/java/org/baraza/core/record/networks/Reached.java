package org.baraza.core.record.networks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether somebody of a community could warn us.
 *
 * @param place the community
 * @param channels those it has, ended ones left out
 * @param state what is known
 * @param silence of all its channels together
 */
public record Reached(Community place, List<Pulse> channels, State state, Silence silence) {

    public Reached {
        channels = List.copyOf(channels);
    }

    /** What is known of a community. That nothing is written down is not that nothing is there. */
    public enum State {
        WORKING,
        /** There is a channel, and nobody knows that it works. */
        UNTESTED,
        /** Somebody asked, and there is none, or every one was ended. */
        NONE,
        UNKNOWN
    }

    /**
     * Every community that is there at a moment.
     *
     * @param warnings what people warned of, in any order
     */
    public static List<Reached> list(
            List<Community> communities,
            List<WarningNetwork> all,
            List<Heard> warnings,
            Instant moment,
            TestPlan plan) {
        Map<String, List<Pulse>> pulses = Pulse.list(communities, all, warnings, moment, plan).stream()
                .collect(Collectors.groupingBy(p -> p.place().id()));
        Set<String> had = all.stream()
                .flatMap(n -> n.at(moment).stream())
                .flatMap(n -> n.channels().stream())
                .map(c -> c.card().community())
                .collect(Collectors.toSet());
        List<Reached> reached = new ArrayList<>();
        for (Community each : communities) {
            each.at(moment).filter(c -> !c.ended()).ifPresent(c -> {
                List<Pulse> own = pulses.getOrDefault(c.id(), List.of());
                List<Instant> heard =
                        own.stream().flatMap(p -> p.heard().stream()).toList();
                reached.add(new Reached(
                        c, own, state(c, own, had.contains(c.id())), Silence.of(heard, moment, plan.quietDays())));
            });
        }
        return reached;
    }

    private static State state(Community community, List<Pulse> own, boolean had) {
        if (own.stream().anyMatch(Pulse::working)) {
            return State.WORKING;
        }
        if (!own.isEmpty()) {
            return State.UNTESTED;
        }
        return had || community.foundWithout().isPresent() ? State.NONE : State.UNKNOWN;
    }

    public boolean withWoman() {
        return channels.stream().anyMatch(p -> p.working() && p.ofAWoman());
    }

    /** Whether a woman may keep a working channel here without anybody having said so. */
    boolean perhapsWithWoman() {
        return !withWoman() && channels.stream().anyMatch(p -> p.working() && p.sexNotKnown());
    }
}
