package org.baraza.kills;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who brings files in through the screens of a program that will be killed. */
final class Browser implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final String BOUNDARY = "----the-made-up-boundary";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    private final URI address;

    private Browser(URI address) {
        this.address = address;
    }

    /** Waits until the program says where its screens are. */
    static Browser at(Child child, long patienceMillis) {
        long until = System.nanoTime() + patienceMillis * 1_000_000;
        while (System.nanoTime() < until && !child.isSilent()) {
            Matcher found = ADDRESS.matcher(child.hear(1_000).orElse(""));
            if (found.find()) {
                return new Browser(URI.create(found.group()));
            }
        }
        throw new IllegalStateException("the screens did not open");
    }

    /** Brings a file in and says whether the screen then said that it was kept. */
    boolean brings(byte[] file) throws InterruptedException {
        try {
            Optional<String> job = post(client.send(request(file), HttpResponse.BodyHandlers.ofString()));
            if (job.isEmpty()) {
                return false;
            }
            String page = look(job.get());
            while (page.contains("data-moving")) {
                page = look(job.get());
            }
            return page.contains("1 + 0 = 1");
        } catch (IOException e) {
            return false;
        }
    }

    /** Begins to bring a file in and does not wait for the answer. */
    void brings(byte[] file, Pause pause) throws InterruptedException {
        CompletableFuture<?> unused = client.sendAsync(request(file), HttpResponse.BodyHandlers.ofString());
        pause.pass();
    }

    /** Time that passes. */
    @FunctionalInterface
    interface Pause {

        void pass() throws InterruptedException;
    }

    private HttpRequest request(byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\""
                        + "\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address.resolve("/imports"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private static Optional<String> post(HttpResponse<String> sent) {
        return sent.statusCode() == 303
                ? sent.headers().firstValue("Location").map(l -> URI.create(l).getPath())
                : Optional.empty();
    }

    private String look(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(address.resolve(path))
                                .header("Accept-Language", "en")
                                .timeout(Duration.ofSeconds(60))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
