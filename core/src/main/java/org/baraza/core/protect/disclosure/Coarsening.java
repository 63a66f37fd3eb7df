package org.baraza.core.protect.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Month;

/**
 * Makes places and days coarser by rule. A point goes to the middle of its square on a fixed grid, never to a place drawn
 * by chance: who gets two files with two draws could take the mean.
 *
 * @param areaLevel finest level of areas
 * @param newest last day that may leave
 * @param places which area lies in which
 */
public record Coarsening(int areaLevel, LocalDate newest, Places places) {

    /** What stands where something may not be known. */
    public static final String WITHHELD = "*";

    private static final int DECIMALS = 1_000;

    /** As a protocol says, on a day. */
    public static Coarsening of(Protocol protocol, LocalDate today, Places places) {
        return new Coarsening(protocol.areaLevel(), today.minusDays(protocol.delayDays()), places);
    }

    /** Width of a square of the grid in degrees: 0.1 (about 11 km) below districts, 0.5 for districts, else 2. */
    public double squareDegrees() {
        return areaLevel > 2 ? 0.1 : areaLevel == 2 ? 0.5 : 2;
    }

    /** The row made coarser; empty when it is too young, or when its day cannot be read, to leave. */
    public Optional<List<String>> coarser(List<Column> columns, List<String> row) {
        List<String> coarse = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            Column column = columns.get(i);
            if (column.isPublic() || row.get(i).isEmpty()) {
                coarse.add(row.get(i));
                continue;
            }
            switch (column.kind()) {
                case DAY, MONTH -> {
                    Optional<Month> month = month(row.get(i));
                    if (month.isEmpty() || month.get().lastDay().isAfter(newest)) {
                        return Optional.empty();
                    }
                    coarse.add(month.get().toString());
                }
                case PLACE_CODE -> coarse.add(places.findWithin(row.get(i), areaLevel).orElse(WITHHELD));
                case LONGITUDE, LATITUDE -> coarse.add(square(row.get(i)));
                default -> coarse.add(row.get(i));
            }
        }
        return Optional.of(coarse);
    }

    private static Optional<Month> month(String text) {
        return Month.read(text.length() > 7 ? text.substring(0, 7) : text);
    }

    private String square(String degrees) {
        try {
            double width = squareDegrees();
            double middle = (Math.floor(Double.parseDouble(degrees) / width) + 0.5) * width;
            return String.valueOf((double) Math.round(middle * DECIMALS) / DECIMALS);
        } catch (NumberFormatException e) {
            return WITHHELD;
        }
    }
}
