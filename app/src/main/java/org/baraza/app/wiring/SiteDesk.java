package org.baraza.app.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import org.baraza.app.desk.BaseMonth;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportReport;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.JournalReport;
import org.baraza.app.desk.PlacedEventReader;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.RebuildReport;
import org.baraza.app.desk.Revision;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.Sharing;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.missions.MissionFiles;
import org.baraza.app.snapshots.SnapshotFolder;
import org.baraza.app.store.Store;
import org.baraza.core.ground.Countries;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.MemoryEngine;
import org.baraza.core.measure.NoPanelException;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.measure.Panels;
import org.baraza.core.record.BackupEntry;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Mission;
import org.baraza.core.record.Register;

/** One open site, put together from all rooms. */
final class SiteDesk implements Desk {

    private static final int MOST_KNOWN = 24;

    private final SiteFolder folder;
    private final Store store;
    private final Register register;
    private final FrontDoor frontDoor;
    private final Panels panels;
    private final Placing placing;
    private final Sharing sharing;

    /** Panels by question and by the data sets there were, so that new data are seen whoever brought them in. */
    private final Map<Asked, Panel> known = new ConcurrentHashMap<>();

    private record Asked(PanelQuestion question, List<String> dataSets) {}

    private SiteDesk(SiteFolder folder, Store store, Register register, FrontDoor frontDoor, Sharing sharing) {
        this.folder = folder;
        this.store = store;
        this.register = register;
        this.frontDoor = frontDoor;
        this.sharing = sharing;
        this.placing = new Placing(register);
        this.panels = new Panels(
                new MemoryEngine(),
                ServiceLoader.load(Indicator.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                Countries::iso3);
    }

    static SiteDesk open(Path site, Settings settings, InstantSource clock) {
        SiteFolder folder = SiteFolder.open(site);
        List<Mission> missions = missions(folder);
        SnapshotFolder snapshots = SnapshotFolder.open(folder.snapshots());
        Store store = Store.open(settings.databaseUrl(), folder.root(), new SnapshotContents(snapshots), clock);
        FindingFiles findings = new FindingFiles(folder.findings());
        Register register = new SiteRegister(store.register(), snapshots, findings, missions);
        Sharing sharing = new SiteSharing(
                store.sharing(),
                new JournalRecorder(store.journal(), clock),
                Optional.empty(),
                new AreaPlaces(register),
                clock);
        return new SiteDesk(folder, store, register, new FrontDoor(store, snapshots, folder, findings, clock), sharing);
    }

    /** Read once: a card that cannot be understood stops the start, and not every page afterwards. */
    private static List<Mission> missions(SiteFolder folder) {
        try {
            return MissionFiles.list(Optional.of(folder.missions()));
        } catch (IllegalArgumentException e) {
            throw new WrongUse("A mission card cannot be understood. " + e.getMessage() + ".");
        }
    }

    Path uploads() {
        return folder.uploads();
    }

    @Override
    public Register register() {
        return register;
    }

    @Override
    public Sharing sharing() {
        return sharing;
    }

    @Override
    public ImportReport importFile(Path file, ImportWishes wishes, Progress progress) {
        return frontDoor.importFile(file, wishes, progress);
    }

    @Override
    public Optional<Path> findSetAsideList(DataSet dataSet) {
        return Optional.of(folder.setAside().resolve(dataSet.id() + ".csv")).filter(Files::isRegularFile);
    }

    @Override
    public Panel panel(PanelQuestion question) {
        List<String> dataSets =
                register.listDataSets().stream().map(DataSet::id).toList();
        known.keySet().removeIf(asked -> !asked.dataSets().equals(dataSets));
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        try {
            return known.computeIfAbsent(
                    new Asked(question, dataSets), asked -> panels.make(asked.question(), register));
        } catch (NoPanelException e) {
            throw new WrongUse(e.why());
        }
    }

    @Override
    public void placedEvents(PanelQuestion question, PlacedEventReader reader) {
        placing.events(question, reader);
    }

    @Override
    public List<BaseMonth> baseMonths(String mission, int level, Optional<String> dataSet, int carryForwardMonths) {
        return placing.bases(mission, level, dataSet, carryForwardMonths);
    }

    @Override
    public Revision revision(DataSet older, DataSet newer, Optional<String> country) {
        return new Revisions(register).between(older, newer, country);
    }

    @Override
    public RebuildReport rebuild(Progress progress) {
        return store.rebuild(progress);
    }

    @Override
    public JournalReport verifyJournal(Progress progress) {
        return store.verifyJournal(progress);
    }

    @Override
    public List<BackupEntry> listBackups() {
        return store.register().listBackups();
    }

    @Override
    public void close() {
        store.close();
    }
}
