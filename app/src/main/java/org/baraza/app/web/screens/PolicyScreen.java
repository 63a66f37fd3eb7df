package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.desk.Accounts;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.About;
import org.baraza.app.web.Frame;
import org.baraza.app.web.Gate;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Places;
import org.baraza.app.web.Roster;
import org.baraza.app.web.Sight;
import org.baraza.core.protect.Asker;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Rule;
import org.baraza.core.protect.Ruling;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may know what, and why may I, or may I not? */
@Controller
public final class PolicyScreen {

    private final Desk desk;
    private final Gate gate;
    private final Places places;
    private final Pages pages;

    public PolicyScreen(Desk desk, Gate gate, Places places, Pages pages) {
        this.desk = desk;
        this.gate = gate;
        this.places = places;
        this.pages = pages;
    }

    /**
     * @param rules every line of the policy, in order
     * @param asked what was asked about
     * @param ruling the answer; empty when nothing was asked
     * @param mine the grants of whoever it is about, those in force first
     * @param people whom the reader may ask about, with the roles within the reader's scope; empty for those who may ask about themselves alone
     * @param other whom it is about; empty for the reader
     */
    public record Page(
            List<Rule> rules,
            About asked,
            Optional<Ruling> ruling,
            List<Mine> mine,
            List<Roster.Seen> people,
            Optional<Roster.Seen> other) {

        public List<Matter> matters() {
            return List.of(Matter.values());
        }

        public List<Deed> deeds() {
            return List.of(Deed.values());
        }
    }

    /**
     * @param grant one of the reader's own
     * @param holds whether it is in force now
     */
    public record Mine(Grant grant, boolean holds) {}

    @NeedToKnow(matter = Matter.DOOR)
    @GetMapping("/policy")
    public ResponseEntity<String> show(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        return show(asked, List.of(), request);
    }

    /** The same about somebody else, for those who look after the accounts. */
    @NeedToKnow(matter = Matter.ACCOUNTS, itemByItem = true)
    @GetMapping("/accounts/policy")
    public ResponseEntity<String> showOther(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        return show(
                asked,
                new Roster(pages.frame(request).sight(), places)
                        .see(desk.accounts().list()),
                request);
    }

    private ResponseEntity<String> show(
            Map<String, String> given, List<Roster.Seen> people, HttpServletRequest request) {
        Frame frame = pages.frame(request);
        Sight own = frame.sight();
        Optional<Roster.Seen> other = people.stream()
                .filter(a -> a.account().who().code().equals(part(given, "who")))
                .findFirst();
        Sight sight = other.map(o -> as(o.account(), own)).orElse(own);
        Optional<Matter> about = Matter.find(part(given, "matter"));
        About asked = new About(
                about.orElse(Matter.FIGURES),
                Arrays.stream(Deed.values())
                        .filter(d -> d.key().equals(part(given, "deed")))
                        .findFirst()
                        .orElse(Deed.READ),
                part(given, "mission"),
                part(given, "country"),
                part(given, "level"),
                part(given, "area"));
        return pages.show(
                "policy",
                frame,
                new Page(
                        gate.policy().rules(),
                        asked,
                        about.map(_ -> sight.rule(asked.deed(), asked.matter(), asked.places(places))),
                        sight.asker().grants().stream()
                                .map(g -> new Mine(g, g.holdsAt(sight.now())))
                                .sorted((a, b) -> Boolean.compare(b.holds(), a.holds()))
                                .toList(),
                        people,
                        other));
    }

    /** What somebody else may see; somebody whose account is closed is nobody. */
    private static Sight as(Accounts.Account other, Sight own) {
        Asker asker = other.open()
                ? new Asker(
                        Optional.of(other.who()),
                        other.grants().stream().map(Accounts.Granted::grant).toList())
                : Asker.NOBODY;
        return new Sight(own.policy(), asker, own.now(), own.about());
    }

    private static String part(Map<String, String> given, String name) {
        return given.getOrDefault(name, "").strip();
    }
}
