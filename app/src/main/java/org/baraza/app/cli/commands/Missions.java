package org.baraza.app.cli.commands;

import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.record.Mission;

/** The missions a site knows. */
final class Missions {

    private Missions() {}

    static Mission get(Desk desk, String name) {
        var all = desk.register().listMissions();
        return all.stream()
                .filter(mission -> mission.isCalled(name))
                .findFirst()
                .orElseThrow(() -> new WrongUse("There is no mission \"" + name + "\". "
                        + Nearest.hint(name, all.stream().map(Mission::acronym).toList())));
    }
}
