package org.baraza.core.collect.importers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a publisher's version in a file's name or title. */
final class Versions {

    private Versions() {}

    /** The groups of the pattern that matched, joined by points; empty when it is found nowhere. */
    static Optional<String> find(Pattern pattern, String hints) {
        Matcher matcher = pattern.matcher(hints);
        if (!matcher.find()) {
            return Optional.empty();
        }
        StringBuilder version = new StringBuilder(matcher.group(1));
        for (int i = 2; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                version.append('.').append(matcher.group(i));
            }
        }
        return Optional.of(version.toString());
    }
}
