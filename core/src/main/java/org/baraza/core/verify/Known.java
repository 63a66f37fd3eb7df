package org.baraza.core.verify;

/**
 * What a check may hold a claim against.
 *
 * @param today the day of the import, days since 1970-01-01
 */
public record Known(int today) {}
