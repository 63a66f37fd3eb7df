package org.baraza.core.ground;

/** What an external data set holds. */
public enum DataKind {
    EVENTS,
    DEPLOYMENTS,
    AREAS,
    POPULATION,
    PARTNERSHIPS;

    /**
     * Whether somebody may have typed a person's name or number into a file of this kind. Nothing of its rows is then
     * repeated in findings or lists; the row's number must do.
     */
    public boolean mayNamePersons() {
        return switch (this) {
            case EVENTS, DEPLOYMENTS, AREAS, POPULATION -> false;
            case PARTNERSHIPS -> true;
        };
    }
}
