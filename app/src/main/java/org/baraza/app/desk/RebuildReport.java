package org.baraza.app.desk;

import java.util.Map;

/**
 * @param entries journal entries replayed
 * @param rows rows of each table afterwards
 * @param identical whether every table came out as it was
 * @param different tables that did not, with both digests
 */
public record RebuildReport(long entries, Map<String, Long> rows, boolean identical, Map<String, String> different) {}
