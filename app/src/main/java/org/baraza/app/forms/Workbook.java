package org.baraza.app.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A spreadsheet as it was read.
 *
 * @param sheetNames every sheet there is, spelled as in the file
 * @param sheets those that say something about a form, by name in lower case
 */
record Workbook(List<String> sheetNames, Map<String, Sheet> sheets) {

    static final String SURVEY = "survey";
    static final String CHOICES = "choices";
    static final String SETTINGS = "settings";
    static final String EXTERNAL_CHOICES = "external_choices";
    static final String ENTITIES = "entities";
    static final String OSM = "osm";

    static final Set<String> KNOWN = Set.of(SURVEY, CHOICES, SETTINGS, EXTERNAL_CHOICES, ENTITIES, OSM);

    Workbook {
        sheetNames = List.copyOf(sheetNames);
        sheets = Map.copyOf(new LinkedHashMap<>(sheets));
    }

    /** What a sheet of this name is to the form; a file's only sheet is its survey, whatever it is called. */
    static Optional<String> meaningOf(String name, int sheetsInFile) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (KNOWN.contains(lower)) {
            return Optional.of(lower);
        }
        return sheetsInFile == 1 ? Optional.of(SURVEY) : Optional.empty();
    }

    Sheet sheet(String name) {
        return Optional.ofNullable(sheets.get(name)).orElseGet(() -> new Sheet(name, List.of(), List.of()));
    }

    /** Sheets called nearly so, which may be meant; a name that begins with an underscore says that it is not. */
    List<String> nearly(String name) {
        return sheetNames.stream()
                .filter(other -> !KNOWN.contains(other.toLowerCase(Locale.ROOT)) && !other.startsWith("_"))
                .filter(other -> Distance.between(other.toLowerCase(Locale.ROOT), name) <= 2)
                .toList();
    }
}
