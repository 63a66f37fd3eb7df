package org.baraza.app.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    private final PartnerStandings standings;

    public PartnersInSight(Desk desk, CaseDoor door, PartnerStandings standings) {
        this.desk = desk;
        this.door = door;
        this.standings = standings;
    }

    public LocalPartners partners() {
        return desk.partners();
    }

    public LocalDate today() {
        return door.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private record Grounds() implements Looked.Question<Function<Partner, Ground>> {}

    /** What must be known beside a partner, as of when the page first asked. */
    public Ground ground(Partner partner, HttpServletRequest request) {
        return Looked.of(request)
                .get(new Grounds(), () -> desk.partners().grounds())
                .apply(partner);
    }

    /** Those of a mission the reader may see, the newest first. */
    public List<Partner> list(Mission mission, HttpServletRequest request) {
        return desk.partners().list(mission.acronym()).stream()
                .filter(p -> may(Deed.READ, Matter.PARTNERS, mission, p, request))
                .toList();
    }

    /** The same, with how they stand today. */
    public List<PartnerStandings.Standing> standings(Mission mission, HttpServletRequest request) {
        List<Partner> all = desk.partners().list(mission.acronym());
        Function<Partner, PartnerStandings.Standing> standing =
                standings.of(mission.acronym(), all, today(), p -> ground(p, request));
        return all.stream()
                .filter(p -> may(Deed.READ, Matter.PARTNERS, mission, p, request))
                .map(standing)
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

    /** What it is called to the reader, as {@link #names}. */
    public String called(Mission mission, Partner partner, HttpServletRequest request) {
        return names(mission, List.of(partner), request).apply(partner);
    }

    /**
     * What each of them is called to the reader: its name for those who need it, and for everybody where it chose to be
     * named; its kind and the beginning of its handle for everybody else.
     */
    public Function<Partner, String> names(Mission mission, Collection<Partner> partners, HttpServletRequest request) {
        Instant now = door.now();
        List<String> open = partners.stream()
                .filter(p ->
                        may(Deed.READ, Matter.PARTNER_NAMES, mission, p, request) || p.named(ground(p, request), now))
                .map(Partner::id)
                .toList();
        Map<String, String> called = desk.partners().called(open);
        return p -> Optional.ofNullable(called.get(p.id())).orElseGet(() -> unnamed(p, request));
    }

    private String unnamed(Partner partner, HttpServletRequest request) {
        return door.frame(request).texts().show("partner." + partner.type().name())
                + " "
                + partner.id().substring(0, Math.min(8, partner.id().length()));
    }

    /** Bodies that can be related to a partner: never one person. */
    public List<Ask.Option> others(Mission mission, Partner partner, HttpServletRequest request) {
        if (partner.identified().body() == Body.PERSON) {
            return List.of();
        }
        List<Partner> others = list(mission, request).stream()
                .filter(p -> !p.id().equals(partner.id()) && p.identified().body() != Body.PERSON)
                .toList();
        Function<Partner, String> names = names(mission, others, request);
        return others.stream().map(p -> new Ask.Option(p.id(), names.apply(p))).toList();
    }
}
