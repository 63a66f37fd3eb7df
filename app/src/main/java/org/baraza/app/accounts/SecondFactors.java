package org.baraza.app.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.baraza.app.desk.OwnAccount.Secret;
import org.baraza.app.desk.Sealer;
import org.baraza.core.ground.Handle;

/**
 * Second factors: codes of an authenticator app, and recovery codes for the day the telephone is gone.
 *
 * @param tables where they are
 * @param sealer what seals their secrets
 */
record SecondFactors(Tables tables, Sealer sealer) {

    private static final int RECOVERY_CODES = 10;

    boolean has(Handle who) {
        return tables.sql()
                .sql("select exists (select 1 from account_totp where account = ? and confirmed_at is not null)")
                .param(who.code())
                .query(Boolean.class)
                .single();
    }

    /** The secret to confirm; made when there is none. */
    Optional<Secret> offer(Handle who) {
        if (has(who)) {
            return Optional.empty();
        }
        byte[] fresh = Secrets.bytes(Totp.SECRET_BYTES);
        int unused = tables.write(
                "insert into account_totp (account, secret_sealed) values (?, ?) on conflict do nothing",
                who.code(),
                sealer.seal(context(who), fresh));
        return secret(who).map(SecondFactors::show);
    }

    private static Secret show(byte[] secret) {
        String text = Totp.base32(secret);
        // The name of the account stays out: the app of a lost telephone would show it.
        return new Secret(
                text,
                "otpauth://totp/" + URLEncoder.encode("Baraza", StandardCharsets.UTF_8) + "?secret=" + text
                        + "&issuer=Baraza");
    }

    private Optional<byte[]> secret(Handle who) {
        return tables.sql()
                .sql("select secret_sealed from account_totp where account = ?")
                .param(who.code())
                .query((rs, i) -> sealer.unseal(context(who), rs.getBytes(1)))
                .optional();
    }

    private static String context(Handle who) {
        return "second factor " + who.code();
    }

    /** Whether it is a code of now that was not used before, for a secret that is confirmed with it or was before. */
    boolean use(Handle who, String code) {
        OptionalLong step =
                secret(who).map(s -> Totp.step(s, code, tables.now())).orElse(OptionalLong.empty());
        return step.isPresent()
                && tables.write("""
                                update account_totp set last_step = ?, confirmed_at = coalesce(confirmed_at, ?)
                                where account = ? and last_step < ?""", step.getAsLong(), Tables.at(tables.now()), who.code(), step.getAsLong()) == 1;
    }

    /** Whether it is a recovery code not used before. */
    boolean useRecoveryCode(Handle who, String code) {
        return tables.write(
                        "delete from account_recovery_code where account = ? and hash = ?",
                        who.code(),
                        fingerprint(who, Secrets.plain(code)))
                == 1;
    }

    List<String> renewRecoveryCodes(Handle who) {
        List<String> codes =
                Stream.generate(() -> Secrets.code(2)).limit(RECOVERY_CODES).toList();
        int unused = tables.write("delete from account_recovery_code where account = ?", who.code());
        codes.forEach(code -> {
            int one = tables.write(
                    "insert into account_recovery_code (account, hash) values (?, ?)",
                    who.code(),
                    fingerprint(who, Secrets.plain(code)));
        });
        return codes;
    }

    /** With the site's key: 50 bits alone could be tried out by whoever holds the tables. */
    private byte[] fingerprint(Handle who, String code) {
        return sealer.fingerprint("recovery code " + who.code(), code);
    }

    int recoveryCodesLeft(Handle who) {
        return tables.sql()
                .sql("select count(*)::int from account_recovery_code where account = ?")
                .param(who.code())
                .query(Integer.class)
                .single();
    }

    void remove(Handle who) {
        int totp = tables.write("delete from account_totp where account = ?", who.code());
        int codes = tables.write("delete from account_recovery_code where account = ?", who.code());
    }
}
