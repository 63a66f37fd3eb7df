package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Questions;
import org.baraza.core.record.Mission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Which missions are there, and have any data been brought in? */
@Controller
public final class HomeScreen {

    private final Desk desk;
    private final Questions questions;
    private final Pages pages;

    public HomeScreen(Desk desk, Questions questions, Pages pages) {
        this.desk = desk;
        this.questions = questions;
        this.pages = pages;
    }

    /**
     * @param cards missions with a fact card, in order of their start
     * @param others missions known by dates and hosts only
     * @param dataSets how many data sets were brought in
     * @param placed acronyms of missions with a host country whose boundaries are here
     */
    public record Page(List<Mission> cards, List<Mission> others, int dataSets, Set<String> placed) {}

    /** Whether a mission has more than dates and hosts. */
    public static boolean hasCard(Mission mission) {
        return mission.madeUp()
                || !mission.claims().isEmpty()
                || !mission.counterEvidence().isEmpty();
    }

    @GetMapping("/")
    public ResponseEntity<String> show(HttpServletRequest request) {
        List<Mission> missions = desk.register().listMissions();
        return pages.show(
                "home",
                pages.frame(request),
                new Page(
                        missions.stream().filter(HomeScreen::hasCard).toList(),
                        missions.stream().filter(m -> !hasCard(m)).toList(),
                        desk.register().listDataSets().size(),
                        missions.stream()
                                .filter(m -> !questions.listCountries(m).isEmpty())
                                .map(Mission::acronym)
                                .collect(Collectors.toSet())));
    }
}
