package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Deadlines;
import org.baraza.core.record.alerts.Rung;
import org.springframework.stereotype.Component;

/** The alerts of a mission that one person may see, each with its clock. */
@Component
public final class AlertsInSight {

    private final Desk desk;
    private final MissionAreas areas;

    public AlertsInSight(Desk desk, MissionAreas areas) {
        this.desk = desk;
        this.areas = areas;
    }

    /**
     * An alert on the board.
     *
     * @param area it is about, where that is known
     * @param running the clock that is due first; empty when none runs
     * @param left until it is due; negative once it is over
     * @param yours whether it is the reader's turn by one of their roles
     */
    public record Seen(
            Alert alert,
            Optional<Area> area,
            Optional<Deadlines.Running> running,
            Duration left,
            Rung rung,
            boolean yours) {

        public Handle owner() {
            return alert.owner();
        }
    }

    public Mission mission(String acronym) {
        return desk.register().listMissions().stream()
                .filter(m -> m.isCalled(acronym))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** What is due first comes first; what has no clock comes last, the newest first. */
    public List<Seen> list(Mission mission, HttpServletRequest request) {
        Sight sight = Sight.of(request);
        Deadlines deadlines = desk.alerts().deadlines(mission.acronym());
        return desk.alerts().list(mission.acronym()).stream()
                .filter(a -> may(Deed.READ, Matter.ALERTS, mission, a, sight))
                .map(a -> seen(mission, a, deadlines, sight))
                .sorted(Comparator.comparing(
                        (Seen s) -> s.running().map(Deadlines.Running::due).orElse(Instant.MAX)))
                .toList();
    }

    /** @throws NotHere when there is none, or it is not for this person to see, which is the same to them */
    public Seen get(Mission mission, String id, HttpServletRequest request) {
        Sight sight = Sight.of(request);
        return desk.alerts()
                .find(id)
                .filter(a -> a.received().mission().equals(mission.acronym()))
                .filter(a -> may(Deed.READ, Matter.ALERTS, mission, a, sight))
                .map(a -> seen(mission, a, desk.alerts().deadlines(mission.acronym()), sight))
                .orElseThrow(NotHere::new);
    }

    public boolean may(Deed deed, Matter matter, Mission mission, Alert alert, Sight sight) {
        return sight.may(deed, matter, areas.where(mission, alert.area()));
    }

    private Seen seen(Mission mission, Alert alert, Deadlines deadlines, Sight sight) {
        Optional<Deadlines.Running> running = deadlines.running(alert).stream().findFirst();
        // Once it is late, it is also the turn of whoever the ladder names.
        boolean yours = running.stream()
                .flatMap(r -> Stream.concat(
                        Stream.of(r.turn().whose()),
                        Stream.of(Rung.values())
                                .filter(rung -> rung.compareTo(r.rung(sight.now())) <= 0)
                                .flatMap(rung -> rung.alsoTold().stream())))
                .anyMatch(role ->
                        sight.asker().grants().stream().anyMatch(g -> g.role() == role && g.holdsAt(sight.now())));
        return new Seen(
                alert,
                alert.area().flatMap(p -> areas.find(mission, p)),
                running,
                running.map(r -> Duration.between(sight.now(), r.due())).orElse(Duration.ZERO),
                running.map(r -> r.rung(sight.now())).orElse(Rung.IN_TIME),
                yours);
    }
}
