package org.baraza.core.record.networks;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        List<Community> there = communities.stream()
                .flatMap(c -> c.at(moment).stream())
                .filter(c -> !c.ended())
                .toList();
        List<Standing> standing = all.stream()
                .flatMap(n -> n.at(moment).stream())
                .flatMap(n -> n.standing().stream()
                        .flatMap(c -> there.stream()
                                .filter(p -> p.id().equals(c.card().community()))
                                .map(p -> new Standing(n.id(), c, p))))
                .toList();
        return standing.stream()
                .map(s -> pulse(s, standing, warnings, moment, plan))
                .toList();
    }

    private record Standing(String of, WarningChannel channel, Community place) {

        /** Whether what nobody's pseudonym is known of, by such a kind and about this area, came by this one. */
        boolean takesUnsigned(Heard heard, List<Standing> among) {
            return isCandidate(heard) && among.stream().noneMatch(o -> o != this && o.isCandidate(heard));
        }

        private boolean isCandidate(Heard heard) {
            return channel.card().holder().isEmpty()
                    && channel.state().inUse()
                    && !heard.at().isBefore(channel.opened().at())
                    && heard.by().contains(channel.card().kind())
                    && heard.area().equals(Optional.of(place.area()));
        }
    }

    private static Pulse pulse(Standing s, List<Standing> among, List<Heard> warnings, Instant moment, TestPlan plan) {
        Stream<Instant> warned = warnings.stream()
                .filter(h -> !h.at().isAfter(moment))
                .filter(h -> isKnown(h, among)
                        ? h.source().map(s.channel().card()::isOf).orElse(false)
                        : s.takesUnsigned(h, among))
                .map(Heard::at);
        List<Instant> heard = Stream.concat(warned, s.channel().spoke())
                .filter(at -> !at.isBefore(s.channel().sound()))
                .sorted()
                .toList();
        Optional<Instant> proof = Stream.concat(heard.stream(), s.channel().lastAnswered().stream())
                .max(Comparator.naturalOrder());
        return new Pulse(s.of(), s.channel(), s.place(), heard, proof, moment, plan);
    }

    private static boolean isKnown(Heard heard, List<Standing> among) {
        return heard.source()
                .filter(source ->
                        among.stream().anyMatch(o -> o.channel().card().isOf(source)))
                .isPresent();
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
