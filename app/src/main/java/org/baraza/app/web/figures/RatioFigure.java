package org.baraza.app.web.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.baraza.core.compare.Tabled;

/**
 * Ratios of what was counted to what would be expected, by months since the start, on a scale on which half and double lie
 * equally far from one. Ends beyond the scale lie on its edge.
 *
 * @param points ratios with their intervals
 * @param one height at which the ratio is one
 * @param start where it began
 * @param marks ticks of the ratio scale
 * @param months ticks of the months
 */
public record RatioFigure(
        List<SeriesFigure.Point> points,
        String one,
        String start,
        List<SeriesFigure.Mark> marks,
        List<SeriesFigure.Mark> months) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 250;
    public static final int LEFT = 56;
    public static final int RIGHT = WIDTH - 8;
    public static final int TOP = 14;
    public static final int FOOT = 210;

    /** The largest ratio shown, and one over the smallest. */
    private static final double MOST = 8;

    public RatioFigure {
        points = List.copyOf(points);
        marks = List.copyOf(marks);
        months = List.copyOf(months);
    }

    /** @param study with the columns from, to, log_rate_ratio, low and high */
    public static RatioFigure of(Tabled study) {
        double[] from = study.numbers("from");
        double[] to = study.numbers("to");
        double[] ratio = study.numbers("log_rate_ratio");
        double[] low = study.numbers("low");
        double[] high = study.numbers("high");
        double first = from[0];
        double width = to[to.length - 1] + 1 - first;
        List<SeriesFigure.Point> points = new ArrayList<>();
        List<SeriesFigure.Mark> months = new ArrayList<>();
        for (int b = 0; b < from.length; b++) {
            months.add(new SeriesFigure.Mark(show(x(from[b], first, width)), from[b]));
            if (Double.isFinite(ratio[b]) && Double.isFinite(low[b]) && Double.isFinite(high[b])) {
                points.add(new SeriesFigure.Point(
                        show(x((from[b] + to[b] + 1) / 2, first, width)),
                        show(y(ratio[b])),
                        show(y(low[b])),
                        show(y(high[b]))));
            }
        }
        return new RatioFigure(
                points,
                show(y(0)),
                show(x(0, first, width)),
                DoubleStream.of(1 / MOST, 0.25, 0.5, 1, 2, 4, MOST)
                        .mapToObj(r -> new SeriesFigure.Mark(show(y(Math.log(r))), r))
                        .toList(),
                months);
    }

    private static double x(double month, double first, double width) {
        return LEFT + (month - first) / width * (RIGHT - LEFT);
    }

    private static double y(double logRatio) {
        double most = Math.log(MOST);
        double within = Math.clamp(logRatio, -most, most);
        return (TOP + FOOT) / 2.0 - within / most * (FOOT - TOP) / 2.0;
    }

    private static String show(double at) {
        return String.format(Locale.ROOT, "%.1f", at);
    }
}
