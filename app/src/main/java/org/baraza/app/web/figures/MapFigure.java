package org.baraza.app.web.figures;

import java.util.List;

/**
 * A map of areas shaded by a number, with events and bases on top.
 *
 * @param width width of the drawing
 * @param height height of the drawing
 * @param areas the areas, in order of place code
 * @param events places of events, gathered where they lie close together
 * @param bases places of bases
 * @param partners areas where partners are
 */
public record MapFigure(
        int width, int height, List<Shape> areas, List<Dot> events, List<Base> bases, List<Mark> partners) {

    public MapFigure {
        areas = List.copyOf(areas);
        events = List.copyOf(events);
        bases = List.copyOf(bases);
        partners = List.copyOf(partners);
    }

    /**
     * @param path SVG path
     * @param style style class: {@code c0} to {@code c5}, {@code not-seen} or {@code not-applicable}
     * @param link the area's page
     * @param title name and reading in words
     */
    public record Shape(String path, String style, String link, String title) {}

    /**
     * @param x from the left
     * @param y from the top
     * @param radius radius, growing with the square root of the count
     * @param count events gathered here
     */
    public record Dot(long x, long y, long radius, long count) {}

    /**
     * @param x from the left
     * @param y from the top
     * @param title the base in words
     * @param outside whether it lies in a country that does not host the mission
     */
    public record Base(long x, long y, String title, boolean outside) {}

    /**
     * @param x from the left
     * @param y from the top
     * @param title what it stands for
     */
    public record Mark(long x, long y, String title) {}
}
