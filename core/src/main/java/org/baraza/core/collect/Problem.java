package org.baraza.core.collect;

import org.baraza.core.ground.FindingKind;

/**
 * What an importer has against a row, before the front door adds where it stood.
 *
 * @param kind what was found
 * @param column the column's name as the file spells it; empty for the whole row
 * @param value the offending text; empty when there is none to show
 */
public record Problem(FindingKind kind, String column, String value) {}
