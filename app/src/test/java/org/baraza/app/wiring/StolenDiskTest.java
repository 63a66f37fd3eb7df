package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.cli.Stop;
import org.baraza.app.cli.Terminal;
import org.baraza.app.desk.Authenticator;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.Vault;
import org.baraza.app.openrosa.CollectClient;
import org.baraza.app.openrosa.MadeUpForms;
import org.baraza.app.store.Database;
import org.baraza.app.vault.DiskScan;
import org.baraza.app.web.Visitor;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Asker;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.record.IdentityErasedEntry;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole program in a process of its own, people in its vault, everything that can go wrong going wrong, and then
 * whoever steals the disk: not one planted name, number or place in any byte of it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class StolenDiskTest {

    private static final String NAME = "Amina Achterberg of Reedford";
    private static final String PHONE = "+999 555 0123 77";
    private static final String HOME = "third house behind the Quilambra mill";
    private static final String NOTE = "brother works at the salt market";
    private static final String REASON = "the well committee waits for an answer";
    private static final String CHILD = "Farah Kindermann of Reedford";
    private static final String REFUSED = "Karim Weigerer of Reedford";
    private static final String PASSWORD = "Quadrille-Xylophone-88";
    private static final String UNKNOWN = "karim.fremdling";
    private static final String SAID = "Rose Vandermolen hides behind the tannery";
    private static final DiskScan SCAN = DiskScan.of(
            NAME,
            "Achterberg",
            PHONE,
            "5550123",
            HOME,
            NOTE,
            REASON,
            CHILD,
            "Kindermann",
            REFUSED,
            "Weigerer",
            PASSWORD,
            UNKNOWN,
            "Overmeer",
            "Zephyrine",
            SAID,
            "Vandermolen",
            "vandermolens-house",
            "uuid:quilambra-instance");

    /**
     * Somebody with an account, whose names must not be found either.
     *
     * @param browser in which they are signed in
     * @param form what their forms bring along
     * @param who the pseudonym under which others see what they did
     */
    private record Somebody(Visitor browser, String form, String who) {

        String session() {
            return String.valueOf(browser.cookies().get("session"));
        }
    }

    private static Somebody farah;
    private static Somebody deng;
    private static Somebody rose;
    private static Somebody ingrid;
    private static Somebody tomas;

    @TempDir
    static Path folder;

    private static Path disk;
    private static Path site;
    private static Process program;
    private static URI address;
    private static String handle = "";

    @BeforeAll
    static void start() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        site = disk.resolve("site");
        Path temporary = Files.createDirectory(disk.resolve("tmp"));
        ProcessBuilder line = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--site",
                site.toString(),
                "--port",
                "0");
        line.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        Path log = disk.resolve("serve.log");
        program = line.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        URI begin = Stream.generate(() -> begin(log))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        address = begin.resolve("/");
        Visitor first = new Visitor(address);
        assertThat(Visitor.to(first.posts(
                        "/first-start",
                        Map.of(
                                "form",
                                first.formField("/invitation"),
                                "code",
                                begin.getFragment(),
                                "name",
                                "farah.overmeer",
                                "shown",
                                "Farah Zephyrine",
                                "password",
                                PASSWORD,
                                "again",
                                PASSWORD))))
                .isEqualTo("/account/second-factor");
        showSecondFactor(first);
        farah = new Somebody(first, first.formField("/policy"), "");
        deng = invited("deng", Role.COMMUNITY_LIAISON_ASSISTANT);
        rose = invited("rose", Role.CIVIL_AFFAIRS);
        ingrid = invited("ingrid", Role.HEAD_OF_OFFICE);
        tomas = invited("tomas", Role.DATA_PROTECTION_OFFICER);
    }

    /** Opened by the administrator, and come in by the code that was handed over. */
    private static Somebody invited(String name, Role role) throws Exception {
        List<String> handedOver = Visitor.secrets(farah.browser()
                .fills(
                        "/accounts",
                        "/accounts",
                        "name",
                        name + ".overmeer",
                        "shown",
                        name + " Zephyrine",
                        "role",
                        role.key(),
                        "until",
                        LocalDate.now(ZoneOffset.UTC).plusDays(9).toString()));
        Visitor browser = new Visitor(address);
        String to = Visitor.to(browser.fills(
                "/invitation", "/invitation", "code", handedOver.getLast(), "password", PASSWORD, "again", PASSWORD));
        if (to.equals("/account/second-factor")) {
            showSecondFactor(browser);
        }
        String who = Jsoup.parse(farah.browser().opens("/accounts")).select("th a").stream()
                .filter(a -> a.text().equals(name + " Zephyrine"))
                .map(a -> a.attr("href").replaceFirst(".*/", ""))
                .findFirst()
                .orElseThrow();
        return new Somebody(browser, browser.formField("/policy"), who);
    }

    private static void showSecondFactor(Visitor browser) throws Exception {
        String page = "/account/second-factor";
        String secret = Jsoup.parse(browser.opens(page)).select("code").text();
        assertThat(Visitor.secrets(browser.fills(page, page, "code", Authenticator.code(secret, Instant.now()))))
                .isNotEmpty();
    }

    /** Where the first account is made, with its code. */
    private static Optional<URI> begin(Path log) {
        try {
            assertThat(program.isAlive()).as(Files.readString(log)).isTrue();
            return Files.readAllLines(log).stream()
                    .filter(l -> l.contains("/first-start#"))
                    .map(l -> URI.create(l.replaceAll(".*(http://127\\.0\\.0\\.1:\\d+/first-start#\\S+).*", "$1")))
                    .findFirst();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (program != null) {
            program.destroyForcibly();
            int unused = program.waitFor();
        }
        killServer();
    }

    private static void killServer() {
        Path pid = site.resolve("postgres/data/postmaster.pid");
        try {
            if (Files.exists(pid)) {
                ProcessHandle.of(Long.parseLong(
                                Files.readAllLines(pid).getFirst().strip()))
                        .ifPresent(p -> {
                            boolean unused = p.destroyForcibly();
                            ProcessHandle ended = p.onExit().join();
                        });
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A body as it is. @param form what shows it to be ours; empty for a form of nobody's page */
    private static HttpResponse<String> send(Somebody who, String form, String path, String type, String body)
            throws IOException, InterruptedException {
        return who.browser()
                .send(who.browser()
                        .request(path)
                        .header("Content-Type", type)
                        .header("X-Form", form)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> post(Somebody who, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("form", who.form());
        return who.browser().posts(path, form);
    }

    private static HttpResponse<String> get(Somebody who, String path) throws IOException, InterruptedException {
        return who.browser().get(path);
    }

    private static Map<String, String> person(String name) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("age", "ADULT");
        form.put("NAME", name);
        form.put("PHONES", PHONE);
        form.put("HOME", HOME);
        form.put("NOTE", NOTE);
        form.put("grade", "MOST_SENSITIVE");
        form.put("purpose", "ANSWER");
        form.put("until", today.plusMonths(6).toString());
        form.put("givenOn", today.toString());
        form.put("mode", "VERBAL");
        form.put("consentLanguage", "sw");
        return form;
    }

    private static void assertNothingOnDisk(String when) throws IOException {
        assertThat(SCAN.scan(disk)).as(when).isEmpty();
    }

    @Test
    @Order(1)
    @ProtectionRule(1)
    @ProtectionRule(27)
    void a_person_goes_through_the_program_and_leaves_nothing_on_the_disk() throws Exception {
        HttpResponse<String> put = post(deng, "/vault/new", person(NAME));
        assertThat(put.statusCode()).as(put.body()).isEqualTo(303);
        handle = put.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
        assertThat(get(rose, "/vault/persons/" + handle).body())
                .contains(handle)
                .doesNotContain("Achterberg", "0123 77", "mill", "salt market");
        HttpResponse<String> asked = post(
                rose,
                "/vault/persons/" + handle + "/ask",
                Map.of("field", "NAME", "purpose", "ANSWER", "reason", REASON));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
        String request =
                URI.create(asked.headers().firstValue("Location").orElseThrow()).getPath();
        assertThat(post(rose, request + "/open", Map.of()).statusCode())
                .as("without the second person")
                .isEqualTo(400);
        assertThat(get(ingrid, "/vault/requests").body()).contains(handle, REASON);
        assertThat(post(ingrid, request + "/decide", Map.of("answer", "yes")).statusCode())
                .isEqualTo(303);
        HttpResponse<String> shown = post(rose, request + "/open", Map.of());
        assertThat(shown.body()).contains(NAME).doesNotContain(HOME);
        assertThat(shown.headers().allValues("Cache-Control")).containsOnly("no-store");
        assertThat(post(rose, request + "/open", Map.of()).body())
                .as("shown once")
                .doesNotContain("Achterberg");
        assertThat(get(tomas, "/vault/openings").body())
                .as("the officer sees it at once")
                .contains(handle, rose.who(), ingrid.who(), REASON)
                .doesNotContain("Achterberg", "Overmeer", "Zephyrine");
        assertNothingOnDisk("while the program runs");
    }

    @Test
    @Order(2)
    @ProtectionRule(5)
    void a_child_is_refused_and_nothing_that_was_typed_is_shown_again_or_kept() throws Exception {
        Map<String, String> form = person(CHILD);
        form.put("age", "UNDER_18");
        HttpResponse<String> answer = post(deng, "/vault/new", form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("child-protection").doesNotContain("Kindermann", "salt market");
        form.remove("age");
        assertThat(post(deng, "/vault/new", form).statusCode())
                .as("nobody said how old")
                .isEqualTo(400);
        assertThat(vaultCount()).isEqualTo(1);
        assertNothingOnDisk("after a child was refused");
    }

    private static long vaultCount() throws IOException, InterruptedException {
        String page = get(rose, "/vault").body();
        return Long.parseLong(page.replaceAll("(?s).*Identities in the vault: (\\d+)\\..*", "$1"));
    }

    @Test
    @Order(3)
    void refused_forms_broken_ones_and_forms_in_parts_leave_nothing_behind() throws Exception {
        Map<String, String> wrong = person(REFUSED);
        wrong.put("until", REFUSED);
        HttpResponse<String> again = post(deng, "/vault/new", wrong);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).as("what was typed is there to be mended").contains("Weigerer");
        assertThat(again.headers().allValues("Cache-Control")).containsOnly("no-store");
        wrong = person(REFUSED);
        wrong.put("grade", REFUSED);
        assertThat(post(deng, "/vault/new", wrong).body()).doesNotContain("Weigerer");
        wrong = person(REFUSED.repeat(60));
        assertThat(post(deng, "/vault/new", wrong).statusCode()).isEqualTo(400);
        wrong = person(REFUSED.repeat(4_000));
        assertThat(post(deng, "/vault/new", wrong).statusCode()).isEqualTo(413);
        String parts = "--x\r\nContent-Disposition: form-data; name=\"NAME\"\r\n\r\n" + (REFUSED + "\r\n").repeat(500)
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"" + REFUSED + ".txt\"\r\n\r\n"
                + REFUSED + "\r\n--x--\r\n";
        for (String path :
                List.of("/vault/new", "/vault/find", "/vault;a=b/new", "/%76ault/new", "/vault/persons/x/ask")) {
            for (String form : List.of("", deng.form())) {
                assertThat(send(deng, form, path, "multipart/form-data; boundary=x", parts)
                                .statusCode())
                        .as(path)
                        .isGreaterThanOrEqualTo(400);
            }
        }
        cutShort(deng, "/vault/new", "multipart/form-data; boundary=x", parts);
        cutShort(deng, "/%76ault/new", "multipart/form-data; boundary=x", parts);
        cutShort(deng, "/vault/new", "application/x-www-form-urlencoded", "NAME=" + REFUSED);
        for (String form : List.of("", deng.form())) {
            assertThat(send(
                                    deng,
                                    form,
                                    "/vault/new",
                                    "application/x-www-form-urlencoded",
                                    "NAME=%ZZ" + REFUSED + "&" + REFUSED + "=%")
                            .body())
                    .doesNotContain("Weigerer");
        }
        assertThat(deng.browser().posts("/vault/new", person(REFUSED)).statusCode())
                .as("a form of nobody's page")
                .isEqualTo(403);
        assertThat(new Visitor(address).posts("/vault/new", person(REFUSED)).statusCode())
                .as("by nobody")
                .isEqualTo(403);
        HttpResponse<String> sought = post(rose, "/vault/find", Map.of("handle", REFUSED));
        assertThat(sought.statusCode()).isEqualTo(404);
        assertThat(sought.body()).doesNotContain("Weigerer");
        assertThat(post(rose, "/vault/persons/" + handle + "/ask", Map.of("purpose", REFUSED, "reason", REFUSED))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(get(tomas, "/vault/openings?handle=" + URLEncoder.encode(REFUSED, StandardCharsets.UTF_8))
                        .body())
                .doesNotContain("Weigerer\"");
        assertNothingOnDisk("after refused forms");
    }

    @Test
    @Order(4)
    @ProtectionRule(27)
    void names_of_colleagues_and_passwords_are_not_kept_by_any_form_that_was_refused() throws Exception {
        String until = LocalDate.now(ZoneOffset.UTC).plusDays(9).toString();
        Map<String, String> account =
                Map.of("name", "rose.overmeer", "shown", REFUSED, "role", Role.JMAC.key(), "until", until);
        assertThat(post(farah, "/accounts", account).statusCode())
                .as("taken already")
                .isGreaterThanOrEqualTo(400);
        assertThat(post(deng, "/accounts", account).statusCode())
                .as("no administrator")
                .isEqualTo(403);
        String parts = account.entrySet().stream()
                .map(e -> "--x\r\nContent-Disposition: form-data; name=\"" + e.getKey() + "\"\r\n\r\n" + e.getValue()
                        + "\r\n")
                .collect(Collectors.joining("", "", "--x--\r\n"));
        for (String path : List.of("/accounts", "/account/password", "/sign-out", "/sharing")) {
            assertThat(send(farah, farah.form(), path, "multipart/form-data; boundary=x", parts)
                            .statusCode())
                    .as(path)
                    .isEqualTo(415);
        }
        cutShort(farah, "/accounts", "multipart/form-data; boundary=x", parts.replace("--x--", "--x"));
        Visitor stranger = new Visitor(address);
        for (String name : List.of("rose.overmeer", UNKNOWN)) {
            assertThat(stranger.fills("/sign-in", "/sign-in", "name", name, "password", REFUSED)
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(Visitor.to(stranger.fills("/sign-in", "/sign-in", "name", "rose.overmeer", "password", PASSWORD)))
                .as("opening identities needs a second factor")
                .startsWith("/sign-in/code");
        assertThat(farah.browser().opens("/accounts")).contains("rose Zephyrine", "rose.overmeer");
        assertNothingOnDisk("after refused names");
    }

    /** A form whose sender goes away in the middle, so that whatever the server keeps meanwhile stays. */
    private static void cutShort(Somebody who, String path, String type, String body) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: session=" + who.session()
                            + "\r\nX-Form: " + who.form() + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                            + (body.length() + 1_000) + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    @Test
    @Order(4)
    @ProtectionRule(1)
    @ProtectionRule(27)
    void what_telephones_send_leaves_nothing_readable_on_the_disk_whether_taken_refused_or_cut_short()
            throws Exception {
        Somebody karim = invited("karim", Role.JMAC);
        String mission = "UNMIL";
        CollectClient.Form form = new CollectClient.Form()
                .field("form", karim.form())
                .field("mission", mission)
                .part("file", "a.xml", "text/xml", CollectClient.bytes(MadeUpForms.blank("1", false)));
        assertThat(Visitor.to(karim.browser()
                        .send(karim.browser()
                                .request("/forms")
                                .header("Content-Type", CollectClient.Form.type())
                                .POST(HttpRequest.BodyPublishers.ofByteArray(form.whole())))))
                .isEqualTo("/missions/UNMIL/forms/" + MadeUpForms.ID);
        HttpResponse<String> once = deng.browser()
                .fills(
                        "/telephones",
                        "/telephones",
                        "name",
                        "blue",
                        "mission",
                        mission,
                        "until",
                        LocalDate.now(ZoneOffset.UTC).plusDays(3).toString(),
                        "grant",
                        Jsoup.parse(deng.browser().opens("/telephones"))
                                .select("input[name=grant]")
                                .attr("value"));
        URI base = URI.create(Jsoup.parse(once.body()).select(".secrets code").text());
        CollectClient phone = new CollectClient(base);
        byte[] picture = CollectClient.bytes((SAID + "\n").repeat(20_000));
        String xml = MadeUpForms.filled("1", "uuid:quilambra-instance", SAID);
        assertThat(phone.submit(xml, Map.of("vandermolens-house.jpg", picture))).hasSize(1);
        assertThat(phone.send(new CollectClient.Form()
                                .part("vandermolens-house.jpg", "vandermolens-house.jpg", "image/jpeg", picture)
                                .part(
                                        "xml_submission_file",
                                        "a.xml",
                                        "text/xml",
                                        CollectClient.bytes(xml.replace("hides", "lives")))
                                .to(phone.address("submission")))
                        .statusCode())
                .isEqualTo(409);
        assertThat(phone.send(new CollectClient.Form()
                                .part("xml_submission_file", "a.xml", "text/xml", CollectClient.bytes("<" + xml))
                                .to(phone.address("submission")))
                        .statusCode())
                .isEqualTo(400);
        cutShort(
                deng,
                base.getPath() + "/submission",
                CollectClient.Form.type(),
                new String(
                        new CollectClient.Form()
                                .part("xml_submission_file", "a.xml", "text/xml", CollectClient.bytes(xml))
                                .part("b.jpg", "vandermolens-house.jpg", "image/jpeg", picture)
                                .whole(),
                        StandardCharsets.UTF_8));
        String page = "/missions/UNMIL/forms/" + MadeUpForms.ID;
        String submission =
                Jsoup.parse(karim.browser().opens(page)).select("#came ~ div a").attr("href");
        assertThat(karim.browser().fills(submission, submission + "/open").body())
                .contains(SAID);
        assertNothingOnDisk("after telephones sent");
    }

    @Test
    @Order(5)
    void a_broken_seal_is_an_incident_without_content() throws Exception {
        HttpResponse<String> ordinary = post(deng, "/vault/new", withGrade(person(NAME), "ORDINARY"));
        String broken = ordinary.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
        try (Database database = Database.in(site)) {
            int unused = JdbcClient.create(database.source())
                    .sql("update vault_field set sealed = overlay(sealed placing '\\x00' from 20) where handle = ?")
                    .param(broken)
                    .update();
        }
        String request = post(
                        rose,
                        "/vault/persons/" + broken + "/ask",
                        Map.of("field", "NAME", "purpose", "ANSWER", "reason", REASON))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        HttpResponse<String> answer = post(rose, request + "/open", Map.of());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("sealed by another key").doesNotContain("Achterberg");
        assertNothingOnDisk("after a broken seal");
    }

    private static Map<String, String> withGrade(Map<String, String> form, String grade) {
        form.put("grade", grade);
        return form;
    }

    @Test
    @Order(6)
    @ProtectionRule(27)
    void neither_a_backup_nor_what_is_restored_from_it_tells_anybody() throws Exception {
        Path key = folder.resolve("backup.key");
        Files.write(key, new java.security.SecureRandom().generateSeed(32));
        Path backup = disk.resolve("monday.backup");
        run("backup", "--site", site.toString(), "--to", backup.toString(), "--key-file", key.toString());
        assertThat(SCAN.scan(backup)).isEmpty();
        Path again = disk.resolve("again");
        run("restore", backup.toString(), "--site", again.toString(), "--key-file", key.toString());
        try (Database database = Database.in(again)) {
            assertThat(JdbcClient.create(database.source())
                            .sql("select count(*) from vault_person")
                            .query(Long.class)
                            .single())
                    .as("people are in it")
                    .isEqualTo(2);
        }
        assertNothingOnDisk("with a backup and what was restored from it");
    }

    private static void run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = Main.run(new Terminal(print, print, false), new Stop(), words);
        String said = out.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(said).isZero();
        assertThat(SCAN.scan("what " + words[0] + " says", out.toByteArray())).isEmpty();
    }

    @Test
    @Order(7)
    @ProtectionRule(27)
    void killed_in_the_middle_and_stolen_there_is_still_nothing() throws Exception {
        program.destroyForcibly();
        int unused = program.waitFor();
        killServer();
        assertNothingOnDisk("killed, with its log of changes as it was");
        try (Database database = Database.in(site)) {
            int done = JdbcClient.create(database.source()).sql("checkpoint").update();
        }
        assertNothingOnDisk("started again and written out");
    }

    @Test
    @Order(8)
    void the_scanner_would_have_found_it_there() throws Exception {
        try (Database database = Database.in(site)) {
            JdbcClient sql = JdbcClient.create(database.source());
            int made = sql.sql("create table planted (name text)").update();
            int planted = sql.sql("insert into planted values (?)").param(NAME).update();
            int done = sql.sql("checkpoint").update();
            assertThat(SCAN.scan(site.resolve("postgres"))).isNotEmpty();
            int gone = sql.sql("drop table planted").update();
            int again = sql.sql("alter system set wal_recycle = off").update();
            Boolean reloaded =
                    sql.sql("select pg_reload_conf()").query(Boolean.class).single();
            String next =
                    sql.sql("select pg_switch_wal()::text").query(String.class).single();
            for (int i = 0; i < 2; i++) {
                int written = sql.sql("checkpoint").update();
            }
        }
        assertNothingOnDisk("taken away again");
    }

    /** As the site itself knows them by the session they still hold. */
    private static Asker asker(Desk desk, Somebody who) {
        return desk.accounts().signIns().find(who.session()).orElseThrow().asker();
    }

    @Test
    @Order(9)
    void an_erased_person_leaves_not_even_the_wrapped_key_on_the_disk_and_a_turned_key_none_of_the_old()
            throws Exception {
        // Opened in this process with the same key, which the whole test's environment names.
        Settings settings = new Settings(
                0, Optional.empty(), "en", Settings.USUAL.listening(), Optional.empty(), "file:" + key(), 1);
        byte[] wrapped;
        byte[] sealed;
        try (Database database = Database.in(site)) {
            wrapped = bytes(database, "select key from vault_person where handle = ?", handle);
            sealed = bytes(database, "select sealed from vault_field where field = 'NAME' and handle = ?", handle);
        }
        assertThat(rawHits(wrapped)).as("it is there before").isPositive();
        IdentityErasedEntry proof;
        try (Desk desk = new Sites(InstantSource.system()).open(site, settings)) {
            Vault vault = desk.vault();
            Vault.Erasure asked =
                    vault.askErasure(new Handle(handle), IdentityErasedEntry.Cause.WISH, asker(desk, deng));
            proof = vault.erase(asked.id(), asker(desk, tomas));
            assertThat(rawHits(wrapped)).as("the key is gone from every file").isZero();
            assertThat(rawHits(sealed)).as("and so is what it sealed").isZero();
        }
        assertThat(proof.fieldsDestroyed()).isEqualTo(4);
        byte[] site1;
        try (Database database = Database.in(site)) {
            site1 = JdbcClient.create(database.source())
                    .sql("select sealing from vault_key")
                    .query(byte[].class)
                    .single();
        }
        try (Desk desk = new Sites(InstantSource.system()).open(site, settings)) {
            assertThat(desk.vault().keys().turn(Optional.empty()).persons()).isEqualTo(1);
            assertThat(rawHits(site1))
                    .as("nothing wrapped by the old key is left")
                    .isZero();
            assertThat(desk.vault().state()).isInstanceOf(Vault.Open.class);
            assertThat(desk.vault().find(new Handle(handle), asker(desk, rose))).isEmpty();
        }
        assertNothingOnDisk("at the end");
    }

    private static Path key() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("config"))) {
            return files.filter(f -> f.endsWith("vault.key")).findFirst().orElseThrow();
        }
    }

    private static byte[] bytes(Database database, String sql, String person) {
        return JdbcClient.create(database.source())
                .sql(sql)
                .param(person)
                .query(byte[].class)
                .single();
    }

    /** In how many files of the database these very bytes are. */
    private static long rawHits(byte[] wanted) throws IOException {
        List<Path> hits = new ArrayList<>();
        try (Stream<Path> files = Files.walk(site.resolve("postgres/data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (contains(Files.readAllBytes(file), wanted)) {
                    hits.add(file);
                }
            }
        }
        return hits.size();
    }

    private static boolean contains(byte[] all, byte[] wanted) {
        for (int at = 0; at + wanted.length <= all.length; at++) {
            if (all[at] == wanted[0]
                    && java.util.Arrays.equals(all, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
