package org.baraza.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Chooses the language: what the address asks for, else what was chosen before, else what the browser prefers. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
public final class LanguageChoice extends OncePerRequestFilter {

    private static final String CHOSEN = LanguageChoice.class.getName();
    private static final String COOKIE = "lang";
    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    static Texts chosen(HttpServletRequest request) {
        return request.getAttribute(CHOSEN) instanceof Language language ? Texts.of(language) : Texts.of(Language.EN);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Only links ask for a language; the parameters of a form are not read before it is known to be welcome.
        Optional<Language> asked = request.getMethod().equals("GET")
                ? Optional.ofNullable(request.getParameter("lang")).flatMap(Language::find)
                : Optional.empty();
        asked.ifPresent(l -> response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, l.tag())
                        .path("/")
                        .maxAge(YEAR_SECONDS)
                        .sameSite("Lax")
                        .httpOnly(true)
                        .build()
                        .toString()));
        Language language = asked.or(() -> remembered(request)).orElseGet(() -> preferred(request));
        request.setAttribute(CHOSEN, language);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return GatewayPaths.leadsTo(request);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(c -> c.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(v -> Language.find(v).stream())
                .findFirst();
    }

    private static Language preferred(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Language.EN;
        }
        return java.util.Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .flatMap(tag -> Stream.of(Language.find(tag)).flatMap(Optional::stream))
                .findFirst()
                .orElse(Language.EN);
    }
}
