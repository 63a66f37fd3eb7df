package org.baraza.app.forms;

import java.util.List;

/**
 * One sheet that says something about the form.
 *
 * @param name in lower case, such as survey
 * @param headers its column names, in order
 * @param rows rows with and without cells, in order
 */
record Sheet(String name, List<String> headers, List<Row> rows) {

    boolean isEmpty() {
        return headers.isEmpty() && rows.isEmpty();
    }
}
