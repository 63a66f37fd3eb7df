package org.baraza.app.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Sealer;
import org.baraza.core.ground.Handle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys of a site. A key-encryption key, kept elsewhere, wraps the site's key for sealing, its key for fingerprints and
 * one key for each person. They are read when first needed, so that what needs no identity works without them, and a key
 * put back in its place works without starting again.
 */
public final class Keyring implements Sealer {

    private static final String SEALING = "site/sealing";
    private static final String FINGERPRINTS = "site/fingerprints";
    private static final int FINGERPRINT_BYTES = 32;
    private static final String CANARY = "site/canary";

    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final InstantSource clock;
    private final Function<String, KeyPlace> placeOf;
    private final String site;
    private final String setting;
    private final boolean changing;
    private final AtomicReference<Optional<Keys>> known = new AtomicReference<>(Optional.empty());

    /**
     * @param turn how often the wrapping key had been changed when these were read
     * @param wrapping the key-encryption key
     */
    record Keys(
            int turn,
            Aead wrapping,
            KeysetHandle sealingKeys,
            KeysetHandle fingerprintKeys,
            Aead sealing,
            PrfSet fingerprints) {

        static Keys of(int turn, Aead wrapping, KeysetHandle sealing, KeysetHandle fingerprints) {
            return new Keys(
                    turn, wrapping, sealing, fingerprints, Keysets.aead(sealing), Keysets.fingerprints(fingerprints));
        }

        @Override
        public String toString() {
            return "keys of turn " + turn;
        }
    }

    /** As the database has it. */
    private record Row(int turn, byte[] sealing, byte[] fingerprints) {}

    private Keyring(
            DataSource source,
            InstantSource clock,
            String site,
            String setting,
            boolean changing,
            Function<String, KeyPlace> placeOf) {
        sql = JdbcClient.create(source);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        // Never part of somebody else's transaction: keys that were used must not vanish with it.
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.site = site;
        this.setting = setting;
        this.changing = changing;
        this.placeOf = placeOf;
    }

    /**
     * Reads no key yet.
     *
     * @param source database with the site's tables
     * @param setting {@code vault-key}
     * @param folder the site folder, in which no key may lie
     * @param environment variables of this process
     */
    public static Keyring of(
            DataSource source,
            InstantSource clock,
            String setting,
            java.nio.file.Path folder,
            java.util.Map<String, String> environment) {
        return of(source, clock, setting, folder, environment, true);
    }

    /** The same for whoever only looks: no key is made, and nothing is written. */
    public static Keyring toLookAt(
            DataSource source,
            InstantSource clock,
            String setting,
            java.nio.file.Path folder,
            java.util.Map<String, String> environment) {
        return of(source, clock, setting, folder, environment, false);
    }

    private static Keyring of(
            DataSource source,
            InstantSource clock,
            String setting,
            java.nio.file.Path folder,
            java.util.Map<String, String> environment,
            boolean changing) {
        String site = JdbcClient.create(source)
                .sql("select site from vault_site")
                .query(String.class)
                .single();
        return new Keyring(source, clock, site, setting, changing, s -> KeyPlace.of(s, site, folder, environment));
    }

    /** Random name of the site. */
    String site() {
        return site;
    }

    /** Where the key is, by the setting. */
    KeyPlace place() {
        return placeOf.apply(setting);
    }

    KeyPlace place(String other) {
        return placeOf.apply(other);
    }

    @Override
    public byte[] seal(String context, byte[] plain) {
        Keys keys = keys();
        return Keysets.seal(keys.sealing(), plain, Keysets.bytes(context));
    }

    @Override
    public byte[] unseal(String context, byte[] sealed) {
        try {
            return keys().sealing().decrypt(sealed, Keysets.bytes(context));
        } catch (GeneralSecurityException e) {
            throw changed();
        }
    }

    @Override
    public byte[] fingerprint(String context, String text) {
        Keys keys = keys();
        // The length keeps apart what is context and what is text.
        byte[] both = Keysets.bytes(context.length() + ":" + context + text);
        return Keysets.certain(() -> keys.fingerprints().computePrimary(both, FINGERPRINT_BYTES));
    }

    /** Without a cause: nothing of what was sealed may get into a log. */
    static VaultFault changed() {
        return new VaultFault(
                "not-ours",
                "Something sealed was changed, or was sealed by another key. Compare with your latest backup.");
    }

    /** @throws VaultFault when the key is missing or wrong, saying what to do */
    Keys keys() {
        return known.get().orElseGet(() -> {
            Keys read = load();
            if (changing) {
                keepCanary(read, "do nothing");
            }
            known.set(Optional.of(read));
            return read;
        });
    }

    /** The keys if no turn has happened since they were read, else read anew. Within a transaction, which holds off turns. */
    Keys keysOfThisTurn() {
        Keys unused = keys();
        return keysOf(sql.sql("select turn from vault_key for share")
                .query(Integer.class)
                .single());
    }

    private Keys keysOf(int turn) {
        if (known.get().filter(k -> k.turn() == turn).isEmpty()) {
            forget();
        }
        return keys();
    }

    /** Reads the keys anew when they are next needed. */
    void forget() {
        known.set(Optional.empty());
    }

    /** Whether this is the key the site's keys are wrapped with, or none were made yet. */
    boolean fits(Aead wrapping) {
        return row().map(row -> {
                    try {
                        return Keysets.unwrap(row.sealing(), wrapping, SEALING).size() > 0;
                    } catch (GeneralSecurityException e) {
                        return false;
                    }
                })
                .orElse(true);
    }

    private Keys load() {
        return row().map(this::unwrap).orElseGet(() -> {
            if (!changing) {
                throw new VaultFault("no-key", "Nothing was sealed here yet.");
            }
            return makeFirst();
        });
    }

    /** @param otherwise what becomes of one that is there */
    private void keepCanary(Keys keys, String otherwise) {
        int unused = sql.sql("insert into vault_canary (sealed) values (?) on conflict (only_one) " + otherwise)
                .param(Keysets.certain(() -> keys.sealing().encrypt(Keysets.bytes(CANARY), Keysets.bytes(CANARY))))
                .update();
    }

    /**
     * Reads the key anew and opens with it what was sealed here to be tried. Makes and changes nothing.
     *
     * @return what came of it, in words
     */
    public Diagnosis tryKey() {
        forget();
        try {
            Optional<Row> row = row();
            if (row.isEmpty()) {
                return new Diagnosis.Good("Nothing was sealed here yet, so that no key is needed.");
            }
            Keys keys = unwrap(row.get());
            Optional<byte[]> canary = sql.sql("select sealed from vault_canary")
                    .query((rs, i) -> rs.getBytes(1))
                    .optional();
            if (canary.isEmpty()) {
                return new Diagnosis.Good("The key at " + place().words() + " is that of this site.");
            }
            byte[] opened = keys.sealing().decrypt(canary.get(), Keysets.bytes(CANARY));
            return opened.length == 0
                    ? notOpened()
                    : new Diagnosis.Good("The key at " + place().words() + " opens what was sealed here.");
        } catch (VaultFault e) {
            String[] parts = String.valueOf(e.getMessage()).split("(?<=\\.) ", 2);
            return new Diagnosis.Wrong(
                    parts[0], parts.length > 1 ? parts[1] : "Put the key back, or run \"baraza vault import-key\".");
        } catch (GeneralSecurityException e) {
            return notOpened();
        }
    }

    private Diagnosis notOpened() {
        return new Diagnosis.Wrong(
                "The key at " + place().words() + " does not open what was sealed here to be tried.",
                "Keep the key and the database as they are, and compare both with your latest backup.");
    }

    private Optional<Row> row() {
        return sql.sql("select turn, sealing, fingerprints from vault_key")
                .query((rs, i) -> new Row(rs.getInt(1), rs.getBytes(2), rs.getBytes(3)))
                .optional();
    }

    private Keys unwrap(Row row) {
        KeyPlace place = place();
        Aead wrapping = place.find()
                .orElseThrow(() -> new VaultFault(
                        "no-key",
                        "Identities are closed: their key is not at " + place.words()
                                + ". Put your copy of it there, or run \"baraza vault import-key\"."));
        try {
            return Keys.of(
                    row.turn(),
                    wrapping,
                    Keysets.unwrap(row.sealing(), wrapping, SEALING),
                    Keysets.unwrap(row.fingerprints(), wrapping, FINGERPRINTS));
        } catch (GeneralSecurityException e) {
            throw new VaultFault(
                    "wrong-key",
                    "Identities are closed: the key at " + place.words()
                            + " is not the one this site's identities were sealed with. Put the right one there, or"
                            + " run \"baraza vault import-key\".");
        }
    }

    /** Only where nothing was ever sealed; one program at a time, and the others take what the first made. */
    private Keys makeFirst() {
        return inTransaction(() -> {
            lockSite();
            Optional<Row> made = row();
            if (made.isPresent()) {
                return unwrap(made.get());
            }
            KeyPlace place = place();
            Aead wrapping = place.find().orElseGet(place::make);
            Keys keys = Keys.of(1, wrapping, Keysets.makeSealing(), Keysets.makeFingerprints());
            int unused = sql.sql("insert into vault_key (turn, sealing, fingerprints, made_at) values (?, ?, ?, ?)")
                    .params(
                            keys.turn(),
                            Keysets.wrap(keys.sealingKeys(), wrapping, SEALING),
                            Keysets.wrap(keys.fingerprintKeys(), wrapping, FINGERPRINTS),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            keepCanary(keys, "do update set sealed = excluded.sealed");
            return keys;
        });
    }

    private void lockSite() {
        String unused = sql.sql("select site from vault_site for update")
                .query(String.class)
                .single();
    }

    /** A new key for one person, and the same wrapped. */
    record PersonKey(Aead aead, byte[] wrapped) {}

    PersonKey makePersonKey(Handle handle) {
        KeysetHandle key = Keysets.makeSealing();
        return new PersonKey(
                Keysets.aead(key), Keysets.wrap(key, keysOfThisTurn().wrapping(), context(handle)));
    }

    /** @throws VaultFault when the key is not this person's or the vault is closed */
    Aead personKey(Handle handle, byte[] wrapped) {
        try {
            return Keysets.aead(Keysets.unwrap(wrapped, keysOfThisTurn().wrapping(), context(handle)));
        } catch (GeneralSecurityException e) {
            throw changed();
        }
    }

    private static String context(Handle handle) {
        return "person/" + handle.code();
    }

    /** The key of a day, made when it is first asked for. @throws VaultFault when the vault is closed */
    Aead dayKey(LocalDate day) {
        String context = dayContext(day);
        Keys unused = keys();
        return inTransaction(() -> {
            Aead wrapping = keysOfThisTurn().wrapping();
            if (findDayKey(day).isEmpty()) {
                int made = sql.sql("insert into vault_day (day, key) values (?, ?) on conflict do nothing")
                        .params(day, Keysets.wrap(Keysets.makeSealing(), wrapping, context))
                        .update();
            }
            try {
                return Keysets.aead(Keysets.unwrap(findDayKey(day).orElseThrow(), wrapping, context));
            } catch (GeneralSecurityException e) {
                throw changed();
            }
        });
    }

    private Optional<byte[]> findDayKey(LocalDate day) {
        return sql.sql("select key from vault_day where day = ?")
                .param(day)
                .query((rs, i) -> rs.getBytes(1))
                .optional();
    }

    private static String dayContext(LocalDate day) {
        return "day/" + day;
    }

    private void wrapDays(Aead from, Aead to) {
        List<LocalDate> all = sql.sql("select day from vault_day for update")
                .query((rs, i) -> rs.getObject(1, LocalDate.class))
                .list();
        for (LocalDate day : all) {
            try {
                byte[] anew = Keysets.wrap(
                        Keysets.unwrap(findDayKey(day).orElseThrow(), from, dayContext(day)), to, dayContext(day));
                int unused = sql.sql("update vault_day set key = ? where day = ?")
                        .params(anew, day)
                        .update();
            } catch (GeneralSecurityException e) {
                throw changed();
            }
        }
    }

    /** Where every key now lies, and how many were wrapped anew. */
    record Turned(String words, int persons) {}

    /**
     * Wraps every key anew and destroys the old wrapping key, so that older copies of the database can no longer be read.
     * When it is cut short, either everything or nothing is wrapped anew, and the place holds both keys until it is run
     * again.
     *
     * @param to another place; empty for a new key in the same one
     */
    Turned turn(Optional<String> to) {
        KeyPlace from = place();
        KeyPlace place = to.map(this::place).orElse(from);
        boolean moves = !place.equals(from);
        Keys unused = keys();
        Turned turned = inTransaction(() -> {
            lockSite();
            int turn = sql.sql("select turn from vault_key for update")
                    .query(Integer.class)
                    .single();
            Keys old = keysOf(turn);
            Aead wrapping = moves ? place.find().orElseGet(place::make) : place.turn();
            int persons = wrapPersons(old.wrapping(), wrapping);
            wrapDays(old.wrapping(), wrapping);
            int updated = sql.sql("update vault_key set turn = turn + 1, sealing = ?, fingerprints = ?, made_at = ?")
                    .params(
                            Keysets.wrap(old.sealingKeys(), wrapping, SEALING),
                            Keysets.wrap(old.fingerprintKeys(), wrapping, FINGERPRINTS),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return new Turned(place.words(), persons);
        });
        if (moves) {
            from.destroy();
        } else {
            place.forget();
        }
        forget();
        return turned;
    }

    private record Wrapped(Handle handle, byte[] key) {}

    private int wrapPersons(Aead from, Aead to) {
        List<Wrapped> all = sql.sql("select handle, key from vault_person for update")
                .query((rs, i) -> new Wrapped(new Handle(rs.getString(1)), rs.getBytes(2)))
                .list();
        for (Wrapped each : all) {
            String context = context(each.handle());
            try {
                byte[] anew = Keysets.wrap(Keysets.unwrap(each.key(), from, context), to, context);
                int unused = sql.sql("update vault_person set key = ? where handle = ?")
                        .params(anew, each.handle().code())
                        .update();
            } catch (GeneralSecurityException e) {
                throw changed();
            }
        }
        return all.size();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
