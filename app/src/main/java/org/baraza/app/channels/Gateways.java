package org.baraza.app.channels;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Every kind of gateway there is. */
public final class Gateways {

    private static final List<Gateway> ALL = ServiceLoader.load(Gateway.class).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(Gateway::name))
            .toList();

    private Gateways() {}

    public static List<Gateway> list() {
        return ALL;
    }

    public static Optional<Gateway> find(String key) {
        return ALL.stream().filter(g -> g.key().equals(key)).findFirst();
    }
}
