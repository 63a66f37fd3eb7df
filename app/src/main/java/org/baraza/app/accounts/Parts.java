package org.baraza.app.accounts;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.baraza.app.desk.Organisation;
import org.baraza.app.desk.Recorder;
import org.baraza.app.desk.Sealer;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Role;

/** Everything accounts are made of, by subject. */
record Parts(
        Tables tables,
        Recorder recorder,
        Names names,
        Passwords passwords,
        Grants grants,
        SecondFactors factors,
        Sessions sessions,
        AccessTokens tokens,
        Codes codes,
        KnownDevices devices,
        Guesses guesses,
        Links links,
        Errands errands,
        KeyRing keys,
        Challenges challenges,
        Optional<Organisation> organisation,
        DemoDoor demo) {

    static Parts of(
            DataSource source,
            Recorder recorder,
            Sealer sealer,
            Set<Role> guarded,
            InstantSource clock,
            Optional<Organisation> organisation) {
        Tables tables = Tables.of(source, clock);
        Grants grants = new Grants(tables, Set.copyOf(guarded));
        return new Parts(
                tables,
                recorder,
                new Names(tables, sealer),
                new Passwords(tables, Passwords.USUAL),
                grants,
                new SecondFactors(tables, sealer),
                new Sessions(tables),
                new AccessTokens(tables, sealer, grants),
                new Codes(tables),
                new KnownDevices(tables),
                new Guesses(tables, sealer),
                new Links(tables, sealer),
                new Errands(tables, sealer),
                new KeyRing(tables, sealer),
                new Challenges(tables),
                organisation,
                new DemoDoor());
    }

    /** Whether a password alone does not let them in. */
    boolean hasSecondFactor(Handle who) {
        return factors.has(who) || keys.has(who);
    }

    /** Whether nobody who is let in has a way to sign in. */
    boolean nobodyCanSignIn() {
        return !tables.sql().sql("""
                        select exists (select 1 from account_password p
                            join baraza_register.account a on a.account = p.account where a.closed_at is null)""").query(Boolean.class).single();
    }
}
