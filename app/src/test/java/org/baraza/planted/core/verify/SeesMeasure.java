package org.baraza.planted.core.verify;

import org.baraza.planted.core.measure.Thing;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public record SeesMeasure(Thing seen) {}
