package org.baraza.planted.core.ground;

import org.baraza.planted.core.collect.Thing;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public record SeesCollect(Thing seen) {}
