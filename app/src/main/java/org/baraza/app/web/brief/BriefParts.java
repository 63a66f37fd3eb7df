package org.baraza.app.web.brief;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.baraza.app.web.cases.CaseDoor;
import org.baraza.core.ground.Area;
import org.baraza.core.record.Mission;
import org.springframework.stereotype.Component;

/** Every part of a brief there is. */
@Component
public final class BriefParts {

    private final CaseDoor door;
    private final List<BriefPart> parts;

    public BriefParts(CaseDoor door, List<BriefPart> parts) {
        this.door = door;
        this.parts = parts;
    }

    /** What all of them know of an area that whoever asks may know. */
    public List<BriefLine> lines(Mission mission, Area area, HttpServletRequest request) {
        BriefAsk ask = new BriefAsk(door, mission, area, request);
        return parts.stream().flatMap(p -> p.lines(ask).stream()).toList();
    }
}
