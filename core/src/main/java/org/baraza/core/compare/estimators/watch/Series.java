package org.baraza.core.compare.estimators.watch;

import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.measure.watch.Alarm;

/** A series in the order of its rows, and alarms about it. */
final class Series {

    static final Role COUNT =
            Role.of("count", Role.Kind.COUNT, "Events of each moment, in order, with no moment left out.");
    static final Setting FROM = Setting.whole(
            "from", "0", "First moment to judge, counted from 1; 0 for the first that can be.", 0, 1_000_000);

    private Series() {}

    /** A first moment, counted from 0. */
    static int from(Study study, int first, int size) {
        int from = study.whole("from") == 0 ? first : study.whole("from") - 1;
        if (from < first || from >= size) {
            throw new Refused(
                    Code.SHORT_PRE,
                    "The first moment that can be judged is " + (first + 1) + ", and the series has " + size + ".");
        }
        return from;
    }

    /** The last judged moment as the estimate, all of them as a table. */
    static Result.Maker fill(Result.Maker answer, double[] counts, List<Alarm> alarms) {
        Alarm last = alarms.getLast();
        answer.estimate(new Estimate(
                        "last threshold",
                        last.threshold(),
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN))
                .count("alarms", alarms.stream().filter(Alarm::alarm).count())
                .count("moments_judged", alarms.size())
                .table(Tabled.named("alarms")
                        .wholes(
                                "moment",
                                alarms.stream().mapToLong(a -> a.index() + 1L).toArray())
                        .numbers(
                                "count",
                                alarms.stream()
                                        .mapToDouble(a -> counts[a.index()])
                                        .toArray())
                        .numbers(
                                "threshold",
                                alarms.stream().mapToDouble(Alarm::threshold).toArray())
                        .numbers(
                                "expected",
                                alarms.stream().mapToDouble(Alarm::expected).toArray())
                        .wholes(
                                "alarm",
                                alarms.stream()
                                        .mapToLong(a -> a.alarm() ? 1 : 0)
                                        .toArray())
                        .done());
        return answer;
    }

    static double mean(double[] counts, int until) {
        return Arrays.stream(counts, 0, until).average().orElse(Double.NaN);
    }

    /** Made-up monthly counts long enough for any rule. */
    static String example() {
        StringBuilder csv = new StringBuilder("month,incidents\n");
        for (int t = 1; t <= 72; t++) {
            long season = Math.round(3 + 2 * StrictMath.sin(2 * Math.PI * t / 12));
            long wave = (t * 7L) % 5 - 1;
            csv.append(t)
                    .append(',')
                    .append(Math.max(0, season + wave + (t > 70 ? 9 : 0)))
                    .append('\n');
        }
        return csv.toString();
    }
}
