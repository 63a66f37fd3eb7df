package org.baraza.planted.core.compare;

import org.baraza.planted.core.record.Thing;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public record SeesRecord(Thing seen) {}
