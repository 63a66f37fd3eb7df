package org.baraza.planted.core.record;

import java.io.File;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public record ReadsOldFile(File file) {}
