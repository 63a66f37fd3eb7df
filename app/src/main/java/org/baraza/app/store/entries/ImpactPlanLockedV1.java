package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.Entry;
import org.baraza.core.record.PlanEntry;
import org.baraza.core.record.plans.LockedPlan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link PlanEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class ImpactPlanLockedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "impact-plan-locked";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        StepRecords.show(((PlanEntry) entry).plan(), body);
    }

    @Override
    public Entry read(JsonNode body) {
        return new PlanEntry(StepRecords.readOne(LockedPlan.class, body));
    }
}
