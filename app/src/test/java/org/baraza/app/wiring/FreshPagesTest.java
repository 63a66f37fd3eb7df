package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.LetIn;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.app.practice.Practice;
import org.baraza.app.practice.PracticeFiles;
import org.baraza.app.practice.PracticeWishes;
import org.baraza.app.web.FormTokens;
import org.baraza.app.web.Visitor;
import org.baraza.core.protect.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages are kept for the next reader, and never longer than they are true. */
final class FreshPagesTest {

    @TempDir
    Path folder;

    @Test
    void a_page_shows_what_was_brought_in_since_whoever_brought_it() throws Exception {
        PracticeFiles files = Practice.write(PracticeWishes.DEFAULT.withAreas(6, 2), folder.resolve("files"));
        Path site = folder.resolve("site");
        Path cards = Files.createDirectories(site.resolve("missions"));
        Files.copy(files.mission(), cards.resolve("made-up.yaml"));
        Sites sites = new Sites(InstantSource.system());
        try (Desk desk = sites.open(site, Settings.USUAL);
                Desk other = sites.open(site, Settings.USUAL)) {
            for (Path file : List.of(files.regions(), files.districts(), files.earlierEvents(), files.deployments())) {
                bring(desk, file);
            }
            String mission = "missions/"
                    + desk.register().listMissions().stream()
                            .filter(m -> m.madeUp())
                            .findFirst()
                            .orElseThrow()
                            .acronym();
            var area = desk.register().listDataSets().stream()
                    .filter(d ->
                            d.fileName().equals(String.valueOf(files.districts().getFileName())))
                    .flatMap(d -> desk.register().listAreas(d).stream())
                    .findFirst()
                    .orElseThrow();
            String page = "areas/" + area.country() + "/" + area.level() + "/" + area.pcode();
            try (ScreenServer.Serving serving = new Screens().serve(desk, Settings.USUAL.withPort(0))) {
                String rose = LetIn.session(desk, "rose", Role.JMAC, Instant.now());
                String karim = LetIn.session(desk, "karim", Role.EVALUATOR, Instant.now());
                for (String path : List.of(mission, page)) {
                    String before = read(serving, rose, path);
                    assertThat(read(serving, rose, path)).isEqualTo(before);
                    assertThat(read(serving, rose, path + "?lang=fr"))
                            .isNotEqualTo(before)
                            .contains("lang=\"fr\"");
                    String others = read(serving, karim, path);
                    assertThat(content(others)).as("what all may see").isEqualTo(content(before));
                    assertThat(Visitor.to(new Visitor(serving.address()).get("/" + path)))
                            .as("what strangers see")
                            .startsWith("/sign-in");
                    assertThat(before).endsWith("</html>\n").contains("<title>").doesNotContain("\u0001", "\u0002");
                }
                // Kept pages are the same for all; what shows a form to be one's own is not kept with them.
                Visitor evaluator = Visitor.with(serving.address(), karim);
                String ofRose = Visitor.with(serving.address(), rose).formField("/" + mission);
                assertThat(evaluator
                                .posts("/sign-out", Map.of(FormTokens.FIELD, ofRose))
                                .statusCode())
                        .isEqualTo(403);
                assertThat(evaluator.fills("/" + mission, "/sign-out").statusCode())
                        .isEqualTo(303);
                String missionBefore = read(serving, rose, mission);
                String areaBefore = read(serving, rose, page);
                // By another program on the same folder, which tells this one nothing.
                bring(other, files.events());
                assertThat(read(serving, rose, mission)).isNotEqualTo(missionBefore);
                assertThat(read(serving, rose, page)).isNotEqualTo(areaBefore);
                String withEvents = read(serving, rose, page);
                bring(other, files.population());
                assertThat(read(serving, rose, page)).isNotEqualTo(withEvents);
                String withPeople = read(serving, rose, mission);
                bring(desk, files.partnerships());
                assertThat(read(serving, rose, mission)).isNotEqualTo(withPeople);
                // What has nothing to do with the page leaves it as it is.
                String last = read(serving, rose, mission);
                bring(
                        other,
                        Files.writeString(
                                folder.resolve("elsewhere.csv"), "pcode,year,population\nZZZ0101,2019,48210\n"));
                assertThat(read(serving, rose, mission)).isEqualTo(last);
            }
        }
    }

    private static void bring(Desk desk, Path file) {
        var unused = desk.importFile(file, ImportWishes.NONE, Progress.NONE);
    }

    private static String content(String page) {
        return Jsoup.parse(page).select("main").outerHtml();
    }

    /** Without what shows the forms to be those of one person, which is written anew each time. */
    private static String shared(String page) {
        return page.replaceAll("name=\"form\" value=\"[^\"]*\"", "");
    }

    /** Read compressed and plain, which must be the same but for the forms. */
    private static String read(ScreenServer.Serving serving, String session, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = serving.address().resolve(path);
            byte[] zipped = client.send(
                            HttpRequest.newBuilder(address)
                                    .header("Cookie", "session=" + session)
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            String plain = client.send(
                            HttpRequest.newBuilder(address)
                                    .header("Cookie", "session=" + session)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
            assertThat(shared(new String(
                            new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes(),
                            StandardCharsets.UTF_8)))
                    .isEqualTo(shared(plain));
            assertThat(shared(plain)).isNotEqualTo(plain);
            return shared(plain);
        }
    }
}
