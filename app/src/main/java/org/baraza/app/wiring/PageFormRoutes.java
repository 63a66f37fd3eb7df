package org.baraza.app.wiring;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Forms;
import org.baraza.app.openrosa.CollectDoor;
import org.baraza.app.openrosa.Problem;
import org.baraza.app.web.Askers;
import org.baraza.app.web.FormTokens;
import org.baraza.app.web.Gate;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Texts;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.FormEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What the page for filling in forms asks for and sends: through the same door as telephones, with a session instead of a key. */
@Controller
@NeedToKnow(matter = Matter.SUBMISSIONS, deed = Deed.WRITE, mission = "acronym")
public final class PageFormRoutes {

    private static final String HERE = "/missions/{acronym}/fill";
    private static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);

    private final CollectDoor door;
    private final Pages pages;
    private final InstantSource clock;

    public PageFormRoutes(Desk desk, Gate gate, Pages pages, ObjectProvider<InstantSource> clock) {
        this.door = new CollectDoor(desk.forms(), gate.policy());
        this.pages = pages;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    private CollectDoor.Visit visit(String acronym, HttpServletRequest request) {
        return new CollectDoor.Visit(Askers.of(request), acronym, "", clock.instant());
    }

    /**
     * A file a form needs.
     *
     * @param name as the form calls it
     * @param md5 empty for a list that people change
     */
    public record Needed(String name, String md5) {}

    /** A form to be filled in. */
    public record Open(String id, String version, String title, String md5, List<Needed> files) {}

    /**
     * @param me tells apart who fills in, on a device several people use; leads to nobody
     * @param token what a sending must bring along
     */
    public record Listed(String me, String token, List<Open> forms) {}

    @GetMapping(HERE + "/forms")
    public ResponseEntity<Listed> list(@PathVariable String acronym, HttpServletRequest request) {
        CollectDoor.Visit visit = visit(acronym, request);
        Handle who = visit.asker().who().orElseThrow(NotHere::new);
        List<Open> forms =
                found(door.find(visit)).stream().map(PageFormRoutes::open).toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(new Listed(mark(acronym, who), FormTokens.of(request), forms));
    }

    private static Open open(Forms.Edition e) {
        FormEntry.Published p = e.published();
        return new Open(
                e.id(),
                e.version(),
                p.title(),
                p.md5(),
                p.media().stream().map(m -> new Needed(m.file(), m.md5())).toList());
    }

    private static String mark(String acronym, Handle who) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(("fill " + acronym + " " + who.code()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static <T> T found(Optional<T> looked) {
        return looked.orElseThrow(NotHere::new);
    }

    @GetMapping(HERE + "/forms/{form}")
    public ResponseEntity<byte[]> blank(
            @PathVariable String acronym,
            @PathVariable String form,
            @RequestParam(defaultValue = "") String v,
            HttpServletRequest request) {
        return kept(XML, found(door.blank(visit(acronym, request), form, v)));
    }

    @GetMapping(HERE + "/forms/{form}/files/{file}")
    public ResponseEntity<byte[]> file(
            @PathVariable String acronym,
            @PathVariable String form,
            @PathVariable String file,
            @RequestParam(defaultValue = "") String v,
            HttpServletRequest request) {
        MediaType type = file.endsWith(".csv")
                ? new MediaType("text", "csv", StandardCharsets.UTF_8)
                : MediaType.APPLICATION_OCTET_STREAM;
        return kept(type, found(door.file(visit(acronym, request), form, file, v)));
    }

    /** Where the page keeps it, and nowhere else in the browser. */
    private static ResponseEntity<byte[]> kept(MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    /** @param at when it was on disk */
    public record Receipt(Instant at) {}

    /**
     * The body is a form in parts that does not say so: whatever reads a form in parts before this would write its parts to
     * files as they are.
     */
    @PostMapping(HERE + "/submissions")
    public ResponseEntity<?> take(
            @PathVariable String acronym,
            @RequestHeader(name = "Form-Boundary", defaultValue = "") String boundary,
            HttpServletRequest request)
            throws IOException {
        Optional<Problem> problem = door.takeFromPage(
                visit(acronym, request),
                new CollectDoor.Sent(
                        request.getInputStream(),
                        request.getContentLengthLong(),
                        "multipart/form-data; boundary=" + boundary));
        return problem.<ResponseEntity<?>>map(p -> refused(p, request))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.CREATED)
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noStore())
                        .body(new Receipt(clock.instant())));
    }

    private ResponseEntity<?> refused(Problem problem, HttpServletRequest request) {
        Texts texts = pages.frame(request).texts();
        String code = texts.find("fill.refused." + problem.name()).isPresent() ? problem.name() : "OTHER";
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .body(Map.of(
                        "type",
                        "about:blank",
                        "status",
                        problem.status(),
                        "code",
                        code,
                        "title",
                        texts.show("fill.state.refused"),
                        "detail",
                        texts.show("fill.refused." + code)));
    }
}
