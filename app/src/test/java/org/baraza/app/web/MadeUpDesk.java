package org.baraza.app.web;

import static org.baraza.core.ground.FindingKind.setAside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.app.desk.Access;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.Assessments;
import org.baraza.app.desk.BaseMonth;
import org.baraza.app.desk.Consents;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Efforts;
import org.baraza.app.desk.Engagement;
import org.baraza.app.desk.Feedback;
import org.baraza.app.desk.ForceReviews;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.ImportReport;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.IncidentReports;
import org.baraza.app.desk.JournalReport;
import org.baraza.app.desk.Lessons;
import org.baraza.app.desk.LocalPartners;
import org.baraza.app.desk.MadeUpAccounts;
import org.baraza.app.desk.MadeUpBooks;
import org.baraza.app.desk.MemoryAlerts;
import org.baraza.app.desk.MemoryAssessments;
import org.baraza.app.desk.MemoryConsents;
import org.baraza.app.desk.MemoryEngagement;
import org.baraza.app.desk.MemoryFeedback;
import org.baraza.app.desk.MemoryField;
import org.baraza.app.desk.MemoryForms;
import org.baraza.app.desk.MemoryIncidents;
import org.baraza.app.desk.MemoryLessons;
import org.baraza.app.desk.MemoryNetworks;
import org.baraza.app.desk.MemoryPartners;
import org.baraza.app.desk.MemoryRumours;
import org.baraza.app.desk.MemorySafety;
import org.baraza.app.desk.MemorySharing;
import org.baraza.app.desk.MemorySupports;
import org.baraza.app.desk.MemoryTransition;
import org.baraza.app.desk.Messages;
import org.baraza.app.desk.Movements;
import org.baraza.app.desk.Networks;
import org.baraza.app.desk.PlacedEventReader;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.RebuildReport;
import org.baraza.app.desk.Revision;
import org.baraza.app.desk.Rumours;
import org.baraza.app.desk.Safety;
import org.baraza.app.desk.Sharing;
import org.baraza.app.desk.Supports;
import org.baraza.app.desk.Transition;
import org.baraza.app.desk.Vault;
import org.baraza.app.missions.MissionFiles;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Interval;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.Outline;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.ground.Source;
import org.baraza.core.measure.Cell;
import org.baraza.core.measure.CellIndicator;
import org.baraza.core.measure.FirstPresence;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.measure.Provenance;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Tally;
import org.baraza.core.protect.disclosure.Places;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Events;
import org.baraza.core.record.Mission;
import org.baraza.core.record.Partnership;
import org.baraza.core.record.Population;
import org.baraza.core.record.Register;

/**
 * A desk over a made-up country XXA of twenty square areas and three years, the first three months unobserved, the last
 * area never observed and the one before it not applicable.
 */
final class MadeUpDesk implements Desk, Register {

    private final MadeUpBooks books = new MadeUpBooks();
    private final MemorySharing sharing = new MemorySharing(Places.NONE);
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryField field = new MemoryField();
    private final MemoryIncidents incidents = new MemoryIncidents(alerts);
    private final Messages messages = new MadeUpMessages();
    private final MemoryPartners partners = new MemoryPartners(java.time.InstantSource.system());
    private final MemorySupports supports = new MemorySupports(java.time.InstantSource.system());
    private final MemoryConsents consents = new MemoryConsents(java.time.InstantSource.system());
    private final MemorySafety safety = new MemorySafety(partners, java.time.InstantSource.system());
    private final MemoryNetworks networks = new MemoryNetworks(alerts);
    private final MemoryEngagement engagement = new MemoryEngagement();
    private final MemoryAssessments assessments = new MemoryAssessments();
    private final MemoryTransition transition = new MemoryTransition();
    private final MemoryLessons lessons = new MemoryLessons();
    private final MemoryFeedback feedback = new MemoryFeedback();
    private final MemoryRumours rumours = new MemoryRumours(feedback);

    static final FindingKind NO_SUCH_DAY =
            setAside("no-such-day", "the day does not exist", "Fix the day and import again; kept rows are skipped.");
    static final Months MONTHS = new Months(Month.of(2019, 1), Month.of(2021, 12));
    private static final int ACROSS = 5;
    private static final int AREAS = 20;

    private final boolean filled;
    private final MadeUpAccounts accounts = new MadeUpAccounts();
    private final List<Area> areas =
            IntStream.range(0, AREAS).mapToObj(MadeUpDesk::area).toList();

    MadeUpDesk(boolean filled) {
        this.filled = filled;
        if (filled) {
            MadeUpSharing.fill(sharing);
            MadeUpAlerts.fill(alerts);
            MadeUpField.fill(field);
            MadeUpPartners.fill(partners, Instant.now());
            MadeUpSupports.fill(supports, Instant.now());
            MadeUpConsents.fill(consents, Instant.now());
            MadeUpSafety.fill(safety, Instant.now());
            MadeUpNetworks.fill(networks);
            MadeUpEngagement.fill(engagement);
            MadeUpHearing.fill(assessments, transition);
            MadeUpLessons.fill(lessons);
            MadeUpIncidents.fill(incidents);
            MadeUpVoices.fill(feedback, rumours);
        }
    }

    record Counts(String id, List<String> shownOnlyWith) implements CellIndicator {

        Counts() {
            this("VIO-01", List.of());
        }

        @Override
        public IndicatorCard card() {
            return new IndicatorCard(
                    id,
                    1,
                    "Events of organised violence",
                    "How often does organised violence happen here?",
                    "Events of organised violence per 100,000 people per month.",
                    "events",
                    "person-months",
                    "events per 100,000 people per month",
                    "events",
                    IndicatorCard.Direction.DOWN,
                    IndicatorCard.Origin.OWN,
                    "exact Poisson interval",
                    "events",
                    List.of("Few observers see few events."),
                    "Fewer observers make it look good.",
                    "made up",
                    shownOnlyWith,
                    IndicatorCard.Design.DESCRIPTION);
        }

        @Override
        public List<Tally> tallies() {
            return List.of(new Tally.EventCount(Tally.EventFilter.ORGANISED_VIOLENCE));
        }

        @Override
        public Reading read(Cell cell) {
            return new Reading.NotSeen("NOT_COVERED", "Nobody looked.");
        }
    }

    private static Area area(int i) {
        double west = 20 + i % ACROSS;
        double south = 5 + i / ACROSS;
        double[] ring = {west, south, west + 1, south, west + 1, south + 1, west, south + 1, west, south};
        return new Area(
                "XA%02d".formatted(i + 1),
                "Kolona " + (i + 1),
                "XXA",
                2,
                Optional.of("XA"),
                LocalDate.of(2018, 1, 1),
                Optional.empty(),
                new Outline(List.of(List.of(ring))));
    }

    private static int events(int area, Month month) {
        return (area * 7 + month.index() * 3) % 11 == 0 ? area + month.monthOfYear() / 3 : area % 4 == 1 ? 1 : 0;
    }

    @Override
    public Forms forms() {
        return new MemoryForms("MINUXA");
    }

    @Override
    public Alerts alerts() {
        return alerts;
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
    public LocalPartners partners() {
        return partners;
    }

    @Override
    public Supports supports() {
        return supports;
    }

    @Override
    public Consents consents() {
        return consents;
    }

    @Override
    public Safety safety() {
        return safety;
    }

    @Override
    public Networks networks() {
        return networks;
    }

    @Override
    public IncidentReports incidents() {
        return incidents;
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
    public Messages messages() {
        return messages;
    }

    @Override
    public Sharing sharing() {
        return sharing;
    }

    @Override
    public MadeUpAccounts accounts() {
        return accounts;
    }

    @Override
    public Register register() {
        return this;
    }

    @Override
    public List<DataSet> listDataSets() {
        return filled
                ? List.of(
                        set("areas-1", DataKind.AREAS, "1"),
                        set("events-1", DataKind.EVENTS, "20.1"),
                        set("events-2", DataKind.EVENTS, "21.1"),
                        set("bases-1", DataKind.DEPLOYMENTS, "2.1"),
                        set("partners-1", DataKind.PARTNERSHIPS, "1"))
                : List.of();
    }

    private static DataSet set(String id, DataKind kind, String version) {
        return new DataSet(
                id,
                kind,
                "made-up",
                new Source("Made-up " + id.replaceAll("-.*", ""), version, "CC BY 4.0", "Rose, made up"),
                id + ".csv",
                "ab".repeat(32),
                "cd".repeat(32),
                1204,
                1187,
                17,
                Map.of("no-such-day", 17L),
                Optional.of(MONTHS),
                new TreeSet<>(List.of("XXA")),
                Instant.parse("2024-01-02T03:04:05Z"));
    }

    @Override
    public Optional<DataSet> findDataSet(String id) {
        return listDataSets().stream().filter(d -> d.id().equals(id)).findFirst();
    }

    @Override
    public Events getEvents(DataSet dataSet) {
        throw new UnsupportedOperationException("no screen reads events by itself");
    }

    @Override
    public List<Deployment> listDeployments(DataSet dataSet) {
        return IntStream.range(0, 4)
                .mapToObj(i -> new Deployment(
                        "MINUXA",
                        new Months(Month.of(2020, 6), Month.of(2020, 6)),
                        "Camp " + i,
                        i == 3 ? "XXC" : "XXA",
                        20.5 + i,
                        5.5 + i % 3,
                        OptionalInt.of(100),
                        i == 0,
                        false))
                .toList();
    }

    @Override
    public List<Area> listAreas(DataSet dataSet) {
        return areas;
    }

    @Override
    public List<Population> listPopulations(DataSet dataSet) {
        return List.of();
    }

    @Override
    public List<Partnership> listPartnerships(DataSet dataSet) {
        return Stream.concat(
                        IntStream.range(0, 6).mapToObj(i -> partnership(i, PartnerType.WOMENS_GROUP)),
                        Stream.of(partnership(9, PartnerType.NGO)))
                .toList();
    }

    private static Partnership partnership(int i, PartnerType type) {
        return new Partnership(new Handle("secret-" + i), type, "XA02", Month.of(2019, 1), Optional.empty());
    }

    @Override
    public List<Finding> listFindings(DataSet dataSet, int limit) {
        return List.of(new Finding(NO_SUCH_DAY, 214, "date_start", "31/02/2025"));
    }

    @Override
    public List<Mission> listMissions() {
        Mission madeUp = new Mission(
                "MINUXA",
                List.of(),
                "Made-up Mission in Kolona",
                "UN",
                List.of("XXA"),
                "multidimensional",
                LocalDate.of(2019, 1, 1),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                true);
        return Stream.concat(MissionFiles.list(Optional.empty()).stream(), Stream.of(madeUp))
                .toList();
    }

    @Override
    public ImportReport importFile(Path file, ImportWishes wishes, Progress progress) {
        progress.at("reading", 600, 1204);
        try {
            if (Files.readString(file).startsWith("boom")) {
                throw new IllegalStateException("secret-value");
            }
            Path list = Files.createTempFile("set-aside", ".csv");
            Files.writeString(
                    list,
                    "row,code,column,value,reason,remedy,line\n214,no-such-day,day,31/02/2025,the day does not exist,,\n");
            return new ImportReport(
                    file,
                    Optional.of("made-up"),
                    1204,
                    1187,
                    17,
                    Optional.of("events-1"),
                    "ab".repeat(32),
                    false,
                    Map.of(NO_SUCH_DAY, 17L),
                    listFindings(set("events-1", DataKind.EVENTS, "1"), 1),
                    Optional.of(list),
                    Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Panel panel(PanelQuestion question) {
        return new MadeUpPanel(question);
    }

    private final class MadeUpPanel implements Panel {
        private final PanelQuestion question;

        private MadeUpPanel(PanelQuestion question) {
            this.question = question;
        }

        @Override
        public PanelQuestion question() {
            return question;
        }

        @Override
        public List<Area> areas() {
            return areas;
        }

        @Override
        public Months months() {
            return MONTHS;
        }

        @Override
        public Provenance provenance() {
            return new Provenance(
                    listDataSets(),
                    "Boundaries valid on 2018-01-01",
                    "12 months after a map",
                    900,
                    30,
                    4,
                    List.of("Events known to the district only are not counted in smaller areas."));
        }

        @Override
        public Reading reading(Indicator indicator, int area, Months months) {
            return area == AREAS - 2
                    ? new Reading.NotApplicable("NO_PEOPLE", "Nobody lives here.")
                    : area == AREAS - 1 ? unseen() : sum(months, area, area + 1);
        }

        @Override
        public Reading reading(Indicator indicator, Months months) {
            return sum(months, 0, AREAS - 2);
        }

        private Reading sum(Months months, int from, int to) {
            List<Month> seen = months.stream()
                    .filter(m -> m.compareTo(Month.of(2019, 4)) >= 0 && !m.equals(Month.of(2020, 5)))
                    .toList();
            long n = seen.stream()
                    .mapToLong(m ->
                            IntStream.range(from, to).map(a -> events(a, m)).sum())
                    .sum();
            double spread = 1.96 * Math.sqrt(n + 1.0);
            return seen.isEmpty()
                    ? unseen()
                    : new Reading.Seen(
                            n,
                            new Interval(Math.max(0, n - spread), n + spread, Interval.Kind.CONFIDENCE_95),
                            n,
                            "events",
                            "DENOMINATOR_UNKNOWN");
        }

        private Reading unseen() {
            return new Reading.NotSeen("NOT_COVERED", "No event data cover this month.");
        }

        @Override
        public Cell cell(int area, Months months) {
            return new MadeUpCell(months, area);
        }

        @Override
        public boolean adjacent(int area, int other) {
            return Math.abs(area - other) == ACROSS;
        }
    }

    /** Event data from April 2019, deployment maps from October 2019; a base in the first area only. */
    private record MadeUpCell(Months months, int area) implements Cell {

        @Override
        public int observedAreaMonths() {
            return area == AREAS - 1
                    ? 0
                    : (int) months.stream()
                            .filter(m -> m.compareTo(Month.of(2019, 4)) >= 0)
                            .count();
        }

        @Override
        public int areaMonths() {
            return months.size();
        }

        @Override
        public Optional<Reading.NotSeen> unobserved() {
            return observedAreaMonths() == areaMonths()
                    ? Optional.empty()
                    : Optional.of(new Reading.NotSeen("NOT_COVERED", "No event data cover this month."));
        }

        @Override
        public long count(Tally tally) {
            return tally instanceof Tally.Bases
                            && area == 0
                            && deploymentUnobserved().isEmpty()
                    ? months.size()
                    : 0;
        }

        @Override
        public long notStated(Tally.Deaths tally) {
            return 0;
        }

        @Override
        public List<int[]> days(Tally.EventDays tally) {
            return List.of(new int[0]);
        }

        @Override
        public List<int[]> observedDays() {
            return List.of(new int[0]);
        }

        @Override
        public long monthsWith(Tally.EventCount tally) {
            return 0;
        }

        @Override
        public OptionalDouble personMonths() {
            return OptionalDouble.empty();
        }

        @Override
        public boolean peopleKnown() {
            return false;
        }

        @Override
        public long mostTroopsAtOneBase() {
            return 0;
        }

        @Override
        public Optional<Reading.NotSeen> deploymentUnobserved() {
            return months.first().compareTo(Month.of(2019, 10)) < 0
                    ? Optional.of(new Reading.NotSeen("NO_MAP", "No deployment map reaches this month."))
                    : Optional.empty();
        }

        @Override
        public Optional<Mission> mission() {
            return Optional.empty();
        }

        @Override
        public List<FirstPresence> firstPresences() {
            return List.of();
        }

        @Override
        public boolean wholeCountry() {
            return false;
        }
    }

    @Override
    public void placedEvents(PanelQuestion question, PlacedEventReader reader) {
        EventColumns block = new EventColumns();
        for (int i = 0; i < 60; i++) {
            block.day[i] = (int) LocalDate.of(2020, 1, 1).toEpochDay() + i;
            block.longitude[i] = 20.2 + i * 37 % 47 / 10.0;
            block.latitude[i] = 5.2 + i * 13 % 37 / 10.0;
            block.id[i] = 9000 + i;
            block.placePrecision[i] = (byte) (i == 7 ? 6 : 1);
            block.keep();
        }
        String[] pcodes = new String[EventColumns.CAPACITY];
        java.util.Arrays.fill(pcodes, "XA01");
        pcodes[8] = "";
        reader.read(block, EventTexts.empty(), pcodes, new double[EventColumns.CAPACITY]);
    }

    @Override
    public List<BaseMonth> baseMonths(String mission, int level, Optional<String> dataSet, int carryForwardMonths) {
        List<BaseMonth> bases = new ArrayList<>();
        MONTHS.stream()
                .filter(m -> m.compareTo(Month.of(2019, 10)) >= 0)
                .forEach(m -> bases.add(new BaseMonth("XA01", m, 1 + m.monthOfYear() / 6, OptionalLong.of(100), 0)));
        return bases;
    }

    @Override
    public Revision revision(DataSet older, DataSet newer, Optional<String> country) {
        return new Revision(
                older,
                newer,
                1000,
                List.of(
                        new Revision.Change(
                                "4711", Revision.What.CHANGED, List.of(new Revision.Field("best", "3", "5"))),
                        new Revision.Change("4712", Revision.What.ADDED, List.of())),
                "every country and month both cover");
    }

    @Override
    public RebuildReport rebuild(Progress progress) {
        return new RebuildReport(0, Map.of(), true, Map.of());
    }

    @Override
    public MadeUpBooks books() {
        return books;
    }

    @Override
    public JournalReport verifyJournal(Progress progress) {
        return new JournalReport(0, OptionalLong.empty(), "", "", List.of());
    }

    @Override
    public Vault vault() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
