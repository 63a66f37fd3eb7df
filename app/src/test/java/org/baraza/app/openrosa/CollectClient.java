package org.baraza.app.openrosa;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A telephone with a form client: asks, follows, splits and believes as ODK Collect does, and is as hard to please. What it
 * would show to its owner as an error is an {@link Unhappy}.
 */
public final class CollectClient {

    /** What Collect takes for the most that may be sent when a server does not say. */
    private static final long USUAL_MOST = 10_000_000;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI base;
    private final long most;

    /** @param base as the square to scan has it */
    public CollectClient(URI base) {
        this(base, Long.MAX_VALUE);
    }

    /** @param most bytes it sends at once, if the server lets it */
    public CollectClient(URI base, long most) {
        this.base = URI.create(base + "/");
        this.most = most;
    }

    /** What would be shown as an error. */
    public static final class Unhappy extends IOException {

        private final int status;

        Unhappy(int status, String message) {
            super(status + " " + message);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** A form on the server's list. */
    public record Listed(String id, String version, String name, String hash, URI download, Optional<URI> manifest) {}

    /** A file of a form. */
    public record Media(String name, String hash, byte[] bytes, String type) {}

    public HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).GET());
    }

    public HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return get(base.resolve(path));
    }

    public HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(
                request.header("X-OpenRosa-Version", "1.0")
                        .header("User-Agent", "org.odk.collect.android/v2026.2 Dalvik/2.1.0")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    public URI address(String path) {
        return base.resolve(path);
    }

    /** The forms the server offers. */
    public List<Listed> list(String query) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("formList" + query);
        Document document = document(answer);
        List<Listed> all = new ArrayList<>();
        for (Element form : document.select("xforms > xform")) {
            all.add(new Listed(
                    text(form, "formID"),
                    text(form, "version"),
                    text(form, "name"),
                    text(form, "hash"),
                    URI.create(text(form, "downloadUrl")),
                    Optional.ofNullable(form.selectFirst("manifestUrl")).map(e -> URI.create(e.text()))));
        }
        return all;
    }

    private static String text(Element form, String name) {
        Element found = form.selectFirst(name);
        return found == null ? "" : found.text();
    }

    private static Document document(HttpResponse<byte[]> answer) throws Unhappy {
        switch (answer.statusCode()) {
            case 200 -> {}
            case 401 -> throw new Unhappy(401, "wants a name and a password");
            case 404 -> throw new Unhappy(404, "no such server");
            default -> throw new Unhappy(answer.statusCode(), message(answer));
        }
        if (!answer.headers().firstValue("Content-Type").orElse("").contains("text/xml")) {
            throw new Unhappy(200, "is this a sign-in page of a network?");
        }
        if (answer.headers().firstValue("X-OpenRosa-Version").isEmpty()) {
            throw new Unhappy(200, "not an OpenRosa server");
        }
        return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    /** Downloads a form and believes it only when its hash is the one on the list. */
    public String download(Listed form) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(form.download());
        if (answer.statusCode() != 200 || !("md5:" + md5(answer.body())).equals(form.hash())) {
            throw new Unhappy(answer.statusCode(), "not the form that was listed");
        }
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Downloads the files a form needs. */
    public List<Media> media(Listed form) throws IOException, InterruptedException {
        List<Media> all = new ArrayList<>();
        if (form.manifest().isPresent()) {
            for (Element file : document(get(form.manifest().get())).select("manifest > mediaFile")) {
                HttpResponse<byte[]> answer = get(URI.create(text(file, "downloadUrl")));
                if (answer.statusCode() != 200 || !text(file, "hash").equals("md5:" + md5(answer.body()))) {
                    throw new Unhappy(answer.statusCode(), "not the file that was listed");
                }
                all.add(new Media(text(file, "filename"), text(file, "hash"), answer.body(), file.attr("type")));
            }
        }
        return all;
    }

    static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends a filled-in form, in as many rounds as it takes.
     *
     * @return what it shows to its owner, a line a round
     */
    public List<String> submit(String xml, Map<String, byte[]> files) throws IOException, InterruptedException {
        URI to = base.resolve("submission?deviceID=collect%3Afarahs-phone");
        HttpResponse<byte[]> head =
                send(HttpRequest.newBuilder(to).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        if (head.statusCode() == 401) {
            throw new Unhappy(401, "wants a name and a password");
        }
        if (head.statusCode() != 204) {
            throw new Unhappy(head.statusCode(), "is this an OpenRosa submission endpoint?");
        }
        if (head.headers().firstValue("X-OpenRosa-Version").isEmpty()) {
            throw new Unhappy(204, "not an OpenRosa server");
        }
        Optional<URI> elsewhere = head.headers().firstValue("Location").map(URI::create);
        if (elsewhere.isPresent()) {
            if (!to.getHost().equals(elsewhere.get().getHost())) {
                throw new Unhappy(204, "sends to another server");
            }
            to = elsewhere.get();
        }
        long advertised = head.headers()
                .firstValue("X-OpenRosa-Accept-Content-Length")
                .map(Long::parseLong)
                .orElse(USUAL_MOST);
        List<String> shown = new ArrayList<>();
        List<Map.Entry<String, byte[]>> waiting = new ArrayList<>(files.entrySet());
        boolean first = true;
        while (first || !waiting.isEmpty()) {
            first = false;
            Map<String, byte[]> round = new LinkedHashMap<>();
            long bytes = xml.length();
            while (!waiting.isEmpty()) {
                byte[] next = waiting.getFirst().getValue();
                if (!round.isEmpty() && bytes + next.length > Math.min(most, advertised)) {
                    break;
                }
                bytes += next.length;
                round.put(waiting.removeFirst().getKey(), next);
            }
            shown.add(believe(post(to, xml, round, !waiting.isEmpty())));
        }
        return shown;
    }

    private static String believe(HttpResponse<byte[]> answer) throws Unhappy {
        if (answer.statusCode() == 200) {
            throw new Unhappy(200, "is this a sign-in page of a network?");
        }
        if (answer.statusCode() != 201 && answer.statusCode() != 202) {
            throw new Unhappy(answer.statusCode(), message(answer));
        }
        return message(answer);
    }

    /** What an answer says to people. */
    public static String message(HttpResponse<byte[]> answer) {
        Element message = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8), "", Parser.xmlParser())
                .selectFirst("OpenRosaResponse > message");
        return message == null ? "" : message.text();
    }

    private HttpResponse<byte[]> post(URI to, String xml, Map<String, byte[]> files, boolean more)
            throws IOException, InterruptedException {
        Form form = new Form().part("xml_submission_file", "form.xml", "text/xml", bytes(xml));
        files.forEach((name, file) -> form.part(name, name, "image/jpeg", file));
        if (more) {
            form.field("*isIncomplete*", "yes");
        }
        return send(form.to(to));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A form in parts. */
    public static final class Form {

        private static final String BOUNDARY = "5e7b0f0a-made-up-boundary";

        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        public Form part(String name, String file, String type, byte[] bytes) {
            body.writeBytes(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                    + "\"; filename=\"" + file + "\"\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length
                    + "\r\n\r\n"));
            body.writeBytes(bytes);
            body.writeBytes(bytes("\r\n"));
            return this;
        }

        public Form field(String name, String value) {
            body.writeBytes(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n"
                    + value + "\r\n"));
            return this;
        }

        public byte[] whole() {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(body.toByteArray());
            all.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
            return all.toByteArray();
        }

        public static String type() {
            return "multipart/form-data; boundary=" + BOUNDARY;
        }

        public HttpRequest.Builder to(URI address) {
            return HttpRequest.newBuilder(address)
                    .header("Content-Type", type())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(whole()));
        }
    }
}
