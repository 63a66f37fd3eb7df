package org.baraza.app.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Recorder;
import org.baraza.app.desk.Retained;
import org.baraza.app.desk.Vault;
import org.baraza.app.desk.VaultKeys;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Asker;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.IdentityField;
import org.baraza.core.protect.IdentityPurpose;
import org.baraza.core.protect.Policy;
import org.baraza.core.record.IdentityErasedEntry;
import org.baraza.core.record.IdentityOpenedEntry;
import org.baraza.core.record.OpeningQuestionedEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The vault of one site. */
public final class SiteVault implements Vault {

    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final Recorder recorder;
    private final InstantSource clock;
    private final Keyring keyring;
    private final Policy policy;
    private final Persons persons;
    private final Requests requests;
    private final Erasures erasures;
    private final KeyCare keys;

    private SiteVault(
            DataSource source,
            Recorder recorder,
            InstantSource clock,
            Keyring keyring,
            Policy policy,
            boolean ownServer) {
        sql = JdbcClient.create(source);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        this.recorder = recorder;
        this.clock = clock;
        this.keyring = keyring;
        this.policy = policy;
        persons = new Persons(sql, keyring);
        requests = new Requests(sql, keyring);
        Scrubber scrubber = new Scrubber(sql, ownServer);
        erasures = new Erasures(sql, transactions, keyring, persons, recorder, scrubber);
        keys = new KeyCare(sql, keyring, persons, scrubber);
    }

    /**
     * Opens the vault without its key, and erases again what a backup put back.
     *
     * @param source database with the site's tables
     * @param recorder puts facts on the journal of the same database, so that both happen or neither
     * @param policy who may do what with identities
     * @param ownServer whether the database server is looked after by this program alone
     */
    public static SiteVault open(
            DataSource source,
            Recorder recorder,
            InstantSource clock,
            Keyring keyring,
            Policy policy,
            boolean ownServer) {
        SiteVault vault = new SiteVault(source, recorder, clock, keyring, policy, ownServer);
        vault.erasures.repeat(clock.instant());
        return vault;
    }

    @Override
    public State state() {
        try {
            Keyring.Keys unused = keyring.keys();
            KeyPlace place = keyring.place();
            return new Open(place.words(), persons.count(), place.count() > 1);
        } catch (VaultFault e) {
            return new Closed(e.code(), String.valueOf(e.getMessage()));
        }
    }

    private Standing standing(Asker asker) {
        return new Standing(asker, clock.instant(), policy);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    @Override
    public Handle put(Identity identity, Asker asker) {
        Standing standing = standing(asker);
        Handle who = standing.who();
        if (!standing.may(Deed.WRITE, identity.mission())) {
            throw new WrongUse("That mission is not among yours. Choose one of yours.");
        }
        Keyring.Keys unused = keyring.keys();
        return inTransaction(() -> persons.insert(identity, who, day(standing.now())));
    }

    @Override
    public Optional<Card> find(Handle handle, Asker asker) {
        Standing standing = standing(asker);
        Handle unused = standing.who();
        return findAbout(handle, standing)
                .map(about -> new Card(
                        handle,
                        about.grade(),
                        about.mission(),
                        persons.fields(handle),
                        persons.consents(handle),
                        erasures.waits(handle)));
    }

    private Optional<Persons.About> findAbout(Handle handle, Standing standing) {
        return persons.findAbout(handle).filter(about -> standing.mayFind(about.mission()));
    }

    /** @throws WrongUse the same for a handle that is not there and for one out of reach */
    private Persons.About about(Handle handle, Standing standing, Deed deed) {
        return persons.findAbout(handle)
                .filter(about -> standing.may(deed, about.mission()))
                .orElseThrow(SiteVault::noSuch);
    }

    private static WrongUse noSuch() {
        return new WrongUse("There is no such handle within your reach. Check it sign by sign.");
    }

    @Override
    public Opening ask(Wish wish, Asker asker) {
        Standing standing = standing(asker);
        Handle who = standing.who();
        Persons.About about = about(wish.handle(), standing, Deed.READ);
        if (!persons.fields(wish.handle()).containsAll(wish.fields())) {
            throw new WrongUse("A field was chosen that is not in the vault. Choose among those that are.");
        }
        requireAgreed(wish, standing.now());
        boolean second = about.grade() == Grade.MOST_SENSITIVE
                || wish.purpose() == IdentityPurpose.SAVE_LIFE
                || standing.needsSecond();
        String id = requests.insert(wish, who, second, standing.now());
        return requests.find(id, standing.now()).orElseThrow();
    }

    private void requireAgreed(Wish wish, Instant now) {
        boolean agreed = wish.purpose() == IdentityPurpose.SAVE_LIFE
                || persons.consents(wish.handle()).stream()
                        .anyMatch(a -> a.purpose() == wish.purpose() && a.holdsOn(day(now)));
        if (!agreed) {
            throw new WrongUse(
                    "The person does not agree to this purpose, or no longer. Choose one they agree to, or ask"
                            + " them.");
        }
    }

    @Override
    public Optional<Opening> findOpening(String id, Asker asker) {
        Standing standing = standing(asker);
        return requests.find(id, standing.now()).filter(o -> concerns(o, standing));
    }

    @Override
    public List<Opening> listRequests(Asker asker) {
        Standing standing = standing(asker);
        return requests.listOpen(standing.now()).stream()
                .filter(o -> concerns(o, standing))
                .toList();
    }

    /** Whether somebody asked for it, may decide on it, or watches over all. */
    private boolean concerns(Opening opening, Standing standing) {
        return opening.askedBy().equals(standing.who())
                || watchesOver(opening.wish().handle(), standing)
                || mayDecide(opening, standing);
    }

    private boolean mayDecide(Opening opening, Standing standing) {
        return persons.findAbout(opening.wish().handle())
                .filter(about -> standing.mayDecide(opening.askedBy(), about.mission()))
                .isPresent();
    }

    @Override
    public void decide(String id, boolean yes, Asker asker) {
        Standing standing = standing(asker);
        Handle who = standing.who();
        Boolean unused = inTransaction(() -> {
            Opening opening = requests.lock(id, standing.now()).orElseThrow(SiteVault::noRequest);
            if (opening.askedBy().equals(who)) {
                throw new WrongUse("Nobody decides on their own request. Ask the data-protection officer or the head of"
                        + " office.");
            }
            if (!mayDecide(opening, standing)) {
                throw new WrongUse("Only the data-protection officer or the head of office decides on this, and no"
                        + " administrator. Ask them.");
            }
            if (opening.step() != Step.WAITING) {
                throw new WrongUse("This request no longer waits for an answer. Open the list again.");
            }
            requests.decide(id, yes, who, standing.now());
            return true;
        });
    }

    private static WrongUse noRequest() {
        return new WrongUse("There is no such request. Open the list again.");
    }

    @Override
    public Opened open(String id, Asker asker) {
        Standing standing = standing(asker);
        Handle who = standing.who();
        Keyring.Keys unused = keyring.keys();
        // Committed, and so on disk, before anything is unsealed below.
        Opening opening = inTransaction(() -> record(id, who, standing));
        Handle handle = opening.wish().handle();
        return new Opened(handle, persons.unseal(handle, opening.wish().fields()));
    }

    private Opening record(String id, Handle who, Standing standing) {
        Opening opening = requests.lock(id, standing.now())
                .filter(o -> o.askedBy().equals(who))
                .orElseThrow(SiteVault::noRequest);
        Handle handle = opening.wish().handle();
        Persons.About about = about(handle, standing, Deed.READ);
        if (opening.step() != Step.READY
                || standing.needsSecond() && opening.decidedBy().isEmpty()) {
            throw new WrongUse(
                    "This request cannot be opened: it waits, was refused, was opened, or is over. Ask again.");
        }
        erasures.requireNotErased(handle);
        requireAgreed(opening.wish(), standing.now());
        requests.opened(id, standing.now());
        recorder.record(
                new IdentityOpenedEntry(
                        id,
                        handle,
                        opening.wish().fields(),
                        opening.wish().purpose(),
                        who,
                        standing.now(),
                        opening.decidedBy()),
                By.screen(who).inMission(about.mission()));
        return opening;
    }

    @Override
    public List<PastOpening> listOpenings(Search search, Asker asker) {
        Standing standing = standing(asker);
        standing.requireOfficer();
        return sql
                .sql("""
                        select id, handle, fields, purpose, opened_by, opened_at, approved_by, questioned_by
                        from identity_opening left join identity_question on opening = id
                        where (:handle = '' or handle = :handle) and (:by = '' or opened_by = :by)
                            and (:purpose = '' or purpose = :purpose) and (not :questioned or questioned_by is not null)
                        order by opened_at desc, id""")
                .param("handle", search.handle().map(Handle::code).orElse(""))
                .param("by", search.by().map(Handle::code).orElse(""))
                .param("purpose", search.purpose().map(Enum::name).orElse(""))
                .param("questioned", search.questioned())
                .query((rs, i) -> past(rs))
                .list()
                .stream()
                .filter(p -> watchesOver(p.handle(), standing))
                .map(this::withReason)
                .toList();
    }

    private static PastOpening past(ResultSet rs) throws SQLException {
        Set<IdentityField> fields = EnumSet.noneOf(IdentityField.class);
        Arrays.stream((String[]) rs.getArray("fields").getArray())
                .map(IdentityField::valueOf)
                .forEach(fields::add);
        return new PastOpening(
                rs.getString("id"),
                new Handle(rs.getString("handle")),
                fields,
                IdentityPurpose.valueOf(rs.getString("purpose")),
                new Handle(rs.getString("opened_by")),
                rs.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Requests.handle(rs.getString("approved_by")),
                Optional.empty(),
                Requests.handle(rs.getString("questioned_by")));
    }

    private PastOpening withReason(PastOpening p) {
        return new PastOpening(
                p.id(),
                p.handle(),
                p.fields(),
                p.purpose(),
                p.openedBy(),
                p.openedAt(),
                p.approvedBy(),
                requests.findReason(p.id()),
                p.questionedBy());
    }

    @Override
    public void question(String opening, Asker asker) {
        Standing standing = standing(asker);
        standing.requireOfficer();
        PastOpening found = listOpenings(Search.ALL, asker).stream()
                .filter(p -> p.id().equals(opening))
                .findFirst()
                .orElseThrow(SiteVault::noRequest);
        if (found.questionedBy().isEmpty()) {
            recorder.record(
                    new OpeningQuestionedEntry(opening, found.handle(), standing.who(), standing.now()),
                    By.screen(standing.who()));
        }
    }

    @Override
    public void withdraw(Handle handle, IdentityPurpose purpose, Asker asker) {
        Standing standing = standing(asker);
        requireMayErase(handle, standing);
        LocalDate today = day(standing.now());
        Boolean done = inTransaction(() -> {
            boolean held = persons.withdraw(handle, purpose, today);
            if (persons.consents(handle).stream().noneMatch(a -> a.holdsOn(today))) {
                Erasure asked =
                        erasures.ask(handle, IdentityErasedEntry.Cause.WITHDRAWN, standing.who(), standing.now());
                return asked.handle().equals(handle);
            }
            return held;
        });
    }

    private void requireMayErase(Handle handle, Standing standing) {
        if (findAbout(handle, standing)
                .filter(about -> standing.may(Deed.WRITE, about.mission()) || standing.isOfficer(about.mission()))
                .isEmpty()) {
            throw noSuch();
        }
    }

    @Override
    public Erasure askErasure(Handle handle, IdentityErasedEntry.Cause cause, Asker asker) {
        Standing standing = standing(asker);
        requireMayErase(handle, standing);
        return inTransaction(() -> erasures.ask(handle, cause, standing.who(), standing.now()));
    }

    @Override
    public List<Erasure> listErasures(Asker asker) {
        Standing standing = standing(asker);
        standing.requireOfficer();
        askForWhatIsOver(standing.now());
        return erasures.list().stream()
                .filter(e -> watchesOver(e.handle(), standing))
                .toList();
    }

    /** Of whom nothing is known any more the mission is not known either: for those who watch over all. */
    private boolean watchesOver(Handle handle, Standing standing) {
        return standing.isOfficer(persons.findAbout(handle).flatMap(Persons.About::mission));
    }

    /** Asks, and no more: a person decides. */
    private void askForWhatIsOver(Instant now) {
        LocalDate today = day(now);
        persons.list().stream()
                .filter(h -> persons.consents(h).stream().noneMatch(a -> a.holdsOn(today)))
                .forEach(h -> {
                    Erasure unused = erasures.ask(h, IdentityErasedEntry.Cause.RETENTION_OVER, By.PROGRAM, now);
                });
    }

    @Override
    public List<Erasure> listErasuresToAgree(Asker asker) {
        Standing standing = standing(asker);
        Handle unused = standing.who();
        askForWhatIsOver(standing.now());
        return erasures.list().stream()
                .filter(e -> e.secondNeeded() && e.agreedBy().isEmpty() && mayAgree(e, standing))
                .toList();
    }

    private boolean mayAgree(Erasure erasure, Standing standing) {
        return persons.findAbout(erasure.handle())
                .filter(about -> standing.mayDecide(erasure.askedBy(), about.mission()))
                .isPresent();
    }

    @Override
    public void agreeToErasure(String id, Asker asker) {
        Standing standing = standing(asker);
        Handle who = standing.who();
        if (erasures.list().stream().noneMatch(e -> e.id().equals(id) && mayAgree(e, standing))) {
            throw noRequest();
        }
        erasures.agree(id, who, standing.now());
    }

    /** Identities as a class of record: what is due is listed, and never deleted by the program. */
    public Retained retained() {
        return new DueIdentities(persons);
    }

    /** The same for whoever only looks, without opening the vault. */
    public static Retained retained(DataSource source, Keyring keyring) {
        return new DueIdentities(new Persons(JdbcClient.create(source), keyring));
    }

    @Override
    public IdentityErasedEntry erase(String id, Asker asker) {
        Standing standing = standing(asker);
        standing.requireOfficer();
        if (listErasures(asker).stream().noneMatch(e -> e.id().equals(id))) {
            throw noRequest();
        }
        return erasures.confirm(id, standing.who(), standing.now());
    }

    @Override
    public List<IdentityErasedEntry> listErased(Asker asker) {
        Standing standing = standing(asker);
        standing.requireOfficer();
        return erasures.listDone().stream()
                .filter(e -> e.confirmedBy().equals(standing.who()) || watchesOver(e.handle(), standing))
                .toList();
    }

    @Override
    public VaultKeys keys() {
        return keys;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
