package org.baraza.app.store.entries;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.baraza.core.ground.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields that several entries about sharing have. Times are kept to the microsecond. */
final class SharingBody {

    private SharingBody() {}

    static void putBy(ObjectNode body, Handle by, Instant at) {
        body.put("by", by.code());
        body.put("at", at.truncatedTo(ChronoUnit.MICROS).toString());
    }

    static Handle by(JsonNode body) {
        return new Handle(text(body, "by"));
    }

    static Instant at(JsonNode body) {
        return Instant.parse(text(body, "at"));
    }

    static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }

    static void putTexts(ObjectNode body, String field, Collection<String> texts) {
        ArrayNode array = body.putArray(field);
        texts.forEach(array::add);
    }

    static List<String> texts(JsonNode body, String field) {
        List<String> texts = new ArrayList<>();
        body.required(field).forEach(t -> texts.add(t.asString()));
        return texts;
    }
}
