package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Vault;
import org.baraza.app.web.Askers;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.VaultPages;
import org.baraza.core.protect.Asker;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who waits for me, as the second person, to say yes or no? */
@Controller
@NeedToKnow(matter = Matter.IDENTITIES, deed = Deed.APPROVE, itemByItem = true)
public final class VaultRequestsScreen {

    private final Desk desk;
    private final VaultPages pages;

    public VaultRequestsScreen(Desk desk, VaultPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * @param waiting for my answer, the newest first
     * @param erasures of the gravest identities whose time is over, for me to agree to as the first of two
     */
    public record Page(List<Vault.Opening> waiting, List<Vault.Erasure> erasures) {}

    @GetMapping("/vault/requests")
    public ResponseEntity<String> show(HttpServletRequest request) {
        return pages.make(request, () -> {
            Asker asker = Askers.of(request);
            return pages.show(
                    "vault-requests",
                    request,
                    new Page(
                            desk.vault().listRequests(asker).stream()
                                    .filter(o -> o.step() == Vault.Step.WAITING
                                            && !asker.who().equals(Optional.of(o.askedBy())))
                                    .toList(),
                            desk.vault().listErasuresToAgree(asker)));
        });
    }

    @PostMapping("/vault/requests/erasures/{id}/agree")
    public ResponseEntity<String> agree(@PathVariable String id, HttpServletRequest request) {
        return pages.make(request, () -> {
            desk.vault().agreeToErasure(id, Askers.of(request));
            return VaultPages.goTo("/vault/requests");
        });
    }

    @PostMapping("/vault/requests/{id}/decide")
    public ResponseEntity<String> decide(
            @PathVariable String id, @RequestParam(defaultValue = "no") String answer, HttpServletRequest request) {
        return pages.make(request, () -> {
            desk.vault().decide(id, answer.equals("yes"), Askers.of(request));
            return VaultPages.goTo("/vault/requests");
        });
    }
}
