package org.baraza.core.record.networks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.core.ground.Handle;

/**
 * A channel at a moment, with what was heard by it.
 *
 * @param of id of the alert network
 * @param place the community it is in
 * @param heard when somebody warned by it, the oldest first
 * @param proof when it last worked for certain, by an answer or by themselves; empty when it never did
 * @param now the moment
 * @param plan of the mission
 */
public record Pulse(
        String of,
        WarningChannel channel,
        Community place,
        List<Instant> heard,
        Optional<Instant> proof,
        Instant now,
        TestPlan plan) {

    public Pulse {
        heard = List.copyOf(heard);
    }

    /**
     * Every channel that is not ended, in every community that is there.
     *
     * @param moment until which is looked
     */
    static List<Pulse> list(
            List<Community> communities,
            List<WarningNetwork> all,
            List<Heard> warnings,
            Instant moment,
            TestPlan plan) {
        Map<String, Community> there = new HashMap<>();
        communities.stream()
                .flatMap(c -> c.at(moment).stream())
                .filter(c -> !c.ended())
                .forEach(c -> there.put(c.id(), c));
        List<Standing> standing = new ArrayList<>();
        all.stream().flatMap(n -> n.at(moment).stream()).forEach(n -> {
            for (WarningChannel channel : n.standing()) {
                ChannelCard card = channel.card();
                Optional.ofNullable(there.get(card.community()))
                        .ifPresent(place -> standing.add(new Standing(n.id(), channel, card, place)));
            }
        });
        List<List<Instant>> warned = warned(standing, warnings, moment);
        return IntStream.range(0, standing.size())
                .mapToObj(i -> standing.get(i).pulse(warned.get(i), moment, plan))
                .toList();
    }

    private record Standing(String of, WarningChannel channel, ChannelCard card, Community place) {

        /** Whether what came by such a kind and about this area, from nobody who is known, may have come by this one. */
        boolean isCandidate(Heard heard) {
            return card.holder().isEmpty()
                    && channel.state().inUse()
                    && !heard.at().isBefore(channel.opened().at())
                    && heard.by().contains(card.kind())
                    && heard.area().equals(Optional.of(place.area()));
        }

        Stream<Handle> sources() {
            return Stream.concat(card.holder().map(Holder::who).stream(), card.line().stream())
                    .distinct();
        }

        Pulse pulse(List<Instant> warned, Instant moment, TestPlan plan) {
            List<Instant> heard = Stream.concat(warned.stream(), channel.spoke())
                    .filter(at -> !at.isBefore(channel.sound()))
                    .sorted()
                    .toList();
            Optional<Instant> proof = Stream.concat(heard.stream(), channel.lastAnswered().stream())
                    .max(Comparator.naturalOrder());
            return new Pulse(of, channel, place, heard, proof, moment, plan);
        }
    }

    /** By index, when somebody warned by it: by whose it is known to be, else where no other could have been meant. */
    private static List<List<Instant>> warned(List<Standing> standing, List<Heard> warnings, Instant moment) {
        List<List<Instant>> warned = new ArrayList<>();
        Map<Handle, List<Integer>> bySource = new HashMap<>();
        Map<String, List<Integer>> byArea = new HashMap<>();
        for (int i = 0; i < standing.size(); i++) {
            int index = i;
            Standing s = standing.get(i);
            warned.add(new ArrayList<>());
            s.sources()
                    .forEach(who -> bySource.computeIfAbsent(who, _ -> new ArrayList<>())
                            .add(index));
            byArea.computeIfAbsent(s.place().area(), _ -> new ArrayList<>()).add(index);
        }
        for (Heard heard : warnings) {
            if (heard.at().isAfter(moment)) {
                continue;
            }
            List<Integer> known = heard.source()
                    .map(who -> bySource.getOrDefault(who, List.of()))
                    .orElse(List.of());
            List<Integer> candidates =
                    heard.area().map(a -> byArea.getOrDefault(a, List.of())).orElse(List.of()).stream()
                            .filter(i -> standing.get(i).isCandidate(heard))
                            .toList();
            if (!known.isEmpty()) {
                known.forEach(i -> warned.get(i).add(heard.at()));
            } else if (candidates.size() == 1) {
                warned.get(candidates.getFirst()).add(heard.at());
            }
        }
        return warned;
    }

    /** Whether somebody could warn by it: it is in use, and it worked within 30 days. */
    public boolean working() {
        return channel.state().inUse() && within(TestPlan.COUNTS);
    }

    private boolean within(Duration time) {
        return proof.filter(p -> Duration.between(p, now).compareTo(time) <= 0).isPresent();
    }

    public Optional<Instant> lastHeard() {
        return heard.isEmpty() ? Optional.empty() : Optional.of(heard.getLast());
    }

    public Silence silence() {
        return Silence.of(heard, now, plan.quietDays());
    }

    /** Whether it is somebody's turn to try it: it soon counts no more, and it may be tried. */
    public boolean due() {
        boolean rested = channel.lastTried()
                .map(last -> Duration.between(last, now).compareTo(plan.between()) >= 0)
                .orElse(true);
        return channel.state().inUse()
                && channel.card().tested()
                && rested
                && !within(TestPlan.COUNTS.minus(TestPlan.AHEAD));
    }

    /** Whether its holder is a woman. */
    public boolean ofAWoman() {
        return channel.card().holder().filter(h -> h.sex() == Sex.WOMAN).isPresent();
    }

    boolean sexNotKnown() {
        return channel.card().holder().filter(h -> h.sex() == Sex.NOT_KNOWN).isPresent();
    }
}
