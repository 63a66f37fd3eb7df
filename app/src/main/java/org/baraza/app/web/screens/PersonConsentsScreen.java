package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Takers;
import org.baraza.app.web.cases.Ask;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.app.web.cases.Paged;
import org.baraza.app.web.cases.PersonSheet;
import org.baraza.app.web.cases.Words;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.consents.PersonConsent;
import org.baraza.core.record.consents.PersonNot;
import org.baraza.core.record.consents.PersonStep;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To which use of what they say did somebody agree, and does that hold today? */
@Controller
public final class PersonConsentsScreen {

    private static final Matter MATTER = Matter.PERSON_CONSENT;

    private final Desk desk;
    private final CaseDoor door;

    public PersonConsentsScreen(Desk desk, CaseDoor door) {
        this.desk = desk;
        this.door = door;
    }

    /** @param takeBack where it is sent that they took it back; empty where it does not hold, or the reader may not */
    public record Row(PersonConsent consent, boolean holds, Optional<String> takeBack) {}

    /** @param asks the form; empty where the reader may not write */
    public record Page(
            Mission mission,
            Words words,
            String fresh,
            List<Ask> asks,
            Paged<Row> rows,
            Optional<PersonNot> not,
            boolean incomplete,
            Optional<String> problem) {}

    private static String here(Mission mission) {
        return Links.mission(mission.acronym()) + "/person-consents";
    }

    @NeedToKnow(matter = Matter.PERSON_CONSENT, itemByItem = true)
    @GetMapping("/missions/{acronym}/person-consents")
    public ResponseEntity<String> show(@PathVariable String acronym, HttpServletRequest request) {
        return show(acronym, new LinkedMultiValueMap<>(), Optional.empty(), false, Optional.empty(), request);
    }

    private ResponseEntity<String> show(
            String acronym,
            MultiValueMap<String, String> given,
            Optional<PersonNot> not,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        if (!door.may(Deed.READ, MATTER, mission, Optional.empty(), request)) {
            throw new NotHere();
        }
        boolean writes = door.may(Deed.WRITE, MATTER, mission, Optional.empty(), request);
        Words words = door.words(AgreementsScreen.FAMILY, request);
        Paged<Row> rows = Paged.of(desk.consents().persons(mission.acronym()), "asked", request)
                .map(p -> row(mission, p, writes));
        HttpStatus status = not.isPresent()
                ? HttpStatus.CONFLICT
                : incomplete || problem.isPresent() ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
        return door.show(
                "consent-persons",
                new Page(
                        mission,
                        words,
                        Optional.ofNullable(given.getFirst("id")).orElseGet(door::freshId),
                        writes ? CaseDoor.again(new PersonSheet(words).asks(), given) : List.of(),
                        rows,
                        not,
                        incomplete,
                        problem),
                status,
                request);
    }

    private Row row(Mission mission, PersonConsent consent, boolean writes) {
        boolean holds = consent.holds(door.now());
        return new Row(
                consent,
                holds,
                Optional.of(here(mission) + "/" + Links.segment(consent.id()) + "/taken-back")
                        .filter(_ -> holds && writes));
    }

    @NeedToKnow(matter = Matter.PERSON_CONSENT, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/person-consents")
    public ResponseEntity<String> ask(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.require(Deed.WRITE, MATTER, mission, Optional.empty(), request);
        Optional<PersonStep.Asked> asked = new PersonSheet(door.words(AgreementsScreen.FAMILY, request))
                .read(
                        Optional.ofNullable(given.getFirst("id")).orElse(""),
                        mission.acronym(),
                        door.answers(given, request));
        if (asked.isEmpty()) {
            return show(acronym, given, Optional.empty(), true, Optional.empty(), request);
        }
        try {
            Optional<PersonNot> not = desk.consents().ask(asked.get(), Takers.by(request));
            return not.isPresent()
                    ? show(acronym, given, not, false, Optional.empty(), request)
                    : CaseDoor.to(here(mission));
        } catch (WrongUse e) {
            return show(acronym, given, Optional.empty(), false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    @NeedToKnow(matter = Matter.PERSON_CONSENT, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/person-consents/{consent}/taken-back")
    public ResponseEntity<String> takeBack(
            @PathVariable String acronym, @PathVariable String consent, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.require(Deed.WRITE, MATTER, mission, Optional.empty(), request);
        String id = desk.consents().persons(mission.acronym()).stream()
                .map(PersonConsent::id)
                .filter(consent::equals)
                .findFirst()
                .orElseThrow(NotHere::new);
        Optional<PersonNot> not = desk.consents()
                .takeBack(new PersonStep.TakenBack(id, door.me(request), door.now()), Takers.by(request));
        return not.isPresent()
                ? show(acronym, new LinkedMultiValueMap<>(), not, false, Optional.empty(), request)
                : CaseDoor.to(here(mission));
    }
}
