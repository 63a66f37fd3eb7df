package org.baraza.app.web.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baraza.core.compare.plan.ImpactReport;

/**
 * What was counted in an area in a month, year by year: in areas under what is studied, and in the others. Counts as published
 * and nothing estimated; a year nobody looked at is a gap.
 *
 * @param underIt path of areas under it
 * @param others path of the others
 * @param marks ticks of the value scale
 * @param years where years lie
 * @param begun where it began in some area
 */
public record CourseFigure(
        String underIt,
        String others,
        List<SeriesFigure.Mark> marks,
        List<SeriesFigure.Mark> years,
        List<SeriesFigure.Mark> begun) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 250;
    public static final int LEFT = 56;
    public static final int RIGHT = WIDTH - 8;
    public static final int TOP = 14;
    public static final int FOOT = 210;

    private static final int MOST_YEARS = 12;

    public CourseFigure {
        marks = List.copyOf(marks);
        years = List.copyOf(years);
        begun = List.copyOf(begun);
    }

    public static CourseFigure of(List<ImpactReport.Year> course) {
        double largest = course.stream()
                .mapToDouble(
                        y -> Math.max(rate(y.underIt(), y.areasUnderIt(), 0), rate(y.others(), y.areasOthers(), 0)))
                .max()
                .orElse(0);
        Scale scale = Scale.upTo(largest, FOOT - TOP);
        double step = (RIGHT - LEFT) / (double) Math.max(1, course.size());
        int every = Math.max(1, (course.size() + MOST_YEARS - 1) / MOST_YEARS);
        List<SeriesFigure.Mark> years = new ArrayList<>();
        List<SeriesFigure.Mark> begun = new ArrayList<>();
        double[] under = new double[course.size()];
        double[] others = new double[course.size()];
        for (int i = 0; i < course.size(); i++) {
            ImpactReport.Year year = course.get(i);
            String x = show(LEFT + (i + 0.5) * step);
            if (i % every == 0) {
                years.add(new SeriesFigure.Mark(x, year.year()));
            }
            if (year.begun() > 0) {
                begun.add(new SeriesFigure.Mark(x, year.begun()));
            }
            under[i] = rate(year.underIt(), year.areasUnderIt(), Double.NaN);
            others[i] = rate(year.others(), year.areasOthers(), Double.NaN);
        }
        return new CourseFigure(
                path(under, step, scale),
                path(others, step, scale),
                scale.ticks().stream()
                        .map(t -> new SeriesFigure.Mark(show(FOOT - scale.at(t)), t))
                        .toList(),
                years,
                begun);
    }

    private static double rate(long counted, int looked, double otherwise) {
        return looked == 0 ? otherwise : counted / (double) looked;
    }

    private static String path(double[] values, double step, Scale scale) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                path.append(drawing ? "L" : "M")
                        .append(show(LEFT + (i + 0.5) * step))
                        .append(' ')
                        .append(show(FOOT - scale.at(values[i])));
            }
            drawing = !Double.isNaN(values[i]);
        }
        return path.toString();
    }

    private static String show(double at) {
        return String.format(Locale.ROOT, "%.1f", at);
    }
}
