package org.baraza.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Asker;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** In tests alone: whoever a header names is signed in, as in {@code rose civil-affairs}. */
@Component
public final class AskerByHeader extends OncePerRequestFilter {

    public static final String HEADER = "Made-Up-Asker";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional.ofNullable(request.getHeader(HEADER))
                .ifPresent(who -> request.setAttribute(Askers.ATTRIBUTE, asker(who)));
        chain.doFilter(request, response);
    }

    private static Asker asker(String text) {
        String[] words = text.split(" ");
        Instant from = Instant.EPOCH;
        return new Asker(
                Optional.of(new Handle(words[0])),
                Arrays.stream(words)
                        .skip(1)
                        .map(r -> new Grant(
                                Role.find(r).orElseThrow(),
                                Scope.EVERYWHERE,
                                from,
                                from.plus(Duration.ofDays(100_000))))
                        .toList());
    }
}
