package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Sharing;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Takers;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.disclosure.Mark;
import org.baraza.core.protect.disclosure.TextScan;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which texts wait for a person, and may this one leave? */
@Controller
public final class HeldTextsScreen {

    private final Desk desk;
    private final Pages pages;

    public HeldTextsScreen(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /** @param texts those that wait first */
    public record Page(List<Sharing.HeldText> texts) {}

    /**
     * A piece of a text.
     *
     * @param text the piece
     * @param mark what it looks like; empty for what leads to nobody
     */
    public record Piece(String text, Optional<Mark.Kind> mark) {}

    /** @param pieces the whole text, piece by piece; none once it was decided on */
    public record TextPage(Sharing.HeldText held, List<Piece> pieces) {}

    @NeedToKnow(matter = Matter.SHARING, deed = Deed.APPROVE)
    @GetMapping("/sharing/texts")
    public ResponseEntity<String> show(HttpServletRequest request) {
        return pages.show(
                "held-texts", pages.frame(request), new Page(desk.sharing().listTexts()));
    }

    @NeedToKnow(matter = Matter.SHARING, deed = Deed.APPROVE)
    @GetMapping("/sharing/texts/{id}")
    public ResponseEntity<String> show(@PathVariable String id, HttpServletRequest request) {
        Sharing.HeldText held = desk.sharing().listTexts().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
        List<Piece> pieces = held.decision().isPresent()
                ? List.of()
                : desk.sharing().openText(id).map(HeldTextsScreen::pieces).orElse(List.of());
        return pages.show("held-text", pages.frame(request), new TextPage(held, pieces));
    }

    static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Mark mark : TextScan.marks(text)) {
            if (mark.from() > at) {
                pieces.add(new Piece(text.substring(at, mark.from()), Optional.empty()));
            }
            pieces.add(new Piece(text.substring(mark.from(), mark.to()), Optional.of(mark.kind())));
            at = mark.to();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), Optional.empty()));
        }
        return pieces;
    }

    @NeedToKnow(matter = Matter.SHARING, deed = Deed.APPROVE)
    @PostMapping("/sharing/texts/{id}")
    public ResponseEntity<String> decide(
            @PathVariable String id,
            @RequestParam String leaves,
            @RequestParam String reason,
            HttpServletRequest request) {
        desk.sharing().decide(id, leaves.equals("yes"), reason, Takers.by(request));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/sharing/texts"))
                .build();
    }
}
