package org.baraza.core.compare.plan;

/**
 * A data set, so that nobody can put another in its place.
 *
 * @param id of the data set
 * @param sha256 digest of its snapshot, lower-case hex
 */
public record DataCut(String id, String sha256) {

    public DataCut {
        if (!id.matches("[A-Za-z0-9._-]+") || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a data set has a name without spaces and a digest");
        }
    }

    @Override
    public String toString() {
        return id + " sha256 " + sha256;
    }
}
