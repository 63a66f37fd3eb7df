package org.baraza.core.ground;

import java.util.regex.Pattern;

/**
 * A pseudonym for a person or organisation. Who is behind it is known to the vault alone; the core never holds a name.
 *
 * @param code letters, digits, hyphens; 1 to 64 characters
 */
public record Handle(String code) {

    /** Made once: a page of a large mission makes thousands of handles. */
    private static final Pattern FITS = Pattern.compile("[A-Za-z0-9-]{1,64}");

    public Handle {
        if (!FITS.matcher(code).matches()) {
            throw new IllegalArgumentException("a handle is 1 to 64 letters, digits or hyphens");
        }
    }
}
