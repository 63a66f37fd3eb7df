package org.baraza.app.web.brief;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.baraza.app.web.Links;
import org.baraza.app.web.Texts;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.app.web.cases.Words;
import org.baraza.core.ground.Area;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Due;

/**
 * Of which area somebody wants a brief.
 *
 * @param door knows who asks and what they may
 */
record BriefAsk(CaseDoor door, Mission mission, Area area, HttpServletRequest request) {

    boolean may(Matter matter) {
        return door.may(Deed.READ, matter, mission, Optional.of(area.pcode()), request);
    }

    /** Whether something is about this very area. */
    boolean here(Optional<String> pcode) {
        return pcode.filter(area.pcode()::equals).isPresent();
    }

    LocalDate today() {
        return Days.of(door.now());
    }

    Texts t() {
        return words("brief.").t();
    }

    Words words(String family) {
        return door.words(family, request);
    }

    String address(String place, String id) {
        return Links.mission(mission.acronym()) + "/" + place + "/" + Links.segment(id);
    }

    /** Of what is waited for: under what is owed where its day is over, else under what comes. */
    BriefLine waiting(Case<?, ?> one, String family, String title, String place) {
        Due due = one.due().orElseThrow();
        boolean over = due.over(today());
        long days = ChronoUnit.DAYS.between(due.by(), today());
        String when = over ? t().show("together.over", days) : t().show("together.by", t().day(due.by()));
        return BriefLine.of(
                        over ? Heading.OWED : Heading.AHEAD,
                        title,
                        words(family).name(due.what()) + ": " + when)
                .at(address(place, one.id()))
                .late(over);
    }
}
