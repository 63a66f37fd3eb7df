package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.Source;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.DataSetEntry;
import org.baraza.core.record.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link DataSetEntry}, first layout. Months are written {@code 2017-06}; the time of import to the microsecond. */
@AutoService(EntryCodec.class)
public final class DataSetImportedV1 implements EntryCodec {

    @Override
    public String kind() {
        return "data-set-imported";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        DataSet d = ((DataSetEntry) entry).dataSet();
        body.put("id", d.id());
        body.put("kind", d.kind().name());
        body.put("importer", d.importer());
        ObjectNode source = body.putObject("source");
        source.put("name", d.source().name());
        source.put("version", d.source().version());
        source.put("licence", d.source().licence());
        source.put("citation", d.source().citation());
        body.put("fileName", d.fileName());
        body.put("fileSha256", d.fileSha256());
        body.put("snapshotSha256", d.snapshotSha256());
        body.put("received", d.received());
        body.put("kept", d.kept());
        body.put("setAside", d.setAside());
        ObjectNode findings = body.putObject("findings");
        new TreeMap<>(d.findings()).forEach(findings::put);
        d.months().ifPresent(months -> {
            body.put("firstMonth", months.first().toString());
            body.put("lastMonth", months.last().toString());
        });
        ArrayNode countries = body.putArray("countries");
        d.countries().forEach(countries::add);
        body.put("importedAt", d.importedAt().truncatedTo(ChronoUnit.MICROS).toString());
    }

    @Override
    public Entry read(JsonNode body) {
        return new DataSetEntry(new DataSet(
                text(body, "id"),
                DataKind.valueOf(text(body, "kind")),
                text(body, "importer"),
                source(body.required("source")),
                text(body, "fileName"),
                text(body, "fileSha256"),
                text(body, "snapshotSha256"),
                body.required("received").asLong(),
                body.required("kept").asLong(),
                body.required("setAside").asLong(),
                findings(body.required("findings")),
                body.has("firstMonth") ? Optional.of(months(body)) : Optional.empty(),
                countries(body.required("countries")),
                Instant.parse(text(body, "importedAt"))));
    }

    private static Source source(JsonNode source) {
        return new Source(
                text(source, "name"), text(source, "version"), text(source, "licence"), text(source, "citation"));
    }

    private static Map<String, Long> findings(JsonNode findings) {
        Map<String, Long> counts = new TreeMap<>();
        findings.properties().forEach(p -> counts.put(p.getKey(), p.getValue().asLong()));
        return counts;
    }

    private static Months months(JsonNode body) {
        return new Months(month(text(body, "firstMonth")), month(text(body, "lastMonth")));
    }

    private static Month month(String text) {
        return Month.read(text).orElseThrow(() -> new IllegalArgumentException("not a month: " + text));
    }

    private static TreeSet<String> countries(JsonNode countries) {
        TreeSet<String> codes = new TreeSet<>();
        countries.forEach(c -> codes.add(c.asString()));
        return codes;
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }
}
