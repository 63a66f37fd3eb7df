package org.baraza.app.web.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.baraza.core.ground.Interval;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.measure.Reading;

/**
 * Monthly readings with their intervals, and below them on a scale of its own how many bases were present. A month
 * without a reading is a gap and is never drawn as zero.
 *
 * @param band path of the intervals
 * @param line path of the values
 * @param singles values whose neighbours on both sides are missing
 * @param gaps stretches without a reading
 * @param marks ticks of the value scale
 * @param years where years begin
 * @param bases path of the number of bases; empty when no deployment is known
 * @param basesMarks ticks of the bases scale
 */
public record SeriesFigure(
        String band,
        String line,
        List<Point> singles,
        List<Stretch> gaps,
        List<Mark> marks,
        List<Mark> years,
        String bases,
        List<Mark> basesMarks) {

    /** The drawing's width and height, and the frame the values lie in. */
    public static final int WIDTH = 720;

    public static final int HEIGHT = 320;
    public static final int LEFT = 56;
    public static final int RIGHT = WIDTH - 8;
    public static final int TOP = 14;
    public static final int FOOT = 210;

    /** The frame of the bases strip. */
    public static final int STRIP_TOP = 238;

    public static final int STRIP_FOOT = 290;

    private static final int MOST_YEAR_MARKS = 12;

    public SeriesFigure {
        singles = List.copyOf(singles);
        gaps = List.copyOf(gaps);
        marks = List.copyOf(marks);
        years = List.copyOf(years);
        basesMarks = List.copyOf(basesMarks);
    }

    /**
     * @param x from the left
     * @param y from the top
     * @param low y of the interval's lower end
     * @param high y of the interval's upper end
     */
    public record Point(String x, String y, String low, String high) {}

    /**
     * @param x from the left
     * @param width how wide
     */
    public record Stretch(String x, String width) {}

    /**
     * @param at position along its axis
     * @param value the number it stands for
     */
    public record Mark(String at, double value) {}

    /**
     * @param readings one for each month
     * @param basesByMonth one for each month; empty where deployments are not known
     */
    public static SeriesFigure of(Months months, List<Reading> readings, List<OptionalDouble> basesByMonth) {
        double step = (RIGHT - LEFT) / (double) months.size();
        double largest = 0;
        for (Reading reading : readings) {
            if (reading instanceof Reading.Seen seen) {
                double high = seen.interval().high();
                // A value may lie above its range, as when the range is of what would have been usual.
                largest = Math.max(largest, Math.max(seen.value(), Double.isFinite(high) ? high : 0));
            }
        }
        Scale scale = Scale.upTo(largest, FOOT - TOP);
        StringBuilder band = new StringBuilder();
        StringBuilder line = new StringBuilder();
        List<Point> singles = new ArrayList<>();
        List<Stretch> gaps = new ArrayList<>();
        int i = 0;
        while (i < readings.size()) {
            int start = i;
            boolean seen = readings.get(i) instanceof Reading.Seen;
            while (i < readings.size() && readings.get(i) instanceof Reading.Seen == seen) {
                i++;
            }
            if (!seen) {
                gaps.add(new Stretch(show(LEFT + start * step), show((i - start) * step)));
            } else if (i - start == 1) {
                Reading.Seen one = (Reading.Seen) readings.get(start);
                Interval range = one.interval();
                singles.add(new Point(
                        show(LEFT + (start + 0.5) * step),
                        show(FOOT - scale.at(one.value())),
                        show(FOOT - scale.at(range.low())),
                        show(FOOT - scale.at(range.high()))));
            } else {
                draw(readings, start, i, step, scale, band, line);
            }
        }
        double mostBases = basesByMonth.stream()
                .flatMapToDouble(OptionalDouble::stream)
                .max()
                .orElse(0);
        Scale strip = Scale.upTo(mostBases, STRIP_FOOT - STRIP_TOP);
        return new SeriesFigure(
                band.toString(),
                line.toString(),
                singles,
                gaps,
                scale.ticks().stream()
                        .map(t -> new Mark(show(FOOT - scale.at(t)), t))
                        .toList(),
                years(months, step),
                bases(basesByMonth, step, strip),
                List.of(new Mark(show(STRIP_FOOT), 0), new Mark(show(STRIP_TOP), strip.top())));
    }

    private static void draw(
            List<Reading> readings,
            int start,
            int end,
            double step,
            Scale scale,
            StringBuilder band,
            StringBuilder line) {
        StringBuilder back = new StringBuilder();
        for (int i = start; i < end; i++) {
            Reading.Seen seen = (Reading.Seen) readings.get(i);
            String x = show(LEFT + (i + 0.5) * step);
            String turn = i == start ? "M" : "L";
            line.append(turn).append(x).append(' ').append(show(FOOT - scale.at(seen.value())));
            band.append(turn)
                    .append(x)
                    .append(' ')
                    .append(show(FOOT - scale.at(seen.interval().high())));
            back.insert(0, "L" + x + " " + show(FOOT - scale.at(seen.interval().low())));
        }
        band.append(back).append('z');
    }

    private static String bases(List<OptionalDouble> basesByMonth, double step, Scale strip) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < basesByMonth.size(); i++) {
            OptionalDouble count = basesByMonth.get(i);
            if (count.isPresent()) {
                path.append(drawing ? "L" : "M")
                        .append(show(LEFT + i * step))
                        .append(' ')
                        .append(show(STRIP_FOOT - strip.at(count.getAsDouble())))
                        .append('H')
                        .append(show(LEFT + (i + 1) * step));
            }
            drawing = count.isPresent();
        }
        return path.toString();
    }

    private static List<Mark> years(Months months, double step) {
        int every = Math.max(1, (int) Math.ceil(months.size() / 12.0 / MOST_YEAR_MARKS));
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Month month = months.get(i);
            if (month.monthOfYear() == 1 && month.year() % every == 0) {
                marks.add(new Mark(show(LEFT + i * step), month.year()));
            }
        }
        return marks;
    }

    private static String show(double at) {
        return String.format(Locale.ROOT, "%.1f", at);
    }
}
