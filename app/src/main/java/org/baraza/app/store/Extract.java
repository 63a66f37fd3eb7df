package org.baraza.app.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.baraza.app.desk.MissionReport;
import org.baraza.app.desk.Progress;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A mission's entries as a file of JSON lines that is verified without a database: a first line that names form, site and
 * mission, an entry a line with everything its hash covers, and a last line with their number and the last hash. Hashes
 * are lower-case hex; the body of an entry is a text, byte for byte as it was written.
 */
final class Extract {

    private static final String FORM = "baraza-journal-extract-1";
    private static final HexFormat HEX = HexFormat.of();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Extract() {}

    /**
     * What the first line says.
     *
     * @param site mark of the site
     * @param mission acronym
     */
    record Title(String site, String mission) {}

    /** Writes entries as they come. */
    static final class Pen implements AutoCloseable {

        private final BufferedWriter out;
        private long written;
        private byte[] last = new byte[Chain.HASH_BYTES];

        Pen(Path to, Title title) {
            try {
                out = Files.newBufferedWriter(to);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            line(JSON.createObjectNode()
                    .put("form", FORM)
                    .put("site", title.site())
                    .put("mission", title.mission()));
        }

        void write(Written row) {
            line(show(row));
            written++;
            last = row.hash();
        }

        /** Writes the last line; a file without it was cut off. */
        long end() {
            line(JSON.createObjectNode().put("entries", written).put("head", HEX.formatHex(last)));
            return written;
        }

        private void line(ObjectNode node) {
            try {
                out.write(JSON.writeValueAsString(node));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static ObjectNode show(Written row) {
        Turn turn = row.turn().orElseThrow();
        return JSON.createObjectNode()
                .put("position", row.position())
                .put("id", row.id().toString())
                .put("kind", row.kind())
                .put("version", row.version())
                .put("subject", row.subject())
                .put("body", row.body())
                .put("recordedAt", row.recordedAt().toString())
                .put("happenedAt", row.happenedAt().toString())
                .put("by", row.by())
                .put("via", row.via())
                .put("source", row.source())
                .put("previousHash", HEX.formatHex(row.previousHash()))
                .put("mission", turn.mission())
                .put("missionPosition", turn.position())
                .put("missionPreviousHash", HEX.formatHex(turn.previousHash()))
                .put("hash", HEX.formatHex(row.hash()));
    }

    private static Written entry(JsonNode line) {
        return new Written(
                line.required("position").asLong(),
                UUID.fromString(text(line, "id")),
                text(line, "kind"),
                line.required("version").asInt(),
                text(line, "subject"),
                text(line, "body"),
                Instant.parse(text(line, "recordedAt")),
                Instant.parse(text(line, "happenedAt")),
                text(line, "by"),
                text(line, "via"),
                text(line, "source"),
                hash(line, "previousHash"),
                Optional.of(new Turn(
                        text(line, "mission"),
                        line.required("missionPosition").asLong(),
                        hash(line, "missionPreviousHash"))),
                hash(line, "hash"));
    }

    private static String text(JsonNode line, String field) {
        return line.required(field).asString();
    }

    private static byte[] hash(JsonNode line, String field) {
        return HEX.parseHex(text(line, field));
    }

    /**
     * Walks the chain in a file.
     *
     * @param reader given the mission's entries one by one, whether they fit or not
     */
    static MissionReport verify(Path file, Consumer<Written> reader, Progress progress) {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            return verify(in, reader, progress);
        } catch (java.nio.charset.CharacterCodingException e) {
            return unreadable("", 0, 1, "it is not text in UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MissionReport verify(BufferedReader in, Consumer<Written> reader, Progress progress) throws IOException {
        Optional<Title> title = title(in.readLine());
        return title.isEmpty()
                ? unreadable("", 0, 1, "its first line is not that of an extract of a journal")
                : walk(in, title.get(), reader, progress);
    }

    /** What the first line of a file says; empty when it is not an extract. */
    static Optional<Title> title(@Nullable String firstLine) {
        try {
            JsonNode node = JSON.readTree(firstLine == null ? "" : firstLine);
            return node.has("form") && text(node, "form").equals(FORM)
                    ? Optional.of(new Title(text(node, "site"), text(node, "mission")))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static MissionReport walk(BufferedReader in, Title title, Consumer<Written> reader, Progress progress)
            throws IOException {
        MissionWalk walk = new MissionWalk(title.mission());
        long entries = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Store.requireGoing(progress);
            try {
                JsonNode node = JSON.readTree(line);
                if (node.has("head")) {
                    return in.readLine() == null
                            ? walk.end(Optional.of(
                                    new Journal.Head(node.required("entries").asLong(), hash(node, "head"))))
                            : unreadable(title.mission(), entries, entries + 1, "something follows its last line");
                }
                Written row = entry(node);
                reader.accept(row);
                walk.step(row);
                entries++;
                progress.at("verifying", entries, 0);
            } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
                return unreadable(
                        title.mission(), entries, entries + 1, "its line " + (entries + 2) + " cannot be read");
            }
        }
        MissionReport soFar = walk.end(Optional.empty());
        return soFar.holds()
                ? unreadable(title.mission(), entries, entries + 1, "the file was cut off: its last line is missing")
                : soFar;
    }

    private static MissionReport unreadable(String mission, long entries, long at, String why) {
        return new MissionReport(mission, entries, OptionalLong.of(at), "", why);
    }
}
