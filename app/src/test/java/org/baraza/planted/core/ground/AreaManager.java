package org.baraza.planted.core.ground;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public record AreaManager(int areas) {}
