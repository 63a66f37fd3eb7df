package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.FormPaper;
import org.baraza.app.desk.FormReader;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotAllowed;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Places;
import org.baraza.app.web.Sight;
import org.baraza.app.web.Takers;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Ruling;
import org.baraza.core.record.FormState;
import org.baraza.core.record.Mission;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Which forms do people fill in, who may still send through them, and how much has come? */
@Controller
public final class FormsScreen {

    private static final int MOST_LISTED = 200;
    private static final int USUAL_BLOCKS = 3;
    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");

    /** A form with its pictures and recordings. */
    private static final long MOST_BYTES = 64L << 20;

    private final Desk desk;
    private final Pages pages;
    private final Places places;

    public FormsScreen(Desk desk, Pages pages, Places places) {
        this.desk = desk;
        this.pages = pages;
        this.places = places;
    }

    /**
     * One form.
     *
     * @param newest its newest version
     * @param versions how many there are
     * @param received how many submissions came through all of them
     */
    public record Line(Forms.Edition newest, int versions, long received) {}

    /**
     * @param forms newest first
     * @param missions in which the reader may publish
     * @param filling those whose forms the reader may fill in
     * @param problems what is wrong with what was uploaded
     */
    public record Page(
            List<Line> forms, List<String> missions, List<String> filling, List<FormReader.Problem> problems) {

        /** Missions whose forms make or change entities. */
        public List<String> listing() {
            return forms.stream()
                    .map(l -> l.newest().published())
                    .filter(p -> p.entities().isPresent() && missions.contains(p.mission()))
                    .map(p -> p.mission())
                    .distinct()
                    .toList();
        }
    }

    /**
     * @param versions the newest first
     * @param counts submissions by version
     * @param submissions the newest first; empty where the reader may look at none
     * @param looks whether they may see which there are
     * @param opens whether they may open them
     * @param changes whether they may close it
     * @param languages the newest has, as it names them
     */
    public record FormPage(
            List<Forms.Edition> versions,
            Map<String, Long> counts,
            List<Forms.Slip> submissions,
            boolean looks,
            boolean opens,
            boolean changes,
            List<String> languages) {

        public Forms.Edition newest() {
            return versions.getFirst();
        }
    }

    /** Whether the reader works in that mission, in whatever part of it. */
    static boolean worksIn(String mission, Sight sight) {
        return sight.asker().grants().stream()
                .filter(g -> g.holdsAt(sight.now()))
                .anyMatch(g -> g.scope().mission().map(mission::equals).orElse(true));
    }

    @NeedToKnow(matter = Matter.FORMS)
    @GetMapping("/forms")
    public ResponseEntity<String> list(HttpServletRequest request) {
        return list(List.of(), HttpStatus.OK, request);
    }

    private ResponseEntity<String> list(
            List<FormReader.Problem> problems, HttpStatus status, HttpServletRequest request) {
        var frame = pages.frame(request);
        Sight sight = frame.sight();
        List<Forms.Edition> all = desk.forms().list().stream()
                .filter(e -> worksIn(e.published().mission(), sight))
                .toList();
        Map<String, Map<String, Map<String, Long>>> counts = new HashMap<>();
        List<Line> lines = all.stream()
                .filter(Forms.Edition::newest)
                .map(e -> new Line(
                        e,
                        versions(all, e).size(),
                        received(e, counts.computeIfAbsent(e.published().mission(), desk.forms()::counts))))
                .toList();
        List<String> missions = desk.register().listMissions().stream()
                .map(Mission::acronym)
                .filter(m -> sight.may(Deed.WRITE, Matter.FORMS, places.ofMission(m)))
                .toList();
        List<String> filling = lines.stream()
                .map(l -> l.newest().published().mission())
                .distinct()
                .filter(m -> sight.may(Deed.WRITE, Matter.SUBMISSIONS, places.ofMission(m)))
                .toList();
        return pages.show("forms", frame, new Page(lines, missions, filling, problems), status);
    }

    private static List<Forms.Edition> versions(List<Forms.Edition> all, Forms.Edition of) {
        return all.stream()
                .filter(e -> e.published().mission().equals(of.published().mission()) && e.id().equals(of.id()))
                .toList();
    }

    private static long received(Forms.Edition form, Map<String, Map<String, Long>> counts) {
        return counts.getOrDefault(form.id(), Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** In which mission is part of what is sent, so that is asked of the policy here. */
    @NeedToKnow(matter = Matter.FORMS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/forms")
    public ResponseEntity<String> publish(
            @RequestParam(defaultValue = "") String mission,
            @RequestParam("file") Optional<MultipartFile> file,
            @RequestParam(name = "media", required = false) Optional<List<MultipartFile>> media,
            HttpServletRequest request)
            throws IOException {
        Sight sight = pages.frame(request).sight();
        if (sight.rule(Deed.WRITE, Matter.FORMS, places.ofMission(mission)) instanceof Ruling.Refused refused) {
            throw new NotAllowed(refused);
        }
        if (desk.register().listMissions().stream().noneMatch(m -> m.acronym().equals(mission))) {
            throw new NotHere();
        }
        if (file.isEmpty() || file.get().isEmpty()) {
            return refuse(List.of(new FormReader.Problem("", "No form was chosen. Choose a file.")), request);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        long bytes = file.get().getSize();
        for (MultipartFile each : media.orElse(List.of())) {
            bytes += each.getSize();
            if (bytes <= MOST_BYTES && !each.isEmpty()) {
                files.put(name(each), each.getBytes());
            }
        }
        if (bytes > MOST_BYTES) {
            return refuse(
                    List.of(new FormReader.Problem(
                            "", "The form and its files are larger than " + (MOST_BYTES >> 20) + " MB together.")),
                    request);
        }
        return switch (desk.forms().look(name(file.get()), file.get().getBytes(), files)) {
            case Forms.Unfit(List<FormReader.Problem> problems) -> refuse(problems, request);
            case Forms.Fit(Forms.Draft draft) -> publish(draft, mission, request);
        };
    }

    private ResponseEntity<String> publish(Forms.Draft draft, String mission, HttpServletRequest request) {
        try {
            Forms.Edition published = desk.forms().publish(draft, mission, Takers.by(request));
            return to(Links.form(mission, published.id()));
        } catch (WrongUse e) {
            return refuse(List.of(new FormReader.Problem("", String.valueOf(e.getMessage()))), request);
        }
    }

    private ResponseEntity<String> refuse(List<FormReader.Problem> problems, HttpServletRequest request) {
        return list(problems, HttpStatus.UNPROCESSABLE_CONTENT, request);
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("").replaceAll(".*[/\\\\]", "");
    }

    @NeedToKnow(matter = Matter.FORMS, mission = "acronym")
    @GetMapping("/missions/{acronym}/forms/{form}")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String form, HttpServletRequest request) {
        var frame = pages.frame(request);
        Sight sight = frame.sight();
        List<Forms.Edition> versions = desk.forms().list().stream()
                .filter(e -> e.published().mission().equals(acronym) && e.id().equals(form))
                .toList();
        if (versions.isEmpty() || !worksIn(acronym, sight)) {
            throw new NotHere();
        }
        var here = places.ofMission(acronym);
        boolean opens = sight.may(Deed.EXPORT, Matter.SUBMISSIONS, here);
        boolean looks = opens || sight.may(Deed.APPROVE, Matter.SUBMISSIONS, here);
        return pages.show(
                "form",
                frame,
                new FormPage(
                        versions,
                        desk.forms().counts(acronym).getOrDefault(form, Map.of()),
                        looks ? desk.forms().submissions(acronym, form, MOST_LISTED) : List.of(),
                        looks,
                        opens,
                        sight.may(Deed.WRITE, Matter.FORMS, here),
                        paper(versions.getFirst(), List.of(), 1, request).languages()));
    }

    private FormPaper.Sheet paper(Forms.Edition form, List<String> languages, int blocks, HttpServletRequest request) {
        String spoken = pages.frame(request).texts().language().tag();
        return desk.forms().paper(form, new FormPaper.Wishes(languages, spoken, blocks, false));
    }

    /** The newest version, to be printed and filled in by hand. No answers are in it. */
    @NeedToKnow(matter = Matter.FORMS, mission = "acronym")
    @GetMapping("/missions/{acronym}/forms/{form}/paper")
    public ResponseEntity<String> paper(
            @PathVariable String acronym,
            @PathVariable String form,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String second,
            @RequestParam(defaultValue = "") String blocks,
            HttpServletRequest request) {
        Forms.Edition newest = desk.forms().list().stream()
                .filter(e -> e.published().mission().equals(acronym) && e.id().equals(form) && e.newest())
                .filter(e -> worksIn(acronym, pages.frame(request).sight()))
                .findFirst()
                .orElseThrow(NotHere::new);
        int repeated = blocks.matches("[0-9]{1,2}") ? Integer.parseInt(blocks) : USUAL_BLOCKS;
        return ResponseEntity.ok()
                .contentType(PAGE)
                .body(new String(
                        paper(newest, List.of(first, second), repeated, request).page(), StandardCharsets.UTF_8));
    }

    @NeedToKnow(matter = Matter.FORMS, deed = Deed.WRITE, mission = "acronym")
    @PostMapping("/missions/{acronym}/forms/{form}/state")
    public ResponseEntity<String> move(
            @PathVariable String acronym,
            @PathVariable String form,
            @RequestParam FormState to,
            HttpServletRequest request) {
        desk.forms().move(acronym, form, to, Takers.by(request));
        return to(Links.form(acronym, form));
    }

    /**
     * @param troubles the newest first
     * @param opens whether the reader may open what did it
     */
    public record EntitiesPage(String mission, List<Forms.EntityTrouble> troubles, boolean opens) {}

    @NeedToKnow(matter = Matter.FORMS, deed = Deed.WRITE, mission = "acronym")
    @GetMapping("/missions/{acronym}/entities")
    public ResponseEntity<String> entities(@PathVariable String acronym, HttpServletRequest request) {
        var frame = pages.frame(request);
        return pages.show(
                "entities",
                frame,
                new EntitiesPage(
                        acronym,
                        desk.forms().entityTroubles(acronym),
                        frame.sight().may(Deed.EXPORT, Matter.SUBMISSIONS, places.ofMission(acronym))));
    }

    @NeedToKnow(matter = Matter.FORMS, deed = Deed.WRITE, mission = "acronym")
    @PostMapping("/missions/{acronym}/entities/{submission}/settle")
    public ResponseEntity<String> settle(
            @PathVariable String acronym, @PathVariable String submission, HttpServletRequest request) {
        if (desk.forms().entityTroubles(acronym).stream()
                .noneMatch(t -> t.submission().equals(submission))) {
            throw new NotHere();
        }
        desk.forms().settle(submission, Takers.by(request));
        return to(Links.entities(acronym));
    }

    private static ResponseEntity<String> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
