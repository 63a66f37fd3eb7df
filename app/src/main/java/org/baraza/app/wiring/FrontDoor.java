package org.baraza.app.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.baraza.app.desk.ImportReport;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.files.FileFindings;
import org.baraza.app.files.Intake;
import org.baraza.app.files.Sniffed;
import org.baraza.app.files.Taken;
import org.baraza.app.snapshots.AreaLines;
import org.baraza.app.snapshots.DeploymentLines;
import org.baraza.app.snapshots.EventSnapshotWriter;
import org.baraza.app.snapshots.Growing;
import org.baraza.app.snapshots.LineCodec;
import org.baraza.app.snapshots.LineSnapshot;
import org.baraza.app.snapshots.PartnershipLines;
import org.baraza.app.snapshots.PopulationLines;
import org.baraza.app.snapshots.SnapshotFolder;
import org.baraza.app.store.Attribution;
import org.baraza.app.store.Store;
import org.baraza.app.store.StoreFault;
import org.baraza.core.collect.EventClaims;
import org.baraza.core.collect.Importer;
import org.baraza.core.collect.ImporterCard;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.RowReader;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Countries;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.Sifted;
import org.baraza.core.ground.Source;
import org.baraza.core.protect.Support;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.DataSetEntry;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Partnership;
import org.baraza.core.record.Population;
import org.baraza.core.verify.Doors;
import org.baraza.core.verify.DuplicateIds;
import org.baraza.core.verify.EventBlock;
import org.baraza.core.verify.EventCheck;
import org.baraza.core.verify.Known;
import org.baraza.core.verify.Recognition;
import org.baraza.core.verify.RecordSieve;

/**
 * The one front door: every file comes in here, whoever brings it. A file is recognised, read, verified and kept as a
 * snapshot; then one journal entry says so. Nothing shows before that entry, so a run that is killed leaves no trace.
 */
final class FrontDoor {

    private final Store store;
    private final SnapshotFolder snapshots;
    private final SiteFolder site;
    private final FindingFiles findings;
    private final Supplier<Function<Handle, List<Support.Clearance>>> clearances;
    private final InstantSource clock;
    private final Intake intake = Intake.ofAllProcessors();

    /** @param clearances what partners under arms are cleared of today, as of when it is asked */
    FrontDoor(
            Store store,
            SnapshotFolder snapshots,
            SiteFolder site,
            FindingFiles findings,
            Supplier<Function<Handle, List<Support.Clearance>>> clearances,
            InstantSource clock) {
        this.store = store;
        this.snapshots = snapshots;
        this.site = site;
        this.findings = findings;
        this.clearances = clearances;
        this.clock = clock;
    }

    ImportReport importFile(Path file, ImportWishes wishes, Progress progress) {
        return switch (intake.sniff(file)) {
            case Sniffed.Nothing(Finding finding) -> unread(file, finding);
            case Sniffed.Rows rows -> recognise(file, rows, wishes, progress);
        };
    }

    private ImportReport recognise(Path file, Sniffed.Rows rows, ImportWishes wishes, Progress progress) {
        Layout layout = rows.layout();
        if (wishes.importer().isPresent()) {
            String id = wishes.importer().get();
            Importer importer = Doors.findImporter(id)
                    .orElseThrow(() -> new WrongUse("There is no importer called " + id + "; there are "
                            + String.join(
                                    ", ",
                                    Doors.importers().stream()
                                            .map(i -> i.card().id())
                                            .toList())
                            + "."));
            List<String> missing = importer.card().missing(layout);
            return missing.isEmpty()
                    ? take(file, rows, importer, wishes, progress)
                    : unread(file, missing(importer, missing));
        }
        return switch (Doors.recognise(layout)) {
            case Recognition.Sure(Importer importer) -> take(file, rows, importer, wishes, progress);
            case Recognition.NearMiss(Importer importer, List<String> missing) ->
                unread(file, missing(importer, missing));
            case Recognition.Unknown() -> unread(file, new Finding(FileFindings.NOT_RECOGNISED, 0, "", known(layout)));
        };
    }

    /** What looked like a header may be a first row with names in it: only column names we know are repeated. */
    private static String known(Layout layout) {
        String known = Doors.importers().stream()
                .flatMap(i -> i.card().columns().stream())
                .flatMap(c -> c.names().stream())
                .filter(layout::has)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return layout.columns().size() + " columns" + (known.isEmpty() ? ", none known" : ", known: " + known);
    }

    private static Finding missing(Importer importer, List<String> columns) {
        return columns.isEmpty()
                ? new Finding(FileFindings.SHAPE_MISSING, 0, "", importer.card().title())
                : new Finding(
                        FileFindings.COLUMN_MISSING,
                        0,
                        String.join(", ", columns),
                        importer.card().title());
    }

    private ImportReport unread(Path file, Finding finding) {
        return new ImportReport(
                file,
                Optional.empty(),
                0,
                0,
                0,
                Optional.empty(),
                intake.digest(file),
                false,
                Map.of(finding.kind(), 1L),
                List.of(finding),
                Optional.empty(),
                Optional.of(finding));
    }

    private ImportReport take(Path file, Sniffed.Rows rows, Importer importer, ImportWishes wishes, Progress progress) {
        ImporterCard card = importer.card();
        RowReader reader = importer.open(rows.layout());
        Known known = new Known(
                (int) LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay(), clearances.get());
        Path aside = newSetAsideList();
        RecordIntake from = new RecordIntake(file, rows, aside, card.kind().mayNamePersons(), progress);
        try {
            Gathered gathered = switch (card.kind()) {
                case EVENTS -> events(file, rows, importer, known, aside, progress);
                case DEPLOYMENTS ->
                    records(
                            from,
                            RecordSieve.ofDeployments(reader),
                            new DeploymentLines(),
                            d -> Optional.of(d.seen()),
                            Deployment::country,
                            d -> "");
                case AREAS ->
                    records(
                            from,
                            RecordSieve.ofAreas(reader),
                            new AreaLines(),
                            a -> Optional.empty(),
                            Area::country,
                            a -> a.validOn().toString());
                case POPULATION ->
                    records(
                            from,
                            RecordSieve.ofPopulation(reader),
                            new PopulationLines(),
                            FrontDoor::months,
                            p -> "",
                            d -> "");
                case PARTNERSHIPS ->
                    records(
                            from,
                            RecordSieve.ofPartnerships(reader, known),
                            new PartnershipLines(),
                            FrontDoor::months,
                            p -> "",
                            d -> "");
            };
            Source source = card.source()
                    .withVersion(wishes.version()
                            .or(reader::version)
                            .or(gathered::version)
                            .orElse(Source.UNVERSIONED));
            return enter(file, card, source, gathered);
        } finally {
            delete(aside);
        }
    }

    /**
     * @param version what the rows themselves say of their version, for files that do not
     */
    private record Gathered(
            Taken taken,
            String digest,
            Optional<Months> months,
            SortedSet<String> countries,
            Optional<String> version) {}

    private Gathered events(
            Path file, Sniffed.Rows rows, Importer importer, Known known, Path aside, Progress progress) {
        List<EventCheck> checks = Doors.checks();
        DuplicateIds ids = new DuplicateIds(idColumn(importer, rows.layout()));
        try (EventSnapshotWriter writer = EventSnapshotWriter.open(snapshots)) {
            Intake.TakenEvents taken = intake.takeEvents(
                    file,
                    rows,
                    () -> new EventRows(importer, checks, known, rows.layout()),
                    (block, numbers) -> repeats(ids, block, numbers),
                    claims -> writer.add(claims.columns()),
                    aside,
                    progress);
            EventSnapshotWriter.Written written = writer.finish(taken.texts());
            SortedSet<String> countries = new TreeSet<>();
            taken.texts()
                    .countries()
                    .texts()
                    .forEach(name -> Countries.iso3(name).ifPresent(countries::add));
            return new Gathered(taken.taken(), written.digest(), written.months(), countries, Optional.empty());
        }
    }

    private static List<Finding> repeats(DuplicateIds ids, EventClaims block, long[] rows) {
        int size = block.columns().size();
        return ids.sift(new Sifted<>(size, new EventBlock(block, rows), size, List.of(), List.of()))
                .setAside();
    }

    /** The first required column of an event file is its identifier. */
    private static String idColumn(Importer importer, Layout layout) {
        return importer.card().columns().stream()
                .filter(ImporterCard.Column::required)
                .findFirst()
                .map(c -> layout.find(c.names().toArray(String[]::new)))
                .filter(found -> found >= 0)
                .map(layout.columns()::get)
                .orElse("");
    }

    private record RecordIntake(Path file, Sniffed.Rows rows, Path aside, boolean mayNamePersons, Progress progress) {}

    private <F> Gathered records(
            RecordIntake from,
            RecordSieve<?, F> sieve,
            LineCodec<F> codec,
            Function<F, Optional<Months>> months,
            Function<F, String> country,
            Function<F, String> version) {
        List<F> kept = new ArrayList<>();
        Taken taken = intake.takeRecords(
                from.file(),
                from.rows(),
                new RecordRows<>(sieve),
                kept::addAll,
                from.aside(),
                from.mayNamePersons(),
                from.progress());
        String digest = new LineSnapshot<>(snapshots, codec).write(kept);
        SortedSet<String> countries = new TreeSet<>();
        kept.stream().map(country).filter(c -> c.matches("[A-Z]{3}")).forEach(countries::add);
        return new Gathered(
                taken,
                digest,
                kept.stream().map(months).flatMap(Optional::stream).reduce(Months::span),
                countries,
                kept.stream().map(version).filter(v -> !v.isEmpty()).max(String::compareTo));
    }

    private static Optional<Months> months(Population population) {
        return Optional.of(new Months(Month.of(population.year(), 1), Month.of(population.year(), 12)));
    }

    private static Optional<Months> months(Partnership partnership) {
        return Optional.of(new Months(partnership.start(), partnership.end().orElse(partnership.start())));
    }

    private ImportReport enter(Path file, ImporterCard card, Source source, Gathered gathered) {
        Taken taken = gathered.taken();
        Optional<DataSet> before = findKnown(card, gathered);
        Optional<String> id = taken.kept() == 0 ? Optional.empty() : before.map(DataSet::id);
        Optional<Path> aside = Optional.empty();
        if (taken.kept() > 0 && before.isEmpty()) {
            DataSet made = dataSet(file, card, source, gathered);
            findings.write(made.id(), taken.findings());
            // Both before the entry: where a data set shows, what was found in it and set aside shows too.
            aside = keepSetAsideList(taken, Optional.of(made.id()));
            try {
                store.journal()
                        .append(
                                new DataSetEntry(made),
                                new Attribution(made.importedAt(), "site", "front-door", source.toString()));
            } catch (StoreFault refused) {
                // Another program may have entered exactly these rows while this one read them.
                before = findKnown(card, gathered);
                if (before.isEmpty()) {
                    throw refused;
                }
            }
            id = Optional.of(before.map(DataSet::id).orElse(made.id()));
        } else {
            aside = keepSetAsideList(taken, id);
        }
        return new ImportReport(
                file,
                Optional.of(card.id()),
                taken.received(),
                taken.kept(),
                taken.setAside(),
                id,
                taken.sha256(),
                before.isPresent(),
                taken.counts(),
                taken.examples(),
                aside,
                Optional.empty());
    }

    private Optional<DataSet> findKnown(ImporterCard card, Gathered gathered) {
        return store.register().listDataSets().stream()
                .filter(d -> d.snapshotSha256().equals(gathered.digest()) && d.kind() == card.kind())
                .findFirst();
    }

    private DataSet dataSet(Path file, ImporterCard card, Source source, Gathered gathered) {
        Taken taken = gathered.taken();
        Map<String, Long> counts = new TreeMap<>();
        for (Map.Entry<FindingKind, Long> count : taken.counts().entrySet()) {
            counts.merge(count.getKey().code(), count.getValue(), Long::sum);
        }
        String version = source.version().replaceAll("[^A-Za-z0-9.]+", "-");
        return new DataSet(
                card.id() + "-" + version + "-" + gathered.digest().substring(0, 8),
                card.kind(),
                card.id(),
                source,
                String.valueOf(file.getFileName()),
                taken.sha256(),
                gathered.digest(),
                taken.received(),
                taken.kept(),
                taken.setAside(),
                counts,
                gathered.months(),
                gathered.countries(),
                clock.instant());
    }

    private Path newSetAsideList() {
        try {
            return Growing.make(site.setAside(), "import");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The list takes the name of its data set, or of the file's digest when nothing of it was kept. */
    private Optional<Path> keepSetAsideList(Taken taken, Optional<String> dataSet) {
        if (taken.setAsideList().isEmpty()) {
            return Optional.empty();
        }
        Path kept =
                site.setAside().resolve(dataSet.orElse("file-" + taken.sha256().substring(0, 16)) + ".csv");
        try {
            Growing.settle(taken.setAsideList().get(), kept);
            return Optional.of(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
