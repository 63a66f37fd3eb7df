package org.baraza.app.files;

import java.util.ArrayList;
import java.util.List;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.collect.EventClaims;
import org.baraza.core.collect.Row;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.Sifted;

/** A sieve over made-up event rows: id, day, longitude, latitude, side. */
final class EventLines implements RowSieve<EventClaims> {

    private final EventClaims claims = new EventClaims(new EventColumns(), EventTexts.empty());
    private final boolean textualIds;
    private long received;
    private final List<Finding> setAside = new ArrayList<>();

    EventLines(boolean textualIds) {
        this.textualIds = textualIds;
    }

    @Override
    public void sift(Row row) {
        received++;
        EventColumns columns = claims.columns();
        int at = columns.size();
        columns.id[at] = textualIds ? claims.texts().ids().code(row.text(0)) : row.whole(0);
        columns.day[at] = row.day(1);
        columns.lastDay[at] = columns.day[at];
        columns.longitude[at] = row.decimal(2);
        columns.latitude[at] = row.decimal(3);
        columns.sideA[at] = claims.texts().actors().code(row.text(4));
        if (columns.day[at] == Row.NO_DAY) {
            setAside.add(new Finding(CommonFindings.NO_SUCH_DAY, row.number(), "day", row.text(1)));
        } else {
            columns.keep();
        }
    }

    @Override
    public boolean isFull() {
        return claims.columns().isFull();
    }

    @Override
    public Sifted<EventClaims> drain() {
        return new Sifted<>(received, claims, claims.columns().size(), setAside, List.of());
    }
}
