package org.baraza.core.collect;

import java.util.List;
import java.util.Locale;

/**
 * What can be told about a file before its rows are read; importers recognise their own by it.
 *
 * @param format how the file is written
 * @param columns column names in order, as the file spells them; for GeoJSON the property names of the first feature,
 *     then {@value #LONGITUDE} and {@value #LATITUDE} when its shape is a point and it has no such properties
 * @param fileName name without folders, for a version the content does not state
 * @param title the collection's own name where the format has one, else empty
 * @param shaped whether rows carry a polygon
 */
public record Layout(Format format, List<String> columns, String fileName, String title, boolean shaped) {

    public static final String LONGITUDE = "longitude";
    public static final String LATITUDE = "latitude";

    /** How a file is written. */
    public enum Format {
        CSV,
        GEOJSON
    }

    public Layout {
        columns = List.copyOf(columns);
    }

    /** Position of the first column with one of these names, in any case; −1 when there is none. */
    public int find(String... names) {
        for (String name : names) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).strip().equalsIgnoreCase(name)) {
                    return i;
                }
            }
        }
        return -1;
    }

    public boolean has(String... names) {
        for (String name : names) {
            if (find(name) < 0) {
                return false;
            }
        }
        return true;
    }

    /** File name and title together in lower case, where publishers hide their version. */
    public String hints() {
        return (fileName + " " + title).toLowerCase(Locale.ROOT);
    }
}
