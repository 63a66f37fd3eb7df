package org.baraza.core.record.force;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Role;
import org.baraza.core.record.alerts.NoResponse;
import org.baraza.core.record.alerts.Responder;
import org.junit.jupiter.api.Test;

final class MissedProtectionTest {

    private static final Handle INGRID = new Handle("ingrid");
    private static final Instant OPENED = Instant.parse("2025-03-06T09:00:00Z");
    private static final String ID = "missed-1";

    static MissedProtection opened(String id) {
        return MissedProtection.of(new MissedStep.Opened(
                id,
                "PRAMIQ",
                Optional.of("XB0101"),
                "event-77",
                LocalDate.of(2025, 3, 5),
                Optional.of(12),
                TravelBand.UNDER_ONE_HOUR,
                Warned.YES,
                INGRID,
                OPENED));
    }

    private static MissedStep looked(Set<Responder> could) {
        return new MissedStep.LookedInto(
                ID, could, Set.of(NoResponse.NO_CAPACITY), "the vehicles were away", INGRID, OPENED);
    }

    private static MissedStep judged(Protected outcome) {
        return new MissedStep.Judged(ID, outcome, "from the log", INGRID, OPENED);
    }

    private static final MissedStep CLOSED = new MissedStep.Closed(ID, INGRID, OPENED);

    @Test
    void who_could_have_acted_is_said_before_anything_is_found() {
        assertThat(opened(ID).whyNot(judged(Protected.COULD_HAVE_ACTED))).contains(NotNow.LOOK_INTO_FIRST);
        MissedProtection somebody = opened(ID).with(looked(Set.of(Responder.MISSION_FORCE)));
        assertThat(somebody.state()).isEqualTo(State.UNDER_REVIEW);
        assertThat(somebody.whyNot(judged(Protected.COULD_NOT_HAVE_ACTED))).contains(NotNow.CHECK_SAYS_OTHERWISE);
        MissedProtection nobody = opened(ID).with(looked(Set.of()));
        assertThat(nobody.whyNot(judged(Protected.COULD_HAVE_ACTED))).contains(NotNow.CHECK_SAYS_OTHERWISE);
        assertThat(nobody.whyNot(judged(Protected.COULD_NOT_HAVE_ACTED))).isEmpty();
    }

    @Test
    void where_somebody_could_have_acted_something_is_done_about_it_before_it_is_closed() {
        MissedProtection found =
                opened(ID).with(looked(Set.of(Responder.MISSION_POLICE))).with(judged(Protected.COULD_HAVE_ACTED));
        assertThat(found.whyNot(CLOSED)).contains(NotNow.ACTION_FIRST);
        MissedProtection agreed = found.with(new MissedStep.ActionAgreed(
                ID, new Action(1, Role.FORCE, LocalDate.of(2025, 4, 1), "a night patrol"), INGRID, OPENED));
        assertThat(agreed.whyNot(CLOSED)).contains(NotNow.ACTION_OPEN);
        MissedProtection closed =
                agreed.with(new MissedStep.ActionDone(ID, 1, INGRID, OPENED)).with(CLOSED);
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.with(new MissedStep.Reopened(ID, "a log was found", INGRID, OPENED))
                        .judged())
                .isEmpty();
    }

    @Test
    void a_clock_runs_until_it_is_found() {
        assertThat(Limits.USUAL.running(opened(ID)))
                .containsExactly(
                        new Limits.Running(Turn.REVIEW, Role.PROTECTION_ADVISER, OPENED.plus(Duration.ofDays(14))));
    }

    @Test
    void it_is_suggested_for_an_established_attack_on_civilians_in_reach_after_which_nobody_acted() {
        NearbyAttack attack = attack(true, true, Optional.of(20), false);
        assertThat(attack.suggestsReview(30)).isTrue();
        assertThat(attack.suggestsReview(10)).isFalse();
        assertThat(attack(false, true, Optional.of(20), false).suggestsReview(30))
                .isFalse();
        assertThat(attack(true, false, Optional.of(20), false).suggestsReview(30))
                .isFalse();
        assertThat(attack(true, true, Optional.of(20), true).suggestsReview(30)).isFalse();
        assertThat(attack(true, true, Optional.empty(), false).suggestsReview(30))
                .isFalse();
    }

    private static NearbyAttack attack(boolean civilians, boolean established, Optional<Integer> km, boolean acted) {
        return new NearbyAttack(
                "event-77", Optional.of("XB0101"), LocalDate.of(2025, 3, 5), civilians, established, km, acted);
    }

    @Test
    void an_attack_is_named_by_its_id_and_by_no_words() {
        assertThatThrownBy(() -> new MissedStep.Opened(
                        ID,
                        "PRAMIQ",
                        Optional.empty(),
                        "behind the mosque",
                        LocalDate.of(2025, 3, 5),
                        Optional.empty(),
                        TravelBand.NOT_KNOWN,
                        Warned.NOT_KNOWN,
                        INGRID,
                        OPENED))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
