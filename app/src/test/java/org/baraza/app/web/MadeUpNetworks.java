package org.baraza.app.web;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.By;
import org.baraza.app.desk.MemoryNetworks;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.networks.Age;
import org.baraza.core.record.networks.ChannelCard;
import org.baraza.core.record.networks.ChannelKind;
import org.baraza.core.record.networks.Holder;
import org.baraza.core.record.networks.Hours;
import org.baraza.core.record.networks.IfNo;
import org.baraza.core.record.networks.NetworkStep;
import org.baraza.core.record.networks.People;
import org.baraza.core.record.networks.Sex;
import org.baraza.core.record.networks.Sign;
import org.baraza.core.record.networks.TestResult;
import org.baraza.core.record.networks.TestWay;

/** Two communities and a network: one channel in doubt, one proven, one to be tried. */
final class MadeUpNetworks {

    private static final Instant DAWN = Instant.parse("2025-02-04T09:00:00Z");
    private static final By DENG = By.screen(new Handle("deng"));
    private static final Handle AMINA = new Handle("7k3mq-x0dtz-9hw2e-p4c8r");

    private MadeUpNetworks() {}

    static void fill(MemoryNetworks networks) {
        var one = networks.begin(
                new NetworkStep.CommunityNamed(
                        "community-01",
                        "MINUXA",
                        "XA03",
                        Optional.of(new People(800, People.Source.COMMUNITY, 2025)),
                        DENG.who(),
                        DAWN),
                "north market",
                DENG);
        var two = networks.begin(
                new NetworkStep.CommunityNamed("community-02", "MINUXA", "XA04", Optional.empty(), DENG.who(), DAWN),
                "river bend",
                DENG);
        var three = networks.begin(
                new NetworkStep.NetworkOpened("network-01", "MINUXA", "XA03", DENG.who(), DAWN), "river circle", DENG);
        add(networks, opened("channel-01", ChannelKind.FOCAL_POINT, holder()));
        add(networks, opened("channel-02", ChannelKind.RADIO, Optional.empty()));
        add(networks, opened("channel-03", ChannelKind.TELEPHONE, holder()));
        add(
                networks,
                new NetworkStep.Tested(
                        "network-01",
                        "channel-02",
                        TestWay.OWN_MESSAGE,
                        TestResult.ANSWERED,
                        Optional.empty(),
                        DENG.who(),
                        DAWN.plusSeconds(86_400)));
        add(
                networks,
                new NetworkStep.Exposed(
                        "network-01", "channel-03", Sign.DEVICE_TAKEN, DENG.who(), DAWN.plusSeconds(90_000)));
    }

    private static Optional<Holder> holder() {
        return Optional.of(new Holder(AMINA, Sex.WOMAN, Age.ADULT, IfNo.COMMUNITY_CHOOSES));
    }

    private static NetworkStep opened(String id, ChannelKind kind, Optional<Holder> holder) {
        return new NetworkStep.ChannelOpened(
                "network-01",
                id,
                new ChannelCard(
                        kind,
                        "community-01",
                        holder,
                        Optional.of(new Handle("s-0123456789ab")),
                        Set.of("sw"),
                        Hours.USUAL,
                        true),
                DENG.who(),
                DAWN);
    }

    private static void add(MemoryNetworks networks, NetworkStep step) {
        networks.add(step, DENG).ifPresent(why -> {
            throw new IllegalStateException("not now: " + why);
        });
    }
}
