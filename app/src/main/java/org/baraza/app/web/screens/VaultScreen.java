package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Vault;
import org.baraza.app.web.Askers;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.VaultPages;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Asker;
import org.baraza.core.protect.IdentityField;
import org.baraza.core.protect.IdentityPurpose;
import org.baraza.core.protect.Matter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is behind this handle, and may I know? */
@Controller
@NeedToKnow(matter = Matter.IDENTITIES, itemByItem = true)
public final class VaultScreen {

    private final Desk desk;
    private final VaultPages pages;

    public VaultScreen(Desk desk, VaultPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * @param key where the key is and how many identities there are
     * @param requests my own that are not over
     * @param unknown whether a handle was looked for and is not here
     */
    public record Home(Vault.State key, List<Vault.Opening> requests, boolean unknown) {}

    /** @param card what may be known without opening */
    public record Person(Vault.Card card) {}

    /** @param opening my request and what comes next */
    public record Request(Vault.Opening opening) {}

    /** @param opened what was unsealed */
    public record Shown(Vault.Opened opened) {}

    @GetMapping("/vault")
    public ResponseEntity<String> show(HttpServletRequest request) {
        return home(request, false);
    }

    private ResponseEntity<String> home(HttpServletRequest request, boolean unknown) {
        return pages.make(request, () -> {
            Asker asker = Askers.of(request);
            List<Vault.Opening> mine = desk.vault().listRequests(asker).stream()
                    .filter(o -> asker.who().equals(Optional.of(o.askedBy())))
                    .toList();
            return pages.show(
                    "vault",
                    request,
                    new Home(desk.vault().state(), mine, unknown),
                    unknown ? HttpStatus.NOT_FOUND : HttpStatus.OK);
        });
    }

    /** Looks for a handle that was typed; whatever else was typed is repeated nowhere. */
    @PostMapping("/vault/find")
    public ResponseEntity<String> find(@RequestParam(defaultValue = "") String handle, HttpServletRequest request) {
        return pages.make(
                request,
                () -> VaultPages.handle(handle)
                        .filter(h -> desk.vault().find(h, Askers.of(request)).isPresent())
                        .map(h -> VaultPages.goTo("/vault/persons/" + h.code()))
                        .orElseGet(() -> home(request, true)));
    }

    @GetMapping("/vault/persons/{handle}")
    public ResponseEntity<String> person(@PathVariable String handle, HttpServletRequest request) {
        return pages.make(
                request,
                () -> pages.show(
                        "vault-person",
                        request,
                        new Person(desk.vault()
                                .find(existing(handle), Askers.of(request))
                                .orElseThrow(NotHere::new))));
    }

    private static Handle existing(String handle) {
        return VaultPages.handle(handle).orElseThrow(NotHere::new);
    }

    @PostMapping("/vault/persons/{handle}/ask")
    public ResponseEntity<String> ask(
            @PathVariable String handle,
            @RequestParam(defaultValue = "") List<String> field,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        return pages.make(request, () -> {
            Set<IdentityField> fields = field.stream()
                    .filter(f -> !f.isBlank())
                    .map(f -> VaultPages.choice(IdentityField.class, f))
                    .collect(Collectors.toCollection(TreeSet::new));
            Vault.Opening asked = desk.vault()
                    .ask(
                            new Vault.Wish(
                                    existing(handle),
                                    fields,
                                    VaultPages.choice(IdentityPurpose.class, purpose),
                                    reason),
                            Askers.of(request));
            return VaultPages.goTo("/vault/requests/" + asked.id());
        });
    }

    @GetMapping("/vault/requests/{id}")
    public ResponseEntity<String> request(@PathVariable String id, HttpServletRequest request) {
        return pages.make(
                request,
                () -> pages.show(
                        "vault-request",
                        request,
                        new Request(
                                desk.vault().findOpening(id, Askers.of(request)).orElseThrow(NotHere::new))));
    }

    /** Shows it this once. */
    @PostMapping("/vault/requests/{id}/open")
    public ResponseEntity<String> open(@PathVariable String id, HttpServletRequest request) {
        return pages.make(
                request,
                () -> pages.show("vault-shown", request, new Shown(desk.vault().open(id, Askers.of(request)))));
    }
}
