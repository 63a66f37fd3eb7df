package org.baraza.planted.core.record;

import java.nio.file.Path;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public record ReadsFile(Path path) {}
