package org.baraza.app.forms;

import java.util.SequencedMap;

/**
 * One row of a sheet below its column names.
 *
 * @param number as a spreadsheet shows it; the column names are in row 1
 * @param cells the texts that are there, by column name, in the order of the columns
 */
record Row(int number, SequencedMap<String, String> cells) {}
