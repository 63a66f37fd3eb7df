package org.baraza.app.practice;

/** What a random number is drawn for. The order is part of the version: new purposes go last. */
enum Purpose {
    NODE,
    BORDER,
    GROWTH,
    SHORE,
    PLACE,
    NAME,
    POPULATION,
    LEVEL,
    SHOCK,
    TREND,
    EFFECT,
    ADOPTION,
    COUNT,
    EVENT,
    REVISION,
    BASE,
    MAP,
    PARTNER,
    ALERT,
    SURVEY
}
