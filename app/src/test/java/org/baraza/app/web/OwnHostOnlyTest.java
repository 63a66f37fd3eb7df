package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

final class OwnHostOnlyTest {

    private static ConfigurableApplicationContext site;

    @BeforeAll
    static void start() {
        site = MadeUpSite.start(false);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost:8099", "127.0.0.1:80", "[::1]:8099", "[::1]"})
    void a_request_by_a_name_of_this_computer_is_answered(String host) throws IOException {
        assertThat(ask("Host: " + host)).startsWith("HTTP/1.1 303");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rebound.example",
                "rebound.example:8099",
                "localhost.rebound.example",
                "127.0.0.1.rebound.example",
                "127.0.0.2",
                "localhost:80:80"
            })
    void a_request_by_any_other_name_is_refused_and_told_nothing(String host) throws IOException {
        String answer = ask("Host: " + host);
        assertThat(answer).matches("(?s)HTTP/1\\.1 40[03].*").doesNotContain("MINUXA", "Baraza");
    }

    /** The first line decides, not what a proxy may have added. */
    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Host: localhost", "Forwarded: host=localhost"})
    void a_header_of_a_proxy_does_not_help(String header) throws IOException {
        assertThat(ask("Host: rebound.example\r\n" + header)).startsWith("HTTP/1.1 403");
    }

    private static String ask(String headers) throws IOException {
        int port = site.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
