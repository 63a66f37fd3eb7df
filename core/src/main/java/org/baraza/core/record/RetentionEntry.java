package org.baraza.core.record;

/**
 * What was due under the retention schedule was deleted and looked for again.
 *
 * @param run what came of it
 */
public record RetentionEntry(RetentionRun run) implements Entry {

    @Override
    public String kind() {
        return "retention-kept";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return run.kept();
    }
}
