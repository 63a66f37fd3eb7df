package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.LetIn;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.protect.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real certificate, a real server, real clients. */
final class ListeningTest {

    private static final URI PUBLIC = URI.create("https://baraza.example");

    @TempDir
    static Path folder;

    private static Path site;
    private static Desk desk;

    @BeforeAll
    static void open() throws Exception {
        site = folder.resolve("site");
        desk = new Sites(InstantSource.system()).open(site, Settings.USUAL);
        SelfMade.write(site.resolve("one.pem"), site.resolve("one.key"), "-1d", 90);
        SelfMade.write(site.resolve("two.pem"), site.resolve("two.key"), "-1d", 90);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Settings listening(Optional<URI> address, Optional<Settings.Certificate> certificate) {
        Settings usual = Settings.USUAL;
        return new Settings(
                usual.carryForwardMonths(),
                usual.databaseUrl(),
                usual.language(),
                new Settings.Listening("127.0.0.1", 0, address, certificate),
                usual.identityProvider(),
                usual.vaultKey(),
                usual.uploadMegabytes());
    }

    private static Settings.Certificate certificate(String name) {
        return new Settings.Certificate(name + ".pem", name + ".key");
    }

    @Test
    void with_a_certificate_of_its_own_it_speaks_tls_and_tells_browsers_to_come_in_no_other_way() throws Exception {
        Settings settings = listening(Optional.of(PUBLIC), Optional.of(certificate("one")));
        try (ScreenServer.Serving serving = new Screens().serve(desk, settings)) {
            assertThat(serving.address()).isEqualTo(URI.create("https://baraza.example/"));
            SSLContext trusting = SelfMade.trusting(read("one"));
            String answer = ask(trusting, serving.port(), "Host: baraza.example");
            assertThat(answer).startsWith("HTTP/1.1 200").contains("Strict-Transport-Security: max-age=31536000");
            assertThat(ask(trusting, serving.port(), "Host: baraza.example:" + serving.port()))
                    .startsWith("HTTP/1.1 200");
            assertThat(ask(trusting, serving.port(), "Host: 127.0.0.1")).startsWith("HTTP/1.1 403");
            assertThat(ask(trusting, serving.port(), "Host: rebound.example")).startsWith("HTTP/1.1 403");
            assertThatThrownBy(() -> ask(SelfMade.trusting(read("two")), serving.port(), "Host: baraza.example"))
                    .isInstanceOf(SSLException.class);
        }
    }

    @Test
    void only_tls_1_2_and_newer_with_forward_secrecy_is_spoken() throws Exception {
        Settings settings = listening(Optional.empty(), Optional.of(certificate("one")));
        try (ScreenServer.Serving serving = new Screens().serve(desk, settings);
                SSLSocket socket = (SSLSocket)
                        SelfMade.trusting(read("one")).getSocketFactory().createSocket("127.0.0.1", serving.port())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.startHandshake();
            assertThat(socket.getSession().getCipherSuite())
                    .startsWith("TLS_ECDHE_")
                    .doesNotContain("_CBC_");
        }
        try (ScreenServer.Serving serving = new Screens().serve(desk, settings);
                SSLSocket socket = (SSLSocket)
                        SelfMade.trusting(read("one")).getSocketFactory().createSocket("127.0.0.1", serving.port())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(Arrays.stream(socket.getSupportedCipherSuites())
                    .filter(s -> s.contains("_CBC_"))
                    .toArray(String[]::new));
            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
        }
    }

    @Test
    void an_https_client_that_knows_the_certificate_reads_a_page_on_this_computer() throws Exception {
        String session = LetIn.session(desk, "rose", Role.JMAC, Instant.now());
        Settings settings = listening(Optional.empty(), Optional.of(certificate("one")));
        try (ScreenServer.Serving serving = new Screens().serve(desk, settings);
                HttpClient client = HttpClient.newBuilder()
                        .sslContext(SelfMade.trusting(read("one")))
                        .build()) {
            assertThat(serving.address().toString()).isEqualTo("https://127.0.0.1:" + serving.port() + "/");
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(serving.address())
                            .header("Cookie", "__Host-session=" + session)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("/sign-out");
            HttpResponse<String> stranger = client.send(
                    HttpRequest.newBuilder(serving.address()).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(stranger.statusCode()).isEqualTo(303);
            assertThat(stranger.body()).isEmpty();
            // A browser that learned this of localhost would refuse every other program on this computer.
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void a_certificate_that_is_replaced_is_taken_up_without_a_restart() throws Exception {
        Files.copy(site.resolve("one.pem"), site.resolve("live.pem"));
        Files.copy(site.resolve("one.key"), site.resolve("live.key"));
        Settings settings = listening(Optional.empty(), Optional.of(certificate("live")));
        try (ScreenServer.Serving serving = new Screens().serve(desk, settings)) {
            SSLContext trusting = SelfMade.trusting(read("one"), read("two"));
            assertThat(shown(trusting, serving.port())).isEqualTo(read("one"));
            Files.writeString(site.resolve("live.key"), Files.readString(site.resolve("two.key")));
            Files.writeString(site.resolve("live.pem"), Files.readString(site.resolve("two.pem")));
            assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
                while (!shown(trusting, serving.port()).equals(read("two"))) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    @Test
    void behind_a_program_that_encrypts_only_what_came_encrypted_is_answered() throws Exception {
        Settings settings = listening(Optional.of(PUBLIC), Optional.empty());
        try (ScreenServer.Serving serving = new Screens().serve(desk, settings)) {
            int port = serving.port();
            assertThat(ask(port, "/sign-in", "Host: baraza.example\r\nX-Forwarded-Proto: https"))
                    .startsWith("HTTP/1.1 200")
                    .contains("Strict-Transport-Security");
            assertThat(ask(port, "/sign-in", "Host: baraza.example"))
                    .startsWith("HTTP/1.1 403")
                    .contains("X-Forwarded-Proto")
                    .doesNotContain("Strict-Transport-Security");
            assertThat(ask(port, "/sign-in", "Host: 127.0.0.1\r\nX-Forwarded-Host: baraza.example"))
                    .startsWith("HTTP/1.1 403");
            assertThat(ask(port, "/health/ready", "Host: 127.0.0.1:" + port))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("up\n");
        }
    }

    @Test
    void without_a_program_in_front_nobody_is_believed_to_have_come_encrypted() throws Exception {
        try (ScreenServer.Serving serving = new Screens().serve(desk, Settings.USUAL.withPort(0))) {
            assertThat(ask(serving.port(), "/sign-in", "Host: localhost\r\nX-Forwarded-Proto: https"))
                    .startsWith("HTTP/1.1 200")
                    .doesNotContain("Strict-Transport-Security");
        }
    }

    @Test
    void a_key_that_does_not_fit_and_a_file_that_is_no_certificate_are_refused_in_words() throws Exception {
        Settings mixed = listening(Optional.empty(), Optional.of(new Settings.Certificate("one.pem", "two.key")));
        assertThatThrownBy(() -> new Screens().serve(desk, mixed))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("do not go together");
        Files.writeString(site.resolve("none.pem"), "no certificate");
        Settings none = listening(Optional.empty(), Optional.of(new Settings.Certificate("none.pem", "one.key")));
        assertThatThrownBy(() -> new Screens().serve(desk, none))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("no certificate in PEM form");
    }

    @Test
    void others_are_not_served_without_encryption() {
        assertThatThrownBy(() -> new Settings.Listening("0.0.0.0", 8443, Optional.of(PUBLIC), Optional.empty()))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("tls-certificate");
    }

    private static Certificate read(String name) throws Exception {
        try (InputStream in = Files.newInputStream(site.resolve(name + ".pem"))) {
            return CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private static X509Certificate shown(SSLContext trusting, int port) throws Exception {
        try (SSLSocket socket = (SSLSocket) trusting.getSocketFactory().createSocket("127.0.0.1", port)) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    private static String ask(SSLContext trusting, int port, String headers) throws Exception {
        try (Socket socket = trusting.getSocketFactory().createSocket("127.0.0.1", port)) {
            return ask(socket, "/sign-in", headers);
        }
    }

    private static String ask(int port, String path, String headers) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return ask(socket, path, headers);
        }
    }

    private static String ask(Socket socket, String path, String headers) throws Exception {
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
