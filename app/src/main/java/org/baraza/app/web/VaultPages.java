package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.baraza.app.desk.PlainFault;
import org.baraza.core.ground.Handle;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Pages of the vault: kept nowhere, and plain about it when identities are closed. */
@Component
public final class VaultPages {

    private final Pages pages;

    public VaultPages(Pages pages) {
        this.pages = pages;
    }

    /** @param why what happened and what to do, in English */
    public record Closed(String why) {}

    /** Makes a page, or says that identities are closed. */
    public ResponseEntity<String> make(HttpServletRequest request, Supplier<ResponseEntity<String>> page) {
        try {
            return page.get();
        } catch (RuntimeException e) {
            if (e instanceof PlainFault fault) {
                return show("vault-closed", request, new Closed(fault.getMessage()), HttpStatus.SERVICE_UNAVAILABLE);
            }
            throw e;
        }
    }

    public ResponseEntity<String> show(String template, HttpServletRequest request, Object page) {
        return show(template, request, page, HttpStatus.OK);
    }

    public ResponseEntity<String> show(String template, HttpServletRequest request, Object page, HttpStatus status) {
        ResponseEntity<String> made = pages.show(template, pages.frame(request), page, status);
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(made.getHeaders());
        headers.setCacheControl(CacheControl.noStore());
        return new ResponseEntity<>(made.getBody(), headers, status);
    }

    public static ResponseEntity<String> goTo(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    /** A handle as somebody typed it; empty for what cannot be one, which is repeated nowhere. */
    public static Optional<Handle> handle(String typed) {
        String code = typed.strip().toLowerCase(Locale.ROOT);
        return code.matches("[a-z0-9-]{1,64}") ? Optional.of(new Handle(code)) : Optional.empty();
    }

    /** One constant of an enum by its name as a form sends it. @throws NotHere for any other text */
    public static <E extends Enum<E>> E choice(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new NotHere();
        }
    }
}
