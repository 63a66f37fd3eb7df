package org.baraza.app.cli.commands;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Networks;
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

/**
 * Made-up communities with channels of every sort of standing: heard, to be tried, gone quiet, in doubt, none, unknown.
 *
 * @param networks of the demo
 * @param mission acronym
 * @param districts place codes, three at least
 * @param now when the demo was started
 */
record DemoNetworks(Networks networks, String mission, List<String> districts, Instant now) {

    private static final Handle AMINA = new Handle("7k3mq-x0dtz-9hw2e-p4c8r");
    private static final Handle OTHER = new Handle("2bq7c-0rvnx-5dme9-k8w3h");
    private static final Handle THIRD = new Handle("9xt4d-6pzqa-1ncv0-h7e2m");
    private static final Handle DENG = new Handle("deng");
    private static final By BY = By.screen(DENG);
    private static final String FIRST = "demo-community-1";
    private static final String NET = "demo-network-1";
    private static final int BEGAN = 120;

    /** Nothing where there are communities already. */
    void fill() {
        if (districts.size() < 3 || networks.directory().find(FIRST).isPresent()) {
            return;
        }
        String near = districts.get(0);
        String far = districts.get(1);
        String third = districts.get(2);
        community(FIRST, near, "north market", Optional.of(new People(1_800, People.Source.COMMUNITY, 2025)));
        community("demo-community-2", near, "river bend", Optional.empty());
        community("demo-community-3", far, "old mill", Optional.of(new People(650, People.Source.OWN_GUESS, 2025)));
        community("demo-community-4", far, "ford", Optional.empty());
        community("demo-community-5", third, "hill", Optional.empty());
        community("demo-community-6", third, "junction", Optional.empty());
        add(new NetworkStep.NoChannelFound("demo-community-5", DENG, ago(12)));
        begin(new NetworkStep.NetworkOpened(NET, mission, near, DENG, ago(BEGAN)), "river circle");
        begin(new NetworkStep.NetworkOpened("demo-network-2", mission, far, DENG, ago(BEGAN)), "mill road");
        channel(NET, "demo-channel-1", ChannelKind.TELEPHONE, FIRST, Optional.of(holder(AMINA, Sex.WOMAN)));
        channel(NET, "demo-channel-2", ChannelKind.MEETING_PLACE, "demo-community-2", Optional.empty());
        channel(
                "demo-network-2",
                "demo-channel-3",
                ChannelKind.RADIO,
                "demo-community-3",
                Optional.of(holder(OTHER, Sex.MAN)));
        channel(
                "demo-network-2",
                "demo-channel-4",
                ChannelKind.TELEPHONE,
                "demo-community-4",
                Optional.of(holder(THIRD, Sex.NOT_KNOWN)));
        heard(NET, "demo-channel-2", 26);
        // A radio that spoke every week and has not for a while.
        for (int days = 96; days >= 26; days -= 7) {
            heard("demo-network-2", "demo-channel-3", days);
        }
        add(new NetworkStep.Exposed("demo-network-2", "demo-channel-4", Sign.DEVICE_TAKEN, DENG, ago(3)));
    }

    private Instant ago(int days) {
        return now.minus(Duration.ofDays(days));
    }

    private void community(String id, String area, String label, Optional<People> people) {
        begin(new NetworkStep.CommunityNamed(id, mission, area, people, DENG, ago(BEGAN)), label);
    }

    private static Holder holder(Handle who, Sex sex) {
        return new Holder(who, sex, Age.ADULT, IfNo.COMMUNITY_CHOOSES);
    }

    private void channel(String net, String id, ChannelKind kind, String community, Optional<Holder> holder) {
        add(new NetworkStep.ChannelOpened(
                net,
                id,
                new ChannelCard(kind, community, holder, Optional.empty(), Set.of("sw", "fr"), Hours.USUAL, true),
                DENG,
                ago(BEGAN)));
    }

    private void heard(String net, String channel, int days) {
        add(new NetworkStep.Tested(
                net, channel, TestWay.OWN_MESSAGE, TestResult.ANSWERED, Optional.empty(), DENG, ago(days)));
    }

    private void begin(NetworkStep step, String label) {
        requireNothing(networks.begin(step, label, BY));
    }

    private void add(NetworkStep step) {
        requireNothing(networks.add(step, BY));
    }

    private static void requireNothing(Optional<?> why) {
        why.ifPresent(not -> {
            throw new IllegalStateException("the demo's own network cannot go on: " + not);
        });
    }
}
