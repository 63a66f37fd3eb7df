package org.baraza.core.record.networks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/**
 * Whether somebody who normally speaks has gone quiet.
 *
 * <p>Days on which something was heard are counted, so that ten texts of one evening are one. With {@value #FEWEST} pauses
 * between such days or more, somebody is quiet who has said nothing for longer than 95 of 100 of their own pauses; with
 * fewer, who has said nothing for as many days as the mission set. Of whom nothing was ever heard it is not known whether
 * they are quiet.
 *
 * @param state what can be said
 * @param days since something was last heard; empty where nothing ever was
 * @param limit more days than this are quiet, 1 or more
 * @param pauses on how many pauses the limit rests; 0 where it is the mission's
 */
public record Silence(State state, OptionalLong days, long limit, int pauses) {

    /** So many pauses are needed to know what is usual. */
    public static final int FEWEST = 8;

    private static final double SHARE = 0.95;

    /** What can be said. */
    public enum State {
        NEVER_HEARD,
        SPEAKS,
        QUIET
    }

    /**
     * @param heard moments in any order; those after {@code now} are left out
     * @param usual days after which somebody is quiet of whom too little is known, 1 or more
     */
    static Silence of(List<Instant> heard, Instant now, int usual) {
        List<LocalDate> days = heard.stream()
                .filter(at -> !at.isAfter(now))
                .map(Silence::day)
                .distinct()
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return new Silence(State.NEVER_HEARD, OptionalLong.empty(), usual, 0);
        }
        List<Long> pauses = new ArrayList<>();
        for (int i = 1; i < days.size(); i++) {
            pauses.add(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)));
        }
        boolean known = pauses.size() >= FEWEST;
        long limit = known ? share(pauses) : usual;
        long since = ChronoUnit.DAYS.between(days.getLast(), day(now));
        return new Silence(
                since > limit ? State.QUIET : State.SPEAKS, OptionalLong.of(since), limit, known ? pauses.size() : 0);
    }

    /** The smallest pause that 95 of 100 are not longer than. */
    private static long share(List<Long> pauses) {
        Collections.sort(pauses);
        return pauses.get((int) Math.ceil(SHARE * pauses.size()) - 1);
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    public boolean quiet() {
        return state == State.QUIET;
    }
}
