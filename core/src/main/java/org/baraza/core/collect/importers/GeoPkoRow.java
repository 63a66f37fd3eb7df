package org.baraza.core.collect.importers;

import static org.baraza.core.ground.FindingKind.noted;
import static org.baraza.core.ground.FindingKind.setAside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.collect.DeploymentClaim;
import org.baraza.core.collect.ImporterCard.Column;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.Problem;
import org.baraza.core.collect.Read;
import org.baraza.core.collect.Row;
import org.baraza.core.collect.RowReader;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.Source;

/** What the two Geo-PKO layouts share: a mission at a place, with or without troops. */
final class GeoPkoRow implements RowReader.OfRecords<DeploymentClaim> {

    static final FindingKind NO_COORDINATES = setAside(
            "no-coordinates",
            "the place has no coordinates",
            "Add longitude and latitude in degrees and import again.");
    static final FindingKind TROOPS_UNCLEAR = noted(
            "troops-not-a-number",
            "the number of troops is neither a number nor unknown",
            "The row is kept and its troops are treated as not known, never as zero.");
    static final FindingKind NO_SUCH_YEAR = setAside(
            "no-such-year", "the year is not a year from 1900 to 2200", "Write it in four digits and import again.");

    static final List<FindingKind> FINDINGS = List.of(NO_COORDINATES, TROOPS_UNCLEAR, NO_SUCH_YEAR);

    static final Source SOURCE = new Source(
            "Geo-PKO",
            Source.UNVERSIONED,
            "free to use with citation",
            "Cil, Deniz, Hanne Fjelde, Lisa Hultman and Desirée Nilsson (2020). Mapping Blue Helmets: Introducing the"
                    + " Geocoded Peacekeeping Operations (Geo-PKO) Dataset. Journal of Peace Research 57(2).");

    static final Column MISSION = new Column("mission", true, "the mission's acronym");
    static final Column YEAR = new Column("year", true, "calendar year");
    static final Column LOCATION = new Column("location", true, "name of the place");
    static final Column COUNTRY = new Column("country", true, "name of the country");
    static final Column LATITUDE = new Column("latitude", true, "degrees north");
    static final Column LONGITUDE = new Column("longitude", true, "degrees east");
    static final Column HQ = new Column("hq", false, "0 none, 1 to 3 level of headquarters");

    private static final Pattern VERSION = Pattern.compile("geo[ _-]?pko[ _-]*v?\\.?[ _-]?(\\d)[._-](\\d+)");

    private final Optional<String> version;
    private final Field mission;
    private final Field year;
    private final Field month;
    private final Field location;
    private final Field country;
    private final Field latitude;
    private final Field longitude;
    private final Field troops;
    private final Field hq;
    private final Field police;
    private final Field observers;

    /** @param month not present when the layout gives years only */
    GeoPkoRow(Layout layout, Field month, Field troops, Field police, Field observers) {
        version = Versions.find(VERSION, layout.hints());
        mission = Field.find(layout, MISSION);
        year = Field.find(layout, YEAR);
        this.month = month;
        location = Field.find(layout, LOCATION);
        country = Field.find(layout, COUNTRY);
        latitude = Field.find(layout, LATITUDE);
        longitude = Field.find(layout, LONGITUDE);
        this.troops = troops;
        hq = Field.find(layout, HQ);
        this.police = police;
        this.observers = observers;
    }

    @Override
    public Optional<String> version() {
        return version;
    }

    @Override
    public Read<DeploymentClaim> read(Row row) {
        return mission.blank(row)
                .or(() -> location.blank(row))
                .or(() -> wrongTime(row))
                .or(() -> wrongPlace(row))
                .<Read<DeploymentClaim>>map(Read::setAside)
                .orElseGet(() -> kept(row));
    }

    private Optional<Problem> wrongTime(Row row) {
        long y = row.whole(year.column());
        if (y < 1900 || y > 2200) {
            return Optional.of(year.notANumber(NO_SUCH_YEAR, row));
        }
        long m = month.isPresent() ? row.whole(month.column()) : 1;
        return m < 1 || m > 12 ? Optional.of(month.notANumber(CommonFindings.NO_SUCH_MONTH, row)) : Optional.empty();
    }

    private Optional<Problem> wrongPlace(Row row) {
        for (Field field : List.of(longitude, latitude)) {
            if (field.isMissing(row)) {
                return Optional.of(field.problem(NO_COORDINATES, row));
            }
            if (Double.isNaN(row.decimal(field.column()))) {
                return Optional.of(field.problem(CommonFindings.NOT_A_NUMBER, row));
            }
        }
        return Optional.empty();
    }

    private Read<DeploymentClaim> kept(Row row) {
        List<Problem> notes = new ArrayList<>(1);
        OptionalInt stated = troops(row, notes);
        boolean unarmed = isShown(row, police) || isShown(row, observers);
        return new Read.Kept<>(
                new DeploymentClaim(
                        mission.text(row),
                        seen(row),
                        location.text(row),
                        country.text(row),
                        row.decimal(longitude.column()),
                        row.decimal(latitude.column()),
                        stated,
                        isShown(row, hq),
                        unarmed && stated.isPresent() && stated.getAsInt() == 0),
                notes);
    }

    private Months seen(Row row) {
        int y = (int) row.whole(year.column());
        if (month.isPresent()) {
            Month only = Month.of(y, (int) row.whole(month.column()));
            return new Months(only, only);
        }
        return new Months(Month.of(y, 1), Month.of(y, 12));
    }

    /** An average is rounded to whole troops. */
    private OptionalInt troops(Row row, List<Problem> notes) {
        if (troops.isMissing(row) || row.text(troops.column()).equalsIgnoreCase("unknown")) {
            return OptionalInt.empty();
        }
        double stated = row.decimal(troops.column());
        if (stated >= 0 && stated < 1_000_000) {
            return OptionalInt.of((int) Math.round(stated));
        }
        notes.add(troops.problem(TROOPS_UNCLEAR, row));
        return OptionalInt.empty();
    }

    private static boolean isShown(Row row, Field field) {
        return row.decimal(field.column()) > 0;
    }
}
