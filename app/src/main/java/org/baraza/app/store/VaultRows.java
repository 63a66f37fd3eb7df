package org.baraza.app.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.ErasureCheckedEntry;
import org.baraza.core.record.IdentityErasedEntry;
import org.baraza.core.record.IdentityOpenedEntry;
import org.baraza.core.record.OpeningQuestionedEntry;
import org.baraza.core.record.VaultEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what the journal says of the vault into the register that the search path names. */
final class VaultRows {

    private VaultRows() {}

    static void project(JdbcClient sql, long position, VaultEntry entry) {
        int unused = switch (entry) {
            case IdentityOpenedEntry e ->
                sql.sql("""
                                insert into identity_opening
                                    (id, handle, fields, purpose, opened_by, opened_at, approved_by)
                                values (?, ?, ?::text[], ?, ?, ?, nullif(?, ''))""")
                        .params(
                                e.opening(),
                                e.handle().code(),
                                fields(e),
                                e.purpose().name(),
                                e.openedBy().code(),
                                at(e.openedAt()),
                                e.approvedBy().map(Handle::code).orElse(""))
                        .update();
            case OpeningQuestionedEntry e ->
                // Asked twice is asked once.
                sql.sql("""
                                insert into identity_question (opening, questioned_by, questioned_at)
                                values (?, ?, ?) on conflict do nothing""")
                        .params(e.opening(), e.questionedBy().code(), at(e.questionedAt()))
                        .update();
            case IdentityErasedEntry e ->
                sql.sql("""
                                insert into identity_erasure (position, handle, erased_at, cause, asked_by, confirmed_by,
                                    key_digest, persons_before, persons_after, fields_destroyed)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(
                                position,
                                e.handle().code(),
                                at(e.erasedAt()),
                                e.cause().name(),
                                e.askedBy().code(),
                                e.confirmedBy().code(),
                                e.keyDigest(),
                                e.personsBefore(),
                                e.personsAfter(),
                                e.fieldsDestroyed())
                        .update();
            // The journal alone says that it was looked for.
            case ErasureCheckedEntry _ -> 0;
        };
    }

    private static String fields(IdentityOpenedEntry e) {
        return "{"
                + String.join(
                        ",", EnumSet.copyOf(e.fields()).stream().map(Enum::name).toList()) + "}";
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
