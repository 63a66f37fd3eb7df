package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.baraza.app.desk.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The address people typed to get here, without a path. {@link OwnHostOnly} lets no other than our own through. */
@Component
public final class OwnAddress {

    private final Optional<URI> fixed;

    public OwnAddress(ObjectProvider<Settings> settings) {
        fixed = settings.getIfAvailable(() -> Settings.USUAL).listening().publicAddress();
    }

    /** Whether devices can keep a passkey for it: it has a name, and nobody between can read what is sent. */
    public boolean allowsPasskeys(HttpServletRequest request) {
        URI own = of(request);
        String host = own.getHost();
        boolean named = !host.matches("[0-9.]+") && !host.startsWith("[");
        return named && (own.getScheme().equals("https") || host.equals("localhost"));
    }

    public URI of(HttpServletRequest request) {
        return fixed.orElseGet(() -> {
            URI asked = URI.create(request.getRequestURL().toString());
            return URI.create(asked.getScheme() + "://" + asked.getRawAuthority());
        });
    }
}
