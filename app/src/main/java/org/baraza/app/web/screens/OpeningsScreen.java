package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Vault;
import org.baraza.app.web.Askers;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.VaultPages;
import org.baraza.core.protect.Asker;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.IdentityPurpose;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.IdentityErasedEntry;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose identity was opened by whom, when, what for, and was that right? And what is to be erased? */
@Controller
@NeedToKnow(matter = Matter.OPENINGS, itemByItem = true)
public final class OpeningsScreen {

    private final Desk desk;
    private final VaultPages pages;

    public OpeningsScreen(Desk desk, VaultPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * @param openings found, the newest first
     * @param search what was looked for
     * @param waiting requests that are neither opened nor over
     */
    public record Page(List<Vault.PastOpening> openings, Vault.Search search, List<Vault.Opening> waiting) {}

    /**
     * @param waiting erasures to confirm
     * @param done certificates
     */
    public record Erasures(List<Vault.Erasure> waiting, List<IdentityErasedEntry> done) {}

    /** @param entry the proof */
    public record Certificate(IdentityErasedEntry entry) {}

    @GetMapping("/vault/openings")
    public ResponseEntity<String> show(
            @RequestParam(defaultValue = "") String handle,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String questioned,
            HttpServletRequest request) {
        return pages.make(request, () -> {
            Vault.Search search = new Vault.Search(
                    VaultPages.handle(handle),
                    VaultPages.handle(by),
                    IdentityPurpose.find(purpose),
                    !questioned.isEmpty());
            return pages.show(
                    "vault-openings",
                    request,
                    new Page(
                            desk.vault().listOpenings(search, Askers.of(request)),
                            search,
                            desk.vault().listRequests(Askers.of(request))));
        });
    }

    @NeedToKnow(matter = Matter.OPENINGS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/vault/openings/{id}/question")
    public ResponseEntity<String> question(@PathVariable String id, HttpServletRequest request) {
        return pages.make(request, () -> {
            desk.vault().question(id, Askers.of(request));
            return VaultPages.goTo("/vault/openings");
        });
    }

    @GetMapping("/vault/erasures")
    public ResponseEntity<String> erasures(HttpServletRequest request) {
        return pages.make(request, () -> {
            Asker asker = Askers.of(request);
            return pages.show(
                    "vault-erasures",
                    request,
                    new Erasures(desk.vault().listErasures(asker), desk.vault().listErased(asker)));
        });
    }

    @NeedToKnow(matter = Matter.OPENINGS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/vault/erasures/{id}/confirm")
    public ResponseEntity<String> confirm(@PathVariable String id, HttpServletRequest request) {
        return pages.make(request, () -> {
            IdentityErasedEntry entry = desk.vault().erase(id, Askers.of(request));
            return VaultPages.goTo("/vault/erasures/" + entry.handle().code());
        });
    }

    @GetMapping("/vault/erasures/{handle}")
    public ResponseEntity<String> certificate(@PathVariable String handle, HttpServletRequest request) {
        return pages.make(
                request,
                () -> pages.show(
                        "vault-certificate",
                        request,
                        new Certificate(desk.vault().listErased(Askers.of(request)).stream()
                                .filter(e -> Optional.of(e.handle()).equals(VaultPages.handle(handle)))
                                .findFirst()
                                .orElseThrow(NotHere::new))));
    }
}
