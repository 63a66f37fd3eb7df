package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.incidents.Days;
import org.baraza.core.record.incidents.Harm;
import org.baraza.core.record.incidents.Span;
import org.baraza.core.record.incidents.Spot;
import org.baraza.core.record.incidents.Step;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

final class IncidentFormTest {

    private static final Instant NOW = Instant.parse("2026-03-14T18:00:00Z");

    private static IncidentForm form(String... filling) {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        for (int i = 0; i < filling.length; i += 2) {
            given.add(filling[i], filling[i + 1]);
        }
        return new IncidentForm("incident-01", given, new Handle("rose"), NOW);
    }

    private static IncidentForm account(String... figures) {
        String[] all = {
            "account",
            "one",
            "source",
            "WITNESS",
            "reliability",
            "FAIRLY",
            "credibility",
            "DOUBTFUL",
            "says",
            "CONFIRMS"
        };
        String[] both = java.util.stream.Stream.concat(java.util.Arrays.stream(all), java.util.Arrays.stream(figures))
                .toArray(String[]::new);
        return form(both);
    }

    @Test
    void one_number_is_told_without_doubt_and_an_empty_field_is_not_none() {
        var figures = account("killed-best", "3", "injured-best", "")
                .account()
                .orElseThrow()
                .figures();
        assertThat(figures).containsOnlyKeys(Harm.KILLED);
        assertThat(figures.values()).allSatisfy(c -> {
            assertThat(c.all()).isEqualTo(Span.of(3));
            assertThat(c.women()).isEmpty();
        });
        assertThat(account("killed-best", "0").account().orElseThrow().figures())
                .containsOnlyKeys(Harm.KILLED);
    }

    @Test
    void of_two_ends_nobody_takes_the_middle() {
        assertThat(account("killed-low", "2", "killed-high", "8").account()).isEmpty();
        assertThat(account("killed-low", "2", "killed-best", "3", "killed-high", "8")
                        .account())
                .isPresent();
        assertThat(account("killed-low", "5", "killed-best", "3").account()).isEmpty();
        assertThat(account("killed-women", "2").account()).isEmpty();
        assertThat(account("killed-best", "many").account()).isEmpty();
        assertThat(account("killed-best", "123456789").account()).isEmpty();
    }

    @Test
    void a_week_or_a_month_is_the_one_the_first_day_lies_in() {
        String[] rest = {"type", "ATTACK", "actor", "NOT_KNOWN", "civilians", "YES"};
        LocalDate thursday = LocalDate.parse("2026-03-12");
        assertThat(days("WEEK", "", rest))
                .contains(new Days(thursday.minusDays(3), thursday.plusDays(3), Days.Precision.WEEK));
        assertThat(days("MONTH", "", rest)).contains(Days.monthOf(thursday));
        assertThat(days("DAY", "2026-03-14", rest))
                .contains(new Days(thursday, LocalDate.parse("2026-03-14"), Days.Precision.DAY));
        assertThat(days("DAY", "2026-03-11", rest)).isEmpty();
        assertThat(days("WEEK", "2026-03-30", rest)).isEmpty();
    }

    private static Optional<Days> days(String precision, String to, String... rest) {
        String[] when = {"from", "2026-03-12", "to", to, "days", precision};
        return form(java.util.stream.Stream.concat(java.util.Arrays.stream(when), java.util.Arrays.stream(rest))
                        .toArray(String[]::new))
                .occurrence()
                .map(o -> o.when());
    }

    @Test
    void without_an_area_the_country_is_all_that_is_known_and_who_did_it_is_always_said() {
        String[] when = {"from", "2026-03-12", "days", "DAY", "type", "ATTACK", "civilians", "YES"};
        assertThat(form(when).occurrence()).isEmpty();
        String[] who = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(when),
                        java.util.stream.Stream.of("actor", "NOT_KNOWN", "place", "EXACT"))
                .toArray(String[]::new);
        assertThat(form(who).occurrence())
                .hasValueSatisfying(o -> assertThat(o.where()).isEqualTo(Spot.SOMEWHERE));
    }

    @Test
    void whoever_enters_incidents_concludes_nothing() {
        assertThat(form("verdict", "VERIFIED", "rests", "one", "why", "so").step("judged"))
                .isEmpty();
        assertThat(form("verdict", "VERIFIED", "rests", "one", "why", "so").conclusion("judged"))
                .containsInstanceOf(Step.Judged.class);
        assertThat(form("why", "x".repeat(301)).conclusion("withdrawn")).isEmpty();
        assertThat(form("why", "a drill").conclusion("withdrawn")).containsInstanceOf(Step.Withdrawn.class);
    }
}
