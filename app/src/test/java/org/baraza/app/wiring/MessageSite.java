package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Messages;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Channel;

/** A site of a made-up mission with four areas, its screens served, and a clock that goes when it is told to. */
final class MessageSite implements AutoCloseable {

    static final String MISSION = "UNMAD";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    final Desk desk;
    final AtomicReference<Instant> since = new AtomicReference<>(Instant.EPOCH);
    final ScreenServer.Serving serving;

    MessageSite(Path folder, InstantSource clock) throws IOException {
        Path site = folder.resolve("site");
        Files.createDirectories(site.resolve("missions"));
        Files.writeString(site.resolve("missions/made-up.yaml"), """
                acronym: UNMAD
                name: "Made-up Mission"
                organisation: "UN"
                hosts: [XXA]
                mandateType: "multidimensional"
                authorised: 2021-02-01
                started: 2021-02-01
                madeUp: true
                """);
        Path areas = folder.resolve("areas.geojson");
        List<String> features = new ArrayList<>();
        List<String> named = List.of("Kanda", "Lumo", "Upper Lumo", "ريدفورد");
        for (int i = 0; i < named.size(); i++) {
            int west = 20 + i;
            features.add("""
                    {"type":"Feature","properties":{"pcode":"XXA0%d","name":"%s","country":"XXA","level":1,"valid_on":"2019-01-01"},
                    "geometry":{"type":"Polygon","coordinates":[[[%3$d,4],[%4$d,4],[%4$d,5],[%3$d,5],[%3$d,4]]]}}""".formatted(i + 1, named.get(i), west, west + 1));
        }
        Files.writeString(areas, "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}");
        desk = new Sites(clock).open(site, Settings.USUAL);
        assertThat(desk.importFile(areas, ImportWishes.NONE, Progress.NONE).kept())
                .isEqualTo(named.size());
        serving = new Screens().serve(desk, Settings.USUAL.withPort(0));
    }

    /** A gateway of a kind, with its address at a far side where there is one. */
    Messages.Opened gateway(String kind, Optional<URI> address) {
        return gateway(kind, address, Optional.empty());
    }

    Messages.Opened gateway(String kind, Optional<URI> address, Optional<Messages.Price> price) {
        return desk.messages()
                .open(
                        new Messages.Wish(
                                kind, kind, MISSION, Channel.SMS, "en", address, "baraza", "sesame", "7777", price),
                        By.operator());
    }

    static Map<String, String> fields(String... names) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i += 2) {
            fields.put(names[i], names[i + 1]);
        }
        return fields;
    }

    HttpResponse<String> calls(String token, Map<String, String> fields) throws IOException, InterruptedException {
        return get("gateways/" + token + "?" + form(fields));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(serving.address().resolve("/" + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> posts(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return posts(path, "application/x-www-form-urlencoded", form(fields));
    }

    HttpResponse<String> posts(String path, String type, String body) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(serving.address().resolve("/" + path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The alerts of the mission since the moment that was set, the newest first. */
    List<Alert> alerts() {
        return desk.alerts().list(MISSION).stream()
                .filter(a -> !a.received().at().isBefore(since.get()))
                .toList();
    }

    String words(Alert alert) {
        return desk.alerts()
                .openWords(alert.id(), "to see what came", By.operator())
                .orElse("");
    }

    /** Gateways are told what waits, by the program itself and by this. */
    void round() {
        desk.messages().round(serving.address());
    }

    static void until(BooleanSupplier so) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!so.getAsBoolean()) {
            assertThat(Instant.now()).as("still not so").isBefore(end);
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(50).toNanos());
        }
    }

    @Override
    public void close() {
        serving.close();
        desk.close();
    }

    /** The other side of a protocol: it notes what it is posted and answers what it is told to. */
    static final class FarSide implements AutoCloseable {

        /** What a far side answers. */
        record Answer(int status, String type, String body) {}

        /** What it was posted. */
        record Posted(Map<String, String> fields, Map<String, String> headers) {

            String field(String name) {
                return String.valueOf(fields.get(name));
            }
        }

        private final HttpServer server;
        final AtomicReference<Answer> answer = new AtomicReference<>(new Answer(200, "text/plain", "ok"));
        private final BlockingQueue<Posted> posted = new LinkedBlockingQueue<>();

        FarSide() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                Map<String, String> fields = new LinkedHashMap<>();
                for (String pair : body.split("&")) {
                    String[] both = pair.split("=", 2);
                    fields.put(both[0], both.length < 2 ? "" : URLDecoder.decode(both[1], StandardCharsets.UTF_8));
                }
                Map<String, String> headers = new LinkedHashMap<>();
                exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
                posted.add(new Posted(fields, headers));
                byte[] said = answer.get().body().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", answer.get().type());
                exchange.sendResponseHeaders(answer.get().status(), said.length == 0 ? -1 : said.length);
                exchange.getResponseBody().write(said);
                exchange.close();
            });
            server.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send");
        }

        Posted next() throws InterruptedException {
            Posted next = posted.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(next).as("something posted").isNotNull();
            return java.util.Objects.requireNonNull(next);
        }

        boolean isEmpty() {
            return posted.isEmpty();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
