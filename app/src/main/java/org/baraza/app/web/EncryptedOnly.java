package org.baraza.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.baraza.app.desk.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where others can reach the site, answers only what came encrypted, and tells browsers to come in no other way for a
 * year. Whether a program in front got it encrypted is known from the {@code X-Forwarded-Proto} it sends. Health may be
 * asked plainly by a program on this computer: it says up or down and no more.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
public final class EncryptedOnly extends OncePerRequestFilter {

    private static final String YEAR = "max-age=31536000";

    private final boolean reachable;

    public EncryptedOnly(ObjectProvider<Settings> settings) {
        reachable = settings.getIfAvailable(() -> Settings.USUAL)
                .listening()
                .publicAddress()
                .isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.isSecure()) {
            if (reachable) {
                response.setHeader("Strict-Transport-Security", YEAR);
            }
            chain.doFilter(request, response);
        } else if (reachable && !request.getRequestURI().startsWith("/health/")) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.getWriter()
                    .print(
                            "This request did not come encrypted. The program in front must send X-Forwarded-Proto: https"
                                    + " for what it got over https, and pass nothing else on.\n");
        } else {
            chain.doFilter(request, response);
        }
    }
}
