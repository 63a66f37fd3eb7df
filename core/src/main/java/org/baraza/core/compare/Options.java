package org.baraza.core.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was chosen, each value checked against the card; what was not chosen has its usual value. */
final class Options {

    private final MethodCard card;
    private final Map<String, Object> given;

    private Options(MethodCard card, Map<String, Object> given) {
        this.card = card;
        this.given = given;
    }

    static Options of(MethodCard card, Map<String, Object> written) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : written.entrySet()) {
            Setting setting = card.findSetting(entry.getKey())
                    .orElseThrow(() -> new Misuse(
                            card.id() + " has no option \"" + entry.getKey() + "\".",
                            entry.getKey(),
                            card.settings().stream().map(Setting::name).toList()));
            if (given.put(setting.name(), value(setting, entry.getValue())) != null) {
                throw new Misuse("Option \"" + setting.name() + "\" is given twice.");
            }
        }
        return new Options(card, given);
    }

    private static Object value(Setting setting, Object written) {
        return switch (setting.type()) {
            case CHOICE -> choice(setting, written);
            case NUMBER -> number(setting, written);
            case WHOLE -> whole(setting, written);
            case YES_NO -> yesNo(setting, written);
            case TEXT -> written(written);
            case NUMBERS -> {
                List<Object> numbers = new ArrayList<>();
                list(written).forEach(one -> numbers.add(number(setting, one)));
                yield numbers;
            }
            case TEXTS -> list(written).stream().<Object>map(Options::written).toList();
        };
    }

    private static List<?> list(Object written) {
        return written instanceof List<?> several ? several : List.of(written);
    }

    private static String choice(Setting setting, Object written) {
        String text = written(written);
        return setting.allowed().stream()
                .filter(a -> Spelling.same(a, text))
                .findFirst()
                .orElseThrow(() -> new Misuse(
                        "Option \"" + setting.name() + "\" cannot be \"" + text + "\".", text, setting.allowed()));
    }

    private static double number(Setting setting, Object written) {
        double number = written instanceof Number n ? n.doubleValue() : Cells.number(written(written));
        if (Double.isNaN(number)) {
            throw new Misuse("Option \"" + setting.name() + "\" must be a number, not \"" + written + "\".");
        }
        if (number < setting.least() || number > setting.most()) {
            throw new Misuse("Option \"" + setting.name() + "\" is " + Cells.text(number) + "; it lies between "
                    + Cells.text(setting.least()) + " and " + Cells.text(setting.most()) + ".");
        }
        return number;
    }

    private static double whole(Setting setting, Object written) {
        double number = number(setting, written);
        if (number != StrictMath.rint(number)) {
            throw new Misuse("Option \"" + setting.name() + "\" must be a whole number, not " + number + ".");
        }
        return number;
    }

    private static boolean yesNo(Setting setting, Object written) {
        String text = written(written);
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes")) {
            return true;
        }
        if (text.equalsIgnoreCase("false") || text.equalsIgnoreCase("no")) {
            return false;
        }
        throw new Misuse("Option \"" + setting.name() + "\" is true or false, not \"" + text + "\".");
    }

    private Setting setting(String name) {
        return card.findSetting(name)
                .orElseThrow(() -> new IllegalArgumentException(card.id() + " does not declare option " + name));
    }

    boolean given(String name) {
        return given.containsKey(setting(name).name());
    }

    private Optional<Object> find(String name) {
        Setting setting = setting(name);
        Optional<Object> found = Optional.ofNullable(given.get(setting.name()));
        return found.isPresent() || setting.usual().isEmpty() ? found : Optional.of(value(setting, setting.usual()));
    }

    private Object need(String name) {
        return find(name)
                .orElseThrow(() -> new Misuse(card.id() + " needs the option \"" + name + "\": "
                        + setting(name).meaning()));
    }

    String text(String name) {
        return (String) find(name).orElse("");
    }

    double number(String name) {
        return (Double) need(name);
    }

    boolean yes(String name) {
        return (Boolean) find(name).orElse(false);
    }

    double[] numbers(String name) {
        return find(name)
                .map(o -> ((List<?>) o).stream().mapToDouble(v -> (Double) v).toArray())
                .orElse(new double[0]);
    }

    List<String> texts(String name) {
        return find(name)
                .map(o -> ((List<?>) o).stream().map(String::valueOf).toList())
                .orElse(List.of());
    }

    /** What texts look like when written as something else. */
    private static String written(Object value) {
        return value instanceof Number n ? Cells.text(n.doubleValue()) : String.valueOf(value);
    }
}
