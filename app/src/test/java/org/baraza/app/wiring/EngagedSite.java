package org.baraza.app.wiring;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.app.web.MadeUpConsents;
import org.baraza.app.web.Visitor;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Commitment;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.consents.CommunityStep;
import org.baraza.core.record.consents.Purpose;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.partners.Group;
import org.baraza.core.record.promises.Office;
import org.baraza.core.record.promises.Step;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A site of the made-up mission with its screens, for stories about what is done together with communities.
 *
 * @param desk of the site
 * @param serving its screens
 */
record EngagedSite(Desk desk, ScreenServer.Serving serving) {

    static final Instant NOW = Instant.parse("2025-05-01T18:00:00Z");
    static final Handle DENG = new Handle("deng");

    static EngagedSite open(Path folder) throws IOException {
        return open(folder, () -> NOW);
    }

    static EngagedSite open(Path folder, InstantSource clock) throws IOException {
        Path site = folder.resolve("site");
        List<Path> practice =
                new MadeUpMissions().make(7, Files.createDirectories(folder.resolve("practice")), Progress.NONE);
        Files.createDirectories(site.resolve("missions"));
        Files.copy(folder.resolve("practice/mission.yaml"), site.resolve("missions/made-up.yaml"));
        Settings settings = Settings.USUAL.withPort(0);
        Desk desk = new Sites(clock).open(site, settings);
        practice.forEach(file -> desk.importFile(file, ImportWishes.NONE, Progress.NONE));
        return new EngagedSite(desk, new Screens().serve(desk, settings));
    }

    void close() {
        serving.close();
        desk.close();
    }

    Visitor person(String name, Role role, Scope scope) {
        Grant grant = new Grant(role, scope, NOW, NOW.plus(Duration.ofDays(30)));
        return Colleague.comesIn(desk, name, "Shown " + name, grant, NOW).browser(serving.address());
    }

    static Document page(Visitor who, String path) throws Exception {
        return Jsoup.parse(who.opens(path));
    }

    /** Sends a step whatever the page offers. */
    static HttpResponse<String> tries(Visitor who, String page, String step, String... filling) throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of("form", who.formField(page)));
        for (int i = 0; i < filling.length; i += 2) {
            fields.put(filling[i], filling[i + 1]);
        }
        return who.posts(page + step, fields);
    }

    /** A community of the first district agreed; through everything that takes. @param activity for which; empty for all */
    void agree(String id, Purpose purpose, Optional<Handle> activity) {
        var unused = desk.consents()
                .propose(
                        new CommunityStep.Proposed(
                                id,
                                "PRAMIQ",
                                Optional.of("XB0101"),
                                purpose,
                                activity,
                                Set.of(Group.WOMEN, Group.HERDERS),
                                "to meet at the well",
                                DENG,
                                NOW),
                        By.screen(DENG));
        for (CommunityStep step : MadeUpConsents.toForce(id, NOW)) {
            desk.consents().add(step, By.screen(step.by())).ifPresent(not -> {
                throw new IllegalStateException("made up wrongly: " + not);
            });
        }
    }

    void promise(String id, String made, String due) {
        var unused = desk.engagement()
                .promises()
                .begin(
                        new Step.Made(
                                id,
                                "PRAMIQ",
                                Optional.of("XB0101"),
                                Category.SERVICES,
                                new Commitment("a visit each week", DENG, LocalDate.parse(made), LocalDate.parse(due)),
                                Office.of(Role.CIVIL_AFFAIRS),
                                Optional.empty(),
                                DENG,
                                NOW),
                        "",
                        By.screen(DENG));
    }
}
