package org.baraza.app.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.Askers;
import org.baraza.app.web.Frame;
import org.baraza.app.web.MissionAreas;
import org.baraza.app.web.NotAllowed;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Ruling;
import org.baraza.core.record.Mission;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.footing.Lacking;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What every screen of cases needs: the mission, who looks, what they may, and the way back. */
@Component
public final class CaseDoor {

    private final Desk desk;
    private final MissionAreas areas;
    private final Pages pages;
    private final InstantSource clock;

    public CaseDoor(Desk desk, MissionAreas areas, Pages pages, ObjectProvider<InstantSource> clock) {
        this.desk = desk;
        this.areas = areas;
        this.pages = pages;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    public Mission mission(String acronym) {
        return desk.register().listMissions().stream()
                .filter(m -> m.isCalled(acronym))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    public Frame frame(HttpServletRequest request) {
        return pages.frame(request);
    }

    public Words words(String family, HttpServletRequest request) {
        return new Words(frame(request).texts(), family);
    }

    public Instant now() {
        return clock.instant();
    }

    public Handle me(HttpServletRequest request) {
        return Askers.of(request).who().orElseThrow();
    }

    public Answers answers(MultiValueMap<String, String> given, HttpServletRequest request) {
        return new Answers(given, me(request), now());
    }

    private record May(Deed deed, Matter matter, String mission, Optional<String> area)
            implements Looked.Question<Boolean> {}

    private record BookOf(String mission) implements Looked.Question<MissionAreas.Book> {}

    private MissionAreas.Book book(Mission mission, HttpServletRequest request) {
        return Looked.of(request).get(new BookOf(mission.acronym()), () -> areas.book(mission));
    }

    public boolean may(Deed deed, Matter matter, Mission mission, Optional<String> area, HttpServletRequest request) {
        return Looked.of(request)
                .get(
                        new May(deed, matter, mission.acronym(), area),
                        () -> frame(request)
                                .sight()
                                .may(deed, matter, areas.where(book(mission, request), mission, area)));
    }

    /** What something done in a community does not stand on, for those who may read of that. */
    public Optional<Lacking> known(Optional<Lacking> lacking, Case<?, ?> one, HttpServletRequest request) {
        return lacking.filter(l -> may(
                Deed.READ,
                switch (l) {
                    case AGREEMENT -> Matter.COMMUNITY_CONSENT;
                    case PARTNER -> Matter.PARTNERS;
                },
                mission(one.mission()),
                one.area(),
                request));
    }

    /** What somebody sees and may not do is refused. */
    public void require(Deed deed, Matter matter, Mission mission, Optional<String> area, HttpServletRequest request) {
        if (!may(deed, matter, mission, area, request)) {
            throw new NotAllowed(new Ruling.Refused(Ruling.Reason.OUT_OF_SCOPE));
        }
    }

    /** Whether somebody who may write in some areas only did not say in which: they are asked again. */
    public boolean owesArea(Matter matter, Mission mission, Optional<String> area, HttpServletRequest request) {
        return area.isEmpty()
                && !may(Deed.WRITE, matter, mission, area, request)
                && !areas(Deed.WRITE, matter, mission, request).isEmpty();
    }

    /** A page of a mission in which somebody may do it nowhere is not there for them. */
    public void requireSomewhere(Deed deed, Matter matter, Mission mission, HttpServletRequest request) {
        if (!may(deed, matter, mission, Optional.empty(), request)
                && areas(deed, matter, mission, request).isEmpty()) {
            throw new NotHere();
        }
    }

    /** The areas of a mission in which somebody may do it. */
    public List<Area> areas(Deed deed, Matter matter, Mission mission, HttpServletRequest request) {
        return book(mission, request).finest().stream()
                .filter(a -> may(deed, matter, mission, Optional.of(a.pcode()), request))
                .toList();
    }

    /** What an area is called; that it is not known, where it is not. */
    public String area(Mission mission, Optional<String> pcode, HttpServletRequest request) {
        return pcode.map(p -> book(mission, request).find(p).map(Area::name).orElse(p))
                .orElseGet(() -> frame(request).texts().show("alerts.area.unknown"));
    }

    public String freshId() {
        return UUID.randomUUID().toString();
    }

    public ResponseEntity<String> show(String template, Object page, HttpServletRequest request) {
        return pages.show(template, frame(request), page);
    }

    /** @param wrong whether what was sent could not be taken */
    public ResponseEntity<String> show(String template, Object page, boolean wrong, HttpServletRequest request) {
        return pages.show(template, frame(request), page, wrong ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    }

    public ResponseEntity<String> show(String template, Object page, HttpStatus status, HttpServletRequest request) {
        return pages.show(template, frame(request), page, status);
    }

    /** The page of a case, with the status that what is said on it asks for. */
    public ResponseEntity<String> show(CaseView view, HttpServletRequest request) {
        HttpStatus status = view.not().isPresent()
                ? HttpStatus.CONFLICT
                : view.incomplete() || view.problem().isPresent() ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
        return pages.show("case", frame(request), view, status);
    }

    public ResponseEntity<String> show(FreshView view, HttpServletRequest request) {
        boolean wrong = view.incomplete() || view.problem().isPresent();
        return pages.show("case-new", frame(request), view, wrong ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    }

    /** What was filled in before is filled in again. */
    public static List<Ask> again(List<Ask> asks, MultiValueMap<String, String> given) {
        return asks.stream()
                .map(a -> a.given(Optional.ofNullable(given.getFirst(a.name())).orElse("")))
                .toList();
    }

    public static ResponseEntity<String> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
