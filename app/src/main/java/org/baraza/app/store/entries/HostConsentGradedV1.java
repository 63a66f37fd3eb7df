package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Month;
import org.baraza.core.record.Entry;
import org.baraza.core.record.HostGradeEntry;
import org.baraza.core.record.consents.Grade;
import org.baraza.core.record.consents.HostGrade;
import org.baraza.core.record.consents.Level;
import org.baraza.core.record.consents.Sign;
import org.baraza.core.record.consents.Trigger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link HostGradeEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class HostConsentGradedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "host-consent-graded";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        HostGrade g = ((HostGradeEntry) entry).grade();
        StepBody.attribute(body, g);
        body.put("mission", g.mission());
        body.put("month", g.month().toString());
        StepBody.put(body, "level", g.level());
        StepBody.put(body, "grade", g.grade());
        StepBody.put(body, "signs", g.signs());
        StepBody.put(body, "triggers", g.triggers());
        StepBody.why(body, g.why());
    }

    @Override
    public Entry read(JsonNode body) {
        return new HostGradeEntry(new HostGrade(
                StepBody.text(body, "id"),
                StepBody.text(body, "mission"),
                Month.read(StepBody.text(body, "month"))
                        .orElseThrow(() -> new IllegalArgumentException("no such month")),
                StepBody.one(body, "level", Level.class),
                StepBody.one(body, "grade", Grade.class),
                StepBody.set(body, "signs", Sign.class),
                StepBody.set(body, "triggers", Trigger.class),
                StepBody.why(body),
                StepBody.by(body),
                StepBody.at(body)));
    }
}
