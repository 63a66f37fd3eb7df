package org.baraza.core.collect;

import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;

/**
 * Events as an external data set claims them, a block at a time.
 *
 * @param columns the rows
 * @param texts what the text codes in them stand for
 */
public record EventClaims(EventColumns columns, EventTexts texts) implements Claim {}
