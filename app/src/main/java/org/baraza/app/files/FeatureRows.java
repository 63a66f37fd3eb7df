package org.baraza.app.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Outline;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The features of a GeoJSON feature collection (RFC 7946), one at a time. Coordinates are longitude, latitude; heights
 * are dropped.
 */
final class FeatureRows implements AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int DEEPEST = 5;

    /** Members of one feature's coordinates that are held: twice the finest outline of a country anybody publishes. */
    static final int MOST_POSITIONS = 4_000_000;

    /** Characters of one feature's properties that are held. */
    private static final int MOST_TEXT = 16 << 20;

    private final JsonParser parser;
    private String title = "";
    private boolean among;
    private int positions;
    private long text;

    /**
     * One member of the collection.
     *
     * @param properties names and values as text, in order; nested values and nulls are empty
     * @param outline its polygons, when it has valid ones
     * @param point longitude and latitude as text, when it is a point
     */
    record Feature(Map<String, String> properties, Optional<Outline> outline, Optional<List<String>> point) {}

    /** What comes next. */
    sealed interface Next {
        record Read(Feature feature) implements Next {}

        /** A member that is no feature. */
        record Other() implements Next {}

        /** A feature too large to hold; what follows it can be read. */
        record TooLarge() implements Next {}

        record Broken() implements Next {}

        record End() implements Next {}
    }

    FeatureRows(InputStream bytes) {
        this.parser = parser(bytes);
    }

    /** The library looks at the first bytes, and throws on encodings it does not know: there is nothing to read then. */
    private static JsonParser parser(InputStream bytes) {
        try {
            return JSON.createParser(ObjectReadContext.empty(), bytes);
        } catch (JacksonException e) {
            return JSON.createParser(ObjectReadContext.empty(), new byte[0]);
        }
    }

    /** Reads up to the features; false when there are none to come because this is something else. */
    boolean open() {
        try {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            return seek();
        } catch (JacksonException e) {
            return false;
        }
    }

    /** The collection's own name, where it stands before the features. */
    String title() {
        return title;
    }

    private boolean seek() {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("features") && value == JsonToken.START_ARRAY) {
                among = true;
                return true;
            }
            if (name.equals("name") && value == JsonToken.VALUE_STRING) {
                title = parser.getString();
            }
            parser.skipChildren();
        }
        return false;
    }

    Next next() {
        if (!among) {
            return new Next.End();
        }
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_ARRAY) {
                among = false;
                boolean whole = readRest();
                return whole ? new Next.End() : new Next.Broken();
            }
            if (token != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return new Next.Other();
            }
            return feature();
        } catch (JacksonException e) {
            among = false;
            return new Next.Broken();
        }
    }

    /** What follows the features must be in order too, else the file was cut or mangled. */
    private boolean readRest() {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            parser.nextToken();
            parser.skipChildren();
        }
        return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
    }

    private Next feature() {
        Map<String, String> properties = new LinkedHashMap<>();
        Shape shape = new Shape("", List.of());
        boolean known = false;
        positions = 0;
        text = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                readProperties(properties);
                known = true;
            } else if (name.equals("geometry") && value == JsonToken.START_OBJECT) {
                shape = readShape();
            } else {
                known |= name.equals("properties") && value == JsonToken.VALUE_NULL;
                parser.skipChildren();
            }
        }
        if (positions > MOST_POSITIONS || text > MOST_TEXT) {
            return new Next.TooLarge();
        }
        return known ? new Next.Read(new Feature(properties, shape.outline(), shape.point())) : new Next.Other();
    }

    private void readProperties(Map<String, String> properties) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            String own = value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getString() : "";
            text += name.length() + own.length();
            if (text <= MOST_TEXT) {
                properties.put(name, own);
            }
            parser.skipChildren();
        }
    }

    /**
     * @param type GeoJSON geometry type
     * @param coordinates nested lists; innermost a {@code double[]} position, empty when not numbers
     */
    private record Shape(String type, List<?> coordinates) {

        Optional<Outline> outline() {
            try {
                return switch (type) {
                    case "Polygon" -> Optional.of(new Outline(List.of(polygon(coordinates))));
                    case "MultiPolygon" ->
                        Optional.of(new Outline(coordinates.stream()
                                .map(p -> polygon((List<?>) p))
                                .toList()));
                    default -> Optional.empty();
                };
            } catch (IllegalArgumentException | ClassCastException e) {
                return Optional.empty();
            }
        }

        private static List<double[]> polygon(List<?> rings) {
            if (rings.isEmpty()) {
                throw new IllegalArgumentException("a polygon without a ring");
            }
            List<double[]> polygon = new ArrayList<>();
            for (Object ring : rings) {
                List<?> positions = (List<?>) ring;
                double[] flat = new double[positions.size() * 2];
                int at = 0;
                for (Object position : positions) {
                    double[] numbers = (double[]) position;
                    if (numbers.length < 2) {
                        throw new IllegalArgumentException("a position without two numbers");
                    }
                    flat[at++] = numbers[0];
                    flat[at++] = numbers[1];
                }
                polygon.add(flat);
            }
            return polygon;
        }

        Optional<List<String>> point() {
            boolean point = type.equals("Point")
                    && !coordinates.isEmpty()
                    && coordinates.getFirst() instanceof double[] numbers
                    && numbers.length >= 2;
            return point
                    ? Optional.of(List.of(
                            String.valueOf(((double[]) coordinates.getFirst())[0]),
                            String.valueOf(((double[]) coordinates.getFirst())[1])))
                    : Optional.empty();
        }
    }

    private Shape readShape() {
        String type = "";
        List<?> coordinates = List.of();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = parser.getString();
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                Object read = readArray(1);
                coordinates = read instanceof List<?> list ? list : List.of(read);
            } else {
                parser.skipChildren();
            }
        }
        return new Shape(type, coordinates);
    }

    /** A position as {@code double[]}, anything else as a list; what lies too deep or is no number becomes empty. */
    private Object readArray(int depth) {
        List<Object> members = new ArrayList<>();
        double[] numbers = new double[4];
        int count = 0;
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
            if (t == JsonToken.START_ARRAY && depth < DEEPEST) {
                Object member = readArray(depth + 1);
                if (hasRoom()) {
                    members.add(member);
                }
            } else if (t != null && t.isNumeric()) {
                if (count < numbers.length) {
                    numbers[count++] = parser.getDoubleValue();
                }
            } else {
                if (hasRoom()) {
                    members.add("");
                }
                parser.skipChildren();
            }
        }
        return members.isEmpty() && count > 0 ? java.util.Arrays.copyOf(numbers, count) : members;
    }

    /** Counts one more member of the coordinates. */
    private boolean hasRoom() {
        positions = Math.min(positions, MOST_POSITIONS) + 1;
        return positions <= MOST_POSITIONS;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (JacksonException e) {
            // A parser over bytes already judged broken has nothing left to lose.
        }
    }

    /** Fields in the order of the columns, as UTF-8; missing ones empty. */
    static byte[][] fields(Feature feature, List<String> columns, int ownColumns) {
        byte[][] fields = new byte[columns.size()][];
        for (int i = 0; i < fields.length; i++) {
            String text = feature.properties().getOrDefault(columns.get(i), "");
            if (i >= ownColumns) {
                int axis = i - ownColumns;
                text = feature.point().map(p -> p.get(axis)).orElse("");
            }
            fields[i] = text.getBytes(StandardCharsets.UTF_8);
        }
        return fields;
    }
}
