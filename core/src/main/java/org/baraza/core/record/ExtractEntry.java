package org.baraza.core.record;

/**
 * The entries of a mission were written to a file that can be verified alone.
 *
 * @param mission acronym
 * @param entries how many
 * @param head hash of the last of them, lower-case hex
 */
public record ExtractEntry(String mission, long entries, String head) implements Entry {

    @Override
    public String kind() {
        return "journal-extracted";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return mission;
    }
}
