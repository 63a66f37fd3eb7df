package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The page somebody wanted before they had to sign in: one of ours, or the first page. */
public final class Wanted {

    private static final int LONGEST = 500;

    private Wanted() {}

    /** @param path as a form or address brought it */
    public static String safe(String path) {
        boolean ours = path.length() <= LONGEST
                && path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*")
                && !path.startsWith("/sign-")
                && !path.startsWith("/first-start")
                && !path.startsWith("/invitation");
        return ours ? path : "/";
    }

    /** The page a request asks for, to come back to. */
    static String of(HttpServletRequest request) {
        return safe(request.getRequestURI()
                + Optional.ofNullable(request.getQueryString())
                        .map(q -> "?" + q)
                        .orElse(""));
    }
}
