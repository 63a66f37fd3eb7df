package org.baraza.core.madeup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;
import org.baraza.core.ground.ViolenceType;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Events;

/** Events written one by one; deaths not given are not stated. */
public final class MadeUpEvents implements Events {

    /** One event; change what matters with {@link MadeUpEvents#add}. */
    public static final class Row {
        public int day;
        public ViolenceType type = ViolenceType.STATE_BASED;
        public int precision = 1;
        public byte sideAKind = EventColumns.UNKNOWN;
        public double longitude;
        public double latitude;
        public String sideA = "Reed Front";
        public String sideB = "Hill Guard";
        public String country = "Madeupland";
        public int low = EventColumns.NOT_STATED;
        public int best = EventColumns.NOT_STATED;
        public int high = EventColumns.NOT_STATED;
        public int civilians = EventColumns.NOT_STATED;
    }

    private final DataSet dataSet;
    private final EventTexts texts = EventTexts.empty();
    private final List<Row> rows = new ArrayList<>();

    public MadeUpEvents(DataSet dataSet) {
        this.dataSet = dataSet;
    }

    public MadeUpEvents add(LocalDate day, double longitude, double latitude, Consumer<Row> change) {
        Row row = new Row();
        row.day = (int) day.toEpochDay();
        row.longitude = longitude;
        row.latitude = latitude;
        change.accept(row);
        rows.add(row);
        texts.actors().code(row.sideA);
        texts.actors().code(row.sideB);
        texts.countries().code(row.country);
        return this;
    }

    public MadeUpEvents add(LocalDate day, double longitude, double latitude) {
        return add(day, longitude, latitude, r -> {});
    }

    /** The same texts with other rows, in the order given. */
    public MadeUpEvents withRows(List<Row> others) {
        MadeUpEvents made = new MadeUpEvents(dataSet);
        texts.actors().texts().forEach(made.texts.actors()::code);
        texts.countries().texts().forEach(made.texts.countries()::code);
        made.rows.addAll(others);
        return made;
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    @Override
    public DataSet dataSet() {
        return dataSet;
    }

    @Override
    public long size() {
        return rows.size();
    }

    @Override
    public EventTexts texts() {
        return texts;
    }

    @Override
    public void read(Consumer<EventColumns> reader) {
        EventColumns block = new EventColumns();
        for (Row row : rows) {
            int i = block.size();
            block.id[i] = i + 1L;
            block.day[i] = row.day;
            block.lastDay[i] = row.day;
            block.type[i] = (byte) row.type.code();
            block.placePrecision[i] = (byte) row.precision;
            block.sideAKind[i] = row.sideAKind;
            block.communal[i] = EventColumns.UNKNOWN;
            block.longitude[i] = row.longitude;
            block.latitude[i] = row.latitude;
            block.sideA[i] = texts.actors().code(row.sideA);
            block.sideB[i] = texts.actors().code(row.sideB);
            block.country[i] = texts.countries().code(row.country);
            block.deathsLow[i] = row.low;
            block.deathsBest[i] = row.best;
            block.deathsHigh[i] = row.high;
            block.deathsCivilians[i] = row.civilians;
            block.keep();
            if (block.isFull()) {
                reader.accept(block);
                block.clear();
            }
        }
        if (block.size() > 0) {
            reader.accept(block);
        }
    }
}
