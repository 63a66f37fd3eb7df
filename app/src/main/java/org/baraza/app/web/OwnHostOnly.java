package org.baraza.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only those who asked for this computer by a name of its own. There are no accounts yet: a site elsewhere could
 * otherwise point its own name at this computer and read everything through the browser of whoever visits it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public final class OwnHostOnly extends OncePerRequestFilter {

    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOwn(Optional.ofNullable(request.getHeader(HttpHeaders.HOST)).orElse(""))) {
            chain.doFilter(request, response);
        } else {
            // Nothing of the page that shows refusals is given to a stranger.
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOwn(String host) {
        return OWN.contains(host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT));
    }
}
