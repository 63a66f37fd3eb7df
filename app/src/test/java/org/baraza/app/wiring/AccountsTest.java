package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.baraza.app.desk.Accounts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.SignIns;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.PolicyTable;
import org.baraza.app.web.Visitor;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts over a real database and real HTTP, at a time the test sets. */
final class AccountsTest {

    private static final String PASSWORD = "seven slow rivers";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final AtomicReference<Instant> NOW =
            new AtomicReference<>(Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    private static final AtomicInteger COUNT = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static Path site;
    private static Desk desk;
    private static ScreenServer.Serving serving;

    @BeforeAll
    static void open() {
        site = folder.resolve("site");
        desk = new Sites(NOW::get).open(site, Settings.USUAL);
        serving = new Screens().serve(desk, Settings.USUAL.withPort(0));
    }

    @AfterAll
    static void close() {
        serving.close();
        desk.close();
    }

    private static Accounts accounts() {
        return desk.accounts();
    }

    private static void later(Duration duration) {
        Instant unused = NOW.updateAndGet(now -> now.plus(duration));
    }

    private static Visitor stranger() {
        return new Visitor(serving.address());
    }

    /** Somebody new with a role everywhere for 30 days. */
    private record Somebody(Handle who, String login, Visitor browser) {}

    private static Somebody somebody(Role role) throws Exception {
        String login = "person-" + COUNT.incrementAndGet();
        Accounts.Code code = accounts().open(login, "Shown " + login, grant(role), By.operator());
        Visitor browser = stranger();
        String to = Visitor.to(browser.fills(
                "/invitation", "/invitation", "code", code.text(), "password", PASSWORD, "again", PASSWORD));
        assertThat(to).isIn("/", "/account/second-factor");
        return new Somebody(accounts().findByLogin(login).orElseThrow().who(), login, browser);
    }

    private static Grant grant(Role role) {
        boolean ofOnePlace = role == Role.PARTNER || role == Role.MINISTRY_READER;
        return new Grant(
                role,
                ofOnePlace ? Scope.ofMission("PRAMIQ") : Scope.EVERYWHERE,
                NOW.get(),
                NOW.get().plus(Duration.ofDays(30)));
    }

    private static HttpResponse<String> signIn(Visitor browser, String login, String password) throws Exception {
        return browser.fills("/sign-in", "/sign-in", "name", login, "password", password);
    }

    /** Sets up a second factor and returns its secret. */
    private static byte[] setUp(Visitor browser) throws Exception {
        String page = browser.opens("/account/second-factor");
        byte[] secret = unbase32(Jsoup.parse(page).select("code").text());
        HttpResponse<String> done =
                browser.fills("/account/second-factor", "/account/second-factor", "code", code(secret));
        assertThat(Visitor.secrets(done)).hasSize(10);
        return secret;
    }

    private static String code(byte[] secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret, "HmacSHA1"));
        byte[] hash = mac.doFinal(java.nio.ByteBuffer.allocate(8)
                .putLong(NOW.get().getEpochSecond() / 30)
                .array());
        int number = java.nio.ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }

    private static byte[] unbase32(String text) {
        java.math.BigInteger bits = java.math.BigInteger.ZERO;
        for (char c : text.toCharArray()) {
            bits = bits.shiftLeft(5).or(java.math.BigInteger.valueOf(BASE32.indexOf(c)));
        }
        byte[] all = bits.toByteArray();
        byte[] secret = new byte[20];
        int length = Math.min(20, all.length);
        System.arraycopy(all, all.length - length, secret, 20 - length, length);
        return secret;
    }

    private static Visitor administrator() throws Exception {
        Somebody farah = somebody(Role.ADMINISTRATOR);
        byte[] unused = setUp(farah.browser());
        return farah.browser();
    }

    @Test
    void whoever_is_not_signed_in_is_led_to_the_door_and_back() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        Visitor browser = stranger();
        String to = Visitor.to(browser.get("/missions/UNMIL?level=1"));
        assertThat(to).isEqualTo("/sign-in?to=%2Fmissions%2FUNMIL%3Flevel%3D1");
        assertThat(Visitor.to(browser.fills(to, "/sign-in", "name", rose.login(), "password", PASSWORD)))
                .isEqualTo("/missions/UNMIL?level=1");
        assertThat(browser.get("/missions/UNMIL?level=1").statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_is_led_to_another_site_after_signing_in() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        for (String elsewhere : List.of("//evil.example", "https://evil.example", "/\\evil.example", "/sign-out")) {
            assertThat(Visitor.to(stranger()
                            .fills(
                                    "/sign-in",
                                    "/sign-in",
                                    "to",
                                    elsewhere,
                                    "name",
                                    rose.login(),
                                    "password",
                                    PASSWORD)))
                    .as(elsewhere)
                    .isEqualTo("/");
        }
    }

    @Test
    void a_program_that_is_not_signed_in_is_told_so_and_led_nowhere() throws Exception {
        Visitor browser = stranger();
        HttpResponse<String> json = browser.send(browser.request("/").header("Accept", "application/json"));
        assertThat(json.statusCode()).isEqualTo(401);
        assertThat(json.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
        HttpResponse<String> token = browser.send(browser.request("/").header("Authorization", "Bearer made-up"));
        assertThat(token.statusCode()).isEqualTo(401);
        assertThat(token.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
    }

    @Test
    void a_name_nobody_has_and_a_wrong_password_get_the_same_answer() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        HttpResponse<String> wrong = signIn(stranger(), rose.login(), "seven slow lakes");
        HttpResponse<String> unknown = signIn(stranger(), "person-x", "seven slow lakes");
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(422);
        assertThat(plain(unknown.body())).isEqualTo(plain(wrong.body()));
    }

    private static String plain(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }

    @Test
    void guessing_makes_the_guesser_wait_and_not_somebody_known() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        Visitor thief = stranger();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(thief, rose.login(), "guess number " + i).statusCode())
                    .isEqualTo(422);
        }
        HttpResponse<String> slowed = signIn(thief, rose.login(), PASSWORD);
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
        assertThat(Jsoup.parse(slowed.body()).select("[role=alert]").text()).contains("Try again in 1 seconds");
        assertThat(Visitor.to(signIn(rose.browser(), rose.login(), PASSWORD))).isEqualTo("/");
        later(Duration.ofSeconds(2));
        assertThat(Visitor.to(signIn(thief, rose.login(), PASSWORD))).isEqualTo("/");
    }

    @Test
    void a_name_nobody_has_makes_wait_as_well() throws Exception {
        Visitor thief = stranger();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(thief, "nobody-at-all", "guess number " + i).statusCode())
                    .isEqualTo(422);
        }
        assertThat(signIn(thief, "nobody-at-all", "guess").statusCode()).isEqualTo(429);
        later(Duration.ofMinutes(5));
    }

    @Test
    void a_session_from_before_signing_in_is_worth_nothing_after() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        Visitor browser = stranger();
        browser.cookies().put("session", "planted-by-somebody-else");
        assertThat(Visitor.to(signIn(browser, rose.login(), PASSWORD))).isEqualTo("/");
        assertThat(browser.cookies().get("session")).isNotEqualTo("planted-by-somebody-else");
        assertThat(Visitor.with(serving.address(), "planted-by-somebody-else")
                        .get("/")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void the_session_cookie_is_for_no_script_and_no_other_site() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        List<String> set = signIn(stranger(), rose.login(), PASSWORD).headers().allValues("Set-Cookie");
        assertThat(set)
                .filteredOn(c -> c.startsWith("session="))
                .singleElement()
                .satisfies(c -> assertThat(c)
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain", "Max-Age", "Expires"));
    }

    @Test
    void a_form_that_is_not_ours_changes_nothing() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        Somebody deng = somebody(Role.EVALUATOR);
        assertThat(rose.browser().posts("/account/sessions/end", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(rose.browser()
                        .posts(
                                "/account/sessions/end",
                                Map.of("form", deng.browser().formField("/account")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(stranger()
                        .posts("/sign-in", Map.of("name", rose.login(), "password", PASSWORD))
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> crossSite = rose.browser()
                .send(rose.browser()
                        .request("/account/sessions/end")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "cross-site")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "form=" + rose.browser().formField("/account"))));
        assertThat(crossSite.statusCode()).isEqualTo(403);
        assertThat(rose.browser().get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void a_stranger_brings_no_file_in_through_any_door() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        Visitor browser = stranger();
        String body = part("form", browser.formField("/sign-in")) + part("name", rose.login())
                + part("password", PASSWORD) + "--cut--\r\n";
        HttpResponse<String> answer = browser.send(browser.request("/sign-in")
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(Visitor.to(answer)).isEqualTo("/sign-in");
        assertThat(browser.cookies()).doesNotContainKey("session");
    }

    private static String part(String name, String value) {
        return "--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    @Test
    void signing_out_ends_the_session_and_not_only_the_cookie() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        String session = String.valueOf(rose.browser().cookies().get("session"));
        assertThat(Visitor.to(rose.browser().fills("/", "/sign-out"))).isEqualTo("/sign-in");
        assertThat(Visitor.with(serving.address(), session).get("/").statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_session_ends_when_it_is_not_used_and_when_it_is_old() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        for (int i = 0; i < 14; i++) {
            later(Duration.ofMinutes(50));
            assertThat(rose.browser().get("/").statusCode()).isEqualTo(200);
        }
        later(Duration.ofMinutes(50));
        assertThat(rose.browser().get("/").statusCode()).isEqualTo(303);
        assertThat(Visitor.to(signIn(rose.browser(), rose.login(), PASSWORD))).isEqualTo("/");
        later(Duration.ofMinutes(61));
        assertThat(rose.browser().get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void sessions_are_listed_and_ended_from_another_browser_at_once() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        Visitor phone = stranger();
        assertThat(Visitor.to(signIn(phone, rose.login(), PASSWORD))).isEqualTo("/");
        String page = rose.browser().opens("/account");
        List<String> ends = Jsoup.parse(page)
                .select("form[action^=/account/sessions/][action$=/end]")
                .eachAttr("action");
        assertThat(ends).hasSize(2);
        assertThat(Visitor.to(rose.browser().fills("/account", ends.getFirst())))
                .startsWith("/account");
        assertThat(phone.get("/").statusCode()).isEqualTo(303);
        assertThat(rose.browser().get("/").statusCode()).isEqualTo(200);
        assertThat(Visitor.to(rose.browser().fills("/account", "/account/sessions/end")))
                .isEqualTo("/sign-in");
        assertThat(rose.browser().get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void nobody_ends_the_session_of_somebody_else() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        Somebody deng = somebody(Role.EVALUATOR);
        Handle session = accounts()
                .own()
                .sessions(accounts()
                        .signIns()
                        .find(String.valueOf(rose.browser().cookies().get("session")))
                        .orElseThrow())
                .getFirst()
                .id();
        assertThat(Visitor.to(deng.browser()
                        .posts(
                                "/account/sessions/" + session.code() + "/end",
                                Map.of("form", deng.browser().formField("/account")))))
                .startsWith("/account");
        assertThat(rose.browser().get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void changing_the_password_ends_the_other_sessions_and_the_old_password() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        Visitor phone = stranger();
        assertThat(Visitor.to(signIn(phone, rose.login(), PASSWORD))).isEqualTo("/");
        String fresh = "nine quick hills";
        assertThat(rose.browser()
                        .fills("/account", "/account/password", "old", "wrong", "password", fresh, "again", fresh)
                        .statusCode())
                .isEqualTo(422);
        assertThat(Visitor.to(rose.browser()
                        .fills("/account", "/account/password", "old", PASSWORD, "password", fresh, "again", fresh)))
                .startsWith("/account");
        assertThat(phone.get("/").statusCode()).isEqualTo(303);
        assertThat(rose.browser().get("/").statusCode()).isEqualTo(200);
        assertThat(signIn(stranger(), rose.login(), PASSWORD).statusCode()).isEqualTo(422);
        assertThat(Visitor.to(signIn(stranger(), rose.login(), fresh))).isEqualTo("/");
    }

    @Test
    void short_common_and_telling_passwords_are_refused_and_nothing_else_is() throws Exception {
        String login = "person-" + COUNT.incrementAndGet();
        Accounts.Code code = accounts().open(login, "Tomás Aguilar", grant(Role.EVALUATOR), By.operator());
        for (String bad : List.of(
                "elevenchars",
                "password1234",
                "Password!!!!!",
                "aaaaaaaaaaaabbbb",
                "xx-AGUILAR-99-xx",
                "my " + login + " word")) {
            HttpResponse<String> refused =
                    stranger().fills("/invitation", "/invitation", "code", code.text(), "password", bad, "again", bad);
            assertThat(refused.statusCode()).as(bad).isEqualTo(422);
        }
        assertThat(Visitor.to(stranger()
                        .fills(
                                "/invitation",
                                "/invitation",
                                "code",
                                code.text(),
                                "password",
                                "river stone cup",
                                "again",
                                "river stone cup")))
                .isEqualTo("/");
    }

    @Test
    void a_code_works_once_and_not_for_ever() throws Exception {
        String login = "person-" + COUNT.incrementAndGet();
        Accounts.Code code = accounts().open(login, "Deng", grant(Role.EVALUATOR), By.operator());
        Accounts.Code second =
                accounts().invite(accounts().findByLogin(login).orElseThrow().who(), By.operator());
        assertThat(accept(code.text()).statusCode()).isEqualTo(422);
        assertThat(accept(second.text().toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                        .statusCode())
                .isEqualTo(303);
        assertThat(accept(second.text()).statusCode()).isEqualTo(422);
        Accounts.Code late = accounts().open(login + "-late", "Deng", grant(Role.EVALUATOR), By.operator());
        later(Duration.ofDays(8));
        assertThat(accept(late.text()).statusCode()).isEqualTo(422);
    }

    private static HttpResponse<String> accept(String code) throws Exception {
        return stranger().fills("/invitation", "/invitation", "code", code, "password", PASSWORD, "again", PASSWORD);
    }

    /** Which ones follows from the table of who may know what: no list of roles is kept anywhere else. */
    @Test
    void some_roles_can_do_nothing_before_they_have_a_second_factor() throws Exception {
        Set<Role> needing = PolicyTable.read().needSecondFactor();
        for (Role role : Role.values()) {
            // Slowly enough for the limit of forms from one address.
            later(Duration.ofSeconds(5));
            Visitor browser = somebody(role).browser();
            for (String path : List.of("/account", "/accounts", "/imports", "/journal")) {
                boolean led = browser.get(path)
                        .headers()
                        .firstValue("Location")
                        .filter("/account/second-factor"::equals)
                        .isPresent();
                assertThat(led).as(role + path).isEqualTo(needing.contains(role));
            }
            if (needing.contains(role)) {
                byte[] unused = setUp(browser);
                assertThat(browser.get("/account").statusCode()).as(role.key()).isEqualTo(200);
            }
        }
        assertThat(needing)
                .contains(
                        Role.ADMINISTRATOR,
                        Role.DATA_PROTECTION_OFFICER,
                        Role.CIVIL_AFFAIRS,
                        Role.HEAD_OF_OFFICE,
                        Role.HUMAN_RIGHTS,
                        Role.PROTECTION_ADVISER,
                        Role.LEADERSHIP,
                        Role.COMMUNITY_LIAISON_ASSISTANT,
                        Role.JMAC)
                .doesNotContain(Role.TRAINER, Role.PARTNER, Role.MINISTRY_READER);
    }

    @Test
    void a_code_of_the_second_factor_is_needed_and_works_once() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        byte[] secret = setUp(rose.browser());
        Visitor phone = stranger();
        assertThat(Visitor.to(signIn(phone, rose.login(), PASSWORD))).startsWith("/sign-in/code");
        assertThat(Visitor.to(phone.get("/account"))).startsWith("/sign-in/code");
        String before = String.valueOf(phone.cookies().get("session"));
        assertThat(phone.fills("/sign-in/code", "/sign-in/code", "code", code(secret))
                        .statusCode())
                .as("the code it was set up with")
                .isEqualTo(422);
        later(Duration.ofSeconds(30));
        String code = code(secret);
        assertThat(Visitor.to(phone.fills("/sign-in/code", "/sign-in/code", "code", code)))
                .isEqualTo("/");
        assertThat(phone.cookies().get("session")).isNotEqualTo(before);
        assertThat(Visitor.with(serving.address(), before).get("/").statusCode())
                .isEqualTo(303);
        Visitor other = stranger();
        assertThat(Visitor.to(signIn(other, rose.login(), PASSWORD))).startsWith("/sign-in/code");
        assertThat(other.fills("/sign-in/code", "/sign-in/code", "code", code).statusCode())
                .as("replayed")
                .isEqualTo(422);
    }

    @Test
    void a_recovery_code_works_once() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        byte[] secret = setUp(rose.browser());
        later(Duration.ofSeconds(30));
        List<String> codes = Visitor.secrets(
                rose.browser().fills("/account/second-factor", "/account/second-factor/codes", "code", code(secret)));
        Visitor phone = stranger();
        assertThat(Visitor.to(signIn(phone, rose.login(), PASSWORD))).startsWith("/sign-in/code");
        assertThat(Visitor.to(phone.fills("/sign-in/code", "/sign-in/code", "code", codes.getFirst())))
                .isEqualTo("/");
        Visitor other = stranger();
        assertThat(Visitor.to(signIn(other, rose.login(), PASSWORD))).startsWith("/sign-in/code");
        assertThat(other.fills("/sign-in/code", "/sign-in/code", "code", codes.getFirst())
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void wrong_codes_make_wait() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        byte[] secret = setUp(rose.browser());
        Visitor thief = stranger();
        assertThat(Visitor.to(signIn(thief, rose.login(), PASSWORD))).startsWith("/sign-in/code");
        for (int i = 0; i < 5; i++) {
            assertThat(thief.fills("/sign-in/code", "/sign-in/code", "code", "00000" + i)
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(thief.fills("/sign-in/code", "/sign-in/code", "code", code(secret))
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void an_administrator_opens_an_account_and_hands_over_a_code_and_everything_can_be_taken_back() throws Exception {
        Visitor farah = administrator();
        String login = "person-" + COUNT.incrementAndGet();
        List<String> handedOver = Visitor.secrets(farah.fills(
                "/accounts",
                "/accounts",
                "name",
                login,
                "shown",
                "Ingrid",
                "role",
                "evaluator",
                "until",
                LocalDate.ofInstant(NOW.get(), ZoneOffset.UTC).plusDays(9).toString()));
        assertThat(handedOver.getFirst()).startsWith(serving.address() + "invitation#");
        Visitor ingrid = stranger();
        assertThat(Visitor.to(ingrid.fills(
                        "/invitation",
                        "/invitation",
                        "code",
                        handedOver.getLast(),
                        "password",
                        PASSWORD,
                        "again",
                        PASSWORD)))
                .isEqualTo("/");
        String account =
                "/accounts/" + accounts().findByLogin(login).orElseThrow().who().code();
        assertThat(Jsoup.parse(ingrid.opens("/account")).select("#roles ~ ul li"))
                .hasSize(1);
        String takeBack = Jsoup.parse(farah.opens(account))
                .select("form[action$=/take-back]")
                .attr("action");
        assertThat(Visitor.to(farah.fills(account, takeBack))).isEqualTo(account);
        assertThat(Jsoup.parse(ingrid.opens("/account")).select("#roles ~ ul li"))
                .isEmpty();
        assertThat(Visitor.to(farah.fills(account, account + "/close"))).isEqualTo(account);
        assertThat(ingrid.get("/account").statusCode()).isEqualTo(303);
        assertThat(signIn(stranger(), login, PASSWORD).statusCode()).isEqualTo(422);
        later(Duration.ofMinutes(1));
    }

    @Test
    void a_reset_ends_everything_and_is_on_the_journal() throws Exception {
        Visitor farah = administrator();
        Somebody rose = somebody(Role.EVALUATOR);
        byte[] unused = setUp(rose.browser());
        String account = "/accounts/" + rose.who().code();
        List<String> handedOver = Visitor.secrets(farah.fills(account, account + "/reset"));
        assertThat(rose.browser().get("/").statusCode()).isEqualTo(303);
        assertThat(signIn(stranger(), rose.login(), PASSWORD).statusCode()).isEqualTo(422);
        assertThat(accept(handedOver.getLast()).statusCode()).isEqualTo(303);
        assertThat(desk.rebuild(org.baraza.app.desk.Progress.NONE).identical()).isTrue();
    }

    @Test
    void names_are_for_administrators_alone_and_accounts_for_nobody_else() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        assertThat(administrator().opens("/accounts")).contains(rose.login());
        assertThat(rose.browser().get("/accounts").statusCode()).isIn(403, 404);
        Somebody officer = somebody(Role.DATA_PROTECTION_OFFICER);
        byte[] unused = setUp(officer.browser());
        assertThat(officer.browser().opens("/accounts"))
                .contains(rose.who().code())
                .doesNotContain(rose.login(), "Shown ");
        assertThat(officer.browser().opens("/accounts/" + rose.who().code())).doesNotContain(rose.login());
        assertThat(officer.browser()
                        .posts(
                                "/accounts/" + rose.who().code() + "/close",
                                Map.of("form", officer.browser().formField("/account")))
                        .statusCode())
                .isIn(403, 404);
        assertThat(rose.browser().get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_grants_a_role_to_themselves() throws Exception {
        Somebody farah = somebody(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> accounts().grant(farah.who(), grant(Role.EVALUATOR), By.screen(farah.who())))
                .isInstanceOf(WrongUse.class);
    }

    @Test
    void nobody_is_of_the_force_and_a_humanitarian_at_once() throws Exception {
        Somebody force = somebody(Role.FORCE);
        assertThatThrownBy(() -> accounts().grant(force.who(), grant(Role.HUMANITARIAN), By.operator()))
                .isInstanceOf(WrongUse.class);
        accounts()
                .takeBack(
                        accounts()
                                .find(force.who())
                                .orElseThrow()
                                .grants()
                                .getFirst()
                                .id(),
                        By.operator());
        assertThat(accounts()
                        .grant(force.who(), grant(Role.HUMANITARIAN), By.operator())
                        .grant()
                        .role())
                .isEqualTo(Role.HUMANITARIAN);
    }

    @Test
    void every_grant_ends_within_a_year_and_a_ministry_has_its_place() throws Exception {
        Somebody karim = somebody(Role.EVALUATOR);
        assertThatThrownBy(() -> accounts()
                        .grant(
                                karim.who(),
                                new Grant(
                                        Role.EVALUATOR,
                                        Scope.EVERYWHERE,
                                        NOW.get(),
                                        NOW.get().plus(Duration.ofDays(367))),
                                By.operator()))
                .isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> accounts()
                        .grant(
                                karim.who(),
                                new Grant(
                                        Role.MINISTRY_READER,
                                        Scope.EVERYWHERE,
                                        NOW.get(),
                                        NOW.get().plus(Duration.ofDays(30))),
                                By.operator()))
                .isInstanceOf(WrongUse.class);
    }

    @Test
    void a_grant_that_is_over_is_told_to_the_policy_as_over() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        later(Duration.ofDays(31));
        assertThat(Visitor.to(signIn(rose.browser(), rose.login(), PASSWORD))).isEqualTo("/");
        SignIns.SignedIn known = accounts()
                .signIns()
                .find(String.valueOf(rose.browser().cookies().get("session")))
                .orElseThrow();
        assertThat(known.asker().grants()).hasSize(1).noneMatch(g -> g.holdsAt(NOW.get()));
    }

    @Test
    void a_token_reads_for_a_script_and_can_do_nothing_to_accounts() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        String grant = Jsoup.parse(rose.browser().opens("/account"))
                .select("input[name=grant]")
                .val();
        List<String> once = Visitor.secrets(rose.browser()
                .fills(
                        "/account",
                        "/account/tokens",
                        "name",
                        "nightly",
                        "grant",
                        grant,
                        "until",
                        LocalDate.ofInstant(NOW.get(), ZoneOffset.UTC)
                                .plusDays(9)
                                .toString()));
        String token = once.getFirst();
        assertThat(bearer(token, "/", "GET").statusCode()).isEqualTo(200);
        assertThat(bearer(token, "/account", "GET").statusCode()).isEqualTo(403);
        assertThat(bearer(token, "/account/sessions/end", "POST").statusCode()).isEqualTo(403);
        assertThat(bearer(token, "/accounts", "POST").statusCode()).isEqualTo(403);
        assertThat(rose.browser().opens("/account")).contains("nightly").doesNotContain(token);
        assertThat(accounts().signIns().findByToken(token).orElseThrow().byToken())
                .isTrue();
        String end = Jsoup.parse(rose.browser().opens("/account"))
                .select("form[action^=/account/tokens/]")
                .attr("action");
        assertThat(Visitor.to(rose.browser().fills("/account", end))).startsWith("/account");
        assertThat(bearer(token, "/", "GET").statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> bearer(String token, String path, String method) throws Exception {
        Visitor script = stranger();
        return script.send(script.request(path)
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    @Test
    void a_token_holds_only_grants_its_owner_still_has_and_never_an_administrators() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        SignIns.SignedIn in = accounts()
                .signIns()
                .find(String.valueOf(rose.browser().cookies().get("session")))
                .orElseThrow();
        Handle own = accounts().own().get(in).grants().getFirst().id();
        Instant ends = NOW.get().plus(Duration.ofDays(2));
        String token = accounts().own().makeToken(in, "x", ends, java.util.Set.of(own));
        accounts().takeBack(own, By.operator());
        assertThat(accounts().signIns().findByToken(token).orElseThrow().asker().grants())
                .isEmpty();
        Handle admin = accounts()
                .grant(rose.who(), grant(Role.ADMINISTRATOR), By.operator())
                .id();
        assertThatThrownBy(() -> accounts().own().makeToken(in, "x", ends, java.util.Set.of(admin)))
                .isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> accounts()
                        .own()
                        .makeToken(in, "x", NOW.get().plus(Duration.ofDays(400)), java.util.Set.of(own)))
                .isInstanceOf(WrongUse.class);
        later(Duration.ofDays(3));
        assertThat(accounts().signIns().findByToken(token)).isEmpty();
    }

    @Test
    void the_demo_door_is_shut_and_invented_people_are_strangers() throws Exception {
        assertThat(accounts().signIns().personas()).isEmpty();
        Visitor browser = stranger();
        assertThat(browser.opens("/sign-in")).doesNotContain("/sign-in/as/");
        HttpResponse<String> refused =
                browser.posts("/sign-in/as/farah", Map.of("form", browser.formField("/sign-in")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(browser.cookies()).doesNotContainKey("session");
    }

    @Test
    void the_demo_does_not_open_where_real_people_have_accounts() throws Exception {
        Somebody unused = somebody(Role.EVALUATOR);
        assertThatThrownBy(() -> accounts().openDemoDoor(Scope.EVERYWHERE, Scope.ofArea("XXA01")))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("real people");
    }

    @Test
    void a_journal_of_accounts_can_be_rebuilt_and_names_nobody() throws Exception {
        Somebody rose = somebody(Role.EVALUATOR);
        accounts().close(rose.who(), By.operator());
        assertThat(desk.rebuild(org.baraza.app.desk.Progress.NONE).identical()).isTrue();
        assertThat(accounts().find(rose.who()).flatMap(Accounts.Account::closedAt))
                .isPresent();
        assertThat(Optional.of(rose.who().code()))
                .hasValueSatisfying(c -> assertThat(c).doesNotContain("person"));
    }
}
