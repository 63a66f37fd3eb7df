package org.baraza.app.wiring;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Recorder;
import org.baraza.app.desk.Retained;
import org.baraza.app.store.SubmissionTables;
import org.baraza.core.protect.RetentionRule;
import org.baraza.core.record.FormEntry;

/**
 * What was sent in through forms, as it came. Where a case was made of it, its words lie with the case for a time of their own
 * and the original goes; where not, it is all there is, and stays longer.
 *
 * @param tables where it lies, sealed
 * @param recorder puts each destruction on the journal
 * @param cases whether those a case was made of, or the others
 */
record RetainedSubmissions(SubmissionTables tables, Recorder recorder, InstantSource clock, boolean cases)
        implements Retained {

    static List<Retained> of(SubmissionTables tables, Recorder recorder, InstantSource clock) {
        return List.of(
                new RetainedSubmissions(tables, recorder, clock, true),
                new RetainedSubmissions(tables, recorder, clock, false));
    }

    @Override
    public String kept() {
        return cases ? "case-submissions" : "submissions";
    }

    @Override
    public Set<RetentionRule.Then> can() {
        return Set.of(RetentionRule.Then.DELETE);
    }

    @Override
    public List<String> listDue(Instant cutoff) {
        return tables.listReceivedBefore(cutoff, cases);
    }

    @Override
    public Optional<Instant> earliest() {
        return tables.earliestReceived(cases);
    }

    @Override
    public void delete(String item) {
        Optional<SubmissionTables.Row> row = tables.find(item);
        row.ifPresent(r -> tables.together(() -> {
            Instant now = clock.instant();
            Optional<Integer> files = tables.erase(item, now);
            By by = By.program();
            files.ifPresent(f -> recorder.record(
                    new FormEntry.Erased(item, r.mission(), f, by.who(), now), by.inMission(Optional.of(r.mission()))));
            return files;
        }));
    }

    @Override
    public boolean isGone(String item) {
        return tables.find(item).flatMap(SubmissionTables.Row::seal).isEmpty();
    }
}
