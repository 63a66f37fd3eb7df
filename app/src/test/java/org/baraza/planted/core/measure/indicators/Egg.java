package org.baraza.planted.core.measure.indicators;

import org.baraza.planted.core.measure.Thing;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public record Egg(Thing chicken) {}
