package org.baraza.planted.core.record;

import java.net.URI;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public record Calls(URI address) {}
