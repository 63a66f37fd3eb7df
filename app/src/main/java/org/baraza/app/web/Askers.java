package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import org.baraza.core.protect.Asker;

/** Who is signed in. */
public final class Askers {

    private static final String ATTRIBUTE = "baraza.asker";

    private Askers() {}

    public static Asker of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Asker asker ? asker : Asker.NOBODY;
    }
}
