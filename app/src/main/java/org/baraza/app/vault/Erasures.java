package org.baraza.app.vault;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Recorder;
import org.baraza.app.desk.Vault;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.IdentityField;
import org.baraza.core.record.ErasureCheckedEntry;
import org.baraza.core.record.IdentityErasedEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Erasure: the list beside the key first, then key, fields and journal in one transaction, then what the disk kept. */
final class Erasures {

    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final Keyring keyring;
    private final Persons persons;
    private final Recorder recorder;
    private final Scrubber scrubber;
    private final RandomNames names = new RandomNames();

    Erasures(
            JdbcClient sql,
            TransactionTemplate transactions,
            Keyring keyring,
            Persons persons,
            Recorder recorder,
            Scrubber scrubber) {
        this.sql = sql;
        this.transactions = transactions;
        this.keyring = keyring;
        this.persons = persons;
        this.recorder = recorder;
        this.scrubber = scrubber;
    }

    private ErasedList list(KeyPlace place) {
        return new ErasedList(place.erased());
    }

    boolean waits(Handle handle) {
        return list().stream().anyMatch(e -> e.handle().equals(handle));
    }

    List<Vault.Erasure> list() {
        return sql
                .sql("select id, handle, cause, asked_by, asked_at, agreed_by from vault_erasure"
                        + " where confirmed_by is null order by asked_at, id")
                .query((rs, i) -> new Vault.Erasure(
                        rs.getString(1),
                        new Handle(rs.getString(2)),
                        IdentityErasedEntry.Cause.valueOf(rs.getString(3)),
                        new Handle(rs.getString(4)),
                        rs.getObject(5, OffsetDateTime.class).toInstant(),
                        false,
                        Requests.handle(rs.getString(6))))
                .list()
                .stream()
                .map(this::withNeed)
                .toList();
    }

    /** When only the time is over, no person has asked yet; one is enough unless a leak could kill. */
    private Vault.Erasure withNeed(Vault.Erasure e) {
        boolean gravest = e.askedBy().equals(By.PROGRAM)
                && persons.findAbout(e.handle())
                        .filter(about -> about.grade() == Vault.Grade.MOST_SENSITIVE)
                        .isPresent();
        return new Vault.Erasure(e.id(), e.handle(), e.cause(), e.askedBy(), e.askedAt(), gravest, e.agreedBy());
    }

    private Vault.Erasure get(String id) {
        return list().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new WrongUse("This erasure no longer waits. Open the list again."));
    }

    /** The first of two. */
    void agree(String id, Handle who, Instant now) {
        Vault.Erasure asked = get(id);
        if (!asked.secondNeeded() || asked.agreedBy().isPresent()) {
            throw new WrongUse("This erasure does not wait for that. Open the list again.");
        }
        int unused = sql.sql("update vault_erasure set agreed_by = ?, agreed_at = ? where id = ? and agreed_by is null")
                .params(who.code(), now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** The one that waits already, else a new one. */
    Vault.Erasure ask(Handle handle, IdentityErasedEntry.Cause cause, Handle askedBy, Instant now) {
        int unused = sql.sql("""
                insert into vault_erasure (id, handle, cause, asked_by, asked_at) values (?, ?, ?, ?, ?)
                on conflict (handle) where confirmed_by is null do nothing""")
                .params(names.next(), handle.code(), cause.name(), askedBy.code(), now.atOffset(ZoneOffset.UTC))
                .update();
        return list().stream()
                .filter(e -> e.handle().equals(handle))
                .findFirst()
                .orElseThrow();
    }

    IdentityErasedEntry confirm(String id, Handle officer, Instant now) {
        Vault.Erasure asked = get(id);
        if (asked.secondNeeded()
                && asked.agreedBy().filter(a -> !a.equals(officer)).isEmpty()) {
            throw new WrongUse("A leak of this identity could kill, and no person asked for its erasure, so two people"
                    + " decide. Ask a head of office or another data-protection officer to agree first.");
        }
        if (asked.askedBy().equals(officer)) {
            throw new WrongUse(
                    "Nobody confirms what they asked for themselves. Let somebody else ask for this erasure.");
        }
        list(keyring.place()).add(asked.handle());
        IdentityErasedEntry entry = Objects.requireNonNull(transactions.execute(status -> {
            int unused = sql.sql("update vault_erasure set confirmed_by = ?, confirmed_at = ? where id = ?")
                    .params(officer.code(), now.atOffset(ZoneOffset.UTC), id)
                    .update();
            return destroy(asked.handle(), asked.cause(), asked.askedBy(), By.screen(officer), now)
                    .orElseThrow(() -> new WrongUse("That identity is no longer here. It was erased before."));
        }));
        scrubber.scrub();
        requireGone(asked.handle(), now);
        return entry;
    }

    /** Looks where it was and tries to open it, and puts on the journal what came of it. */
    private void requireGone(Handle handle, Instant now) {
        long left =
                sql.sql("""
                        select (select count(*) from vault_person where handle = :handle)
                            + (select count(*) from vault_field where handle = :handle)
                            + (select count(*) from vault_consent where handle = :handle)
                            + (select count(*) from vault_request where handle = :handle)""").param("handle", handle.code()).query(Long.class).single();
        ErasureCheckedEntry check = new ErasureCheckedEntry(handle, now, left, opens(handle));
        recorder.record(check, By.program());
        if (!check.verified()) {
            throw new VaultFault(
                    "not-erased",
                    "The identity was erased, and something of it is still here. Show this to whoever looks after this"
                            + " site; the journal says what was found.");
        }
    }

    private boolean opens(Handle handle) {
        try {
            return !persons.unseal(handle, EnumSet.allOf(IdentityField.class)).isEmpty();
        } catch (WrongUse gone) {
            return false;
        }
    }

    private Optional<IdentityErasedEntry> destroy(
            Handle handle, IdentityErasedEntry.Cause cause, Handle askedBy, By by, Instant now) {
        return persons.destroy(handle).map(gone -> {
            int unused = sql.sql("delete from vault_request where handle = ?")
                    .param(handle.code())
                    .update();
            IdentityErasedEntry entry = new IdentityErasedEntry(
                    handle,
                    cause,
                    askedBy,
                    by.who(),
                    now,
                    gone.keyDigest(),
                    gone.before(),
                    gone.after(),
                    gone.fields());
            recorder.record(entry, by);
            return entry;
        });
    }

    /** Erases again what an older copy of the database brought back, or what an erasure cut short left. */
    void repeat(Instant now) {
        Set<Handle> erased;
        try {
            erased = list(keyring.place()).list();
        } catch (VaultFault e) {
            // Identities are closed then, and every opening looks at the list again.
            return;
        }
        boolean any = false;
        for (Handle handle : persons.list()) {
            if (erased.contains(handle)) {
                any |= Objects.requireNonNull(transactions.execute(status -> destroy(
                                handle, IdentityErasedEntry.Cause.RESTORED_COPY, By.PROGRAM, By.program(), now)
                        .isPresent()));
                int unused = sql.sql("update vault_erasure set confirmed_by = ?, confirmed_at = ?"
                                + " where handle = ? and confirmed_by is null")
                        .params(By.PROGRAM.code(), now.atOffset(ZoneOffset.UTC), handle.code())
                        .update();
            }
        }
        if (any) {
            scrubber.scrub();
        }
    }

    /** @throws WrongUse when the handle is on the list beside the key */
    void requireNotErased(Handle handle) {
        if (list(keyring.place()).list().contains(handle)) {
            throw new WrongUse(
                    "That identity was erased, and an older copy of the database brought it back. Start again,"
                            + " and it is erased again.");
        }
    }

    List<IdentityErasedEntry> listDone() {
        return sql.sql("""
                select handle, cause, asked_by, confirmed_by, erased_at, key_digest, persons_before, persons_after,
                    fields_destroyed
                from identity_erasure order by position desc""")
                .query((rs, i) -> new IdentityErasedEntry(
                        new Handle(rs.getString(1)),
                        IdentityErasedEntry.Cause.valueOf(rs.getString(2)),
                        new Handle(rs.getString(3)),
                        new Handle(rs.getString(4)),
                        rs.getObject(5, OffsetDateTime.class).toInstant(),
                        rs.getString(6),
                        rs.getLong(7),
                        rs.getLong(8),
                        rs.getLong(9)))
                .list();
    }
}
