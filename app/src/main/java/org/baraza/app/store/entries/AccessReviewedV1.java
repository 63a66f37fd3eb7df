package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Month;
import org.baraza.core.record.Entry;
import org.baraza.core.record.GroupReviewEntry;
import org.baraza.core.record.access.GroupReview;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link GroupReviewEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class AccessReviewedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "access-reviewed";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        GroupReview r = ((GroupReviewEntry) entry).review();
        StepBody.attribute(body, r);
        body.put("mission", r.mission());
        body.put("month", r.month().toString());
        body.put("looked", r.looked());
        body.put("why", r.why());
    }

    @Override
    public Entry read(JsonNode body) {
        return new GroupReviewEntry(new GroupReview(
                StepBody.text(body, "id"),
                StepBody.text(body, "mission"),
                month(body),
                body.required("looked").asInt(),
                StepBody.text(body, "why"),
                StepBody.by(body),
                StepBody.at(body)));
    }

    private static Month month(JsonNode body) {
        return Month.read(StepBody.text(body, "month")).orElseThrow(() -> new IllegalArgumentException("no month"));
    }
}
