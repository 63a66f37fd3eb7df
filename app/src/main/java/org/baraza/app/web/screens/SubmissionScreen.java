package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.DoorOut;
import org.baraza.app.desk.Forms;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotAllowed;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Places;
import org.baraza.app.web.Takers;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Ruling;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What did this person say, exactly as it came? Each look is on the journal. */
@Controller
public final class SubmissionScreen {

    private final Desk desk;
    private final Pages pages;
    private final Places places;

    public SubmissionScreen(Desk desk, Pages pages, Places places) {
        this.desk = desk;
        this.pages = pages;
        this.places = places;
    }

    /**
     * @param slip what is known without looking
     * @param xml as it came; empty until somebody opens it
     * @param files that came along; none until then
     * @param destroys whether the reader may destroy it
     * @param opens whether they may open it
     */
    public record Page(
            Forms.Slip slip, Optional<String> xml, List<Forms.RawFile> files, boolean destroys, boolean opens) {}

    private Forms.Slip slip(String acronym, String submission) {
        return desk.forms()
                .findSubmission(submission)
                .filter(s -> s.mission().equals(acronym))
                .orElseThrow(NotHere::new);
    }

    /** For whoever may also read the words of the cases that are made of it. */
    private Forms.Slip readable(String acronym, String submission, HttpServletRequest request) {
        Forms.Slip slip = slip(acronym, submission);
        Deed deed = slip.needs() == Matter.SUBMISSIONS ? Deed.EXPORT : Deed.READ;
        Ruling ruling = pages.frame(request).sight().rule(deed, slip.needs(), places.ofMission(acronym));
        if (ruling instanceof Ruling.Refused refused) {
            throw new NotAllowed(refused);
        }
        return slip;
    }

    private ResponseEntity<String> show(
            Forms.Slip slip, Optional<String> xml, List<Forms.RawFile> files, HttpServletRequest request) {
        var frame = pages.frame(request);
        var here = places.ofMission(slip.mission());
        return pages.show(
                "submission",
                frame,
                new Page(
                        slip,
                        xml,
                        files,
                        slip.erasedAt().isEmpty() && frame.sight().may(Deed.APPROVE, Matter.SUBMISSIONS, here),
                        slip.erasedAt().isEmpty() && frame.sight().may(Deed.EXPORT, Matter.SUBMISSIONS, here)));
    }

    @NeedToKnow(matter = Matter.SUBMISSIONS, deed = Deed.EXPORT, mission = "acronym")
    @GetMapping("/missions/{acronym}/submissions/{submission}")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String submission, HttpServletRequest request) {
        return show(readable(acronym, submission, request), Optional.empty(), List.of(), request);
    }

    @NeedToKnow(matter = Matter.SUBMISSIONS, deed = Deed.EXPORT, mission = "acronym")
    @PostMapping("/missions/{acronym}/submissions/{submission}/open")
    public ResponseEntity<String> open(
            @PathVariable String acronym, @PathVariable String submission, HttpServletRequest request) {
        Forms.Slip slip = readable(acronym, submission, request);
        Forms.Raw raw = desk.forms().open(slip.id(), Takers.by(request)).orElseThrow(NotHere::new);
        return show(slip, Optional.of(new String(raw.xml(), StandardCharsets.UTF_8)), raw.files(), request);
    }

    /** By a form and not by a link: nothing that may name somebody is fetched by going back in the browser. */
    @NeedToKnow(matter = Matter.SUBMISSIONS, deed = Deed.EXPORT, mission = "acronym")
    @PostMapping("/missions/{acronym}/submissions/{submission}/form.xml")
    public void xml(
            @PathVariable String acronym,
            @PathVariable String submission,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Forms.Slip slip = readable(acronym, submission, request);
        give(
                DoorOut.original(desk.forms(), slip.id(), Optional.empty(), Takers.by(request)),
                slip.id() + ".xml",
                response);
    }

    @NeedToKnow(matter = Matter.SUBMISSIONS, deed = Deed.EXPORT, mission = "acronym")
    @PostMapping("/missions/{acronym}/submissions/{submission}/files/{file}")
    public void file(
            @PathVariable String acronym,
            @PathVariable String submission,
            @PathVariable String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Forms.Slip slip = readable(acronym, submission, request);
        give(DoorOut.original(desk.forms(), slip.id(), Optional.of(file), Takers.by(request)), file, response);
    }

    /** Never shown in the browser by itself, whatever it holds. */
    private static void give(Optional<InputStream> original, String name, HttpServletResponse response)
            throws IOException {
        try (InputStream in = original.orElseThrow(NotHere::new)) {
            response.setContentType("application/octet-stream");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
            long unused = in.transferTo(response.getOutputStream());
        }
    }

    @NeedToKnow(matter = Matter.SUBMISSIONS, deed = Deed.APPROVE, mission = "acronym")
    @GetMapping("/missions/{acronym}/submissions/{submission}/destroy")
    public ResponseEntity<String> ask(
            @PathVariable String acronym, @PathVariable String submission, HttpServletRequest request) {
        return show(slip(acronym, submission), Optional.empty(), List.of(), request);
    }

    @NeedToKnow(matter = Matter.SUBMISSIONS, deed = Deed.APPROVE, mission = "acronym")
    @PostMapping("/missions/{acronym}/submissions/{submission}/destroy")
    public ResponseEntity<String> destroy(
            @PathVariable String acronym, @PathVariable String submission, HttpServletRequest request) {
        Forms.Slip slip = slip(acronym, submission);
        desk.forms().erase(slip.id(), Takers.by(request));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(Links.form(acronym, slip.form())))
                .build();
    }
}
