package org.baraza.app.desk;

import java.util.Optional;

/**
 * What the person importing a file says about it.
 *
 * @param importer importer to use though another would win; empty to recognise by content
 * @param version the publisher's version when the file does not state it
 */
public record ImportWishes(Optional<String> importer, Optional<String> version) {

    public static final ImportWishes NONE = new ImportWishes(Optional.empty(), Optional.empty());
}
