package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.desk.Accounts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.SignIns;
import org.baraza.app.web.Visitor;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site's beginning: as one's own, or as a demo; and what of a person is on its disk. */
final class FirstStartTest {

    private static final String PASSWORD = "Quadrille-Xylophone-88";
    private static final Pattern KEY = Pattern.compile("\"value\" *: *\"([A-Za-z0-9+/=]{20,})\"");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T08:00:00Z"));

    private Desk open(Path site) {
        return new Sites(now::get).open(site, Settings.USUAL);
    }

    private static ScreenServer.Serving serve(Desk desk) {
        return new Screens().serve(desk, Settings.USUAL.withPort(0));
    }

    private static HttpResponse<String> begin(Visitor farah, String code) throws Exception {
        Map<String, String> fields = Map.of(
                "form",
                farah.formField("/invitation"),
                "code",
                code,
                "name",
                "farah.quillon",
                "shown",
                "Farah Zephyrine",
                "password",
                PASSWORD,
                "again",
                PASSWORD);
        return farah.posts("/first-start", fields);
    }

    @Test
    void the_first_administrator_needs_the_code_begins_once_and_is_found_nowhere_on_the_disk(@TempDir Path folder)
            throws Exception {
        Path site = folder.resolve("site");
        Set<Path> others = keys();
        try (Desk desk = open(site);
                ScreenServer.Serving serving = serve(desk)) {
            Visitor farah = new Visitor(serving.address());
            assertThat(Visitor.to(farah.get("/"))).isEqualTo("/first-start");
            assertThat(begin(farah, "00000-00000-00000-00000").statusCode()).isEqualTo(422);
            Accounts.Code old = desk.accounts().offerFirstStart().orElseThrow();
            now.updateAndGet(n -> n.plus(Duration.ofMinutes(61)));
            assertThat(begin(farah, old.text()).statusCode()).as("too late").isEqualTo(422);
            Accounts.Code code = desk.accounts().offerFirstStart().orElseThrow();
            assertThat(Visitor.to(begin(farah, code.text()))).isEqualTo("/account/second-factor");
            assertThat(Visitor.to(farah.get("/accounts"))).isEqualTo("/account/second-factor");
            assertThat(begin(new Visitor(serving.address()), code.text()).statusCode())
                    .as("a second time")
                    .isEqualTo(422);
            assertThat(desk.accounts().offerFirstStart()).isEmpty();
            assertThat(desk.verifyJournal(Progress.NONE).brokenAt()).isEmpty();
            desk.accounts()
                    .open(
                            "rose.quillon",
                            "Rose Zephyrine",
                            new Grant(
                                    Role.EVALUATOR,
                                    Scope.EVERYWHERE,
                                    now.get(),
                                    now.get().plus(Duration.ofDays(1))),
                            By.operator());
            HttpResponse<String> unused = farah.send(farah.request("/sign-in")
                    .header("User-Agent", "Firefox Linux")
                    .GET());
        }
        assertThat(seen(site, "a-")).as("the search finds what is there").isTrue();
        for (String word : new String[] {"quillon", "Zephyrine", "zephyrine", PASSWORD}) {
            assertThat(seen(site, word)).as(word).isFalse();
        }
        Set<Path> own = keys();
        own.removeAll(others);
        assertThat(own).as("the key of this site").hasSize(1);
        Matcher key = KEY.matcher(Files.readString(own.iterator().next()));
        assertThat(key.find()).isTrue();
        String bytes = new String(Base64.getDecoder().decode(key.group(1)), StandardCharsets.ISO_8859_1);
        assertThat(seen(KeyFolder.of(System.getenv()), key.group(1)))
                .as("the search finds a key")
                .isTrue();
        for (String secret : new String[] {key.group(1), bytes}) {
            assertThat(seen(site, secret)).as("the key beside its data").isFalse();
        }
    }

    /** The key files of every site of whoever runs this. */
    private static Set<Path> keys() throws IOException {
        Path folder = Files.createDirectories(KeyFolder.of(System.getenv()));
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> p.endsWith("vault.key")).collect(Collectors.toSet());
        }
    }

    private static boolean seen(Path folder, String word) throws IOException {
        boolean[] seen = {false};
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                seen[0] |= attributes.isRegularFile()
                        && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
                return seen[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return seen[0];
    }

    @Test
    void the_demo_lets_look_around_as_eight_people_and_its_door_is_shut_when_the_folder_is_served(@TempDir Path folder)
            throws Exception {
        Path site = folder.resolve("site");
        String session;
        try (Desk desk = open(site);
                ScreenServer.Serving serving = serve(desk)) {
            desk.accounts().openDemoDoor(Scope.ofMission("PRAMIQ"), Scope.ofArea("XXB0101"));
            Visitor visitor = new Visitor(serving.address());
            var doors = Jsoup.parse(visitor.opens("/sign-in"))
                    .select("form[action^=/sign-in/as/]")
                    .eachAttr("action");
            assertThat(doors).hasSize(8);
            for (String door : doors) {
                assertThat(Visitor.to(visitor.fills("/sign-in", door))).isEqualTo("/");
                assertThat(visitor.get("/account").statusCode()).as(door).isEqualTo(200);
            }
            assertThat(Visitor.to(visitor.fills("/sign-in", "/sign-in/as/farah")))
                    .isEqualTo("/");
            assertThat(visitor.get("/accounts").statusCode()).isEqualTo(200);
            session = String.valueOf(visitor.cookies().get("session"));
        }
        try (Desk desk = open(site);
                ScreenServer.Serving serving = serve(desk)) {
            assertThat(Visitor.to(Visitor.with(serving.address(), session).get("/")))
                    .isEqualTo("/first-start");
            Visitor visitor = new Visitor(serving.address());
            assertThat(visitor.opens("/sign-in")).doesNotContain("/sign-in/as/");
            assertThat(visitor.posts("/sign-in/as/farah", Map.of("form", visitor.formField("/sign-in")))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(desk.accounts().signIns().byPassword("demo farah", "", caller()))
                    .isInstanceOf(SignIns.Wrong.class);
        }
    }

    private static SignIns.Caller caller() {
        return new SignIns.Caller("127.0.0.1", "", Optional.empty());
    }

    @Test
    void sessions_live_over_a_restart_and_cookies_are_bound_to_the_host_where_it_is_public(@TempDir Path folder)
            throws Exception {
        Path site = folder.resolve("site");
        String session;
        try (Desk desk = open(site)) {
            Accounts.Code code = desk.accounts()
                    .open(
                            "rose",
                            "Rose",
                            new Grant(
                                    Role.EVALUATOR,
                                    Scope.EVERYWHERE,
                                    now.get(),
                                    now.get().plus(Duration.ofDays(1))),
                            By.operator());
            session = ((SignIns.Welcome) desk.accounts().signIns().byInvitation(code.text(), PASSWORD, caller()))
                    .session();
        }
        Settings usual = Settings.USUAL;
        Settings open = new Settings(
                usual.carryForwardMonths(),
                usual.databaseUrl(),
                usual.language(),
                new Settings.Listening("127.0.0.1", 0, Optional.of(URI.create("https://localhost")), Optional.empty()),
                usual.identityProvider(),
                usual.vaultKey(),
                usual.uploadMegabytes());
        try (Desk desk = open(site);
                ScreenServer.Serving serving = new Screens().serve(desk, open)) {
            // As a program in front would pass it on: its public name leads nowhere in a test.
            URI inside = URI.create("http://localhost:" + serving.port() + "/");
            Visitor stranger = Visitor.encrypted(inside);
            stranger.cookies().put("session", session);
            assertThat(Visitor.to(stranger.get("/")))
                    .as("the plain name counts for nothing")
                    .isEqualTo("/sign-in");
            Visitor rose = Visitor.encrypted(inside);
            rose.cookies().put("__Host-session", session);
            assertThat(rose.get("/").statusCode()).isEqualTo(200);
            HttpResponse<String> in =
                    Visitor.encrypted(inside).fills("/sign-in", "/sign-in", "name", "rose", "password", PASSWORD);
            assertThat(in.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(c -> assertThat(c)
                            .startsWith("__Host-")
                            .contains("Secure", "HttpOnly", "Path=/")
                            .doesNotContain("Domain"));
        }
    }
}
