package org.baraza.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.app.desk.ImportReport;
import org.baraza.app.desk.PlainFault;
import org.baraza.core.protect.ProtectionRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as scripts outside see it. */
final class BarazaTest {

    @TempDir
    Path folder;

    private final TableDesk desk = new TableDesk();
    private String out = "";
    private String err = "";

    private int run(String... arguments) {
        TypedText text = new TypedText();
        int code = new Baraza(desk.tools(text.terminal())).run(arguments);
        out = text.out();
        err = text.err();
        return code;
    }

    private String site;
    private String rows;

    @BeforeEach
    void a_file_to_import() throws IOException {
        site = folder.resolve("site").toString();
        rows = Files.writeString(folder.resolve("rows.csv"), "id\n1\n").toString();
    }

    @Test
    void import_ends_with_0_when_every_row_was_kept() {
        desk.imports(2, 2);
        assertThat(run("import", "--site", site, "--json", rows)).isEqualTo(Exit.GOOD);
        assertThat(out)
                .isEqualTo("{\"file\":\"" + rows
                        + "\",\"importer\":\"made-up\",\"received\":2,\"kept\":2,\"setAside\":0,"
                        + "\"dataset\":\"made-up-1-00000000\",\"sha256\":\"00ff\"}\n");
        assertThat(err).isEmpty();
    }

    @Test
    void import_ends_with_1_when_some_rows_were_set_aside_and_shows_the_sum() {
        desk.imports(1_204, 1_187);
        assertThat(run("import", "--site", site, rows)).isEqualTo(Exit.FINDINGS);
        assertThat(out).contains("17 of 1,204 rows were set aside.  1,187 kept.   1,187 + 17 = 1,204");
    }

    @Test
    void import_writes_null_for_a_file_that_nothing_recognises() {
        desk.importReport(new ImportReport(
                Path.of(rows),
                Optional.empty(),
                0,
                0,
                0,
                Optional.empty(),
                "00ff",
                false,
                java.util.Map.of(),
                java.util.List.of(),
                Optional.empty(),
                Optional.of(TableDesk.UNREADABLE)));
        assertThat(run("import", "--site", site, "--json", rows)).isEqualTo(Exit.FINDINGS);
        assertThat(out).contains("\"importer\":null").contains("\"dataset\":null");
    }

    @Test
    void a_file_that_does_not_exist_is_wrong_use() {
        assertThat(run("import", "--site", site, "nowhere.csv")).isEqualTo(Exit.WRONG_USE);
        assertThat(err).contains("There is no file nowhere.csv");
    }

    @Test
    void exported_events_have_the_stable_header_and_empty_fields_for_what_is_not_known() {
        assertThat(run("export", "events", "--site", site, "--country", "XXA", "--level", "2", "--csv"))
                .isEqualTo(Exit.GOOD);
        assertThat(out).isEqualTo("""
                event_id,date,type_of_violence,pcode,longitude,latitude,nearest_base_km,deaths_low,deaths_best,deaths_high
                41,2020-02-29,1,XXA01,12.5,-0.0001,7.25,0,1,3
                42,2020-03-01,3,,12,0.1,,,,
                """);
    }

    @Test
    void an_exported_panel_has_a_row_for_every_area_and_month_and_no_numbers_unless_seen() {
        assertThat(run(
                        "export",
                        "panel",
                        "--site",
                        site,
                        "--country",
                        "XXA",
                        "--level",
                        "2",
                        "--indicator",
                        "tst-01",
                        "--csv"))
                .isEqualTo(Exit.GOOD);
        assertThat(out).isEqualTo("""
                pcode,month,state,value,low,high,n
                XXA01,2020-01,seen,1.5,0.5,Inf,3
                XXA01,2020-02,not-seen,,,,
                XXA02,2020-01,not-applicable,,,,
                XXA02,2020-02,not-applicable,,,,
                """);
        assertThat(err).contains("# TST-01 version 1; unit: events per month").contains("# DENOMINATOR_UNKNOWN");
    }

    @Test
    void a_panel_as_json_carries_unit_and_cautions_and_null_for_infinity() {
        run("export", "panel", "--site", site, "--country", "XXA", "--level", "2", "--indicator", "TST-01", "--json");
        assertThat(out)
                .startsWith("{\"indicator\":\"TST-01\",\"version\":1,\"units\":[\"events per month\"],"
                        + "\"cautions\":[\"DENOMINATOR_UNKNOWN\"]")
                .contains("{\"pcode\":\"XXA01\",\"month\":\"2020-01\",\"state\":\"seen\",\"value\":1.5,\"low\":0.5,"
                        + "\"high\":null,");
    }

    @Test
    void exported_deployments_leave_troops_empty_when_none_is_known() {
        assertThat(run("export", "deployments", "--site", site, "--mission", "unmad", "--level", "2", "--csv"))
                .isEqualTo(Exit.GOOD);
        assertThat(out).isEqualTo("""
                pcode,month,bases,troops,troops_unknown
                XXA01,2020-01,2,350,1
                ,2020-01,1,,1
                """);
    }

    @Test
    void measure_shows_every_area_the_country_and_what_it_rests_on() {
        assertThat(run("measure", "--site", site, "--country", "XXA", "--level", "2", "--indicator", "TST-01"))
                .isEqualTo(Exit.GOOD);
        assertThat(out)
                .contains("XXA01", "not applicable", "whole country", "1.5 (0.5 to no limit) events per month, n = 3")
                .contains("Boundaries: made up");
    }

    @Test
    @ProtectionRule(23)
    void an_indicator_that_misleads_alone_is_measured_and_exported_with_its_companion_only() {
        String[] question = {"--site", site, "--country", "XXA", "--level", "2", "--indicator", MadeUpPair.ID};
        assertThat(run(with(question, "measure"))).isEqualTo(Exit.GOOD);
        assertThat(out).contains("TST-02 Test of a pair", "TST-01 Test,");
        assertThat(run(with(question, "measure", "--json"))).isEqualTo(Exit.GOOD);
        assertThat(out).contains("\"companions\":[{\"indicator\":\"TST-01\"");
        assertThat(run(with(question, "export panel", "--json"))).isEqualTo(Exit.GOOD);
        assertThat(out).contains("\"companions\":[{\"indicator\":\"TST-01\"");
        assertThat(run(with(question, "export panel", "--csv"))).isEqualTo(Exit.WRONG_USE);
        assertThat(out).isEmpty();
        assertThat(err).contains("TST-02 is shown only with TST-01");
    }

    @Test
    @ProtectionRule(24)
    void a_reading_says_what_it_can_tell_of_causes() {
        run("measure", "--site", site, "--country", "XXA", "--level", "2", "--indicator", "TST-01");
        assertThat(out).contains("Design: description.", "no causal claim");
        run("export", "panel", "--site", site, "--country", "XXA", "--level", "2", "--indicator", "TST-01", "--csv");
        assertThat(err).contains("# Design: description.");
    }

    private static String[] with(String[] question, String command, String... more) {
        return Stream.of(command.split(" "), question, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void an_unknown_country_indicator_or_mission_names_the_nearest() {
        assertThat(run("measure", "--site", site, "--country", "XXB", "--level", "2", "--indicator", "TST-01"))
                .isEqualTo(Exit.WRONG_USE);
        assertThat(err).contains("Did you mean \"XXA\"?");
        assertThat(run("measure", "--site", site, "--country", "XXA", "--level", "2", "--indicator", "TST-1"))
                .isEqualTo(Exit.WRONG_USE);
        assertThat(err).contains("Did you mean \"TST-01\"?");
        assertThat(run("missions", "--site", site, "UNMAT")).isEqualTo(Exit.WRONG_USE);
        assertThat(err).contains("Did you mean \"UNMAD\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"improt", "--sit", "import --jsno x", "export events --country XXA"})
    void wrong_use_ends_with_2_and_says_where_help_is(String words) {
        assertThat(run(words.split(" "))).isEqualTo(Exit.WRONG_USE);
        assertThat(err).contains("--help");
        assertThat(out).isEmpty();
    }

    @Test
    void a_mistyped_option_names_the_nearest() {
        run("import", "--site", site, "--jsno", rows);
        assertThat(err).contains("--json");
    }

    @Test
    void a_broken_journal_ends_with_1() {
        assertThat(run("verify-journal", "--site", site)).isEqualTo(Exit.GOOD);
        desk.breakJournalAt(7);
        assertThat(run("verify-journal", "--site", site)).isEqualTo(Exit.FINDINGS);
        assertThat(out).contains("entry 7");
    }

    @Test
    void a_mission_or_a_file_of_its_entries_is_verified_alone() {
        assertThat(run("verify-journal", "--site", site, "--mission", "UNMADE")).isEqualTo(Exit.GOOD);
        assertThat(out).contains("UNMADE: 4 entries, unbroken").doesNotContain("9 entries");
        assertThat(run("verify-journal", "--file", "unmade.jsonl")).isEqualTo(Exit.GOOD);
        assertThat(run(
                        "journal",
                        "extract",
                        "--site",
                        site,
                        "--mission",
                        "UNMADE",
                        "--protocol",
                        "archive",
                        "--to",
                        "unmade.jsonl"))
                .isEqualTo(Exit.GOOD);
        assertThat(out).contains("4 entries of UNMADE written to unmade.jsonl");
        assertThat(run("journal", "shred", "--site", site, "--mission", "UNMADE", "--to", "x"))
                .isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void a_journal_that_lacks_a_head_kept_elsewhere_ends_with_1_though_its_chain_holds() {
        assertThat(run("verify-journal", "--site", site, "--heads", "heads.txt"))
                .isEqualTo(Exit.GOOD);
        assertThat(out).contains("contains all 2 heads", "1 bear no signature");
        desk.books().lackHead(3);
        assertThat(run("verify-journal", "--site", site, "--heads", "heads.txt"))
                .isEqualTo(Exit.FINDINGS);
        assertThat(out).contains("unbroken", "Line 2 of heads.txt, entry 3", "history was rewritten");
        assertThat(run("heads", "--site", site, "--make")).isEqualTo(Exit.FINDINGS);
        assertThat(run("heads", "--site", site)).isEqualTo(Exit.GOOD);
        assertThat(out).contains("Key: 0a1b-2c3d", "whole journal  entry 3  0f0f 0f0f");
        assertThat(run("verify-journal", "--site", site, "--fingerprint", "0a1b"))
                .isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void what_is_due_is_said_before_it_is_deleted() {
        assertThat(run("retention", "--site", site, "--dry-run")).isEqualTo(Exit.GOOD);
        assertThat(out).contains("logs: delete 90 days after the last line was written; 2 due");
        assertThat(run("retention", "--site", site)).isEqualTo(Exit.GOOD);
        assertThat(out).contains("logs: 2 due, 2 deleted and looked for again");
    }

    @Test
    void a_fault_ends_with_3_and_its_stack_trace_is_in_the_log_alone() throws IOException {
        desk.failWith(new IllegalStateException("the secret of Amina"));
        assertThat(run("rebuild", "--site", site)).isEqualTo(Exit.FAULT);
        assertThat(err).contains("incident").doesNotContain("secret").doesNotContain("Exception");
        String incident = err.replaceAll("(?s).*incident ([^)]*)\\).*", "$1");
        assertThat(Files.readString(Path.of(site, "faults.log")))
                .contains(incident, "java.lang.IllegalStateException", "\tat ")
                .doesNotContain("secret");
    }

    @Test
    void a_fault_of_the_machine_is_told_in_one_sentence_with_its_number() {
        desk.failWith(new java.io.UncheckedIOException(new IOException("No space left on device")));
        assertThat(run("rebuild", "--site", site)).isEqualTo(Exit.FAULT);
        assertThat(err.lines()).hasSize(1);
        assertThat(err).startsWith("The disk is full.").contains("(incident ");

        desk.failWith(new Unplugged());
        assertThat(run("rebuild", "--site", site)).isEqualTo(Exit.FAULT);
        assertThat(err).startsWith("The cable is out. Put it in. (incident ").doesNotContain("faults.log");
    }

    private static final class Unplugged extends RuntimeException implements PlainFault {

        Unplugged() {
            super("The cable is out. Put it in.");
        }

        @Override
        public String code() {
            return "cable-out";
        }
    }

    @Test
    void import_without_a_file_or_with_a_folder_is_wrong_use() {
        assertThat(run("import", "--site", site)).isEqualTo(Exit.WRONG_USE);
        assertThat(err).contains("FILE").contains("import --help");
        assertThat(run("import", "--site", site, folder.toString())).isEqualTo(Exit.WRONG_USE);
        assertThat(err).contains("is a folder; name the files in it");
    }

    @Test
    void stopped_work_ends_with_130() {
        desk.failWith(new java.util.concurrent.CancellationException());
        assertThat(run("rebuild", "--site", site)).isEqualTo(Exit.CANCELLED);
    }

    @Test
    void simulate_writes_only_into_an_empty_folder() {
        String target = folder.resolve("practice").toString();
        assertThat(run("simulate", "--seed", "7", "--out", target)).isEqualTo(Exit.GOOD);
        assertThat(out).contains("made-up-7.csv");
        assertThat(run("simulate", "--seed", "7", "--out", target)).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void demo_imports_the_made_up_mission_once_and_prints_the_address() {
        desk.holdsNothing();
        desk.imports(2, 2);
        assertThat(run("demo", "--site", site, "--port", "0")).isEqualTo(Exit.GOOD);
        assertThat(out).contains("Baraza is open at http://localhost:8099/");
        assertThat(desk.imported()).isEqualTo(1);
    }

    @Test
    void the_demo_lets_nobody_into_a_folder_that_holds_anything_real() {
        assertThat(run("demo", "--site", site, "--port", "0")).isEqualTo(Exit.WRONG_USE);
        assertThat(err).contains("not made up");
        assertThat(desk.imported()).isZero();
    }

    static java.util.stream.Stream<String> commands() {
        return Baraza.listCommands().stream().map(command -> command.spec().name());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_teaches_with_an_example_and_the_exit_codes(String command) {
        assertThat(run(command, "--help")).isEqualTo(Exit.GOOD);
        assertThat(out).contains("Usage: baraza " + command, "Examples", "  baraza ", "Exit codes");
        String help = out;
        assertThat(run("help", command)).isEqualTo(Exit.GOOD);
        assertThat(out).isEqualTo(help);
    }
}
