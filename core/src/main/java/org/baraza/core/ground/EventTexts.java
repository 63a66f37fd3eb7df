package org.baraza.core.ground;

/**
 * The texts that the codes of {@link EventColumns} stand for.
 *
 * @param ids textual identifiers; holds only the empty text when identifiers are whole numbers
 * @param actors names of sides, as the source spells them
 * @param countries names of countries, as the source spells them
 */
public record EventTexts(Dictionary ids, Dictionary actors, Dictionary countries) {

    public static EventTexts empty() {
        return new EventTexts(new Dictionary(), new Dictionary(), new Dictionary());
    }

    /** Whether identifiers are texts and not whole numbers. */
    public boolean hasTextualIds() {
        return ids.size() > 1;
    }
}
