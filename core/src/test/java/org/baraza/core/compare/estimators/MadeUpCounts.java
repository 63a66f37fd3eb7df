package org.baraza.core.compare.estimators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.core.compare.Ask;
import org.baraza.core.compare.Chance;
import org.baraza.core.compare.Column;
import org.baraza.core.compare.Estimators;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Table;

/** Made-up areas with counts, to be spoilt in one way at a time. */
final class MadeUpCounts {

    final List<String> area = new ArrayList<>();
    final List<String> month = new ArrayList<>();
    final List<String> start = new ArrayList<>();
    final List<String> count = new ArrayList<>();
    final List<String> other = new ArrayList<>();
    final Map<String, Object> options = new LinkedHashMap<>();

    interface Mean {
        double of(int area, int month, int start);
    }

    /** So many areas over so many months, the first of them with starts a month apart. */
    static MadeUpCounts of(int areas, int months, int treated, int firstStart, Mean mean) {
        MadeUpCounts made = new MadeUpCounts();
        for (int a = 0; a < areas; a++) {
            int begins = a < treated ? firstStart + a : 0;
            Chance chance = Chance.of(11, "made up", a);
            for (int m = 1; m <= months; m++) {
                made.area.add("area " + (char) ('A' + a / 26) + (char) ('A' + a % 26));
                made.month.add(String.valueOf(m));
                made.start.add(begins == 0 ? "" : String.valueOf(begins));
                double expected = mean.of(a, m, begins);
                made.count.add(String.valueOf(poisson(expected, chance)));
                made.other.add(String.valueOf(poisson(expected, chance)));
            }
        }
        return made;
    }

    static double plain(int area, int month) {
        return (2 + area % 5) * (1 + 0.3 * StrictMath.sin(month / 3.0));
    }

    private static int poisson(double mean, Chance chance) {
        double limit = StrictMath.exp(-mean);
        double product = chance.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= chance.nextDouble();
            count++;
        }
        return count;
    }

    MadeUpCounts option(String name, Object value) {
        options.put(name, value);
        return this;
    }

    Result impute() {
        return impute(false);
    }

    Result impute(boolean external) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("outcome", List.of("count"));
        columns.put("unit", List.of("area"));
        columns.put("time", List.of("month"));
        columns.put("first_treated", List.of("start"));
        if (external) {
            columns.put("external_outcome", List.of("other"));
        }
        Table table = new Table(List.of(
                column("area", area),
                column("month", month),
                column("start", start),
                column("count", count),
                column("other", other)));
        return Estimators.run(new Ask("poisson-imputation", table, columns, options, 1));
    }

    private static Column column(String name, List<String> cells) {
        Column.Maker maker = Column.named(name);
        cells.forEach(maker::add);
        return maker.done();
    }
}
