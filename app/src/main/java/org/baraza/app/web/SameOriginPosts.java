package org.baraza.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through only changes that come from our own pages. Beside the field every form of ours carries, so that
 * another site open in the same browser gets no further. A client that is no browser sends neither header and passes.
 */
@Component
public final class SameOriginPosts extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOurs(HttpServletRequest request) {
        Optional<String> site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        if (site.isPresent()) {
            return site.get().equals("same-origin");
        }
        Optional<String> origin = Optional.ofNullable(request.getHeader("Origin"));
        return origin.isEmpty() || origin.get().equals(ownOrigin(request).orElse(""));
    }

    private static Optional<String> ownOrigin(HttpServletRequest request) {
        try {
            URI own = URI.create(request.getRequestURL().toString());
            return Optional.of(own.getScheme() + "://" + own.getRawAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
