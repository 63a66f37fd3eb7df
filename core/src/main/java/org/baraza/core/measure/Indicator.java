package org.baraza.core.measure;

/**
 * The door for an indicator: one class in {@code measure.indicators}, annotated {@code @AutoService(Indicator.class)}.
 * An indicator either counts and divides ({@link CellIndicator}) or compares areas with each other
 * ({@link PanelIndicator}).
 */
public sealed interface Indicator extends Carded permits CellIndicator, PanelIndicator {}
