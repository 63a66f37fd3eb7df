package org.baraza.app.wiring;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where keys of sites lie that no setting puts elsewhere: among this person's settings, outside every site folder. */
final class KeyFolder {

    private KeyFolder() {}

    static Path of(Map<String, String> environment) {
        return Path.of(
                Optional.ofNullable(environment.get("XDG_CONFIG_HOME"))
                        .filter(s -> !s.isBlank())
                        .orElse(System.getProperty("user.home") + "/.config"),
                "baraza",
                "keys");
    }
}
