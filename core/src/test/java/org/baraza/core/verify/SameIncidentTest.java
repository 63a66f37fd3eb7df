package org.baraza.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Outline;
import org.baraza.core.protect.Reception;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.incidents.Days;
import org.baraza.core.record.incidents.IncidentReport;
import org.baraza.core.record.incidents.IncidentType;
import org.baraza.core.record.incidents.Occurrence;
import org.baraza.core.record.incidents.Spot;
import org.baraza.core.record.incidents.Step;
import org.baraza.core.record.incidents.Targeted;
import org.junit.jupiter.api.Test;

final class SameIncidentTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final Handle DENG = new Handle("deng");
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final List<Area> AREAS = List.of(
            area("XB01", Optional.empty()), area("XB0101", Optional.of("XB01")), area("XB0102", Optional.of("XB01")));

    private static Area area(String pcode, Optional<String> parent) {
        return new Area(
                pcode,
                pcode,
                "XXB",
                parent.isPresent() ? 2 : 1,
                parent,
                LocalDate.EPOCH,
                Optional.empty(),
                new Outline(List.of(List.of(new double[] {0, 0, 0, 1, 1, 1, 0, 0}))));
    }

    private static IncidentReport incident(
            String id, String pcode, LocalDate day, IncidentType type, AllegedActor actor) {
        return IncidentReport.of(new Step.Reported(
                id,
                "PRAMIQ",
                Reception.of(type.topic(), ""),
                new Occurrence(
                        new Days(day, day, Days.Precision.DAY),
                        new Spot(Optional.of(pcode), Spot.Precision.ADM2),
                        type,
                        Set.of(actor),
                        Targeted.YES),
                Optional.empty(),
                DENG,
                NOON));
    }

    private static IncidentReport attack(String id, String pcode, LocalDate day) {
        return incident(id, pcode, day, IncidentType.ATTACK, AllegedActor.ARMED_GROUP);
    }

    private static final IncidentReport FIRST = attack("first", "XB0101", DAY);

    @Test
    void near_in_place_and_time_and_one_thing_more_make_two_alike_and_the_reasons_are_told() {
        IncidentReport same = attack("same", "XB0101", DAY);
        IncidentReport next = attack("next", "XB0102", DAY.plusDays(2));
        IncidentReport other = incident("other", "XB0101", DAY, IncidentType.CRIME, AllegedActor.CRIMINALS);
        IncidentReport far = attack("far", "XC0101", DAY);
        IncidentReport late = attack("late", "XB0101", DAY.plusDays(4));
        List<SameIncident> found = SameIncident.list(FIRST, List.of(late, far, other, next, same, FIRST), AREAS);
        assertThat(found).extracting(s -> s.other().id()).containsExactly("same", "next");
        assertThat(found.getFirst().reasons())
                .containsExactlyInAnyOrder(
                        SameIncident.Reason.SAME_AREA,
                        SameIncident.Reason.DAYS_OVERLAP,
                        SameIncident.Reason.SAME_ACTOR,
                        SameIncident.Reason.SAME_TYPE);
        assertThat(found.getLast().reasons())
                .contains(SameIncident.Reason.NEIGHBOURING_AREA, SameIncident.Reason.DAYS_CLOSE);
    }

    @Test
    void the_same_alert_makes_two_alike_wherever_they_are() {
        IncidentReport one = FIRST.with(new Step.Linked("first", "al-1", NOON, DENG, NOON));
        IncidentReport far =
                attack("far", "XC0101", DAY.minusDays(20)).with(new Step.Linked("far", "al-1", NOON, DENG, NOON));
        assertThat(SameIncident.list(one, List.of(far), AREAS))
                .singleElement()
                .satisfies(s -> assertThat(s.reasons()).contains(SameIncident.Reason.SAME_ALERT));
    }

    @Test
    void that_nobody_knows_who_did_it_makes_nothing_alike() {
        IncidentReport one = incident("one", "XB0101", DAY, IncidentType.NOT_KNOWN, AllegedActor.NOT_KNOWN);
        IncidentReport two = incident("two", "XB0101", DAY, IncidentType.NOT_KNOWN, AllegedActor.NOT_KNOWN);
        assertThat(SameIncident.list(one, List.of(two), AREAS)).isEmpty();
    }

    @Test
    void duplicates_what_was_withdrawn_and_what_is_only_counted_are_not_pointed_out() {
        IncidentReport duplicate =
                attack("dup", "XB0101", DAY).with(new Step.Duplicate("dup", "elsewhere", DENG, NOON));
        IncidentReport withdrawn =
                attack("gone", "XB0101", DAY).with(new Step.Withdrawn("gone", "a drill", DENG, NOON));
        IncidentReport referred =
                incident("ref", "XB0101", DAY, IncidentType.SEXUAL_VIOLENCE, AllegedActor.ARMED_GROUP);
        assertThat(SameIncident.list(FIRST, List.of(duplicate, withdrawn, referred), AREAS))
                .isEmpty();
        assertThat(SameIncident.list(referred, List.of(FIRST), AREAS)).isEmpty();
    }
}
