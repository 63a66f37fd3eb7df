package org.baraza.app.desk;

/** Told how far long work has come. May be called from any thread, often; must return at once. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (stage, done, all) -> {};

    /**
     * @param stage what is being done, as a stable key, for example {@code reading}
     * @param done how much is done
     * @param all how much there is; 0 when that is not known
     */
    void at(String stage, long done, long all);

    /** Whether the person asked to stop. Long work looks at this between blocks and stops without leaving a trace. */
    default boolean cancelled() {
        return false;
    }
}
