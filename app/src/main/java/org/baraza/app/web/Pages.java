package org.baraza.app.web;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.baraza.app.desk.DoorOut;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Fills templates. */
@Component
public final class Pages implements DisposableBean {

    /** Header that names the release under which a file left. */
    public static final String RELEASE = "Baraza-Release";

    /** Where the content stands in the frame. */
    public static final String BEGIN = "<!--content-->";

    public static final String END = "<!--/content-->";

    private static final String TITLE = "\u0001";
    private static final String CONTENT = "\u0002";
    private static final String TITLE_END = " – Baraza</title>";
    private static final long MOST_KEPT_BYTES = 64L << 20;
    private static final int KEY_BYTES = 1_024;
    private static final int LONGEST_QUERY = 200;
    private static final Pattern ZIPPED = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "org.baraza.app.web.templates");
    private final String assets;

    /**
     * Contents by everything they rest on. They are made on a few threads of their own, so that a page that takes long
     * to make holds up nobody whose page is at hand.
     */
    private final ExecutorService makers = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().daemon(true).name("page-", 0).factory());

    private final AsyncCache<Key, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(Math.min(MOST_KEPT_BYTES, Runtime.getRuntime().maxMemory() / 16))
            .weigher((Key key, Kept content) -> content.compressed().length + KEY_BYTES)
            .executor(makers)
            .buildAsync();

    private record Key(String template, String path, String query, Language language, List<?> restsOn) {}

    public Pages() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String file : new String[] {"/static/baraza.css", "/static/baraza.js", "/static/passkeys.js"}) {
            try (InputStream in = Objects.requireNonNull(Pages.class.getResourceAsStream(file), file)) {
                digest.update(in.readAllBytes());
            }
        }
        assets = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    public Frame frame(HttpServletRequest request) {
        return Frame.of(request, assets);
    }

    /** @param template its path in the template folder, without {@code .jte} */
    public ResponseEntity<String> show(String template, Frame frame, Object page) {
        return show(template, frame, page, HttpStatus.OK);
    }

    public ResponseEntity<String> show(String template, Frame frame, Object page, HttpStatus status) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", Map.of("frame", frame, "page", page), output);
        return ResponseEntity.status(status)
                .contentType(HTML)
                // What was read stays in no browser once its reader has signed out.
                .cacheControl(CacheControl.noStore())
                .body(harmless(output.toString()));
    }

    /**
     * A page whose content is kept for the next asker. Its frame, which may speak of the person, is made each time.
     *
     * @param restsOn everything but address and language that the content depends on, compared by value: which data, and
     *     what the asker may see where that changes it
     * @param page makes the content when none is kept; called on another thread, without a person
     */
    public ResponseEntity<byte[]> showKept(
            String template, Frame frame, List<?> restsOn, HttpServletRequest request, Supplier<?> page) {
        Key key = new Key(template, frame.path(), frame.query(), frame.texts().language(), restsOn);
        Kept content = await(
                frame.query().length() > LONGEST_QUERY
                        ? CompletableFuture.supplyAsync(() -> make(template, frame, page), makers)
                        : kept.get(
                                key,
                                (_, _) -> CompletableFuture.supplyAsync(() -> make(template, frame, page), makers)));
        StringOutput around = new StringOutput();
        engine.render(
                "frame.jte",
                Map.of("frame", frame, "title", TITLE, "content", (Content) out -> out.writeContent(CONTENT)),
                around);
        String whole = around.toString();
        int at = whole.indexOf(CONTENT);
        String before = whole.substring(0, at).replace(TITLE, content.title());
        String after = whole.substring(at + CONTENT.length());
        boolean zip = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                .filter(wanted -> ZIPPED.matcher(wanted).find())
                .isPresent();
        var answer = ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return zip
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(content.zipped(before, after))
                : answer.body(content.plain(before, after));
    }

    private Kept make(String template, Frame frame, Supplier<?> page) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", Map.of("frame", frame, "page", page.get()), output);
        String whole = harmless(output.toString());
        int title = whole.indexOf("<title>") + "<title>".length();
        int begin = whole.indexOf(BEGIN) + BEGIN.length();
        return Kept.of(
                whole.substring(title, whole.indexOf(TITLE_END, title)),
                whole.substring(begin, whole.lastIndexOf(END)));
    }

    /** Without the signs that turn the direction of the text after them, with which a name can pass for another. */
    private static String harmless(String page) {
        // An expression would take a fifth of making a page, and hardly any page has one.
        if (page.chars().noneMatch(Pages::turns)) {
            return page;
        }
        StringBuilder without = new StringBuilder(page);
        IntStream.range(0, page.length())
                .filter(i -> turns(page.charAt(i)))
                .forEach(i -> without.setCharAt(i, '\uFFFD'));
        return without.toString();
    }

    /** Whether a sign turns the direction of the text around it, by which a name can be made to look like another. */
    private static boolean turns(int sign) {
        return sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069;
    }

    private static <T> T await(CompletableFuture<T> making) {
        try {
            return making.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }

    @Override
    public void destroy() {
        makers.shutdown();
    }

    /** A file to keep, which has passed the door out. */
    public static ResponseEntity<Resource> download(DoorOut.Parting parting, String name) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(RELEASE, parting.release().id())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new FileSystemResource(parting.file()));
    }
}
