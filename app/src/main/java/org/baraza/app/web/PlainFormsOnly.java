package org.baraza.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps what is typed into the forms of the vault in memory: a form sent in parts would be written to a file before any
 * screen is asked, and a name in an address would be kept by the browser. Before anything reads a parameter.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
public final class PlainFormsOnly extends OncePerRequestFilter {

    private static final String PLAIN = "application/x-www-form-urlencoded";
    private static final int MOST_BYTES = 64 << 10;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // As the server understood the address, whatever way it was written.
        String path = request.getServletPath();
        return !path.equals("/vault") && !path.startsWith("/vault/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean sends =
                !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        response.setHeader("Cache-Control", "no-store");
        if (sends && !isPlain(request)) {
            response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (sends && (request.getContentLengthLong() < 0 || request.getContentLengthLong() > MOST_BYTES)) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPlain(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        return type.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip().equals(PLAIN);
    }
}
