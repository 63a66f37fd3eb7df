package org.baraza.core.measure.numbers;

/** A system of equations has no single solution: a column is made of others, or is the same everywhere. */
public final class SingularException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int column;

    /** @param column which column, from 0, is made of those before it */
    public SingularException(int column) {
        super("column " + column + " is made of the columns before it");
        this.column = column;
    }

    /** Which column, from 0, is made of those before it. */
    public int column() {
        return column;
    }
}
