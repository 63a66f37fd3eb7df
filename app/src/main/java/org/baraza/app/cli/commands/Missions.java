package org.baraza.app.cli.commands;

import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.DataKind;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Mission;

/** The missions a site knows. */
final class Missions {

    private Missions() {}

    /** What deployment maps call a mission: the acronym of its card, or, without a card, the name the maps themselves use. */
    static String getName(Desk desk, String name) {
        return desk.register().listMissions().stream()
                .filter(mission -> mission.isCalled(name))
                .findFirst()
                .map(Mission::acronym)
                .or(() -> desk.register().listDataSets().stream()
                        .filter(set -> set.kind() == DataKind.DEPLOYMENTS)
                        .flatMap(set -> desk.register().listDeployments(set).stream())
                        .map(Deployment::mission)
                        .filter(name.strip()::equalsIgnoreCase)
                        .findFirst())
                .orElseGet(() -> get(desk, name).acronym());
    }

    static Mission get(Desk desk, String name) {
        var all = desk.register().listMissions();
        return all.stream()
                .filter(mission -> mission.isCalled(name))
                .findFirst()
                .orElseThrow(() -> new WrongUse("There is no mission \"" + name + "\". "
                        + Nearest.hint(name, all.stream().map(Mission::acronym).toList())));
    }
}
