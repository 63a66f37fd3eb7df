package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.record.Entry;
import org.baraza.core.record.ExtractEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link ExtractEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class JournalExtractedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "journal-extracted";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        ExtractEntry extract = (ExtractEntry) entry;
        body.put("mission", extract.mission());
        body.put("entries", extract.entries());
        body.put("head", extract.head());
    }

    @Override
    public Entry read(JsonNode body) {
        return new ExtractEntry(
                body.required("mission").asString(),
                body.required("entries").asLong(),
                body.required("head").asString());
    }
}
