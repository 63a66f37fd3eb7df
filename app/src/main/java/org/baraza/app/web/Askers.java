package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import org.baraza.app.desk.SignIns.SignedIn;
import org.baraza.core.protect.Asker;

/** Who is asking. */
public final class Askers {

    private Askers() {}

    /** Whoever is signed in; {@link Asker#NOBODY} when nobody is. */
    public static Asker of(HttpServletRequest request) {
        return SignedInAs.find(request).map(SignedIn::asker).orElse(Asker.NOBODY);
    }
}
