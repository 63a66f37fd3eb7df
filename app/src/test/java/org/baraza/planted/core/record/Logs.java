package org.baraza.planted.core.record;

import org.slf4j.Logger;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public record Logs(Logger logger) {}
