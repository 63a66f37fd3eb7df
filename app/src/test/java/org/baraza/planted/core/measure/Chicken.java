package org.baraza.planted.core.measure;

import org.baraza.planted.core.measure.indicators.Egg;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public record Chicken(Egg egg) {}
