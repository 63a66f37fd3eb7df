package org.baraza.app.channels;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Requests to gateways: encrypted unless it is this computer, led to no other place, bounded in time and size, whatever
 * the other side does.
 *
 * @param client what connects
 */
public record Wire(HttpClient client) {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int MOST_BYTES = 64 << 10;
    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String FORM = "application/x-www-form-urlencoded;charset=UTF-8";

    public static Wire open() {
        return new Wire(HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TO_CONNECT)
                .build());
    }

    /** Whether nobody between can read what is sent there, and it is an address for programs at all. */
    public static boolean isSafe(URI address) {
        String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        return !host.isEmpty()
                && address.getUserInfo() == null
                && address.getFragment() == null
                && ("https".equalsIgnoreCase(address.getScheme())
                        || "http".equalsIgnoreCase(address.getScheme()) && THIS_COMPUTER.contains(host))
                && !isOfTheNetworkItself(host);
    }

    /** Addresses at which networks keep what is for machines of their own, such as credentials of hosted computers. */
    private static boolean isOfTheNetworkItself(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host))
                    .anyMatch(a -> a.isLinkLocalAddress() || a.isMulticastAddress() || a.isAnyLocalAddress());
        } catch (UnknownHostException e) {
            // Then nothing is reached there either.
            return false;
        }
    }

    /** What came back. */
    record Answer(int status, byte[] body) {

        Answer {
            body = body.clone();
        }

        @Override
        public byte[] body() {
            return body.clone();
        }

        boolean good() {
            return status >= 200 && status < 300;
        }

        /** What is wrong with an answer that is not good. */
        Handing bad() {
            return switch (status) {
                case 401, 403, 407 -> new Handing.Later(Handing.Trouble.NOT_LET_IN);
                case 408, 425, 429 -> new Handing.Later(Handing.Trouble.BUSY);
                case 400, 422 -> new Handing.Refused(Handing.Trouble.NUMBER_REFUSED);
                default -> new Handing.Later(status >= 500 ? Handing.Trouble.BUSY : Handing.Trouble.NOT_UNDERSTOOD);
            };
        }
    }

    /** @throws IOException when nobody answers in time, or with too much */
    Answer post(URI address, Map<String, String> headers, Map<String, String> form) throws IOException {
        return post(address, headers, FORM, form(form));
    }

    static String form(Map<String, String> form) {
        return form.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    Answer post(URI address, Map<String, String> headers, String type, String body) throws IOException {
        if (!isSafe(address)) {
            throw new IOException("not encrypted");
        }
        CompletableFuture<HttpResponse<byte[]>> asked;
        try {
            asked = client.sendAsync(
                    request(address, headers, type, body),
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
        } catch (IllegalArgumentException e) {
            throw new IOException("no request", e);
        }
        try {
            // The request's own time-out ends with the headers; a body may trickle for ever.
            HttpResponse<byte[]> answer = asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), answer.body());
        } catch (ExecutionException | TimeoutException e) {
            boolean unused = asked.cancel(true);
            throw new IOException("no answer", e);
        } catch (InterruptedException e) {
            boolean unused = asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static HttpRequest request(URI address, Map<String, String> headers, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        return request.build();
    }
}
