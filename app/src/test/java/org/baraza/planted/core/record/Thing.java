package org.baraza.planted.core.record;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public record Thing(int size) {}
