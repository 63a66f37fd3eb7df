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
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.Sharing;
import org.baraza.app.desk.Vault;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.missions.MissionFiles;
import org.baraza.app.snapshots.SnapshotFolder;
import org.baraza.app.store.Store;
import org.baraza.app.vault.Keyring;
import org.baraza.app.vault.SiteVault;
import org.baraza.core.ground.Countries;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.MemoryEngine;
import org.baraza.core.measure.NoPanelException;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.measure.Panels;
import org.baraza.core.protect.Policy;
import org.baraza.core.record.BackupEntry;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Mission;
import org.baraza.core.record.Register;

/** One open site, put together from all rooms. */
final class SiteDesk implements Desk {

    private static final int MOST_KNOWN = 24;

    /** Who may do what with the identities of a mission. */
    private static final String IDENTITIES = """
            identities|write|in-scope|community-liaison-assistant civil-affairs human-rights protection-adviser|Those who meet people put them into the vault.
            identities|read|in-scope|civil-affairs human-rights protection-adviser|Opening is for those who protect the person.
            identities|approve|in-scope|data-protection-officer head-of-office|The gravest openings need a second person.
            """;

    private final SiteFolder folder;
    private final Store store;
    private final Register register;
    private final FrontDoor frontDoor;
    private final Panels panels;
    private final Placing placing;
    private final Keyring keyring;
    private final Vault vault;
    private final Sharing sharing;

    /** Panels by question and by the data sets there were, so that new data are seen whoever brought them in. */
    private final Map<Asked, Panel> known = new ConcurrentHashMap<>();

    private record Asked(PanelQuestion question, List<String> dataSets) {}

    private SiteDesk(
            SiteFolder folder,
            Store store,
            Register register,
            FrontDoor frontDoor,
            Sharing sharing,
            Keyring keyring,
            Vault vault) {
        this.folder = folder;
        this.store = store;
        this.register = register;
        this.frontDoor = frontDoor;
        this.sharing = sharing;
        this.placing = new Placing(register);
        this.keyring = keyring;
        this.vault = vault;
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
        Keyring keyring = Keyring.of(store.source(), clock, settings.vaultKey(), folder.root(), System.getenv());
        Vault vault = SiteVault.open(
                store.source(),
                new JournalRecorder(store.journal(), clock),
                clock,
                keyring,
                Policy.read(IDENTITIES),
                settings.databaseUrl().isEmpty());
        Sharing sharing = new SiteSharing(
                store.sharing(),
                new JournalRecorder(store.journal(), clock),
                Optional.of(keyring),
                new AreaPlaces(register),
                clock);
        return new SiteDesk(
                folder,
                store,
                register,
                new FrontDoor(store, snapshots, folder, findings, clock),
                sharing,
                keyring,
                vault);
    }

    /** Read once: a card that cannot be understood stops the start, and not every page afterwards. */
    private static List<Mission> missions(SiteFolder folder) {
        try {
            return MissionFiles.list(Optional.of(folder.missions()));
        } catch (IllegalArgumentException e) {
            throw new WrongUse("A mission card cannot be understood. " + e.getMessage() + ".");
        }
    }

    @Override
    public Vault vault() {
        return vault;
    }

    @Override
    public List<String> cautions() {
        return vault.state() instanceof Vault.Closed closed ? List.of(closed.why()) : List.of();
    }

    /** Seals what would lead to a person. */
    Sealer sealer() {
        return keyring;
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
