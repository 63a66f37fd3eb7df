package org.baraza.app.cli.commands;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.compare.Ask;
import org.baraza.core.compare.Column;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Spelling;
import org.baraza.core.compare.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what to estimate, and the table to estimate it from. */
final class StudyFiles {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final List<String> KEYS = List.of("method", "data", "columns", "options", "seed");
    private static final int SNIFFED_CHARS = 4096;

    /**
     * What was asked, and of what.
     *
     * @param ask the question
     * @param input digest and size of the data, for the answer
     */
    record Asked(Ask ask, Map<String, Object> input) {}

    private StudyFiles() {}

    static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new WrongUse(file + " is a folder; name a file in it.");
        }
        if (!Files.isReadable(file)) {
            throw new WrongUse("There is no file " + file + "; check the name and its folder.");
        }
        return Files.readAllBytes(file);
    }

    /**
     * @param spec JSON
     * @param beside the folder in which a file named in the spec is looked for
     * @param data the CSV file, where it is named elsewhere
     */
    static Asked read(byte[] spec, Path beside, Optional<Path> data) throws IOException {
        Map<String, JsonNode> keys = keys(object(spec));
        String method = Optional.ofNullable(keys.get("method"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .orElseThrow(() -> new WrongUse("The spec names no \"method\"; see baraza estimate --list."));
        Optional<JsonNode> named = Optional.ofNullable(keys.get("data")).filter(n -> !n.isNull());
        byte[] csv = new byte[0];
        Table table = Table.NONE;
        if (data.isPresent() || named.filter(JsonNode::isString).isPresent()) {
            csv = bytes(data.orElseGet(() -> resolve(beside, named.orElseThrow().asString())));
            table = table(csv);
        } else if (named.isPresent()) {
            csv = named.get().toString().getBytes(StandardCharsets.UTF_8);
            table = table(named.get());
        }
        Map<String, List<String>> columns = new LinkedHashMap<>();
        members(keys, "columns").forEach((role, node) -> {
            List<String> texts = texts(role, node);
            if (!texts.isEmpty()) {
                columns.put(role, texts);
            }
        });
        Map<String, Object> options = new LinkedHashMap<>();
        members(keys, "options").forEach((name, node) -> {
            if (!node.isNull()) {
                options.put(name, value(name, node));
            }
        });
        Ask ask = new Ask(method, table, columns, options, seed(keys));
        return new Asked(ask, input(csv, table));
    }

    private static Path resolve(Path beside, String name) {
        try {
            return beside.resolve(name);
        } catch (InvalidPathException e) {
            throw new WrongUse("\"data\" is not the name of a file.");
        }
    }

    private static Map<String, Object> input(byte[] csv, Table table) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("sha256", csv.length == 0 ? null : digest(csv));
        input.put("rows", table.rows());
        input.put("columns", table.names());
        return input;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static JsonNode object(byte[] spec) {
        JsonNode read;
        try {
            read = STRICT.readTree(spec);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new WrongUse("The spec is not JSON"
                    + (at == null ? "." : ": line " + at.getLineNr() + ", column " + at.getColumnNr() + "."));
        }
        if (read == null || !read.isObject()) {
            throw new WrongUse("The spec is not a JSON object such as {\"method\": \"…\"}.");
        }
        return read;
    }

    private static Map<String, JsonNode> keys(JsonNode spec) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : spec.properties()) {
            String key = KEYS.stream()
                    .filter(k -> Spelling.same(k, entry.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new Misuse("A spec has no \"" + entry.getKey() + "\".", entry.getKey(), KEYS));
            found.put(key, entry.getValue());
        }
        return found;
    }

    private static Map<String, JsonNode> members(Map<String, JsonNode> keys, String key) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        JsonNode node = keys.get(key);
        if (node != null && !node.isNull()) {
            if (!node.isObject()) {
                throw new WrongUse("\"" + key + "\" is a JSON object such as {\"name\": \"value\"}.");
            }
            node.properties().forEach(e -> members.put(e.getKey(), e.getValue()));
        }
        return members;
    }

    private static long seed(Map<String, JsonNode> keys) {
        JsonNode seed = keys.get("seed");
        if (seed == null || seed.isNull()) {
            return Ask.USUAL_SEED;
        }
        if (!seed.isIntegralNumber() || !seed.canConvertToLong()) {
            throw new WrongUse("\"seed\" is a whole number.");
        }
        return seed.asLong();
    }

    private static List<String> texts(String name, JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(one -> texts.addAll(texts(name, one)));
        } else if (node.isString() || node.isNumber()) {
            texts.add(node.asString());
        } else if (!node.isNull()) {
            throw new WrongUse("\"" + name + "\" names a column, or a list of columns.");
        }
        return texts;
    }

    private static Object value(String name, JsonNode node) {
        if (node.isArray()) {
            List<Object> values = new ArrayList<>();
            node.forEach(one -> values.add(value(name, one)));
            return values;
        }
        if (node.isNumber()) {
            return node.asDouble();
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        if (node.isString()) {
            return node.asString();
        }
        throw new WrongUse("Option \"" + name + "\" is a text, a number, true or false, or a list of those.");
    }

    private static Table table(JsonNode columns) {
        if (!columns.isObject()) {
            throw new WrongUse("\"data\" is the name of a CSV file, or columns such as {\"y\": [1, 2]}.");
        }
        List<Column> made = new ArrayList<>();
        columns.properties().forEach(entry -> {
            Column.Maker column = Column.named(entry.getKey());
            entry.getValue().forEach(cell -> column.add(cell.isNull() ? "" : cell.asString()));
            made.add(column.done());
        });
        return new Table(made);
    }

    /** A table with a header, parted by commas, semicolons or tabs, whichever its header has most of. */
    static Table table(byte[] csv) {
        int from = csv.length > 2 && csv[0] == (byte) 0xEF && csv[1] == (byte) 0xBB && csv[2] == (byte) 0xBF ? 3 : 0;
        var in = new InputStreamReader(new ByteArrayInputStream(csv, from, csv.length - from), StandardCharsets.UTF_8);
        List<Column.Maker> makers = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator(csv)).ofCsvRecord(in)) {
            for (CsvRecord row : reader) {
                add(makers, row);
            }
        } catch (CsvParseException e) {
            throw new WrongUse("The data are not a CSV file: a quotation mark is not closed, or a cell is too long.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Table(makers.stream().map(Column.Maker::done).toList());
    }

    private static void add(List<Column.Maker> makers, CsvRecord row) {
        int fields = row.getFieldCount();
        if (makers.isEmpty()) {
            for (int i = 0; i < fields; i++) {
                makers.add(Column.named(row.getField(i).strip()));
            }
            return;
        }
        if (fields == 1 && row.getField(0).isBlank() && makers.size() > 1) {
            return;
        }
        if (fields != makers.size()) {
            throw new WrongUse("Line " + row.getStartingLineNumber() + " of the data has " + fields
                    + " cells, and the header has " + makers.size() + ".");
        }
        for (int i = 0; i < fields; i++) {
            makers.get(i).add(row.getField(i));
        }
    }

    private static char separator(byte[] csv) {
        int[] seen = new int[128];
        for (int i = 0; i < Math.min(csv.length, SNIFFED_CHARS) && csv[i] != '\n'; i++) {
            if (csv[i] >= 0) {
                seen[csv[i]]++;
            }
        }
        return seen[';'] > seen[','] && seen[';'] >= seen['\t'] ? ';' : seen['\t'] > seen[','] ? '\t' : ',';
    }
}
