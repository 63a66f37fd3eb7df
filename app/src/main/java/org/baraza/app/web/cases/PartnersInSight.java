package org.baraza.app.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.LocalPartners;
import org.baraza.app.web.NotHere;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.partners.Body;
import org.baraza.core.record.partners.Ground;
import org.baraza.core.record.partners.Partner;
import org.springframework.stereotype.Component;

/** Which partners somebody may see, and what they are called to them. */
@Component
public final class PartnersInSight {

    private final Desk desk;
    private final CaseDoor door;

    public PartnersInSight(Desk desk, CaseDoor door) {
        this.desk = desk;
        this.door = door;
    }

    public LocalPartners partners() {
        return desk.partners();
    }

    public LocalDate today() {
        return door.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    public Ground ground(Partner partner) {
        return desk.partners().ground(partner);
    }

    /** Those of a mission the reader may see, the newest first. */
    public List<Partner> list(Mission mission, HttpServletRequest request) {
        return desk.partners().list(mission.acronym()).stream()
                .filter(p -> may(Deed.READ, Matter.PARTNERS, mission, p, request))
                .toList();
    }

    /** One the reader may see; another is not there for them. */
    public Partner get(Mission mission, String id, HttpServletRequest request) {
        return desk.partners()
                .find(id)
                .filter(p -> p.identified().mission().equals(mission.acronym()))
                .filter(p -> may(Deed.READ, Matter.PARTNERS, mission, p, request))
                .orElseThrow(NotHere::new);
    }

    public boolean may(Deed deed, Matter matter, Mission mission, Partner partner, HttpServletRequest request) {
        return door.may(deed, matter, mission, partner.area(), request);
    }

    /**
     * What it is called to the reader: its name for those who need it, and for everybody where it chose to be named; its
     * kind and the beginning of its handle for everybody else.
     */
    public String called(Mission mission, Partner partner, HttpServletRequest request) {
        boolean named = may(Deed.READ, Matter.PARTNER_NAMES, mission, partner, request)
                || partner.named(ground(partner), door.now());
        return Optional.of(partner)
                .filter(_ -> named)
                .flatMap(p -> desk.partners().called(p.id()))
                .orElseGet(() -> door.frame(request)
                                .texts()
                                .show("partner." + partner.type().name())
                        + " "
                        + partner.id().substring(0, Math.min(8, partner.id().length())));
    }

    /** Bodies that can be related to a partner: never one person. */
    public List<Ask.Option> others(Mission mission, Partner partner, HttpServletRequest request) {
        return partner.identified().body() == Body.PERSON
                ? List.of()
                : list(mission, request).stream()
                        .filter(p ->
                                !p.id().equals(partner.id()) && p.identified().body() != Body.PERSON)
                        .map(p -> new Ask.Option(p.id(), called(mission, p, request)))
                        .toList();
    }
}
