package org.baraza.app.snapshots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Outline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Areas with their outlines, coordinates exactly as they were read. */
public final class AreaLines implements LineCodec<Area> {

    @Override
    public String kind() {
        return "areas-1.jsonl";
    }

    @Override
    public void write(Area area, ObjectNode line) {
        line.put("pcode", area.pcode());
        line.put("name", area.name());
        line.put("country", area.country());
        line.put("level", area.level());
        area.parent().ifPresent(p -> line.put("parent", p));
        line.put("validOn", area.validOn().toString());
        area.validTo().ifPresent(d -> line.put("validTo", d.toString()));
        ArrayNode polygons = line.putArray("outline");
        for (List<double[]> polygon : area.outline().polygons()) {
            ArrayNode rings = polygons.addArray();
            for (double[] ring : polygon) {
                ArrayNode numbers = rings.addArray();
                for (double number : ring) {
                    numbers.add(number);
                }
            }
        }
    }

    @Override
    public Area read(JsonNode line) {
        List<List<double[]>> polygons = new ArrayList<>();
        for (JsonNode rings : line.required("outline")) {
            List<double[]> polygon = new ArrayList<>();
            for (JsonNode numbers : rings) {
                double[] ring = new double[numbers.size()];
                for (int i = 0; i < ring.length; i++) {
                    ring[i] = numbers.required(i).doubleValue();
                }
                polygon.add(ring);
            }
            polygons.add(polygon);
        }
        return new Area(
                line.required("pcode").stringValue(),
                line.required("name").stringValue(),
                line.required("country").stringValue(),
                line.required("level").intValue(),
                Optional.ofNullable(line.get("parent")).map(JsonNode::stringValue),
                LocalDate.parse(line.required("validOn").stringValue()),
                Optional.ofNullable(line.get("validTo")).map(d -> LocalDate.parse(d.stringValue())),
                new Outline(polygons));
    }
}
