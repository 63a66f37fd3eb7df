package org.baraza.app.cli;

import java.io.PrintStream;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes one JSON object a line; keys in the order the map gives them. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static void line(PrintStream out, Map<String, ?> object) {
        out.append(MAPPER.writeValueAsString(object)).append('\n');
    }
}
