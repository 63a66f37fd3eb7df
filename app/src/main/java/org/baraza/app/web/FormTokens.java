package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * What a form must bring along to show that it is ours: it follows from the session, or from the visit of somebody not
 * signed in, so that nothing is stored and a new session needs new forms.
 */
@Component
public final class FormTokens implements CsrfTokenRepository {

    /** Name of the hidden field. */
    public static final String FIELD = "form";

    private static final String FRESH = FormTokens.class.getName();
    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Cookies cookies;

    public FormTokens(Cookies cookies) {
        this.cookies = cookies;
    }

    /** For a template or a script of ours, which sends it in the header {@code X-Form}; empty without a session. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        String visit = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(FRESH, visit);
        return token(visit);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(FRESH) instanceof String visit) {
            cookies.keep(request, response, Cookies.Kind.VISIT, visit);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        Optional<String> session = SignedInAs.find(request).isPresent()
                ? cookies.find(request, Cookies.Kind.SESSION)
                : cookies.find(request, Cookies.Kind.VISIT);
        return session.map(FormTokens::token).orElse(null);
    }

    private static CsrfToken token(String secret) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(("form " + secret).getBytes(StandardCharsets.UTF_8));
            return new DefaultCsrfToken(
                    "X-Form", FIELD, Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
