package org.baraza.app.web.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who stands with whom, drawn: bodies as numbered circles that push each other away, relations as arrows that pull
 * together (Fruchterman and Reingold 1991). It begins on a circle and takes the same steps each time, so that the same
 * relations always give the same drawing.
 *
 * @param nodes numbered from 1
 * @param edges arrows between them
 */
public record NetFigure(List<Node> nodes, List<Edge> edges) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 480;
    public static final int RADIUS = 14;
    private static final int MARGIN = 28;
    private static final int STEPS = 200;

    public NetFigure {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** @param id of a body @param number as the list beside the drawing numbers it @param x from the left @param y from the top */
    public record Node(String id, int number, int x, int y) {}

    /** @param kind of relation @param path from the rim of one circle to that of the other */
    public record Edge(String kind, String path) {}

    /** @param from a body's id @param to another's @param kind of relation */
    public record Link(String from, String to, String kind) {}

    /**
     * @param ids of the bodies, each once
     * @param links between two of them
     */
    public static NetFigure of(List<String> ids, List<Link> links) {
        int n = ids.size();
        double[] x = new double[n];
        double[] y = new double[n];
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < n; i++) {
            at.put(ids.get(i), i);
            x[i] = Math.cos(2 * Math.PI * i / n);
            y[i] = Math.sin(2 * Math.PI * i / n);
        }
        int[][] ends = links.stream()
                .map(l -> new int[] {at.getOrDefault(l.from(), -1), at.getOrDefault(l.to(), -1)})
                .toArray(int[][]::new);
        settle(x, y, ends);
        List<Node> nodes = placed(ids, x, y);
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            if (ends[i][0] >= 0 && ends[i][1] >= 0 && ends[i][0] != ends[i][1]) {
                edges.add(new Edge(links.get(i).kind(), arrow(nodes.get(ends[i][0]), nodes.get(ends[i][1]))));
            }
        }
        return new NetFigure(nodes, edges);
    }

    private static void settle(double[] x, double[] y, int[][] ends) {
        int n = x.length;
        double wanted = n == 0 ? 1 : 2 / Math.sqrt(n);
        for (int step = 0; step < STEPS; step++) {
            double[] dx = new double[n];
            double[] dy = new double[n];
            push(x, y, dx, dy, wanted);
            for (int[] end : ends) {
                if (end[0] >= 0 && end[1] >= 0) {
                    pull(x, y, dx, dy, end, wanted);
                }
            }
            double most = 0.2 * (1 - (double) step / STEPS);
            for (int i = 0; i < n; i++) {
                // Towards the middle, so that what hangs together with nothing does not drift away.
                dx[i] -= 0.3 * x[i];
                dy[i] -= 0.3 * y[i];
                double far = Math.max(Math.hypot(dx[i], dy[i]), 1e-9);
                x[i] += dx[i] / far * Math.min(far, most);
                y[i] += dy[i] / far * Math.min(far, most);
            }
        }
    }

    private static void push(double[] x, double[] y, double[] dx, double[] dy, double wanted) {
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                double apart = Math.max(Math.hypot(x[i] - x[j], y[i] - y[j]), 1e-3);
                if (i != j) {
                    dx[i] += (x[i] - x[j]) / apart * wanted * wanted / apart;
                    dy[i] += (y[i] - y[j]) / apart * wanted * wanted / apart;
                }
            }
        }
    }

    private static void pull(double[] x, double[] y, double[] dx, double[] dy, int[] end, double wanted) {
        double alongX = x[end[1]] - x[end[0]];
        double alongY = y[end[1]] - y[end[0]];
        double apart = Math.hypot(alongX, alongY);
        dx[end[0]] += alongX * apart / wanted;
        dy[end[0]] += alongY * apart / wanted;
        dx[end[1]] -= alongX * apart / wanted;
        dy[end[1]] -= alongY * apart / wanted;
    }

    /** Fitted into the drawing, each direction by itself. */
    private static List<Node> placed(List<String> ids, double[] x, double[] y) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            nodes.add(new Node(ids.get(i), i + 1, fitted(x, i, WIDTH), fitted(y, i, HEIGHT)));
        }
        return nodes;
    }

    private static int fitted(double[] all, int i, int length) {
        double least = all[0];
        double most = all[0];
        for (double one : all) {
            least = Math.min(least, one);
            most = Math.max(most, one);
        }
        double share = most - least < 1e-6 ? 0.5 : (all[i] - least) / (most - least);
        return (int) Math.round(MARGIN + share * (length - 2 * MARGIN));
    }

    private static String arrow(Node from, Node to) {
        double apart = Math.max(Math.hypot(to.x() - from.x(), to.y() - from.y()), 1);
        double cos = (to.x() - from.x()) / apart;
        double sin = (to.y() - from.y()) / apart;
        return String.format(
                Locale.ROOT,
                "M%.1f %.1fL%.1f %.1f",
                from.x() + cos * RADIUS,
                from.y() + sin * RADIUS,
                to.x() - cos * (RADIUS + 7),
                to.y() - sin * (RADIUS + 7));
    }
}
