package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Messages;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Frame;
import org.baraza.app.web.GatewayPaths;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.OwnAddress;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Places;
import org.baraza.app.web.Takers;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.alerts.Channel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** By which gateways do people reach us, do they work, and who is not heard from? */
@Controller
public final class ChannelsScreen {

    private static final String OWN = "/channels";

    private final Desk desk;
    private final Pages pages;
    private final Places places;
    private final OwnAddress address;

    public ChannelsScreen(Desk desk, Pages pages, Places places, OwnAddress address) {
        this.desk = desk;
        this.pages = pages;
        this.places = places;
        this.address = address;
    }

    /**
     * @param gateways those of missions the reader works with
     * @param kinds of gateways there are
     * @param missions for which the reader may set one up; empty where they may not
     * @param read missions whose coverage the reader may see
     * @param problem what was wrong with what was sent; empty at first
     */
    public record Page(
            List<Messages.Gateway> gateways,
            List<Messages.Kind> kinds,
            List<String> missions,
            List<String> read,
            Optional<String> problem) {

        /** What a kind of gateway is called. */
        public String kind(String key) {
            return kinds.stream()
                    .filter(k -> k.key().equals(key))
                    .findFirst()
                    .map(Messages.Kind::name)
                    .orElse(key);
        }

        public List<Channel> channels() {
            return List.of(Channel.SMS, Channel.MESSENGER);
        }

        public boolean mayChange(Messages.Gateway gateway) {
            return missions.contains(gateway.mission());
        }
    }

    /**
     * @param mission acronym
     * @param traffic area by area
     * @param keywords by language, then by what they make of a text
     */
    public record CoveragePage(
            String mission, List<Messages.AreaTraffic> traffic, Map<String, Map<String, List<String>>> keywords) {

        public List<String> kinds() {
            return keywords.values().stream()
                    .flatMap(k -> k.keySet().stream())
                    .distinct()
                    .toList();
        }

        public String words(String language, String kind) {
            return String.join(", ", keywords.getOrDefault(language, Map.of()).getOrDefault(kind, List.of()));
        }
    }

    /** @param keywords by language, then by what they make of a text */
    public record CardPage(String mission, Map<String, Map<String, List<String>>> keywords) {

        /** As many as fit on a sheet. */
        public static final int COPIES = 2;

        private static final int MOST_WORDS = 2;

        /** What a text can begin with. */
        public List<String> first() {
            return List.of("danger", "need", "grievance");
        }

        /** The first few of each kind. */
        public Map<String, List<String>> words(String language) {
            return keywords.getOrDefault(language, Map.of()).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            e -> e.getValue().stream().limit(MOST_WORDS).toList()));
        }
    }

    private boolean may(Deed deed, String mission, Frame frame) {
        return frame.sight().may(deed, Matter.CHANNELS, places.ofMission(mission));
    }

    private ResponseEntity<String> show(Optional<String> problem, HttpServletRequest request) {
        Frame frame = pages.frame(request);
        List<String> all =
                desk.register().listMissions().stream().map(Mission::acronym).toList();
        return pages.show(
                "channels",
                frame,
                new Page(
                        desk.messages().list().stream()
                                .filter(g -> may(Deed.READ, g.mission(), frame))
                                .toList(),
                        desk.messages().kinds(),
                        all.stream().filter(m -> may(Deed.WRITE, m, frame)).toList(),
                        all.stream().filter(m -> may(Deed.READ, m, frame)).toList(),
                        problem),
                problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @NeedToKnow(matter = Matter.CHANNELS, itemByItem = true)
    @GetMapping(OWN)
    public ResponseEntity<String> show(HttpServletRequest request) {
        return show(Optional.empty(), request);
    }

    @NeedToKnow(matter = Matter.CHANNELS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping(OWN)
    public ResponseEntity<String> open(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String mission,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String price,
            @RequestParam(defaultValue = "") String currency,
            HttpServletRequest request) {
        if (!may(Deed.WRITE, mission, pages.frame(request))) {
            throw new NotHere();
        }
        try {
            Messages.Wish wish = new Messages.Wish(
                    name,
                    kind,
                    mission,
                    channel.equals(Channel.MESSENGER.name()) ? Channel.MESSENGER : Channel.SMS,
                    language,
                    address(to),
                    user,
                    secret,
                    from,
                    price(price, currency));
            return once(desk.messages().open(wish, Takers.by(request)), request);
        } catch (WrongUse e) {
            return show(Optional.ofNullable(e.getMessage()), request);
        }
    }

    private static Optional<URI> address(String typed) {
        try {
            return Optional.of(typed.strip()).filter(t -> !t.isEmpty()).map(URI::create);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("Where texts are given to the gateway is no address. Write it as in"
                    + " https://gateway.example/send.");
        }
    }

    private static Optional<Messages.Price> price(String price, String currency) {
        if (price.isBlank() && currency.isBlank()) {
            return Optional.empty();
        }
        try {
            String plain = price.strip().replace(',', '.');
            BigDecimal number = plain.matches("[0-9]{1,6}(\\.[0-9]{1,6})?") ? new BigDecimal(plain) : BigDecimal.ZERO;
            return Optional.of(new Messages.Price(number, currency.strip().toUpperCase(Locale.ROOT)));
        } catch (NumberFormatException e) {
            throw new WrongUse("The price is no number. Write it as in 0.04.");
        }
    }

    /** The address the gateway calls; its secret part is shown this once. */
    private ResponseEntity<String> once(Messages.Opened opened, HttpServletRequest request) {
        String entry = desk.messages()
                .find(opened.id())
                .flatMap(g -> desk.messages().kinds().stream()
                        .filter(k -> k.key().equals(g.kind()))
                        .findFirst())
                .map(Messages.Kind::entry)
                .orElse("");
        return pages.show(
                "once",
                pages.frame(request),
                new AccountScreen.OncePage(
                        "channels.once",
                        "channels.onceText",
                        List.of(address.of(request) + GatewayPaths.IN + "/" + opened.token() + entry),
                        OWN));
    }

    @NeedToKnow(matter = Matter.CHANNELS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping(OWN + "/{id}/address")
    public ResponseEntity<String> rotate(@PathVariable String id, HttpServletRequest request) {
        Messages.Gateway gateway = existing(id, request);
        return once(desk.messages().rotate(gateway.id(), Takers.by(request)).orElseThrow(NotHere::new), request);
    }

    @NeedToKnow(matter = Matter.CHANNELS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping(OWN + "/{id}/remove")
    public ResponseEntity<String> remove(@PathVariable String id, HttpServletRequest request) {
        desk.messages().remove(existing(id, request).id(), Takers.by(request));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(OWN))
                .build();
    }

    /** One the reader may change; one that is not theirs is no more there than one that is not. */
    private Messages.Gateway existing(String id, HttpServletRequest request) {
        Frame frame = pages.frame(request);
        return desk.messages()
                .find(id)
                .filter(g -> may(Deed.WRITE, g.mission(), frame))
                .orElseThrow(NotHere::new);
    }

    @NeedToKnow(matter = Matter.CHANNELS, mission = "acronym")
    @GetMapping("/missions/{acronym}/channels")
    public ResponseEntity<String> coverage(@PathVariable String acronym, HttpServletRequest request) {
        String mission = mission(acronym);
        return pages.show(
                "coverage",
                pages.frame(request),
                new CoveragePage(
                        mission,
                        desk.messages().coverage(mission),
                        desk.messages().keywords()));
    }

    /** How to warn by telephone, to be printed: it bears nobody's sign, and the number is written on it by hand. */
    @NeedToKnow(matter = Matter.CHANNELS, mission = "acronym")
    @GetMapping("/missions/{acronym}/channels/card")
    public ResponseEntity<String> card(@PathVariable String acronym, HttpServletRequest request) {
        return pages.show(
                "card",
                pages.frame(request),
                new CardPage(mission(acronym), desk.messages().keywords()));
    }

    private String mission(String acronym) {
        return desk.register().listMissions().stream()
                .filter(m -> m.isCalled(acronym))
                .findFirst()
                .map(Mission::acronym)
                .orElseThrow(NotHere::new);
    }
}
