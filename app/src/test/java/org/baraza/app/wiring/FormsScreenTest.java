package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.baraza.app.openrosa.CollectClient;
import org.baraza.app.openrosa.MadeUpForms;
import org.baraza.app.web.PhoneSettings;
import org.baraza.app.web.Visitor;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a form on Rose's disk to what Deng's telephone sent with it, by the screens alone. */
final class FormsScreenTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final byte[] WELL = CollectClient.bytes("a picture of the well");
    private static final String SAID = "the bridge at Quilambra is broken";

    @TempDir
    static Path folder;

    private static OpenRosaSite site;
    private static Visitor rose;
    private static Visitor deng;
    private static Visitor tomas;

    @BeforeAll
    static void open() {
        site = OpenRosaSite.open(folder.resolve("site"), () -> NOW);
        rose = visitor("rose", Role.JMAC);
        deng = visitor("deng", Role.COMMUNITY_LIAISON_ASSISTANT);
        tomas = site.colleague("tomas", Role.DATA_PROTECTION_OFFICER, Scope.EVERYWHERE)
                .browser(site.serving().address());
    }

    private static Visitor visitor(String name, Role role) {
        return site.colleague(name, role, Scope.ofMission(OpenRosaSite.MISSION))
                .browser(site.serving().address());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static HttpResponse<String> uploads(Visitor who, String form, boolean withPicture)
            throws IOException, InterruptedException {
        CollectClient.Form parts = new CollectClient.Form()
                .field("form", who.formField("/policy"))
                .field("mission", OpenRosaSite.MISSION)
                .part("file", "meeting.xml", "text/xml", CollectClient.bytes(form));
        if (withPicture) {
            parts.part("media", "well.png", "image/png", WELL);
        }
        return who.send(who.request("/forms")
                .header("Content-Type", CollectClient.Form.type())
                .POST(HttpRequest.BodyPublishers.ofByteArray(parts.whole())));
    }

    @Test
    @ProtectionRule(2)
    void a_form_is_published_scanned_filled_in_opened_on_the_record_and_destroyed() throws Exception {
        assertThat(uploads(deng, MadeUpForms.blank("1", true), true).statusCode())
                .isEqualTo(403);
        HttpResponse<String> missing = uploads(rose, MadeUpForms.blank("1", true), false);
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("well.png", "did not come along");
        assertThat(uploads(rose, "<html/>", false).body()).contains("no XForm");
        String form = Visitor.to(uploads(rose, MadeUpForms.blank("1", true), true));
        assertThat(rose.opens(form)).contains("Village meeting", "well.png", "Let it close");
        assertThat(deng.opens("/forms")).contains("Village meeting").doesNotContain("Publish a form");

        CollectClient phone = new CollectClient(scanned());
        phone.submit(
                MadeUpForms.filled("1", "uuid:6d0f", SAID),
                Map.of("bridge.jpg", CollectClient.bytes("a broken bridge")));

        assertThat(deng.opens(form)).doesNotContain("What came", SAID);
        Document page = Jsoup.parse(rose.opens(form));
        String submission = page.select("#came ~ div a").attr("href");
        assertThat(rose.opens(submission)).doesNotContain(SAID, "bridge.jpg");
        HttpResponse<String> opened = rose.fills(submission, submission + "/open");
        assertThat(opened.body()).contains(SAID, "bridge.jpg");
        assertThat(opened.headers().firstValue("Cache-Control")).contains("no-store");
        HttpResponse<String> file = rose.posts(
                Jsoup.parse(opened.body()).select("form[action*=/files/]").attr("action"),
                Map.of("form", rose.formField("/policy")));
        assertThat(file.body()).isEqualTo("a broken bridge");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(rose.posts(submission + "/form.xml", Map.of("form", rose.formField("/policy")))
                        .body())
                .isEqualTo(MadeUpForms.filled("1", "uuid:6d0f", SAID));
        assertThat(tomas.opens("/journal?kind=submission-opened")).contains("Somebody looked at what was received");
        assertThat(Jsoup.parse(tomas.opens("/journal?kind=submission-opened")).select("tbody tr"))
                .hasSize(3);

        assertThat(tomas.get(submission).statusCode()).isEqualTo(403);
        assertThat(rose.posts(submission + "/destroy", Map.of("form", rose.formField("/policy")))
                        .statusCode())
                .isEqualTo(403);
        String destroy = Jsoup.parse(tomas.opens(form)).select("#came ~ div a").attr("href");
        assertThat(Visitor.to(tomas.fills(destroy, submission + "/destroy"))).isEqualTo(form);
        assertThat(rose.opens(submission)).contains("destroyed with its key");
        assertThat(rose.posts(submission + "/open", Map.of("form", rose.formField("/policy")))
                        .statusCode())
                .isEqualTo(404);

        assertThat(Visitor.to(rose.posts(form + "/state", Map.of("form", rose.formField("/policy"), "to", "CLOSED"))))
                .isEqualTo(form);
        assertThat(rose.opens("/forms")).contains("closed");
        assertThat(phone.list("")).isEmpty();
    }

    /** What Deng's telephone reads off the screen: the same as stands beside the square. */
    private static URI scanned() throws IOException, InterruptedException {
        Document page = Jsoup.parse(deng.opens("/telephones"));
        HttpResponse<String> made = deng.fills(
                "/telephones",
                "/telephones",
                "name",
                "the blue telephone",
                "mission",
                OpenRosaSite.MISSION,
                "until",
                "2026-05-01",
                "grant",
                page.select("input[name=grant]").attr("value"));
        Document once = Jsoup.parse(made.body());
        assertThat(once.select("svg.square path.dark").attr("d")).hasSizeGreaterThan(1_000);
        assertThat(deng.opens("/telephones")).contains("the blue telephone").doesNotContain("/v1/key/");
        return URI.create(once.select(".secrets code").text());
    }

    @Test
    void the_square_holds_settings_as_collect_reads_them_and_no_password() throws Exception {
        String shown = PhoneSettings.show("https://baraza.example/v1/key/abc/projects/UNMIL", "Baraza UNMIL");
        byte[] json = new InflaterInputStream(
                        new ByteArrayInputStream(Base64.getDecoder().decode(shown)))
                .readAllBytes();
        JsonNode settings = JsonMapper.builder().build().readTree(new String(json, StandardCharsets.UTF_8));
        assertThat(settings.required("general").required("server_url").asString())
                .isEqualTo("https://baraza.example/v1/key/abc/projects/UNMIL");
        assertThat(settings.required("general").required("delete_send").asBoolean())
                .isTrue();
        assertThat(settings.required("admin").isObject()).isTrue();
        assertThat(settings.required("project").required("name").asString()).isEqualTo("Baraza UNMIL");
        assertThat(settings.toString()).doesNotContain("password", "admin_pw");
    }
}
