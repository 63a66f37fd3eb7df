package org.baraza.core.ground;

/** What an external data set holds. */
public enum DataKind {
    EVENTS,
    DEPLOYMENTS,
    AREAS,
    POPULATION,
    PARTNERSHIPS
}
