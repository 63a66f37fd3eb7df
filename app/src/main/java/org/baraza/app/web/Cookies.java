package org.baraza.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.baraza.app.desk.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Secrets browsers keep for us: never for scripts, never for another site's requests, and bound to this host and to
 * encryption wherever the site can be reached from outside this computer.
 */
@Component
public final class Cookies {

    private static final Duration UNTIL_BROWSER_CLOSES = Duration.ofSeconds(-1);

    private final boolean open;

    /** What is kept. */
    public enum Kind {
        /** Who is signed in. */
        SESSION(UNTIL_BROWSER_CLOSES),
        /** Somebody signed in from here before. */
        KNOWN(Duration.ofDays(180)),
        /** Nobody yet; forms need something to be bound to. */
        VISIT(UNTIL_BROWSER_CLOSES),
        /** Somebody is at the organisation's own sign-in. */
        ERRAND(Duration.ofMinutes(10));

        private final Duration lasting;

        Kind(Duration lasting) {
            this.lasting = lasting;
        }
    }

    public Cookies(ObjectProvider<Settings> settings) {
        open = Optional.ofNullable(settings.getIfAvailable())
                .flatMap(s -> s.listening().publicAddress())
                .isPresent();
    }

    public Optional<String> find(HttpServletRequest request, Kind kind) {
        String name = name(request, kind);
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(c -> c.getName().equals(name))
                .map(Cookie::getValue)
                .filter(v -> !v.isEmpty())
                .findFirst();
    }

    public void keep(HttpServletRequest request, HttpServletResponse response, Kind kind, String value) {
        set(request, response, kind, value, kind.lasting);
    }

    public void forget(HttpServletRequest request, HttpServletResponse response, Kind kind) {
        set(request, response, kind, "", Duration.ZERO);
    }

    private void set(
            HttpServletRequest request, HttpServletResponse response, Kind kind, String value, Duration lasting) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request, kind), value)
                        .path("/")
                        .httpOnly(true)
                        .secure(encrypted(request))
                        .sameSite("Lax")
                        .maxAge(lasting)
                        .build()
                        .toString());
    }

    private String name(HttpServletRequest request, Kind kind) {
        return (encrypted(request) ? "__Host-" : "") + kind.name().toLowerCase(Locale.ROOT);
    }

    /** Plain names only where nothing leaves this computer. */
    private boolean encrypted(HttpServletRequest request) {
        return open || request.isSecure() || !ownAddress(request.getRemoteAddr());
    }

    private static boolean ownAddress(String address) {
        return InetAddress.ofLiteral(address).isLoopbackAddress();
    }
}
