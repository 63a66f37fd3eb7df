package org.baraza.core.record.networks;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every community and every alert network that was ever written down, by its id.
 *
 * @param communities also those that ended
 * @param all alert networks, also those that ended
 */
public record Directory(Map<String, Community> communities, Map<String, WarningNetwork> all) {

    public static final Directory EMPTY = new Directory(Map.of(), Map.of());

    public Directory {
        communities = Map.copyOf(communities);
        all = Map.copyOf(all);
    }

    /** With more steps that are on the journal, whatever the rules were when they were put there. */
    public Directory then(List<NetworkStep> steps) {
        Map<String, Community> places = new HashMap<>(communities);
        Map<String, WarningNetwork> nets = new HashMap<>(all);
        for (NetworkStep step : steps) {
            switch (step) {
                case NetworkStep.CommunityNamed s -> places.putIfAbsent(s.id(), Community.of(s));
                case NetworkStep.OfCommunity s -> places.computeIfPresent(s.id(), (id, c) -> c.then(s));
                case NetworkStep.NetworkOpened s -> nets.putIfAbsent(s.id(), WarningNetwork.of(s));
                default -> nets.computeIfPresent(step.id(), (id, n) -> n.then(step));
            }
        }
        return new Directory(places, nets);
    }

    /** Why something cannot happen as things stand; empty when it can. */
    public Optional<WhyNot> whyNot(NetworkStep step, TestPlan plan) {
        return switch (step) {
            case NetworkStep.CommunityNamed s -> already(s.id());
            case NetworkStep.NetworkOpened s -> already(s.id());
            case NetworkStep.OfCommunity s -> {
                Optional<Community> community = find(s.id());
                yield community.isEmpty()
                        ? Optional.of(WhyNot.NO_SUCH_COMMUNITY)
                        : ChannelRules.whyNot(community.get(), s).or(() -> whileChannelsStand(s));
            }
            case NetworkStep.ChannelOpened s -> place(s.card().community()).or(() -> ofNetwork(s, plan));
            default -> ofNetwork(step, plan);
        };
    }

    private Optional<WhyNot> already(String id) {
        return communities.containsKey(id) || all.containsKey(id)
                ? Optional.of(WhyNot.ALREADY_THERE)
                : Optional.empty();
    }

    private Optional<WhyNot> ofNetwork(NetworkStep step, TestPlan plan) {
        WarningNetwork of = all.get(step.id());
        return of == null ? Optional.of(WhyNot.NO_SUCH_CHANNEL) : ChannelRules.whyNot(of, step, plan);
    }

    private Optional<WhyNot> place(String community) {
        Optional<Community> found = find(community);
        return found.isEmpty()
                ? Optional.of(WhyNot.NO_SUCH_COMMUNITY)
                : found.filter(Community::ended).map(_ -> WhyNot.COMMUNITY_ENDED);
    }

    /** Nobody says that there is no channel, or no community, where one stands. */
    private Optional<WhyNot> whileChannelsStand(NetworkStep.OfCommunity step) {
        boolean denies = step instanceof NetworkStep.NoChannelFound || step instanceof NetworkStep.CommunityEnded;
        return denies && channels(step.id()).stream().anyMatch(c -> c.state() != ChannelState.ENDED)
                ? Optional.of(WhyNot.HAS_CHANNELS)
                : Optional.empty();
    }

    public Optional<Community> find(String community) {
        return Optional.ofNullable(communities.get(community));
    }

    public Optional<WarningNetwork> findNetwork(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** Channels of a community in networks that are not ended. */
    public List<WarningChannel> channels(String community) {
        return all.values().stream()
                .filter(n -> n.ended().isEmpty())
                .flatMap(n -> n.channels().stream())
                .filter(c -> c.card().community().equals(community))
                .toList();
    }

    /** Those of a mission, also those that ended, by area. */
    public List<Community> communities(String mission) {
        return communities.values().stream()
                .filter(c -> c.named().mission().equals(mission))
                .sorted(Comparator.comparing(Community::area).thenComparing(Community::id))
                .toList();
    }

    /** Those of a mission, also those that ended, by area. */
    public List<WarningNetwork> list(String mission) {
        return all.values().stream()
                .filter(n -> n.opened().mission().equals(mission))
                .sorted(Comparator.comparing((WarningNetwork n) -> n.opened().area())
                        .thenComparing(WarningNetwork::id))
                .toList();
    }
}
