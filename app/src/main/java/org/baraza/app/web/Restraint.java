package org.baraza.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.FormDoor;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too often, too large or by a method nobody needs, in words, before anything of it is read.
 *
 * <p>Pages asked for from this computer itself are not counted: that is its own user, or a program in front that counts
 * by itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
public final class Restraint extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST");
    private static final long MEGABYTE = 1L << 20;
    private static final int NETWORK_BYTES = 8;

    private final RateLimits limits;
    private final Refusals refusals;
    private final long mostBytes;

    public Restraint(RateLimits limits, Refusals refusals, ObjectProvider<Settings> settings) {
        this.limits = limits;
        this.refusals = refusals;
        this.mostBytes = settings.getIfAvailable(() -> Settings.USUAL).uploadMegabytes() * MEGABYTE + MEGABYTE;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS, POST");
            refusals.show(HttpStatus.METHOD_NOT_ALLOWED, request, response);
        } else if (request.getContentLengthLong() > mostBytes(request)) {
            // What is still on its way is not waited for.
            response.setHeader(HttpHeaders.CONNECTION, "close");
            refusals.show(HttpStatus.CONTENT_TOO_LARGE, request, response);
        } else {
            Optional<Duration> wait = wait(request);
            if (wait.isPresent()) {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(Math.max(1, wait.get().plusMillis(999).toSeconds())));
                refusals.show(HttpStatus.TOO_MANY_REQUESTS, request, response);
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    /** Whoever sends filled-in forms is told how much that may be at once, whatever people may bring in otherwise. */
    private long mostBytes(HttpServletRequest request) {
        String path = request.getServletPath();
        return FormDoor.leads(path) || FormDoor.takes(path) ? Forms.MOST_BYTES + MEGABYTE : mostBytes;
    }

    private Optional<Duration> wait(HttpServletRequest request) {
        // What a gateway brings is no form: half a country may write through one address.
        boolean reading = READING.contains(request.getMethod()) || GatewayPaths.leadsTo(request);
        InetAddress address;
        try {
            // An address in digits: nothing is looked up.
            address = InetAddress.getByName(request.getRemoteAddr());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
        return reading && address.isLoopbackAddress()
                ? Optional.empty()
                : limits.take(kind(reading, request), network(address));
    }

    private static RateLimits.Kind kind(boolean reading, HttpServletRequest request) {
        if (reading) {
            return RateLimits.Kind.PAGES;
        }
        return FormDoor.takes(request.getServletPath()) ? RateLimits.Kind.SUBMISSIONS : RateLimits.Kind.FORMS;
    }

    /** Whoever has one address of version 6 has all of its network. */
    static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
    }
}
