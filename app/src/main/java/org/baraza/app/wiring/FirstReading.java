package org.baraza.app.wiring;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.baraza.app.desk.Desk;
import org.baraza.core.record.Mission;

/**
 * What the journal tells of each subject is read when somebody first asks for it, which takes seconds after ten years. Done
 * beforehand, nobody waits for it.
 */
final class FirstReading {

    private FirstReading() {}

    /** Each is asked with the acronym of a mission. */
    private static List<Consumer<String>> subjects(Desk desk) {
        return List.of(
                m -> desk.alerts().list(m),
                m -> desk.partners().list(m),
                m -> desk.engagement().activities().list(m),
                m -> desk.engagement().promises().list(m),
                m -> desk.engagement().areas().spoken(m),
                _ -> desk.networks().directory(),
                m -> desk.consents().list(m),
                m -> desk.consents().persons(m),
                m -> desk.consents().readings(m),
                m -> desk.supports().list(m),
                m -> desk.safety().list(m),
                m -> desk.engagement().disputes().list(m),
                m -> desk.engagement().projects().list(m),
                m -> desk.engagement().courses().list(m),
                m -> desk.engagement().expectations().list(m),
                m -> desk.engagement().decisions().list(m),
                m -> desk.engagement().areas().looks(m),
                m -> desk.engagement().areas().shares(m),
                m -> desk.assessments().assessments().list(m),
                m -> desk.assessments().signs().list(m),
                m -> desk.transition().handovers().list(m),
                m -> desk.transition().notes().list(m),
                m -> desk.lessons().lessons().list(m),
                m -> desk.feedback().list(m),
                m -> desk.incidents().list(m),
                m -> desk.force().list(m),
                m -> desk.movements().list(m),
                m -> desk.access().list(m));
    }

    /** @param ended whether the program is about to end, and nobody will ask any more */
    static void of(Desk desk, BooleanSupplier ended) {
        for (Consumer<String> subject : subjects(desk)) {
            for (Mission mission : desk.register().listMissions()) {
                if (ended.getAsBoolean()) {
                    return;
                }
                subject.accept(mission.acronym());
            }
        }
    }
}
