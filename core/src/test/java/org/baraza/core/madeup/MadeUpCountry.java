package org.baraza.core.madeup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.Outline;
import org.baraza.core.ground.Source;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Events;
import org.baraza.core.record.Mission;
import org.baraza.core.record.Partnership;
import org.baraza.core.record.Population;
import org.baraza.core.record.Register;

/**
 * Madeupland (XXA): square districts of one degree, column by row from the south-west corner at 10° east, 5° north, and
 * a register that knows whatever a test has added. District {@code XXA0302} is the fourth column, third row.
 */
public final class MadeUpCountry implements Register {

    public static final String CODE = "XXA";
    public static final String NAME = "Madeupland";
    public static final double WEST = 10;
    public static final double SOUTH = 5;

    private final int columns;
    private final int rows;
    private final List<DataSet> dataSets = new ArrayList<>();
    private final Map<String, Events> events = new LinkedHashMap<>();
    private final Map<String, List<Deployment>> deployments = new LinkedHashMap<>();
    private final Map<String, List<Area>> areas = new LinkedHashMap<>();
    private final Map<String, List<Population>> populations = new LinkedHashMap<>();
    private final List<Mission> missions = new ArrayList<>();

    public MadeUpCountry(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** ISO code of a country by name: knows Madeupland only. */
    public static Optional<String> countryOf(String name) {
        return name.equals(NAME) ? Optional.of(CODE) : Optional.empty();
    }

    /** The districts in order of place code. */
    public List<Area> districts() {
        List<Area> made = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            for (int r = 0; r < rows; r++) {
                made.add(district("XXA%02d%02d".formatted(c, r), WEST + c, SOUTH + r));
            }
        }
        return made;
    }

    /** Index of a district in {@link #districts()}. */
    public int index(int column, int row) {
        return column * rows + row;
    }

    /** Longitude of the middle of a column of districts. */
    public double longitude(int column) {
        return WEST + column + 0.5;
    }

    /** Latitude of the middle of a row of districts. */
    public double latitude(int row) {
        return SOUTH + row + 0.5;
    }

    public static Area district(String pcode, double west, double south) {
        double[] ring = {west, south, west + 1, south, west + 1, south + 1, west, south + 1, west, south};
        return new Area(
                pcode,
                pcode,
                CODE,
                2,
                Optional.empty(),
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                new Outline(List.of(List.of(ring))));
    }

    public static DataSet dataSet(
            String id, DataKind kind, String name, String version, Optional<Months> months, int importedDay) {
        return new DataSet(
                id,
                kind,
                "made-up",
                new Source(name, version, "CC0", name),
                id + ".csv",
                "",
                "",
                0,
                0,
                0,
                Map.of(),
                months,
                new TreeSet<>(Set.of(CODE)),
                Instant.EPOCH.plusSeconds(importedDay * 86_400L));
    }

    public MadeUpCountry withDistricts() {
        DataSet set = dataSet("areas-1", DataKind.AREAS, "Made-up boundaries", "1", Optional.empty(), dataSets.size());
        dataSets.add(set);
        areas.put(set.id(), districts());
        return this;
    }

    /** An empty event data set that covers the months; add the events to it. */
    public MadeUpEvents withEvents(Months covered) {
        DataSet set =
                dataSet("events-1", DataKind.EVENTS, "Made-up events", "1", Optional.of(covered), dataSets.size());
        MadeUpEvents made = new MadeUpEvents(set);
        dataSets.add(set);
        events.put(set.id(), made);
        return made;
    }

    /** Makes every event data set name another country alone. */
    public MadeUpCountry namingOnly(String iso3) {
        dataSets.replaceAll(d -> d.kind() == DataKind.EVENTS ? naming(d, iso3) : d);
        return this;
    }

    private static DataSet naming(DataSet d, String iso3) {
        return new DataSet(
                d.id(),
                d.kind(),
                d.importer(),
                d.source(),
                d.fileName(),
                d.fileSha256(),
                d.snapshotSha256(),
                d.received(),
                d.kept(),
                d.setAside(),
                d.findings(),
                d.months(),
                new TreeSet<>(Set.of(iso3)),
                d.importedAt());
    }

    public MadeUpCountry withDeployments(List<Deployment> rowsOfMaps) {
        DataSet set = dataSet(
                "deployments-1",
                DataKind.DEPLOYMENTS,
                "Made-up maps",
                "1",
                rowsOfMaps.stream().map(Deployment::seen).reduce(Months::span),
                dataSets.size());
        dataSets.add(set);
        deployments.put(set.id(), List.copyOf(rowsOfMaps));
        return this;
    }

    /** As many people in every district in one year. */
    public MadeUpCountry withPeople(int year, long personsEach) {
        DataSet set = dataSet(
                "people-" + dataSets.size(),
                DataKind.POPULATION,
                "Made-up census",
                "1",
                Optional.empty(),
                dataSets.size());
        dataSets.add(set);
        populations.put(
                set.id(),
                districts().stream()
                        .map(a -> new Population(a.pcode(), year, personsEach))
                        .toList());
        return this;
    }

    public MadeUpCountry withMission(Mission mission) {
        missions.add(mission);
        return this;
    }

    /** UNMIM, the invented mission, with an authorised strength of 2,000 from its first day. */
    public static Mission mission(LocalDate authorised, Optional<LocalDate> ended) {
        return new Mission(
                "UNMIM",
                List.of("UN-MIM"),
                "United Nations Mission in Madeupland",
                "UN",
                List.of(CODE),
                "multidimensional",
                authorised,
                Optional.empty(),
                ended,
                List.of(new Mission.Strength(authorised, 2_000, "made up")),
                List.of(),
                List.of(),
                List.of(),
                true);
    }

    /** A row of a map of UNMIM; fewer than 0 troops stands for an unknown number. */
    public static Deployment shown(Month map, String location, double longitude, double latitude, int troops) {
        return new Deployment(
                "UNMIM",
                new Months(map, map),
                location,
                CODE,
                longitude,
                latitude,
                troops < 0 ? OptionalInt.empty() : OptionalInt.of(troops),
                false,
                false);
    }

    @Override
    public List<DataSet> listDataSets() {
        return List.copyOf(dataSets);
    }

    @Override
    public Optional<DataSet> findDataSet(String id) {
        return dataSets.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    @Override
    public Events getEvents(DataSet dataSet) {
        return Optional.ofNullable(events.get(dataSet.id())).orElseThrow();
    }

    @Override
    public List<Deployment> listDeployments(DataSet dataSet) {
        return deployments.getOrDefault(dataSet.id(), List.of());
    }

    @Override
    public List<Area> listAreas(DataSet dataSet) {
        return areas.getOrDefault(dataSet.id(), List.of());
    }

    @Override
    public List<Population> listPopulations(DataSet dataSet) {
        return populations.getOrDefault(dataSet.id(), List.of());
    }

    @Override
    public List<Partnership> listPartnerships(DataSet dataSet) {
        return List.of();
    }

    @Override
    public List<Finding> listFindings(DataSet dataSet, int limit) {
        return List.of();
    }

    @Override
    public List<Mission> listMissions() {
        return List.copyOf(missions);
    }
}
