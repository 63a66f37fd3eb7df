package org.baraza.app.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.SiteYaml;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.protect.RetentionRule;

/** The retention schedule: the one that comes along, with what the site's own {@code retention.yaml} changes in it. */
public final class RetentionFile {

    public static final String NAME = "retention.yaml";

    private static final List<String> FIELDS = List.of("days", "after", "ground", "then");

    private RetentionFile() {}

    /** @throws WrongUse if the site's file cannot be understood or names a class or field there is none of */
    public static List<RetentionRule> read(Path site) {
        Path own = site.resolve(NAME);
        try {
            return read(Files.exists(own) ? Files.readString(own) : "", own.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<RetentionRule> read(String own, String where) {
        Map<String, Map<String, String>> all = parse(usual(), NAME);
        change(all, parse(own, where), where);
        return all.entrySet().stream().map(e -> rule(e.getKey(), e.getValue())).toList();
    }

    private static String usual() {
        try (InputStream in = Objects.requireNonNull(RetentionFile.class.getResourceAsStream("/" + NAME))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void change(
            Map<String, Map<String, String>> all, Map<String, Map<String, String>> own, String where) {
        own.forEach((kept, fields) -> {
            Map<String, String> usual = all.get(kept);
            if (usual == null) {
                throw new WrongUse("There is no class of record \"" + kept + "\" (in " + where + "). "
                        + Nearest.hint(kept, List.copyOf(all.keySet())));
            }
            usual.putAll(fields);
        });
    }

    private static Map<String, Map<String, String>> parse(String text, String where) {
        Map<String, Map<String, String>> classes = new LinkedHashMap<>();
        SiteYaml.read(text, () -> misunderstood(where)).forEach((kept, of) -> {
            Map<String, String> fields = new HashMap<>();
            SiteYaml.lines(of, () -> misunderstood(where)).forEach((field, value) -> {
                if (!FIELDS.contains(field)) {
                    throw new WrongUse("There is no \"" + field + "\" of " + kept + " (in " + where + "). "
                            + Nearest.hint(field, FIELDS));
                }
                fields.put(field, String.valueOf(value));
            });
            classes.put(kept, fields);
        });
        return classes;
    }

    private static WrongUse misunderstood(String where) {
        return new WrongUse(
                where + " cannot be understood; write a class of record and below it lines like \"days: 90\".");
    }

    private static RetentionRule rule(String kept, Map<String, String> fields) {
        try {
            return new RetentionRule(
                    kept,
                    Integer.parseInt(get(fields, "days")),
                    get(fields, "after"),
                    get(fields, "ground"),
                    then(kept, get(fields, "then")));
        } catch (IllegalArgumentException e) {
            throw new WrongUse("days of " + kept + " is \"" + fields.get("days")
                    + "\", or a text is empty; write a whole number from 0, and say after what and on what ground.");
        }
    }

    private static String get(Map<String, String> fields, String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    private static RetentionRule.Then then(String kept, String text) {
        List<String> valid = Arrays.stream(RetentionRule.Then.values())
                .map(RetentionRule.Then::key)
                .toList();
        return Arrays.stream(RetentionRule.Then.values())
                .filter(t -> t.key().equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        "then of " + kept + " is \"" + text + "\"; write one of " + String.join(", ", valid) + "."));
    }
}
