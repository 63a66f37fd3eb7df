package org.baraza.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Step;
import org.junit.jupiter.api.Test;

final class LikenessTest {

    private static final Instant DUSK = Instant.parse("2026-03-14T18:00:00Z");
    private static final Handle DENG = new Handle("deng");

    private static Alert alert(String id, Optional<String> source, Optional<String> area, Duration later) {
        return Alert.of(new Step.Received(
                id,
                "PRAMIQ",
                Channel.SMS,
                source.map(Handle::new),
                area,
                new Reception.Open(Topic.DANGER),
                Optional.empty(),
                new ReferenceCode("B4K7T2"),
                DENG,
                DUSK.plus(later)));
    }

    private static final Alert FIRST = alert("first-00", Optional.of("s-amina"), Optional.of("XXA01"), Duration.ZERO);

    @Test
    void two_things_in_common_one_of_them_the_area_or_the_source_make_two_alike() {
        Alert sameAreaSoon = alert("second-0", Optional.empty(), Optional.of("XXA01"), Duration.ofMinutes(20));
        Alert sameAreaLater = alert("third-00", Optional.empty(), Optional.of("XXA01"), Duration.ofHours(5));
        Alert elsewhereSoon = alert("fourth-0", Optional.empty(), Optional.of("XXA02"), Duration.ofMinutes(5));
        Alert sameSourceAndArea = alert("fifth-00", Optional.of("s-amina"), Optional.of("XXA01"), Duration.ofHours(9));
        assertThat(Likeness.list(FIRST, List.of(FIRST, sameAreaSoon, sameAreaLater, elsewhereSoon, sameSourceAndArea)))
                .extracting(l -> l.other().id())
                .containsExactly("second-0", "fifth-00");
    }

    @Test
    void an_area_nobody_knows_is_not_the_same_area() {
        Alert unknown = alert("first-01", Optional.empty(), Optional.empty(), Duration.ZERO);
        Alert alsoUnknown = alert("second-1", Optional.empty(), Optional.empty(), Duration.ofMinutes(1));
        assertThat(Likeness.list(unknown, List.of(alsoUnknown))).isEmpty();
    }

    @Test
    void what_came_days_later_or_goes_on_elsewhere_is_not_pointed_out() {
        Alert later = alert("second-2", Optional.of("s-amina"), Optional.of("XXA01"), Duration.ofHours(49));
        Alert merged = alert("third-02", Optional.of("s-amina"), Optional.of("XXA01"), Duration.ofMinutes(3))
                .with(new Step.Merged("third-02", "second-2", DENG, DUSK.plusSeconds(999)));
        assertThat(Likeness.list(FIRST, List.of(later, merged))).isEmpty();
    }
}
