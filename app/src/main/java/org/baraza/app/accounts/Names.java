package org.baraza.app.accounts;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Handle;

/**
 * The names people sign in with and are called by: sealed, and found by a keyed fingerprint.
 *
 * @param tables where they are
 * @param sealer what seals them
 */
record Names(Tables tables, Sealer sealer) {

    private static final int LONGEST = 100;

    /**
     * @param login name to sign in with
     * @param shown name colleagues know
     */
    record Both(String login, String shown) {}

    /** The one spelling of a name to sign in with. */
    static String plain(String login) {
        return Normalizer.normalize(login.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    Optional<Handle> find(String login) {
        return tables.sql()
                .sql("select account from account_name where login_fingerprint = ?")
                .param(fingerprint(login))
                .query((rs, i) -> new Handle(rs.getString(1)))
                .optional();
    }

    Both get(Handle who) {
        return tables.sql()
                .sql("select login_sealed, shown_sealed from account_name where account = ?")
                .param(who.code())
                .query((rs, i) -> new Both(
                        unseal("login " + who.code(), rs.getBytes(1)), unseal("shown " + who.code(), rs.getBytes(2))))
                .single();
    }

    void keep(Handle who, String login, String shown) {
        Both both = new Both(checked(plain(login)), checked(shown.strip()));
        if (find(login).isPresent()) {
            throw new WrongUse("Somebody signs in with that name already. Choose another.");
        }
        int unused = tables.write(
                "insert into account_name (account, login_fingerprint, login_sealed, shown_sealed) values (?, ?, ?, ?)",
                who.code(),
                fingerprint(login),
                seal("login " + who.code(), both.login()),
                seal("shown " + who.code(), both.shown()));
    }

    private static String checked(String name) {
        if (name.isEmpty() || name.length() > LONGEST || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new WrongUse("A name has 1 to " + LONGEST + " characters.");
        }
        return name;
    }

    private byte[] fingerprint(String login) {
        return sealer.fingerprint("login", plain(login));
    }

    private byte[] seal(String context, String name) {
        return sealer.seal(context, name.getBytes(StandardCharsets.UTF_8));
    }

    private String unseal(String context, byte[] sealed) {
        return new String(sealer.unseal(context, sealed), StandardCharsets.UTF_8);
    }
}
