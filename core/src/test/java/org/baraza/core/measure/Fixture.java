package org.baraza.core.measure;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the reference results that lie beside the checkout; a test that needs them skips, saying so, without them. */
public final class Fixture {

    private final Path folder;

    private Fixture(Path folder) {
        this.folder = folder;
    }

    public static Fixture of(String name) {
        Path folder = Path.of("../../shared/fixtures", name);
        assumeTrue(Files.isDirectory(folder), "the fixture " + name + " is not beside the checkout");
        return new Fixture(folder);
    }

    /** What the reference tools gave: objects are maps, lists lists, numbers doubles, null {@code NaN}. */
    public Node expected() {
        return new Node(new Parser(text("expected.json")).value());
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A comma-separated table, column by column. Quoted commas do not occur. */
    public Map<String, List<String>> table(String file) {
        List<String> lines = text(file).lines().toList();
        Map<String, List<String>> columns = new LinkedHashMap<>();
        String[] names = lines.getFirst().replace("\"", "").split(",", -1);
        for (String name : names) {
            columns.put(name, new ArrayList<>());
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.replace("\"", "").split(",", -1);
            for (int i = 0; i < names.length; i++) {
                columns.get(names[i]).add(cells[i]);
            }
        }
        return columns;
    }

    public static double[] numbers(List<String> column) {
        return column.stream().mapToDouble(Fixture::number).toArray();
    }

    private static double number(String text) {
        return switch (text) {
            case "NA", "" -> Double.NaN;
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** A place in the expected results. */
    public record Node(Object value) {

        public Node get(String... path) {
            Object at = value;
            for (String step : path) {
                at = ((Map<?, ?>) at).get(step);
            }
            return new Node(at);
        }

        public Node get(int index) {
            return new Node(((List<?>) value).get(index));
        }

        public double number() {
            return value instanceof List<?> one ? (Double) one.getFirst() : (Double) value;
        }

        public double[] numbers() {
            return list().stream().mapToDouble(Node::number).toArray();
        }

        public List<Node> list() {
            return ((List<?>) value).stream().map(Node::new).toList();
        }

        public boolean isObject() {
            return value instanceof Map;
        }
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Object value() {
            skip();
            char c = text.charAt(at);
            return switch (c) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                default -> literal();
            };
        }

        private void skip() {
            while (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',' || text.charAt(at) == ':') {
                at++;
            }
        }

        private Map<String, Object> object() {
            Map<String, Object> found = new LinkedHashMap<>();
            at++;
            for (skip(); text.charAt(at) != '}'; skip()) {
                String key = string();
                found.put(key, value());
            }
            at++;
            return found;
        }

        private List<Object> array() {
            List<Object> found = new ArrayList<>();
            at++;
            for (skip(); text.charAt(at) != ']'; skip()) {
                found.add(value());
            }
            at++;
            return found;
        }

        private String string() {
            int end = text.indexOf('"', at + 1);
            String found = text.substring(at + 1, end);
            at = end + 1;
            return found;
        }

        private Object literal() {
            int end = at;
            while (end < text.length() && ",]} \n\r".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String found = text.substring(at, end);
            at = end;
            return switch (found) {
                case "null" -> Double.NaN;
                case "true" -> true;
                case "false" -> false;
                default -> Double.parseDouble(found);
            };
        }
    }
}
