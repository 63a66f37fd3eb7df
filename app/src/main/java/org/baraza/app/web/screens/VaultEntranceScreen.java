package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Vault;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Askers;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.VaultPages;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.IdentityField;
import org.baraza.core.protect.IdentityPurpose;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.IdentityErasedEntry;
import org.baraza.core.record.Mission;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How do I put a person into the vault, and what if they change their mind? */
@Controller
@NeedToKnow(matter = Matter.IDENTITIES, deed = Deed.WRITE, itemByItem = true)
public final class VaultEntranceScreen {

    private static final String UNDER_18 = "UNDER_18";
    private static final String ADULT = "ADULT";

    private final Desk desk;
    private final VaultPages pages;

    public VaultEntranceScreen(Desk desk, VaultPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * @param missions to choose from
     * @param typed what was typed and is to be mended; empty at first, and after a refusal for age
     * @param chosen what was ticked
     * @param wrong what is wrong and what to do, in English; empty when nothing is
     * @param child whether it was refused because the person is a child
     */
    public record Form(
            List<String> missions,
            Map<String, String> typed,
            Set<String> chosen,
            Optional<String> wrong,
            boolean child) {

        @Override
        public String toString() {
            return "a form";
        }
    }

    /** @param handle of whoever was just put in */
    public record Put(Handle handle) {}

    /**
     * @param done whether a wish was just taken
     * @param unknown whether the handle was not found
     */
    public record Wishes(boolean done, boolean unknown) {}

    @GetMapping("/vault/new")
    public ResponseEntity<String> show(HttpServletRequest request) {
        return form(request, Map.of(), Set.of(), Optional.empty(), false);
    }

    private ResponseEntity<String> form(
            HttpServletRequest request,
            Map<String, String> typed,
            Set<String> chosen,
            Optional<String> wrong,
            boolean child) {
        List<String> missions =
                desk.register().listMissions().stream().map(Mission::acronym).toList();
        return pages.show(
                "vault-new",
                request,
                new Form(missions, typed, chosen, wrong, child),
                wrong.isPresent() || child ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    }

    @PostMapping("/vault/new")
    public ResponseEntity<String> put(
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<String> purpose,
            HttpServletRequest request) {
        return pages.make(request, () -> {
            String age = typed.getOrDefault("age", "");
            if (age.equals(UNDER_18)) {
                // What was typed about a child is not even shown again.
                return form(request, Map.of(), Set.of(), Optional.empty(), true);
            }
            try {
                if (!age.equals(ADULT)) {
                    throw new WrongUse("It is not said whether the person is 18 or older. Ask, and choose.");
                }
                Handle handle = desk.vault().put(identity(typed, purpose), Askers.of(request));
                return VaultPages.goTo("/vault/new/" + handle.code());
            } catch (WrongUse e) {
                return form(request, typed, Set.copyOf(purpose), Optional.ofNullable(e.getMessage()), false);
            }
        });
    }

    private static Vault.Identity identity(Map<String, String> typed, List<String> purpose) {
        Map<IdentityField, String> fields = new EnumMap<>(IdentityField.class);
        for (IdentityField field : IdentityField.values()) {
            String text = typed.getOrDefault(field.name(), "").strip();
            if (!text.isEmpty()) {
                fields.put(field, text);
            }
        }
        Set<IdentityPurpose> purposes = EnumSet.noneOf(IdentityPurpose.class);
        purpose.stream()
                .filter(p -> !p.isBlank())
                .forEach(p -> purposes.add(VaultPages.choice(IdentityPurpose.class, p)));
        return new Vault.Identity(
                fields,
                VaultPages.choice(Vault.Grade.class, typed.getOrDefault("grade", "")),
                new Vault.Consent(
                        purposes,
                        day(typed, "until"),
                        day(typed, "givenOn"),
                        VaultPages.choice(Vault.Mode.class, typed.getOrDefault("mode", "")),
                        typed.getOrDefault("consentLanguage", "").strip().toLowerCase(java.util.Locale.ROOT)),
                Optional.of(typed.getOrDefault("mission", "")).filter(m -> !m.isBlank()));
    }

    private static LocalDate day(Map<String, String> typed, String name) {
        try {
            return LocalDate.parse(typed.getOrDefault(name, ""));
        } catch (DateTimeException e) {
            // Without a cause, which would repeat what was typed.
            throw new WrongUse("A day is missing or is not written as in 2026-05-31. Fill it in.");
        }
    }

    @GetMapping("/vault/new/{handle}")
    public ResponseEntity<String> done(@PathVariable String handle, HttpServletRequest request) {
        Handle known = VaultPages.handle(handle).orElseThrow(NotHere::new);
        return pages.make(request, () -> {
            if (desk.vault().find(known, Askers.of(request)).isEmpty()) {
                throw new NotHere();
            }
            return pages.show("vault-put", request, new Put(known));
        });
    }

    @GetMapping("/vault/wishes")
    public ResponseEntity<String> wishes(HttpServletRequest request) {
        return pages.show("vault-wishes", request, new Wishes(false, false));
    }

    @GetMapping("/vault/wishes/taken")
    public ResponseEntity<String> taken(HttpServletRequest request) {
        return pages.show("vault-wishes", request, new Wishes(true, false));
    }

    /** @param wish {@code ERASE}, or the purpose the person no longer agrees to */
    @PostMapping("/vault/wishes")
    public ResponseEntity<String> wish(
            @RequestParam(defaultValue = "") String handle,
            @RequestParam(defaultValue = "") String wish,
            HttpServletRequest request) {
        return pages.make(request, () -> {
            Optional<Handle> known = VaultPages.handle(handle)
                    .filter(h -> desk.vault().find(h, Askers.of(request)).isPresent());
            if (known.isEmpty()) {
                return pages.show("vault-wishes", request, new Wishes(false, true), HttpStatus.NOT_FOUND);
            }
            if (wish.equals("ERASE")) {
                Vault.Erasure unused =
                        desk.vault().askErasure(known.get(), IdentityErasedEntry.Cause.WISH, Askers.of(request));
            } else {
                desk.vault().withdraw(known.get(), VaultPages.choice(IdentityPurpose.class, wish), Askers.of(request));
            }
            return VaultPages.goTo("/vault/wishes/taken");
        });
    }
}
