package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
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
import org.baraza.app.web.cases.GradeLine;
import org.baraza.app.web.cases.HostSheet;
import org.baraza.app.web.cases.Words;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.consents.Grade;
import org.baraza.core.record.consents.HostGrade;
import org.baraza.core.record.consents.HostReading;
import org.baraza.core.record.consents.Level;
import org.baraza.core.record.consents.Standing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Does the host state consent to us being here, at each level, and do two people who look apart say the same? */
@Controller
public final class HostConsentScreen {

    private static final Matter MATTER = Matter.HOST_CONSENT;

    private final Desk desk;
    private final CaseDoor door;

    public HostConsentScreen(Desk desk, CaseDoor door) {
        this.desk = desk;
        this.door = door;
    }

    /**
     * One level in one month.
     *
     * @param grade where raters agree
     * @param lines what each rater said; empty while the reader may not see it
     * @param hidden whether somebody rated, and the reader sees it once they have rated themselves
     */
    public record Cell(Level level, Standing standing, Optional<Grade> grade, List<GradeLine> lines, boolean hidden) {}

    public record InMonth(Month month, List<Cell> cells) {}

    /** @param asks the form; empty where the reader may not rate */
    public record Page(
            Mission mission,
            Words words,
            List<InMonth> months,
            List<Ask> asks,
            boolean incomplete,
            Optional<String> problem) {}

    @NeedToKnow(matter = Matter.HOST_CONSENT, itemByItem = true)
    @GetMapping("/missions/{acronym}/consent")
    public ResponseEntity<String> show(@PathVariable String acronym, HttpServletRequest request) {
        return show(acronym, new LinkedMultiValueMap<>(), false, Optional.empty(), request);
    }

    private ResponseEntity<String> show(
            String acronym,
            MultiValueMap<String, String> given,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        if (!door.may(Deed.READ, MATTER, mission, Optional.empty(), request)) {
            throw new NotHere();
        }
        Words words = door.words(AgreementsScreen.FAMILY, request);
        HostSheet sheet = new HostSheet(words);
        List<InMonth> months = desk.consents().readings(mission.acronym()).entrySet().stream()
                .map(e -> new InMonth(
                        e.getKey(),
                        e.getValue().stream().map(r -> cell(r, sheet, request)).toList()))
                .toList();
        boolean rates = door.may(Deed.WRITE, MATTER, mission, Optional.empty(), request);
        Month now = Month.of(door.now().atZone(ZoneOffset.UTC).toLocalDate());
        return door.show(
                "consent-host",
                new Page(
                        mission,
                        words,
                        months,
                        rates ? CaseDoor.again(sheet.asks(now), given) : List.of(),
                        incomplete,
                        problem),
                incomplete || problem.isPresent(),
                request);
    }

    private Cell cell(HostReading reading, HostSheet sheet, HttpServletRequest request) {
        boolean open = reading.openTo(door.me(request));
        return new Cell(
                reading.level(),
                reading.standing(),
                reading.grade(),
                open ? reading.grades().stream().map(sheet::line).toList() : List.of(),
                !open && reading.standing() != Standing.NOBODY);
    }

    @NeedToKnow(matter = Matter.HOST_CONSENT, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/consent")
    public ResponseEntity<String> grade(
            @PathVariable String acronym,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.require(Deed.WRITE, MATTER, mission, Optional.empty(), request);
        Optional<HostGrade> grade = new HostSheet(door.words(AgreementsScreen.FAMILY, request))
                .read(mission.acronym(), door.answers(given, request));
        if (grade.isEmpty()) {
            return show(acronym, given, true, Optional.empty(), request);
        }
        try {
            desk.consents().grade(grade.get(), Takers.by(request));
            return CaseDoor.to(Links.mission(mission.acronym()) + "/consent");
        } catch (WrongUse e) {
            return show(acronym, given, false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }
}
