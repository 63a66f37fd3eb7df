package org.baraza.app.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.SiteYaml;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.record.alerts.Deadlines;
import org.baraza.core.record.alerts.Turn;
import org.baraza.core.record.alerts.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * How long each part of an alert may take, mission by mission: what is usual, with what the site's own
 * {@code alert-deadlines.yaml} changes in it.
 */
public final class DeadlinesFile {

    public static final String NAME = "alert-deadlines.yaml";

    private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,4})\\s*(min|h|d)");
    private static final List<String> TURNS = keys(Turn.values());
    private static final List<String> URGENCIES = keys(Urgency.values());

    private DeadlinesFile() {}

    /**
     * Deadlines by acronym; a mission that is not there keeps the usual ones.
     *
     * @throws WrongUse if the site's file cannot be understood or names a part or urgency there is none of
     */
    public static Map<String, Deadlines> read(Path site) {
        Path own = site.resolve(NAME);
        try {
            return read(Files.exists(own) ? Files.readString(own) : "", own.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Deadlines> read(String own, String where) {
        Map<String, Deadlines> missions = new HashMap<>();
        SiteYaml.read(own, () -> misunderstood(where))
                .forEach((mission, parts) -> missions.put(mission, changed(parts, where)));
        return missions;
    }

    private static Deadlines changed(@Nullable Object parts, String where) {
        Map<Turn, Map<Urgency, Duration>> all = new EnumMap<>(Turn.class);
        Deadlines.USUAL.allowed().forEach((turn, times) -> all.put(turn, new EnumMap<>(times)));
        SiteYaml.lines(parts, () -> misunderstood(where)).forEach((part, times) -> {
            Turn turn = Turn.values()[index(part, TURNS, where)];
            Map<Urgency, Duration> changed = new EnumMap<>(Urgency.class);
            SiteYaml.lines(times, () -> misunderstood(where))
                    .forEach((urgency, time) -> changed.put(
                            Urgency.values()[index(urgency, URGENCIES, where)], time(String.valueOf(time), where)));
            all.merge(turn, changed, (usual, own) -> {
                Map<Urgency, Duration> both = new EnumMap<>(usual);
                both.putAll(own);
                return both;
            });
        });
        return new Deadlines(all);
    }

    static int index(String word, List<String> valid, String where) {
        int index = valid.indexOf(word);
        if (index < 0) {
            throw new WrongUse("There is no \"" + word + "\" (in " + where + "). " + Nearest.hint(word, valid));
        }
        return index;
    }

    static Duration time(String text, String where) {
        Matcher time = TIME.matcher(text.strip());
        if (!time.matches()) {
            throw new WrongUse("\"" + text + "\" is no time (in " + where + "). Write it like 15 min, 24 h or 5 d.");
        }
        long count = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "min" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    static List<String> keys(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static WrongUse misunderstood(String where) {
        return new WrongUse(where + " cannot be understood; write a mission's acronym, below it one of "
                + String.join(", ", TURNS) + ", and below that lines like \"high: 2 h\".");
    }
}
