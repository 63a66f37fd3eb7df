package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.app.web.About;
import org.baraza.app.web.Gate;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.Places;
import org.baraza.core.protect.Asker;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Ruling;
import org.baraza.core.protect.Scope;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every route with every role, in its scope, beside its scope and after its time, and looks into every answer for
 * planted names, numbers and places. Routes and roles are found, not listed: what is built later is walked too, and a
 * route with a part the walk does not know fails until the walk is told what it may be.
 */
final class NeedToKnowWalkTest {

    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
    private static final String MISSION = "PRAMIQ";
    private static final String ELSEWHERE = "UNMIL";
    private static final String PASSWORD = "long grass by the river";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form\"[^>]*value=\"([^\"]*)\"");

    /** What each part of an address may be: something that is there, and something that is not. */
    private static final Map<String, List<String>> PARTS = new TreeMap<>();

    @TempDir
    static Path folder;

    private static Desk desk;
    private static ScreenServer.Serving serving;
    private static ConfigurableApplicationContext context;
    private static List<Walker> walkers;
    private static List<Plant> plants;

    /**
     * Something that must not be seen.
     *
     * @param text planted
     * @param shownTo matters whose readers work with it; empty for what no page and no file ever shows
     */
    private record Plant(String text, Set<Matter> shownTo) {}

    /**
     * Somebody who walks.
     *
     * @param name for messages
     * @param asker what the policy is asked with
     * @param session empty for somebody not signed in
     */
    private record Walker(String name, Asker asker, Optional<String> session) {}

    /**
     * One route.
     *
     * @param method GET or POST
     * @param pattern with its parts in braces
     * @param need what it says of itself
     */
    private record Route(RequestMethod method, String pattern, NeedToKnow need) {}

    @BeforeAll
    static void open() throws IOException {
        Path site = folder.resolve("site");
        List<Path> practice = new MadeUpMissions()
                .make(7, Files.createDirectories(folder.resolve("practice")), Progress.NONE);
        Files.createDirectories(site.resolve("missions"));
        Files.copy(folder.resolve("practice/mission.yaml"), site.resolve("missions/made-up.yaml"));
        Settings settings = Settings.USUAL.withPort(0);
        desk = new Sites(InstantSource.fixed(NOW)).open(site, settings);
        practice.forEach(file -> desk.importFile(file, ImportWishes.NONE, Progress.NONE));
        plants = plant();
        serving = new Screens().serve(desk, settings);
        context = ((Screens.Running) serving).context();
        walkers = walkers();
        parts();
    }

    @AfterAll
    static void close() {
        serving.close();
        desk.close();
    }

    private static List<Plant> plant() throws IOException {
        Path wrong = folder.resolve("wrong.csv");
        Files.writeString(wrong, """
                partner,type,pcode,start,end
                WG-014,womens-group,XXB0101,2021-03,
                Amina Kolonado,womens-group,XXB0101,2021-03,
                WG-015,+999 555 0199 42,XXB0101,2021-03,
                WG-016,womens-group,behind the blue mosque,2021-03,
                """);
        desk.importFile(wrong, ImportWishes.NONE, Progress.NONE);
        return List.of(
                new Plant("Kolonado", Set.of()),
                new Plant("0199 42", Set.of()),
                new Plant("blue mosque", Set.of()),
                new Plant("Wandering Deng", Set.of(Matter.ACCOUNTS, Matter.OWN_ACCOUNT)),
                new Plant("deng.walks", Set.of(Matter.ACCOUNTS, Matter.OWN_ACCOUNT)));
    }

    private static List<Walker> walkers() {
        List<Walker> all = new ArrayList<>();
        all.add(new Walker("nobody", Asker.NOBODY, Optional.empty()));
        Grant over = new Grant(Role.JMAC, Scope.EVERYWHERE, NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(1)));
        all.add(SignedIn.walker("somebody whose time is over", over));
        for (Role role : Role.values()) {
            for (Scope scope : List.of(
                    Scope.EVERYWHERE, Scope.ofMission(MISSION), Scope.ofMission(ELSEWHERE), Scope.ofArea("XXB01"))) {
                all.add(SignedIn.walker(
                        role.key() + " " + scope.words("everywhere"),
                        new Grant(role, scope, NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(30)))));
            }
        }
        return all;
    }
}
