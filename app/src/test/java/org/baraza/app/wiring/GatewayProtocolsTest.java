package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.app.wiring.MessageSite.fields;
import static org.baraza.app.wiring.MessageSite.until;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Messages;
import org.baraza.app.web.Visitor;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.State;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of gateway in its own words, over HTTP, against the running program; and what people see of them. */
final class GatewayProtocolsTest {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-03-14T18:00:00Z"));

    @TempDir
    static Path folder;

    private static MessageSite site;

    @BeforeAll
    static void open() throws IOException {
        site = new MessageSite(folder, NOW::get);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static Alert alertSaying(String words) {
        return site.alerts().stream()
                .filter(a -> site.words(a).equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no alert says it"));
    }

    private static Messages.Fate fate(Alert alert) {
        return site.desk.messages().listAnswers(alert.id()).getLast().fate();
    }

    private static boolean acknowledged(Alert alert) {
        return site.desk.alerts().find(alert.id()).orElseThrow().state() == State.ACKNOWLEDGED;
    }

    @Test
    void rapidpro_and_textit_receive_send_and_tell_what_became_of_it() throws Exception {
        try (MessageSite.FarSide far = new MessageSite.FarSide()) {
            Messages.Opened gateway = site.gateway("rapidpro-external", Optional.of(far.address()));
            String at = "gateways/" + gateway.token();
            var message = fields("sender", "+9995551101", "text", "smoke at Kanda", "date", "2026-03-14T17:59:00.000Z");
            assertThat(site.posts(at + "/receive", message).statusCode()).isEqualTo(200);
            assertThat(site.posts(at + "/receive", message).statusCode()).isEqualTo(200);
            Alert alert = alertSaying("smoke at Kanda");
            MessageSite.FarSide.Posted sent = far.next();
            assertThat(sent.field("to")).isEqualTo("+9995551101");
            assertThat(sent.field("to_no_plus")).isEqualTo("9995551101");
            assertThat(sent.field("from")).isEqualTo("7777");
            assertThat(sent.headers()).containsEntry("Authorization", "sesame");
            assertThat(sent.field("text")).contains(alert.received().code().text());
            until(() -> acknowledged(alert));
            assertThat(site.get(at + "/delivered?id=" + sent.field("id")).statusCode())
                    .isEqualTo(200);
            assertThat(fate(alert)).isEqualTo(Messages.Fate.DELIVERED);
            assertThat(site.get(at + "/failed?id=" + sent.field("id")).statusCode())
                    .isEqualTo(200);
            assertThat(fate(alert)).as("that it arrived is final").isEqualTo(Messages.Fate.DELIVERED);
            assertThat(site.get(at + "/stopped?from=%2B9995551101").statusCode())
                    .isEqualTo(200);
            assertThat(site.desk
                            .messages()
                            .send(
                                    alert.received().source().orElseThrow(),
                                    org.baraza.core.protect.NeutralText.PLEASE_CALL,
                                    alert.received().code()))
                    .isEqualTo(Messages.Sending.STOPPED);
            assertThat(site.get(at + "/elsewhere?id=1").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void africas_talking_posts_messages_and_reports_and_names_each_text() throws Exception {
        try (MessageSite.FarSide far = new MessageSite.FarSide()) {
            far.answer.set(new MessageSite.FarSide.Answer(201, "application/json", """
                    {"SMSMessageData":{"Message":"Sent to 1/1","Recipients":[{"statusCode":101,"number":"+9995551202",\
                    "cost":"XXA 0.8","status":"Success","messageId":"ATXid_1"}]}}"""));
            Messages.Opened gateway = site.gateway("africas-talking", Optional.of(far.address()));
            String at = "gateways/" + gateway.token();
            assertThat(site.posts(
                                    at,
                                    fields(
                                            "id",
                                            "b1",
                                            "text",
                                            "cattle taken at Lumo",
                                            "from",
                                            "+9995551202",
                                            "to",
                                            "7777",
                                            "linkId",
                                            "",
                                            "date",
                                            "2026-03-14 17:59:00"))
                            .statusCode())
                    .isEqualTo(200);
            Alert alert = alertSaying("cattle taken at Lumo");
            MessageSite.FarSide.Posted sent = far.next();
            assertThat(sent.headers()).containsEntry("Apikey", "sesame");
            assertThat(sent.field("username")).isEqualTo("baraza");
            assertThat(sent.field("message")).contains(alert.received().code().text());
            until(() -> acknowledged(alert));
            assertThat(site.posts(at + "/status", fields("id", "ATXid_1", "status", "Buffered"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(fate(alert)).isEqualTo(Messages.Fate.SENT);
            assertThat(site.posts(at + "/status", fields("id", "ATXid_1", "status", "Success"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(fate(alert)).isEqualTo(Messages.Fate.DELIVERED);

            far.answer.set(new MessageSite.FarSide.Answer(201, "application/json", """
                    {"SMSMessageData":{"Message":"Sent to 0/1","Recipients":[{"statusCode":403,"number":"x",\
                    "cost":"0","status":"InvalidPhoneNumber","messageId":"None"}]}}"""));
            site.posts(at, fields("id", "b2", "text", "cattle taken again", "from", "+9995551203"));
            Alert refused = alertSaying("cattle taken again");
            until(() -> fate(refused) == Messages.Fate.FAILED);
            assertThat(acknowledged(refused)).isFalse();
        }
    }

    @Test
    void a_telephone_with_smssync_brings_messages_and_asks_for_what_it_is_to_send() throws Exception {
        Messages.Opened gateway = site.gateway("smssync", Optional.empty());
        String at = "gateways/" + gateway.token();
        var message = fields(
                "from",
                "+9995551301",
                "message",
                "they gather at the bridge",
                "message_id",
                "m-1",
                "sent_to",
                "7777",
                "secret",
                "sesame",
                "device_id",
                "roof",
                "sent_timestamp",
                "1773511140000");
        HttpResponse<String> answer = site.posts(at, message);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"payload\":{\"success\":true,\"error\":null}}");
        message.put("secret", "guessed");
        assertThat(site.posts(at, message).statusCode()).isEqualTo(403);
        Alert alert = alertSaying("they gather at the bridge");
        assertThat(acknowledged(alert)).isFalse();
        assertThat(site.get(at + "?task=send").statusCode())
                .as("numbers are given to nobody without the secret")
                .isEqualTo(403);
        String given = site.get(at + "?task=send&secret=sesame").body();
        assertThat(given)
                .contains("\"to\":\"+9995551301\"")
                .contains(alert.received().code().text());
        assertThat(site.get(at + "?task=send&secret=sesame").body()).contains("\"messages\":[]");
        until(() -> acknowledged(alert));
        String id = given.replaceAll("(?s).*\"uuid\":\"([^\"]*)\".*", "$1");
        assertThat(site.posts(at + "?task=sent", "application/json", "{\"queued_messages\":[\"" + id + "\"]}")
                        .body())
                .isEqualTo("{\"message_uuids\":[\"" + id + "\"]}");
        site.posts(
                at + "?task=result",
                "application/json",
                "{\"message_result\":[{\"uuid\":\"" + id
                        + "\",\"sent_result_code\":-1,\"delivered_result_code\":-1}]}");
        assertThat(fate(alert)).isEqualTo(Messages.Fate.DELIVERED);
    }

    @Test
    void coverage_hides_small_counts_knows_no_cost_without_a_price_and_sounds_when_it_is_silent() throws Exception {
        try (MessageSite.FarSide far = new MessageSite.FarSide()) {
            Messages.Opened priced = site.gateway(
                    "plain-http",
                    Optional.of(far.address()),
                    Optional.of(new Messages.Price(new BigDecimal("0.5"), "USD")));
            for (int i = 0; i < 12; i++) {
                site.calls(priced.token(), fields("from", "+99955514" + i, "text", "danger at Upper Lumo " + i));
                assertThat(far.next().field("text")).startsWith("Thank you");
                NOW.updateAndGet(now -> now.plusSeconds(60));
            }
            site.calls(priced.token(), fields("from", "+9995551500", "text", "خطر في ريدفورد"));
            until(() -> traffic("XXA03").out().equals(java.util.OptionalLong.of(12)));
            Messages.AreaTraffic upper = traffic("XXA03");
            assertThat(upper.in()).hasValue(12);
            assertThat(upper.cost())
                    .singleElement()
                    .satisfies(c -> assertThat(c.perPart()).isEqualByComparingTo("6"));
            assertThat(upper.settled()).isEmpty();
            assertThat(upper.silent()).isFalse();
            assertThat(traffic("XXA04").in()).as("one message").isEmpty();

            Visitor ingrid = headOfOffice("ingrid");
            String page = ingrid.opens("/missions/UNMAD/channels");
            assertThat(Jsoup.parse(page).select("tr:contains(Upper Lumo)").text())
                    .contains("12")
                    .contains("6 USD");
            assertThat(page).doesNotContain("99955514");

            NOW.updateAndGet(now -> now.plus(Duration.ofHours(7)));
            assertThat(traffic("XXA03").silent()).isTrue();
            assertThat(site.desk.messages().find(priced.id()).orElseThrow().silent())
                    .isTrue();
            Visitor next = headOfOffice("tomas");
            assertThat(next.opens("/channels")).contains("No message for longer than ever");

            String token = Visitor.secrets(next.fills(
                            "/channels",
                            "/channels",
                            "name",
                            "Roof of Kanda",
                            "kind",
                            "kannel",
                            "mission",
                            "UNMAD",
                            "channel",
                            "SMS",
                            "language",
                            "fr",
                            "to",
                            "http://127.0.0.1:13013/cgi-bin/sendsms",
                            "user",
                            "baraza",
                            "secret",
                            "hidden-well"))
                    .getFirst();
            assertThat(token).startsWith(site.serving.address() + "gateways/").endsWith("&time=%T");
            Messages.Gateway made = site.desk.messages().list().stream()
                    .filter(g -> g.name().equals("Roof of Kanda"))
                    .findFirst()
                    .orElseThrow();
            assertThat(made.price()).isEmpty();
            assertThat(next.opens("/channels")).contains("Roof of Kanda").doesNotContain("hidden-well");
            String own = URI.create(token.replaceFirst("\\?.*", "")).getPath().substring(1);
            assertThat(site.get(own + "?from=1&text=hello+there").statusCode()).isEqualTo(200);
            String again = Visitor.secrets(next.fills("/channels", "/channels/" + made.id() + "/address"))
                    .getFirst();
            assertThat(site.get(own + "?from=1&text=x").statusCode()).isEqualTo(403);
            assertThat(again).isNotEqualTo(token);
            assertThat(Visitor.to(next.fills("/channels", "/channels/" + made.id() + "/remove")))
                    .isEqualTo("/channels");
            assertThat(next.opens("/channels")).doesNotContain("Roof of Kanda");
            assertThat(next.fills(
                                    "/channels",
                                    "/channels",
                                    "name",
                                    "Inside",
                                    "kind",
                                    "plain-http",
                                    "mission",
                                    "UNMAD",
                                    "language",
                                    "en",
                                    "to",
                                    "http://10.0.0.7/send")
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    private static Visitor headOfOffice(String name) {
        return Colleague.comesIn(
                        site.desk,
                        name,
                        name,
                        new Grant(
                                Role.HEAD_OF_OFFICE,
                                Scope.ofMission(MessageSite.MISSION),
                                NOW.get(),
                                NOW.get().plus(Duration.ofDays(30))),
                        NOW.get())
                .browser(site.serving.address());
    }

    private static Messages.AreaTraffic traffic(String area) {
        return site.desk.messages().coverage(MessageSite.MISSION).stream()
                .filter(a -> a.area().equals(Optional.of(area)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_gateway_that_was_removed_takes_nothing_and_gives_nothing() throws Exception {
        Messages.Opened gateway = site.gateway("smssync", Optional.empty());
        site.desk.messages().remove(gateway.id(), By.operator());
        assertThat(site.get("gateways/" + gateway.token() + "?task=send").statusCode())
                .isEqualTo(403);
        assertThat(site.desk.messages().find(gateway.id())).isEmpty();
    }
}
