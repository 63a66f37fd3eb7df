package org.baraza.app.snapshots;

import java.util.OptionalInt;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.record.Deployment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Deployments of missions at places. Months are {@link Month#index()}; troops are absent where unknown. */
public final class DeploymentLines implements LineCodec<Deployment> {

    @Override
    public String kind() {
        return "deployments-1.jsonl";
    }

    @Override
    public void write(Deployment deployment, ObjectNode line) {
        line.put("mission", deployment.mission());
        line.put("first", deployment.seen().first().index());
        line.put("last", deployment.seen().last().index());
        line.put("location", deployment.location());
        line.put("country", deployment.country());
        line.put("longitude", deployment.longitude());
        line.put("latitude", deployment.latitude());
        deployment.troops().ifPresent(t -> line.put("troops", t));
        line.put("headquarters", deployment.headquarters());
        line.put("unarmedOnly", deployment.unarmedOnly());
    }

    @Override
    public Deployment read(JsonNode line) {
        return new Deployment(
                line.required("mission").stringValue(),
                new Months(
                        new Month(line.required("first").intValue()),
                        new Month(line.required("last").intValue())),
                line.required("location").stringValue(),
                line.required("country").stringValue(),
                line.required("longitude").doubleValue(),
                line.required("latitude").doubleValue(),
                line.has("troops") ? OptionalInt.of(line.required("troops").intValue()) : OptionalInt.empty(),
                line.required("headquarters").booleanValue(),
                line.required("unarmedOnly").booleanValue());
    }
}
