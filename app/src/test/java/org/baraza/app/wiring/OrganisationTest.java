package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.app.desk.Accounts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.EntryCard;
import org.baraza.app.desk.EntryQuestion;
import org.baraza.app.desk.EntryReach;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
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

/** The organisation's own sign-in, with a certified provider at the other end. */
final class OrganisationTest {

    private static final String PASSWORD = "seven slow rivers";
    private static final String OUT = "/sign-in/organisation";
    private static final AtomicReference<Instant> NOW =
            new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    private static final AtomicInteger COUNT = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static IdentityProvider provider;
    private static Desk desk;
    private static ScreenServer.Serving serving;

    @BeforeAll
    static void open() throws Exception {
        int port = freePort();
        provider = IdentityProvider.start(URI.create("http://127.0.0.1:" + port + OUT + "/back"));
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("client-secret"), IdentityProvider.SECRET + "\n");
        Settings settings = settings(provider.issuer(), Optional.of("client-secret"));
        desk = new Sites(NOW::get).open(site, settings);
        serving = new Screens().serve(desk, settings.withPort(port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Settings settings(URI issuer, Optional<String> secretFile) {
        Settings usual = Settings.USUAL;
        return new Settings(
                usual.carryForwardMonths(),
                usual.databaseUrl(),
                usual.language(),
                usual.listening(),
                Optional.of(new Settings.IdentityProvider(issuer, IdentityProvider.CLIENT, secretFile)),
                usual.vaultKey(),
                usual.uploadMegabytes());
    }

    @AfterAll
    static void close() throws Exception {
        for (AutoCloseable opened : new AutoCloseable[] {serving, desk, provider}) {
            // Nothing was opened where npm is missing.
            if (opened != null) {
                opened.close();
            }
        }
    }

    private static Accounts accounts() {
        return desk.accounts();
    }

    /** An account with a role everywhere, awaited from the organisation under its login. */
    private static String awaited(Role role) {
        String login = opened(role);
        accounts().link(who(login), Optional.empty(), By.operator());
        return login;
    }

    private static String opened(Role role) {
        String login = "person-" + COUNT.incrementAndGet();
        Grant grant = new Grant(role, Scope.EVERYWHERE, NOW.get(), NOW.get().plus(Duration.ofDays(30)));
        Accounts.Code unused = accounts().open(login, "Shown " + login, grant, By.operator());
        return login;
    }

    private static Handle who(String login) {
        return accounts().findByLogin(login).orElseThrow().who();
    }

    private static Visitor stranger() {
        return new Visitor(serving.address());
    }

    /** What the site answers somebody who comes back from the provider. */
    private static HttpResponse<String> comes(Visitor browser, String login) throws Exception {
        return browser.get(back(browser, login));
    }

    private static String back(Visitor browser, String login) throws Exception {
        return path(provider.signIn(Visitor.to(browser.get(OUT)), login));
    }

    private static String path(URI address) {
        assertThat(address.getAuthority()).isEqualTo(serving.address().getAuthority());
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private static String problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Jsoup.parse(answer.body()).select("#problem").text();
    }

    @Test
    void somebody_awaited_comes_in_through_the_organisation_and_lands_where_they_wanted() throws Exception {
        String rose = awaited(Role.EVALUATOR);
        Visitor browser = stranger();
        String button = Jsoup.parse(browser.opens("/sign-in?to=%2Fimports"))
                .select("a[href^=" + OUT + "]")
                .attr("href");
        String to = Visitor.to(browser.get(button));
        assertThat(to).startsWith(provider.issuer().toString()).contains("code_challenge_method=S256", "nonce=");
        assertThat(Visitor.to(browser.get(path(provider.signIn(to, rose))))).isEqualTo("/imports");
        assertThat(browser.opens("/account")).contains(rose);
        assertThat(accounts().findLink(who(rose))).contains(Accounts.Link.BY_SUBJECT);
    }

    @Test
    void a_name_that_changes_hands_takes_nobody_over_and_a_new_name_loses_nobody() throws Exception {
        String rose = awaited(Role.EVALUATOR);
        assertThat(Visitor.to(comes(stranger(), rose))).isEqualTo("/");
        assertThat(problem(comes(stranger(), rose + "@somebody-else"), 422)).contains("no account here");
        Visitor renamed = stranger();
        assertThat(Visitor.to(comes(renamed, "another-name@" + rose))).isEqualTo("/");
        assertThat(renamed.opens("/account")).contains(rose);
    }

    @Test
    void whoever_is_not_linked_is_refused_in_words_and_nothing_is_made() throws Exception {
        String known = opened(Role.EVALUATOR);
        int before = accounts().list().size();
        for (String login : List.of(known, "nobody-here")) {
            Visitor browser = stranger();
            assertThat(problem(comes(browser, login), 422)).contains("Your organisation knows you");
            assertThat(browser.cookies()).doesNotContainKey("session");
        }
        assertThat(accounts().list()).hasSize(before);
        assertThat(accounts().findLink(who(known))).isEmpty();
    }

    @Test
    void somebody_linked_by_subject_needs_no_name_and_unlinked_is_out_at_once() throws Exception {
        String deng = opened(Role.EVALUATOR);
        accounts().link(who(deng), Optional.of("subject-d-77"), By.operator());
        Visitor browser = stranger();
        assertThat(Visitor.to(comes(browser, "d-77"))).isEqualTo("/");
        assertThatThrownBy(
                        () -> accounts().link(who(opened(Role.EVALUATOR)), Optional.of("subject-d-77"), By.operator()))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("Somebody else");
        accounts().unlink(who(deng), By.operator());
        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
        assertThat(problem(comes(stranger(), "d-77"), 422)).contains("no account here");
    }

    @Test
    void a_closed_account_stays_closed() throws Exception {
        String rose = awaited(Role.EVALUATOR);
        assertThat(Visitor.to(comes(stranger(), rose))).isEqualTo("/");
        accounts().close(who(rose), By.operator());
        assertThat(problem(comes(stranger(), rose), 422)).contains("no account here");
    }

    @Test
    void a_second_factor_counts_only_where_the_provider_says_so() throws Exception {
        String farah = awaited(Role.ADMINISTRATOR);
        assertThat(Visitor.to(comes(stranger(), farah + "|pwd"))).isEqualTo("/account/second-factor");
        Visitor browser = stranger();
        assertThat(Visitor.to(comes(browser, farah + "|pwd|mfa"))).isEqualTo("/");
        assertThat(browser.opens("/accounts")).contains(farah);
    }

    @Test
    void what_comes_back_to_another_browser_or_under_another_state_is_refused() throws Exception {
        String rose = awaited(Role.EVALUATOR);
        Visitor thief = stranger();
        String set = back(thief, rose);
        assertThat(problem(stranger().get(set), 422)).contains("Begin again");
        Visitor victim = stranger();
        String unused = Visitor.to(victim.get(OUT));
        assertThat(problem(victim.get(set), 422)).contains("Begin again");
        Visitor browser = stranger();
        String changed = back(browser, rose).replaceFirst("state=[^&]*", "state=another");
        assertThat(problem(browser.get(changed), 422)).contains("Begin again");
        assertThat(accounts().findLink(who(rose))).contains(Accounts.Link.AT_FIRST_ARRIVAL);
    }

    @Test
    void a_code_works_once_even_in_the_browser_that_brought_it() throws Exception {
        String rose = awaited(Role.EVALUATOR);
        Visitor browser = stranger();
        String back = back(browser, rose);
        String errand = String.valueOf(browser.cookies().get("errand"));
        assertThat(Visitor.to(browser.get(back))).isEqualTo("/");
        assertThat(browser.cookies()).doesNotContainKey("errand");
        Visitor again = stranger();
        String kept = again.cookies().put("errand", errand);
        assertThat(kept).isNull();
        assertThat(problem(again.get(back), 422)).contains("Begin again");
    }

    @Test
    void a_token_made_for_another_attempt_or_a_code_asked_for_by_another_is_refused() throws Exception {
        String rose = awaited(Role.EVALUATOR);
        for (String tampered : List.of("nonce=[^&]*", "code_challenge=[^&]*")) {
            Visitor browser = stranger();
            String name = tampered.replaceFirst("=.*", "");
            String to = Visitor.to(browser.get(OUT))
                    .replaceFirst(tampered, name + "=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
            assertThat(problem(browser.get(path(provider.signIn(to, rose))), 422))
                    .as(name)
                    .contains("Begin again");
        }
        assertThat(accounts().findLink(who(rose))).contains(Accounts.Link.AT_FIRST_ARRIVAL);
    }

    @Test
    void whoever_takes_too_long_begins_again() throws Exception {
        String rose = awaited(Role.EVALUATOR);
        Visitor browser = stranger();
        String back = back(browser, rose);
        Instant unused = NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(11)));
        assertThat(problem(browser.get(back), 422)).contains("Begin again");
    }

    @Test
    void an_administrator_links_on_the_page_of_the_account_and_it_is_on_the_journal() throws Exception {
        String farah = awaited(Role.ADMINISTRATOR);
        String deng = opened(Role.EVALUATOR);
        Visitor browser = stranger();
        assertThat(Visitor.to(comes(browser, farah + "|mfa"))).isEqualTo("/");
        String page = "/accounts/" + who(deng).code();
        assertThat(Visitor.to(browser.fills(page, page + "/link", "subject", "")))
                .startsWith(page);
        assertThat(accounts().findLink(who(deng))).contains(Accounts.Link.AT_FIRST_ARRIVAL);
        assertThat(Visitor.to(browser.fills(page, page + "/unlink"))).startsWith(page);
        assertThat(accounts().findLink(who(deng))).isEmpty();
        assertThat(desk
                        .books()
                        .listEntries(
                                new EntryQuestion(
                                        Optional.of("account-linked"),
                                        Optional.of(who(farah).code()),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        OptionalLong.empty()),
                                EntryReach.ALL,
                                9)
                        .stream()
                        .map(EntryCard::subject))
                .containsExactly(who(deng).code(), who(deng).code());
    }

    @Test
    void a_lost_or_crooked_provider_holds_nothing_up_and_is_not_believed() throws Exception {
        AtomicReference<Answer> answer = new AtomicReference<>(e -> e.sendResponseHeaders(500, -1));
        AtomicInteger asked = new AtomicInteger();
        HttpServer crooked = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        crooked.createContext("/", exchange -> {
            int unused = asked.incrementAndGet();
            answer.get().to(exchange);
            exchange.close();
        });
        crooked.start();
        String address = "http://127.0.0.1:" + crooked.getAddress().getPort();
        Settings settings = settings(URI.create(address), Optional.empty()).withPort(0);
        try (Desk other = new Sites(NOW::get).open(folder.resolve("other"), settings);
                ScreenServer.Serving screens = new Screens().serve(other, settings)) {
            Accounts.Code code = other.accounts()
                    .open(
                            "rose",
                            "Rose",
                            new Grant(
                                    Role.EVALUATOR,
                                    Scope.EVERYWHERE,
                                    NOW.get(),
                                    NOW.get().plus(Duration.ofDays(3))),
                            By.operator());
            Visitor browser = new Visitor(screens.address());
            assertThat(Visitor.to(browser.fills(
                            "/invitation",
                            "/invitation",
                            "code",
                            code.text(),
                            "password",
                            PASSWORD,
                            "again",
                            PASSWORD)))
                    .isEqualTo("/");
            assertThat(asked)
                    .as("asked before anybody wants to come in through it")
                    .hasValue(0);
            for (Answer crookedAnswer : crooked(address)) {
                answer.set(crookedAnswer);
                assertThat(problem(new Visitor(screens.address()).get(OUT), 503))
                        .contains("does not answer");
            }
            assertThat(asked)
                    .as("one question each, and no redirect followed")
                    .hasValue(crooked(address).size());
            answer.set(text(description(address, address)));
            assertThat(Visitor.to(new Visitor(screens.address()).get(OUT))).startsWith(address + "/authorise?");
            crooked.stop(0);
            Instant unused = NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(11)));
            Visitor local = new Visitor(screens.address());
            assertThat(problem(local.get(OUT), 503)).contains("sign in here with name and password");
            assertThat(Visitor.to(local.fills("/sign-in", "/sign-in", "name", "rose", "password", PASSWORD)))
                    .isEqualTo("/");
        }
    }

    /** What a provider, or whoever poses as one, may answer. */
    @FunctionalInterface
    private interface Answer {

        void to(HttpExchange exchange) throws IOException;
    }

    private static List<Answer> crooked(String address) {
        return List.of(
                exchange -> exchange.sendResponseHeaders(500, -1),
                exchange -> {
                    exchange.getResponseHeaders().set("Location", address + "/elsewhere");
                    exchange.sendResponseHeaders(302, -1);
                },
                text("{"),
                text(description("https://another.example", address)),
                text(description(address, "http://another.example")),
                text(description(address, address) + " ".repeat(300 << 10)));
    }

    private static String description(String issuer, String endpoints) {
        return """
                {"issuer": "%s", "authorization_endpoint": "%s/authorise", "token_endpoint": "%s/token",
                "jwks_uri": "%s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
                "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer, endpoints, endpoints, endpoints);
    }

    private static Answer text(String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            } catch (IOException e) {
                // The site hung up, as it should on what is too long.
            }
        };
    }

    @Test
    void an_address_that_others_could_read_is_no_provider() {
        assertThatThrownBy(() -> settings(URI.create("http://id.example"), Optional.empty()))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("https://");
    }
}
