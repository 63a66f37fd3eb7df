package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.baraza.app.desk.WrongUse;
import org.junit.jupiter.api.Test;

final class TracesTest {

    @Test
    void nothing_is_sent_anywhere_unless_the_environment_asks_for_it() {
        assertThat(Traces.open(Map.of())).isEmpty();
        assertThat(Traces.open(Map.of("OTEL_SERVICE_NAME", "baraza", "OTEL_EXPORTER_OTLP_ENDPOINT", " ")))
                .isEmpty();
    }

    @Test
    void spans_arrive_where_the_standard_variables_say() throws Exception {
        List<String> arrived = new CopyOnWriteArrayList<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/", exchange -> {
            arrived.add(exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        try {
            String address = "http://127.0.0.1:" + collector.getAddress().getPort();
            try (OpenTelemetrySdk sdk =
                    Traces.open(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", address)).orElseThrow()) {
                sdk.getTracer("test")
                        .spanBuilder("GET /missions/{acronym}")
                        .startSpan()
                        .end();
            }
            assertThat(arrived).hasSize(1);
            assertThat(arrived.getFirst()).startsWith("/v1/traces").contains("baraza", "GET /missions/{acronym}");
        } finally {
            collector.stop(0);
        }
    }

    @Test
    void a_protocol_that_is_not_known_is_refused_in_words() {
        assertThatThrownBy(() -> Traces.open(Map.of(
                        "OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1", "OTEL_EXPORTER_OTLP_PROTOCOL", "pigeon")))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("http/protobuf");
    }
}
