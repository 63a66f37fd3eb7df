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
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Role;
import org.baraza.core.record.Mission;
import org.baraza.core.record.alerts.Rung;
import org.baraza.core.record.feedback.Clocks;
import org.baraza.core.record.feedback.FeedbackItem;
import org.springframework.stereotype.Component;

/** What communities of a mission said that one person may see, each with its clock. What is sensitive is seen apart. */
@Component
public final class FeedbackInSight {

    private final Desk desk;
    private final MissionAreas areas;

    public FeedbackInSight(Desk desk, MissionAreas areas) {
        this.desk = desk;
        this.areas = areas;
    }

    /**
     * One input.
     *
     * @param area it is about, where that is known
     * @param running the clock that is due first; empty when none runs
     * @param left until it is due; negative once it is over
     * @param yours whether it is the reader's turn by one of their roles
     */
    public record Seen(
            FeedbackItem item,
            Optional<Area> area,
            Optional<Clocks.Running> running,
            Duration left,
            Rung rung,
            boolean yours) {}

    public Mission mission(String acronym) {
        return desk.register().listMissions().stream()
                .filter(m -> m.isCalled(acronym))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** What is due first comes first; what has no clock comes last, the newest first. Nothing sensitive. */
    public List<Seen> list(Mission mission, HttpServletRequest request) {
        return list(mission, false, request);
    }

    /** What is sensitive; of which no more is shown than its kind and clock. */
    public List<Seen> listSensitive(Mission mission, HttpServletRequest request) {
        return list(mission, true, request);
    }

    private List<Seen> list(Mission mission, boolean sensitive, HttpServletRequest request) {
        Sight sight = Sight.of(request);
        return desk.feedback().list(mission.acronym()).stream()
                .filter(i -> i.concern().isPresent() == sensitive)
                .filter(i -> may(Deed.READ, sensitive ? Matter.REFERRALS : Matter.FEEDBACK, mission, i, sight))
                .map(i -> seen(mission, i, sight))
                .sorted(Comparator.comparing(
                        (Seen s) -> s.running().map(Clocks.Running::due).orElse(Instant.MAX)))
                .toList();
    }

    /** @throws NotHere when there is none, or it is not for this person to see, which is the same to them */
    public Seen get(Mission mission, String id, HttpServletRequest request) {
        return get(mission, id, Matter.FEEDBACK, request);
    }

    /** @throws NotHere when there is none, or it is not for this person to see, which is the same to them */
    public Seen getSensitive(Mission mission, String id, HttpServletRequest request) {
        return get(mission, id, Matter.REFERRALS, request);
    }

    private Seen get(Mission mission, String id, Matter matter, HttpServletRequest request) {
        Sight sight = Sight.of(request);
        return desk.feedback()
                .find(id)
                .filter(i -> i.received().mission().equals(mission.acronym()))
                .filter(i -> i.concern().isPresent() == (matter == Matter.REFERRALS))
                .filter(i -> may(Deed.READ, matter, mission, i, sight))
                .map(i -> seen(mission, i, sight))
                .orElseThrow(NotHere::new);
    }

    public boolean may(Deed deed, Matter matter, Mission mission, FeedbackItem item, Sight sight) {
        return sight.may(deed, matter, areas.where(mission, item.area()));
    }

    /** Who may be asked to answer: the roles that may write down an answer. */
    public List<Role> answering(Sight sight) {
        return sight.policy().rules().stream()
                .filter(r -> r.matter() == Matter.FEEDBACK && r.deed() == Deed.WRITE)
                .flatMap(r -> r.roles().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Seen seen(Mission mission, FeedbackItem item, Sight sight) {
        Optional<Clocks.Running> running =
                desk.feedback().clocks(mission.acronym()).running(item).stream().findFirst();
        // Once it is late, it is also the turn of whoever the ladder names.
        boolean yours = running.stream()
                .flatMap(r -> Stream.concat(
                        Stream.of(r.whose()),
                        Stream.of(Rung.values())
                                .filter(rung -> rung.compareTo(r.rung(sight.now())) <= 0)
                                .flatMap(rung -> rung.alsoTold().stream())))
                .anyMatch(role ->
                        sight.asker().grants().stream().anyMatch(g -> g.role() == role && g.holdsAt(sight.now())));
        return new Seen(
                item,
                item.area().flatMap(p -> areas.find(mission, p)),
                running,
                running.map(r -> Duration.between(sight.now(), r.due())).orElse(Duration.ZERO),
                running.map(r -> r.rung(sight.now())).orElse(Rung.IN_TIME),
                yours);
    }
}
