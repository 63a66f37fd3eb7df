package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Sharing;
import org.baraza.app.desk.Sheets;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Takers;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Sensitivity;
import org.baraza.core.protect.disclosure.HarmCheck;
import org.baraza.core.protect.disclosure.Protocol;
import org.baraza.core.protect.disclosure.Recipient;
import org.baraza.core.protect.disclosure.Release;
import org.baraza.core.protect.disclosure.Sheet;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What may be given to whom? */
@Controller
public final class SharingScreen {

    private static final InstantSource CLOCK = InstantSource.system();

    private final Desk desk;
    private final Pages pages;

    public SharingScreen(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * @param protocols newest first
     * @param today in universal time
     * @param given what was typed into the form, by field; empty for a new one
     * @param objections what is wrong with it
     * @param problem what else is wrong, in English
     */
    public record Page(
            List<Sharing.Agreed> protocols,
            LocalDate today,
            Map<String, String> given,
            Set<String> sheets,
            Set<Protocol.Objection> objections,
            Optional<String> problem) {

        public String given(String field, String usual) {
            return given.getOrDefault(field, usual);
        }

        public boolean again() {
            return !objections.isEmpty() || problem.isPresent();
        }
    }

    /**
     * @param agreed the protocol
     * @param today in universal time
     * @param sheets those it covers
     * @param checks of harm, newest first
     * @param releases under it, newest first
     */
    public record ProtocolPage(
            Sharing.Agreed agreed,
            LocalDate today,
            List<Sheet> sheets,
            List<HarmCheck> checks,
            List<Release> releases) {}

    private static LocalDate today() {
        return LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
    }

    @NeedToKnow(matter = Matter.SHARING)
    @GetMapping("/sharing")
    public ResponseEntity<String> show(HttpServletRequest request) {
        return show(Map.of(), Set.of(), Set.of(), Optional.empty(), request);
    }

    private ResponseEntity<String> show(
            Map<String, String> given,
            Set<String> sheets,
            Set<Protocol.Objection> objections,
            Optional<String> problem,
            HttpServletRequest request) {
        Page page = new Page(desk.sharing().listProtocols(), today(), given, sheets, objections, problem);
        return pages.show("sharing", pages.frame(request), page, page.again() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    }

    @NeedToKnow(matter = Matter.SHARING, deed = Deed.WRITE)
    @PostMapping("/sharing")
    public ResponseEntity<String> agree(
            @RequestParam Map<String, String> given,
            @RequestParam(name = "sheet", required = false) Optional<List<String>> sheets,
            HttpServletRequest request) {
        Set<String> covered = new TreeSet<>(sheets.orElse(List.of()));
        Optional<Protocol> protocol = protocol(given, covered);
        Set<Protocol.Objection> objections =
                protocol.map(Protocol::objections).orElse(EnumSet.of(Protocol.Objection.INCOMPLETE));
        if (!objections.isEmpty()) {
            return show(given, covered, objections, Optional.empty(), request);
        }
        try {
            desk.sharing().agree(protocol.orElseThrow(), Takers.by(request));
        } catch (WrongUse e) {
            return show(given, covered, Set.of(), Optional.of(String.valueOf(e.getMessage())), request);
        }
        return to(Links.protocol(protocol.orElseThrow().id()));
    }

    /** Empty when a number or a day cannot be read. */
    private static Optional<Protocol> protocol(Map<String, String> given, Set<String> sheets) {
        try {
            return Optional.of(new Protocol(
                    text(given, "id"),
                    text(given, "recipient"),
                    Recipient.find(text(given, "kind")).orElseThrow(() -> new IllegalArgumentException("no kind")),
                    text(given, "purpose"),
                    new TreeSet<>(sheets),
                    Sensitivity.valueOf(text(given, "most")),
                    new TreeSet<>(Arrays.stream(text(given, "leftOut").split("[,\\s]+"))
                            .filter(c -> !c.isEmpty())
                            .toList()),
                    Integer.parseInt(text(given, "areaLevel")),
                    Integer.parseInt(text(given, "delayDays")),
                    Integer.parseInt(text(given, "k")),
                    Integer.parseInt(text(given, "smallest")),
                    LocalDate.parse(text(given, "from")),
                    LocalDate.parse(text(given, "until")),
                    Optional.of(text(given, "dueDiligence")),
                    text(given, "reason"),
                    LocalDate.parse(text(given, "reviewOn"))));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, String> given, String field) {
        return given.getOrDefault(field, "").strip();
    }

    @NeedToKnow(matter = Matter.SHARING)
    @GetMapping("/sharing/protocols/{id}")
    public ResponseEntity<String> showProtocol(@PathVariable String id, HttpServletRequest request) {
        Sharing.Agreed agreed = desk.sharing().findProtocol(id).orElseThrow(NotHere::new);
        return pages.show(
                "protocol",
                pages.frame(request),
                new ProtocolPage(
                        agreed,
                        today(),
                        Sheets.all().stream()
                                .filter(s -> agreed.protocol().sheets().contains(s.name()))
                                .toList(),
                        desk.sharing().listChecks(id),
                        desk.sharing().listReleases().stream()
                                .filter(r -> r.protocol().equals(Optional.of(id)))
                                .toList()));
    }

    @NeedToKnow(matter = Matter.SHARING, deed = Deed.WRITE)
    @PostMapping("/sharing/protocols/{id}/withdraw")
    public ResponseEntity<String> withdraw(
            @PathVariable String id, @RequestParam String reason, HttpServletRequest request) {
        desk.sharing().withdraw(id, reason, Takers.by(request));
        return to(Links.protocol(id));
    }

    @NeedToKnow(matter = Matter.SHARING, deed = Deed.WRITE)
    @PostMapping("/sharing/protocols/{id}/checks")
    public ResponseEntity<String> check(
            @PathVariable String id,
            @RequestParam String sheet,
            @RequestParam Map<String, String> given,
            HttpServletRequest request) {
        Map<HarmCheck.Question, HarmCheck.Answer> answers = new EnumMap<>(HarmCheck.Question.class);
        for (HarmCheck.Question question : HarmCheck.Question.values()) {
            String answer = text(given, question.name());
            if (answer.equals("yes") || answer.equals("no")) {
                answers.put(
                        question, new HarmCheck.Answer(answer.equals("yes"), text(given, question.name() + ".note")));
            }
        }
        desk.sharing().check(id, sheet, answers, Takers.by(request));
        return to(Links.protocol(id));
    }

    @NeedToKnow(matter = Matter.SHARING, deed = Deed.APPROVE)
    @PostMapping("/sharing/protocols/{id}/checks/{check}")
    public ResponseEntity<String> second(
            @PathVariable String id,
            @PathVariable String check,
            @RequestParam String agrees,
            HttpServletRequest request) {
        desk.sharing().second(check, agrees.equals("yes"), Takers.by(request));
        return to(Links.protocol(id));
    }

    private static ResponseEntity<String> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
