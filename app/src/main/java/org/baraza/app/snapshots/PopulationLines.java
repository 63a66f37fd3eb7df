package org.baraza.app.snapshots;

import org.baraza.core.record.Population;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Populations of areas by year. */
public final class PopulationLines implements LineCodec<Population> {

    @Override
    public String kind() {
        return "populations-1.jsonl";
    }

    @Override
    public void write(Population population, ObjectNode line) {
        line.put("pcode", population.pcode());
        line.put("year", population.year());
        line.put("persons", population.persons());
    }

    @Override
    public Population read(JsonNode line) {
        return new Population(
                line.required("pcode").stringValue(),
                line.required("year").intValue(),
                line.required("persons").longValue());
    }
}
