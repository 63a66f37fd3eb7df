package org.baraza.core.record.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Role;
import org.baraza.core.record.cases.Due;
import org.baraza.core.record.transition.Handover.Not;
import org.baraza.core.record.transition.Handover.Standing;
import org.junit.jupiter.api.Test;

final class HandoverTest {

    private static final Handle DENG = new Handle("deng");
    private static final Handle INGRID = new Handle("ingrid");
    private static final LocalDate DAY = LocalDate.parse("2025-03-03");

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private static final Handover LISTED = Handover.of(new HandoverStep.Listed(
            "h-000001",
            "PRAMIQ",
            Optional.of("XB0101"),
            Duty.EARLY_WARNING,
            "the alert network of the river villages",
            Role.CIVIL_AFFAIRS,
            DAY.plusYears(1),
            DENG,
            at(DAY)));

    private static HandoverStep.Invited invited(boolean willing) {
        return new HandoverStep.Invited(
                "h-000001", PartnerType.WOMENS_GROUP, Optional.empty(), willing, DENG, at(DAY.plusDays(10)));
    }

    private static HandoverStep.Rated rated(Rater rater, int money, LocalDate day) {
        return new HandoverStep.Rated("h-000001", rater, 2, money, 3, 2, DENG, at(day));
    }

    private static HandoverStep.HandedOver over(LocalDate on) {
        return new HandoverStep.HandedOver("h-000001", on, "", DENG, at(on));
    }

    private static HandoverStep.Watched watched(LocalDate on, Works works, String note) {
        return new HandoverStep.Watched("h-000001", on, works, note, DENG, at(on));
    }

    @Test
    void it_is_handed_over_to_nobody_who_did_not_say_yes() {
        assertThat(LISTED.whyNot(over(DAY.plusDays(20)))).contains(Not.NO_SUCCESSOR);
        assertThat(LISTED.with(invited(false)).whyNot(over(DAY.plusDays(20)))).contains(Not.NO_SUCCESSOR);
        assertThat(LISTED.with(invited(false)).whyNot(rated(Rater.MISSION, 2, DAY)))
                .contains(Not.NO_SUCCESSOR);
    }

    @Test
    void both_sides_say_lately_that_nothing_it_stands_on_is_missing() {
        Handover found = LISTED.with(invited(true));
        LocalDate rating = DAY.plusDays(20);
        assertThat(found.with(rated(Rater.MISSION, 2, rating)).whyNot(over(rating)))
                .contains(Not.NOT_RATED);
        Handover both = found.with(rated(Rater.MISSION, 2, rating)).with(rated(Rater.SUCCESSOR, 1, rating));
        assertThat(both.state()).isEqualTo(Standing.READY);
        assertThat(both.whyNot(over(rating.plusDays(5)))).isEmpty();
        assertThat(both.whyNot(over(rating.plusMonths(7))))
                .as("it was said too long ago")
                .contains(Not.NOT_RATED);
        Handover poor = both.with(rated(Rater.COMMUNITY, 0, rating));
        assertThat(poor.whyNot(over(rating.plusDays(5)))).contains(Not.NOT_READY);
        assertThat(both.with(invited(true)).whyNot(over(rating.plusDays(5))))
                .as("what was said of somebody else does not count")
                .contains(Not.NOT_RATED);
        assertThatThrownBy(() -> rated(Rater.MISSION, 4, DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_is_looked_after_for_a_year_and_may_be_taken_back() {
        LocalDate on = DAY.plusDays(30);
        Handover over = LISTED.with(invited(true))
                .with(rated(Rater.MISSION, 2, DAY.plusDays(20)))
                .with(rated(Rater.SUCCESSOR, 2, DAY.plusDays(20)))
                .with(over(on));
        assertThat(over.due()).contains(new Due(Turn.WATCH, on, on.plusMonths(3)));
        assertThat(over.whyNot(watched(on.plusMonths(3), Works.NO, ""))).contains(Not.SAY_WHAT_IS_WRONG);
        assertThat(over.whyNot(watched(DAY, Works.YES, ""))).contains(Not.BEFORE_IT_WAS_HANDED_OVER);
        Handover seen = over.with(watched(on.plusMonths(3), Works.PARTLY, "two villages are not heard"));
        assertThat(seen.due()).map(Due::by).contains(on.plusMonths(6));
        Handover year =
                seen.with(watched(on.plusMonths(6), Works.YES, "")).with(watched(on.plusMonths(12), Works.YES, ""));
        assertThat(year.due()).isEmpty();
        HandoverStep.TakenBack back =
                new HandoverStep.TakenBack("h-000001", on.plusMonths(4), "nobody answers", DENG, at(on.plusMonths(4)));
        assertThat(LISTED.whyNot(back)).contains(Not.NOT_HANDED_OVER);
        assertThat(seen.with(back).state()).isEqualTo(Standing.READY);
        assertThat(seen.with(back).watched()).isEmpty();
    }

    @Test
    void a_note_is_taken_over_by_somebody_else_who_has_read_it() {
        HandoverNote note = HandoverNote.of(new NoteStep.Written(
                "n-000001",
                "PRAMIQ",
                Optional.of("XB0101"),
                Role.COMMUNITY_LIAISON_ASSISTANT,
                DAY.plusDays(14),
                Optional.of("digest"),
                DENG,
                at(DAY)));
        NoteStep.Confirmed own = new NoteStep.Confirmed("n-000001", DENG, at(DAY));
        NoteStep.Confirmed other = new NoteStep.Confirmed("n-000001", INGRID, at(DAY));
        assertThat(note.due()).contains(new Due(Turn.CONFIRM, DAY, DAY.plusDays(14)));
        assertThat(note.whyNot(own)).contains(HandoverNote.Not.OWN_NOTE);
        assertThat(note.whyNot(other)).contains(HandoverNote.Not.NOT_READ);
        HandoverNote read = note.with(new NoteStep.WordsRead("n-000001", "I follow Deng", INGRID, at(DAY)));
        assertThat(read.whyNot(other)).isEmpty();
        assertThat(read.with(other).state()).isEqualTo(HandoverNote.Standing.CONFIRMED);
        assertThat(read.with(other).whyNot(new NoteStep.WordsRead("n-000001", "again", INGRID, at(DAY))))
                .as("it may be read as long as it is kept")
                .isEmpty();
    }
}
