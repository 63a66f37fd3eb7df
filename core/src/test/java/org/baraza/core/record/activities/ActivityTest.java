package org.baraza.core.record.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.Due;
import org.baraza.core.record.cases.Way;
import org.junit.jupiter.api.Test;

final class ActivityTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    private static final Handle DENG = new Handle("deng");
    private static final String ID = "activity-01";

    private static LocalDate day(int day) {
        return FIRST.plusDays(day - 1L);
    }

    private static Instant on(int day) {
        return day(day).atStartOfDay().plusHours(9).toInstant(ZoneOffset.UTC);
    }

    private static Activity planned(Lead initiator, String community) {
        return Activity.of(new ActivityStep.Planned(
                ID,
                "PRAMIQ",
                Optional.of("XB0101"),
                ActivityKind.DIALOGUE,
                initiator,
                Lead.MISSION,
                Optional.empty(),
                Optional.of(community),
                day(10),
                "who waters where",
                DENG,
                on(1)));
    }

    private static Activity prepared() {
        return planned(Lead.MISSION, "village-1").with(new ActivityStep.CustomsRead(ID, DENG, on(2)));
    }

    private static ActivityStep.Held held(int total, Map<Counted, Integer> groups, boolean agreed) {
        return new ActivityStep.Held(ID, day(10), Lead.MISSION, total, groups, agreed, "they meet again", DENG, on(11));
    }

    @Test
    void nothing_is_held_before_somebody_read_how_people_are_met() {
        Activity planned = planned(Lead.MISSION, "village-1");
        assertThat(planned.whyNot(held(20, Map.of(), false))).contains(NotNow.READ_HOW_PEOPLE_ARE_MET);
        assertThat(prepared().whyNot(held(20, Map.of(), false))).isEmpty();
        assertThat(prepared().whyNot(new ActivityStep.CustomsRead(ID, DENG, on(3))))
                .contains(NotNow.ALREADY_READ);
    }

    @Test
    void a_minority_is_counted_only_where_that_was_agreed_to_be_safe() {
        Map<Counted, Integer> minority = Map.of(Counted.MINORITY, 3);
        assertThat(prepared().whyNot(held(20, minority, false))).contains(NotNow.COUNTING_NOT_SAFE);
        assertThat(prepared().whyNot(held(20, minority, true))).isEmpty();
        assertThat(prepared().whyNot(new ActivityStep.Expected(ID, 20, minority, false, DENG, on(3))))
                .contains(NotNow.COUNTING_NOT_SAFE);
    }

    @Test
    void no_part_is_more_than_the_whole() {
        assertThat(prepared().whyNot(held(20, Map.of(Counted.YOUTH, 21), false)))
                .contains(NotNow.COUNTS_DO_NOT_ADD_UP);
        assertThat(prepared().whyNot(held(20, Map.of(Counted.WOMEN, 11, Counted.MEN, 10), false)))
                .contains(NotNow.COUNTS_DO_NOT_ADD_UP);
        assertThat(prepared().whyNot(held(20, Map.of(Counted.WOMEN, 11, Counted.MEN, 9, Counted.YOUTH, 20), false)))
                .as("one person may be in several parts")
                .isEmpty();
    }

    @Test
    void what_is_planned_is_held_or_it_is_said_why_not() {
        Activity prepared = prepared();
        assertThat(prepared.due()).contains(new Due(Turn.HOLD, day(1), day(10)));
        assertThat(prepared.due().get().over(day(11))).isTrue();
        assertThat(prepared.whyNot(new ActivityStep.Cancelled(ID, WhyCancelled.SECURITY, "", DENG, on(9))))
                .contains(NotNow.SAY_WHY);
        Activity cancelled =
                prepared.with(new ActivityStep.Cancelled(ID, WhyCancelled.SECURITY, "the road", DENG, on(9)));
        assertThat(cancelled.ended()).isTrue();
        assertThat(cancelled.whyNot(held(20, Map.of(), false))).contains(NotNow.CANCELLED);
        Activity moved = prepared.with(new ActivityStep.Moved(ID, day(14), "market day", DENG, on(9)));
        assertThat(moved.due()).contains(new Due(Turn.HOLD, day(1), day(14)));
    }

    @Test
    void people_of_the_place_lead_what_they_thought_of_or_chaired() {
        assertThat(prepared().with(held(20, Map.of(), false)).localLed()).isFalse();
        assertThat(planned(Lead.COMMUNITY, "village-1").localLed()).isTrue();
        ActivityStep chaired =
                new ActivityStep.Held(ID, day(10), Lead.PARTNER, 20, Map.of(), false, "they meet again", DENG, on(11));
        assertThat(prepared().with(chaired).localLed()).isTrue();
    }

    private static GroupShares shares(Map<Counted, Integer> percent) {
        return new GroupShares(
                Customs.idOf("PRAMIQ", "XB0101"), "PRAMIQ", Optional.of("XB0101"), percent, "census", DENG, on(1));
    }

    private static Presence.Verdict verdict(int total, Optional<Integer> women, Map<Counted, Integer> percent) {
        Map<Counted, Integer> groups = women.map(n -> Map.of(Counted.WOMEN, n)).orElse(Map.of());
        return Presence.list(total, groups, Optional.of(shares(percent)))
                .getFirst()
                .verdict();
    }

    @Test
    void too_few_of_a_group_are_seen_against_its_share_and_where_nothing_is_known_nothing_is_said() {
        Map<Counted, Integer> half = Map.of(Counted.WOMEN, 50);
        assertThat(verdict(20, Optional.of(7), half)).isEqualTo(Presence.Verdict.FEWER);
        assertThat(verdict(20, Optional.of(8), half)).isEqualTo(Presence.Verdict.ABOUT);
        assertThat(verdict(20, Optional.of(12), half)).isEqualTo(Presence.Verdict.ABOUT);
        assertThat(verdict(20, Optional.of(13), half)).isEqualTo(Presence.Verdict.MORE);
        assertThat(verdict(20, Optional.empty(), half)).isEqualTo(Presence.Verdict.NOT_COUNTED);
        assertThat(verdict(20, Optional.of(0), Map.of(Counted.YOUTH, 60)))
                .as("none came, and nobody knows how many there are")
                .isEqualTo(Presence.Verdict.SHARE_NOT_KNOWN);
        assertThat(verdict(20, Optional.of(0), Map.of(Counted.WOMEN, 4)))
                .as("less than one of twenty")
                .isEqualTo(Presence.Verdict.TOO_FEW_PEOPLE);
        assertThat(Presence.list(20, Map.of(Counted.WOMEN, 3), Optional.empty()))
                .allMatch(p -> p.fitting().isEmpty());
        assertThat(Presence.list(20, Map.of(Counted.WOMEN, 3), Optional.of(shares(half)))
                        .getFirst()
                        .fitting())
                .contains(10);
        assertThatThrownBy(() -> shares(Map.of(Counted.WOMEN, 101))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Contact spoken(String community, int day) {
        return new Contact(community, "PRAMIQ", Optional.of("XB0101"), day(day), Way.CALL, "", DENG, on(day));
    }

    @Test
    void those_never_spoken_with_stand_first_and_are_never_taken_for_recent_ones() {
        Map<String, String> communities = Map.of("village-1", "XB0101", "village-2", "XB0101", "village-3", "XB0102");
        List<LastSpoken> list = LastSpoken.list(
                communities,
                List.of(spoken("village-2", 3), spoken("village-2", 1)),
                List.of(prepared().with(held(20, Map.of(), false))));
        assertThat(list).extracting(LastSpoken::community).containsExactly("village-3", "village-2", "village-1");
        assertThat(list.getFirst().day()).isEmpty();
        assertThat(list.getFirst().silent(day(1), 999)).isTrue();
        assertThat(list.get(1).day()).contains(day(3));
        assertThat(list.get(1).silent(day(33), 30)).isFalse();
        assertThat(list.get(1).silent(day(34), 30)).isTrue();
        assertThat(list.get(2).day()).as("a meeting is a conversation too").contains(day(10));
        assertThat(LastSpoken.list(communities, List.of(), List.of(prepared().with(held(0, Map.of(), false)))).stream()
                        .filter(s -> s.day().isPresent()))
                .as("where nobody came nobody was spoken with")
                .isEmpty();
    }
}
