package org.baraza.core.compare;

/**
 * The door for a method: one class in {@code compare.estimators}, annotated {@code @AutoService(Estimator.class)}, without
 * state. Whatever estimates, gives an interval or tests stands behind it, and {@code baraza estimate} shows it by its
 * card.
 */
public interface Estimator {

    /** What the method is, what it needs and what may be chosen. */
    MethodCard card();

    /**
     * Answers the question asked. Names of columns and options are already checked against the card, and cells that
     * must not be missing are not.
     *
     * @return the answer; the same bits for the same study, whatever the machine's number of threads
     * @throws Refused when the data cannot carry an answer
     * @throws Misuse when what was asked makes no sense for these columns
     */
    Result run(Study study);
}
