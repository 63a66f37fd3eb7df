package org.baraza.app.files;

import com.google.auto.service.AutoService;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.collect.EventClaims;
import org.baraza.core.collect.Importer;
import org.baraza.core.collect.ImporterCard;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.Problem;
import org.baraza.core.collect.Row;
import org.baraza.core.collect.RowReader;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.verify.Doors;
import org.baraza.core.verify.EventCheck;
import org.baraza.core.verify.Known;
import org.baraza.fuzz.FuzzTarget;

/**
 * Every importer reads every row: a claim or a problem, never an exception. The first byte chooses the importer, the rest
 * are rows under the columns of its card, or a feature collection.
 */
@AutoService(FuzzTarget.class)
public final class ImportersFuzz implements FuzzTarget {

    private static final Known TODAY = new Known(20_500);

    private final List<Importer> importers = Doors.importers();
    private final List<EventCheck> checks = Doors.checks();
    private final EventColumns block = new EventColumns();

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(Importer.class, RowReader.class, Row.class);
    }

    @Override
    public int weight() {
        return 15;
    }

    @Override
    public int longest() {
        return 1_000;
    }

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (int i = 0; i < importers.size(); i++) {
            String example = importers.get(i).card().example();
            String rows = example.startsWith("{") ? example : example.substring(example.indexOf('\n') + 1);
            seeds.add(concat((byte) i, rows.getBytes(StandardCharsets.UTF_8)));
        }
        return seeds;
    }

    private static byte[] concat(byte first, byte[] rest) {
        byte[] all = new byte[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    @Override
    public void feed(byte[] input) {
        if (input.length == 0) {
            return;
        }
        Importer importer = importers.get((input[0] & 0xff) % importers.size());
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        if (rest.length > 0 && rest[0] == '{') {
            features(importer, rest);
        } else {
            rows(importer, rest);
        }
    }

    private void features(Importer importer, byte[] file) {
        try (FeatureRows features = new FeatureRows(new ByteArrayInputStream(file))) {
            features.open();
            Optional<RowReader> reader = Optional.empty();
            List<String> columns = List.of();
            Row row = new Row();
            for (FeatureRows.Next next = features.next();
                    !(next instanceof FeatureRows.Next.End);
                    next = features.next()) {
                if (next instanceof FeatureRows.Next.Read(FeatureRows.Feature feature)) {
                    if (reader.isEmpty()) {
                        columns = List.copyOf(feature.properties().keySet());
                        Layout layout = new Layout(
                                Layout.Format.GEOJSON,
                                columns,
                                "made-up.geojson",
                                features.title(),
                                feature.outline().isPresent());
                        if (importer.recognises(layout) == 0) {
                            return;
                        }
                        reader = Optional.of(importer.open(layout));
                    }
                    byte[][] fields = FeatureRows.fields(feature, columns, columns.size());
                    fill(row, List.of(fields), columns.size());
                    feature.outline().ifPresent(row::outline);
                    read(reader.get(), row);
                }
            }
        }
    }

    private void rows(Importer importer, byte[] text) {
        List<String> columns = importer.card().columns().stream()
                .map(ImporterCard.Column::names)
                .map(List::getFirst)
                .toList();
        Layout layout = new Layout(Layout.Format.CSV, columns, "made-up-25.1.csv", "", false);
        if (importer.recognises(layout) == 0) {
            return;
        }
        RowReader reader = importer.open(layout);
        // What is no UTF-8 is mended before an importer sees it.
        byte[] mended = (new String(text, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] room = Arrays.copyOf(mended, CsvScanner.room(mended.length));
        Row row = new Row();
        new CsvScanner(',').scan(room, 0, mended.length, new Row(), (read, start, end) -> {
            List<byte[]> fields = new ArrayList<>();
            for (int i = 0; i < read.size(); i++) {
                fields.add(Arrays.copyOfRange(read.bytes(), read.from(i), Math.max(read.from(i), read.to(i))));
            }
            fill(row, fields, columns.size());
            read(reader, row);
        });
    }

    /** A row of as many fields as there are columns, because others never reach an importer. */
    private static void fill(Row row, List<byte[]> fields, int columns) {
        int length = fields.stream().mapToInt(f -> f.length).sum();
        byte[] bytes = new byte[length];
        row.begin(bytes, 0);
        int at = 0;
        for (int i = 0; i < columns; i++) {
            byte[] field = i < fields.size() ? fields.get(i) : new byte[0];
            System.arraycopy(field, 0, bytes, at, field.length);
            row.field(at, at + field.length);
            at += field.length;
        }
    }

    private void read(RowReader reader, Row row) {
        switch (reader) {
            case RowReader.OfEvents events -> {
                block.clear();
                EventClaims claims = new EventClaims(block, EventTexts.empty());
                List<Problem> problems = events.read(row, claims);
                // The checks behind an importer are asked whatever it wrote, and set aside what cannot be.
                boolean passes = true;
                for (EventCheck check : checks) {
                    passes &= check.passes(claims, 0, TODAY) || check.kind().severity() == FindingKind.Severity.NOTED;
                    check.value(claims, 0);
                }
                if (passes && problems.stream().noneMatch(p -> p.kind().severity() == FindingKind.Severity.SET_ASIDE)) {
                    check(block);
                }
            }
            case RowReader.OfRecords<?> records -> records.read(row);
        }
    }

    /** What may be kept lies within the bounds the columns promise. */
    private static void check(EventColumns block) {
        boolean onEarth = Math.abs(block.longitude[0]) <= 180 && Math.abs(block.latitude[0]) <= 90;
        if (!onEarth || block.lastDay[0] < block.day[0]) {
            throw new AssertionError("a row that may be kept is out of bounds: " + block.longitude[0] + " "
                    + block.latitude[0] + " " + block.day[0] + " " + block.lastDay[0]);
        }
    }
}
