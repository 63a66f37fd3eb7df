package org.baraza.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.FormDoor;
import org.baraza.app.desk.SignIns.SignedIn;
import org.baraza.app.desk.SignIns.Standing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows people again: by the cookie of their session, scripts by their token and form clients by the key in their address,
 * and by nothing else. Asked anew at every request, so that what was ended is over. It refuses nobody but those who bring
 * files and may not; {@link Doors} does.
 */
final class Doorkeeper extends OncePerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9_-]{1,200})");
    private static final String OWN_FILES = "/static/";

    private final Desk desk;
    private final Cookies cookies;
    private final WayIn wayIn;
    private final FilesIn filesIn;
    private final Refusals refusals;

    Doorkeeper(Desk desk, Cookies cookies, WayIn wayIn, FilesIn filesIn, Refusals refusals) {
        this.desk = desk;
        this.cookies = cookies;
        this.wayIn = wayIn;
        this.filesIn = filesIn;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(OWN_FILES);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        known(request).ifPresent(who -> SignedInAs.keep(request, who));
        if (!bringsFile(request)) {
            chain.doFilter(request, response);
        } else if (!SignedInAs.standing(request).equals(Optional.of(Standing.IN))) {
            // Before anything reads it: strangers fill no disk.
            wayIn.show(request, response);
        } else if (mayBring(request, response)) {
            chain.doFilter(request, response);
        }
    }

    /** Else says no. Each part would be written to a file first, a name typed into a form among them. */
    private boolean mayBring(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Optional<HttpStatus> refusal = filesIn.refusal(request, response);
            refusal.ifPresent(status -> response.setStatus(status.value()));
            return refusal.isEmpty();
        } catch (NotAllowed refused) {
            // What is still on its way is not waited for.
            response.setHeader(HttpHeaders.CONNECTION, "close");
            refusals.show(refused, request, response);
            return false;
        }
    }

    private static boolean bringsFile(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .map(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/"))
                .orElse(false);
    }

    private Optional<SignedIn> known(HttpServletRequest request) {
        if (FormDoor.leads(request.getServletPath())) {
            // There the key in the address counts, and nothing else does.
            return FormDoor.key(request.getServletPath())
                    .flatMap(desk.accounts().signIns()::findByFormKey);
        }
        Optional<String> header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (header.isPresent()) {
            Matcher bearer = BEARER.matcher(header.get().strip());
            return bearer.matches() ? desk.accounts().signIns().findByToken(bearer.group(1)) : Optional.empty();
        }
        return cookies.find(request, Cookies.Kind.SESSION)
                .flatMap(desk.accounts().signIns()::find);
    }
}
