package org.baraza.app.wiring;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.baraza.app.snapshots.Growing;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.FindingKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the first findings of each data set beside it, so that they can be shown without reading the file again. They
 * carry their kind in full: a finding stays readable though the code that gave it has changed.
 *
 * @param folder one file a data set
 */
record FindingFiles(Path folder) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    void write(String dataSet, List<Finding> findings) {
        try {
            Path growing = Growing.make(folder, "findings");
            write(growing, findings);
            Growing.settle(growing, file(dataSet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, List<Finding> findings) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Finding finding : findings) {
                ObjectNode line = JSON.createObjectNode();
                line.put("code", finding.kind().code());
                line.put("severity", finding.kind().severity().name());
                line.put("title", finding.kind().title());
                line.put("remedy", finding.kind().remedy());
                line.put("row", finding.row());
                line.put("column", finding.column());
                line.put("value", finding.value());
                out.write(JSON.writeValueAsString(line));
                out.write('\n');
            }
        }
    }

    List<Finding> read(String dataSet, int limit) {
        Path file = file(dataSet);
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.limit(limit).map(FindingFiles::finding).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UncheckedIOException(new IOException(file + " was changed or damaged after it was written", e));
        }
    }

    private static Finding finding(String text) {
        JsonNode line = JSON.readTree(text);
        FindingKind kind = new FindingKind(
                line.required("code").asString(),
                FindingKind.Severity.valueOf(line.required("severity").asString()),
                line.required("title").asString(),
                line.required("remedy").asString());
        return new Finding(
                kind,
                line.required("row").asLong(),
                line.required("column").asString(),
                line.required("value").asString());
    }

    private Path file(String dataSet) {
        return folder.resolve(dataSet + ".jsonl");
    }
}
