package org.baraza.core.ground;

/**
 * A pseudonym for a person or organisation. Who is behind it is known to the vault alone; the core never holds a name.
 *
 * @param code letters, digits, hyphens; 1 to 64 characters
 */
public record Handle(String code) {

    public Handle {
        if (!code.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("a handle is 1 to 64 letters, digits or hyphens");
        }
    }
}
