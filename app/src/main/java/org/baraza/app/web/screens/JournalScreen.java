package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baraza.app.desk.Books;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.EntryCard;
import org.baraza.app.desk.EntryQuestion;
import org.baraza.app.desk.EntryReach;
import org.baraza.app.desk.JournalState;
import org.baraza.app.web.Frame;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Sight;
import org.baraza.app.web.Texts;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Where;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what, and is the journal that says so whole? */
@Controller
public final class JournalScreen {

    private static final int SHOWN = 50;
    private static final String SAYS = "journal.says.";

    private final Desk desk;
    private final Pages pages;

    public JournalScreen(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * @param question what was asked for
     * @param dayWrong whether a day could not be understood
     * @param shown a page of entries, the newest first
     * @param more whether there are older ones
     * @param kinds kinds there are, to choose from
     * @param ways ways in there are
     * @param missions missions there are
     * @param cut whether only entries of these missions are within the reader's scope
     */
    public record Page(
            EntryQuestion question,
            boolean dayWrong,
            List<EntryCard> shown,
            boolean more,
            List<String> kinds,
            List<String> ways,
            List<String> missions,
            boolean cut) {

        /** Whether everything is asked for. */
        public boolean unrestricted() {
            return question.equals(new EntryQuestion(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalLong.empty()));
        }
    }

    /**
     * @param state how the journal stands
     * @param fingerprint of the key heads are signed with
     */
    public record ChainPage(JournalState state, String fingerprint) {}

    @NeedToKnow(matter = Matter.JOURNAL, itemByItem = true)
    @GetMapping("/journal")
    public ResponseEntity<String> list(
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> by,
            @RequestParam Optional<String> via,
            @RequestParam Optional<String> mission,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @RequestParam Optional<String> before,
            HttpServletRequest request) {
        EntryQuestion question = new EntryQuestion(
                given(kind),
                given(by),
                given(via),
                given(mission),
                given(from).flatMap(JournalScreen::day),
                given(to).flatMap(JournalScreen::day),
                given(before).map(JournalScreen::position).orElse(OptionalLong.empty()));
        boolean dayWrong = given(from).isPresent() && question.from().isEmpty()
                || given(to).isPresent() && question.to().isEmpty();
        Books books = desk.books();
        Frame frame = pages.frame(request);
        EntryReach reach = reach(books, frame.sight());
        List<EntryCard> found = books.listEntries(question, reach, SHOWN + 1);
        return pages.show(
                "journal",
                frame,
                new Page(
                        question,
                        dayWrong,
                        found.stream().limit(SHOWN).toList(),
                        found.size() > SHOWN,
                        books.listKinds(reach),
                        books.listWays(reach),
                        reach.missions()
                                .map(missions -> List.copyOf(new TreeSet<>(missions)))
                                .orElseGet(books::listMissions),
                        !reach.equals(EntryReach.ALL)));
    }

    /** Everything, for whoever may read of the whole site; else the missions within their scope. */
    private static EntryReach reach(Books books, Sight sight) {
        return sight.may(Deed.READ, Matter.JOURNAL)
                ? EntryReach.ALL
                : EntryReach.ofMissions(books.listMissions().stream()
                        .filter(m -> sight.may(Deed.READ, Matter.JOURNAL, List.of(Where.inMission(m))))
                        .collect(Collectors.toSet()));
    }

    /** A field left empty asks for nothing; a NUL cannot be asked of the database. */
    private static Optional<String> given(Optional<String> field) {
        return field.map(text -> text.replace("\u0000", "").strip()).filter(text -> !text.isEmpty());
    }

    /** Nonsense asks for the newest. */
    private static OptionalLong position(String text) {
        return text.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(d -> d.getYear() > 0 && d.getYear() < 10_000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same for an entry that is not there and for one out of reach. */
    @NeedToKnow(matter = Matter.JOURNAL, itemByItem = true)
    @GetMapping("/journal/{position:[0-9]{1,18}}")
    public ResponseEntity<String> show(@PathVariable long position, HttpServletRequest request) {
        Frame frame = pages.frame(request);
        Books books = desk.books();
        EntryCard card = books.findEntry(position, reach(books, frame.sight())).orElseThrow(NotHere::new);
        return pages.show("journal-entry", frame, card);
    }

    @NeedToKnow(matter = Matter.JOURNAL)
    @GetMapping("/journal/chain")
    public ResponseEntity<String> chain(HttpServletRequest request) {
        Books books = desk.books();
        return pages.show(
                "journal-chain", pages.frame(request), new ChainPage(books.state(), books.headsFingerprint()));
    }

    /** Problems show on the page this leads to. */
    @NeedToKnow(matter = Matter.JOURNAL, deed = Deed.WRITE)
    @PostMapping("/journal/heads")
    public ResponseEntity<String> makeHeads() {
        var unused = desk.books().makeHeads();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/journal/chain")
                .build();
    }

    /** A moment to the second, in universal time, for example {@code 2025-06-01 12:00:00}. */
    public static String moment(Instant at) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
                .withZone(ZoneOffset.UTC)
                .format(at);
    }

    /** What an entry says in words, without its body. */
    public static String says(EntryCard card, Texts texts) {
        String key = texts.find(SAYS + card.kind()).isPresent() ? SAYS + card.kind() : "journal.says.other";
        return texts.show(key, card.subject());
    }
}
