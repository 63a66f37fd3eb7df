package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
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
import org.baraza.app.web.cases.Paged;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Ruling;
import org.baraza.core.record.Mission;
import org.baraza.core.record.networks.ChannelState;
import org.baraza.core.record.networks.Coverage;
import org.baraza.core.record.networks.NetworkStep;
import org.baraza.core.record.networks.Pulse;
import org.baraza.core.record.networks.Reached;
import org.baraza.core.record.networks.Silence;
import org.baraza.core.record.networks.WarningNetwork;
import org.baraza.core.record.networks.WhyNot;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where could somebody warn us today, and where not? */
@Controller
public final class NetworksScreen {

    private final Desk desk;
    private final NetworksInSight networks;
    private final Pages pages;
    private final InstantSource clock;

    public NetworksScreen(Desk desk, NetworksInSight networks, Pages pages, ObjectProvider<InstantSource> clock) {
        this.desk = desk;
        this.networks = networks;
        this.pages = pages;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    /**
     * One area.
     *
     * @param sum as it stands today
     * @param lastHeard when somebody warned last by one of its channels
     * @param lastProof when one of its channels last worked for certain
     * @param due channels it is somebody's turn to try
     */
    public record AreaLine(
            String pcode, Coverage sum, Optional<Instant> lastHeard, Optional<Instant> lastProof, long due) {}

    /**
     * @param lines areas with a community, those that reach least first
     * @param reached communities
     * @param communities the same, a page of them
     * @param due channels it is somebody's turn to try, the longest without proof first
     * @param neverHeard channels in use by which nobody ever warned
     * @param all networks, those that ended last
     * @param mayWrite whether the reader may write something down
     * @param fresh ids for what is begun here: sent twice, it is begun once
     * @param not why what was asked for cannot happen
     * @param incomplete whether something was missing in what was sent
     * @param problem what else was wrong, in English
     */
    public record Board(
            Mission mission,
            NetworksInSight.Names names,
            Paged<AreaLine> lines,
            List<Reached> reached,
            Paged<Reached> communities,
            Paged<Pulse> due,
            Paged<Pulse> neverHeard,
            Paged<WarningNetwork> all,
            List<Area> areas,
            boolean mayWrite,
            String fresh,
            int year,
            Optional<WhyNot> not,
            boolean incomplete,
            Optional<String> problem) {

        /** Channels others may use or read. */
        public List<Pulse> compromised() {
            return pulses().filter(p -> p.channel().state() == ChannelState.COMPROMISED)
                    .toList();
        }

        /** Channels that normally speak and have gone quiet. */
        public List<Pulse> quiet() {
            return pulses().filter(
                            p -> p.channel().state().inUse() && p.silence().quiet())
                    .toList();
        }

        /** Communities of which all channels together have gone quiet, where there is more than one. */
        public List<Reached> quietCommunities() {
            return reached.stream()
                    .filter(r -> r.channels().size() > 1 && r.silence().quiet())
                    .toList();
        }

        private Stream<Pulse> pulses() {
            return NetworksScreen.pulses(reached);
        }

        public Coverage whole() {
            return Coverage.sum(new AreaMonth(mission.acronym(), Month.of(year, 1)), reached);
        }
    }

    @NeedToKnow(matter = Matter.NETWORKS, itemByItem = true)
    @GetMapping("/missions/{acronym}/networks")
    public ResponseEntity<String> board(@PathVariable String acronym, HttpServletRequest request) {
        return board(networks.mission(acronym), Optional.empty(), false, Optional.empty(), request);
    }

    private ResponseEntity<String> board(
            Mission mission,
            Optional<WhyNot> not,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        Frame frame = pages.frame(request);
        List<Reached> reached = networks.reached(mission, request);
        int year = clock.instant().atOffset(java.time.ZoneOffset.UTC).getYear();
        List<WarningNetwork> all = new ArrayList<>(networks.list(mission, request));
        all.sort(Comparator.comparing(n -> n.ended().isPresent()));
        return pages.show(
                "networks",
                frame,
                new Board(
                        mission,
                        networks.names(mission),
                        Paged.of(lines(reached, Month.of(year, 1)), "places", request),
                        reached,
                        Paged.of(reached, "communities", request),
                        Paged.of(due(reached), "due", request),
                        Paged.of(neverHeard(reached), "silent", request),
                        Paged.of(all, "all", request),
                        networks.areas(mission),
                        frame.sight().somewhere(Deed.WRITE, Matter.NETWORKS).allowed(),
                        UUID.randomUUID().toString(),
                        year,
                        not,
                        incomplete,
                        problem),
                status(not, incomplete, problem));
    }

    private static List<Pulse> due(List<Reached> reached) {
        return pulses(reached)
                .filter(Pulse::due)
                .sorted(Comparator.comparing(p -> p.proof().orElse(Instant.MIN)))
                .toList();
    }

    private static List<Pulse> neverHeard(List<Reached> reached) {
        return pulses(reached)
                .filter(p -> p.channel().state().inUse() && p.silence().state() == Silence.State.NEVER_HEARD)
                .toList();
    }

    private static Stream<Pulse> pulses(List<Reached> reached) {
        return reached.stream().flatMap(r -> r.channels().stream());
    }

    static HttpStatus status(Optional<WhyNot> not, boolean incomplete, Optional<String> problem) {
        return not.isPresent()
                ? HttpStatus.CONFLICT
                : incomplete || problem.isPresent() ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
    }

    private static List<AreaLine> lines(List<Reached> reached, Month month) {
        Map<String, List<Reached>> areas = new LinkedHashMap<>();
        reached.forEach(r ->
                areas.computeIfAbsent(r.place().area(), _ -> new ArrayList<>()).add(r));
        return areas.entrySet().stream()
                .map(e -> {
                    List<Pulse> pulses = e.getValue().stream()
                            .flatMap(r -> r.channels().stream())
                            .toList();
                    return new AreaLine(
                            e.getKey(),
                            Coverage.sum(new AreaMonth(e.getKey(), month), e.getValue()),
                            pulses.stream().flatMap(p -> p.lastHeard().stream()).max(Comparator.naturalOrder()),
                            pulses.stream().flatMap(p -> p.proof().stream()).max(Comparator.naturalOrder()),
                            pulses.stream().filter(Pulse::due).count());
                })
                .sorted(Comparator.comparingDouble((AreaLine l) ->
                                (double) l.sum().working() / l.sum().communities())
                        .thenComparing(AreaLine::pcode))
                .toList();
    }

    @NeedToKnow(matter = Matter.NETWORKS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/networks")
    public ResponseEntity<String> open(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return begin(acronym, "network-opened", given, request);
    }

    @NeedToKnow(matter = Matter.NETWORKS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/communities")
    public ResponseEntity<String> name(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        return begin(acronym, "community-named", given, request);
    }

    private ResponseEntity<String> begin(
            String acronym, String kind, MultiValueMap<String, String> given, HttpServletRequest request) {
        Mission mission = networks.mission(acronym);
        Map<String, String> single = given.toSingleValueMap();
        String area = single.getOrDefault("area", "");
        if (!networks.may(
                Deed.WRITE, Matter.NETWORKS, mission, area, pages.frame(request).sight())) {
            throw new NotAllowed(new Ruling.Refused(Ruling.Reason.OUT_OF_SCOPE));
        }
        Optional<NetworkStep> step = new NetworkForm(
                        single.getOrDefault("id", ""),
                        given,
                        Askers.of(request).who().orElseThrow(),
                        clock.instant())
                .read(kind, mission.acronym());
        if (step.isEmpty()) {
            return board(mission, Optional.empty(), true, Optional.empty(), request);
        }
        try {
            Optional<WhyNot> not =
                    desk.networks().begin(step.get(), single.getOrDefault("label", ""), Takers.by(request));
            if (not.filter(n -> n != WhyNot.ALREADY_THERE).isPresent()) {
                return board(mission, not, false, Optional.empty(), request);
            }
            return AlertsScreen.to(
                    step.get() instanceof NetworkStep.NetworkOpened opened
                            ? Links.network(mission.acronym(), opened.id())
                            : Links.community(mission.acronym(), step.get().id()));
        } catch (WrongUse e) {
            return board(mission, Optional.empty(), false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }
}
