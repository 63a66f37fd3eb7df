package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import org.baraza.core.protect.Asker;

/** Who is asking. */
public final class Askers {

    static final String ATTRIBUTE = "baraza.asker";

    private Askers() {}

    /** Whoever is signed in; {@link Asker#NOBODY} when nobody is. */
    public static Asker of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Asker asker ? asker : Asker.NOBODY;
    }
}
