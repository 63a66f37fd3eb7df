package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A browser without a window: keeps cookies, reads pages and sends the forms on them. Follows no redirect by itself. */
public final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI site;
    private final boolean encrypted;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Visitor(URI site) {
        this(site, false);
    }

    private Visitor(URI site, boolean encrypted) {
        this.site = site;
        this.encrypted = encrypted;
    }

    /** Somebody who comes through a program in front of the site, which encrypts and says so. */
    public static Visitor encrypted(URI site) {
        return new Visitor(site, true);
    }

    /** Somebody who holds a session already. */
    public static Visitor with(URI site, String session) {
        Visitor visitor = new Visitor(site);
        visitor.cookies.put("session", session);
        return visitor;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** What a page shows. */
    public String opens(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path)).header("Accept-Language", "en");
        return encrypted ? request.header("X-Forwarded-Proto", "https") : request;
    }

    /** With our cookies; what the answer sets is kept. */
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String[] pair = set.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    /**
     * Fills the form that goes to {@code action} on a page, and sends it. Names and values take turns; a name may come more
     * than once.
     */
    public HttpResponse<String> fills(String page, String action, String... filling)
            throws IOException, InterruptedException {
        Element form = Jsoup.parse(get(page).body()).select("form[method=post]").stream()
                .filter(f -> f.attr("action").equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form to " + action + " on " + page));
        List<Map.Entry<String, String>> given = IntStream.range(0, filling.length / 2)
                .mapToObj(i -> Map.entry(filling[2 * i], filling[2 * i + 1]))
                .toList();
        List<Map.Entry<String, String>> fields = new ArrayList<>(given);
        form.select("input[type=hidden]").stream()
                .filter(i -> given.stream().noneMatch(g -> g.getKey().equals(i.attr("name"))))
                .forEach(i -> fields.add(Map.entry(i.attr("name"), i.val())));
        return posts(action, fields);
    }

    /** Sends fields as they are, as a form of nobody's page. */
    public HttpResponse<String> posts(String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        return posts(action, List.copyOf(fields.entrySet()));
    }

    /** The same; a name may come more than once. */
    public HttpResponse<String> posts(String action, List<Map.Entry<String, String>> fields)
            throws IOException, InterruptedException {
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.stream()
                        .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
                        .collect(Collectors.joining("&")))));
    }

    /** The hidden field every form of ours carries. */
    public String formField(String page) throws IOException, InterruptedException {
        return Objects.requireNonNull(
                        Jsoup.parse(get(page).body())
                                .selectFirst("form[method=post] input[name=" + FormTokens.FIELD + "]"),
                        "no form on " + page)
                .val();
    }

    /** Where an answer leads. */
    public static String to(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The secrets of a page that shows them once. */
    public static List<String> secrets(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return Jsoup.parse(page.body()).select(".secrets code").eachText();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
