package org.baraza.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.baraza.app.web.FormTokens;
import org.baraza.app.web.Visitor;

/** Somebody at a site, with a terminal and a browser. */
record Person(String name, Site site) {

    /** Brings files in from the terminal. */
    Site.Said imports(Object... files) {
        return site.run(
                "import", Arrays.stream(files).map(f -> file(f).toString()).toList());
    }

    private Path file(Object file) {
        return file instanceof Path path ? path : site.file(String.valueOf(file));
    }

    /** Runs a command, as {@code asks("measure", "--country", "XXA")}. */
    Site.Said asks(String command, String... words) {
        return site.run(command, List.of(words));
    }

    /** The values of one column of an export. */
    List<String> column(Site.Said export, String name) {
        List<String> header = List.of(export.lines().getFirst().split(",", -1));
        int at = header.indexOf(name);
        assertThat(at).as("%s looks for %s in %s", name(), name, header).isNotNegative();
        return export.lines().stream()
                .skip(1)
                .map(line -> line.split(",", -1)[at])
                .toList();
    }

    /** Opens a page in the browser and reads it. */
    String opens(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).as("%s opens %s", name, path).isEqualTo(200);
        return page.body();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return site.browser(name).get(path);
    }

    /** Brings a file in on the import page, waits until it is through, and reads what became of it. */
    String brings(Path file) throws IOException, InterruptedException {
        String boundary = "----the-made-up-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + FormTokens.FIELD
                        + "\"\r\n\r\n" + site.browser(name).formField("/imports") + "\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(file));
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        Visitor browser = site.browser(name);
        HttpResponse<String> sent = browser.send(browser.request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        assertThat(sent.statusCode())
                .as("%s brings %s", name, file.getFileName())
                .isEqualTo(303);
        String job =
                URI.create(sent.headers().firstValue("Location").orElseThrow()).getPath();
        return Stream.generate(() -> look(job))
                .filter(page -> !page.contains("data-moving"))
                .findFirst()
                .orElseThrow();
    }

    private String look(String path) {
        try {
            return opens(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Follows the link on a page whose address ends so. */
    String follows(String page, String ending) throws IOException, InterruptedException {
        String link = page.replaceAll("(?s).*href=\"([^\"]*" + ending + ")\".*", "$1");
        assertThat(link)
                .as("%s looks for a link to %s", name, ending)
                .startsWith("/")
                .hasSizeLessThan(300);
        return opens(link);
    }
}
