package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baraza.app.wiring.MessageSite.fields;
import static org.baraza.app.wiring.MessageSite.until;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Messages;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Visitor;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.NeutralText;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.State;
import org.baraza.core.record.alerts.Told;
import org.baraza.core.record.feedback.Concern;
import org.baraza.core.record.feedback.FeedbackItem;
import org.baraza.core.record.rumours.Harm;
import org.baraza.core.record.rumours.Rumour;
import org.baraza.core.record.rumours.Truth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages through the plainest of gateways, over HTTP, into a real journal and back. */
final class MessagesTest {

    private static final Instant DUSK = Instant.parse("2026-03-14T18:00:00Z");

    @TempDir
    static Path folder;

    private static final Handle ROSE = new Handle("rose");
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(DUSK);
    private static MessageSite site;
    private static int evenings;

    private MessageSite.FarSide far;
    private Messages.Opened gateway;
    private String amina = "";

    @BeforeAll
    static void openSite() throws IOException {
        site = new MessageSite(folder, NOW::get);
    }

    @AfterAll
    static void closeSite() {
        site.close();
    }

    /** Another evening, another gateway and another telephone. */
    @BeforeEach
    void open() throws IOException {
        evenings++;
        NOW.updateAndGet(n -> n.plus(Duration.ofDays(3)));
        site.since.set(NOW.get());
        amina = "+999 555 0" + (100 + evenings);
        far = new MessageSite.FarSide();
        gateway = site.gateway("plain-http", Optional.of(far.address()));
    }

    @AfterEach
    void close() {
        site.desk.messages().remove(gateway.id(), By.operator());
        far.close();
    }

    private String number() {
        return amina.replace(" ", "");
    }

    private void says(String from, String text, String... more) throws Exception {
        Map<String, String> all = new HashMap<>(fields(more));
        all.put("from", from);
        all.put("text", text);
        HttpResponse<String> answer = site.calls(gateway.token(), all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private Alert only() {
        assertThat(site.alerts()).hasSize(1);
        return site.alerts().getFirst();
    }

    @Test
    @ProtectionRule(17)
    void a_warning_becomes_an_alert_and_is_acknowledged_once_the_reply_was_handed_over() throws Exception {
        far.answer.set(new MessageSite.FarSide.Answer(503, "text/plain", "busy"));
        says(amina, "Armed men at LUMÓ market!", "id", "1");
        Alert alert = only();
        assertThat(alert.received().channel()).isEqualTo(Channel.SMS);
        assertThat(alert.received().area()).contains("XXA02");
        assertThat(alert.received().reception()).isEqualTo(new Reception.Open(Topic.DANGER));
        assertThat(alert.received().source().orElseThrow().code()).startsWith("s-");
        assertThat(site.words(alert)).isEqualTo("Armed men at LUMÓ market!");
        var refused = far.next();
        assertThat(site.desk.alerts().find(alert.id()).orElseThrow().acknowledged())
                .isEmpty();

        far.answer.set(new MessageSite.FarSide.Answer(200, "application/json", "{\"id\":\"their-1\"}"));
        // The refusal may be written down a moment after it was given: time passes until it is tried again.
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    NOW.updateAndGet(n -> n.plusSeconds(31));
                    return !far.isEmpty();
                });
        MessageSite.FarSide.Posted reply = far.next();
        assertThat(reply.field("to")).isEqualTo(number()).isEqualTo(refused.field("to"));
        assertThat(reply.field("text"))
                .isEqualTo("Thank you. Received. Your code is %s. We will answer; please keep the code."
                        .formatted(alert.received().code().text()));
        assertThat(reply.headers()).containsEntry("Authorization", "Bearer sesame");
        until(() -> site.desk.alerts().find(alert.id()).orElseThrow().state() == State.ACKNOWLEDGED);
        assertThat(site.get(URI.create(reply.field("receipt")).getPath().substring(1) + "?status=delivered")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_is_delivered_twice_is_taken_once_and_the_same_id_with_other_words_is_another_message() throws Exception {
        says(amina, "danger at Kanda", "id", "7");
        says(amina, "danger at Kanda", "id", "7");
        assertThat(site.alerts()).hasSize(1);
        says(amina, "now they are at Lumo", "id", "7");
        assertThat(site.alerts()).hasSize(2);
        says(amina, "a third", "time", String.valueOf(NOW.get().getEpochSecond()));
        says(amina, "a third", "time", String.valueOf(NOW.get().getEpochSecond()), "id", "9");
        assertThat(site.alerts()).hasSize(3);
        says(amina, "a third", "time", String.valueOf(NOW.get().getEpochSecond() + 1));
        assertThat(site.alerts()).hasSize(4);
        assertThat(site.alerts().stream()
                        .map(a -> a.received().source().orElseThrow())
                        .distinct())
                .as("one pseudonym for one number")
                .hasSize(1);
    }

    @Test
    void a_message_that_is_brought_by_many_at_once_is_still_one() throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                calls.add(() ->
                        site.calls(gateway.token(), fields("from", amina, "text", "danger at Kanda", "id", "same")));
            }
            for (Future<HttpResponse<String>> answer : many.invokeAll(calls)) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
        }
        assertThat(site.alerts()).hasSize(1);
    }

    @Test
    void parts_are_put_together_in_their_order_however_they_come() throws Exception {
        says(amina, "three ", "reference", "5", "part", "3", "parts", "3");
        says(amina, "one ", "udh", "050003050301");
        says("+9995550202", "of another ", "reference", "5", "part", "2", "parts", "3");
        assertThat(site.alerts()).isEmpty();
        says(amina, "two ", "reference", "5", "part", "2", "parts", "3");
        assertThat(site.words(only())).isEqualTo("one two three ");
        assertThat(site.desk.messages().findOrigin(only().id()).orElseThrow().incomplete())
                .isFalse();
    }

    @Test
    void a_part_that_never_comes_leaves_a_message_marked_incomplete() throws Exception {
        says(amina, "they come from ", "reference", "5", "part", "1", "parts", "3", "id", "a");
        says(amina, "tonight", "reference", "5", "part", "3", "parts", "3", "id", "b");
        site.round();
        assertThat(site.alerts()).isEmpty();
        NOW.updateAndGet(n -> n.plus(MessagesIn.PARTS_WAIT).plusSeconds(1));
        until(() -> !site.alerts().isEmpty());
        assertThat(site.words(only())).isEqualTo("they come from […]tonight");
        until(() -> site.desk.messages().findOrigin(only().id()).isPresent());
        assertThat(site.desk.messages().findOrigin(only().id()).orElseThrow().incomplete())
                .isTrue();
    }

    @Test
    @ProtectionRule(4)
    void words_that_must_not_be_kept_are_kept_nowhere_and_get_the_same_answer() throws Exception {
        says(amina, "they raped Zuzubabaru at Lumo", "id", "1");
        Alert alert = only();
        assertThat(alert.reception()).isEqualTo(new Reception.Referral(Topic.SEXUAL_VIOLENCE, Reception.Cause.WORDS));
        assertThat(site.words(alert)).isEmpty();
        assertThat(far.next().field("text"))
                .startsWith("Thank you. Received.")
                .contains(alert.received().code().text());
        says(amina, "they came at night and ", "reference", "9", "part", "1", "parts", "3");
        says(amina, "raped the daughter ", "reference", "9", "part", "2", "parts", "3");
        says(amina, "of Zuzubabaru", "reference", "9", "part", "3", "parts", "3");
        assertThat(site.alerts()).hasSize(2).allMatch(a -> a.reception() instanceof Reception.Referral);
        assertThat(site.alerts()).allMatch(a -> a.received().words().isEmpty());
    }

    @Test
    void a_keyword_says_what_it_is_and_what_is_not_clear_is_danger() throws Exception {
        Map<String, Topic> told = Map.of(
                "NEED water at Kanda", Topic.NEED,
                "need: they attack us, DANGER", Topic.DANGER,
                "Plainte : le prix du marché", Topic.GRIEVANCE,
                "طلب ماء", Topic.NEED,
                "please come", Topic.DANGER,
                "stop them, they burn the school", Topic.DANGER,
                "B4K7T2", Topic.DANGER);
        for (Map.Entry<String, Topic> one : told.entrySet()) {
            int before = site.alerts().size();
            says("+99955503" + before, one.getKey());
            assertThat(site.alerts()).hasSize(before + 1);
            Alert alert = site.alerts().stream()
                    .filter(a -> site.words(a).equals(one.getKey()))
                    .findFirst()
                    .orElseThrow();
            assertThat(alert.reception()).as(one.getKey()).isEqualTo(new Reception.Open(one.getValue()));
        }
    }

    @Test
    void a_place_is_understood_only_where_the_words_name_one_area() throws Exception {
        Map<String, Optional<String>> told = new HashMap<>();
        told.put("fighting in upper lumo", Optional.of("XXA03"));
        told.put("fighting in Lumo", Optional.of("XXA02"));
        told.put("from Kanda to Lumo", Optional.empty());
        told.put("xxa01 burns", Optional.of("XXA01"));
        told.put("at the well", Optional.empty());
        told.put("خطر بريدفورد", Optional.of("XXA04"));
        for (Map.Entry<String, Optional<String>> one : told.entrySet()) {
            says(amina, one.getKey());
            assertThat(site.alerts().stream()
                            .filter(a -> site.words(a).equals(one.getKey()))
                            .findFirst()
                            .orElseThrow()
                            .received()
                            .area())
                    .as(one.getKey())
                    .isEqualTo(one.getValue());
        }
    }

    @Test
    void nothing_is_ever_sent_to_whoever_said_stop_until_they_say_start() throws Exception {
        says(amina, "danger");
        assertThat(far.next().field("to")).isEqualTo(number());
        Alert alert = only();
        says(amina, " Stop. ");
        says(amina, "danger again");
        assertThat(site.alerts()).as("what they say still counts").hasSize(2);
        assertThat(site.desk
                        .messages()
                        .send(
                                alert.received().source().orElseThrow(),
                                NeutralText.PLEASE_CALL,
                                alert.received().code()))
                .isEqualTo(Messages.Sending.STOPPED);
        says("+9995550909", "danger too");
        assertThat(far.next().field("to")).isEqualTo("+9995550909");
        assertThat(far.isEmpty()).isTrue();
        says(amina, "START");
        assertThat(site.desk
                        .messages()
                        .send(
                                alert.received().source().orElseThrow(),
                                NeutralText.PLEASE_CALL,
                                alert.received().code()))
                .isEqualTo(Messages.Sending.QUEUED);
        assertThat(far.next().field("text"))
                .startsWith("Please call")
                .contains(alert.received().code().text());
    }

    @Test
    void whoever_writes_a_code_is_told_how_it_stands_and_no_alert_is_made_of_it() throws Exception {
        says(amina, "danger");
        String code = only().received().code().text();
        assertThat(far.next().field("text")).contains(code);
        says(amina, code.toLowerCase(java.util.Locale.ROOT) + " ?");
        assertThat(far.next().field("text")).startsWith("Thank you.").contains(code);
        assertThat(site.alerts()).hasSize(1);
    }

    @Test
    void what_begins_with_a_word_for_feedback_is_no_alert_and_its_receipt_acknowledges_it() throws Exception {
        says(amina, "Swali: kisima kitachimbwa lini pale LUMO?");
        assertThat(site.alerts()).isEmpty();
        FeedbackItem item = site.desk.feedback().list(MessageSite.MISSION).getFirst();
        assertThat(item.kind()).as("a person says what it is").isEmpty();
        assertThat(item.area()).contains("XXA02");
        assertThat(item.received().source().orElseThrow().code()).startsWith("s-");
        String code = item.received().code().text();
        assertThat(far.next().field("text")).contains(code).startsWith("Asante");
        until(() -> site.desk
                .feedback()
                .find(item.id())
                .orElseThrow()
                .acknowledged()
                .isPresent());
        says(amina, code);
        assertThat(far.next().field("text")).contains(code);
        assertThat(site.alerts()).isEmpty();

        says("+99955507001", "feedback: they attack us, DANGER");
        assertThat(only().reception()).isEqualTo(new Reception.Open(Topic.DANGER));
    }

    @Test
    void what_begins_with_a_word_for_a_rumour_is_one_report_of_it_and_whoever_has_its_code_may_ask() throws Exception {
        says(amina, "Rumeur : le puits est empoisonné");
        Rumour rumour = site.desk.rumours().list(MessageSite.MISSION).getFirst();
        String code = rumour.received().code().text();
        assertThat(far.next().field("text")).contains(code).startsWith("Merci");
        for (org.baraza.core.record.rumours.Step step : List.<org.baraza.core.record.rumours.Step>of(
                new org.baraza.core.record.rumours.Step.Prioritised(
                        rumour.id(),
                        Harm.VIOLENCE,
                        AllegedActor.COMMUNITY,
                        new Decision(Decision.What.PRIORITISE, ROSE, NOW.get(), "men gather")),
                new org.baraza.core.record.rumours.Step.LookedInto(
                        rumour.id(), new Line(Line.Kind.PARTNER, true, Line.Says.DENIES, ROSE, NOW.get())),
                new org.baraza.core.record.rumours.Step.Concluded(
                        rumour.id(), Truth.FALSE, new Decision(Decision.What.REFUSE, ROSE, NOW.get(), "tested")),
                new org.baraza.core.record.rumours.Step.Answered(rumour.id(), Told.COMMUNITY, "", ROSE, NOW.get()))) {
            assertThat(site.desk.rumours().add(step, By.screen(ROSE))).isEmpty();
        }
        says(amina, code + "?");
        assertThat(far.next().field("text")).contains(code).doesNotContain("Votre code est");
        assertThat(site.alerts()).isEmpty();
    }

    @Test
    @ProtectionRule(4)
    void feedback_in_words_that_must_not_be_kept_is_counted_without_them() throws Exception {
        says(amina, "feedback the soldiers raped a girl at Zuzubabaru");
        FeedbackItem item = site.desk.feedback().list(MessageSite.MISSION).getFirst();
        assertThat(item.concern()).contains(Concern.SEXUAL_VIOLENCE);
        assertThat(item.received().words()).isEmpty();
        assertThat(far.next().field("text")).contains(item.received().code().text());
    }

    @Test
    void the_answer_is_in_the_language_of_whoever_wrote() throws Exception {
        says(amina, "الرجال المسلحون في السوق");
        assertThat(far.next().field("text")).startsWith("شكرا");
        says(amina, "hello");
        assertThat(far.next().field("text")).as("as they wrote last").startsWith("شكرا");
        says("+9995550303", "HATARI sokoni");
        assertThat(far.next().field("text")).startsWith("Asante");
    }

    @Test
    void arabic_is_read_whatever_the_gateway_calls_it() throws Exception {
        String arabic = "خطر في ريدفورد";
        Map<String, byte[]> ways = new HashMap<>();
        ways.put("&charset=UTF-16BE", arabic.getBytes(StandardCharsets.UTF_16BE));
        ways.put("&charset=UTF-8", arabic.getBytes(StandardCharsets.UTF_16BE));
        ways.put("&coding=2", arabic.getBytes(StandardCharsets.UTF_16BE));
        ways.put("&charset=ISO-8859-1", arabic.getBytes(StandardCharsets.UTF_8));
        ways.put("&charset=UTF-16BE&n=1", arabic.getBytes(StandardCharsets.UTF_8));
        ways.put("&charset=windows-1256", arabic.getBytes("windows-1256"));
        int heard = 0;
        for (Map.Entry<String, byte[]> way : ways.entrySet()) {
            HttpResponse<String> answer = site.get("gateways/" + gateway.token() + "?from=1" + heard + "2345&text="
                    + escaped(way.getValue()) + way.getKey());
            assertThat(answer.statusCode()).as(way.getKey()).isEqualTo(200);
            heard++;
            assertThat(site.alerts().stream().map(site::words).filter(arabic::equals))
                    .as(way.getKey())
                    .hasSize(heard);
        }
    }

    private static String escaped(byte[] bytes) {
        return HexFormat.of().withPrefix("%").withUpperCase().formatHex(bytes);
    }

    @Test
    void what_cannot_be_read_is_refused_and_nothing_is_taken() throws Exception {
        String at = "gateways/" + gateway.token();
        assertThat(site.get(at + "?from=123&text=%C3%28%FF%FE%C3").statusCode()).isEqualTo(400);
        assertThat(site.get(at + "?from=123&text=ok&charset=no-such").statusCode())
                .isEqualTo(400);
        assertThat(site.get(at + "?from=123").statusCode()).isEqualTo(400);
        assertThat(site.posts(at, "text/xml", "<a/>").statusCode()).isEqualTo(415);
        assertThat(site.posts(at, fields("from", "123", "text", "a".repeat(40_000)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(site.posts(at, fields("from", "1".repeat(500), "text", "a")).statusCode())
                .isEqualTo(413);
        assertThat(site.posts(at, "application/json", "[[[[[[[[[[[[").statusCode())
                .isEqualTo(400);
        assertThat(site.alerts()).isEmpty();
        says(amina, "da\u0000nger\u202E at\u0007 Kanda\n");
        assertThat(site.words(only())).isEqualTo("da nger  at  Kanda ");
        says(amina, "x".repeat(5_000));
        assertThat(site.alerts().stream().map(site::words)).anyMatch(w -> w.endsWith("x[…]"));
    }

    @Test
    void a_guessed_token_opens_nothing_and_soon_nothing_is_even_asked() throws Exception {
        Map<String, String> message = fields("from", amina, "text", "danger");
        assertThat(site.calls("nowhere", message).statusCode()).isEqualTo(403);
        assertThat(site.posts("gateways/" + gateway.token() + "x", message).statusCode())
                .isEqualTo(403);
        int last = 0;
        for (int i = 0; i < 12; i++) {
            last = site.calls("guess" + i, message).statusCode();
        }
        assertThat(last).isEqualTo(429);
        assertThat(site.get("gateway-receipts/nowhere?status=delivered").statusCode())
                .isEqualTo(404);
        assertThat(site.alerts()).isEmpty();
        says(amina, "the right one still opens");
        Messages.Opened other =
                site.desk.messages().rotate(gateway.id(), By.operator()).orElseThrow();
        assertThat(site.calls(gateway.token(), message).statusCode()).isEqualTo(429);
        assertThat(site.calls(other.token(), message).statusCode()).isEqualTo(200);
        site.desk.messages().remove(gateway.id(), By.operator());
        assertThat(site.calls(other.token(), message).statusCode()).isEqualTo(429);
    }

    @Test
    void the_same_words_from_many_are_an_alert_each_and_found_together() throws Exception {
        for (int i = 0; i < MessagesIn.STORM_SENDERS; i++) {
            says("+99955504" + i + i, i % 2 == 0 ? "They come tonight!" : "they come TONIGHT");
        }
        says(amina, "something else");
        assertThat(site.alerts()).hasSize(MessagesIn.STORM_SENDERS + 1);
        assertThat(site.desk.messages().listStorms(MessageSite.MISSION).getFirst())
                .hasSize(MessagesIn.STORM_SENDERS);
        Alert one = site.alerts().stream()
                .filter(a -> site.words(a).equals("They come tonight!"))
                .findFirst()
                .orElseThrow();
        assertThat(site.desk.messages().findOrigin(one.id()).orElseThrow().alike())
                .hasSize(MessagesIn.STORM_SENDERS - 1);
    }

    @Test
    void a_flood_from_one_telephone_is_kept_and_not_answered_each_time() throws Exception {
        for (int i = 0; i < MessagesIn.ANSWERED_AN_HOUR + 5; i++) {
            says(amina, "message " + i);
        }
        assertThat(site.alerts()).hasSize(MessagesIn.ANSWERED_AN_HOUR + 5);
        for (int i = 0; i < MessagesIn.ANSWERED_AN_HOUR; i++) {
            assertThat(far.next().field("text")).startsWith("Thank you");
        }
        says("+9995550909", "another");
        assertThat(far.next().field("to")).isEqualTo("+9995550909");
        assertThat(far.isEmpty()).isTrue();
    }

    @Test
    @ProtectionRule(13)
    void a_number_nobody_wrote_from_for_a_year_is_forgotten_and_a_wish_for_silence_is_not() throws Exception {
        says(amina, "danger");
        assertThat(far.next().field("to")).isEqualTo(number());
        Alert alert = only();
        says(amina, "STOP");
        says("+9995550707", "danger as well");
        assertThat(far.next().field("to")).isEqualTo("+9995550707");
        Alert other = site.alerts().stream()
                .filter(a -> !a.id().equals(alert.id()))
                .findFirst()
                .orElseThrow();
        NOW.updateAndGet(n -> n.plus(Duration.ofDays(366)));
        var unused = site.desk.books().keepToSchedule();
        assertThat(site.desk
                        .messages()
                        .send(
                                other.received().source().orElseThrow(),
                                NeutralText.PLEASE_CALL,
                                other.received().code()))
                .isEqualTo(Messages.Sending.NO_WAY_BACK);
        assertThat(site.desk.messages().listAnswers(other.id())).isEmpty();
        says(amina, "danger once more");
        assertThat(site.desk
                        .messages()
                        .send(
                                alert.received().source().orElseThrow(),
                                NeutralText.PLEASE_CALL,
                                alert.received().code()))
                .isEqualTo(Messages.Sending.STOPPED);
        says(amina, "START");
        says(amina, "and once more");
        assertThat(far.next().field("to")).isEqualTo(number());
    }

    @Test
    void texts_are_given_to_safe_addresses_alone() {
        for (String address : List.of(
                "http://192.168.1.20:8080/send",
                "http://169.254.169.254/latest",
                "https://169.254.169.254/latest",
                "https://user@gateway.example/",
                "ftp://127.0.0.1/",
                "file:///etc/passwd",
                "http://localhost.evil.example/")) {
            assertThatThrownBy(() -> site.gateway("plain-http", Optional.of(URI.create(address))))
                    .as(address)
                    .isInstanceOf(WrongUse.class);
        }
    }

    @Test
    void a_gateway_that_does_not_answer_is_tried_with_growing_pauses_and_named_as_the_trouble() throws Exception {
        far.close();
        says(amina, "danger");
        until(() ->
                site.desk.messages().find(gateway.id()).orElseThrow().trouble().isPresent());
        assertThat(site.desk.messages().find(gateway.id()).orElseThrow().trouble())
                .contains("unreachable");
        assertThat(site.desk.messages().find(gateway.id()).orElseThrow().waiting())
                .isEqualTo(1);
        for (int i = 0; i < 20; i++) {
            NOW.updateAndGet(n -> n.plus(Duration.ofHours(7)));
            site.round();
        }
        until(() -> {
            NOW.updateAndGet(n -> n.plus(Duration.ofHours(7)));
            return site.desk.messages().find(gateway.id()).orElseThrow().waiting() == 0;
        });
        assertThat(site.desk.messages().find(gateway.id()).orElseThrow().failed())
                .isEqualTo(1);
        assertThat(only().acknowledged()).isEmpty();
        assertThat(MessagesOut.pause(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(MessagesOut.pause(4)).isEqualTo(Duration.ofMinutes(4));
        assertThat(MessagesOut.pause(40)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void from_the_page_of_an_alert_a_neutral_text_is_sent_and_what_became_of_it_stands_there() throws Exception {
        says(amina, "Armed men at Lumo", "id", "9");
        Alert alert = only();
        MessageSite.FarSide.Posted receipt = far.next();
        assertThat(receipt.field("text")).contains("Received");
        Grant grant = new Grant(
                Role.COMMUNITY_LIAISON_ASSISTANT,
                Scope.ofMission(MessageSite.MISSION),
                NOW.get(),
                NOW.get().plus(Duration.ofDays(1)));
        Visitor deng = Colleague.comesIn(site.desk, "deng" + evenings, "Deng", grant, NOW.get())
                .browser(site.serving.address());
        String page = "/missions/" + MessageSite.MISSION + "/alerts/" + alert.id();
        assertThat(Visitor.to(deng.fills(page, page + "/text", "text", "ANSWER_WAITING")))
                .isEqualTo(page);
        assertThat(far.next().field("text"))
                .isEqualTo("There is an answer for %s. Please come by or call when it suits you."
                        .formatted(alert.received().code().text()));
        assertThat(deng.opens(page)).contains("Say that there is an answer").doesNotContain(number());

        says(amina, "STOP", "id", "10");
        assertThat(deng.fills(page, page + "/text", "text", "PLEASE_CALL").body())
                .contains("they asked that nothing is sent to them");
        assertThat(deng.fills(page, page + "/text", "text", "they are at the mill")
                        .statusCode())
                .as("words of one's own are never sent")
                .isEqualTo(400);
    }
}
