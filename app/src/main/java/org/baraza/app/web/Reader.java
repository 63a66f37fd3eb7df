package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.baraza.app.desk.SignIns.SignedIn;
import org.baraza.app.desk.SignIns.Standing;
import org.baraza.core.protect.Role;

/**
 * Who reads a page, as far as the page around its content must know.
 *
 * @param standing how far they are in; empty when nobody is signed in
 * @param administrator whether they are led to the accounts
 * @param form what every form of theirs brings along
 */
public record Reader(Optional<Standing> standing, boolean administrator, Supplier<String> form) {

    static Reader of(HttpServletRequest request) {
        return new Reader(
                SignedInAs.find(request).map(SignedIn::standing),
                Askers.of(request).grants().stream().anyMatch(g -> g.role() == Role.ADMINISTRATOR),
                () -> FormTokens.of(request));
    }

    public boolean in() {
        return standing.filter(s -> s == Standing.IN).isPresent();
    }

    public boolean known() {
        return standing.isPresent();
    }
}
