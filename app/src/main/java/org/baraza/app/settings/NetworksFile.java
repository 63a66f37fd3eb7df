package org.baraza.app.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.SiteYaml;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.record.networks.TestPlan;
import org.jspecify.annotations.Nullable;

/** How each mission looks after its channels: what is usual, with what the site's own {@value #NAME} changes in it. */
public final class NetworksFile {

    public static final String NAME = "alert-networks.yaml";

    private static final String BETWEEN = "days-between-tests";
    private static final String QUIET = "days-until-quiet";
    private static final String ZONE = "zone";
    private static final List<String> FIELDS = List.of(BETWEEN, QUIET, ZONE);
    private static final int MOST_DAYS = 365;

    private NetworksFile() {}

    /**
     * Plans by acronym; a mission that is not there keeps the usual one.
     *
     * @throws WrongUse if the site's file cannot be understood
     */
    public static Map<String, TestPlan> read(Path site) {
        Path own = site.resolve(NAME);
        try {
            return read(Files.exists(own) ? Files.readString(own) : "", own.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, TestPlan> read(String own, String where) {
        Map<String, TestPlan> missions = new HashMap<>();
        SiteYaml.read(own, () -> misunderstood(where))
                .forEach((mission, fields) -> missions.put(mission, plan(fields, where)));
        return missions;
    }

    private static TestPlan plan(@Nullable Object fields, String where) {
        Map<String, String> given = new HashMap<>();
        SiteYaml.lines(fields, () -> misunderstood(where)).forEach((field, value) -> {
            if (!FIELDS.contains(field)) {
                throw new WrongUse("There is no \"" + field + "\" (in " + where + "). " + Nearest.hint(field, FIELDS));
            }
            given.put(field, String.valueOf(value).strip());
        });
        TestPlan usual = TestPlan.USUAL;
        return new TestPlan(
                days(given.getOrDefault(BETWEEN, String.valueOf(usual.daysBetween())), where),
                days(given.getOrDefault(QUIET, String.valueOf(usual.quietDays())), where),
                zone(given.getOrDefault(ZONE, usual.zone().getId()), where));
    }

    private static int days(String text, String where) {
        int days = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (days < 1 || days > MOST_DAYS) {
            throw new WrongUse(
                    "\"" + text + "\" is no number of days (in " + where + "). Write one from 1 to " + MOST_DAYS + ".");
        }
        return days;
    }

    private static ZoneId zone(String text, String where) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new WrongUse("\"" + text + "\" is no time zone (in " + where + "). Write it like Africa/Juba.");
        }
    }

    private static WrongUse misunderstood(String where) {
        return new WrongUse(where + " cannot be understood; write a mission's acronym and below it lines like \""
                + BETWEEN + ": 14\".");
    }
}
