package org.baraza.app.wiring;

import java.util.Optional;
import org.baraza.app.desk.By;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Attribution;
import org.baraza.core.record.cases.CaseStep;

/** What is asked of every case that begins, and how its steps are attributed. */
final class CaseIds {

    private static final String OWN = "this site";

    private CaseIds() {}

    /** @throws WrongUse for an id that may be anything that was typed */
    static void require(String id) {
        if (!id.matches("[A-Za-z0-9-]{8,64}")) {
            throw new WrongUse("This has no proper id. Send it again from a fresh form.");
        }
    }

    static Attribution attribution(CaseStep step, By by, String mission) {
        By in = by.inMission(Optional.of(mission));
        return new Attribution(step.at(), in.who().code(), in.via(), OWN, in.mission());
    }
}
