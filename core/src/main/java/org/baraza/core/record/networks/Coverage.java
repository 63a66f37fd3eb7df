package org.baraza.core.record.networks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;

/**
 * In how many communities of an area somebody could warn, at the end of a month. An area of which no community is written
 * down has no coverage at all: neither zero nor full.
 *
 * @param at area and month
 * @param communities that are written down
 * @param known of these, those of which it is known whether there is a channel
 * @param working of these, those with a channel that worked within 30 days
 * @param withWoman of these, those where a woman keeps one that works
 * @param sexNotKnown of those that work, those where none is known to be a woman's and of one it is not known
 * @param workingBy of those that work, how many by each means; a community may count under several
 * @param people in communities of which somebody said how many live there
 * @param peopleReached of these, people of communities that work
 * @param peopleKnown communities of which somebody said how many people live there
 */
public record Coverage(
        AreaMonth at,
        int communities,
        int known,
        int working,
        int withWoman,
        int sexNotKnown,
        Map<ChannelKind.Means, Integer> workingBy,
        long people,
        long peopleReached,
        int peopleKnown) {

    public Coverage {
        workingBy = Map.copyOf(workingBy);
        if (working > known || known > communities || withWoman + sexNotKnown > working) {
            throw new IllegalArgumentException("parts are not larger than what they are part of");
        }
    }

    /** Communities of which nobody knows whether there is a channel. */
    public int unknown() {
        return communities - known;
    }

    /**
     * For every area with a community and every month, as it stood when the month ended, or {@code now} where it has not.
     *
     * @param warnings what people warned of, in any order
     * @param now months that begin later are left out
     */
    public static List<Coverage> of(
            List<Community> communities,
            List<WarningNetwork> all,
            List<Heard> warnings,
            Months months,
            TestPlan plan,
            Instant now) {
        List<Coverage> coverage = new ArrayList<>();
        months.stream().filter(m -> begins(m).isBefore(now)).forEach(month -> {
            Instant last = begins(month.plus(1)).minusNanos(1);
            Map<String, List<Reached>> areas = new TreeMap<>();
            Reached.list(communities, all, warnings, last.isAfter(now) ? now : last, plan)
                    .forEach(r -> areas.computeIfAbsent(r.place().area(), _ -> new ArrayList<>())
                            .add(r));
            areas.forEach((area, reached) -> coverage.add(sum(new AreaMonth(area, month), reached)));
        });
        return coverage;
    }

    private static Instant begins(Month month) {
        return month.firstDay().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** @param reached communities of one area */
    public static Coverage sum(AreaMonth at, List<Reached> reached) {
        int known = 0;
        int working = 0;
        int withWoman = 0;
        int sexNotKnown = 0;
        long people = 0;
        long peopleReached = 0;
        int peopleKnown = 0;
        Map<ChannelKind.Means, Integer> by = new EnumMap<>(ChannelKind.Means.class);
        for (Reached r : reached) {
            boolean works = r.state() == Reached.State.WORKING;
            known += r.state() == Reached.State.UNKNOWN ? 0 : 1;
            working += works ? 1 : 0;
            withWoman += r.withWoman() ? 1 : 0;
            sexNotKnown += r.perhapsWithWoman() ? 1 : 0;
            r.channels().stream()
                    .filter(Pulse::working)
                    .map(p -> p.channel().card().kind().means())
                    .distinct()
                    .forEach(m -> by.merge(m, 1, Integer::sum));
            if (r.place().people().isPresent()) {
                long here = r.place().people().get().about();
                peopleKnown++;
                people += here;
                peopleReached += works ? here : 0;
            }
        }
        return new Coverage(
                at, reached.size(), known, working, withWoman, sexNotKnown, by, people, peopleReached, peopleKnown);
    }
}
