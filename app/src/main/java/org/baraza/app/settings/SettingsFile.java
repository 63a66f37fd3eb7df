package org.baraza.app.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code baraza.yaml} in a site folder. An unknown name stops the start and names the nearest valid one. */
public final class SettingsFile {

    public static final String NAME = "baraza.yaml";

    private SettingsFile() {}

    /** The site's settings; the usual ones when it has no such file. @throws WrongUse if it cannot be understood */
    public static Settings read(Path site) {
        Path file = site.resolve(NAME);
        if (!Files.exists(file)) {
            return Settings.USUAL;
        }
        try {
            return read(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Settings read(String text, String where) {
        Map<Settings.Name, String> given = new EnumMap<>(Settings.Name.class);
        for (Map.Entry<?, ?> line : parse(text, where).entrySet()) {
            given.put(name(String.valueOf(line.getKey()), where), String.valueOf(line.getValue()));
        }
        Settings usual = Settings.USUAL;
        return new Settings(
                whole(given, Settings.Name.CARRY_FORWARD_MONTHS, usual.carryForwardMonths()),
                find(given, Settings.Name.DATABASE_URL),
                given.getOrDefault(Settings.Name.LANGUAGE, usual.language()),
                new Settings.Listening(
                        given.getOrDefault(
                                Settings.Name.LISTEN, usual.listening().address()),
                        whole(given, Settings.Name.PORT, usual.port()),
                        address(given, Settings.Name.PUBLIC_ADDRESS),
                        both(given, Settings.Name.TLS_CERTIFICATE, Settings.Name.TLS_KEY)
                                .map(two -> new Settings.Certificate(two.getFirst(), two.getLast()))),
                both(given, Settings.Name.IDENTITY_PROVIDER, Settings.Name.IDENTITY_PROVIDER_CLIENT)
                        .flatMap(two -> address(given, Settings.Name.IDENTITY_PROVIDER)
                                .map(issuer -> new Settings.IdentityProvider(
                                        issuer,
                                        two.getLast(),
                                        find(given, Settings.Name.IDENTITY_PROVIDER_SECRET_FILE)))),
                given.getOrDefault(Settings.Name.VAULT_KEY, usual.vaultKey()),
                whole(given, Settings.Name.UPLOAD_MEGABYTES, usual.uploadMegabytes()));
    }

    private static Optional<String> find(Map<Settings.Name, String> given, Settings.Name name) {
        return Optional.ofNullable(given.get(name)).map(String::strip);
    }

    /** Two settings that make sense only together. */
    private static Optional<List<String>> both(
            Map<Settings.Name, String> given, Settings.Name one, Settings.Name other) {
        Optional<String> first = find(given, one);
        Optional<String> second = find(given, other);
        if (first.isPresent() != second.isPresent()) {
            throw new WrongUse(one.key() + " and " + other.key() + " go together; write both or neither.");
        }
        return first.map(f -> List.of(f, second.orElseThrow()));
    }

    private static Optional<URI> address(Map<Settings.Name, String> given, Settings.Name name) {
        return find(given, name).map(text -> {
            try {
                return new URI(text);
            } catch (URISyntaxException e) {
                throw new WrongUse(name.key() + " is \"" + text + "\"; write an address, as in https://id.example.");
            }
        });
    }

    private static Map<?, ?> parse(String text, String where) {
        return switch (load(text, where)) {
            case null -> Map.of();
            case Map<?, ?> lines -> lines;
            default -> throw new WrongUse(where + " must hold lines like \"port: 8080\".");
        };
    }

    private static @Nullable Object load(String text, String where) {
        LoaderOptions careful = new LoaderOptions();
        careful.setAllowDuplicateKeys(false);
        try {
            return new Yaml(new SafeConstructor(careful)).load(text);
        } catch (RuntimeException e) {
            // The library throws more kinds than it says.
            throw new WrongUse(where + " is not valid YAML; write lines like \"port: 8080\", each once.");
        }
    }

    private static Settings.Name name(String key, String where) {
        for (Settings.Name name : Settings.Name.values()) {
            if (name.key().equals(key)) {
                return name;
            }
        }
        throw new WrongUse(
                "There is no setting \"" + key + "\" (in " + where + "). " + Nearest.hint(key, Settings.Name.keys()));
    }

    private static int whole(Map<Settings.Name, String> given, Settings.Name name, int usual) {
        String text = given.get(name);
        if (text == null) {
            return usual;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new WrongUse(name.key() + " is \"" + text + "\"; write a whole number.");
        }
    }
}
