package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.baraza.app.desk.SignIns.SignedIn;
import org.baraza.app.desk.SignIns.Standing;

/** Who was known again at this request. Pages ask {@link Askers} what may be seen; this is for one's own account. */
public final class SignedInAs {

    private static final String ATTRIBUTE = SignedInAs.class.getName();

    private SignedInAs() {}

    static void keep(HttpServletRequest request, SignedIn who) {
        request.setAttribute(ATTRIBUTE, who);
    }

    /** Somebody with a session or token, however far they are in. */
    public static Optional<SignedIn> find(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SignedIn who ? Optional.of(who) : Optional.empty();
    }

    public static SignedIn get(HttpServletRequest request) {
        return find(request).orElseThrow(NotHere::new);
    }

    /** Whether a script asks: it never changes accounts, opens identities or approves. */
    public static boolean byToken(HttpServletRequest request) {
        return find(request).map(SignedIn::byToken).orElse(false);
    }

    static Optional<Standing> standing(HttpServletRequest request) {
        return find(request).map(SignedIn::standing);
    }
}
