package org.baraza.app.files;

import org.baraza.core.collect.Layout;
import org.baraza.core.ground.Finding;

/** What a first look at a file tells. */
public sealed interface Sniffed {

    /**
     * @param layout how it is written and what columns it has
     * @param delimiter what parts the fields of a CSV file
     */
    record Rows(Layout layout, char delimiter) implements Sniffed {}

    /** @param finding why no rows can be read from it */
    record Nothing(Finding finding) implements Sniffed {}
}
