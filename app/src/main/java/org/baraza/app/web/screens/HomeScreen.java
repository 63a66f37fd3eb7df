package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.Frame;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Places;
import org.baraza.app.web.Questions;
import org.baraza.app.web.Sight;
import org.baraza.core.ground.Area;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Which missions are there, and have any data been brought in? */
@Controller
public final class HomeScreen {

    private final Desk desk;
    private final Questions questions;
    private final Places places;
    private final Pages pages;

    public HomeScreen(Desk desk, Questions questions, Places places, Pages pages) {
        this.desk = desk;
        this.questions = questions;
        this.places = places;
        this.pages = pages;
    }

    /**
     * @param cards missions with a fact card whose numbers the reader may see, in order of their start
     * @param others missions known by dates and hosts only, likewise
     * @param areas areas the reader was given a role for
     * @param dataSets how many data sets were brought in
     * @param placed acronyms of missions with a host country whose boundaries are here
     */
    public record Page(List<Mission> cards, List<Mission> others, List<Area> areas, int dataSets, Set<String> placed) {}

    /** Whether a mission has more than dates and hosts. */
    public static boolean hasCard(Mission mission) {
        return mission.madeUp()
                || !mission.claims().isEmpty()
                || !mission.counterEvidence().isEmpty();
    }

    @NeedToKnow(matter = Matter.MISSIONS)
    @GetMapping("/")
    public ResponseEntity<String> show(HttpServletRequest request) {
        Frame frame = pages.frame(request);
        Sight sight = frame.sight();
        List<Mission> missions = desk.register().listMissions().stream()
                .filter(m -> sight.may(Deed.READ, Matter.FIGURES, places.ofMission(m.acronym())))
                .toList();
        return pages.show(
                "home",
                frame,
                new Page(
                        missions.stream().filter(HomeScreen::hasCard).toList(),
                        missions.stream().filter(m -> !hasCard(m)).toList(),
                        places.ofGrants(sight),
                        desk.register().listDataSets().size(),
                        missions.stream()
                                .filter(m -> !questions.listCountries(m).isEmpty())
                                .map(Mission::acronym)
                                .collect(Collectors.toSet())));
    }
}
