package org.baraza.core.measure.own;

import java.time.LocalDate;

/**
 * Violence against civilians, as a source outside the mission recorded it.
 *
 * @param pcode area, at the level of the cell
 * @param first first day on which it may have happened
 * @param last last such day
 */
public record Attack(String pcode, LocalDate first, LocalDate last) {}
