package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.SignIns.Standing;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Shows whoever may not enter yet where to: people the page they need next, programs a status. */
@Component
public final class WayIn implements AccessDeniedHandler, AuthenticationEntryPoint {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Desk desk;

    public WayIn(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean in = SignedInAs.standing(request).equals(Optional.of(Standing.IN));
        if (denied instanceof CsrfException || in) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            show(request, response);
        }
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        show(request, response);
    }

    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Faults.wantsJson(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.LOCATION, next(request));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    private String next(HttpServletRequest request) {
        String wanted = READING.contains(request.getMethod()) ? Wanted.of(request) : "/";
        String to = wanted.equals("/") ? "" : "?to=" + Links.wanted(wanted);
        Optional<Standing> standing = SignedInAs.standing(request);
        if (standing.isEmpty()) {
            return desk.accounts().signIns().firstStart() ? "/first-start" : "/sign-in" + to;
        }
        return standing.get() == Standing.OWES_CODE ? "/sign-in/code" + to : "/account/second-factor";
    }
}
