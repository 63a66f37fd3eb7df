package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Messages;
import org.baraza.app.desk.Networks;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Askers;
import org.baraza.app.web.Frame;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NetworkForm;
import org.baraza.app.web.NetworksInSight;
import org.baraza.app.web.NotAllowed;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Takers;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.protect.Ruling;
import org.baraza.core.record.Mission;
import org.baraza.core.record.networks.ChannelState;
import org.baraza.core.record.networks.Community;
import org.baraza.core.record.networks.NetworkStep;
import org.baraza.core.record.networks.Pulse;
import org.baraza.core.record.networks.Reached;
import org.baraza.core.record.networks.TestPlan;
import org.baraza.core.record.networks.WarningChannel;
import org.baraza.core.record.networks.WarningNetwork;
import org.baraza.core.record.networks.WhyNot;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How is this alert network, and how is this community? What was found out about their channels is written down here. */
@Controller
public final class NetworkScreen {

    private final Desk desk;
    private final NetworksInSight networks;
    private final Pages pages;
    private final InstantSource clock;

    public NetworkScreen(Desk desk, NetworksInSight networks, Pages pages, ObjectProvider<InstantSource> clock) {
        this.desk = desk;
        this.networks = networks;
        this.pages = pages;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    /**
     * What came of a form.
     *
     * @param not why what was asked for cannot happen
     * @param sending why no text was sent
     * @param incomplete whether something was missing
     * @param problem what else was wrong, in English
     */
    public record Came(
            Optional<WhyNot> not, Optional<Messages.Sending> sending, boolean incomplete, Optional<String> problem) {

        static final Came WELL = new Came(Optional.empty(), Optional.empty(), false, Optional.empty());
        static final Came INCOMPLETE = new Came(Optional.empty(), Optional.empty(), true, Optional.empty());

        static Came not(WhyNot why) {
            return new Came(Optional.of(why), Optional.empty(), false, Optional.empty());
        }

        static Came problem(WrongUse why) {
            return new Came(Optional.empty(), Optional.empty(), false, Optional.of(String.valueOf(why.getMessage())));
        }

        boolean well() {
            return equals(WELL);
        }
    }

    /**
     * @param pulses its channels that are not ended, with what was heard
     * @param over its channels that are
     * @param communities of the mission in which a channel can be opened
     * @param mayWrite whether the reader may write something down about it
     * @param mayHolders whether the reader may see who keeps its channels, by pseudonym
     * @param fresh id for a channel to be opened
     */
    public record Page(
            Mission mission,
            WarningNetwork of,
            NetworksInSight.Names names,
            List<Pulse> pulses,
            List<WarningChannel> over,
            List<Community> communities,
            TestPlan plan,
            boolean mayWrite,
            boolean mayHolders,
            String fresh,
            Came came) {

        public String place(String community) {
            return communities.stream()
                    .filter(c -> c.id().equals(community))
                    .findFirst()
                    .map(c -> names.of(c.id(), c.area()))
                    .orElse("–");
        }
    }

    /** @param reached as it stands; empty once it has ended */
    public record CommunityPage(
            Mission mission,
            Community community,
            NetworksInSight.Names names,
            Optional<Reached> reached,
            boolean mayWrite,
            int year,
            Came came) {}

    @NeedToKnow(matter = Matter.NETWORKS, itemByItem = true)
    @GetMapping("/missions/{acronym}/networks/{network}")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String network, HttpServletRequest request) {
        return show(acronym, network, Came.WELL, request);
    }

    private ResponseEntity<String> show(String acronym, String id, Came came, HttpServletRequest request) {
        Mission mission = networks.mission(acronym);
        WarningNetwork of = networks.network(mission, id, request);
        Frame frame = pages.frame(request);
        List<Reached> reached = networks.reached(mission, request);
        String area = of.opened().area();
        return pages.show(
                "network",
                frame,
                new Page(
                        mission,
                        of,
                        networks.names(mission),
                        reached.stream()
                                .flatMap(r -> r.channels().stream())
                                .filter(p -> p.of().equals(of.id()))
                                .toList(),
                        of.channels().stream()
                                .filter(c -> of.ended().isPresent() || c.state() == ChannelState.ENDED)
                                .toList(),
                        reached.stream().map(Reached::place).toList(),
                        desk.networks().plan(mission.acronym()),
                        networks.may(Deed.WRITE, Matter.NETWORKS, mission, area, frame.sight()),
                        networks.may(Deed.READ, Matter.NETWORK_HOLDERS, mission, area, frame.sight()),
                        UUID.randomUUID().toString(),
                        came),
                NetworksScreen.status(
                        came.not(), came.incomplete() || came.sending().isPresent(), came.problem()));
    }

    @NeedToKnow(matter = Matter.NETWORKS, itemByItem = true)
    @GetMapping("/missions/{acronym}/communities/{community}")
    public ResponseEntity<String> community(
            @PathVariable String acronym, @PathVariable String community, HttpServletRequest request) {
        return community(acronym, community, Came.WELL, request);
    }

    private ResponseEntity<String> community(String acronym, String id, Came came, HttpServletRequest request) {
        Mission mission = networks.mission(acronym);
        Community community = networks.community(mission, id, request);
        Frame frame = pages.frame(request);
        return pages.show(
                "community",
                frame,
                new CommunityPage(
                        mission,
                        community,
                        networks.names(mission),
                        networks.reached(mission, request).stream()
                                .filter(r -> r.place().id().equals(id))
                                .findFirst(),
                        networks.may(Deed.WRITE, Matter.NETWORKS, mission, community.area(), frame.sight()),
                        clock.instant().atOffset(java.time.ZoneOffset.UTC).getYear(),
                        came),
                NetworksScreen.status(came.not(), came.incomplete(), came.problem()));
    }

    @NeedToKnow(matter = Matter.NETWORKS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/communities/{community}/steps/{step}")
    public ResponseEntity<String> ofCommunity(
            @PathVariable String acronym,
            @PathVariable String community,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = networks.mission(acronym);
        require(mission, networks.community(mission, community, request).area(), request);
        Came came = take(
                form(community, given, request)
                        .read(step, mission.acronym())
                        .filter(NetworkStep.OfCommunity.class::isInstance),
                request);
        return came.well()
                ? AlertsScreen.to(Links.community(mission.acronym(), community))
                : community(acronym, community, came, request);
    }

    @NeedToKnow(matter = Matter.NETWORKS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/networks/{network}/steps/{step}")
    public ResponseEntity<String> add(
            @PathVariable String acronym,
            @PathVariable String network,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = networks.mission(acronym);
        WarningNetwork of = networks.network(mission, network, request);
        require(mission, of.opened().area(), request);
        Optional<NetworkStep> read = switch (step) {
            case "line-known" -> line(of, mission, given.toSingleValueMap(), request);
            default ->
                form(network, given, request)
                        .read(step, mission.acronym())
                        .filter(s -> !(s instanceof NetworkStep.OfCommunity));
        };
        if (read.isPresent() && read.get() instanceof NetworkStep.ChannelOpened opened) {
            // Somebody may look after one area and not after another.
            desk.networks()
                    .directory()
                    .find(opened.card().community())
                    .filter(c -> c.named().mission().equals(mission.acronym()))
                    .ifPresent(c -> require(mission, c.area(), request));
        }
        Came came = take(read, request);
        return came.well() ? back(mission, network) : show(acronym, network, came, request);
    }

    /** Whoever wrote is known by the code they were given. */
    private Optional<NetworkStep> line(
            WarningNetwork of, Mission mission, Map<String, String> given, HttpServletRequest request) {
        try {
            ReferenceCode code =
                    new ReferenceCode(given.getOrDefault("code", "").strip().toUpperCase(java.util.Locale.ROOT));
            return desk.alerts()
                    .find(code)
                    .filter(a -> a.received().mission().equals(mission.acronym()))
                    .flatMap(a -> a.received().source())
                    .filter(s -> s.code().startsWith("s-"))
                    .map(s -> new NetworkStep.LineKnown(
                            of.id(), given.getOrDefault("channel", ""), s, me(request), clock.instant()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @NeedToKnow(matter = Matter.NETWORKS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/networks/{network}/greeting")
    public ResponseEntity<String> greet(
            @PathVariable String acronym,
            @PathVariable String network,
            @RequestParam(defaultValue = "") String channel,
            HttpServletRequest request) {
        Mission mission = networks.mission(acronym);
        require(mission, networks.network(mission, network, request).opened().area(), request);
        Networks.Greeted greeted = desk.networks()
                .greet(
                        new NetworkStep.GreetingSent(network, channel, me(request), clock.instant()),
                        Takers.by(request));
        return switch (greeted) {
            case Networks.Forbidden(WhyNot why) -> show(acronym, network, Came.not(why), request);
            case Networks.Tried(Messages.Sending sending) ->
                sending == Messages.Sending.QUEUED
                        ? back(mission, network)
                        : show(
                                acronym,
                                network,
                                new Came(Optional.empty(), Optional.of(sending), false, Optional.empty()),
                                request);
        };
    }

    private static ResponseEntity<String> back(Mission mission, String network) {
        return AlertsScreen.to(Links.network(mission.acronym(), network));
    }

    private static Handle me(HttpServletRequest request) {
        return Askers.of(request).who().orElseThrow();
    }

    private NetworkForm form(String id, MultiValueMap<String, String> given, HttpServletRequest request) {
        return new NetworkForm(id, given, me(request), clock.instant());
    }

    private Came take(Optional<NetworkStep> step, HttpServletRequest request) {
        if (step.isEmpty()) {
            return Came.INCOMPLETE;
        }
        try {
            return desk.networks()
                    .add(step.get(), Takers.by(request))
                    .map(Came::not)
                    .orElse(Came.WELL);
        } catch (WrongUse e) {
            return Came.problem(e);
        }
    }

    /** What they see and may not change is refused; what they may not see is not there for them. */
    private void require(Mission mission, String area, HttpServletRequest request) {
        if (!networks.may(
                Deed.WRITE, Matter.NETWORKS, mission, area, pages.frame(request).sight())) {
            throw new NotAllowed(new Ruling.Refused(Ruling.Reason.OUT_OF_SCOPE));
        }
    }
}
