package org.baraza.app.store;

import java.time.DateTimeException;
import java.util.List;
import java.util.ServiceLoader;
import org.baraza.core.record.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every kind and version of entry this program can read.
 *
 * @param codecs at most one for each kind and version
 */
record EntryCodecs(List<EntryCodec> codecs, JsonMapper json) {

    static EntryCodecs found() {
        List<EntryCodec> all = ServiceLoader.load(EntryCodec.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return new EntryCodecs(all, JsonMapper.builder().build());
    }

    String show(Entry entry) {
        ObjectNode body = json.createObjectNode();
        get(entry.kind(), entry.version()).show(entry, body);
        return json.writeValueAsString(body);
    }

    Entry read(Written row) {
        try {
            return get(row.kind(), row.version()).read(json.readTree(row.body()));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new StoreFault(
                    "unreadable-entry",
                    "Entry " + row.position() + " of the journal is not what its kind " + row.kind()
                            + " says. Run verify-journal.",
                    e);
        }
    }

    /** Reads a body that a table keeps. */
    Entry read(String kind, int version, String body) {
        return get(kind, version).read(json.readTree(body));
    }

    private EntryCodec get(String kind, int version) {
        return codecs.stream()
                .filter(c -> c.kind().equals(kind) && c.version() == version)
                .findFirst()
                .orElseThrow(() -> new StoreFault(
                        "unknown-entry",
                        "The journal holds entries of kind " + kind + " version " + version
                                + ", which this program does not know. Use a newer program."));
    }
}
