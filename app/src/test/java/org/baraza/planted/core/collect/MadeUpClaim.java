package org.baraza.planted.core.collect;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public record MadeUpClaim(int size) {}
