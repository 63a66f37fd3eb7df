package org.baraza.app.forms;

/**
 * Where the choices of a question come from.
 *
 * @param itemset a list of the sheet of choices, a file with its ending, or a reference to answers given before
 * @param use how they are put before people
 * @param parameters lower-case names and what they are set to
 */
record Options(String itemset, Use use, Parameters parameters) {

    /** How choices are offered. */
    enum Use {
        /** As a list, found by the name of a place in the data. */
        ITEMSET,
        /** As answers that another program completes while somebody types. */
        QUERY,
        /** Written out within the question, because the phone looks them up in a file. */
        SEARCH,
        /** Geometries to draw on a map, beside the one that is asked for. */
        GEOMETRY
    }

    String file() {
        int dot = itemset.lastIndexOf('.');
        return dot > 0 ? itemset.substring(dot) : "";
    }

    String base() {
        return itemset.substring(0, itemset.length() - file().length());
    }

    boolean isFile() {
        return isFile(file());
    }

    static boolean isFile(String ending) {
        return ending.equals(".csv") || ending.equals(".xml") || ending.equals(".geojson");
    }
}
