package org.baraza.planted.core.measure;

import org.baraza.core.ground.Handle;

/** Counts by person. */
public record WeighsPeople(Handle person, double value) {}
