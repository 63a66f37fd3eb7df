package org.baraza.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Outline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Just enough GeoJSON for the outlines of published boundaries. */
final class RealAreas {

    private RealAreas() {}

    static List<Area> read(Path file) throws IOException {
        List<Area> areas = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            for (JsonNode feature : new JsonMapper().readTree(in).get("features")) {
                JsonNode shape = feature.get("geometry");
                List<JsonNode> polygons = shape.get("type").asString().equals("Polygon")
                        ? List.of(shape.get("coordinates"))
                        : list(shape.get("coordinates"));
                areas.add(new Area(
                        "P" + areas.size(),
                        "Place",
                        "XXA",
                        2,
                        Optional.empty(),
                        LocalDate.EPOCH,
                        Optional.empty(),
                        new Outline(polygons.stream()
                                .map(p -> list(p).stream().map(RealAreas::ring).toList())
                                .toList())));
            }
        }
        return areas;
    }

    private static double[] ring(JsonNode ring) {
        return list(ring).stream()
                .flatMapToDouble(c -> java.util.stream.DoubleStream.of(
                        c.get(0).asDouble(), c.get(1).asDouble()))
                .toArray();
    }

    private static List<JsonNode> list(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }
}
