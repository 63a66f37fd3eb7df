package org.baraza.app.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baraza.app.desk.SiteYaml;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.record.feedback.Clocks;
import org.baraza.core.record.feedback.Turn;
import org.jspecify.annotations.Nullable;

/**
 * How long those may wait who say something that is no warning, mission by mission: what is usual, with what the site's own
 * {@value #NAME} changes in it.
 */
public final class ClocksFile {

    public static final String NAME = "feedback-deadlines.yaml";

    private static final List<String> TURNS = DeadlinesFile.keys(Turn.values());

    private ClocksFile() {}

    /**
     * Clocks by acronym; a mission that is not there keeps the usual ones.
     *
     * @throws WrongUse if the site's file cannot be understood or names a part there is none of
     */
    public static Map<String, Clocks> read(Path site) {
        Path own = site.resolve(NAME);
        try {
            return read(Files.exists(own) ? Files.readString(own) : "", own.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Clocks> read(String own, String where) {
        Map<String, Clocks> missions = new HashMap<>();
        SiteYaml.read(own, () -> misunderstood(where))
                .forEach((mission, parts) -> missions.put(mission, changed(parts, where)));
        return missions;
    }

    private static Clocks changed(@Nullable Object parts, String where) {
        Map<Turn, Duration> all = new EnumMap<>(Turn.class);
        all.putAll(Clocks.USUAL.allowed());
        SiteYaml.lines(parts, () -> misunderstood(where))
                .forEach((part, time) -> all.put(
                        Turn.values()[DeadlinesFile.index(part, TURNS, where)],
                        DeadlinesFile.time(String.valueOf(time), where)));
        return new Clocks(all);
    }

    private static WrongUse misunderstood(String where) {
        return new WrongUse(where + " cannot be understood; write a mission's acronym, and below it lines like"
                + " \"answer: 10 d\" for " + String.join(", ", TURNS) + ".");
    }
}
