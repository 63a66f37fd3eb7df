package org.baraza.core.collect.importers;

import static org.baraza.core.ground.FindingKind.noted;
import static org.baraza.core.ground.FindingKind.setAside;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.collect.EventClaims;
import org.baraza.core.collect.Importer;
import org.baraza.core.collect.ImporterCard;
import org.baraza.core.collect.ImporterCard.Column;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.Problem;
import org.baraza.core.collect.Row;
import org.baraza.core.collect.RowReader;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.ground.Source;
import org.baraza.core.ground.ViolenceType;

/** Events of organised violence as the Uppsala Conflict Data Program publishes them, in any of its layouts. */
@AutoService(Importer.class)
public final class UcdpGed implements Importer {

    static final FindingKind UNKNOWN_TYPE = setAside(
            "violence-type-not-known",
            "the type of violence is not one of the published three",
            "Use 1, 2 or 3, or the published words, and import again.");
    static final FindingKind LAST_DAY_UNCLEAR = noted(
            "last-day-unclear",
            "the last day does not exist",
            "The row is kept with its first day as its only day; check the date.");
    static final FindingKind ENDS_BEFORE_START = noted(
            "ends-before-it-starts",
            "the last day is before the first",
            "The row is kept with its first day as its only day; check both dates.");

    private static final Pattern VERSION =
            Pattern.compile("ged(?:event)?[ _-]*v?[._-]?(\\d{2})[._-]?(\\d)(?!\\d)(?:[._](\\d{1,2})(?!\\d))?");

    private static final Column ID = new Column("id", true, "the event's number; unique within a version");
    private static final Column TYPE = new Column(
            "type_of_violence", true, "1 state-based, 2 non-state, 3 one-sided, or the same in the published words");
    private static final Column SIDE_A = new Column("side_a", true, "first side; \"Government of …\" is a government");
    private static final Column SIDE_B = new Column("side_b", true, "second side");
    private static final Column LONGITUDE = new Column("longitude", true, "degrees east");
    private static final Column LATITUDE = new Column("latitude", true, "degrees north");
    private static final Column COUNTRY = new Column("country", true, "name of the country");
    private static final Column START = new Column(
            "date_start or day", true, "first possible day, year-month-day; or day of the month beside year and month");
    private static final Column END = new Column("date_end", false, "last possible day; the first day when absent");
    private static final Column YEAR = new Column("year", false, "calendar year, read only beside day");
    private static final Column MONTH = new Column("month", false, "1 to 12, read only beside day");
    private static final Column PRECISION = new Column("where_prec", false, "how finely the place is known, 1 to 7");
    private static final Column BEST = new Column("best or best_death", true, "best estimate of deaths");
    private static final Column LOW = new Column("low or low_death", true, "lowest estimate of deaths");
    private static final Column HIGH = new Column("high or high_death", true, "highest estimate of deaths");
    private static final Column CIVILIANS = new Column("deaths_civilians", false, "civilians among the best estimate");

    private static final ImporterCard CARD = new ImporterCard(
            "ucdp-ged",
            "UCDP Georeferenced Event Dataset (GED)",
            DataKind.EVENTS,
            new Source(
                    "UCDP GED",
                    Source.UNVERSIONED,
                    "CC BY 4.0",
                    "Sundberg, Ralph and Erik Melander (2013). Introducing the UCDP Georeferenced Event Dataset. Journal"
                            + " of Peace Research 50(4)."),
            List.of(
                    ID, TYPE, SIDE_A, SIDE_B, LONGITUDE, LATITUDE, COUNTRY, START, END, YEAR, MONTH, PRECISION, BEST,
                    LOW, HIGH, CIVILIANS),
            "Reads the full layout, extracts of it, GeoJSON, and the short layout with year, month and day; other columns"
                    + " are passed over. The version is taken from the file name or title, as in GEDEvent_v23_1. Some"
                    + " published rows have a best estimate outside low and high; they are kept as published and noted."
                    + " GED does not say whether groups are communal.",
            """
            id,type_of_violence,side_a,side_b,date_start,date_end,latitude,longitude,country,deaths_civilians,best,high,low
            101,1,Government of Kanda,Hill Front,2019-03-02,2019-03-04,4.25,21.5,XXA,0,3,5,3
            """,
            List.of(
                    UNKNOWN_TYPE,
                    LAST_DAY_UNCLEAR,
                    ENDS_BEFORE_START,
                    EventFields.DEATHS_NOT_STATED,
                    EventFields.PRECISION_UNKNOWN));

    @Override
    public ImporterCard card() {
        return CARD;
    }

    @Override
    public int recognises(Layout layout) {
        boolean dated = layout.has("date_start") || layout.has("year", "month", "day");
        return dated ? CARD.recognises(layout) : 0;
    }

    @Override
    public RowReader open(Layout layout) {
        return new Reader(layout);
    }

    private static final class Reader implements RowReader.OfEvents {

        private static final String GOVERNMENT = "government of";

        private final EventFields fields = new EventFields();
        private final Optional<String> version;
        private final Field id;
        private final Field type;
        private final Field sideA;
        private final Field sideB;
        private final Field longitude;
        private final Field latitude;
        private final Field country;
        private final Field start;
        private final Field end;
        private final Field year;
        private final Field month;
        private final Field day;
        private final Field precision;
        private final Field best;
        private final Field low;
        private final Field high;
        private final Field civilians;

        Reader(Layout layout) {
            version = Versions.find(VERSION, layout.hints());
            id = Field.find(layout, ID);
            type = Field.find(layout, TYPE);
            sideA = Field.find(layout, SIDE_A);
            sideB = Field.find(layout, SIDE_B);
            longitude = Field.find(layout, LONGITUDE);
            latitude = Field.find(layout, LATITUDE);
            country = Field.find(layout, COUNTRY);
            start = Field.find(layout, "date_start");
            end = Field.find(layout, END);
            year = Field.find(layout, YEAR);
            month = Field.find(layout, MONTH);
            day = Field.find(layout, "day");
            precision = Field.find(layout, PRECISION);
            best = Field.find(layout, BEST);
            low = Field.find(layout, LOW);
            high = Field.find(layout, HIGH);
            civilians = Field.find(layout, CIVILIANS);
        }

        @Override
        public Optional<String> version() {
            return version;
        }

        @Override
        public List<Problem> read(Row row, EventClaims claims) {
            fields.begin();
            EventColumns columns = claims.columns();
            int i = columns.size();
            if (readId(row, columns, i)
                    && readDays(row, columns, i)
                    && readType(row, columns, i)
                    && fields.readPlace(row, longitude, latitude, columns, i)
                    && fields.readCount(row, best, columns.deathsBest, i)
                    && fields.readCount(row, low, columns.deathsLow, i)
                    && fields.readCount(row, high, columns.deathsHigh, i)
                    && fields.readCount(row, civilians, columns.deathsCivilians, i)) {
                columns.placePrecision[i] = fields.precision(row, precision, 7);
                columns.communal[i] = EventColumns.UNKNOWN;
                columns.sideAKind[i] = kindOfSideA(row);
                columns.sideA[i] = EventFields.text(row, sideA, claims.texts().actors());
                columns.sideB[i] = EventFields.text(row, sideB, claims.texts().actors());
                columns.country[i] =
                        EventFields.text(row, country, claims.texts().countries());
            }
            return fields.problems();
        }

        private boolean readId(Row row, EventColumns columns, int i) {
            long number = row.whole(id.column());
            columns.id[i] = number;
            return number != Row.NO_NUMBER || fields.setAside(id.notANumber(CommonFindings.NOT_WHOLE, row));
        }

        private boolean readDays(Row row, EventColumns columns, int i) {
            int first = start.isPresent() ? row.day(start.column()) : dayFromParts(row);
            if (first == Row.NO_DAY) {
                return fields.setAside(noFirstDay(row));
            }
            columns.day[i] = first;
            columns.lastDay[i] = lastDay(row, first);
            return true;
        }

        private int dayFromParts(Row row) {
            return Row.dayOf(row.whole(year.column()), row.whole(month.column()), row.whole(day.column()));
        }

        private Problem noFirstDay(Row row) {
            if (start.isPresent()) {
                return start.notANumber(CommonFindings.NO_SUCH_DAY, row);
            }
            String written = year.text(row) + "-" + month.text(row) + "-" + day.text(row);
            return new Problem(CommonFindings.NO_SUCH_DAY, day.name(), written);
        }

        private int lastDay(Row row, int first) {
            if (end.isMissing(row)) {
                return first;
            }
            int last = row.day(end.column());
            if (last == Row.NO_DAY) {
                fields.note(LAST_DAY_UNCLEAR, end, row);
                return first;
            }
            if (last < first) {
                fields.note(ENDS_BEFORE_START, end, row);
                return first;
            }
            return last;
        }

        private boolean readType(Row row, EventColumns columns, int i) {
            long code = row.whole(type.column());
            if (code == Row.NO_NUMBER) {
                code = EventFields.startsWith(row, type, "state-based")
                        ? ViolenceType.STATE_BASED.code()
                        : EventFields.startsWith(row, type, "non-state")
                                ? ViolenceType.NON_STATE.code()
                                : EventFields.startsWith(row, type, "one-sided") ? ViolenceType.ONE_SIDED.code() : 0;
            }
            if (code < 1 || code > 3) {
                return fields.setAside(type.notANumber(UNKNOWN_TYPE, row));
            }
            columns.type[i] = (byte) code;
            return true;
        }

        private byte kindOfSideA(Row row) {
            if (sideA.isMissing(row)) {
                return EventColumns.UNKNOWN;
            }
            return EventFields.startsWith(row, sideA, GOVERNMENT)
                    ? EventColumns.GOVERNMENT
                    : EventColumns.NOT_GOVERNMENT;
        }
    }
}
