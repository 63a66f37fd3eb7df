package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.Texts;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where are force, access, movements and effort of each mission? */
@Controller
public final class FieldScreen {

    private final Desk desk;
    private final CaseDoor door;

    public FieldScreen(Desk desk, CaseDoor door) {
        this.desk = desk;
        this.door = door;
    }

    /** @param missions those in which the reader finds anything */
    public record Page(List<Row> missions) {}

    public record Row(Mission mission, List<Way> ways) {}

    /** @param address of a page @param text what it is called */
    public record Way(String address, String text) {}

    @NeedToKnow(matter = Matter.MISSIONS)
    @GetMapping("/field")
    public ResponseEntity<String> show(HttpServletRequest request) {
        List<Row> rows = desk.register().listMissions().stream()
                .filter(m -> m.ended().isEmpty())
                .map(m -> new Row(m, ways(m, request)))
                .filter(r -> !r.ways().isEmpty())
                .toList();
        return door.show("field", new Page(rows), request);
    }

    private List<Way> ways(Mission mission, HttpServletRequest request) {
        Texts t = door.frame(request).texts();
        List<Way> ways = new ArrayList<>();
        String here = Links.mission(mission.acronym());
        if (may(Deed.READ, Matter.FORCE_INCIDENTS, mission, request)) {
            ways.add(new Way(here + "/force", t.show("force.title")));
        }
        if (may(Deed.READ, Matter.ACCESS_FIGURES, mission, request)) {
            ways.add(new Way(here + "/access", t.show("access.title")));
        } else if (may(Deed.WRITE, Matter.ACCESS_CONSTRAINTS, mission, request)) {
            ways.add(new Way(here + "/access/new", t.show("access.new")));
        }
        if (may(Deed.READ, Matter.MOVEMENTS, mission, request)) {
            ways.add(new Way(here + "/movements", t.show("movements.title")));
        }
        if (may(Deed.READ, Matter.EFFORT, mission, request)) {
            ways.add(new Way(here + "/effort", t.show("effort.title")));
        }
        if (door.may(Deed.READ, Matter.IMPACT, mission, Optional.empty(), request)) {
            ways.add(new Way(here + "/impact", t.show("impact.title")));
        }
        partners(mission, here, t, request).ifPresent(ways::add);
        if (may(Deed.READ, Matter.DUE_DILIGENCE, mission, request)) {
            ways.add(new Way(here + "/support", t.show("diligence.title")));
        }
        consents(mission, here, t, request, ways);
        return ways;
    }

    private void consents(Mission mission, String here, Texts t, HttpServletRequest request, List<Way> ways) {
        if (may(Deed.READ, Matter.COMMUNITY_CONSENT, mission, request)) {
            ways.add(new Way(here + "/agreements", t.show("consents.title")));
        }
        if (door.may(Deed.READ, Matter.HOST_CONSENT, mission, Optional.empty(), request)) {
            ways.add(new Way(here + "/consent", t.show("consents.host")));
        }
        if (door.may(Deed.READ, Matter.PERSON_CONSENT, mission, Optional.empty(), request)) {
            ways.add(new Way(here + "/person-consents", t.show("consents.persons")));
        }
    }

    private Optional<Way> partners(Mission mission, String here, Texts t, HttpServletRequest request) {
        return may(Deed.READ, Matter.PARTNERS, mission, request)
                ? Optional.of(new Way(here + "/partners", t.show("partnership.title")))
                : may(Deed.READ, Matter.FIGURES, mission, request)
                        ? Optional.of(new Way(here + "/partners/named", t.show("partnership.named.title")))
                        : Optional.empty();
    }

    private boolean may(Deed deed, Matter matter, Mission mission, HttpServletRequest request) {
        return door.may(deed, matter, mission, Optional.empty(), request)
                || !door.areas(deed, matter, mission, request).isEmpty();
    }
}
