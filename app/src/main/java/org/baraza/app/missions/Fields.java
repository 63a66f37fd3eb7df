package org.baraza.app.missions;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The fields of one YAML mapping, with complaints that name file and field. */
record Fields(Map<?, ?> values, String file) {

    Fields(@Nullable Object loaded, String file) {
        this(loaded instanceof Map<?, ?> map ? map : Map.of(), file);
    }

    /**
     * Reads a file.
     *
     * @param file what to call it in a complaint
     */
    static Fields load(InputStream in, String file) {
        LoaderOptions careful = new LoaderOptions();
        careful.setAllowDuplicateKeys(false);
        Object loaded;
        try {
            loaded = new Yaml(new SafeConstructor(careful)).load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            // The library throws more kinds than it says.
            throw new IllegalArgumentException(file + " is not YAML: " + e.getMessage(), e);
        }
        return new Fields(loaded, file);
    }

    void refuseUnknown(Set<String> known, String of) {
        for (Object name : values.keySet()) {
            if (!known.contains(String.valueOf(name))) {
                throw complaint(String.valueOf(name), "is not a field of " + of);
            }
        }
    }

    Optional<Object> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String text(String name) {
        return find(name).map(String::valueOf).orElseThrow(() -> complaint(name, "is missing"));
    }

    List<String> texts(String name) {
        return find(name).map(v -> v instanceof List<?> list ? list : List.of(v)).orElse(List.of()).stream()
                .map(String::valueOf)
                .toList();
    }

    List<Fields> parts(String name) {
        return find(name).map(v -> v instanceof List<?> list ? list : List.of(v)).orElse(List.of()).stream()
                .map(v -> new Fields(v, file))
                .toList();
    }

    <E extends Enum<E>> E one(String name, Class<E> type) {
        return constant(name, text(name), type);
    }

    <E extends Enum<E>> Set<E> several(String name, Class<E> type) {
        return texts(name).stream().map(t -> constant(name, t, type)).collect(Collectors.toUnmodifiableSet());
    }

    private <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(c -> c.name().equals(text))
                .findFirst()
                .orElseThrow(() -> complaint(name, "is none of those it can be"));
    }

    int whole(String name) {
        if (values.get(name) instanceof Integer n) {
            return n;
        }
        throw complaint(name, "is not a whole number");
    }

    LocalDate day(String name) {
        return findDay(name).orElseThrow(() -> complaint(name, "is missing"));
    }

    Optional<LocalDate> findDay(String name) {
        try {
            return find(name).map(Fields::day);
        } catch (DateTimeException e) {
            throw complaint(name, "is not a day like 2013-04-25");
        }
    }

    /** YAML itself turns a day without quotes into an instant, at midnight in Greenwich. */
    private static LocalDate day(Object value) {
        return value instanceof Date instant
                ? LocalDate.ofInstant(instant.toInstant(), ZoneOffset.UTC)
                : LocalDate.parse(String.valueOf(value));
    }

    IllegalArgumentException complaint(String name, String what) {
        return new IllegalArgumentException(file + ": " + name + " " + what);
    }
}
