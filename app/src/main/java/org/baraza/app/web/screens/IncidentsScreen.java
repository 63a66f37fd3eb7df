package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Takers;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.disclosure.Incident;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What went wrong with data, and what was done? */
@Controller
public final class IncidentsScreen {

    private final Desk desk;
    private final Pages pages;

    public IncidentsScreen(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * @param incidents newest first
     * @param given what was typed, by field
     * @param problem what is wrong with it, in English
     */
    public record Page(List<Incident> incidents, Map<String, String> given, Optional<String> problem) {

        public String given(String field) {
            return given.getOrDefault(field, "");
        }
    }

    @NeedToKnow(matter = Matter.SHARING)
    @GetMapping("/sharing/incidents")
    public ResponseEntity<String> show(HttpServletRequest request) {
        return show(Map.of(), Optional.empty(), request);
    }

    private ResponseEntity<String> show(
            Map<String, String> given, Optional<String> problem, HttpServletRequest request) {
        return pages.show(
                "incidents",
                pages.frame(request),
                new Page(desk.sharing().listIncidents(), given, problem),
                problem.isPresent() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    }

    @NeedToKnow(matter = Matter.SHARING, deed = Deed.WRITE)
    @PostMapping("/sharing/incidents")
    public ResponseEntity<String> log(@RequestParam Map<String, String> given, HttpServletRequest request) {
        try {
            desk.sharing()
                    .log(
                            kind(given.getOrDefault("kind", "")),
                            LocalDate.parse(given.getOrDefault("on", "")),
                            given.getOrDefault("what", ""),
                            given.getOrDefault("harm", ""),
                            given.getOrDefault("done", ""),
                            Takers.by(request));
        } catch (WrongUse e) {
            return show(given, Optional.of(String.valueOf(e.getMessage())), request);
        } catch (DateTimeParseException e) {
            return show(given, Optional.of("The day cannot be read. Write it as 2026-03-14."), request);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/sharing/incidents"))
                .build();
    }

    private static Incident.Kind kind(String given) {
        return Arrays.stream(Incident.Kind.values())
                .filter(k -> k.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new WrongUse("Choose what happened."));
    }
}
