package org.baraza.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only those who asked by the site's public address or, where it has none, by a name of this computer. A site
 * elsewhere could otherwise point its own name here and read everything through the browser of whoever visits it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public final class OwnHostOnly extends OncePerRequestFilter {

    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> own;

    public OwnHostOnly(ObjectProvider<Settings> settings) {
        own = settings.getIfAvailable(() -> Settings.USUAL)
                .listening()
                .publicAddress()
                .map(URI::getAuthority)
                .map(OwnHostOnly::name)
                .map(Set::of)
                .orElse(THIS_COMPUTER);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asked =
                name(Optional.ofNullable(request.getHeader(HttpHeaders.HOST)).orElse(""));
        // Whether the program is well may be asked by this computer too: the answer is up or down.
        boolean health = request.getRequestURI().startsWith("/health/");
        if (own.contains(asked) || (health && THIS_COMPUTER.contains(asked))) {
            chain.doFilter(request, response);
        } else {
            // Nothing of the page that shows refusals is given to a stranger.
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** A host without its port. */
    private static String name(String host) {
        return host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
    }
}
