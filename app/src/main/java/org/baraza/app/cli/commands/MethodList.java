package org.baraza.app.cli.commands;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Every method as its card tells it. */
final class MethodList {

    private static final String DATA = "example.csv";

    private MethodList() {}

    static Map<String, Object> json(List<Estimator> methods) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("spec", spec());
        json.put("methods", methods.stream().map(m -> json(m.card())).toList());
        return json;
    }

    private static Map<String, String> spec() {
        Map<String, String> spec = new LinkedHashMap<>();
        spec.put("method", "id of a method; needed");
        spec.put(
                "data",
                "a CSV file with a header, looked for beside the spec, or columns as {\"name\": [cells]}; --data goes before it");
        spec.put("columns", "object: role to column name, or to a list of names where the role takes several");
        spec.put("options", "object: option to value");
        spec.put("seed", "whole number; 1 when left out; used only by methods that say what it decides");
        return spec;
    }

    private static Map<String, Object> json(MethodCard card) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", card.id());
        json.put("version", card.version());
        json.put("title", card.title());
        json.put("estimates", card.estimates());
        json.put("assumptions", card.assumptions());
        json.put("fails", card.failures());
        json.put("paper", card.paper());
        json.put("gives_verdict", card.verdict());
        json.put("seed", card.seedUse().isEmpty() ? null : card.seedUse());
        json.put("columns", card.roles().stream().map(MethodList::json).toList());
        json.put("options", card.settings().stream().map(MethodList::json).toList());
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("spec", example(card));
        example.put(
                "csv", card.example().csv().isEmpty() ? null : card.example().csv());
        json.put("example", example);
        return json;
    }

    private static Map<String, Object> json(Role role) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("role", role.name());
        json.put("needed", role.required());
        json.put("several", role.many());
        json.put("blank_allowed", role.blankAllowed());
        json.put("cells", cells(role));
        json.put("meaning", role.meaning());
        return json;
    }

    private static String cells(Role role) {
        return switch (role.kind()) {
            case NUMBER -> "numbers";
            case COUNT -> "whole numbers, 0 or more";
            case FLAG -> "0 or 1";
            case KEY -> "anything";
            case TIME -> "whole numbers that grow with time";
            case TERM -> "numbers or categories; also a:b, a*b, log(a), sqrt(a), a^2";
        };
    }

    private static Map<String, Object> json(Setting setting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("option", setting.name());
        json.put("type", setting.type().name());
        json.put("usual", setting.usual().isEmpty() ? null : value(setting, setting.usual()));
        json.put("meaning", setting.meaning());
        if (!setting.allowed().isEmpty()) {
            json.put("allowed", setting.allowed());
        }
        if (!Double.isInfinite(setting.least())) {
            json.put("least", setting.least());
        }
        if (!Double.isInfinite(setting.most())) {
            json.put("most", setting.most());
        }
        return json;
    }

    /** The example's spec as it would be written. */
    static Map<String, Object> example(MethodCard card) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("method", card.id());
        if (!card.example().csv().isEmpty()) {
            spec.put("data", DATA);
        }
        if (!card.example().columns().isEmpty()) {
            Map<String, Object> columns = new LinkedHashMap<>();
            card.example().columns().forEach(line -> {
                List<String> names = List.of(after(line).split(","));
                boolean many = card.findRole(before(line)).orElseThrow().many();
                columns.put(before(line), many ? names : names.getFirst());
            });
            spec.put("columns", columns);
        }
        if (!card.example().options().isEmpty()) {
            Map<String, Object> options = new LinkedHashMap<>();
            card.example().options().forEach(line -> {
                Setting setting = card.findSetting(before(line)).orElseThrow();
                options.put(setting.name(), value(setting, after(line)));
            });
            spec.put("options", options);
        }
        if (!card.seedUse().isEmpty()) {
            spec.put("seed", 1);
        }
        return spec;
    }

    private static String before(String line) {
        return line.substring(0, line.indexOf('='));
    }

    private static String after(String line) {
        return line.substring(line.indexOf('=') + 1);
    }

    private static @Nullable Object value(Setting setting, String text) {
        return switch (setting.type()) {
            case WHOLE -> Long.valueOf(text);
            case NUMBER -> Double.valueOf(text);
            case YES_NO -> Boolean.valueOf(text);
            case NUMBERS -> {
                List<Object> numbers = new ArrayList<>();
                for (String part : text.split(",")) {
                    numbers.add(Double.valueOf(part.strip()));
                }
                yield numbers;
            }
            case TEXTS -> List.of(text.split(","));
            default -> text;
        };
    }

    static void show(List<Estimator> methods, PrintStream out) {
        out.println("A spec is one JSON object:");
        spec().forEach((key, meaning) -> out.println("  " + key + "  " + meaning));
        methods.forEach(m -> show(m.card(), out));
    }

    private static void show(MethodCard card, PrintStream out) {
        out.println();
        out.println(card.id() + "  (version " + card.version() + ")  " + card.title());
        out.println("  " + card.estimates());
        card.assumptions().forEach(a -> out.println("  assumes: " + a));
        card.failures().forEach(f -> out.println("  misleads: " + f));
        out.println("  paper: " + card.paper());
        if (!card.seedUse().isEmpty()) {
            out.println("  seed: " + card.seedUse());
        }
        card.roles()
                .forEach(r -> out.println("  column " + r.name() + (r.required() ? "" : ", may be left out")
                        + (r.many() ? ", one or several" : "") + " (" + cells(r)
                        + (r.blankAllowed() ? "; empty is allowed" : "") + "): " + r.meaning()));
        card.settings().forEach(s -> out.println("  option " + s.name() + " (" + range(s) + "): " + s.meaning()));
        out.println("  example spec: " + JsonMapper.shared().writeValueAsString(example(card)));
        if (!card.example().csv().isEmpty()) {
            out.println("  " + DATA + ":");
            card.example().csv().lines().forEach(line -> out.println("    " + line));
        }
    }

    private static String range(Setting s) {
        String type = switch (s.type()) {
            case CHOICE -> String.join(" | ", s.allowed());
            case NUMBER -> "number";
            case WHOLE -> "whole number";
            case YES_NO -> "true | false";
            case TEXT -> "text";
            case NUMBERS -> "list of numbers";
            case TEXTS -> "list of texts";
        };
        return type + (s.usual().isEmpty() ? "" : "; usually " + s.usual());
    }
}
