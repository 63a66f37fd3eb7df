package org.baraza.app.provider;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Requests to the provider: encrypted unless it is this computer, led to no other place, bounded in time, size and number
 * at once, whatever the other side does.
 *
 * @param client what connects
 * @param places how many may ask at once
 */
record Wire(HttpClient client, Semaphore places) implements HTTPRequestSender {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final long MOST_BYTES = 256 << 10;
    private static final int AT_ONCE = 8;
    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    static Wire open() {
        return new Wire(
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(TO_CONNECT)
                        .build(),
                new Semaphore(AT_ONCE));
    }

    /** Whether nobody between can read what is sent there. */
    static boolean isSafe(URI address) {
        String host = Optional.ofNullable(address.getHost()).orElse("");
        return !host.isEmpty()
                && address.getUserInfo() == null
                && ("https".equalsIgnoreCase(address.getScheme())
                        || "http".equalsIgnoreCase(address.getScheme())
                                && THIS_COMPUTER.contains(host.toLowerCase(Locale.ROOT)));
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        if (!isSafe(request.getURI())) {
            throw new IOException("not encrypted");
        }
        if (!places.tryAcquire()) {
            throw new IOException("too many at once");
        }
        try {
            return response(answer(request));
        } finally {
            places.release();
        }
    }

    private HttpResponse<byte[]> answer(ReadOnlyHTTPRequest request) throws IOException {
        String body = Optional.ofNullable(request.getBody()).orElse("");
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.getURI())
                .timeout(PATIENCE)
                .method(
                        request.getMethod().name(),
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        request.getHeaderMap().forEach((name, values) -> values.forEach(v -> builder.header(name, v)));
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(
                builder.build(),
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            // The request's own time-out ends with the headers; a body may trickle for ever.
            return asked.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            boolean unused = asked.cancel(true);
            throw new IOException("no answer", e);
        } catch (InterruptedException e) {
            boolean unused = asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static HTTPResponse response(HttpResponse<byte[]> answer) throws IOException {
        HTTPResponse response = new HTTPResponse(answer.statusCode());
        Optional<String> type = answer.headers().firstValue("Content-Type");
        if (type.isPresent()) {
            try {
                response.setContentType(type.get());
            } catch (ParseException e) {
                throw new IOException("not a type", e);
            }
        }
        response.setBody(new String(answer.body(), StandardCharsets.UTF_8));
        return response;
    }
}
