package org.baraza.core.record;

/**
 * An external data set was imported.
 *
 * @param dataSet what and from where
 */
public record DataSetEntry(DataSet dataSet) implements Entry {

    @Override
    public String kind() {
        return "data-set-imported";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return dataSet.id();
    }
}
