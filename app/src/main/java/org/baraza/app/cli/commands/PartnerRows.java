package org.baraza.app.cli.commands;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baraza.app.desk.DoorOut;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.record.Partnership;

/** Partnerships as rows, before the door out makes them fit to leave. */
final class PartnerRows {

    private PartnerRows() {}

    /** One by one. */
    static void each(List<Partnership> all, DoorOut.Rows rows) {
        all.forEach(p -> rows.row(
                p.partner().code(),
                word(p.type()),
                p.pcode(),
                p.start().toString(),
                p.end().map(Month::toString).orElse("")));
    }

    /**
     * How many there were in every area that ever had one, in every month from the first start to the last start or end,
     * of every kind that occurs. Areas that never had one are not counted: nobody says that they had none.
     */
    static void counts(List<Partnership> all, DoorOut.Rows rows) {
        if (all.isEmpty()) {
            return;
        }
        SortedSet<String> areas = new TreeSet<>(all.stream().map(Partnership::pcode).toList());
        Month first = all.stream().map(Partnership::start).min(Month::compareTo).orElseThrow();
        Month last = all.stream()
                .map(p -> p.end().orElse(p.start()))
                .max(Month::compareTo)
                .orElseThrow();
        List<PartnerType> types = Arrays.stream(PartnerType.values())
                .filter(t -> all.stream().anyMatch(p -> p.type() == t))
                .toList();
        for (String area : areas) {
            List<Partnership> here =
                    all.stream().filter(p -> p.pcode().equals(area)).toList();
            for (Month month = first; month.compareTo(last) <= 0; month = month.plus(1)) {
                for (PartnerType type : types) {
                    rows.row(area, month.toString(), word(type), String.valueOf(active(here, month, type)));
                }
            }
        }
    }

    private static long active(List<Partnership> here, Month month, PartnerType type) {
        return here.stream()
                .filter(p -> p.type() == type
                        && p.start().compareTo(month) <= 0
                        && p.end().map(e -> month.compareTo(e) <= 0).orElse(true))
                .count();
    }

    private static String word(PartnerType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
