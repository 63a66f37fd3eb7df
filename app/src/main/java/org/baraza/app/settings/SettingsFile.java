package org.baraza.app.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

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
                Optional.ofNullable(given.get(Settings.Name.DATABASE_URL)),
                whole(given, Settings.Name.PORT, usual.port()),
                given.getOrDefault(Settings.Name.LANGUAGE, usual.language()));
    }

    private static Map<?, ?> parse(String text, String where) {
        try {
            @Nullable Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return switch (loaded) {
                case null -> Map.of();
                case Map<?, ?> lines -> lines;
                default -> throw new WrongUse(where + " must hold lines like \"port: 8080\".");
            };
        } catch (YAMLException e) {
            throw new WrongUse(where + " is not valid YAML; write lines like \"port: 8080\".");
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
