package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.baraza.app.logs.LogLines;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** What is logged, counted and traced of requests, and that nothing anybody typed is among it. */
final class WatchTest {

    private static final String NAME = "Amina-Reedford";
    private static final String NUMBER = "+9995550123";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final ByteArrayOutputStream LOGGED = new ByteArrayOutputStream();
    private static final Spans SPANS = new Spans();

    private static ConfigurableApplicationContext site;
    private static OutputStreamAppender<ILoggingEvent> appender;

    /** Keeps every span, as an exporter would send it. */
    private static final class Spans implements SpanExporter {

        private final List<SpanData> all = new CopyOnWriteArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            all.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }

    @BeforeAll
    static void start() {
        OpenTelemetry telemetry = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(SPANS))
                        .build())
                .build();
        site = new SpringApplicationBuilder(MadeUpSite.class)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean(OpenTelemetry.class, () -> telemetry))
                .run("--server.port=0", "--made-up.empty=false", "--spring.main.banner-mode=off");
        LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
        LogLines lines = new LogLines();
        lines.setFormat("ecs");
        lines.setContext(logging);
        lines.start();
        appender = new OutputStreamAppender<>();
        appender.setContext(logging);
        appender.setEncoder(lines);
        appender.setOutputStream(LOGGED);
        appender.start();
        Logger root = logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        // The libraries that see requests are let say everything they would ever say.
        logging.getLogger("org.springframework.web").setLevel(Level.DEBUG);
        logging.getLogger("org.apache").setLevel(Level.DEBUG);
    }

    @AfterAll
    static void stop() {
        LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
        logging.getLogger("org.springframework.web").setLevel(null);
        logging.getLogger("org.apache").setLevel(null);
        logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(appender);
        site.close();
    }

    @ProtectionRule(1)
    @Test
    void nothing_anybody_typed_is_logged_counted_or_traced() throws Exception {
        String administrator = session(Role.values());
        type("", "/imports");
        String form = Visitor.with(URI.create(MadeUpSite.address(site)), administrator)
                .formField("/imports");
        type(administrator, "/imports?" + FormTokens.FIELD + "=" + form);
        String metrics = ask("GET", "/metrics", administrator, "", "");
        assertThat(metrics).contains("route=\"/missions/{acronym}\"", "status=\"404\"", "method=\"OTHER\"");
        assertThat(SPANS.all).extracting(SpanData::getName).contains("GET /missions/{acronym}", "POST /imports");
        String logged = LOGGED.toString(StandardCharsets.UTF_8);
        assertThat(logged).contains("\"log.logger\":\"org.springframework.web");
        for (String where : List.of(metrics, SPANS.all.toString(), logged)) {
            assertThat(where).doesNotContainIgnoringCase("Reedford").doesNotContain("5550123");
        }
    }

    /** Types a name and a number wherever something can be typed. */
    private static void type(String session, String imports) throws IOException {
        String typed = URLEncoder.encode(NAME + NUMBER, StandardCharsets.UTF_8);
        ask("GET", "/missions/" + typed, session, "", "");
        ask("GET", "/missions/MINUXA?indicator=" + typed + "&" + typed + "=1", session, "", "");
        ask("GET", "/areas/" + typed + "/1/" + typed, session, "", "");
        ask(
                "GET",
                "/" + typed + "?%zz" + typed,
                session,
                "Referer: http://" + NAME + ".example/\r\nUser-Agent: " + NAME,
                "");
        ask("GET", "/", session, "Cookie: " + NAME + "=" + NUMBER + "; lang=" + NAME, "");
        ask("GET", "/", session, "Accept: " + NAME + "\r\nAccept-Language: " + NAME, "");
        ask(
                "GET",
                "/",
                session,
                "traceparent: 00-" + TRACE + "-00f067aa0ba902b7-01\r\ntracestate: a=" + NAME + "\r\nbaggage: who="
                        + NAME,
                "");
        ask("GET", "/", session, "traceparent: " + NAME, "");
        ask("AMINA-REEDFORD", "/", session, "", "");
        ask(
                "POST",
                imports,
                session,
                "Content-Type: application/json\r\nAccept: application/json",
                "{\"" + NAME + "\": " + NUMBER);
        ask(
                "POST",
                imports,
                session,
                "Content-Type: multipart/form-data; boundary=" + NAME,
                "--" + NAME + "\r\n" + NUMBER);
        ask(
                "POST",
                imports,
                session,
                "Content-Type: multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data;" + " name=\"file\"; filename=\"" + NAME + ".csv\"\r\n\r\n"
                        + NAME + "," + NUMBER + "\r\n--b--\r\n");
    }

    @Test
    void how_busy_and_how_well_the_machine_is_only_those_see_who_look_after_it() throws IOException {
        for (String path : List.of("/metrics", "/doctor")) {
            assertThat(ask("GET", path, "", "", "")).startsWith("HTTP/1.1 303").doesNotContain("route=");
            assertThat(ask("GET", path, "", "Accept: application/json", ""))
                    .startsWith("HTTP/1.1 401")
                    .doesNotContain("route=");
            assertThat(ask("GET", path, session(Role.JMAC), "", ""))
                    .startsWith("HTTP/1.1 403")
                    .doesNotContain("route=");
        }
        assertThat(ask("GET", "/metrics", session(Role.ADMINISTRATOR), "", ""))
                .startsWith("HTTP/1.1 200")
                .contains("route=");
    }

    /** Each attempt and each refusal leave a line that says how it ended, and nothing of who or where. */
    @Test
    void every_sign_in_and_every_refusal_is_logged_by_its_outcome_alone() throws IOException {
        LOGGED.reset();
        ask("GET", "/metrics", session(Role.JMAC), "", "");
        assertThat(LOGGED.toString(StandardCharsets.UTF_8)).contains("refused NO_ROLE");
        LOGGED.reset();
        Visitor stranger = new Visitor(java.net.URI.create(MadeUpSite.address(site)));
        assertThat(tryIn(stranger)).isEqualTo(422);
        assertThat(LOGGED.toString(StandardCharsets.UTF_8))
                .contains("sign-in Wrong")
                .doesNotContain("rose.kolonadan", "seven slow rivers");
    }

    private static int tryIn(Visitor stranger) throws IOException {
        try {
            return stranger.fills("/sign-in", "/sign-in", "name", "rose.kolonadan", "password", "seven slow rivers")
                    .statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_caller_s_trace_is_taken_up_and_written_beside_log_lines() throws IOException {
        ask("GET", "/missions/MINUXA", session(Role.JMAC), "traceparent: 00-" + TRACE + "-00f067aa0ba902b7-01", "");
        assertThat(SPANS.all)
                .filteredOn(s -> s.getTraceId().equals(TRACE)
                        && s.getParentSpanId().equals("00f067aa0ba902b7")
                        && s.getName().equals("GET /missions/{acronym}"))
                .hasSizeGreaterThanOrEqualTo(1);
        assertThat(LOGGED.toString(StandardCharsets.UTF_8)).contains("\"trace.id\":\"" + TRACE + "\"");
    }

    @Test
    void health_says_up_and_nothing_else() throws IOException {
        for (String path : List.of("/health/live", "/health/ready")) {
            String answer = ask("GET", path, "", "", "");
            assertThat(answer).startsWith("HTTP/1.1 200");
            assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4)).isEqualTo("up\n");
        }
    }

    @Test
    void an_exception_is_logged_by_type_and_place_and_not_by_what_it_says() {
        org.slf4j.Logger ours = LoggerFactory.getLogger("org.baraza.app.web.Faults");
        ours.error("fault {}", "B-1", new IllegalStateException(NAME, new IOException(NUMBER)));
        assertThat(LOGGED.toString(StandardCharsets.UTF_8))
                .contains("fault B-1", "java.lang.IllegalStateException at org.baraza", "from java.io.IOException")
                .doesNotContain(NAME, NUMBER);
    }

    private static String session(Role... roles) {
        return site.getBean(MadeUpDesk.class).accounts().session(roles);
    }

    /** @param session of whoever asks; empty for a stranger */
    private static String ask(String method, String path, String session, String headers, String body)
            throws IOException {
        int port = site.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        try (Socket socket = new Socket("localhost", port)) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + (session.isEmpty() ? "" : "Cookie: session=" + session + "\r\n")
                                    + (headers.isEmpty() ? "" : headers + "\r\n")
                                    + (bytes.length == 0 ? "" : "Content-Length: " + bytes.length + "\r\n") + "\r\n"
                                    + body)
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
