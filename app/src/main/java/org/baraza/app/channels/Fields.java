package org.baraza.app.channels;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.app.desk.Messages.Call;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The named values of a call, from its query and its body, as bytes until somebody knows in which character set. Nothing
 * is guessed: an escape that is none, a body that is no form and too much of anything are refused.
 */
final class Fields {

    private static final int MOST_BYTES = 32 << 10;
    private static final int MOST_FIELDS = 60;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_VALUE = 200;
    private static final int DEPTH = 8;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(MOST_BYTES)
                            .maxNumberLength(LONGEST_NAME)
                            .build())
                    .build())
            .build();

    private final Map<String, byte[]> values = new LinkedHashMap<>();

    private Fields() {}

    /** @throws Malformed when it is no call of named values, or too large */
    static Fields of(Call call) {
        byte[] body = call.body();
        if (call.query().length() + body.length > MOST_BYTES) {
            throw new Malformed(413, "The call is too large.");
        }
        Fields fields = new Fields();
        String type = call.type().toLowerCase(Locale.ROOT);
        fields.addPairs(call.query().getBytes(StandardCharsets.UTF_8));
        if (type.startsWith("application/json")) {
            fields.addJson(body);
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            fields.addPairs(body);
        } else if (body.length > 0) {
            throw new Malformed(415, "Send a form or JSON.");
        }
        return fields;
    }

    /** An answer in JSON; empty when it is none. */
    static Optional<JsonNode> json(byte[] body) {
        try {
            JsonNode tree = JSON.readTree(body);
            return tree == null || tree.isMissingNode() ? Optional.empty() : Optional.of(tree);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private void addJson(byte[] body) {
        JsonNode tree =
                json(body).filter(JsonNode::isObject).orElseThrow(() -> new Malformed("The JSON is no object."));
        tree.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                put(field.getKey(), field.getValue().asString().getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private void addPairs(byte[] pairs) {
        int from = 0;
        for (int at = 0; at <= pairs.length; at++) {
            if (at == pairs.length || pairs[at] == '&') {
                if (at > from) {
                    addPair(pairs, from, at);
                }
                from = at + 1;
            }
        }
    }

    private void addPair(byte[] pairs, int from, int to) {
        int equals = from;
        while (equals < to && pairs[equals] != '=') {
            equals++;
        }
        String name = new String(unescaped(pairs, from, equals), StandardCharsets.UTF_8);
        put(name, equals < to ? unescaped(pairs, equals + 1, to) : new byte[0]);
    }

    /** The first of a name counts. */
    private void put(String name, byte[] value) {
        if (name.length() > LONGEST_NAME || values.size() >= MOST_FIELDS) {
            throw new Malformed(413, "The call has too many fields, or one with too long a name.");
        }
        values.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
    }

    private static byte[] unescaped(byte[] text, int from, int to) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(to - from);
        int at = from;
        while (at < to) {
            int b = text[at];
            if (b == '%') {
                if (at + 2 >= to) {
                    throw new Malformed("The call ends within an escape.");
                }
                plain.write(digit(text[at + 1]) << 4 | digit(text[at + 2]));
                at += 3;
            } else {
                plain.write(b == '+' ? ' ' : b);
                at++;
            }
        }
        return plain.toByteArray();
    }

    private static int digit(byte b) {
        int value = b < 0 ? -1 : Character.digit((char) b, 16);
        if (value < 0) {
            throw new Malformed("The call has an escape that is none.");
        }
        return value;
    }

    /** The first of these names there is. */
    Optional<byte[]> bytes(String... names) {
        return Stream.of(names)
                .flatMap(n -> Optional.ofNullable(values.get(n)).stream())
                .findFirst();
    }

    /** A short value without controls around it; empty when it is not there or has nothing in it. */
    Optional<String> text(String... names) {
        return bytes(names)
                .map(b -> Encoded.withoutControls(Encoded.read(b, Optional.empty()))
                        .strip())
                .filter(t -> !t.isEmpty())
                .map(t -> {
                    if (t.length() > LONGEST_VALUE) {
                        throw new Malformed(413, "A field is too long.");
                    }
                    return t;
                });
    }

    /** A whole number from {@code least} to {@code most}; empty when it is not there or is none. */
    Optional<Integer> number(int least, int most, String... names) {
        return text(names)
                .filter(t -> t.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .filter(n -> n >= least && n <= most);
    }
}
