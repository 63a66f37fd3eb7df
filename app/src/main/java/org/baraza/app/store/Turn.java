package org.baraza.app.store;

/**
 * An entry's turn among the entries of its mission.
 *
 * @param mission acronym; empty for what belongs to no one mission
 * @param position 1 for the mission's first entry, then without gaps
 * @param previousHash hash of the mission's entry before, 32 bytes; zeros for the first
 */
public record Turn(String mission, long position, byte[] previousHash) {}
