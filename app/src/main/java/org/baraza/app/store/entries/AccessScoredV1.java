package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Month;
import org.baraza.core.record.AreaMarksEntry;
import org.baraza.core.record.Entry;
import org.baraza.core.record.access.AreaMarks;
import org.baraza.core.record.access.Hindrance;
import org.baraza.core.record.access.Mark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link AreaMarksEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class AccessScoredV1 implements EntryCodec {

    @Override
    public String kind() {
        return "access-scored";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        AreaMarks s = ((AreaMarksEntry) entry).scoring();
        StepBody.attribute(body, s);
        body.put("mission", s.mission());
        body.put("area", s.area());
        body.put("month", s.month().toString());
        StepBody.put(body, "marks", s.marks());
    }

    @Override
    public Entry read(JsonNode body) {
        return new AreaMarksEntry(new AreaMarks(
                StepBody.text(body, "id"),
                StepBody.text(body, "mission"),
                StepBody.text(body, "area"),
                month(body),
                StepBody.map(body, "marks", Hindrance.class, Mark.class),
                StepBody.by(body),
                StepBody.at(body)));
    }

    private static Month month(JsonNode body) {
        return Month.read(StepBody.text(body, "month")).orElseThrow(() -> new IllegalArgumentException("no month"));
    }
}
