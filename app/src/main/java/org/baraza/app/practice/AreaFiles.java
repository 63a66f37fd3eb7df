package org.baraza.app.practice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.baraza.core.ground.Area;

/**
 * Boundaries as GeoJSON (RFC 7946) with the properties {@code pcode, name, country, level, parent, valid_on}, the parent on level 2 alone, one
 * feature a line, and population as {@code pcode,year,population}: districts grow 2.5 % a year, regions are their sums.
 */
final class AreaFiles {

    private static final double YEARLY_GROWTH = 1.025;

    private AreaFiles() {}

    static void writeOutlines(List<Area> areas, Path file) throws IOException {
        try (Sheet sheet = Sheet.of(file)) {
            sheet.text("{\"type\":\"FeatureCollection\",\"features\":[").line();
            for (int i = 0; i < areas.size(); i++) {
                feature(sheet, areas.get(i));
                sheet.text(i + 1 < areas.size() ? "," : "").line();
            }
            sheet.text("]}").line();
        }
    }

    static void writePopulation(Country country, PracticeWishes wishes, Path file) throws IOException {
        try (Sheet sheet = Sheet.of(file, "pcode,year,population")) {
            int firstYear = wishes.firstMonth().year();
            for (int year = firstYear; year <= wishes.lastMonth().year(); year++) {
                for (int r = 0; r < wishes.regions(); r++) {
                    long sum = 0;
                    for (int d = wishes.firstAreaOf(r); d < wishes.firstAreaOf(r + 1); d++) {
                        sum += persons(wishes, d, year);
                    }
                    row(sheet, country.regions().get(r), year, sum);
                    for (int d = wishes.firstAreaOf(r); d < wishes.firstAreaOf(r + 1); d++) {
                        row(sheet, country.districts().get(d), year, persons(wishes, d, year));
                    }
                }
            }
        }
    }

    /** People of a district: unequal between districts, log-normal with standard deviation 0.5. */
    static long persons(PracticeWishes wishes, int district, int year) {
        double size = wishes.populationPerArea()
                * StrictMath.exp(0.5
                                * Dice.of(wishes.seed(), Purpose.POPULATION, district)
                                        .normal()
                        - 0.125);
        for (int y = wishes.firstMonth().year(); y < year; y++) {
            size *= YEARLY_GROWTH;
        }
        return Math.round(size);
    }

    private static void row(Sheet sheet, Area area, int year, long persons) throws IOException {
        sheet.cell(area.pcode()).cell(year).cell(persons).line();
    }

    private static void feature(Sheet sheet, Area area) {
        sheet.text("{\"type\":\"Feature\",\"properties\":{\"pcode\":\"" + area.pcode() + "\",\"name\":\"" + area.name()
                + "\",\"country\":\"" + area.country() + "\",\"level\":" + area.level());
        area.parent().ifPresent(parent -> sheet.text(",\"parent\":\"" + parent + "\""));
        sheet.text(
                ",\"valid_on\":\"" + area.validOn() + "\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[");
        String between = "";
        for (List<double[]> polygon : area.outline().polygons()) {
            sheet.text(between).text("[");
            between = ",";
            String betweenRings = "";
            for (double[] ring : polygon) {
                sheet.text(betweenRings);
                betweenRings = ",";
                ring(sheet, ring);
            }
            sheet.text("]");
        }
        sheet.text("]}}");
    }

    private static void ring(Sheet sheet, double[] ring) {
        sheet.text("[");
        for (int i = 0; i < ring.length; i += 2) {
            sheet.text(i == 0 ? "[" : ",[")
                    .number(ring[i], 6)
                    .text(",")
                    .number(ring[i + 1], 6)
                    .text("]");
        }
        sheet.text("]");
    }
}
