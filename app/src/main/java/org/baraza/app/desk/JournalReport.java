package org.baraza.app.desk;

import java.util.OptionalLong;

/**
 * @param entries entries walked
 * @param brokenAt position of the first entry whose hash does not fit; empty when the chain holds
 * @param head hash of the last entry, lower-case hex
 * @param why what does not fit, empty when the chain holds
 */
public record JournalReport(long entries, OptionalLong brokenAt, String head, String why) {}
