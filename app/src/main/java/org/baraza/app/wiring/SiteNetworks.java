package org.baraza.app.wiring;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Messages;
import org.baraza.app.desk.Networks;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Attribution;
import org.baraza.app.store.CaseSteps;
import org.baraza.app.store.Journal;
import org.baraza.app.store.NetworkLabelTable;
import org.baraza.app.store.Store;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.protect.NeutralText;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.record.NetworkEntry;
import org.baraza.core.record.Register;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.networks.ChannelCard;
import org.baraza.core.record.networks.Coverage;
import org.baraza.core.record.networks.Directory;
import org.baraza.core.record.networks.Heard;
import org.baraza.core.record.networks.NetworkStep;
import org.baraza.core.record.networks.Reached;
import org.baraza.core.record.networks.TestPlan;
import org.baraza.core.record.networks.WarningChannel;
import org.baraza.core.record.networks.WhyNot;

/**
 * Communities and alert networks of one site. They are read from the journal, from where reading ended last; what was heard
 * of them follows from the alerts, so that nothing is written down about anybody for it.
 */
final class SiteNetworks implements Networks {

    private static final String KIND = "network-step";
    private static final String LABEL = "network-label";
    private static final String OWN = "this site";

    private final Journal journal;
    private final CaseSteps steps;
    private final NetworkLabelTable labels;
    private final Register register;
    private final Alerts alerts;
    private final Messages messages;
    private final Sealer sealer;
    private final Map<String, TestPlan> plans;
    private final InstantSource clock;
    private final Object reading = new Object();
    private final Map<String, Past> past = new ConcurrentHashMap<>();
    private Known known = new Known(0, Directory.EMPTY);

    /**
     * Months that are over, as the journal tells of them; forgotten as soon as it tells more.
     *
     * @param warned what people warned of
     */
    private record Past(Directory directory, List<Alert> warned, Map<Month, List<Coverage>> months) {}

    /** @param position of the last step read */
    private record Known(long position, Directory directory) {}

    /** @param plans of missions that have their own */
    SiteNetworks(
            Store store,
            Register register,
            Alerts alerts,
            Messages messages,
            Sealer sealer,
            Map<String, TestPlan> plans,
            InstantSource clock) {
        this.journal = store.journal();
        this.steps = store.cases();
        this.labels = store.networkLabels();
        this.register = register;
        this.alerts = alerts;
        this.messages = messages;
        this.sealer = sealer;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public Directory directory() {
        // The connection first: whoever holds the lock and waited for one would wait for those who append and wait for
        // the lock.
        return steps.together(this::readOn);
    }

    private Directory readOn() {
        synchronized (reading) {
            List<NetworkStep> more = new ArrayList<>();
            long last = steps.readAfter(KIND, known.position(), e -> more.add(((NetworkEntry) e).step()));
            if (!more.isEmpty()) {
                known = new Known(last, known.directory().then(more));
            }
            return known.directory();
        }
    }

    @Override
    public Map<String, String> labels() {
        Map<String, String> called = new HashMap<>();
        labels.labels()
                .forEach((subject, shut) ->
                        called.put(subject, new String(sealer.unseal(context(subject), shut), StandardCharsets.UTF_8)));
        return called;
    }

    private static String context(String subject) {
        return LABEL + " " + subject;
    }

    @Override
    public Optional<WhyNot> begin(NetworkStep step, String label, By by) {
        String called = Networks.label(label);
        String mission = switch (step) {
            case NetworkStep.CommunityNamed s -> placed(s.mission(), s.area());
            case NetworkStep.NetworkOpened s -> placed(s.mission(), s.area());
            default -> throw new IllegalArgumentException("nothing begins with it");
        };
        return append(
                step,
                mission,
                () -> labels.keepLabel(
                        step.id(), sealer.seal(context(step.id()), called.getBytes(StandardCharsets.UTF_8))),
                by);
    }

    /** What is no place code may be anything that was typed, and the journal is for ever. */
    private String placed(String mission, String pcode) {
        List<Area> areas = register.newestAreas(register.listMissions().stream()
                .filter(m -> m.isCalled(mission))
                .flatMap(m -> m.hosts().stream())
                .toList());
        if (areas.stream().noneMatch(a -> a.pcode().equals(pcode))) {
            throw new WrongUse("That is no area of this mission. Choose one of the list.");
        }
        return mission;
    }

    @Override
    public Optional<WhyNot> add(NetworkStep step, By by) {
        Directory now = directory();
        if (step instanceof NetworkStep.ChannelOpened opened) {
            requirePseudonym(opened.card());
        }
        String mission = mission(now, step.id()).orElseThrow(() -> new WrongUse("There is nothing of this id."));
        boolean ends = step instanceof NetworkStep.CommunityEnded || step instanceof NetworkStep.NetworkEnded;
        return append(step, mission, ends ? () -> labels.endLabel(step.id(), step.at()) : () -> {}, by);
    }

    private static Optional<String> mission(Directory now, String id) {
        return now.find(id)
                .map(c -> c.named().mission())
                .or(() -> now.findNetwork(id).map(n -> n.opened().mission()));
    }

    private static void requirePseudonym(ChannelCard card) {
        if (card.holder().filter(h -> Networks.holder(h.who().code()).isEmpty()).isPresent()) {
            throw new WrongUse("The handle is none that the vault gave. Put the person into the vault first.");
        }
    }

    /** @param beside what else is written in the same commit, if it may happen */
    private Optional<WhyNot> append(NetworkStep step, String mission, Runnable beside, By by) {
        AtomicReference<Optional<WhyNot>> why = new AtomicReference<>(Optional.empty());
        var unused = journal.appendIf(
                () -> {
                    why.set(whyNot(step, mission));
                    if (why.get().isPresent()) {
                        return Optional.empty();
                    }
                    beside.run();
                    return Optional.of(new NetworkEntry(step));
                },
                new Attribution(step.at(), by.who().code(), by.via(), OWN, Optional.of(mission)));
        return why.get();
    }

    /** A channel is in a community of its own mission. */
    private Optional<WhyNot> whyNot(NetworkStep step, String mission) {
        Directory now = directory();
        boolean elsewhere = step instanceof NetworkStep.ChannelOpened s
                && !mission(now, s.card().community()).equals(Optional.of(mission));
        return elsewhere ? Optional.of(WhyNot.NO_SUCH_COMMUNITY) : now.whyNot(step, plan(mission));
    }

    @Override
    public Greeted greet(NetworkStep.GreetingSent step, By by) {
        Directory now = directory();
        String mission = mission(now, step.id()).orElseThrow(() -> new WrongUse("There is nothing of this id."));
        Optional<WhyNot> why = now.whyNot(step, plan(mission));
        if (why.isPresent()) {
            return new Forbidden(why.get());
        }
        Handle line = now.findNetwork(step.id())
                .flatMap(n -> n.find(step.channel()))
                .map(WarningChannel::card)
                .flatMap(ChannelCard::line)
                .orElseThrow();
        Optional<ReferenceCode> code = alerts.list(mission).stream()
                .filter(a -> a.received().source().equals(Optional.of(line)))
                .max(Comparator.comparing((Alert a) -> a.received().at()))
                .map(a -> a.received().code());
        if (code.isEmpty()) {
            return new Tried(Messages.Sending.NO_WAY_BACK);
        }
        Messages.Sending sending = messages.send(line, NeutralText.PLEASE_CALL, code.get());
        if (sending == Messages.Sending.QUEUED) {
            Optional<WhyNot> late = add(step, by);
            return late.<Greeted>map(Forbidden::new).orElseGet(() -> new Tried(sending));
        }
        return new Tried(sending);
    }

    private List<Heard> heard(String mission) {
        return alerts.list(mission).stream().map(Heard::of).toList();
    }

    @Override
    public List<Reached> reached(String mission) {
        Directory now = directory();
        return Reached.list(
                now.communities(mission), now.list(mission), heard(mission), clock.instant(), plan(mission));
    }

    @Override
    public List<Coverage> coverage(String mission, Months months) {
        Directory now = directory();
        List<Alert> warned = alerts.list(mission);
        Past over = past.compute(
                mission,
                (_, kept) -> kept != null && kept.directory() == now && kept.warned() == warned
                        ? kept
                        : new Past(now, warned, new ConcurrentHashMap<>()));
        Month running = Month.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return months.stream()
                .flatMap(m -> (m.compareTo(running) < 0
                                ? over.months().computeIfAbsent(m, _ -> coverage(mission, over, m))
                                : coverage(mission, over, m))
                        .stream())
                .toList();
    }

    private List<Coverage> coverage(String mission, Past known, Month month) {
        return Coverage.of(
                known.directory().communities(mission),
                known.directory().list(mission),
                known.warned().stream().map(Heard::of).toList(),
                new Months(month, month),
                plan(mission),
                clock.instant());
    }

    @Override
    public TestPlan plan(String mission) {
        return plans.getOrDefault(mission, TestPlan.USUAL);
    }
}
