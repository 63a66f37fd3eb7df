package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.core.ground.Area;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.rumours.Harm;
import org.baraza.core.record.rumours.Rumour;
import org.baraza.core.record.rumours.Spread;
import org.springframework.stereotype.Component;

/** The rumours of a mission that one person may see, each with all its reports. */
@Component
public final class RumoursInSight {

    private final Desk desk;
    private final MissionAreas areas;

    public RumoursInSight(Desk desk, MissionAreas areas) {
        this.desk = desk;
        this.areas = areas;
    }

    /**
     * One rumour.
     *
     * @param reports of it that the reader may see, the first of them first; itself is one
     * @param area in which it was heard, where that is known
     */
    public record Seen(Rumour rumour, List<Rumour> reports, Optional<Area> area) {

        public Spread spread() {
            return Spread.of(reports);
        }
    }

    public Mission mission(String acronym) {
        return desk.register().listMissions().stream()
                .filter(m -> m.isCalled(acronym))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /**
     * Those in which things go on. What nobody has read comes first, since it may be the worst; then what can do most harm;
     * of these the one that was reported most often.
     */
    public List<Seen> list(Mission mission, HttpServletRequest request) {
        Map<Boolean, List<Rumour>> merged = visible(mission, request).stream()
                .collect(Collectors.partitioningBy(r -> r.mergedInto().isPresent()));
        return merged.getOrDefault(false, List.of()).stream()
                .map(r -> seen(mission, r, merged.getOrDefault(true, List.of())))
                .sorted(Comparator.comparingInt((Seen s) -> harm(s.rumour()))
                        .thenComparing(s -> -s.reports().size()))
                .toList();
    }

    private static int harm(Rumour rumour) {
        return rumour.prioritised()
                .map(p -> 1 + p.harm().ordinal())
                .orElse(rumour.referred() ? 1 + Harm.values().length : 0);
    }

    private List<Rumour> visible(Mission mission, HttpServletRequest request) {
        Sight sight = Sight.of(request);
        return desk.rumours().list(mission.acronym()).stream()
                .filter(r -> may(Deed.READ, Matter.RUMOURS, mission, r, sight))
                .toList();
    }

    /** @throws NotHere when there is none, or it is not for this person to see, which is the same to them */
    public Seen get(Mission mission, String id, HttpServletRequest request) {
        List<Rumour> visible = visible(mission, request);
        return visible.stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .map(r -> seen(
                        mission,
                        r,
                        visible.stream().filter(v -> v.mergedInto().isPresent()).toList()))
                .orElseThrow(NotHere::new);
    }

    public boolean may(Deed deed, Matter matter, Mission mission, Rumour rumour, Sight sight) {
        return sight.may(deed, matter, areas.where(mission, rumour.area()));
    }

    private Seen seen(Mission mission, Rumour rumour, List<Rumour> merged) {
        return new Seen(
                rumour,
                Stream.concat(
                                Stream.of(rumour),
                                merged.stream().filter(m -> m.mergedInto().equals(Optional.of(rumour.id()))))
                        .sorted(Comparator.comparing(Rumour::cameAt))
                        .toList(),
                rumour.area().flatMap(p -> areas.find(mission, p)));
    }
}
