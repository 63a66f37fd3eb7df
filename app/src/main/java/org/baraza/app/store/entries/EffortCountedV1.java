package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Month;
import org.baraza.core.record.EffortEntry;
import org.baraza.core.record.Entry;
import org.baraza.core.record.effort.Effort;
import org.baraza.core.record.effort.EffortKind;
import org.baraza.core.record.effort.EffortSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link EffortEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class EffortCountedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "effort-counted";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        Effort e = ((EffortEntry) entry).effort();
        StepBody.attribute(body, e);
        body.put("mission", e.mission());
        body.put("area", e.where().pcode());
        body.put("month", e.where().month().toString());
        StepBody.put(body, "kind", e.kind());
        StepBody.put(body, "count", e.count());
        StepBody.put(body, "source", e.source());
    }

    @Override
    public Entry read(JsonNode body) {
        return new EffortEntry(new Effort(
                StepBody.text(body, "id"),
                StepBody.text(body, "mission"),
                new AreaMonth(StepBody.text(body, "area"), month(body)),
                StepBody.one(body, "kind", EffortKind.class),
                StepBody.number(body, "count"),
                StepBody.one(body, "source", EffortSource.class),
                StepBody.by(body),
                StepBody.at(body)));
    }

    private static Month month(JsonNode body) {
        return Month.read(StepBody.text(body, "month")).orElseThrow(() -> new IllegalArgumentException("no month"));
    }
}
