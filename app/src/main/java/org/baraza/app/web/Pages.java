package org.baraza.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.baraza.app.desk.DoorOut;
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
public final class Pages {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    /** Signs that turn the direction of the text around them, by which a name can be made to look like another. */
    private static final Pattern TURNING = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "org.baraza.app.web.templates");
    private final String assets;

    public Pages() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String file : new String[] {"/static/baraza.css", "/static/baraza.js"}) {
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
                .cacheControl(CacheControl.noCache())
                .body(TURNING.matcher(output.toString()).replaceAll("\uFFFD"));
    }

    /** A file to keep, which has passed the door out. */
    public static ResponseEntity<Resource> download(DoorOut.Parting parting, String name) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Baraza-Release", parting.release().id())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new FileSystemResource(parting.file()));
    }
}
