package org.baraza.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the browser to run nothing but our own files, to guess no types, and to tell nobody where it came from. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class SafeHeaders extends OncePerRequestFilter {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /**
     * For the page where forms are filled in, and no other. ODK's engine reads the expressions of a form with a parser
     * that is WebAssembly ({@code wasm-unsafe-eval}, which allows no text to be run); its signs are pictures within its
     * own style ({@code data:}); and pictures or recordings somebody adds, or a form brings along, are shown from memory
     * ({@code blob:}). Scripts and styles stay our own files.
     */
    private static final String FILLING = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
            .replace("img-src 'self'", "img-src 'self' data: blob:; media-src blob:");

    /** A form may ask where somebody is; the browser asks them. */
    private static final String FILLING_PERMISSIONS = "geolocation=(self), camera=(), microphone=()";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        set(response);
        if (request.getRequestURI().startsWith("/static/")) {
            response.setCharacterEncoding(StandardCharsets.UTF_8);
        }
        chain.doFilter(request, response);
    }

    /** Loosens them on the page where forms are filled in. */
    public static void forFilling(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", FILLING);
        response.setHeader("Permissions-Policy", FILLING_PERMISSIONS);
    }

    /** Sets them on an answer, whoever gives it. */
    static void set(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
    }
}
