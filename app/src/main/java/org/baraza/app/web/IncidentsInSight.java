package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.core.ground.Area;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.incidents.IncidentReport;
import org.springframework.stereotype.Component;

/** The incidents of a mission that one person may see. */
@Component
public final class IncidentsInSight {

    private final Desk desk;
    private final MissionAreas areas;

    public IncidentsInSight(Desk desk, MissionAreas areas) {
        this.desk = desk;
        this.areas = areas;
    }

    /** @param area it happened in, where that is known */
    public record Seen(IncidentReport report, Optional<Area> area) {}

    public Mission mission(String acronym) {
        return desk.register().listMissions().stream()
                .filter(m -> m.isCalled(acronym))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** What happened last comes first. */
    public List<Seen> list(Mission mission, HttpServletRequest request) {
        Sight sight = Sight.of(request);
        return desk.incidents().list(mission.acronym()).stream()
                .filter(i -> may(Deed.READ, Matter.INCIDENTS, mission, i, sight))
                .map(i -> seen(mission, i))
                .toList();
    }

    /**
     * One of them. What is only counted has a page for those alone who enter incidents, so that they can take back what was
     * entered wrongly.
     *
     * @throws NotHere when there is none, or it is not for this person to see, which is the same to them
     */
    public Seen get(Mission mission, String id, HttpServletRequest request) {
        Sight sight = Sight.of(request);
        return desk.incidents()
                .find(id)
                .filter(i -> i.mission().equals(mission.acronym()))
                .filter(i -> may(i.referred() ? Deed.WRITE : Deed.READ, Matter.INCIDENTS, mission, i, sight))
                .map(i -> seen(mission, i))
                .orElseThrow(NotHere::new);
    }

    public boolean may(Deed deed, Matter matter, Mission mission, IncidentReport incident, Sight sight) {
        return sight.may(
                deed, matter, areas.where(mission, incident.what().where().area()));
    }

    /** The incidents an alert is linked to, of those the reader may see and that still count. */
    public List<Seen> speakingOf(Mission mission, String alert, HttpServletRequest request) {
        return list(mission, request).stream()
                .filter(s -> s.report().duplicateOf().isEmpty() && !s.report().referred())
                .filter(s ->
                        s.report().warnings().stream().anyMatch(w -> w.warning().equals(alert)))
                .toList();
    }

    private Seen seen(Mission mission, IncidentReport incident) {
        return new Seen(incident, incident.what().where().area().flatMap(p -> areas.find(mission, p)));
    }
}
