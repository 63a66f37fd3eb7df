package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.app.desk.Settings;
import org.baraza.core.protect.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** What somebody who means harm sends byte by byte, to the real server with small limits. */
final class WebLimitsTest {

    private static final String END = "\r\n\r\n";

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.EPOCH);

    @TempDir
    static Path uploads;

    private static ConfigurableApplicationContext site;

    private static String signedIn = "";

    @BeforeAll
    static void start() throws Exception {
        Settings usual = Settings.USUAL;
        Settings small = new Settings(
                usual.carryForwardMonths(),
                usual.databaseUrl(),
                usual.language(),
                usual.listening(),
                usual.identityProvider(),
                usual.vaultKey(),
                1);
        site = new SpringApplicationBuilder(MadeUpSite.class)
                .initializers(context -> {
                    GenericApplicationContext generic = (GenericApplicationContext) context;
                    generic.registerBean(Settings.class, () -> small);
                    generic.registerBean(UploadFolder.class, () -> new UploadFolder(uploads));
                    // Time stands still until a test moves it.
                    generic.registerBean(InstantSource.class, () -> NOW::get);
                })
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--server.tomcat.connection-timeout=400ms",
                        "--server.tomcat.keep-alive-timeout=400ms");
        Visitor rose = MadeUpSite.visitor(site);
        signedIn = "\r\nCookie: session=" + rose.cookies().get("session") + "\r\nX-Form: " + rose.formField("/imports");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void a_file_larger_than_the_setting_is_refused_in_words_and_leaves_nothing_behind() throws IOException {
        String told = exchange("POST /imports HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                + "Content-Type: multipart/form-data; boundary=cut\r\nContent-Length: 9000000000" + END);
        assertThat(told).startsWith("HTTP/1.1 413");
        assertThat(Jsoup.parse(told).select("h1").text()).isEqualTo("The file is too large");
        assertThat(left()).isEmpty();
    }

    @Test
    void a_file_that_does_not_say_how_large_it_is_is_cut_off_and_leaves_nothing_behind() throws IOException {
        String head = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"" + END;
        String filling = "x".repeat(1 << 16);
        StringBuilder body = new StringBuilder(chunk(head));
        IntStream.range(0, 40).forEach(i -> body.append(chunk(filling)));
        String told = exchange("POST /imports HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                + "Content-Type: multipart/form-data; boundary=cut\r\nConnection: close\r\nTransfer-Encoding: chunked"
                + END + body + chunk("\r\n--cut--\r\n") + "0" + END);
        assertThat(told).startsWith("HTTP/1.1 413").contains("The file is too large");
        assertThat(left()).isEmpty();
    }

    /** The rest of the file never comes, so that whoever waited for it would answer nothing, or too late. */
    @Test
    void whoever_may_not_bring_files_is_refused_before_any_of_it_is_read() throws IOException {
        for (Role role : List.of(Role.MINISTRY_READER, Role.HEAD_OF_OFFICE, Role.ADMINISTRATOR)) {
            String session = site.getBean(MadeUpDesk.class).accounts().session(role);
            String told = exchange(
                    "POST /imports HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                            + "Content-Type: multipart/form-data; boundary=cut\r\nConnection: close"
                            + "\r\nContent-Length: 900000" + END
                            + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"" + END
                            + "x".repeat(1 << 16),
                    "\r\nCookie: session=" + session);
            assertThat(told).as(role.key()).startsWith("HTTP/1.1 403").contains("None of your roles");
            assertThat(left()).isEmpty();
        }
    }

    @Test
    void a_page_that_takes_no_file_refuses_one_before_any_of_it_is_read() throws IOException {
        for (String path : List.of("/account/password", "/imports/nowhere/stop", "/nowhere")) {
            String told = exchange("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                    + "Content-Type: multipart/form-data; boundary=cut\r\nConnection: close"
                    + "\r\nContent-Length: 900000" + END + "--cut\r\n");
            assertThat(told).as(path).startsWith("HTTP/1.1 415");
        }
    }

    @Test
    void more_parts_than_any_form_has_are_refused_and_leave_nothing_behind() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            body.append("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                    .append(i)
                    .append("\"" + END + "x\r\n");
        }
        String told = post("/imports", "multipart/form-data; boundary=cut", body + "--cut--\r\n");
        assertThat(told).matches("(?s)HTTP/1.1 4(00|13).*");
        assertThat(left()).isEmpty();
    }

    @Test
    void headers_queries_and_forms_have_an_end() throws IOException {
        assertThat(exchange("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(40_000) + END))
                .matches("(?s)HTTP/1.1 (400|431).*");
        assertThat(exchange("GET /?" + "x".repeat(40_000) + " HTTP/1.1\r\nHost: localhost" + END))
                .matches("(?s)HTTP/1.1 (400|414).*");
        assertThat(post("/imports", "application/x-www-form-urlencoded", "a=1&".repeat(5_000)))
                .matches("(?s)HTTP/1.1 4.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: loc",
                "GET / HT",
                "POST /imports HTTP/1.1\r\nHost: localhost\r\n"
                        + "Sec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=cut\r\nContent-Length: 900"
                        + END + "--cut\r\nContent-Dispo"
            })
    void who_stops_in_the_middle_is_not_waited_for(String begun) throws IOException {
        try (Socket socket = open()) {
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            // Ends when the server hangs up; a server that waits for ever makes this test hang.
            socket.getInputStream().readAllBytes();
        }
        assertThat(left()).isEmpty();
        assertThat(exchange("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close" + END))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void a_hundred_who_say_nothing_keep_nobody_out() throws IOException {
        List<Socket> silent =
                IntStream.range(0, 100).mapToObj(i -> openQuietly()).toList();
        assertThat(exchange("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close" + END))
                .startsWith("HTTP/1.1 200");
        for (Socket socket : silent) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nContent-Length: 6",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4, 6",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1",
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, chunked, gzip",
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked",
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: elsewhere.example",
                "GET / HTTP/1.1",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX : y\r\nBad\0Name: z"
            })
    void a_request_whose_end_two_programs_could_see_in_two_places_is_refused(String ambiguous) throws IOException {
        String told =
                exchange(ambiguous + END + "abcdGET /imports HTTP/1.1\r\nHost: localhost\r\nConnection: close" + END);
        assertThat(told).matches("(?s)HTTP/1.1 (400|501).*");
        assertThat(told.split("HTTP/1\\.1 ", -1)).as("answers").hasSize(2);
    }

    @Test
    void a_length_beside_chunks_counts_for_nothing_and_ends_the_connection() throws IOException {
        String told = exchange("POST /imports HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n"
                + "Transfer-Encoding: chunked" + END + "0" + END + "GET /imports HTTP/1.1\r\nHost: localhost" + END);
        assertThat(told.split("HTTP/1\\.1 ", -1)).as("answers").hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PUT", "DELETE", "PATCH", "PROPFIND", "DEBUG"})
    void methods_nobody_needs_are_refused(String method) throws IOException {
        String told = exchange(method + " /imports HTTP/1.1\r\nHost: localhost\r\nX-Planted: secret-value\r\n"
                + "Connection: close" + END);
        assertThat(told).matches("(?s)HTTP/1.1 (405|400|501).*").doesNotContain("secret-value");
    }

    @Test
    void options_says_what_may_be_asked() throws IOException {
        assertThat(exchange("OPTIONS /imports HTTP/1.1\r\nHost: localhost\r\nConnection: close" + END))
                .startsWith("HTTP/1.1 200")
                .containsPattern("Allow: .*GET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/../web.properties",
                "/static/%2e%2e/logback.xml",
                "/static/..%2flogback.xml",
                "/static/%252e%252e/logback.xml",
                "/static/%252e%252e%252flogback.xml",
                "/static/..%5clogback.xml",
                "/static/....//logback.xml",
                "/static/..;/logback.xml",
                "/static/%c0%ae%c0%ae/logback.xml",
                "//logback.xml",
                "/static//etc/passwd",
                "/data-sets/..%2f..%2fetc%2fpasswd",
                "/data-sets/%2e%2e%2f%2e%2e%2fetc%2fpasswd/set-aside.csv",
                "/imports/..%2f..%2f/set-aside.csv",
                "/static/baraza.css%00.html"
            })
    void no_path_leads_out_of_its_folder(String path) throws IOException {
        String told = exchange("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close" + END);
        assertThat(told).matches("(?s)HTTP/1.1 4\\d\\d.*").doesNotContain("<configuration", "root:", "spring.threads");
    }

    @Test
    void changes_asked_for_without_end_are_refused_in_words_with_the_time_to_wait() throws IOException {
        String told = "";
        for (int i = 0; i <= RateLimits.Kind.FORMS.store(); i++) {
            told = post("/imports/none/stop", "application/x-www-form-urlencoded", "");
        }
        assertThat(told)
                .startsWith("HTTP/1.1 429")
                .contains("You ask too often")
                .containsPattern("Retry-After: [1-9]");
        NOW.set(NOW.get().plusSeconds(3_600));
        assertThat(post("/imports/none/stop", "application/x-www-form-urlencoded", ""))
                .startsWith("HTTP/1.1 404");
        assertThat(exchange("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close" + END))
                .startsWith("HTTP/1.1 200");
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private static String post(String path, String type, String body) throws IOException {
        return exchange("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: "
                + type + "\r\nConnection: close\r\nContent-Length: " + body.length() + END + body);
    }

    /** Everything the server says until it hangs up, to somebody signed in whose forms are ours. */
    private static String exchange(String said) throws IOException {
        return exchange(said, signedIn);
    }

    private static String exchange(String said, String as) throws IOException {
        String request = said.replaceFirst("Host: localhost", "Host: localhost" + as);
        try (Socket socket = open()) {
            Thread writer = Thread.startVirtualThread(() -> {
                try {
                    OutputStream out = socket.getOutputStream();
                    out.write(request.getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                } catch (IOException e) {
                    // The server hung up before it heard everything, as it may.
                }
            });
            StringBuilder told = new StringBuilder();
            try {
                for (int b = socket.getInputStream().read();
                        b >= 0;
                        b = socket.getInputStream().read()) {
                    told.append((char) b);
                }
            } catch (IOException e) {
                // Reset after the answer, with our bytes still on the way.
            }
            writer.interrupt();
            return told.toString();
        }
    }

    private static Socket open() throws IOException {
        return new Socket(
                "localhost",
                Integer.parseInt(String.valueOf(site.getEnvironment().getProperty("local.server.port"))));
    }

    private static Socket openQuietly() {
        try {
            return open();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> left() throws IOException {
        try (Stream<Path> all = Files.walk(uploads)) {
            return all.filter(p -> !p.equals(uploads)).toList();
        }
    }
}
