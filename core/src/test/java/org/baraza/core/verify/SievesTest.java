package org.baraza.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.baraza.core.collect.EventClaims;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.Row;
import org.baraza.core.collect.RowReader;
import org.baraza.core.collect.Rows;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Outline;
import org.baraza.core.ground.Sifted;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Support;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SievesTest {

    private static final String GED =
            "id,year,month,day,country,type_of_violence,side_a,side_b,latitude,longitude,low_death,best_death,high_death";
    private static final Known TODAY = new Known((int) LocalDate.of(2026, 1, 1).toEpochDay());

    private final Layout layout = Rows.layout(GED);
    private final EventClaims claims = new EventClaims(new EventColumns(), EventTexts.empty());
    private final EventSieve sieve = new EventSieve(
            (RowReader.OfEvents) Doors.findImporter("ucdp-ged").orElseThrow().open(layout),
            Doors.checks(),
            TODAY,
            layout);

    private Sifted<EventBlock> sift(String... lines) {
        for (int i = 0; i < lines.length; i++) {
            sieve.sift(Rows.row(i + 2, lines[i].split(",", -1)), claims);
        }
        return sieve.drain(claims, 0);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(f -> f.row() + " " + f.kind().code()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1,off-the-earth,'7,2019,3,2,K,1,A,B,95,21,1,2,3'",
        "1,day-in-future,'7,2026,1,2,K,1,A,B,4,21,1,2,3'",
        "0,null-island,'7,2019,3,2,K,1,A,B,0,0,1,2,3'",
        "0,day-before-1946,'7,1919,3,2,K,1,A,B,4,21,1,2,3'",
        "0,deaths-out-of-order,'7,2019,3,2,K,1,A,B,4,21,1,5,3'"
    })
    void a_check_notes_or_sets_aside_by_its_kind(int setAside, String code, String line) {
        Sifted<EventBlock> sifted = sift(line);
        assertThat(codes(sifted.setAside())).isEqualTo(setAside == 1 ? List.of("2 " + code) : List.of());
        assertThat(codes(sifted.noted())).isEqualTo(setAside == 1 ? List.of() : List.of("2 " + code));
        assertThat(sifted.keptCount()).isEqualTo(1 - setAside);
    }

    @Test
    void deaths_not_stated_are_not_out_of_order() {
        assertThat(codes(sift("7,2019,3,2,K,1,A,B,4,21,1,,3").noted())).containsExactly("2 deaths-not-stated");
    }

    @Test
    void notes_about_a_row_that_is_set_aside_fall_away() {
        Sifted<EventBlock> sifted = sift("7,2019,3,2,K,1,A,B,95,21,,5,3");
        assertThat(codes(sifted.setAside())).containsExactly("2 off-the-earth");
        assertThat(sifted.noted()).isEmpty();
    }

    @Test
    void row_numbers_of_a_part_of_a_file_count_from_the_start_of_the_file() {
        sieve.sift(Rows.row("7,2019,3,2,K,1,A,B,4,21,1,2,3"), claims);
        sieve.sift(Rows.row(3, "x"), claims);
        Sifted<EventBlock> sifted = sieve.drain(claims, 1_000);
        assertThat(sifted.kept().rows()).containsExactly(1_002);
        assertThat(codes(sifted.setAside())).containsExactly("1003 not-a-whole-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "-7", "134217727", "134217728", "999999999999999999"})
    void an_identifier_met_again_is_set_aside_and_what_differs_is_told_apart(String id) {
        DuplicateIds duplicates = new DuplicateIds("id");
        Sifted<EventBlock> first = duplicates.sift(sift(
                id + ",2019,3,2,K,1,A,B,4,21,1,2,3",
                "8,2019,3,2,K,1,A,B,4,21,1,2,3",
                id + ",2019,3,2,K,1,A,B,4,21,1,2,3"));
        assertThat(codes(first.setAside())).containsExactly("4 duplicate-row");
        assertThat(first.keptCount()).isEqualTo(2);
        claims.columns().clear();
        Sifted<EventBlock> second =
                duplicates.sift(sift(id + ",2019,3,2,K,1,A,B,4,21,1,9,3", "9,2019,3,2,K,1,A,B,4,22,1,2,3"));
        assertThat(codes(second.setAside())).containsExactly("2 duplicate-id-other-content");
        assertThat(second.setAside().getFirst().value()).isEqualTo(id);
        assertThat(second.noted()).isEmpty();
        assertThat(claims.columns().size()).isEqualTo(1);
        assertThat(claims.columns().longitude[0]).isEqualTo(22);
        assertThat(claims.columns().latitude[0]).isEqualTo(4);
        assertThat(claims.columns().id[0]).isEqualTo(9);
        assertThat(second.kept().rows()[0]).isEqualTo(3);
    }

    @Test
    void many_large_identifiers_are_each_new_once() {
        Fingerprints met = new Fingerprints();
        for (long id = 0; id < 5_000; id++) {
            assertThat(met.put(id << 33, 5)).isEqualTo(Fingerprints.NOT_MET);
        }
        assertThat(met.put(4_999L << 33, 6)).isEqualTo(5);
    }

    @Test
    void deployments_get_their_iso_country_and_must_lie_on_the_earth() {
        Layout maps = Rows.layout("mission,year,month,location,country,latitude,longitude,no.troops");
        var records = RecordSieve.ofDeployments(
                Doors.findImporter("geo-pko").orElseThrow().open(maps));
        records.sift(Rows.row(2, "KANMIS", "2019", "6", "Town", "DRC", "4", "21", "5"));
        records.sift(Rows.row(3, "KANMIS", "2019", "6", "Town", "DRC", "4", "21", "5"));
        records.sift(Rows.row(4, "KANMIS", "2019", "6", "Town", "Ethiopia/Eritrea", "4", "21", "5"));
        records.sift(Rows.row(5, "KANMIS", "2019", "6", "Town", "DRC", "94", "21", "5"));
        Sifted<List<Deployment>> sifted = records.drain();
        assertThat(sifted.kept()).extracting(Deployment::country).containsExactly("COD", "COD", "Ethiopia/Eritrea");
        assertThat(codes(sifted.noted())).containsExactly("4 country-not-matched");
        assertThat(codes(sifted.setAside())).containsExactly("5 off-the-earth");
    }

    @Test
    void a_population_is_not_negative_and_stated_once() {
        Layout table = Rows.layout("pcode,year,population");
        var records = RecordSieve.ofPopulation(
                Doors.findImporter("population").orElseThrow().open(table));
        records.sift(Rows.row(2, "XXA01", "2019", "5"));
        records.sift(Rows.row(3, "XXA01", "2019", "6"));
        records.sift(Rows.row(4, "XXA02", "2019", "-6"));
        var sifted = records.drain();
        assertThat(sifted.kept()).containsExactly(new Population("XXA01", 2019, 5));
        assertThat(codes(sifted.setAside())).containsExactly("3 population-stated-twice", "4 negative-number");
    }

    @Test
    void a_place_code_is_used_once_for_each_boundary_version() {
        Layout plain = Rows.shapedLayout("pcode,name,country,level,parent,valid_on");
        var records = RecordSieve.ofAreas(
                Doors.findImporter("areas-geojson").orElseThrow().open(plain));
        for (String day : List.of("2019-01-01", "2020-01-01", "2019-01-01")) {
            Row row = Rows.row("XXA01,Kanda,XXA,1,," + day);
            row.outline(new Outline(List.of(List.of(new double[] {21, 4, 22, 4, 22, 5, 21, 4}))));
            records.sift(row);
        }
        var sifted = records.drain();
        assertThat(sifted.kept()).hasSize(2);
        assertThat(codes(sifted.setAside())).containsExactly("2 duplicate-pcode");
    }

    @Test
    void the_same_partnership_is_stated_once() {
        Layout table = Rows.layout("partner,type,pcode,start,end");
        var records = RecordSieve.ofPartnerships(
                Doors.findImporter("partnerships").orElseThrow().open(table), TODAY);
        records.sift(Rows.row("P1,ngo,XXA01,2021-03,"));
        records.sift(Rows.row("P1,ngo,XXA01,2021-03,"));
        var sifted = records.drain();
        assertThat(sifted.keptCount()).isEqualTo(1);
        assertThat(codes(sifted.setAside())).containsExactly("2 partnership-stated-twice");
    }

    @ParameterizedTest
    @ProtectionRule(22)
    @CsvSource({
        "armed-community-group, '',      armed-group-not-cleared, 0",
        "armed-community-group, 2026-01, armed-group-not-cleared, 0",
        "armed-community-group, 2025-12, '',                      1",
        "national-security-force, '',    national-force-not-cleared, 1",
        "national-security-force, 2025-12, '',                    1",
        "womens-group, '',               '',                      1"
    })
    void a_table_makes_no_support_to_an_armed_group_active(String type, String end, String code, int kept) {
        Layout table = Rows.layout("partner,type,pcode,start,end");
        var records = RecordSieve.ofPartnerships(
                Doors.findImporter("partnerships").orElseThrow().open(table), TODAY);
        records.sift(Rows.row("P1," + type + ",XXA01,2021-03," + end));
        var sifted = records.drain();
        assertThat(sifted.keptCount()).isEqualTo(kept);
        assertThat(Stream.concat(sifted.setAside().stream(), sifted.noted().stream())
                        .map(f -> f.kind().code())
                        .toList())
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @ProtectionRule(22)
    @CsvSource({
        "armed-community-group,   HUMAN_RIGHTS_DUE_DILIGENCE LEGAL CHILD_RECRUITMENT, 2026-02-01, P1, ''",
        "armed-community-group,   HUMAN_RIGHTS_DUE_DILIGENCE LEGAL,                   2026-02-01, P1, armed-group-not-cleared",
        "armed-community-group,   HUMAN_RIGHTS_DUE_DILIGENCE LEGAL CHILD_RECRUITMENT, 2026-01-01, P1, armed-group-not-cleared",
        "armed-community-group,   HUMAN_RIGHTS_DUE_DILIGENCE LEGAL CHILD_RECRUITMENT, 2026-02-01, P2, armed-group-not-cleared",
        "national-security-force, HUMAN_RIGHTS_DUE_DILIGENCE LEGAL,                   2026-02-01, P1, ''",
        "national-security-force, LEGAL,                                              2026-02-01, P1, national-force-not-cleared"
    })
    void a_table_brings_in_whom_due_diligence_cleared_here_for_as_long_as_that_holds(
            String type, String checks, LocalDate until, String whom, String code) {
        Decision yes = new Decision(
                Decision.What.VERIFY, new Handle("ingrid"), Instant.parse("2025-12-01T09:00:00Z"), "weighed");
        List<Support.Clearance> cleared = Stream.of(checks.split(" "))
                .map(c -> new Support.Clearance(Support.Check.valueOf(c), yes, until))
                .toList();
        Known known = new Known(TODAY.today(), h -> h.code().equals(whom) ? cleared : List.of());
        var records = RecordSieve.ofPartnerships(
                Doors.findImporter("partnerships").orElseThrow().open(Rows.layout("partner,type,pcode,start,end")),
                known);
        records.sift(Rows.row("P1," + type + ",XXA01,2021-03,"));
        var sifted = records.drain();
        assertThat(sifted.keptCount()).isEqualTo(code.equals("armed-group-not-cleared") ? 0 : 1);
        assertThat(Stream.concat(sifted.setAside().stream(), sifted.noted().stream())
                        .map(f -> f.kind().code())
                        .toList())
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }
}
