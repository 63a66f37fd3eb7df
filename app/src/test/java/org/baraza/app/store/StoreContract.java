package org.baraza.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.app.desk.JournalReport;
import org.baraza.app.desk.MissionReport;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.RebuildReport;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.DataKind;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.DataSetEntry;
import org.baraza.core.record.Deployment;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store promises on any PostgreSQL it runs on. Each test has a database of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreContract {

    private static final Contents CONTENTS = new MadeUpContents();

    private int tests;
    private String url = "";
    private Store store;

    /** Address of a database of this name on the server under test, with user and password. */
    abstract String url(String database);

    @BeforeEach
    void open_an_empty_store() throws SQLException {
        url = url("test");
        if (++tests == 1) {
            run(url("postgres"), "create database test");
        }
        run(url, "drop schema if exists baraza, baraza_register cascade");
        store = open(CONTENTS);
    }

    @AfterEach
    void close_the_store() {
        store.close();
    }

    private Store open(Contents contents) {
        return Store.over(Database.at(url), contents, () -> Instant.parse("2025-06-01T12:00:00.000001999Z"));
    }

    @Test
    void what_was_imported_is_in_the_register_exactly_as_it_was() {
        Random chance = new Random(1);
        List<DataSet> given = new ArrayList<>();
        for (DataKind kind : DataKind.values()) {
            DataSetEntry entry = MadeUpContents.entry("made-up-" + kind, kind, 9, chance);
            store.journal().append(entry, MadeUpContents.BY_DENG);
            given.add(entry.dataSet());
        }
        RegisterTables register = store.register();
        assertThat(register.listDataSets()).isEqualTo(given);
        for (DataSet dataSet : given) {
            assertThat(register.findDataSet(dataSet.id())).contains(dataSet);
            assertThat(register.listDeployments(dataSet))
                    .isEqualTo(
                            dataSet.kind() == DataKind.DEPLOYMENTS
                                    ? CONTENTS.deployments(dataSet).toList()
                                    : List.of());
            assertThat(register.listPopulations(dataSet))
                    .isEqualTo(
                            dataSet.kind() == DataKind.POPULATION
                                    ? CONTENTS.populations(dataSet).toList()
                                    : List.of());
            assertThat(register.listPartnerships(dataSet))
                    .isEqualTo(
                            dataSet.kind() == DataKind.PARTNERSHIPS
                                    ? CONTENTS.partnerships(dataSet).toList()
                                    : List.of());
            assertThat(register.listAreas(dataSet))
                    .usingRecursiveComparison()
                    .isEqualTo(
                            dataSet.kind() == DataKind.AREAS
                                    ? CONTENTS.areas(dataSet).toList()
                                    : List.<Area>of());
        }
        assertThat(register.findDataSet("no-such")).isEmpty();
    }

    @Test
    void an_entry_says_who_when_and_how_to_the_microsecond() {
        Written first = append("a", DataKind.EVENTS, 3);
        Written second = append("b", DataKind.EVENTS, 3);
        List<Written> read = readJournal();
        assertThat(read).usingRecursiveComparison().isEqualTo(List.of(first, second));
        assertThat(first.recordedAt()).isEqualTo("2025-06-01T12:00:00.000001Z");
        assertThat(first.happenedAt())
                .isEqualTo(MadeUpContents.BY_DENG.happenedAt().truncatedTo(ChronoUnit.MICROS));
        assertThat(List.of(first.by(), first.via(), first.source())).containsExactly("deng", "command-line", "made up");
        assertThat(first.id().version()).isEqualTo(7);
        assertThat(first.id().variant()).isEqualTo(2);
        assertThat(second.previousHash()).isEqualTo(first.hash());
        assertThat(first.previousHash()).isEqualTo(new byte[32]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update journal set subject = 'x'", "delete from journal", "truncate journal"})
    void the_journal_is_never_changed(String change) {
        append("a", DataKind.EVENTS, 3);
        assertThatThrownBy(() -> run(change)).hasMessageContaining("the journal is never changed");
        assertThat(readJournal()).hasSize(1);
    }

    @Test
    void the_same_data_set_is_not_imported_twice() {
        append("a", DataKind.DEPLOYMENTS, 3);
        assertThatThrownBy(() -> append("a", DataKind.DEPLOYMENTS, 3))
                .isInstanceOf(StoreFault.class)
                .satisfies(f -> assertThat(stackTrace(f)).doesNotContain("Tomás"));
        assertThat(readJournal()).hasSize(1);
        assertThat(append("b", DataKind.DEPLOYMENTS, 3).position()).isEqualTo(2);
        assertChainHolds(2);
    }

    @Test
    void an_import_that_breaks_half_way_leaves_no_trace() {
        Contents broken = new BreakingContents(2_500);
        try (Store breaking = open(broken)) {
            DataSetEntry entry = MadeUpContents.entry("a", DataKind.DEPLOYMENTS, 3_000, new Random(3));
            assertThatThrownBy(() -> breaking.journal().append(entry, MadeUpContents.BY_DENG))
                    .hasMessage("the snapshot is gone");
        }
        assertThat(store.register().listDataSets()).isEmpty();
        assertThat(count("deployment")).isZero();
        assertChainHolds(0);
        assertThat(append("a", DataKind.DEPLOYMENTS, 3).position()).isEqualTo(1);
    }

    @Test
    void several_writers_at_once_leave_no_gap() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Written>> tasks = IntStream.range(0, 40)
                    .<Callable<Written>>mapToObj(i -> () -> append("set-" + i, DataKind.PARTNERSHIPS, 3))
                    .toList();
            for (Future<Written> each : threads.invokeAll(tasks)) {
                assertThat(each.get().position()).isBetween(1L, 40L);
            }
        }
        assertChainHolds(40);
        assertThat(store.rebuild(Progress.NONE).identical()).isTrue();
    }

    @Test
    void a_whole_world_of_deployments_goes_in_at_once() {
        append("world", DataKind.DEPLOYMENTS, 18_699);
        assertThat(count("deployment")).isEqualTo(18_699);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void a_rebuild_gives_the_same_tables_whatever_was_imported(long seed) {
        Random chance = new Random(seed);
        int entries = 1 + chance.nextInt(15);
        for (int i = 0; i < entries; i++) {
            DataKind kind = DataKind.values()[chance.nextInt(DataKind.values().length)];
            DataSetEntry entry = MadeUpContents.entry("set-" + i, kind, chance.nextInt(60), chance);
            store.journal().append(entry, MadeUpContents.BY_DENG);
        }
        List<DataSet> before = store.register().listDataSets();
        RebuildReport report = store.rebuild(Progress.NONE);
        assertThat(report.different()).isEmpty();
        assertThat(report.identical()).isTrue();
        assertThat(report.entries()).isEqualTo(entries);
        assertThat(report.rows()).containsEntry("data_set", (long) entries).containsKeys("area", "retention_run");
        assertThat(store.register().listDataSets()).isEqualTo(before);
        assertThat(store.rebuild(Progress.NONE)).isEqualTo(report);
        append("after", DataKind.AREAS, 2);
        assertChainHolds(entries + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    data_set         | update data_set set importer = 'by hand' where id = 'set-AREAS'
                    data_set_finding | update data_set_finding set count = count + 1
                    area             | update area set outline = set_byte(outline, 20, get_byte(outline, 20) # 1) where row_number = 2
                    deployment       | delete from deployment where row_number = 3
                    population       | insert into population values ('set-POPULATION', 99, 'XXA', 2001, 5)
                    partnership      | update partnership set last_month = null
                    """)
    void a_rebuild_names_the_table_edited_by_hand_and_mends_it(String table, String edit) throws SQLException {
        Random withFindings = new Random(2);
        for (DataKind kind : DataKind.values()) {
            DataSetEntry entry = MadeUpContents.entry("set-" + kind, kind, 8, withFindings);
            store.journal().append(entry, MadeUpContents.BY_DENG);
        }
        run(edit);
        RebuildReport report = store.rebuild(Progress.NONE);
        assertThat(report.identical()).isFalse();
        assertThat(report.different()).containsOnlyKeys(table);
        assertThat(store.rebuild(Progress.NONE).identical()).isTrue();
    }

    @Test
    void a_rebuild_that_is_stopped_changes_nothing() throws SQLException {
        append("a", DataKind.POPULATION, 4);
        run("delete from population");
        assertThatThrownBy(() -> store.rebuild(new Stop())).isInstanceOf(CancellationException.class);
        assertThat(count("population")).isZero();
        assertThat(store.rebuild(Progress.NONE).different()).containsOnlyKeys("population");
    }

    @Test
    void any_byte_changed_in_any_column_of_any_row_is_found() throws SQLException {
        int rows = 3;
        for (int i = 1; i <= rows; i++) {
            append("set-" + i, DataKind.EVENTS, i);
        }
        Map<String, String> flips = Map.ofEntries(
                Map.entry("position", "position + 1000"),
                Map.entry(
                        "id",
                        // Not at its end: the id after it may be the very next number.
                        "(substr(id::text, 1, 24) || translate(substr(id::text, 25, 1), '0123456789abcdef',"
                                + " '1032547698badcfe') || substr(id::text, 26))::uuid"),
                Map.entry("kind", flippedText("kind")),
                Map.entry("version", "version # 1"),
                Map.entry("subject", flippedText("subject")),
                Map.entry("body", "replace(body::text, '\"id\":', '\"id\": ')::json"),
                Map.entry("recorded_at", "recorded_at + interval '1 microsecond'"),
                Map.entry("happened_at", "happened_at - interval '1 microsecond'"),
                Map.entry("by", flippedText("by")),
                Map.entry("via", flippedText("via")),
                Map.entry("source", flippedText("source")),
                Map.entry("previous_hash", flippedByte("previous_hash")),
                Map.entry("form", "3 - form"),
                Map.entry("mission", "mission || 'X'"),
                Map.entry("mission_position", "mission_position + 1000"),
                Map.entry("mission_previous_hash", flippedByte("mission_previous_hash")),
                Map.entry("hash", flippedByte("hash")));
        run("create table kept as select * from journal; alter table journal drop constraint journal_form");
        for (int row = 1; row <= rows; row++) {
            for (Map.Entry<String, String> flip : flips.entrySet()) {
                tamper("update journal set %s = %s where position = %d".formatted(flip.getKey(), flip.getValue(), row));
                JournalReport report = store.verifyJournal(Progress.NONE);
                assertThat(report.brokenAt())
                        .as("%s of row %d: %s", flip.getKey(), row, report)
                        .hasValue(row);
                assertThat(report.why()).isNotEmpty();
                tamper("delete from journal; insert into journal select * from kept");
            }
        }
        assertChainHolds(rows);
    }

    private static String flippedText(String column) {
        return "substr(%1$s, 1, length(%1$s) - 1) || chr(ascii(right(%1$s, 1)) # 1)".formatted(column);
    }

    private static String flippedByte(String column) {
        return "set_byte(%1$s, 31, get_byte(%1$s, 31) # 1)".formatted(column);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void a_removed_row_is_found(int removed) throws SQLException {
        append(5);
        tamper("delete from journal where position = " + removed);
        JournalReport report = store.verifyJournal(Progress.NONE);
        assertThat(report.entries()).isEqualTo(4);
        assertThat(report.brokenAt()).hasValue(removed);
        assertThat(report.why()).startsWith("entry " + removed + " is missing");
    }

    @Test
    void swapped_rows_are_found() throws SQLException {
        append(5);
        tamper("update journal set position = 100 where position = 2;"
                + " update journal set position = 2 where position = 4;"
                + " update journal set position = 4 where position = 100");
        assertThat(store.verifyJournal(Progress.NONE).brokenAt()).hasValue(2);
    }

    @Test
    void a_row_removed_with_the_rest_moved_up_is_found() throws SQLException {
        append(5);
        tamper("delete from journal where position = 3; update journal set position = 3 where position = 4;"
                + " update journal set position = 4 where position = 5");
        assertThat(store.verifyJournal(Progress.NONE).brokenAt()).hasValue(3);
    }

    @Test
    void a_row_put_at_the_end_by_hand_is_found() throws SQLException {
        append(2);
        run("insert into journal select 3, gen_random_uuid(), kind, version, subject, body, recorded_at, happened_at,"
                + " by, via, source, hash, hash, 2, mission, 3, hash from journal where position = 2");
        assertThat(store.verifyJournal(Progress.NONE).brokenAt()).hasValue(3);
    }

    @Test
    void a_last_row_rewritten_with_a_fitting_hash_is_found_by_the_head() throws SQLException {
        append(3);
        Written last = readJournal().getLast();
        Written forged = new Written(
                last.position(),
                last.id(),
                last.kind(),
                last.version(),
                last.subject(),
                last.body(),
                last.recordedAt(),
                last.happenedAt(),
                "rose",
                last.via(),
                last.source(),
                last.previousHash(),
                last.turn(),
                last.hash());
        String hash = HexFormat.of().formatHex(Chain.hash(forged));
        tamper("update journal set by = 'rose', hash = decode('" + hash + "', 'hex') where position = 3");
        assertThat(store.verifyJournal(Progress.NONE).brokenAt()).hasValue(3);
    }

    @Test
    void each_mission_has_a_chain_of_its_own_beside_the_one_of_all() {
        Written first = append("a", Optional.of("UNMADE"));
        Written other = append("b", Optional.of("UNFOUND"));
        Written none = append("c", Optional.empty());
        Written second = append("d", Optional.of("UNMADE"));
        assertThat(List.of(first, other, none, second))
                .extracting(row -> row.turn().orElseThrow().position())
                .containsExactly(1L, 1L, 1L, 2L);
        assertThat(second.turn().orElseThrow().previousHash()).isEqualTo(first.hash());
        assertThat(second.previousHash()).isEqualTo(none.hash());
        assertThat(store.listMissions()).containsExactly("UNFOUND", "UNMADE");
        assertThat(store.verifyJournal(Progress.NONE).missions())
                .extracting(MissionReport::mission, MissionReport::entries, MissionReport::holds)
                .containsExactly(tuple("", 1L, true), tuple("UNFOUND", 1L, true), tuple("UNMADE", 2L, true));
        assertThat(store.verifyMission("UNMADE", Progress.NONE))
                .isEqualTo(new MissionReport(
                        "UNMADE", 2, OptionalLong.empty(), HexFormat.of().formatHex(second.hash()), ""));
    }

    @Test
    void a_mission_is_verified_alone_whatever_was_done_to_the_others() throws SQLException {
        append("a", Optional.of("UNMADE"));
        append("b", Optional.of("UNFOUND"));
        append("c", Optional.of("UNMADE"));
        tamper("update journal set subject = 'x' where position = 2");
        assertThat(store.verifyMission("UNMADE", Progress.NONE).holds()).isTrue();
        assertThat(store.verifyMission("UNFOUND", Progress.NONE).brokenAt()).hasValue(1);
        JournalReport all = store.verifyJournal(Progress.NONE);
        assertThat(all.brokenAt()).hasValue(2);
        assertThat(all.missions()).extracting(MissionReport::holds).containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    delete from journal where position = 1                       | 1 | entry 1 is missing
                    delete from journal where position = 3                       | 2 | entry 2 is missing
                    delete from journal where position = 5                       | 3 | entry 3 is missing
                    update journal set mission = 'UNFOUND', mission_position = 9 where position = 3 | 2 | entry 2 is missing
                    update journal set by = 'rose' where position = 5            | 3 | its contents do not fit
                    update journal set mission_previous_hash = hash where position = 5 | 3 | it does not follow
                    """)
    void what_was_done_to_a_mission_is_found_in_its_own_chain(String change, long turn, String why)
            throws SQLException {
        for (int i = 1; i <= 5; i++) {
            append("set-" + i, Optional.of(i % 2 == 1 ? "UNMADE" : "UNFOUND"));
        }
        tamper(change);
        MissionReport alone = store.verifyMission("UNMADE", Progress.NONE);
        assertThat(alone.brokenAt()).hasValue(turn);
        assertThat(alone.why()).startsWith(why);
        assertThat(store.verifyJournal(Progress.NONE).missions()).contains(alone);
    }

    @Test
    void the_entries_of_a_mission_are_handed_over_and_verified_without_the_others(@TempDir Path folder)
            throws Exception {
        for (int i = 1; i <= 7; i++) {
            append("set-" + i, Optional.of(i % 2 == 1 ? "UNMADE" : "UNFOUND"));
        }
        Path file = folder.resolve("unmade.jsonl");
        assertThat(store.extract("UNMADE", file, Progress.NONE)).isEqualTo(4);
        assertThat(Store.verifyExtract(file, Progress.NONE)).isEqualTo(store.verifyMission("UNMADE", Progress.NONE));
        String whole = Files.readString(file);
        assertThat(whole).doesNotContain("UNFOUND").hasLineCount(6);
        List<String> lines = whole.lines().toList();
        assertExtract(folder, whole.replace("command-line", "command-linE"), 1, "its contents do not fit");
        assertExtract(
                folder, whole.replace("\"subject\":\"set-5\"", "\"subject\":\"set-6\""), 3, "its contents do not");
        assertExtract(
                folder,
                whole.replace("\"mission\":\"UNMADE\",\"missionP", "\"mission\":\"X\",\"missionP"),
                1,
                "it belongs");
        assertExtract(folder, without(lines, 2), 2, "entry 2 is missing");
        assertExtract(folder, without(lines, 5), 5, "the file was cut off");
        assertExtract(folder, without(lines, 4), 4, "entry 4 is missing");
        assertExtract(folder, whole.substring(0, whole.indexOf("set-5")), 3, "its line 4");
        assertExtract(folder, whole + "{}\n", 5, "something follows");
        assertExtract(folder, "", 1, "its first line");
        for (String hostile : List.of("[]", "null", "\"x\"", "{", "\u0000", "{\"form\":[]}", "{\"form\":null}")) {
            assertExtract(folder, hostile, 1, "its first line");
            assertExtract(folder, lines.getFirst() + "\n" + hostile + "\n", 1, "its line 2");
        }
    }

    private static void assertExtract(Path folder, String content, long brokenAt, String why) throws IOException {
        Path file = Files.writeString(folder.resolve("changed.jsonl"), content);
        MissionReport report = Store.verifyExtract(file, Progress.NONE);
        assertThat(report.brokenAt()).as(content).hasValue(brokenAt);
        assertThat(report.why()).startsWith(why);
    }

    private static String without(List<String> lines, int index) {
        List<String> fewer = new ArrayList<>(lines);
        fewer.remove(index);
        return String.join("\n", fewer) + "\n";
    }

    @Test
    void writers_for_many_missions_at_once_leave_no_gap_in_any() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Written>> tasks = IntStream.range(0, 60)
                    .<Callable<Written>>mapToObj(i -> () -> append("set-" + i, Optional.of("UN" + i % 3)))
                    .toList();
            for (Future<Written> each : threads.invokeAll(tasks)) {
                assertThat(each.get().turn().orElseThrow().position()).isBetween(1L, 20L);
            }
        }
        assertChainHolds(60);
        assertThat(store.verifyJournal(Progress.NONE).missions())
                .hasSize(3)
                .allMatch(m -> m.holds() && m.entries() == 20);
    }

    @Test
    void a_journal_of_the_first_release_stays_verifiable_and_goes_on() throws Exception {
        store.close();
        run("drop schema if exists baraza, baraza_register cascade");
        try (InputStream in = StoreContract.class.getResourceAsStream("journal-of-the-first-release.sql")) {
            assertThat(in).isNotNull();
            int migrated = Flyway.configure()
                    .dataSource(url, null, null)
                    .defaultSchema("baraza")
                    .table("migration")
                    .target("1")
                    .load()
                    .migrate()
                    .migrationsExecuted;
            assertThat(migrated).isEqualTo(1);
            run(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        store = open(CONTENTS);
        JournalReport upgraded = store.verifyJournal(Progress.NONE);
        assertThat(upgraded)
                .isEqualTo(new JournalReport(
                        4,
                        OptionalLong.empty(),
                        "dc232ffdebc26cc14a8a353a64094121893a150b106fcf053373372a39132b5c",
                        "",
                        List.of()));
        assertThat(store.rebuild(Progress.NONE).different()).isEmpty();
        Written next = append("after", Optional.of("UNMADE"));
        assertThat(next.position()).isEqualTo(5);
        assertThat(next.turn().orElseThrow().position()).isEqualTo(1);
        assertChainHolds(5);
        tamper("update journal set via = 'x' where position = 2");
        assertThat(store.verifyJournal(Progress.NONE).brokenAt()).hasValue(2);
    }

    @Test
    void a_database_that_does_not_keep_utf_8_is_refused() throws SQLException {
        String name = "test_ascii";
        run(url("postgres"), "create database " + name + " encoding 'SQL_ASCII' locale 'C' template template0");
        assertThatThrownBy(() -> Database.at(url(name)))
                .isInstanceOfSatisfying(
                        StoreFault.class, f -> assertThat(f.code()).isEqualTo("encoding"));
    }

    @Test
    void a_database_that_is_not_there_is_named_without_its_password() {
        assertThatThrownBy(() -> Database.at(url("no_such_database"))).isInstanceOfSatisfying(StoreFault.class, f -> {
            assertThat(f.code()).isEqualTo("unreachable");
            assertThat(f.getMessage()).contains("/no_such_database").doesNotContain("password=");
        });
    }

    @Test
    void opening_a_second_time_finds_everything_again() {
        append(3);
        try (Store again = open(CONTENTS)) {
            assertThat(again.register().listDataSets()).hasSize(3);
            assertThat(again.verifyJournal(Progress.NONE).brokenAt()).isEmpty();
        }
    }

    private Written append(String id, DataKind kind, int kept) {
        return store.journal().append(MadeUpContents.entry(id, kind, kept, new Random(5)), MadeUpContents.BY_DENG);
    }

    private Written append(String id, Optional<String> mission) {
        Attribution deng = MadeUpContents.BY_DENG;
        return store.journal()
                .append(
                        MadeUpContents.entry(id, DataKind.EVENTS, 3, new Random(5)),
                        new Attribution(deng.happenedAt(), deng.by(), deng.via(), deng.source(), mission));
    }

    private void append(int entries) {
        for (int i = 1; i <= entries; i++) {
            append("set-" + i, DataKind.EVENTS, i);
        }
    }

    private static String stackTrace(Throwable e) {
        StringWriter out = new StringWriter();
        e.printStackTrace(new PrintWriter(out));
        return out.toString();
    }

    private void assertChainHolds(long entries) {
        JournalReport report = store.verifyJournal(Progress.NONE);
        assertThat(report.why()).isEmpty();
        assertThat(report.holds()).isTrue();
        assertThat(report.entries()).isEqualTo(entries);
    }

    private List<Written> readJournal() {
        return store.database().inTransaction(() -> {
            List<Written> rows = new ArrayList<>();
            store.journal().read(rows::add);
            return rows;
        });
    }

    private long count(String table) {
        return store.database()
                .sql()
                .sql("select count(*) from " + table)
                .query((rs, i) -> rs.getLong(1))
                .single();
    }

    /** Changes the journal as its owner could, past the triggers. */
    private void tamper(String change) throws SQLException {
        run("alter table journal disable trigger all; " + change + "; alter table journal enable trigger all");
    }

    private void run(String sql) throws SQLException {
        run(url + (url.contains("?") ? "&" : "?") + "currentSchema=baraza_register,baraza", sql);
    }

    private static void run(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            boolean unused = statement.execute(sql);
        }
    }

    /** Asks to stop at once. */
    private static final class Stop implements Progress {

        @Override
        public void at(String stage, long done, long all) {}

        @Override
        public boolean cancelled() {
            return true;
        }
    }

    /** Snapshots that cannot be read to the end. */
    private record BreakingContents(int breaksAt) implements Contents {

        @Override
        public Stream<Area> areas(DataSet dataSet) {
            return CONTENTS.areas(dataSet);
        }

        @Override
        public Stream<Deployment> deployments(DataSet dataSet) {
            int[] read = {0};
            return CONTENTS.deployments(dataSet).peek(d -> {
                if (++read[0] > breaksAt) {
                    throw new IllegalStateException("the snapshot is gone");
                }
            });
        }

        @Override
        public Stream<org.baraza.core.record.Population> populations(DataSet dataSet) {
            return CONTENTS.populations(dataSet);
        }

        @Override
        public Stream<org.baraza.core.record.Partnership> partnerships(DataSet dataSet) {
            return CONTENTS.partnerships(dataSet);
        }
    }
}
