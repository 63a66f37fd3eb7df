package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.core.protect.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every page of a site whose texts all carry scripts, following every link and putting the same scripts into every
 * parameter any page takes: nothing of it becomes an element, and nothing runs.
 */
final class ScriptsTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int MOST_PAGES = 500;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction", "xlink:href", "data");

    /**
     * Pages of one thing, which no page of the made-up desk leads to, and the vault, which it has not; tests of their own
     * read them.
     */
    private static final String NOT_HERE = "/imports/\\{id}.*|/vault.*|/journal/\\{.*|.*/impact/.*";

    private static ConfigurableApplicationContext site;
    private static Map<String, HttpResponse<String>> pages;
    private static String session = "";

    @BeforeAll
    static void walk() throws Exception {
        MadeUpDesk clean = new MadeUpDesk(true);
        session = clean.accounts().session(Role.values());
        site = new SpringApplicationBuilder(MadeUpSite.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("poison", Desk.class, () -> Poison.of(clean), bean -> bean.setPrimary(true)))
                .run("--server.port=0", "--spring.main.banner-mode=off");
        pages = new LinkedHashMap<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(
                "/",
                "/nowhere",
                "/data-sets/events-2/set-aside.csv",
                "/missions/MINUXA/submissions/submission-1/destroy",
                "/missions/MINUXA/fill",
                "/missions/MINUXA/fill/worker.js",
                "/gateways/none",
                "/gateways/none/status",
                "/gateway-receipts/none",
                "/" + encoded(Poison.TEXT)));
        // Every page whose address has no parts, whether another leads to it or not.
        patterns().filter(p -> !p.contains("{") && !p.matches(NOT_HERE)).forEach(ahead::add);
        Set<String> shapes = new TreeSet<>();
        while (!ahead.isEmpty() && pages.size() < MOST_PAGES) {
            String path = ahead.remove();
            HttpResponse<String> page = get(path);
            pages.put(path, page);
            links(page).filter(link -> shapes.add(shape(link))).forEach(ahead::add);
        }
        String everything = parameters().stream()
                .map(name -> name + "=" + encoded(Poison.TEXT))
                .collect(Collectors.joining("&"));
        for (String path : List.copyOf(pages.keySet())) {
            String bare = path.replaceFirst("\\?.*", "");
            pages.put(bare + "?" + everything, get(bare + "?" + everything));
            for (String name : parameters()) {
                String one = bare + "?" + name + "=" + encoded(Poison.TEXT);
                if (pages.size() < 4 * MOST_PAGES && shapes.add(shape(one))) {
                    pages.put(one, get(one));
                }
            }
        }
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void every_route_that_shows_something_was_walked() {
        Set<String> patterns =
                patterns().filter(p -> !p.matches(NOT_HERE)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(patterns).isNotEmpty().allSatisfy(pattern -> {
            String regex = pattern.replaceAll("\\{[^}]*\\}", "[^/?]+");
            assertThat(pages.keySet())
                    .as("a page of " + pattern)
                    .anyMatch(p -> p.replaceFirst("\\?.*", "").matches(regex));
        });
    }

    private static Stream<String> patterns() {
        return site
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(r -> r.getMethodsCondition().getMethods().stream()
                        .anyMatch(m -> m.name().equals("GET")))
                .flatMap(r -> r.getPatternValues().stream());
    }

    @Test
    void no_text_of_a_file_card_or_address_becomes_part_of_a_page() {
        List<String> found = new ArrayList<>();
        pages.forEach((path, page) -> {
            if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                check(Jsoup.parse(page.body()), path, found);
                if (page.body().matches("(?s).*[\u202A-\u202E\u2066-\u2069].*")) {
                    found.add(path + " turns its text around");
                }
            }
        });
        assertThat(found).isEmpty();
        assertThat(pages.values().stream()
                        .filter(p -> p.body().contains("&lt;script>window.planted")
                                || p.body().contains("&lt;script&gt;window.planted")))
                .as("pages that show what was planted, as text")
                .hasSizeGreaterThan(10);
    }

    private static void check(Document page, String path, List<String> found) {
        page.select("planted-element, svg[onload], img[src=x], script:not([src]), iframe, object, embed, style")
                .forEach(e -> found.add(path + " has " + e.outerHtml()));
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                boolean runs = attribute.getKey().startsWith("on")
                        || attribute.getKey().equals("style");
                boolean leads = ADDRESSES.contains(attribute.getKey())
                        && attribute.getValue().strip().matches("(?is)(javascript|data|vbscript):.*|//.*");
                if (runs || leads) {
                    found.add(path + " has " + attribute);
                }
            }
        }
    }

    @Test
    void no_page_answers_with_a_fault() {
        assertThat(pages.entrySet().stream()
                        .filter(p -> p.getValue().statusCode() >= 500)
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void every_answer_of_every_sort_carries_the_same_strict_headers() throws Exception {
        String policy = get("/").headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "*", "http:", "data:");
        List<HttpResponse<String>> all = new ArrayList<>(pages.values());
        for (String path : List.of(
                "/static/baraza.css", "/static/baraza.js", "/static/none", "/error", "/imports/none/set-aside.csv")) {
            all.add(get(path));
        }
        all.add(CLIENT.send(
                HttpRequest.newBuilder(uri("/imports"))
                        .method("DELETE", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString()));
        all.add(CLIENT.send(
                HttpRequest.newBuilder(uri("/imports"))
                        .header("Sec-Fetch-Site", "cross-site")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString()));
        // ODK's engine on the one page that runs it: a parser that is WebAssembly, and pictures from memory. Nothing
        // else.
        String filling = policy.replace("script-src 'self';", "script-src 'self' 'wasm-unsafe-eval';")
                .replace("img-src 'self';", "img-src 'self' data: blob:; media-src blob:;");
        assertThat(all.stream().filter(ScriptsTest::fills)).hasSizeGreaterThan(2);
        assertThat(all).allSatisfy(answer -> {
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .as(answer.uri().toString())
                    .containsExactly(fills(answer) ? filling : policy);
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
            assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
        });
    }

    private static boolean fills(HttpResponse<String> answer) {
        return answer.statusCode() == 200 && answer.uri().getPath().matches("/missions/[^/]+/fill");
    }

    @Test
    void every_answer_says_what_it_is_and_in_which_signs() throws Exception {
        List<HttpResponse<String>> all = new ArrayList<>(pages.values());
        for (String path :
                List.of("/static/baraza.css", "/static/baraza.js", "/error", "/imports/none/set-aside.csv")) {
            all.add(get(path));
        }
        assertThat(all)
                .filteredOn(answer -> !answer.body().isEmpty())
                .hasSizeGreaterThan(50)
                .allSatisfy(answer -> {
                    String type = answer.headers()
                            .firstValue("Content-Type")
                            .orElse("")
                            .toLowerCase(java.util.Locale.ROOT);
                    assertThat(type)
                            .as(answer.uri().toString())
                            .matches("text/[a-z]+;\\s?(version=0\\.0\\.4;\\s?)?charset=utf-8");
                });
    }

    @Test
    void an_answer_to_a_program_is_a_download_and_no_page() throws Exception {
        for (String path : List.of("/nowhere", "/imports/none")) {
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(uri(path))
                            .header("Accept", "application/json")
                            .header("Cookie", "session=" + session)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"problem.json\"");
        }
    }

    @Test
    void nothing_runs_in_a_browser() {
        assumeTrue(
                Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM + ": install the Debian package chromium");
        List<String> complaints = new ArrayList<>();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync")))) {
            Page page = browser.newPage();
            page.context().addCookies(List.of(new Cookie("session", session).setUrl(MadeUpSite.address(site))));
            page.onDialog(dialog -> {
                complaints.add("a dialog: " + dialog.message());
                dialog.dismiss();
            });
            page.onConsoleMessage(m -> {
                // What the policy had to stop got into the page, which is bad enough.
                if (m.text().contains("Content Security Policy")) {
                    complaints.add(page.url() + ": " + m.text());
                }
            });
            Set<String> kinds = new TreeSet<>();
            for (Map.Entry<String, HttpResponse<String>> each : pages.entrySet()) {
                String kind = each.getKey().replaceAll("=.*?(&|$)", "=&").replaceAll("[A-Z]{2,}[0-9]*", "X");
                boolean html = each.getValue()
                        .headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .startsWith("text/html");
                if (html && kinds.add(kind) && kinds.size() <= 40) {
                    page.navigate(String.valueOf(uri(each.getKey())));
                    page.locator("body").hover();
                    if (!page.evaluate("window.planted === undefined").equals(true)) {
                        complaints.add(each.getKey() + " ran what was planted");
                    }
                }
            }
            assertThat(kinds).hasSizeGreaterThan(8);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void no_template_writes_text_as_it_is() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            // A report on paper is a file of its own, which brings its look along and is never served.
            assertThat(templates.filter(Files::isRegularFile).filter(t -> !t.endsWith("impact-paper.jte")))
                    .isNotEmpty()
                    .allSatisfy(template -> assertThat(Files.readString(template))
                            .as(template.toString())
                            .doesNotContain("<style", "javascript:")
                            // Two signs of our own mark where a kept page begins and ends.
                            .doesNotContainPattern("\\$unsafe\\{(?!Pages\\.(BEGIN|END)\\})")
                            .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
                            .doesNotContainPattern("(?i)<[^>$]*\\son[a-z]+\\s*=")
                            .doesNotContainPattern("(?i)<[^>$]*\\sstyle\\s*="));
        }
    }

    /** Every parameter any page takes. */
    private static Set<String> parameters() {
        Set<String> names = new TreeSet<>(List.of("lang"));
        site.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .values()
                .forEach(method -> Arrays.stream(method.getMethod().getParameters())
                        .filter(p -> p.isAnnotationPresent(RequestParam.class))
                        .forEach(p -> {
                            String own = p.getAnnotation(RequestParam.class).value();
                            names.add(own.isEmpty() ? p.getName() : own);
                        }));
        return names;
    }

    private static Stream<String> links(HttpResponse<String> page) {
        return Jsoup.parse(page.body(), "http://site").select("a[href]").stream()
                .map(a -> a.attr("href"))
                .filter(href -> href.startsWith("/") && !href.startsWith("//") && !href.startsWith("/vault"))
                .map(href -> href.replaceFirst("#.*", ""));
    }

    /** An address but for the values of its parameters, and for which of many areas and missions it is about. */
    private static String shape(String path) {
        String[] parts = path.split("\\?", 2);
        String names = parts.length < 2
                ? ""
                : Arrays.stream(parts[1].split("&"))
                        .map(p -> p.replaceFirst("=.*", ""))
                        .sorted()
                        .collect(Collectors.joining("&"));
        return parts[0].replaceAll("XA[0-9]+", "XA").replaceFirst("/missions/(?!MINUXA|AMISOM).*", "/missions/M") + "?"
                + names;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static URI uri(String path) {
        return URI.create(MadeUpSite.address(site) + path.replace(" ", "%20").replace("\"", "%22"));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Cookie", "session=" + session)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
