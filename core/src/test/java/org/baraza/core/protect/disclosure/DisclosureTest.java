package org.baraza.core.protect.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Sensitivity;
import org.baraza.core.protect.disclosure.Column.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What leaves under a protocol, and what does not. */
final class DisclosureTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    /** XXB0102 lies in XXB01, which lies in XXB. */
    private static final Places PLACES = (pcode, level) -> pcode.startsWith("XXB") && pcode.length() >= 3 + 2 * level
            ? Optional.of(pcode.substring(0, 3 + 2 * level))
            : Optional.empty();

    private static final Sheet COUNTS = new Sheet(
            "alerts",
            Sheet.RowIs.A_COUNT,
            true,
            List.of(
                    internal("pcode", Kind.PLACE_CODE),
                    internal("day", Kind.DAY),
                    internal("threat", Kind.CATEGORY),
                    internal("alerts", Kind.COUNT),
                    internal("per100k", Kind.MEASURE)));

    private static final Sheet RECORDS = new Sheet(
            "interviews",
            Sheet.RowIs.A_RECORD,
            true,
            List.of(
                    new Column("who", Kind.HANDLE, Sensitivity.CONFIDENTIAL),
                    internal("pcode", Kind.PLACE_CODE),
                    internal("longitude", Kind.LONGITUDE),
                    internal("latitude", Kind.LATITUDE),
                    internal("day", Kind.DAY),
                    internal("sex", Kind.CATEGORY),
                    new Column("displaced", Kind.CATEGORY, Sensitivity.CONFIDENTIAL),
                    internal("said", Kind.FREE_TEXT),
                    new Column("home", Kind.FREE_TEXT, Sensitivity.STRICTLY_CONFIDENTIAL)));

    private static Column internal(String name, Kind kind) {
        return new Column(name, kind, Sensitivity.INTERNAL);
    }

    private static Protocol protocol(Recipient kind, Sensitivity most, int level, Optional<String> diligence) {
        return new Protocol(
                "study-2026",
                "Institute of Quilambra",
                kind,
                "to see whether meetings help",
                new TreeSet<>(List.of("alerts", "interviews")),
                most,
                new TreeSet<>(),
                level,
                30,
                5,
                5,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                diligence,
                "places of reports could show who reported",
                LocalDate.of(2026, 7, 1));
    }

    private static Protocol study() {
        return protocol(Recipient.RESEARCHER, Sensitivity.INTERNAL, 2, Optional.empty());
    }

    private static Disclosure disclosure(Sheet sheet, Protocol protocol) {
        return new Disclosure(sheet, protocol, TODAY, PLACES, Disclosure.ClearedTexts.NONE);
    }

    private static Disclosure.Ready ready(Disclosure disclosure, List<List<String>> rows) {
        assertThat(disclosure.prepare(rows)).isInstanceOf(Disclosure.Ready.class);
        return (Disclosure.Ready) disclosure.prepare(rows);
    }

    private static Optional<Disclosure.Stop> stop(Sheet sheet, Protocol protocol) {
        return disclosure(sheet, protocol).stop();
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static List<List<String>> alerts(Random chance) {
        List<List<String>> rows = new ArrayList<>();
        for (int area = 1; area <= 1 + chance.nextInt(4); area++) {
            for (int village = 1; village <= 2; village++) {
                for (int month = 1; month <= 3; month++) {
                    for (String threat : List.of("raid", "road", "theft")) {
                        int kind = chance.nextInt(6);
                        String count = kind == 0 ? "" : String.valueOf(kind < 3 ? chance.nextInt(4) : chance.nextInt(30));
                        rows.add(List.of(
                                "XXB01%02d%02d".formatted(area, village),
                                "2025-%02d-1%d".formatted(month, chance.nextInt(10)),
                                threat,
                                count,
                                "0.3"));
                    }
                }
            }
        }
        return rows;
    }

    /** Whatever is asked for, no count between 1 and 4 is in the file, and neither is a way to one. */
    @ParameterizedTest
    @MethodSource("seeds")
    @ProtectionRule(9)
    void planted_small_counts_are_in_no_file(long seed) {
        List<List<String>> rows = alerts(new Random(seed));
        Disclosure.Ready out = ready(disclosure(COUNTS, study()), rows);
        assertThat(out.sheet().header()).containsExactly("pcode", "day", "threat", "alerts");
        Map<List<String>, List<String>> truth = new HashMap<>();
        for (List<String> row : rows) {
            truth.computeIfAbsent(
                            List.of(row.get(0).substring(0, 7), row.get(1).substring(0, 7), row.get(2)),
                            key -> new ArrayList<>())
                    .add(row.get(3));
        }
        assertThat(out.rows()).hasSameSizeAs(truth.keySet());
        long hidden = 0;
        for (List<String> row : out.rows()) {
            List<String> counts = truth.getOrDefault(row.subList(0, 3), List.of()).stream()
                    .filter(c -> !c.isEmpty())
                    .toList();
            long count = counts.stream().mapToLong(Long::parseLong).sum();
            String shown = row.get(3);
            if (counts.isEmpty()) {
                assertThat(shown).as("what nobody counted").isEmpty();
            } else if (count == 0) {
                assertThat(shown).as("none").isEqualTo("0");
            } else if (count < 5) {
                assertThat(shown).as("a small count").isEqualTo(Disclosure.HIDDEN);
            } else {
                assertThat(shown).isIn(String.valueOf(count), Disclosure.HIDDEN);
            }
            hidden += shown.equals(Disclosure.HIDDEN) ? 1 : 0;
        }
        assertThat(hidden).isLessThanOrEqualTo(out.small() + out.others());
    }

    private static List<List<String>> interviews(Random chance, int n) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rows.add(List.of(
                    "W-" + i,
                    "XXB%02d%02d%02d".formatted(1 + chance.nextInt(2), 1 + chance.nextInt(3), 1 + chance.nextInt(4)),
                    "31." + chance.nextInt(10_000),
                    "4." + chance.nextInt(10_000),
                    "2025-%02d-%02d".formatted(1 + chance.nextInt(11), 1 + chance.nextInt(28)),
                    chance.nextBoolean() ? "woman" : "man",
                    chance.nextBoolean() ? "yes" : "no",
                    "call +999 5550" + (100 + chance.nextInt(900)),
                    "third house"));
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @ProtectionRule(8)
    void every_record_that_leaves_has_enough_alike_and_no_exact_place_or_day(long seed) {
        Random chance = new Random(seed);
        List<List<String>> rows = interviews(chance, 200 + chance.nextInt(400));
        Disclosure.Ready out = ready(disclosure(RECORDS, study()), rows);
        assertThat(out.sheet().header()).doesNotContain("who", "displaced", "home");
        List<Integer> pointing = new ArrayList<>();
        for (int i = 0; i < out.sheet().columns().size(); i++) {
            if (out.sheet().columns().get(i).pointsAtSomebody()) {
                pointing.add(i);
            }
        }
        Map<List<String>, Long> alike = out.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> pointing.stream().map(row::get).toList(), Collectors.counting()));
        assertThat(alike.values()).allMatch(n -> n >= 5);
        assertThat((double) alike.size() / out.rows().size()).isLessThan(Anonymity.MOST_RISK);
        assertThat(out.k()).isEqualTo(OptionalInt.of(
                alike.values().stream().mapToInt(Long::intValue).min().orElseThrow()));
        assertThat(out.withheld() + out.rows().size()).isEqualTo(rows.size());
        assertThat(out.rows().stream()
                        .flatMap(List::stream)
                        .filter(cell -> cell.matches(
                                "\\d{4}-\\d\\d-\\d\\d|XXB\\d{6}|.*555.*|W-.*|-?\\d+\\.\\d{3,}")))
                .isEmpty();
    }

    @Test
    void too_few_records_do_not_leave_at_all() {
        assertThat(disclosure(RECORDS, study()).prepare(interviews(new Random(1), 20)))
                .isEqualTo(new Disclosure.Stopped(Disclosure.Stop.TOO_FEW_ALIKE));
    }

    @Test
    void a_secret_that_all_alike_share_is_warned_of() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(List.of("W-" + i, "XXB0101", "", "", "2025-03-02", "woman", "yes", "", ""));
        }
        Protocol confidential = protocol(Recipient.PARTNER, Sensitivity.CONFIDENTIAL, 2, Optional.empty());
        assertThat(ready(disclosure(RECORDS, confidential), rows).notes())
                .anyMatch(note -> note.contains("the same displaced"));
    }

    @Test
    @ProtectionRule(8)
    void texts_are_held_and_never_cleaned_and_leave_once_a_person_has_cleared_them() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String said = i == 7 ? "ask mzee Karim, +999 555 0123" : i == 8 ? "the road is cut" : "";
            rows.add(List.of("W-" + i, "XXB0101", "", "", "2025-03-02", "woman", "yes", said, ""));
        }
        Disclosure.Ready held = ready(disclosure(RECORDS, study()), rows);
        assertThat(held.held()).extracting(Disclosure.HeldText::text).containsExactly(
                "ask mzee Karim, +999 555 0123", "the road is cut");
        assertThat(held.held().getFirst().marks()).extracting(Mark::kind).contains(Mark.Kind.NAME, Mark.Kind.PHONE);
        assertThat(held.rows().toString()).doesNotContain("Karim", "road");
        Disclosure cleared = new Disclosure(
                RECORDS, study(), TODAY, PLACES, (column, text) -> text.equals("the road is cut"));
        Disclosure.Ready out = ready(cleared, rows);
        assertThat(out.rows().toString()).contains("the road is cut").doesNotContain("Karim");
        assertThat(out.held()).hasSize(1);
    }

    @Test
    @ProtectionRule(8)
    void what_is_public_is_at_least_a_district_and_thirty_days_old() {
        Protocol fine = protocol(Recipient.PUBLIC, Sensitivity.INTERNAL, 3, Optional.empty());
        assertThat(fine.objections()).containsExactly(Protocol.Objection.PUBLIC_TOO_FINE);
        assertThat(stop(COUNTS, fine)).contains(Disclosure.Stop.OBJECTED);
        Coarsening coarsening = Coarsening.of(
                protocol(Recipient.PUBLIC, Sensitivity.INTERNAL, 2, Optional.empty()), TODAY, PLACES);
        // All of December 2025 is not yet thirty days old on 15 January.
        assertThat(coarsening.coarser(COUNTS.columns(), List.of("XXB010203", "2025-12-02", "raid", "9", "1")))
                .isEmpty();
        assertThat(coarsening.coarser(COUNTS.columns(), List.of("XXB010203", "2025-11-30", "raid", "9", "1")))
                .contains(List.of("XXB0102", "2025-11", "raid", "9", "1"));
        assertThat(coarsening.coarser(COUNTS.columns(), List.of("elsewhere", "2025-11-30", "raid", "9", "1"))
                        .orElseThrow())
                .startsWith(Coarsening.WITHHELD);
        assertThat(coarsening.coarser(COUNTS.columns(), List.of("XXB0102", "last week", "raid", "9", "1")))
                .as("a day nobody can read")
                .isEmpty();
    }

    @Test
    @ProtectionRule(8)
    void a_point_goes_to_the_middle_of_its_square_and_always_to_the_same() {
        Coarsening districts = new Coarsening(2, TODAY, PLACES);
        List<Column> point = List.of(internal("longitude", Kind.LONGITUDE), internal("latitude", Kind.LATITUDE));
        assertThat(districts.coarser(point, List.of("31.5825", "-4.8517"))).contains(List.of("31.75", "-4.75"));
        assertThat(districts.coarser(point, List.of("31.51", "-4.99"))).contains(List.of("31.75", "-4.75"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Recipient.class,
            names = {"HOST_STATE", "SECURITY_FORCE"})
    @ProtectionRule(6)
    void nothing_from_sources_goes_to_a_state_or_its_forces_without_due_diligence(Recipient state) {
        Protocol without = protocol(state, Sensitivity.INTERNAL, 2, Optional.of(" "));
        assertThat(without.objections()).containsExactly(Protocol.Objection.NO_DUE_DILIGENCE);
        assertThat(stop(COUNTS, without)).contains(Disclosure.Stop.NO_DUE_DILIGENCE);
        Protocol with = protocol(state, Sensitivity.INTERNAL, 2, Optional.of("HRDDP 2026-04"));
        assertThat(stop(COUNTS, with)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Recipient.class,
            names = {"HOST_STATE", "SECURITY_FORCE"})
    @ProtectionRule(25)
    void records_one_by_one_never_go_to_a_state_or_its_forces(Recipient state) {
        Protocol with = protocol(state, Sensitivity.CONFIDENTIAL, 2, Optional.of("HRDDP 2026-04"));
        assertThat(stop(RECORDS, with)).contains(Disclosure.Stop.RECORDS_TO_A_STATE);
    }

    @Test
    @ProtectionRule(14)
    void a_classification_needs_a_reason_and_a_day_to_look_at_it_again() {
        Protocol p = study();
        assertThat(p.objections()).isEmpty();
        assertThat(changed(p, " ", p.reviewOn()).objections())
                .containsExactly(Protocol.Objection.NO_REASON_OR_REVIEW);
        assertThat(changed(p, p.reason(), p.until().plusDays(1)).objections())
                .containsExactly(Protocol.Objection.NO_REASON_OR_REVIEW);
        assertThat(p.reviewDue(p.reviewOn())).isTrue();
        assertThat(p.reviewDue(p.reviewOn().minusDays(1))).isFalse();
    }

    private static Protocol changed(Protocol p, String reason, LocalDate reviewOn) {
        return new Protocol(
                p.id(),
                p.recipient(),
                p.kind(),
                p.purpose(),
                p.sheets(),
                p.most(),
                p.leftOut(),
                p.areaLevel(),
                p.delayDays(),
                p.k(),
                p.smallest(),
                p.from(),
                p.until(),
                p.dueDiligence(),
                reason,
                reviewOn);
    }

    @ParameterizedTest
    @EnumSource(Recipient.class)
    @ProtectionRule(26)
    void a_code_of_somebody_never_leaves_whoever_asks(Recipient recipient) {
        Protocol widest = protocol(recipient, Sensitivity.CONFIDENTIAL, 2, Optional.of("HRDDP 2026-04"));
        assertThat(widest.treatment(RECORDS, RECORDS.columns().getFirst())).isEqualTo(Protocol.Treatment.LEFT_OUT);
    }

    @Test
    void what_can_get_a_person_hurt_never_leaves() {
        assertThat(protocol(Recipient.UNITED_NATIONS, Sensitivity.STRICTLY_CONFIDENTIAL, 2, Optional.empty())
                        .objections())
                .containsExactly(Protocol.Objection.NEVER_LEAVES);
    }

    @Test
    @ProtectionRule(28)
    void a_protocol_holds_only_in_its_time_and_for_its_sheets() {
        assertThat(new Disclosure(COUNTS, study(), LocalDate.of(2027, 1, 1), PLACES, Disclosure.ClearedTexts.NONE).stop())
                .contains(Disclosure.Stop.NOT_IN_FORCE);
        Sheet other = new Sheet("other", COUNTS.rowIs(), true, COUNTS.columns());
        assertThat(stop(other, study())).contains(Disclosure.Stop.NOT_COVERED);
    }
}
