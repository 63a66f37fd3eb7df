package org.baraza.core.collect.importers;

import static org.baraza.core.ground.FindingKind.noted;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.List;
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
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Source;
import org.baraza.core.ground.ViolenceType;

/** Events as the Armed Conflict Location and Event Data project publishes them; the person brings their own file. */
@AutoService(Importer.class)
public final class Acled implements Importer {

    static final FindingKind TIME_UNCLEAR = noted(
            "time-precision-not-known",
            "the precision of the day is not one of the published codes",
            "The row is kept with the stated day; check the value.");

    private static final Column ID = new Column("event_id_cnty", true, "the event's identifier");
    private static final Column DATE = new Column("event_date", true, "the day, as 2024-05-31 or 31 May 2024");
    private static final Column TYPE = new Column("event_type", true, "what happened, in the published words");
    private static final Column ACTOR_1 = new Column("actor1", true, "first side");
    private static final Column ACTOR_2 = new Column("actor2", true, "second side, if any");
    private static final Column INTER_1 = new Column("inter1", true, "kind of the first side, as number or words");
    private static final Column INTER_2 = new Column("inter2", true, "kind of the second side, as number or words");
    private static final Column COUNTRY = new Column("country", true, "name of the country");
    private static final Column LATITUDE = new Column("latitude", true, "degrees north");
    private static final Column LONGITUDE = new Column("longitude", true, "degrees east");
    private static final Column PLACE_PRECISION = new Column("geo_precision", false, "1 exact, 2 area, 3 region");
    private static final Column TIME_PRECISION = new Column("time_precision", false, "1 day, 2 week, 3 month");
    private static final Column FATALITIES = new Column("fatalities", true, "reported deaths, one figure");

    private static final ImporterCard CARD = new ImporterCard(
            "acled",
            "ACLED event export",
            DataKind.EVENTS,
            new Source(
                    "ACLED",
                    Source.UNVERSIONED,
                    "ACLED terms; bring your own file",
                    "Raleigh, Clionadh, Roudabeh Kishi and Andrew Linke (2023). Political instability patterns are"
                            + " obscured by conflict dataset scope conditions, sources, and coding choices. Humanities and"
                            + " Social Sciences Communications 10."),
            List.of(
                    ID,
                    DATE,
                    TYPE,
                    new Column("sub_event_type", false, "not read"),
                    ACTOR_1,
                    ACTOR_2,
                    INTER_1,
                    INTER_2,
                    COUNTRY,
                    LATITUDE,
                    LONGITUDE,
                    PLACE_PRECISION,
                    TIME_PRECISION,
                    FATALITIES),
            "Battles are state-based violence when either side is a state force (1), and non-state violence when both"
                    + " sides are kinds 2 to 6; violence against civilians is one-sided; everything else, also battles"
                    + " with external or unstated forces, is other. Both sides are communal when both are identity"
                    + " militias (4). The one figure of deaths is the best estimate; lowest and highest are not stated."
                    + " A week (time precision 2) runs from the stated day for seven days, a month (3) from its first"
                    + " day to its last. Place precision 2 is read as district, 3 as region.",
            """
            event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,inter1,actor2,inter2,country,latitude,longitude,geo_precision,fatalities
            KAN101,31 May 2024,1,Battles,Armed clash,Hill Militia,4,River Militia,4,XXA,4.25,21.5,1,2
            """,
            List.of(TIME_UNCLEAR, EventFields.DEATHS_NOT_STATED, EventFields.PRECISION_UNKNOWN));

    @Override
    public ImporterCard card() {
        return CARD;
    }

    @Override
    public RowReader open(Layout layout) {
        return new Reader(layout);
    }

    private static final class Reader implements RowReader.OfEvents {

        private static final int NOT_TOLD = 0;
        private static final int STATE_FORCES = 1;
        private static final int IDENTITY_MILITIA = 4;
        private static final int PROTESTERS = 6;
        private static final int EXTERNAL_FORCES = 8;

        /** The published words for the kinds of sides 1 to 8, as far as needed to tell them apart. */
        private static final List<String> KINDS =
                List.of("state", "rebel", "political", "identity", "rioter", "protester", "civilian", "external");

        /** The published scale in the words of {@link EventColumns#placePrecision}: exact, district, region. */
        private static final byte[] PLACE = {EventColumns.UNKNOWN, 1, 3, 4};

        private final EventFields fields = new EventFields();
        private final Field id;
        private final Field date;
        private final Field type;
        private final Field actor1;
        private final Field actor2;
        private final Field inter1;
        private final Field inter2;
        private final Field country;
        private final Field latitude;
        private final Field longitude;
        private final Field placePrecision;
        private final Field timePrecision;
        private final Field fatalities;

        Reader(Layout layout) {
            id = Field.find(layout, ID);
            date = Field.find(layout, DATE);
            type = Field.find(layout, TYPE);
            actor1 = Field.find(layout, ACTOR_1);
            actor2 = Field.find(layout, ACTOR_2);
            inter1 = Field.find(layout, INTER_1);
            inter2 = Field.find(layout, INTER_2);
            country = Field.find(layout, COUNTRY);
            latitude = Field.find(layout, LATITUDE);
            longitude = Field.find(layout, LONGITUDE);
            placePrecision = Field.find(layout, PLACE_PRECISION);
            timePrecision = Field.find(layout, TIME_PRECISION);
            fatalities = Field.find(layout, FATALITIES);
        }

        @Override
        public List<Problem> read(Row row, EventClaims claims) {
            fields.begin();
            EventColumns columns = claims.columns();
            int i = columns.size();
            if (id.isMissing(row)) {
                fields.setAside(id.problem(CommonFindings.BLANK, row));
            } else if (type.isMissing(row)) {
                fields.setAside(type.problem(CommonFindings.BLANK, row));
            } else if (readDays(row, columns, i)
                    && fields.readPlace(row, longitude, latitude, columns, i)
                    && fields.readCount(row, fatalities, columns.deathsBest, i)) {
                columns.id[i] = EventFields.text(row, id, claims.texts().ids());
                columns.deathsLow[i] = EventColumns.NOT_STATED;
                columns.deathsHigh[i] = EventColumns.NOT_STATED;
                columns.deathsCivilians[i] = EventColumns.NOT_STATED;
                byte precision = fields.precision(row, placePrecision, 3);
                columns.placePrecision[i] = PLACE[Math.max(0, precision)];
                columns.sideA[i] = EventFields.text(row, actor1, claims.texts().actors());
                columns.sideB[i] = EventFields.text(row, actor2, claims.texts().actors());
                columns.country[i] =
                        EventFields.text(row, country, claims.texts().countries());
                writeKinds(row, columns, i);
            }
            return fields.problems();
        }

        private void writeKinds(Row row, EventColumns columns, int i) {
            int kind1 = kind(row, inter1);
            int kind2 = kind(row, inter2);
            columns.type[i] = (byte) type(row, kind1, kind2).code();
            columns.sideAKind[i] = kind1 == STATE_FORCES
                    ? EventColumns.GOVERNMENT
                    : kind1 == NOT_TOLD || kind1 == EXTERNAL_FORCES
                            ? EventColumns.UNKNOWN
                            : EventColumns.NOT_GOVERNMENT;
            columns.communal[i] = kind1 == NOT_TOLD || kind2 == NOT_TOLD
                    ? EventColumns.UNKNOWN
                    : (byte) (kind1 == IDENTITY_MILITIA && kind2 == IDENTITY_MILITIA ? 1 : 0);
        }

        private ViolenceType type(Row row, int kind1, int kind2) {
            if (EventFields.startsWith(row, type, "violence against civilians")) {
                return ViolenceType.ONE_SIDED;
            }
            if (!EventFields.startsWith(row, type, "battle")) {
                return ViolenceType.OTHER;
            }
            if (kind1 == STATE_FORCES || kind2 == STATE_FORCES) {
                return ViolenceType.STATE_BASED;
            }
            return isNonState(kind1) && isNonState(kind2) ? ViolenceType.NON_STATE : ViolenceType.OTHER;
        }

        private static boolean isNonState(int kind) {
            return kind > STATE_FORCES && kind <= PROTESTERS;
        }

        private static int kind(Row row, Field field) {
            long code = row.whole(field.column());
            if (code >= STATE_FORCES && code <= EXTERNAL_FORCES) {
                return (int) code;
            }
            for (int i = 0; i < KINDS.size(); i++) {
                if (EventFields.startsWith(row, field, KINDS.get(i))) {
                    return i + 1;
                }
            }
            return NOT_TOLD;
        }

        private boolean readDays(Row row, EventColumns columns, int i) {
            int stated = row.day(date.column());
            if (stated == Row.NO_DAY) {
                stated = WrittenDay.dayMonthYear(row, date.column(), ' ');
            }
            if (stated == Row.NO_DAY) {
                return fields.setAside(date.notANumber(CommonFindings.NO_SUCH_DAY, row));
            }
            columns.day[i] = stated;
            columns.lastDay[i] = stated;
            if (timePrecision.isMissing(row)) {
                return true;
            }
            long precision = row.whole(timePrecision.column());
            if (precision == 2) {
                columns.lastDay[i] = stated + 6;
            } else if (precision == 3) {
                Month month = Month.of(LocalDate.ofEpochDay(stated));
                columns.day[i] = (int) month.firstDay().toEpochDay();
                columns.lastDay[i] = (int) month.lastDay().toEpochDay();
            } else if (precision != 1) {
                fields.note(TIME_UNCLEAR, timePrecision, row);
            }
            return true;
        }
    }
}
