package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.app.desk.By;
import org.baraza.app.desk.EntryCard;
import org.baraza.app.desk.EntryQuestion;
import org.baraza.app.desk.EntryReach;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.SignIns;
import org.baraza.app.openrosa.CollectClient;
import org.baraza.app.openrosa.CollectClient.Unhappy;
import org.baraza.app.openrosa.MadeUpForms;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.FormState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What form clients ask of a server, asked of the running program by a client as hard to please as ODK Collect. */
final class OpenRosaProtocolTest {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-03-01T08:00:00Z"));
    private static final byte[] WELL = CollectClient.bytes("a picture of the well");
    private static final By ROSE = By.screen(new Handle("rose"));

    @TempDir
    static Path folder;

    private static OpenRosaSite site;
    private static Colleague deng;
    private static CollectClient phone;

    @BeforeAll
    static void open() {
        site = OpenRosaSite.open(folder.resolve("site"), NOW::get);
        Forms.Edition first = site.publish(MadeUpForms.blank("1", false), Map.of());
        Forms.Edition second = site.publish(MadeUpForms.blank("2", true), Map.of("well.png", WELL));
        assertThat(first.id()).isEqualTo(second.id());
        deng = site.colleague("deng", Role.COMMUNITY_LIAISON_ASSISTANT, Scope.ofMission(OpenRosaSite.MISSION));
        phone = site.collect(site.key(deng));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String instance() {
        return "uuid:" + UUID.randomUUID();
    }

    private static long count() {
        return site.desk().forms().counts(OpenRosaSite.MISSION).getOrDefault(MadeUpForms.ID, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static void assertHeaders(HttpResponse<?> answer) {
        assertThat(answer.headers().firstValue("X-OpenRosa-Version")).contains("1.0");
        assertThat(answer.headers().firstValue("X-OpenRosa-Accept-Content-Length"))
                .contains("100000000");
        assertThat(answer.headers().firstValue("Content-Language")).isPresent();
        assertThat(answer.headers().firstValue("Date")).isPresent();
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status, String words) {
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(status);
        assertHeaders(answer);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\"", "nature=\"error\"");
        assertThat(CollectClient.message(answer)).contains(words);
    }

    private static HttpResponse<byte[]> send(CollectClient.Form form) throws IOException, InterruptedException {
        return phone.send(form.to(phone.address("submission")));
    }

    private static HttpResponse<byte[]> send(String xml) throws IOException, InterruptedException {
        return send(
                new CollectClient.Form().part("xml_submission_file", "a.xml", "text/xml", CollectClient.bytes(xml)));
    }

    @Test
    void a_client_that_greets_is_told_where_and_how_much_it_may_send() throws Exception {
        HttpResponse<byte[]> answer = phone.send(HttpRequest.newBuilder(phone.address("submission?deviceID=x"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertHeaders(answer);
    }

    @Test
    void forms_are_listed_newest_version_first_and_every_parameter_is_honoured() throws Exception {
        List<CollectClient.Listed> listed = phone.list("");
        assertThat(listed).extracting(CollectClient.Listed::version).containsExactly("2");
        assertThat(listed.getFirst().name()).isEqualTo("Village meeting");
        assertThat(phone.list("?listAllVersions=true"))
                .extracting(CollectClient.Listed::version)
                .containsExactly("2", "1");
        assertThat(phone.list("?formID=village-meeting")).hasSize(1);
        assertThat(phone.list("?formID=another")).isEmpty();
        HttpResponse<byte[]> verbose = phone.get("formList?verbose=true");
        assertThat(new String(verbose.body(), StandardCharsets.UTF_8)).contains("<descriptionText>");
        assertHeaders(verbose);
        HttpResponse<byte[]> french = phone.send(
                HttpRequest.newBuilder(phone.address("formList")).header("Accept-Language", "fr-FR,fr;q=0.9"));
        assertThat(french.headers().firstValue("Content-Language")).contains("fr");
    }

    @Test
    void a_form_and_its_files_come_with_the_hashes_that_were_listed() throws Exception {
        for (CollectClient.Listed form : phone.list("?listAllVersions=true")) {
            assertThat(phone.download(form)).contains("version=\"" + form.version() + "\"");
        }
        CollectClient.Listed newest = phone.list("").getFirst();
        assertThat(phone.media(newest)).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("well.png");
            assertThat(file.bytes()).isEqualTo(WELL);
        });
        assertProblem(phone.get("forms/another.xml"), 404, "Fetch the list of forms again");
        assertProblem(phone.get("forms/village-meeting/attachments/other.png"), 404, "Fetch the list");
    }

    @Test
    void what_is_sent_is_acknowledged_and_there_once_however_often_it_is_sent() throws Exception {
        long before = count();
        String xml = MadeUpForms.filled("2", instance(), "the well is dry");
        assertThat(phone.submit(xml, Map.of()))
                .containsExactly("It has arrived and is kept safe. You may delete it from" + " this phone.");
        assertThat(phone.submit(xml, Map.of())).hasSize(1);
        HttpResponse<byte[]> again = send(xml);
        assertThat(again.statusCode()).isEqualTo(201);
        assertHeaders(again);
        assertThat(again.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void either_type_of_xml_is_taken_and_no_other() throws Exception {
        String xml = MadeUpForms.filled("1", instance(), "a path");
        for (String type : List.of("application/xml", "text/xml; charset=utf-8", "TEXT/XML")) {
            assertThat(send(new CollectClient.Form()
                                    .part("xml_submission_file", "a.xml", type, CollectClient.bytes(xml)))
                            .statusCode())
                    .isEqualTo(201);
        }
        assertProblem(
                send(new CollectClient.Form()
                        .part("xml_submission_file", "a.xml", "text/html", CollectClient.bytes(xml))),
                415,
                "not a filled-in form");
    }

    @Test
    void other_content_under_the_same_name_is_a_conflict_and_changes_nothing() throws Exception {
        String id = instance();
        phone.submit(MadeUpForms.filled("2", id, "first"), Map.of("a.jpg", WELL));
        assertProblem(send(MadeUpForms.filled("2", id, "second")), 409, "Something else was sent before");
        assertThatThrownBy(() ->
                        phone.submit(MadeUpForms.filled("2", id, "first"), Map.of("a.jpg", CollectClient.bytes("x"))))
                .isInstanceOfSatisfying(
                        Unhappy.class, e -> assertThat(e.status()).isEqualTo(409));
        assertThat(raw(id, "first").files()).extracting(Forms.RawFile::bytes).containsExactly((long) WELL.length);
    }

    /** The submission that says this, as it came. */
    private static Forms.Raw raw(String instance, String said) {
        Forms.Raw raw = site.desk().forms().open(slip(instance).id(), ROSE).orElseThrow();
        assertThat(new String(raw.xml(), StandardCharsets.UTF_8)).contains(said);
        return raw;
    }

    private static Forms.Slip slip(String instance) {
        return site.desk().forms().submissions(OpenRosaSite.MISSION, MadeUpForms.ID, 1_000).stream()
                .filter(s -> s.erasedAt().isEmpty())
                .filter(s -> new String(
                                site.desk()
                                        .forms()
                                        .open(s.id(), ROSE)
                                        .orElseThrow()
                                        .xml(),
                                StandardCharsets.UTF_8)
                        .contains("instanceID>" + instance + "<"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void more_files_than_fit_come_in_several_rounds_and_are_one_submission() throws Exception {
        long before = count();
        String id = instance();
        Map<String, byte[]> files = new LinkedHashMap<>();
        Random chance = new Random(5);
        for (int i = 0; i < 5; i++) {
            byte[] picture = new byte[i == 3 ? 700_000 : 40_000];
            chance.nextBytes(picture);
            files.put("picture " + i + ".jpg", picture);
        }
        CollectClient small =
                new CollectClient(URI.create(phone.address(".").toString().replaceFirst("/$", "")), 90_000);
        List<String> shown = small.submit(MadeUpForms.filled("2", id, "five pictures"), files);
        assertThat(shown).hasSize(4);
        assertThat(shown.getFirst()).contains("This part has arrived");
        assertThat(shown.getLast()).contains("It has arrived");
        assertThat(count()).isEqualTo(before + 1);
        Forms.Raw raw = raw(id, "five pictures");
        assertThat(raw.files()).extracting(Forms.RawFile::name).containsExactlyInAnyOrderElementsOf(files.keySet());
        String submission = site.desk().forms().submissions(OpenRosaSite.MISSION, MadeUpForms.ID, 1_000).stream()
                .filter(s -> s.files() == 5)
                .findFirst()
                .orElseThrow()
                .id();
        for (Forms.RawFile file : raw.files()) {
            try (var in =
                    site.desk().forms().openFile(submission, file.id(), ROSE).orElseThrow()) {
                assertThat(in.readAllBytes()).as(file.name()).isEqualTo(files.get(file.name()));
            }
        }
    }

    @Test
    void large_files_stay_when_they_come_with_one_that_was_here_and_when_they_are_sent_twice() throws Exception {
        String id = instance();
        Map<String, byte[]> files = new LinkedHashMap<>();
        Random chance = new Random(6);
        for (String name : List.of("first.jpg", "second.jpg")) {
            byte[] picture = new byte[300_000];
            chance.nextBytes(picture);
            files.put(name, picture);
        }
        String xml = MadeUpForms.filled("2", id, "an old and a new picture");
        phone.submit(xml, Map.of("first.jpg", java.util.Objects.requireNonNull(files.get("first.jpg"))));
        phone.submit(xml, files);
        phone.submit(xml, files);
        Forms.Raw raw = raw(id, "an old and a new picture");
        assertThat(raw.files()).hasSize(2);
        String submission = site.desk().forms().submissions(OpenRosaSite.MISSION, MadeUpForms.ID, 1_000).stream()
                .filter(s -> s.files() == 2)
                .findFirst()
                .orElseThrow()
                .id();
        for (Forms.RawFile file : raw.files()) {
            try (var in =
                    site.desk().forms().openFile(submission, file.id(), ROSE).orElseThrow()) {
                assertThat(in.readAllBytes()).as(file.name()).isEqualTo(files.get(file.name()));
            }
        }
    }

    @Test
    void a_correction_stands_in_the_place_of_what_it_corrects_and_only_the_newest_can_be_corrected() throws Exception {
        String first = instance();
        String second = instance();
        phone.submit(MadeUpForms.filled("2", first, "tree"), Map.of());
        phone.submit(MadeUpForms.filled("2", second, first, "three"), Map.of());
        assertProblem(
                send(MadeUpForms.filled("2", instance(), first, "free")),
                409,
                "Somebody corrected this form before you");
        phone.submit(MadeUpForms.filled("2", second, first, "three"), Map.of());
        phone.submit(MadeUpForms.filled("2", instance(), second, "thirty"), Map.of());
        assertProblem(send(MadeUpForms.filled("2", instance(), instance(), "late")), 409, "Send the earlier one first");
        assertThat(site.desk().forms().submissions(OpenRosaSite.MISSION, MadeUpForms.ID, 1_000).stream()
                        .filter(s -> s.replaces().isPresent())
                        .toList())
                .hasSize(2);
    }

    @Test
    void what_was_destroyed_here_is_not_taken_again() throws Exception {
        String id = instance();
        String xml = MadeUpForms.filled("2", id, "should never have been sent");
        phone.submit(xml, Map.of("a.jpg", WELL));
        Forms.Slip slip = slip(id);
        site.desk().forms().erase(slip.id(), ROSE);
        assertThat(site.desk().forms().open(slip.id(), ROSE)).isEmpty();
        assertProblem(send(xml), 409, "deleted here on purpose");
        assertProblem(send(MadeUpForms.filled("2", instance(), id, "again")), 409, "deleted here on purpose");
    }

    @Test
    void a_form_that_closes_is_offered_no_more_and_one_that_is_closed_takes_nothing() throws Exception {
        String xform = MadeUpForms.blank("1", false).replace("village-meeting", "market-day");
        site.publish(xform, Map.of());
        assertThat(phone.list("?formID=market-day")).hasSize(1);
        String xml = MadeUpForms.filled("1", instance(), "x").replace("village-meeting", "market-day");
        site.desk().forms().move(OpenRosaSite.MISSION, "market-day", FormState.CLOSING, ROSE);
        assertThat(phone.list("?formID=market-day")).isEmpty();
        assertThat(phone.submit(xml, Map.of())).hasSize(1);
        site.desk().forms().move(OpenRosaSite.MISSION, "market-day", FormState.CLOSED, ROSE);
        assertProblem(send(xml.replace(">x<", ">y<")), 409, "closed and takes nothing more");
    }

    @Test
    @ProtectionRule(27)
    void a_key_that_is_none_or_over_or_ended_is_refused_at_once_and_nobody_is_asked_for_a_password() throws Exception {
        String longGone = "A".repeat(43);
        for (String key : List.of(longGone, "x", "a%20b", "%C3%BC")) {
            CollectClient stranger = site.collect(key);
            assertProblem(stranger.get("formList"), 403, "Ask for a new QR code");
            assertProblem(
                    stranger.send(new CollectClient.Form()
                            .part(
                                    "xml_submission_file",
                                    "a.xml",
                                    "text/xml",
                                    CollectClient.bytes(MadeUpForms.filled("2", instance(), "forged")))
                            .to(stranger.address("submission"))),
                    403,
                    "Ask for a new QR code");
        }
        SignIns.SignedIn who = site.in(deng);
        CollectClient lost = site.collect(site.desk()
                .accounts()
                .own()
                .makeFormKey(who, "lost", NOW.get().plus(Duration.ofDays(9)), site.grants(who)));
        assertThat(lost.list("")).isNotEmpty();
        site.desk()
                .accounts()
                .own()
                .endToken(
                        who,
                        site.desk().accounts().own().formKeys(who).stream()
                                .filter(k -> k.name().equals("lost"))
                                .findFirst()
                                .orElseThrow()
                                .id());
        assertProblem(lost.get("formList"), 403, "Ask for a new QR code");
        CollectClient later = site.collect(site.desk()
                .accounts()
                .own()
                .makeFormKey(who, "a day", NOW.get().plus(Duration.ofHours(1)), site.grants(who)));
        assertThat(later.list("")).isNotEmpty();
        Instant before = NOW.get();
        NOW.set(before.plus(Duration.ofHours(2)));
        try {
            assertProblem(later.get("formList"), 403, "Ask for a new QR code");
        } finally {
            NOW.set(before);
        }
    }

    @Test
    @ProtectionRule(27)
    void a_key_for_forms_opens_nothing_else_and_a_token_for_scripts_opens_no_forms() throws Exception {
        SignIns.SignedIn who = site.in(deng);
        String key = site.key(deng);
        String token = site.desk()
                .accounts()
                .own()
                .makeToken(who, "script", NOW.get().plus(Duration.ofDays(1)), site.grants(who));
        assertProblem(site.collect(token).get("formList"), 403, "Ask for a new QR code");
        HttpResponse<byte[]> page =
                phone.send(HttpRequest.newBuilder(site.serving().address().resolve("/missions/" + OpenRosaSite.MISSION))
                        .header("Authorization", "Bearer " + key));
        assertThat(page.statusCode()).isEqualTo(401);
        HttpResponse<byte[]> session =
                phone.send(HttpRequest.newBuilder(site.base("nothing").resolve("projects/UNMIL/formList"))
                        .header("Cookie", "session=" + deng.session()));
        assertThat(session.statusCode()).isEqualTo(403);
    }

    @Test
    @ProtectionRule(2)
    void a_key_reaches_the_missions_and_roles_of_its_owner_only() throws Exception {
        CollectClient elsewhere = site.collect(
                site.key(site.colleague("amina", Role.COMMUNITY_LIAISON_ASSISTANT, Scope.ofMission("MINUSMA"))));
        assertProblem(elsewhere.get("formList"), 404, "Fetch the list of forms again");
        CollectClient reader = site.collect(site.key(site.colleague("karim", Role.EVALUATOR, Scope.EVERYWHERE)));
        assertProblem(reader.get("formList"), 403, "your role does not send forms");
        CollectClient part = site.collect(site.key(site.colleague(
                "partner",
                Role.PARTNER,
                new Scope(Optional.of(OpenRosaSite.MISSION), Optional.of("LBR01"), Optional.empty()))));
        assertThat(part.list("")).isNotEmpty();
        part.submit(MadeUpForms.filled("2", instance(), "from a district"), Map.of());
        assertThat(site.desk().forms().submissions(OpenRosaSite.MISSION, MadeUpForms.ID, 1_000).stream()
                        .flatMap(s -> s.scope().area().stream()))
                .containsOnly("LBR01");
    }

    @Test
    void every_refusal_says_what_to_do_in_the_language_of_the_telephone() throws Exception {
        Map<String, String> words = Map.of(
                "en",
                "Ask for a new QR code",
                "fr",
                "nouveau code QR",
                "es",
                "nuevo código QR",
                "ar",
                "رمز",
                "sw",
                "msimbo");
        for (Map.Entry<String, String> each : words.entrySet()) {
            HttpResponse<byte[]> answer =
                    phone.send(HttpRequest.newBuilder(site.base("none").resolve("projects/x/formList"))
                            .header("Accept-Language", each.getKey()));
            assertProblem(answer, 403, each.getValue());
            assertThat(answer.headers().firstValue("Content-Language")).contains(each.getKey());
        }
    }

    @Test
    void what_is_no_form_of_ours_is_refused_and_leaves_nothing() throws Exception {
        long before = count();
        String good = MadeUpForms.filled("2", instance(), "good");
        String bomb = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + good.replaceFirst("<\\?.*?\\?>", "").replace("good", "&b;");
        assertProblem(send(bomb), 400, "a declaration that is not accepted");
        assertProblem(
                send(good.replaceFirst("<\\?.*?\\?>", "<!DOCTYPE d SYSTEM \"file:///etc/hostname\">")),
                400,
                "a declaration that is not accepted");
        assertProblem(send(good.replace("good", "&other;")), 400, "The form");
        assertProblem(send("<a>".repeat(5_000) + "</a>".repeat(5_000)), 400, "more parts than can be read");
        assertProblem(send("<data " + "a='1' ".repeat(2) + "/>"), 400, "damaged");
        assertProblem(send("not xml at all"), 400, "damaged");
        assertProblem(send(""), 400, "damaged");
        assertProblem(send("<data id='village-meeting'"), 400, "damaged");
        assertProblem(send("<data/>"), 400, "does not say which form");
        assertProblem(send("<data id='village-meeting' version='99'/>"), 404, "not published here");
        assertProblem(send("<data id='another' version='1'/>"), 404, "not published here");
        assertProblem(
                send(new CollectClient.Form()
                        .part("xml_submission_file", "a.xml", "text/xml", good.getBytes(StandardCharsets.UTF_16))),
                400,
                "UTF-8");
        assertProblem(send(good.replace("version='1.0'", "version='1.0' encoding='latin1'")), 400, "UTF-8");
        assertProblem(
                send(new CollectClient.Form().part("other", "a.xml", "text/xml", CollectClient.bytes(good))),
                400,
                "missing");
        CollectClient.Form whole =
                new CollectClient.Form().part("xml_submission_file", "a.xml", "text/xml", CollectClient.bytes(good));
        for (int cut : List.of(0, 10, 100, 300, whole.whole().length - 6)) {
            assertProblem(
                    phone.send(HttpRequest.newBuilder(phone.address("submission"))
                            .header("Content-Type", CollectClient.Form.type())
                            .POST(HttpRequest.BodyPublishers.ofByteArray(Arrays.copyOf(whole.whole(), cut)))),
                    400,
                    "Send again");
        }
        for (String type :
                List.of("text/xml", "multipart/form-data", "multipart/mixed; boundary=x", "application/json")) {
            assertProblem(
                    phone.send(HttpRequest.newBuilder(phone.address("submission"))
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(whole.whole()))),
                    415,
                    "not a filled-in form");
        }
        assertProblem(
                send(whole.part("xml_submission_file", "b.xml", "text/xml", CollectClient.bytes(good))),
                400,
                "Send again");
        assertProblem(send(good.replace("good", "g".repeat(9 << 20))), 413, "more than can be sent at once");
        assertThat(count()).isEqualTo(before);
        assertThat(phone.submit(good, Map.of())).hasSize(1);
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void other_methods_and_other_protocols_are_told_in_the_protocols_words() throws Exception {
        assertProblem(phone.get("submission"), 405, "Check the server address");
        assertProblem(
                phone.send(HttpRequest.newBuilder(phone.address("submission")).DELETE()),
                405,
                "Check the server address");
        assertProblem(
                phone.send(HttpRequest.newBuilder(phone.address("formList"))
                        .POST(HttpRequest.BodyPublishers.ofString("x"))),
                405,
                "Check the server address");
        assertProblem(phone.get("nothing/here"), 404, "Fetch the list of forms again");
        HttpResponse<byte[]> other = java.net.http.HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(phone.address("formList"))
                                .header("X-OpenRosa-Version", "2.0")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertProblem(other, 400, "Update the app");
    }

    @Test
    @ProtectionRule(1)
    void the_journal_says_that_something_was_received_and_nothing_of_what_it_says() throws Exception {
        String id = instance();
        phone.submit(MadeUpForms.filled("2", id, "Quilambra mill"), Map.of("mill.jpg", WELL));
        List<EntryCard> entries = site.desk()
                .books()
                .listEntries(
                        new EntryQuestion(
                                Optional.of("submission-received"),
                                Optional.of(deng.who().code()),
                                Optional.empty(),
                                Optional.of(OpenRosaSite.MISSION),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalLong.empty()),
                        EntryReach.ALL,
                        10);
        assertThat(entries).isNotEmpty().allMatch(EntryCard::fits);
        assertThat(entries.getFirst().subject()).matches("[0-9a-f]{32}");
        assertThat(site.desk().verifyJournal(Progress.NONE).holds()).isTrue();
        assertThat(site.desk().rebuild(Progress.NONE).identical()).isTrue();
    }

    @Test
    void two_versions_of_the_same_name_cannot_be_published_and_a_title_may_tell_of_nobody() {
        assertThatThrownBy(() -> site.publish(MadeUpForms.blank("2", true), Map.of("well.png", WELL)))
                .hasMessageContaining("published already");
        assertThatThrownBy(() -> site.publish(
                        MadeUpForms.blank("3", false).replace("Village meeting", "Ask +999 555 0123 77"), Map.of()))
                .hasMessageContaining("leads to a person");
        assertThat(site.desk().forms().look("a.xml", CollectClient.bytes(MadeUpForms.blank("3", true)), Map.of()))
                .isInstanceOfSatisfying(
                        Forms.Unfit.class,
                        unfit -> assertThat(unfit.problems().getFirst().where()).isEqualTo("well.png"));
    }
}
