package org.baraza.app.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.baraza.app.desk.Access;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.Assessments;
import org.baraza.app.desk.Backups;
import org.baraza.app.desk.BaseMonth;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.DeskOpener;
import org.baraza.app.desk.Efforts;
import org.baraza.app.desk.Engagement;
import org.baraza.app.desk.Feedback;
import org.baraza.app.desk.ForceReviews;
import org.baraza.app.desk.FormReport;
import org.baraza.app.desk.ImportReport;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.IncidentReports;
import org.baraza.app.desk.JournalReport;
import org.baraza.app.desk.Lessons;
import org.baraza.app.desk.MadeUpAccounts;
import org.baraza.app.desk.MadeUpBooks;
import org.baraza.app.desk.MemoryAlerts;
import org.baraza.app.desk.MemoryAssessments;
import org.baraza.app.desk.MemoryEngagement;
import org.baraza.app.desk.MemoryFeedback;
import org.baraza.app.desk.MemoryField;
import org.baraza.app.desk.MemoryIncidents;
import org.baraza.app.desk.MemoryLessons;
import org.baraza.app.desk.MemoryNetworks;
import org.baraza.app.desk.MemoryRumours;
import org.baraza.app.desk.MemorySharing;
import org.baraza.app.desk.MemoryTransition;
import org.baraza.app.desk.Messages;
import org.baraza.app.desk.MissionReport;
import org.baraza.app.desk.Movements;
import org.baraza.app.desk.Networks;
import org.baraza.app.desk.PlacedEventReader;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.RebuildReport;
import org.baraza.app.desk.Revision;
import org.baraza.app.desk.Rumours;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.Sharing;
import org.baraza.app.desk.Transition;
import org.baraza.app.desk.Vault;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.ground.Interval;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.Outline;
import org.baraza.core.ground.Source;
import org.baraza.core.measure.Cell;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.measure.Provenance;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.disclosure.Places;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Events;
import org.baraza.core.record.Mission;
import org.baraza.core.record.Partnership;
import org.baraza.core.record.Population;
import org.baraza.core.record.Register;

/** A desk that holds a made-up country, XXA, in memory. */
final class TableDesk implements Desk {

    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryField field = new MemoryField();
    private final MemoryEngagement engagement = new MemoryEngagement();
    private final MemoryAssessments assessments = new MemoryAssessments();
    private final MemoryTransition transition = new MemoryTransition();
    private final MemoryLessons lessons = new MemoryLessons();
    private final MemoryIncidents incidents = new MemoryIncidents(alerts);
    private final MemoryNetworks networks = new MemoryNetworks(alerts);
    private final MemoryFeedback feedback = new MemoryFeedback();
    private final MemoryRumours rumours = new MemoryRumours(feedback);

    private final MemorySharing sharing = new MemorySharing(Places.NONE);

    static final Finding UNREADABLE =
            new Finding(FindingKind.setAside("made-up", "no importer knows it", "Choose another file."), 0, "", "");
    private static final Month JANUARY = Month.of(2020, 1);

    private Optional<ImportReport> prepared = Optional.empty();
    private boolean empty;
    private long received;
    private long kept;
    private OptionalLong brokenAt = OptionalLong.empty();
    private final MadeUpBooks books = new MadeUpBooks();
    private Optional<RuntimeException> failure = Optional.empty();
    private final List<String> imported = new ArrayList<>();

    private final MadeUpAccounts accounts = new MadeUpAccounts();

    @Override
    public MadeUpAccounts accounts() {
        return accounts;
    }

    /** As before anything was imported. */
    void holdsNothing() {
        empty = true;
    }

    void imports(long rowsReceived, long rowsKept) {
        received = rowsReceived;
        kept = rowsKept;
    }

    void importReport(ImportReport report) {
        prepared = Optional.of(report);
    }

    void breakJournalAt(long position) {
        brokenAt = OptionalLong.of(position);
        books.breakAt(position);
    }

    void failWith(RuntimeException fault) {
        failure = Optional.of(fault);
    }

    int imported() {
        return imported.size();
    }

    Tools tools(Terminal terminal) {
        DeskOpener opener = new DeskOpener() {
            @Override
            public Settings settings(Path site) {
                return Settings.USUAL;
            }

            @Override
            public Desk open(Path site, Settings settings) {
                return TableDesk.this;
            }

            @Override
            public MissionReport verifyExtract(Path file, Progress progress) {
                return missionReport(file.getFileName().toString());
            }

            @Override
            public Backups backups() {
                throw new IllegalStateException("a desk of tables has no backups");
            }
        };
        ScreenServer.Serving serving = new ScreenServer.Serving() {
            @Override
            public URI address() {
                return URI.create("http://localhost:8099/");
            }

            @Override
            public void await() {}

            @Override
            public void close() {}
        };
        return new Tools(
                opener,
                TableDesk::makePractice,
                (desk, settings) -> serving,
                file -> new FormReport(Optional.empty(), Optional.empty(), List.of()),
                (answered, later, language) -> "",
                terminal,
                new Stop());
    }

    private static List<Path> makePractice(long seed, Path folder, Progress progress) {
        try {
            return List.of(Files.writeString(folder.resolve("made-up-" + seed + ".csv"), "id\n1\n"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public Messages messages() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Networks networks() {
        return networks;
    }

    @Override
    public Feedback feedback() {
        return feedback;
    }

    @Override
    public Rumours rumours() {
        return rumours;
    }

    @Override
    public ForceReviews force() {
        return field.force();
    }

    @Override
    public Assessments assessments() {
        return assessments;
    }

    @Override
    public Transition transition() {
        return transition;
    }

    @Override
    public Lessons lessons() {
        return lessons;
    }

    @Override
    public Engagement engagement() {
        return engagement;
    }

    @Override
    public Access access() {
        return field.access();
    }

    @Override
    public Movements movements() {
        return field.movements();
    }

    @Override
    public Efforts efforts() {
        return field.efforts();
    }

    @Override
    public Alerts alerts() {
        return alerts;
    }

    @Override
    public IncidentReports incidents() {
        return incidents;
    }

    @Override
    public Sharing sharing() {
        return sharing;
    }

    @Override
    public Register register() {
        return new TableRegister();
    }

    @Override
    public ImportReport importFile(Path file, ImportWishes wishes, Progress progress) {
        imported.add(file.toString());
        return prepared.orElseGet(() -> new ImportReport(
                file,
                Optional.of("made-up"),
                received,
                kept,
                received - kept,
                Optional.of("made-up-1-00000000"),
                "00ff",
                false,
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty()));
    }

    @Override
    public Panel panel(PanelQuestion question) {
        return new TablePanel(question);
    }

    @Override
    public void placedEvents(PanelQuestion question, PlacedEventReader reader) {
        EventColumns block = new EventColumns();
        event(block, 41, LocalDate.of(2020, 2, 29), 1, 12.5, -0.0001, 0, 1, 3);
        event(block, 42, LocalDate.of(2020, 3, 1), 3, 12, 0.1, -1, -1, -1);
        reader.read(block, EventTexts.empty(), new String[] {"XXA01", ""}, new double[] {7.2500000004, Double.NaN});
    }

    private static void event(
            EventColumns to, long id, LocalDate day, int type, double lon, double lat, int low, int best, int high) {
        int i = to.size();
        to.id[i] = id;
        to.day[i] = Math.toIntExact(day.toEpochDay());
        to.type[i] = (byte) type;
        to.longitude[i] = lon;
        to.latitude[i] = lat;
        to.deathsLow[i] = low;
        to.deathsBest[i] = best;
        to.deathsHigh[i] = high;
        to.keep();
    }

    @Override
    public List<BaseMonth> baseMonths(String mission, int level, Optional<String> dataSet, int carryForwardMonths) {
        return List.of(
                new BaseMonth("XXA01", JANUARY, 2, OptionalLong.of(350), 1),
                new BaseMonth("", JANUARY, 1, OptionalLong.empty(), 1));
    }

    @Override
    public Revision revision(DataSet older, DataSet newer, Optional<String> country) {
        return new Revision(older, newer, 1, List.of(), "everything");
    }

    @Override
    public RebuildReport rebuild(Progress progress) {
        failure.ifPresent(fault -> {
            throw fault;
        });
        return new RebuildReport(1, Map.of(), true, Map.of());
    }

    private MissionReport missionReport(String mission) {
        return books.verifyMission(mission, Progress.NONE);
    }

    @Override
    public MadeUpBooks books() {
        return books;
    }

    @Override
    public JournalReport verifyJournal(Progress progress) {
        return new JournalReport(
                9,
                brokenAt,
                "00ff",
                brokenAt.isPresent() ? "its hash does not fit" : "",
                List.of(missionReport("UNMADE")));
    }

    @Override
    public Vault vault() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}

    private record TablePanel(PanelQuestion question) implements Panel {

        @Override
        public List<Area> areas() {
            return List.of(area("XXA01"), area("XXA02"));
        }

        private static Area area(String pcode) {
            return new Area(
                    pcode,
                    "Place " + pcode,
                    "XXA",
                    2,
                    Optional.empty(),
                    LocalDate.of(2020, 1, 1),
                    Optional.empty(),
                    new Outline(List.of()));
        }

        @Override
        public Months months() {
            return new Months(JANUARY, JANUARY.plus(1));
        }

        @Override
        public Provenance provenance() {
            return new Provenance(List.of(), "made up", "12 months", 2, 0, 1, List.of());
        }

        @Override
        public Reading reading(Indicator indicator, int area, Months months) {
            if (area == 1) {
                return new Reading.NotApplicable("NO", "it makes no sense there");
            }
            return months.first().equals(JANUARY) ? seen() : new Reading.NotSeen("NOT_COVERED", "nobody looked");
        }

        private static Reading seen() {
            return new Reading.Seen(
                    1.5,
                    new Interval(0.5, Double.POSITIVE_INFINITY, Interval.Kind.CONFIDENCE_95),
                    3,
                    "events per month",
                    "DENOMINATOR_UNKNOWN");
        }

        @Override
        public Reading reading(Indicator indicator, Months months) {
            return seen();
        }

        @Override
        public Cell cell(int area, Months months) {
            throw new UnsupportedOperationException("no command asks for a cell");
        }

        @Override
        public boolean adjacent(int area, int other) {
            return false;
        }
    }

    private final class TableRegister implements Register {

        @Override
        public List<DataSet> listDataSets() {
            return empty
                    ? List.of()
                    : List.of(new DataSet(
                            "areas-1",
                            DataKind.AREAS,
                            "areas",
                            new Source("Made up", "1", "none", "none"),
                            "areas.geojson",
                            "00",
                            "00",
                            2,
                            2,
                            0,
                            Map.of(),
                            Optional.empty(),
                            new TreeSet<>(List.of("XXA")),
                            Instant.EPOCH));
        }

        @Override
        public Optional<DataSet> findDataSet(String id) {
            return listDataSets().stream().filter(d -> d.id().equals(id)).findFirst();
        }

        @Override
        public Events getEvents(DataSet dataSet) {
            throw new UnsupportedOperationException("no command reads events by itself");
        }

        @Override
        public List<Deployment> listDeployments(DataSet dataSet) {
            return List.of();
        }

        @Override
        public List<Area> listAreas(DataSet dataSet) {
            return List.of();
        }

        @Override
        public List<Population> listPopulations(DataSet dataSet) {
            return List.of();
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
            return List.of(new Mission(
                    "UNMAD",
                    List.of(),
                    "Mission in the made-up country",
                    "UN",
                    List.of("XXA"),
                    "observation",
                    LocalDate.of(2019, 1, 1),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    true));
        }
    }
}
