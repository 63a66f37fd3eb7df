package org.baraza.app.wiring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.app.accounts.LocalAccounts;
import org.baraza.app.channels.Keywords;
import org.baraza.app.desk.Access;
import org.baraza.app.desk.Accounts;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.Assessments;
import org.baraza.app.desk.BaseMonth;
import org.baraza.app.desk.Books;
import org.baraza.app.desk.Consents;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Doctor;
import org.baraza.app.desk.Efforts;
import org.baraza.app.desk.Engagement;
import org.baraza.app.desk.Feedback;
import org.baraza.app.desk.ForceReviews;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.ImpactPlans;
import org.baraza.app.desk.ImportReport;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.IncidentReports;
import org.baraza.app.desk.JournalReport;
import org.baraza.app.desk.Lessons;
import org.baraza.app.desk.LocalPartners;
import org.baraza.app.desk.Messages;
import org.baraza.app.desk.Movements;
import org.baraza.app.desk.Networks;
import org.baraza.app.desk.PlacedEventReader;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.RebuildReport;
import org.baraza.app.desk.Recorder;
import org.baraza.app.desk.Revision;
import org.baraza.app.desk.Rumours;
import org.baraza.app.desk.Safety;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.Sharing;
import org.baraza.app.desk.Supports;
import org.baraza.app.desk.Transition;
import org.baraza.app.desk.Vault;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.missions.MissionFiles;
import org.baraza.app.openrosa.BlankForm;
import org.baraza.app.provider.OpenIdProvider;
import org.baraza.app.settings.ClocksFile;
import org.baraza.app.settings.DeadlinesFile;
import org.baraza.app.settings.NetworksFile;
import org.baraza.app.snapshots.SnapshotFolder;
import org.baraza.app.store.Heads;
import org.baraza.app.store.Store;
import org.baraza.app.vault.DayKeys;
import org.baraza.app.vault.Keyring;
import org.baraza.app.vault.SiteVault;
import org.baraza.app.web.PolicyTable;
import org.baraza.core.ground.Countries;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.MemoryEngine;
import org.baraza.core.measure.NoPanelException;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelGround;
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
    private static final int MOST_CHOICES = 200;

    private final SiteFolder folder;
    private final Store store;
    private final Register register;
    private final FrontDoor frontDoor;
    private final Accounts accounts;
    private final InstantSource clock;
    private final Panels panels;
    private final Placing placing;
    private final SiteBooks books;
    private final Keyring keyring;
    private final Vault vault;
    private final Sharing sharing;
    private final Alerts alerts;
    private final ForceReviews force;
    private final Access access;
    private final Movements movements;
    private final Efforts efforts;
    private final LocalPartners partners;
    private final Supports supports;
    private final Consents consents;
    private final Safety safety;
    private final IncidentReports incidents;
    private final Feedback feedback;
    private final Rumours rumours;
    private final Forms forms;
    private final Messages messages;
    private final Networks networks;
    private final Engagement engagement;
    private final Assessments assessments;
    private final Transition transition;
    private final Lessons lessons;
    private final ImpactPlans impact;

    /** Panels by question and the data sets they rest on, so that new data are seen whoever brought them in. */
    private final Cache<Asked, Panel> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    /** What of a panel a new population file leaves as it is; the same key without populations. */
    private final Cache<Asked, PanelGround> grounds =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    private final AtomicReference<Choices> choices = new AtomicReference<>(
            new Choices(List.of(), Caffeine.newBuilder().maximumSize(0).build()));

    private record Asked(PanelQuestion question, List<String> dataSets) {}

    /** What was chosen from one list of data sets. */
    private record Choices(List<DataSet> dataSets, Cache<PanelQuestion, Panels.Chosen> chosen) {}

    private SiteDesk(
            SiteFolder folder,
            Store store,
            Register register,
            FrontDoor frontDoor,
            Accounts accounts,
            Sharing sharing,
            Alerts alerts,
            FieldCases field,
            Partnering partnering,
            IncidentReports incidents,
            Voices voices,
            Messages messages,
            Networks networks,
            Engagement engagement,
            Assessments assessments,
            Transition transition,
            Lessons lessons,
            SiteBooks books,
            Keyring keyring,
            Vault vault,
            Forms forms,
            InstantSource clock) {
        this.forms = forms;
        this.books = books;
        this.folder = folder;
        this.accounts = accounts;
        this.clock = clock;
        this.store = store;
        this.register = register;
        this.frontDoor = frontDoor;
        this.sharing = sharing;
        this.alerts = alerts;
        this.force = field.force();
        this.access = field.access();
        this.movements = field.movements();
        this.efforts = field.efforts();
        this.partners = partnering.partners();
        this.supports = partnering.supports();
        this.consents = partnering.consents();
        this.safety = partnering.safety();
        this.incidents = incidents;
        this.feedback = voices.feedback();
        this.rumours = voices.rumours();
        this.messages = messages;
        this.networks = networks;
        this.engagement = engagement;
        this.assessments = assessments;
        this.transition = transition;
        this.lessons = lessons;
        this.placing = new Placing(register);
        this.impact = new SiteImpact(store, register, this::panel, clock);
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
        Recorder recorder = new JournalRecorder(store.journal(), clock);
        Keyring keyring = Keyring.of(store.source(), clock, settings.vaultKey(), folder.root(), System.getenv());
        Policy policy = PolicyTable.read();
        SiteVault vault = SiteVault.open(
                store.source(),
                recorder,
                clock,
                keyring,
                policy,
                settings.databaseUrl().isEmpty());
        Accounts accounts = LocalAccounts.of(
                store.source(),
                recorder,
                keyring,
                policy.needSecondFactor(),
                clock,
                settings.identityProvider().map(p -> OpenIdProvider.of(p, folder.root(), clock)));
        Sharing sharing =
                new SiteSharing(store.sharing(), recorder, Optional.of(keyring), new AreaPlaces(register), clock);
        FieldCases field = FieldCases.of(store, register);
        Partnering partnering = Partnering.of(store, register, keyring, clock);
        PlaceCodes places = new PlaceCodes(register);
        SiteEngagement engagement =
                SiteEngagement.of(store, keyring, places, new SiteFooting(partnering, register, clock));
        SiteAssessments assessments = SiteAssessments.of(store, keyring, places);
        SiteLessons lessons = SiteLessons.of(store, keyring, places, partnering.consents());
        ReferenceCodes codes = new ReferenceCodes();
        SiteAlerts alerts = new SiteAlerts(store, places, codes, keyring, DeadlinesFile.read(folder.root()), clock);
        SiteIncidents incidents = new SiteIncidents(store, register, alerts, keyring, clock);
        Voices voices = Voices.of(store, keyring, places, codes, alerts, ClocksFile.read(folder.root()), clock);
        try {
            Messages messages = new SiteMessages(
                    store.messages(), register, alerts, voices, keyring, Keywords.read(folder.root()), clock);
            return new SiteDesk(
                    folder,
                    store,
                    register,
                    new FrontDoor(store, snapshots, folder, findings, partnering.supports()::clearances, clock),
                    accounts,
                    sharing,
                    alerts,
                    field,
                    partnering,
                    incidents,
                    voices,
                    messages,
                    new SiteNetworks(
                            store, register, alerts, messages, keyring, NetworksFile.read(folder.root()), clock),
                    engagement,
                    assessments,
                    SiteTransition.of(store, keyring, places),
                    lessons,
                    books(folder, store, vault, clock),
                    keyring,
                    vault,
                    forms(
                            store,
                            recorder,
                            keyring,
                            settings,
                            alerts,
                            takers(
                                    store,
                                    alerts,
                                    field,
                                    partnering,
                                    incidents,
                                    voices,
                                    engagement,
                                    assessments,
                                    lessons,
                                    places,
                                    clock),
                            incidents,
                            voices,
                            assessments,
                            clock),
                    clock);
        } catch (WrongUse e) {
            store.close();
            throw e;
        }
    }

    private static Forms forms(
            Store store,
            Recorder recorder,
            Keyring keyring,
            Settings settings,
            SiteAlerts alerts,
            List<FormTaker> takers,
            SiteIncidents incidents,
            Voices voices,
            SiteAssessments assessments,
            InstantSource clock) {
        boolean ownServer = settings.databaseUrl().isEmpty();
        SiteForms forms = new SiteForms(
                store,
                recorder,
                keyring,
                new DayKeys(store.source(), keyring, clock, ownServer),
                List.of(new BlankForm(), new SpreadsheetForm()),
                takers,
                clock);
        forms.repeatErasures();
        alerts.onReferral(forms::workCases);
        incidents.onReferral(forms::workCases);
        voices.onSensitive(forms::workCases);
        assessments.onApproval(forms::workWaitingCases);
        return forms;
    }

    /** Who make cases of what is sent in. */
    private static List<FormTaker> takers(
            Store store,
            SiteAlerts alerts,
            FieldCases field,
            Partnering partnering,
            SiteIncidents incidents,
            Voices voices,
            SiteEngagement engagement,
            SiteAssessments assessments,
            SiteLessons lessons,
            PlaceCodes places,
            InstantSource clock) {
        List<FormTaker> takers =
                new ArrayList<>(voices.takers(new FormAlerts(store.alertWords(), alerts, clock), clock));
        takers.add(new FormIncidents(incidents, clock));
        takers.addAll(field.takers());
        takers.addAll(engagement.takers(places));
        takers.addAll(assessments.takers(places, clock));
        takers.add(new FormLessons(lessons.lessons(), places));
        takers.addAll(partnering.takers());
        return takers;
    }

    private static SiteBooks books(SiteFolder folder, Store store, SiteVault vault, InstantSource clock) {
        Recorder recorder = new JournalRecorder(store.journal(), clock);
        Path keys = KeyFolder.of(System.getenv()).resolve(store.mark());
        return new SiteBooks(
                store,
                new Heads(store, keys, folder.heads(), clock),
                Retention.of(folder, store, vault.retained(), clock),
                recorder);
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

    InstantSource clock() {
        return clock;
    }

    Path root() {
        return folder.root();
    }

    /** Looks at this site while it is open. */
    Doctor doctor(Settings settings, InstantSource clock) {
        return thorough -> SiteDoctor.examine(folder.root(), settings, clock, thorough, store);
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
    public Alerts alerts() {
        return alerts;
    }

    @Override
    public ForceReviews force() {
        return force;
    }

    @Override
    public Access access() {
        return access;
    }

    @Override
    public Movements movements() {
        return movements;
    }

    @Override
    public Efforts efforts() {
        return efforts;
    }

    @Override
    public LocalPartners partners() {
        return partners;
    }

    @Override
    public ImpactPlans impact() {
        return impact;
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
    public ImportReport importFile(Path file, ImportWishes wishes, Progress progress) {
        return frontDoor.importFile(file, wishes, progress);
    }

    @Override
    public Optional<Path> findSetAsideList(DataSet dataSet) {
        return Optional.of(folder.setAside().resolve(dataSet.id() + ".csv")).filter(Files::isRegularFile);
    }

    @Override
    public Panel panel(PanelQuestion question) {
        try {
            Panels.Chosen chosen = choose(question);
            return known.get(
                    new Asked(question, chosen.ids()),
                    _ -> panels.make(question, chosen, ground(question, chosen.ground()), register));
        } catch (NoPanelException e) {
            throw new WrongUse(e.why());
        }
    }

    private PanelGround ground(PanelQuestion question, Panels.Chosen chosen) {
        return grounds.get(new Asked(question, chosen.ids()), _ -> panels.ground(question, chosen, register));
    }

    /** Chosen once for each question and list of data sets. */
    private Panels.Chosen choose(PanelQuestion question) {
        List<DataSet> all = register.listDataSets();
        Choices now = choices.get();
        if (now.dataSets() != all) {
            now = new Choices(
                    all, Caffeine.newBuilder().maximumSize(MOST_CHOICES).build());
            choices.set(now);
        }
        return now.chosen().get(question, _ -> Panels.choose(question, register));
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
    public Accounts accounts() {
        return accounts;
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
    public Books books() {
        return books;
    }

    @Override
    public Forms forms() {
        return forms;
    }

    @Override
    public boolean ready() {
        return store.answers();
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
