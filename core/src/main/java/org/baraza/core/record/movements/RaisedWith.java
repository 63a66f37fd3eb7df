package org.baraza.core.record.movements;

/** With whom it was taken up. */
public enum RaisedWith {
    THOSE_ON_THE_SPOT,
    LOCAL_AUTHORITIES,
    LIAISON_COMMITTEE,
    GOVERNMENT,
    HEADQUARTERS
}
