package org.baraza.app.desk;

/** What one look at a site came to, in plain words. */
public sealed interface Diagnosis {

    /** @param what what was looked at and found well, in one sentence */
    record Good(String what) implements Diagnosis {}

    /**
     * Something is wrong.
     *
     * @param what what is wrong, in one sentence
     * @param remedy what to do, in one sentence
     */
    record Wrong(String what, String remedy) implements Diagnosis {}

    /** @param why why it could not be found out, in one sentence */
    record CannotTell(String why) implements Diagnosis {}
}
