package org.baraza.bench.load;

import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.core.record.networks.Age;
import org.baraza.core.record.networks.ChannelCard;
import org.baraza.core.record.networks.ChannelKind;
import org.baraza.core.record.networks.Holder;
import org.baraza.core.record.networks.Hours;
import org.baraza.core.record.networks.IfNo;
import org.baraza.core.record.networks.NetworkStep;
import org.baraza.core.record.networks.People;
import org.baraza.core.record.networks.Sex;
import org.baraza.core.record.networks.TestResult;
import org.baraza.core.record.networks.TestWay;

/** Communities of a made-up mission, and the ways by which they could warn. */
record PastNetworks(Past past, Desk desk) {

    static final int COMMUNITIES = 500;

    void tell() {
        for (int i = 0; i < COMMUNITIES; i++) {
            String community = Past.id("community", i);
            String net = Past.id("network", i / 10);
            String place = past.areas().get(i / 10 % past.areas().size());
            int number = i;
            past.at(
                    Past.DAYS,
                    () -> Past.taken(desk.networks()
                            .begin(
                                    new NetworkStep.CommunityNamed(
                                            community,
                                            past.mission(),
                                            place,
                                            Optional.of(new People(400 + number, People.Source.COMMUNITY, 2016)),
                                            Past.DENG,
                                            past.ago(Past.DAYS)),
                                    "village " + Past.letters(number),
                                    By.screen(Past.DENG))));
            if (i % 10 == 0) {
                past.at(
                        Past.DAYS,
                        () -> Past.taken(desk.networks()
                                .begin(
                                        new NetworkStep.NetworkOpened(
                                                net, past.mission(), place, Past.DENG, past.ago(Past.DAYS)),
                                        "circle " + Past.letters(number),
                                        By.screen(Past.DENG))));
            }
            String channel = Past.id("channel", i);
            past.at(
                    Past.DAYS - 1,
                    () -> network(new NetworkStep.ChannelOpened(
                            net,
                            channel,
                            new ChannelCard(
                                    number % 2 == 0 ? ChannelKind.TELEPHONE : ChannelKind.MEETING_PLACE,
                                    community,
                                    number % 2 == 0
                                            ? Optional.of(new Holder(
                                                    Past.pseudonym(number),
                                                    Sex.WOMAN,
                                                    Age.ADULT,
                                                    IfNo.COMMUNITY_CHOOSES))
                                            : Optional.empty(),
                                    Optional.empty(),
                                    Set.of("sw"),
                                    Hours.USUAL,
                                    true),
                            Past.DENG,
                            past.ago(Past.DAYS - 1))));
            for (int tried = 180 + i % 90; tried < Past.DAYS - 1; tried += 365) {
                int then = tried;
                past.at(
                        then,
                        () -> network(new NetworkStep.Tested(
                                net,
                                channel,
                                TestWay.OWN_MESSAGE,
                                TestResult.ANSWERED,
                                Optional.empty(),
                                Past.DENG,
                                past.ago(then))));
            }
        }
    }

    private void network(NetworkStep step) {
        Past.taken(desk.networks().add(step, By.screen(step.by())));
    }
}
