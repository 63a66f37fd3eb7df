package org.baraza.app.accounts;

import java.util.Optional;
import org.baraza.app.desk.Accounts.Link;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in through the organisation's own sign-in, and as whom they are known there: by a keyed fingerprint, so that
 * the tables name nobody.
 *
 * @param tables where they are
 * @param sealer what makes the fingerprints
 */
record Links(Tables tables, Sealer sealer) {

    /**
     * Somebody as the provider knows them.
     *
     * @param issuer the provider
     * @param text its word for them
     */
    record Subject(String issuer, String text) {}

    Optional<Link> find(Handle who) {
        return tables.sql()
                .sql("select subject_fingerprint is not null from account_link where account = ?")
                .param(who.code())
                .query((rs, i) -> rs.getBoolean(1) ? Link.BY_SUBJECT : Link.AT_FIRST_ARRIVAL)
                .optional();
    }

    Optional<Handle> find(Subject subject) {
        return tables.sql()
                .sql("select account from account_link where subject_fingerprint = ?")
                .param(fingerprint(subject))
                .query((rs, i) -> new Handle(rs.getString(1)))
                .optional();
    }

    /** Whether somebody who was awaited has arrived: once, and from then on they are known by their subject alone. */
    boolean arrive(Handle who, Subject subject) {
        return tables.write(
                        "update account_link set subject_fingerprint = ?"
                                + " where account = ? and subject_fingerprint is null",
                        fingerprint(subject),
                        who.code())
                == 1;
    }

    void keep(Handle who, Optional<Subject> subject) {
        if (subject.flatMap(this::find).filter(other -> !other.equals(who)).isPresent()) {
            throw new WrongUse("Somebody else is linked to that subject. Unlink their account first.");
        }
        byte @Nullable [] fingerprint = subject.map(this::fingerprint).orElse(null);
        int unused = tables.sql()
                .sql("""
                        insert into account_link (account, subject_fingerprint, made_at) values (?, ?, ?)
                        on conflict (account) do update set
                            subject_fingerprint = excluded.subject_fingerprint, made_at = excluded.made_at""")
                .param(who.code())
                .param(fingerprint)
                .param(Tables.at(tables.now()))
                .update();
    }

    boolean remove(Handle who) {
        return tables.write("delete from account_link where account = ?", who.code()) == 1;
    }

    private byte[] fingerprint(Subject subject) {
        return sealer.fingerprint("subject at " + subject.issuer(), subject.text());
    }
}
