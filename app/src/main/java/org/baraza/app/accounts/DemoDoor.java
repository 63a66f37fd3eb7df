package org.baraza.app.accounts;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.app.desk.Accounts.Persona;

/** Whether everybody may come in as somebody invented: never, unless this very process was told so. */
final class DemoDoor {

    private static final String LOGIN = "demo ";

    private final AtomicReference<List<Persona>> personas = new AtomicReference<>(List.of());

    void open(List<Persona> all) {
        personas.set(List.copyOf(all));
    }

    boolean isOpen() {
        return !personas.get().isEmpty();
    }

    List<Persona> personas() {
        return personas.get();
    }

    Optional<Persona> find(String key) {
        return personas.get().stream().filter(p -> p.key().equals(key)).findFirst();
    }

    static String login(Persona persona) {
        return LOGIN + persona.key();
    }

    static boolean isInvented(String login) {
        return login.startsWith(LOGIN);
    }
}
