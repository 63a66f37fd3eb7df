package org.baraza.app.desk;

/**
 * A fault of the machine or of the database whose message was written for the person at the machine: what happened and
 * what to do. It is shown as it is; of other faults only an incident number is shown.
 */
public interface PlainFault {

    /** Stable kebab-case code, for example {@code disk-full}. */
    String code();

    /** One or two sentences without anything the data said. */
    String getMessage();
}
