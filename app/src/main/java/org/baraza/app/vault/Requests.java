package org.baraza.app.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Vault;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.IdentityField;
import org.baraza.core.protect.IdentityPurpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests for openings. */
final class Requests {

    /** How long a second person may take. */
    static final Duration TO_DECIDE = Duration.ofHours(24);

    /** How long whoever asked may then take. */
    static final Duration TO_OPEN = Duration.ofMinutes(15);

    private static final String ALL = "select id, handle, fields, purpose, reason, asked_by, asked_at, second_needed,"
            + " decided_by, decided_at, approved, opened_at from vault_request ";

    private final JdbcClient sql;
    private final Keyring keyring;
    private final RandomNames names = new RandomNames();

    Requests(JdbcClient sql, Keyring keyring) {
        this.sql = sql;
        this.keyring = keyring;
    }

    String insert(Vault.Wish wish, Handle askedBy, boolean secondNeeded, Instant now) {
        String id = names.next();
        int unused = sql.sql("""
                insert into vault_request (id, handle, fields, purpose, reason, asked_by, asked_at, second_needed)
                values (?, ?, ?::text[], ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        wish.handle().code(),
                        "{"
                                + String.join(
                                        ",",
                                        wish.fields().stream()
                                                .map(Enum::name)
                                                .sorted()
                                                .toList()) + "}",
                        wish.purpose().name(),
                        keyring.seal(context(id), SealedText.show(wish.reason())),
                        askedBy.code(),
                        now.atOffset(ZoneOffset.UTC),
                        secondNeeded)
                .update();
        return id;
    }

    private static String context(String id) {
        return "reason/" + id;
    }

    Optional<Vault.Opening> find(String id, Instant now) {
        return sql.sql(ALL + "where id = ?")
                .param(id)
                .query((rs, i) -> read(rs, now))
                .optional();
    }

    /** The same, and nobody else changes it before this transaction ends. */
    Optional<Vault.Opening> lock(String id, Instant now) {
        return sql.sql(ALL + "where id = ? for update")
                .param(id)
                .query((rs, i) -> read(rs, now))
                .optional();
    }

    /** Those that may still come to something, the newest first. */
    List<Vault.Opening> listOpen(Instant now) {
        return sql
                .sql(ALL + "where opened_at is null and approved is distinct from false and asked_at > ?"
                        + " order by asked_at desc")
                .param(now.minus(TO_DECIDE).minus(TO_OPEN).atOffset(ZoneOffset.UTC))
                .query((rs, i) -> read(rs, now))
                .list()
                .stream()
                .filter(o -> o.step() == Vault.Step.WAITING || o.step() == Vault.Step.READY)
                .toList();
    }

    void decide(String id, boolean yes, Handle by, Instant now) {
        int unused = sql.sql("update vault_request set decided_by = ?, decided_at = ?, approved = ? where id = ?")
                .params(by.code(), now.atOffset(ZoneOffset.UTC), yes, id)
                .update();
    }

    void opened(String id, Instant now) {
        int unused = sql.sql("update vault_request set opened_at = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** What was given as reason; empty when it cannot be unsealed any more. */
    Optional<String> findReason(String id) {
        try {
            return sql.sql("select reason from vault_request where id = ?")
                    .param(id)
                    .query(byte[].class)
                    .optional()
                    .map(bytes -> SealedText.read(keyring.unseal(context(id), bytes)));
        } catch (VaultFault e) {
            return Optional.empty();
        }
    }

    private Vault.Opening read(ResultSet rs, Instant now) throws SQLException {
        String id = rs.getString("id");
        Set<IdentityField> fields = EnumSet.noneOf(IdentityField.class);
        Arrays.stream((String[]) rs.getArray("fields").getArray())
                .map(IdentityField::valueOf)
                .forEach(fields::add);
        Instant askedAt = rs.getObject("asked_at", OffsetDateTime.class).toInstant();
        boolean secondNeeded = rs.getBoolean("second_needed");
        Optional<Instant> decidedAt = Optional.ofNullable(rs.getObject("decided_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        boolean approved = rs.getBoolean("approved");
        boolean opened = rs.getObject("opened_at") != null;
        Instant until = secondNeeded && decidedAt.isEmpty()
                ? askedAt.plus(TO_DECIDE)
                : decidedAt.orElse(askedAt).plus(TO_OPEN);
        return new Vault.Opening(
                id,
                new Vault.Wish(
                        new Handle(rs.getString("handle")),
                        fields,
                        IdentityPurpose.valueOf(rs.getString("purpose")),
                        SealedText.read(keyring.unseal(context(id), rs.getBytes("reason")))),
                new Handle(rs.getString("asked_by")),
                askedAt,
                secondNeeded,
                handle(rs.getString("decided_by")),
                step(secondNeeded, decidedAt.isPresent(), approved, opened, now.isBefore(until)),
                until);
    }

    static Optional<Handle> handle(@Nullable String code) {
        return Optional.ofNullable(code).map(Handle::new);
    }

    private static Vault.Step step(boolean second, boolean decided, boolean approved, boolean opened, boolean inTime) {
        if (opened) {
            return Vault.Step.OPENED;
        }
        if (decided && !approved) {
            return Vault.Step.REFUSED;
        }
        if (!inTime) {
            return Vault.Step.OVER;
        }
        return second && !decided ? Vault.Step.WAITING : Vault.Step.READY;
    }
}
