package org.baraza.app.doctor.checks;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Examined;
import org.baraza.app.desk.HealthCheck;
import org.baraza.app.desk.JournalReport;

/** Whether the journal's hash chain holds: its end, or all of it when there is time. */
@AutoService(HealthCheck.class)
public final class JournalChain implements HealthCheck {

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public List<Diagnosis> look(Examined site) {
        return List.of(site.withDatabase(database -> {
            JournalReport report = database.verifyJournal(site.thorough());
            String walked = report.entries() + (site.thorough() ? " entries, all of them" : " entries, the last ones");
            return report.brokenAt().isPresent()
                    ? new Diagnosis.Wrong(
                            "The journal was changed: entry "
                                    + report.brokenAt().getAsLong() + ", " + report.why() + ".",
                            "Keep this copy as evidence and restore a backup from before.")
                    : new Diagnosis.Good("The journal's chain holds (" + walked + ").");
        }));
    }
}
