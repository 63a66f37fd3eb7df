package org.baraza.core.record.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.record.alerts.Channel;
import org.junit.jupiter.api.Test;

/** Deng looks after the ways by which people can warn; Amina keeps one and may say no. */
final class NetworksTest {

    /** A Monday. */
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final Handle DENG = new Handle("deng");
    private static final Handle AMINA = new Handle("amina");
    private static final Handle LINE = new Handle("s-0123456789ab");
    private static final TestPlan PLAN = TestPlan.USUAL;

    private WarningNetwork network =
            WarningNetwork.of(new NetworkStep.NetworkOpened("n-1", "PRAMIQ", "XB0101", DENG, NOON));

    private static Instant day(double days) {
        return NOON.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
    }

    private static Community community(String id, String area) {
        return Community.of(new NetworkStep.CommunityNamed(id, "PRAMIQ", area, Optional.empty(), DENG, NOON));
    }

    private static ChannelCard card(ChannelKind kind, Sex sex, Age age) {
        return new ChannelCard(
                kind,
                "c-1",
                Optional.of(new Holder(AMINA, sex, age, IfNo.NOTHING_MORE)),
                Optional.of(LINE),
                Set.of("sw"),
                Hours.USUAL,
                true);
    }

    private static ChannelCard unkept(ChannelKind kind, String community) {
        return new ChannelCard(kind, community, Optional.empty(), Optional.empty(), Set.of("sw"), Hours.USUAL, true);
    }

    private NetworksTest with(NetworkStep... steps) {
        for (NetworkStep step : steps) {
            assertThat(ChannelRules.whyNot(network, step, PLAN))
                    .as(step.toString())
                    .isEmpty();
            network = network.then(step);
        }
        return this;
    }

    private Optional<WhyNot> why(NetworkStep step) {
        return ChannelRules.whyNot(network, step, PLAN);
    }

    private static NetworkStep opened(ChannelCard card) {
        return new NetworkStep.ChannelOpened("n-1", "k-1", card, DENG, NOON);
    }

    private NetworksTest ofAmina() {
        return with(opened(card(ChannelKind.TELEPHONE, Sex.WOMAN, Age.ADULT)));
    }

    private static NetworkStep tested(TestWay way, TestResult result, Instant at) {
        return new NetworkStep.Tested(
                "n-1",
                "k-1",
                way,
                result,
                result == TestResult.UNSAFE_TO_TRY ? Optional.of(Unsafe.ARMED_PRESENCE) : Optional.empty(),
                DENG,
                at);
    }

    private static NetworkStep greeting(Instant at) {
        return new NetworkStep.GreetingSent("n-1", "k-1", DENG, at);
    }

    private WarningChannel channel() {
        return network.find("k-1").orElseThrow();
    }

    private static Heard heard(double days, Optional<Handle> source, String area, Channel by) {
        return new Heard(day(days), source, Optional.of(area), ChannelKind.carrying(by));
    }

    @Test
    @ProtectionRule(5)
    void a_child_never_keeps_a_channel_nor_anybody_whose_age_is_not_known() {
        assertThat(why(opened(card(ChannelKind.FOCAL_POINT, Sex.WOMAN, Age.CHILD))))
                .contains(WhyNot.HOLDER_IS_A_CHILD);
        assertThat(why(opened(card(ChannelKind.RADIO, Sex.WOMAN, Age.NOT_KNOWN))))
                .contains(WhyNot.AGE_NOT_KNOWN);
        assertThat(why(opened(unkept(ChannelKind.FOCAL_POINT, "c-1")))).contains(WhyNot.HOLDER_NEEDED);
        ofAmina();
        assertThat(channel().state()).isEqualTo(ChannelState.ACTIVE);
    }

    @Test
    void a_holder_may_say_no_at_any_time_without_a_reason_and_that_is_kept_to() {
        assertThat(Arrays.stream(NetworkStep.HolderWithdrew.class.getRecordComponents())
                        .map(java.lang.reflect.RecordComponent::getName))
                .containsExactly("id", "channel", "by", "at");
        var no = new NetworkStep.HolderWithdrew("n-1", "k-1", DENG, day(1));
        ofAmina()
                .with(new NetworkStep.Exposed("n-1", "k-1", Sign.DEVICE_TAKEN, DENG, day(0.5)))
                .with(new NetworkStep.NetworkEnded("n-1", End.UNSAFE, DENG, day(0.6)));
        assertThat(why(no)).isEmpty();
        network = network.then(no);
        assertThat(channel().withdrawn()).isTrue();
        assertThat(channel().state()).isEqualTo(ChannelState.ENDED);
        for (NetworkStep step : List.of(
                greeting(day(40)),
                tested(TestWay.OWN_MESSAGE, TestResult.ANSWERED, day(40)),
                new NetworkStep.ChannelResumed("n-1", "k-1", DENG, day(40)))) {
            assertThat(why(step)).as(step.toString()).isPresent();
        }
    }

    @Test
    void after_a_no_nothing_is_sent_while_the_network_goes_on() {
        ofAmina().with(new NetworkStep.HolderWithdrew("n-1", "k-1", DENG, day(1)));
        assertThat(why(greeting(day(40)))).contains(WhyNot.HOLDER_WITHDREW);
        assertThat(why(tested(TestWay.VISIT, TestResult.ANSWERED, day(40)))).contains(WhyNot.HOLDER_WITHDREW);
    }

    @Test
    void a_test_falls_into_the_holders_hours_by_the_clock_of_the_place() {
        ofAmina();
        assertThat(why(greeting(Instant.parse("2026-03-02T23:00:00Z")))).contains(WhyNot.OUTSIDE_HOURS);
        assertThat(why(tested(TestWay.VISIT, TestResult.ANSWERED, Instant.parse("2026-03-03T05:00:00Z"))))
                .contains(WhyNot.OUTSIDE_HOURS);
        assertThat(why(greeting(Instant.parse("2026-03-02T16:30:00Z")))).isEmpty();
        TestPlan there = new TestPlan(14, 30, ZoneId.of("Africa/Juba"));
        assertThat(ChannelRules.whyNot(network, greeting(Instant.parse("2026-03-02T16:30:00Z")), there))
                .contains(WhyNot.OUTSIDE_HOURS);
        Hours mondays = new Hours(LocalTime.of(9, 0), LocalTime.of(10, 0), EnumSet.of(DayOfWeek.MONDAY));
        assertThat(mondays.hold(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC))
                .isTrue();
        assertThat(mondays.hold(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC))
                .isFalse();
        assertThat(mondays.hold(Instant.parse("2026-03-03T09:30:00Z"), ZoneOffset.UTC))
                .isFalse();
    }

    @Test
    void a_test_is_not_repeated_soon_but_its_answer_is_written_down_whenever_it_comes() {
        ofAmina().with(greeting(day(1)));
        assertThat(why(greeting(day(2)))).contains(WhyNot.TOO_SOON);
        with(tested(TestWay.GREETING, TestResult.ANSWERED, Instant.parse("2026-03-03T22:00:00Z")));
        assertThat(why(tested(TestWay.GREETING, TestResult.ANSWERED, day(3)))).contains(WhyNot.TOO_SOON);
        assertThat(why(tested(TestWay.VISIT, TestResult.ANSWERED, day(14)))).contains(WhyNot.TOO_SOON);
        assertThat(why(tested(TestWay.VISIT, TestResult.ANSWERED, day(16)))).isEmpty();
        assertThat(ChannelRules.whyNot(
                        network,
                        tested(TestWay.VISIT, TestResult.ANSWERED, day(9)),
                        new TestPlan(7, 30, ZoneOffset.UTC)))
                .isEmpty();
    }

    @Test
    void what_was_unsafe_to_try_is_no_test_and_hinders_none() {
        ofAmina().with(tested(TestWay.VISIT, TestResult.UNSAFE_TO_TRY, Instant.parse("2026-03-03T23:00:00Z")));
        assertThat(why(greeting(day(2)))).isEmpty();
        assertThat(pulse(day(2)).working()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NetworkStep.Tested(
                        "n-1", "k-1", TestWay.VISIT, TestResult.UNSAFE_TO_TRY, Optional.empty(), DENG, NOON));
    }

    @Test
    void whoever_asked_not_to_be_tested_is_not_and_what_they_say_by_themselves_counts() {
        ofAmina()
                .with(new NetworkStep.ChannelChanged(
                        "n-1", "k-1", Set.of("sw", "fr"), Hours.USUAL, false, DENG, day(0.1)));
        assertThat(why(greeting(day(1)))).contains(WhyNot.ASKED_NOT_TO);
        assertThat(why(tested(TestWay.VISIT, TestResult.ANSWERED, day(1)))).contains(WhyNot.ASKED_NOT_TO);
        assertThat(pulse(day(60)).due()).isFalse();
        with(tested(TestWay.OWN_MESSAGE, TestResult.ANSWERED, day(1)));
        assertThat(pulse(day(2)).working()).isTrue();
        assertThat(pulse(day(2)).silence().state()).isEqualTo(Silence.State.SPEAKS);
        assertThat(pulse(day(40)).silence().quiet()).isTrue();
    }

    @Test
    void when_somebody_else_answers_the_channel_is_not_used_until_its_holder_was_met() {
        ofAmina()
                .with(
                        tested(TestWay.OWN_MESSAGE, TestResult.ANSWERED, day(1)),
                        tested(TestWay.GREETING, TestResult.SOMEBODY_ELSE, day(2.5)));
        assertThat(channel().state()).isEqualTo(ChannelState.COMPROMISED);
        assertThat(pulse(day(3)).working()).isFalse();
        assertThat(why(greeting(day(20)))).contains(WhyNot.COMPROMISED);
        assertThat(why(tested(TestWay.OWN_MESSAGE, TestResult.ANSWERED, day(20))))
                .contains(WhyNot.COMPROMISED);
        with(new NetworkStep.Cleared("n-1", "k-1", DENG, day(20)));
        assertThat(channel().state()).isEqualTo(ChannelState.ACTIVE);
        assertThat(pulse(day(21)).working())
                .as("what came before it was cleared proves nothing")
                .isFalse();
        with(tested(TestWay.VISIT, TestResult.ANSWERED, day(21)));
        assertThat(pulse(day(21)).working()).isTrue();
    }

    @Test
    void a_text_goes_only_where_somebody_wrote_before() {
        with(new NetworkStep.ChannelOpened("n-1", "k-1", unkept(ChannelKind.TELEPHONE, "c-1"), DENG, NOON));
        assertThat(why(greeting(day(1)))).contains(WhyNot.NO_LINE);
        with(new NetworkStep.LineKnown("n-1", "k-1", LINE, DENG, day(0.5)));
        assertThat(why(greeting(day(1)))).isEmpty();
        assertThat(why(new NetworkStep.HolderWithdrew("n-1", "k-1", DENG, day(1))))
                .contains(WhyNot.NO_HOLDER);
    }

    @Test
    void what_is_at_an_end_stays_at_an_end_and_nothing_happens_before_it_began() {
        ofAmina();
        assertThat(why(tested(TestWay.OWN_MESSAGE, TestResult.ANSWERED, day(-1))))
                .contains(WhyNot.BEFORE_IT_BEGAN);
        assertThat(why(new NetworkStep.Cleared("n-1", "k-1", DENG, day(1)))).contains(WhyNot.NOT_COMPROMISED);
        assertThat(why(new NetworkStep.ChannelResumed("n-1", "k-1", DENG, day(1))))
                .contains(WhyNot.NOT_RESTING);
        assertThat(why(new NetworkStep.ChannelRested("n-1", "k-2", DENG, day(1))))
                .contains(WhyNot.NO_SUCH_CHANNEL);
        with(new NetworkStep.ChannelRested("n-1", "k-1", DENG, day(1)));
        assertThat(why(greeting(day(2)))).contains(WhyNot.RESTING);
        with(new NetworkStep.ChannelEnded("n-1", "k-1", End.BROKEN, DENG, day(2)));
        assertThat(why(new NetworkStep.ChannelResumed("n-1", "k-1", DENG, day(3))))
                .contains(WhyNot.CHANNEL_ENDED);
        Community gone =
                community("c-1", "XB0101").then(new NetworkStep.CommunityEnded("c-1", End.MOVED_AWAY, DENG, day(1)));
        assertThat(ChannelRules.whyNot(gone, new NetworkStep.NoChannelFound("c-1", DENG, day(2))))
                .contains(WhyNot.COMMUNITY_ENDED);
    }

    @Test
    @ProtectionRule(7)
    void a_network_relates_itself_with_a_place_and_nobody_with_anybody() {
        ofAmina();
        assertThat(network.history().stream().flatMap(s -> s.relates().stream()))
                .singleElement()
                .satisfies(r -> assertThat(List.of(r.from(), r.to())).containsExactly("n-1", "XB0101"));
    }

    private Pulse pulse(Instant now, Heard... heard) {
        return Pulse.list(
                        List.of(community("c-1", "XB0101"), community("c-2", "XB0101")),
                        List.of(network),
                        List.of(heard),
                        now,
                        PLAN)
                .stream()
                .filter(p -> p.channel().id().equals("k-1"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_channel_works_when_it_was_heard_or_answered_within_thirty_days() {
        ofAmina();
        assertThat(pulse(day(1)).working()).isFalse();
        for (Handle source : List.of(AMINA, LINE)) {
            Heard own = heard(1, Optional.of(source), "XB0900", Channel.SMS);
            assertThat(pulse(day(31), own).working()).isTrue();
            assertThat(pulse(day(31.1), own).working()).isFalse();
        }
        assertThat(pulse(day(2), heard(1, Optional.of(new Handle("s-other")), "XB0101", Channel.SMS))
                        .working())
                .as("what somebody else wrote says nothing of Amina's telephone")
                .isFalse();
    }

    @Test
    void a_line_everybody_writes_to_is_proven_by_its_area_only_where_it_is_the_only_one() {
        with(new NetworkStep.ChannelOpened("n-1", "k-1", unkept(ChannelKind.SMS_LINE, "c-1"), DENG, NOON));
        Heard text = heard(1, Optional.of(new Handle("s-other")), "XB0101", Channel.SMS);
        assertThat(pulse(day(2), text).working()).isTrue();
        assertThat(pulse(day(2), heard(1, Optional.empty(), "XB0102", Channel.SMS))
                        .working())
                .isFalse();
        assertThat(pulse(day(2), heard(1, Optional.empty(), "XB0101", Channel.RADIO))
                        .working())
                .isFalse();
        with(new NetworkStep.ChannelOpened("n-1", "k-2", unkept(ChannelKind.SMS_LINE, "c-2"), DENG, day(0.1)));
        assertThat(pulse(day(2), text).working())
                .as("of two lines nobody knows which it came by")
                .isFalse();
    }

    @Test
    void it_is_somebodys_turn_before_a_test_counts_no_more_and_not_while_it_would_be_too_soon() {
        ofAmina();
        assertThat(pulse(day(1)).due()).isTrue();
        with(tested(TestWay.VISIT, TestResult.ANSWERED, day(1)));
        assertThat(pulse(day(20)).due()).isFalse();
        assertThat(pulse(day(25)).due()).isTrue();
        with(tested(TestWay.VISIT, TestResult.SILENT, day(25)));
        assertThat(pulse(day(26)).due()).isFalse();
        assertThat(pulse(day(40)).due()).isTrue();
        with(new NetworkStep.ChannelRested("n-1", "k-1", DENG, day(40)));
        assertThat(pulse(day(41)).due()).isFalse();
    }

    @Test
    void somebody_is_quiet_by_their_own_pauses_once_eight_of_them_are_known() {
        assertThat(Silence.of(List.of(), day(100), 30).state()).isEqualTo(Silence.State.NEVER_HEARD);
        List<Instant> weekly = new ArrayList<>(
                Stream.iterate(0, i -> i + 7).limit(8).map(NetworksTest::day0).toList());
        Silence few = Silence.of(weekly, day(49 + 20), 30);
        assertThat(few).isEqualTo(new Silence(Silence.State.SPEAKS, java.util.OptionalLong.of(20), 30, 0));
        assertThat(Silence.of(weekly, day(49 + 31), 30).quiet()).isTrue();
        weekly.add(day(56));
        Silence known = Silence.of(weekly, day(56 + 8), 30);
        assertThat(known.quiet()).isTrue();
        assertThat(known.limit()).isEqualTo(7);
        assertThat(known.pauses()).isEqualTo(8);
        assertThat(Silence.of(weekly, day(56 + 7), 30).quiet()).isFalse();
    }

    private static Instant day0(int days) {
        return day(days);
    }

    @Test
    void one_long_pause_in_twenty_does_not_become_what_is_usual() {
        List<Instant> heard = new ArrayList<>();
        for (int i = 0; i <= 19; i++) {
            heard.add(day(i));
        }
        heard.add(day(59));
        assertThat(Silence.of(heard, day(59 + 2), 30).limit()).isEqualTo(1);
        assertThat(Silence.of(heard, day(59 + 2), 30).quiet()).isTrue();
    }

    @Test
    void ten_texts_of_one_evening_are_one() {
        List<Instant> evening = Stream.iterate(0, i -> i + 1)
                .limit(20)
                .map(i -> NOON.plusSeconds(i * 60L))
                .toList();
        assertThat(Silence.of(evening, day(10), 30).state()).isEqualTo(Silence.State.SPEAKS);
    }

    private static final Months SPRING = new Months(Month.of(2026, 3), Month.of(2026, 5));

    private List<Coverage> coverage(List<Community> communities, Instant now, Heard... heard) {
        return Coverage.of(communities, List.of(network), List.of(heard), SPRING, PLAN, now);
    }

    @Test
    void a_community_nobody_asked_is_unknown_and_one_that_was_asked_has_none() {
        Community asked = community("c-3", "XB0101").then(new NetworkStep.NoChannelFound("c-3", DENG, day(1)));
        ofAmina().with(tested(TestWay.VISIT, TestResult.ANSWERED, day(25)));
        Coverage march = coverage(List.of(community("c-1", "XB0101"), community("c-2", "XB0101"), asked), day(60))
                .getFirst();
        assertThat(march.at().month()).isEqualTo(Month.of(2026, 3));
        assertThat(march.communities()).isEqualTo(3);
        assertThat(march.known()).isEqualTo(2);
        assertThat(march.unknown()).isEqualTo(1);
        assertThat(march.working()).isEqualTo(1);
        assertThat(march.withWoman()).isEqualTo(1);
        assertThat(march.workingBy()).containsExactlyEntriesOf(java.util.Map.of(ChannelKind.Means.PHONE, 1));
    }

    @Test
    void an_area_without_a_community_and_a_month_that_has_not_begun_have_no_coverage() {
        assertThat(coverage(List.of(), day(60))).isEmpty();
        assertThat(coverage(List.of(community("c-1", "XB0101")), day(1)))
                .extracting(c -> c.at().month())
                .containsExactly(Month.of(2026, 3));
    }

    @Test
    void each_month_is_counted_as_it_stood_when_it_ended() {
        ofAmina()
                .with(
                        tested(TestWay.VISIT, TestResult.ANSWERED, day(25)),
                        new NetworkStep.HolderWithdrew("n-1", "k-1", DENG, day(35)));
        assertThat(coverage(List.of(community("c-1", "XB0101")), day(200)))
                .extracting(Coverage::working)
                .containsExactly(1, 0, 0);
        assertThat(coverage(List.of(community("c-1", "XB0101")), day(200)))
                .extracting(Coverage::known)
                .containsExactly(1, 1, 1);
    }

    @Test
    void people_are_counted_only_where_somebody_said_how_many_and_a_sex_nobody_said_is_not_a_mans() {
        with(opened(card(ChannelKind.RADIO, Sex.NOT_KNOWN, Age.ADULT)))
                .with(tested(TestWay.VISIT, TestResult.ANSWERED, day(25)));
        Community counted = community("c-1", "XB0101")
                .then(new NetworkStep.PeopleEstimated(
                        "c-1", Optional.of(new People(900, People.Source.COMMUNITY, 2026)), DENG, day(1)));
        Coverage march =
                coverage(List.of(counted, community("c-2", "XB0101")), day(28)).getFirst();
        assertThat(march.people()).isEqualTo(900);
        assertThat(march.peopleReached()).isEqualTo(900);
        assertThat(march.peopleKnown()).isEqualTo(1);
        assertThat(march.withWoman()).isZero();
        assertThat(march.sexNotKnown()).isEqualTo(1);
    }
}
