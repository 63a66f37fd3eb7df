package org.baraza.planted.core.util;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public record Drawer(int odds) {}
