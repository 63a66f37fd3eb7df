package org.baraza.app.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Vault;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.IdentityField;
import org.baraza.core.protect.IdentityPurpose;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sealed rows of persons. */
final class Persons {

    private static final String SEPARATOR = "\n";

    private final JdbcClient sql;
    private final Keyring keyring;
    private final RandomNames names = new RandomNames();

    Persons(JdbcClient sql, Keyring keyring) {
        this.sql = sql;
        this.keyring = keyring;
    }

    /** What is about a person without identifying them. */
    record About(Vault.Grade grade, Optional<String> mission) {

        private static About read(String text) {
            List<String> lines = text.lines().toList();
            return new About(
                    Vault.Grade.valueOf(lines.getFirst()),
                    lines.size() > 1 ? Optional.of(lines.get(1)) : Optional.empty());
        }

        private String show() {
            return grade + mission.map(m -> SEPARATOR + m).orElse("");
        }
    }

    /** Within a transaction. */
    Handle insert(Vault.Identity identity, Handle takenBy, LocalDate today) {
        require(identity, today);
        Handle handle = names.nextHandle();
        Keyring.PersonKey key = keyring.makePersonKey(handle);
        update(
                "insert into vault_person (handle, key, about) values (?, ?, ?)",
                handle.code(),
                key.wrapped(),
                seal("about/" + handle.code(), new About(identity.grade(), identity.mission()).show()));
        identity.fields()
                .forEach((field, text) -> update(
                        "insert into vault_field (handle, field, sealed) values (?, ?, ?)",
                        handle.code(),
                        field.name(),
                        seal(key.aead(), handle, field, text)));
        for (IdentityPurpose purpose : identity.consent().purposes()) {
            update(
                    "insert into vault_consent (handle, purpose, sealed) values (?, ?, ?)",
                    handle.code(),
                    purpose.name(),
                    sealConsent(handle, agreed(identity.consent(), purpose, takenBy)));
        }
        return handle;
    }

    private static void require(Vault.Identity identity, LocalDate today) {
        Vault.Consent consent = identity.consent();
        if (consent.givenOn().isAfter(today)) {
            throw new WrongUse("The day the person agreed lies ahead. Correct it.");
        }
        if (consent.until().isBefore(today)) {
            throw new WrongUse("The last day it may be kept is over. Choose a later one.");
        }
        for (IdentityField field : identity.fields().keySet()) {
            LocalDate last = consent.givenOn().plus(field.retention());
            if (consent.until().isAfter(last)) {
                throw new WrongUse("The " + field.key() + " may be kept until " + last
                        + " at the longest. Choose an earlier last day, or leave that field out.");
            }
        }
    }

    private byte[] seal(Aead key, Handle handle, IdentityField field, String text) {
        byte[] plain = SealedText.show(text);
        byte[] sealed = Keysets.seal(key, plain, context(handle, field));
        Arrays.fill(plain, (byte) 0);
        return sealed;
    }

    private static byte[] context(Handle handle, IdentityField field) {
        return Keysets.bytes("person/" + handle.code() + "/" + field.name());
    }

    private byte[] seal(String context, String text) {
        return keyring.seal(context, SealedText.show(text));
    }

    private String unseal(String context, byte[] sealed) {
        return SealedText.read(keyring.unseal(context, sealed));
    }

    private static Vault.Agreed agreed(Vault.Consent consent, IdentityPurpose purpose, Handle takenBy) {
        return new Vault.Agreed(
                purpose,
                consent.until(),
                consent.givenOn(),
                consent.mode(),
                consent.language(),
                takenBy,
                Optional.empty());
    }

    private byte[] sealConsent(Handle handle, Vault.Agreed a) {
        return seal(
                consentContext(handle, a.purpose()),
                String.join(
                        SEPARATOR,
                        a.until().toString(),
                        a.givenOn().toString(),
                        a.mode().name(),
                        a.language(),
                        a.takenBy().code(),
                        a.withdrawnOn().map(LocalDate::toString).orElse("")));
    }

    private static String consentContext(Handle handle, IdentityPurpose purpose) {
        return "consent/" + handle.code() + "/" + purpose.name();
    }

    private Vault.Agreed readConsent(Handle handle, IdentityPurpose purpose, byte[] sealed) {
        String[] parts = unseal(consentContext(handle, purpose), sealed).split(SEPARATOR, -1);
        return new Vault.Agreed(
                purpose,
                LocalDate.parse(parts[0]),
                LocalDate.parse(parts[1]),
                Vault.Mode.valueOf(parts[2]),
                parts[3],
                new Handle(parts[4]),
                parts.length < 6 || parts[5].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(parts[5])));
    }

    Optional<About> findAbout(Handle handle) {
        return sql.sql("select about from vault_person where handle = ?")
                .param(handle.code())
                .query((rs, i) -> About.read(unseal("about/" + handle.code(), rs.getBytes(1))))
                .optional();
    }

    /** Which fields are sealed. */
    Set<IdentityField> fields(Handle handle) {
        Set<IdentityField> found = EnumSet.noneOf(IdentityField.class);
        sql.sql("select field from vault_field where handle = ?")
                .param(handle.code())
                .query((rs, i) -> IdentityField.valueOf(rs.getString(1)))
                .list()
                .forEach(found::add);
        return found;
    }

    List<Vault.Agreed> consents(Handle handle) {
        return sql
                .sql("select purpose, sealed from vault_consent where handle = ?")
                .param(handle.code())
                .query((rs, i) -> readConsent(handle, IdentityPurpose.valueOf(rs.getString(1)), rs.getBytes(2)))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Vault.Agreed::purpose))
                .toList();
    }

    /** The person takes back what they agreed to; whether they had. */
    boolean withdraw(Handle handle, IdentityPurpose purpose, LocalDate today) {
        Optional<Vault.Agreed> held = consents(handle).stream()
                .filter(a -> a.purpose() == purpose && a.withdrawnOn().isEmpty())
                .findFirst();
        held.ifPresent(a -> update(
                "update vault_consent set sealed = ? where handle = ? and purpose = ?",
                sealConsent(
                        handle,
                        new Vault.Agreed(
                                purpose,
                                a.until(),
                                a.givenOn(),
                                a.mode(),
                                a.language(),
                                a.takenBy(),
                                Optional.of(today))),
                handle.code(),
                purpose.name()));
        return held.isPresent();
    }

    /** Unseals some fields. Only after the journal says so. */
    Map<IdentityField, String> unseal(Handle handle, Set<IdentityField> wanted) {
        byte[] wrapped = sql.sql("select key from vault_person where handle = ?")
                .param(handle.code())
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new WrongUse("That identity is no longer here. It was erased."));
        Aead key = keyring.personKey(handle, wrapped);
        Map<IdentityField, String> found = new EnumMap<>(IdentityField.class);
        for (Sealed row : sealed(handle)) {
            if (wanted.contains(row.field())) {
                found.put(row.field(), unseal(key, handle, row));
            }
        }
        return found;
    }

    private record Sealed(IdentityField field, byte[] bytes) {}

    private List<Sealed> sealed(Handle handle) {
        return sql.sql("select field, sealed from vault_field where handle = ?")
                .param(handle.code())
                .query((rs, i) -> new Sealed(IdentityField.valueOf(rs.getString(1)), rs.getBytes(2)))
                .list();
    }

    private static String unseal(Aead key, Handle handle, Sealed row) {
        try {
            return SealedText.read(key.decrypt(row.bytes(), context(handle, row.field())));
        } catch (GeneralSecurityException e) {
            throw Keyring.changed();
        }
    }

    List<Handle> list() {
        return sql.sql("select handle from vault_person order by handle")
                .query((rs, i) -> new Handle(rs.getString(1)))
                .list();
    }

    long count() {
        return sql.sql("select count(*) from vault_person").query(Long.class).single();
    }

    /**
     * What was destroyed.
     *
     * @param keyDigest SHA-256 of the wrapped key, lower-case hex
     * @param before persons before
     * @param after persons after
     * @param fields sealed fields destroyed
     */
    record Destroyed(String keyDigest, long before, long after, long fields) {}

    /** Within a transaction; empty when there is no such person. */
    Optional<Destroyed> destroy(Handle handle) {
        // One at a time, so that the counts before and after are those of this one.
        update("lock table vault_person in share row exclusive mode");
        Optional<byte[]> key = sql.sql("select key from vault_person where handle = ?")
                .param(handle.code())
                .query(byte[].class)
                .optional();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        long before = count();
        int fields = update("delete from vault_field where handle = ?", handle.code());
        int unused = update("delete from vault_person where handle = ?", handle.code());
        return Optional.of(new Destroyed(digest(key.get()), before, count(), fields));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @com.google.errorprone.annotations.CanIgnoreReturnValue
    private int update(String statement, Object... values) {
        return sql.sql(statement).params(values).update();
    }
}
