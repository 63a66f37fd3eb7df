package org.baraza.core.collect.importers;

import static org.baraza.core.ground.FindingKind.noted;
import static org.baraza.core.ground.FindingKind.setAside;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baraza.core.collect.AreaClaim;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.collect.Importer;
import org.baraza.core.collect.ImporterCard;
import org.baraza.core.collect.ImporterCard.Column;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.Problem;
import org.baraza.core.collect.Read;
import org.baraza.core.collect.Row;
import org.baraza.core.collect.RowReader;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Countries;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.ground.Outline;
import org.baraza.core.ground.Source;

/** Administrative boundaries with place codes, as the common operational datasets publish them. */
@AutoService(Importer.class)
public final class AreasGeoJson implements Importer {

    static final FindingKind UNKNOWN_COUNTRY = setAside(
            "country-not-known",
            "the country code is not an ISO code",
            "Use a two- or three-letter ISO 3166 code, or XXA to XXZ for a made-up country, and import again.");
    static final FindingKind NO_SUCH_LEVEL =
            setAside("no-such-level", "the level is not 0 to 9", "Use 0 for a country, 1 for a region, and so on.");
    static final FindingKind NO_NAME = noted(
            "area-without-name",
            "the area has no name",
            "The row is kept under its place code; add the name if you can.");
    static final FindingKind END_UNCLEAR = noted(
            "valid-to-unclear",
            "the day the boundary ceased cannot be read",
            "The row is kept as still valid; write the day as 2019-09-11.");

    private static final int DEEPEST = 5;

    private static final Column PCODE = new Column(
            "pcode or admin2Pcode or admin1Pcode or admin3Pcode or admin4Pcode or admin5Pcode or admin0Pcode or ADM2_PCODE"
                    + " or ADM1_PCODE or ADM3_PCODE or ADM4_PCODE or ADM5_PCODE or ADM0_PCODE or #adm2+code+v_pcode or"
                    + " #adm1+code+v_pcode or #adm3+code+v_pcode or #adm4+code+v_pcode or #adm5+code+v_pcode",
            true,
            "place code; the deepest level is the area's, and the next one up its parent's");
    private static final Column NAME = new Column(
            "name or admin2Name or admin1Name or ADM2_EN or ADM1_EN",
            false,
            "name, also with _en, _fr or another language");
    private static final Column COUNTRY = new Column(
            "admin0Pcode or ADM0_PCODE or #country+code+v_pcode or #adm0+code+v_pcode or iso3 or country",
            true,
            "ISO code of the country, two or three letters");
    private static final Column VALID_ON = new Column(
            "validOn or valid_on or #date+start or date",
            true,
            "day the boundaries were declared valid: year-month-day or milliseconds since 1970");
    private static final Column VALID_TO = new Column("validTo or valid_to or #date+end", false, "day they ceased");
    private static final Column LEVEL = new Column("level", false, "0 to 9, read beside pcode");
    private static final Column PARENT = new Column("parent", false, "place code one level up, read beside pcode");

    private static final ImporterCard CARD = new ImporterCard(
            "areas-geojson",
            "Administrative boundaries with place codes (GeoJSON)",
            DataKind.AREAS,
            new Source(
                    "Administrative boundaries",
                    Source.UNVERSIONED,
                    "CC BY-IGO for COD-AB; otherwise as its publisher states",
                    "OCHA, Common Operational Datasets: Administrative Boundaries; or the file's own publisher."),
            List.of(PCODE, NAME, COUNTRY, VALID_ON, VALID_TO, LEVEL, PARENT),
            "Reads COD-AB properties in their three spellings, and a plain layout with pcode, name, country, level, parent"
                    + " and valid_on. Every feature needs a polygon. The day of validity is when the version was declared,"
                    + " not when the area came to be.",
            """
            {"type":"Feature","properties":{"pcode":"XXA01","name":"Kanda","country":"XXA","level":1,"valid_on":"2019-01-01"},"geometry":{"type":"Polygon","coordinates":[[[21,4],[22,4],[22,5],[21,4]]]}}
            """,
            List.of(UNKNOWN_COUNTRY, NO_SUCH_LEVEL, NO_NAME, END_UNCLEAR));

    @Override
    public ImporterCard card() {
        return CARD;
    }

    @Override
    public int recognises(Layout layout) {
        boolean levelled = level(layout) >= 0 || layout.has("pcode", "level");
        return layout.shaped() && levelled ? CARD.recognises(layout) : 0;
    }

    @Override
    public RowReader open(Layout layout) {
        return new Reader(layout);
    }

    /** The deepest level the columns give place codes for; −1 when none. */
    private static int level(Layout layout) {
        int level = DEEPEST;
        while (level >= 0 && !pcode(layout, level).isPresent()) {
            level--;
        }
        return level;
    }

    private static Field pcode(Layout layout, int level) {
        return Field.find(
                layout, "admin" + level + "Pcode", "ADM" + level + "_PCODE", "#adm" + level + "+code+v_pcode");
    }

    /** Columns that may hold the name, best first: without a language, then English, French, then any other. */
    private static List<Field> names(Layout layout, int level) {
        List<Field> found = new ArrayList<>();
        for (String pattern : List.of(
                "admin%dname|adm%<d_name|#adm%<d\\+name",
                "admin%dname_en|adm%<d_(name_)?en|#adm%<d\\+i_en\\+name",
                "admin%dname_fr|adm%<d_(name_)?fr|#adm%<d\\+i_fr\\+name",
                "admin%dname_[a-z]{2}|adm%<d_(name_)?[a-z]{2}|#adm%<d\\+i_[a-z]{2}\\+name")) {
            Pattern wanted = Pattern.compile(pattern.formatted(level));
            for (String column : layout.columns()) {
                if (wanted.matcher(column.strip().toLowerCase(Locale.ROOT)).matches()) {
                    found.add(Field.find(layout, column.strip()));
                }
            }
        }
        return found;
    }

    private static final class Reader implements RowReader.OfRecords<AreaClaim> {

        private static final long MILLIS_A_DAY = 86_400_000L;

        /** Shorter numbers are not taken for milliseconds: 8 digits may be a day without hyphens. */
        private static final long LEAST_MILLIS = 1_000_000_000L;

        private static final long MOST_MILLIS = 100_000_000_000_000L;

        /** −1 when each row states its own. */
        private final int level;

        private final Field pcode;
        private final List<Field> names;
        private final Field country;
        private final Field ownLevel;
        private final Field parent;
        private final Field validOn;
        private final Field date;
        private final Field validTo;

        Reader(Layout layout) {
            level = AreasGeoJson.level(layout);
            boolean plain = level < 0;
            pcode = plain ? Field.find(layout, "pcode") : AreasGeoJson.pcode(layout, level);
            names = plain ? List.of(Field.find(layout, "name")) : AreasGeoJson.names(layout, level);
            country = Field.find(layout, COUNTRY);
            ownLevel = Field.find(layout, LEVEL);
            parent = plain ? Field.find(layout, PARENT) : parent(layout, level);
            validOn = Field.find(layout, VALID_ON);
            date = Field.find(layout, "date");
            validTo = Field.find(layout, VALID_TO);
        }

        private static Field parent(Layout layout, int level) {
            Field coded = AreasGeoJson.pcode(layout, level - 1);
            return coded.isPresent() || level != 1 ? coded : Field.find(layout, "#country+code+v_pcode");
        }

        @Override
        public Read<AreaClaim> read(Row row) {
            Optional<Problem> blank = pcode.blank(row).or(() -> country.blank(row));
            if (blank.isPresent()) {
                return Read.setAside(blank.get());
            }
            Optional<String> iso3 = Countries.iso3OfCode(country.text(row));
            if (iso3.isEmpty()) {
                return Read.setAside(country.problem(UNKNOWN_COUNTRY, row));
            }
            long depth = level >= 0 ? level : row.whole(ownLevel.column());
            if (depth < 0 || depth > 9) {
                return Read.setAside(ownLevel.notANumber(NO_SUCH_LEVEL, row));
            }
            Field dated = validOn.isMissing(row) ? date : validOn;
            Optional<LocalDate> from = day(row, dated);
            if (from.isEmpty()) {
                return Read.setAside(dated.notANumber(CommonFindings.NO_SUCH_DAY, row));
            }
            Optional<Outline> outline = row.outline().filter(o -> !o.polygons().isEmpty());
            if (outline.isEmpty()) {
                return Read.setAside(new Problem(CommonFindings.NO_SHAPE, "", ""));
            }
            return kept(row, iso3.get(), (int) depth, from.get(), outline.get());
        }

        private Read<AreaClaim> kept(Row row, String iso3, int depth, LocalDate from, Outline outline) {
            List<Problem> notes = new ArrayList<>(1);
            String code = pcode.text(row);
            String name = names.stream()
                    .map(f -> f.text(row))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            if (name.isEmpty()) {
                notes.add(new Problem(NO_NAME, pcode.name(), code));
            }
            Optional<LocalDate> until = day(row, validTo);
            if (until.isEmpty() && !validTo.isMissing(row)) {
                notes.add(validTo.problem(END_UNCLEAR, row));
            }
            Optional<String> above = Optional.of(parent.text(row)).filter(p -> !p.isEmpty());
            Area area = new Area(code, name.isEmpty() ? code : name, iso3, depth, above, from, until, outline);
            return new Read.Kept<>(new AreaClaim(area), notes);
        }

        private static Optional<LocalDate> day(Row row, Field field) {
            if (field.isMissing(row)) {
                return Optional.empty();
            }
            long millis = row.whole(field.column());
            if (Math.abs(millis) >= LEAST_MILLIS && Math.abs(millis) <= MOST_MILLIS) {
                return Optional.of(LocalDate.ofEpochDay(Math.floorDiv(millis, MILLIS_A_DAY)));
            }
            int day = row.day(field.column());
            if (day == Row.NO_DAY) {
                day = WrittenDay.yearMonthDay(row, field.column());
            }
            return day == Row.NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
        }
    }
}
