package org.baraza.app.doctor.checks;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.baraza.app.desk.Books;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Examined;
import org.baraza.app.desk.HealthCheck;
import org.baraza.app.desk.WrongUse;

/** Whether anything is kept longer than it may be, identities among it. */
@AutoService(HealthCheck.class)
public final class RetentionOverdue implements HealthCheck {

    /** The round is daily; one day more may be a day off. Identities have no round, so that any that is due is told. */
    private static final Duration ROUND = Duration.ofDays(2);

    private static final String IDENTITIES = "sealed-identities";

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public List<Diagnosis> look(Examined site) {
        return site.database()
                .map(RetentionOverdue::look)
                .orElseGet(() -> List.of(new Diagnosis.CannotTell(site.withoutDatabase())));
    }

    private static List<Diagnosis> look(Examined.Database database) {
        List<Diagnosis> found = new ArrayList<>();
        try {
            database.due(ROUND).stream()
                    .filter(due -> !due.kept().equals(IDENTITIES))
                    .forEach(due -> others(due, found));
            database.due(Duration.ZERO).stream()
                    .filter(due -> due.kept().equals(IDENTITIES))
                    .forEach(due -> identities(due, found));
        } catch (WrongUse e) {
            return List.of(new Diagnosis.Wrong(
                    "The retention schedule cannot be understood, so nobody keeps to it.",
                    String.valueOf(e.getMessage())));
        }
        return found.isEmpty() ? List.of(new Diagnosis.Good("Nothing is kept longer than it may be.")) : found;
    }

    private static void others(Books.DueCount due, List<Diagnosis> found) {
        due.unknown()
                .ifPresent(why -> found.add(new Diagnosis.CannotTell(
                        "What of " + due.kept() + " is past its time cannot be told. " + why)));
        if (due.items() > 0) {
            found.add(new Diagnosis.Wrong(
                    due.items() + " of " + due.kept() + " should have been deleted more than two days ago.",
                    "Run baraza retention, or serve the screens, which do so every day."));
        }
    }

    private static void identities(Books.DueCount due, List<Diagnosis> found) {
        due.unknown()
                .ifPresent(why -> found.add(
                        new Diagnosis.CannotTell("Which identities are past their time cannot be told. " + why)));
        if (due.items() > 0) {
            found.add(new Diagnosis.Wrong(
                    due.items() + " sealed identities are past the last day the people agreed to.",
                    "The data-protection officer decides on each under Erasure in the vault; the gravest need two"
                            + " people."));
        }
    }
}
