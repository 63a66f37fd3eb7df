package org.baraza.app.accounts;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.baraza.app.desk.Passkeys.Passkey;
import org.baraza.app.desk.Sealer;
import org.baraza.core.ground.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The public halves of people's passkeys, and whether what a device says was said by one of them, here, now and for its
 * owner. What devices say of their makers is not asked for.
 *
 * @param tables where they are
 * @param sealer what seals their names
 */
record KeyRing(Tables tables, Sealer sealer) {

    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final WebAuthnManager RULES = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
    private static final AttestedCredentialDataConverter KEYS = new AttestedCredentialDataConverter(CONVERTER);
    private static final int HANDLE_BYTES = 32;
    private static final int LONGEST_ANSWER = 16 << 10;

    /** The signatures offered to devices; the browser's script names the same. */
    private static final List<PublicKeyCredentialParameters> SIGNATURES =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256)
                    .stream()
                    .map(a -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, a))
                    .toList();

    private record Kept(Handle id, Handle who, byte[] key, long counter, boolean copiesAllowed) {}

    boolean has(Handle who) {
        return tables.sql()
                .sql("select exists (select 1 from account_passkey where account = ?)")
                .param(who.code())
                .query(Boolean.class)
                .single();
    }

    List<Passkey> list(Handle who) {
        return tables.sql()
                .sql("select id, name_sealed, made_at, used_at from account_passkey"
                        + " where account = ? order by made_at desc, id")
                .param(who.code())
                .query((rs, i) -> {
                    Handle id = new Handle(rs.getString(1));
                    return new Passkey(
                            id,
                            new String(sealer.unseal(context(id), rs.getBytes(2)), StandardCharsets.UTF_8),
                            rs.getObject(3, OffsetDateTime.class).toInstant(),
                            Optional.ofNullable(rs.getObject(4, OffsetDateTime.class))
                                    .map(OffsetDateTime::toInstant));
                })
                .list();
    }

    /** Names of credentials, as devices know them. */
    List<String> credentials(Handle who) {
        return tables.sql()
                .sql("select credential from account_passkey where account = ?")
                .param(who.code())
                .query((rs, i) -> text(rs.getBytes(1)))
                .list();
    }

    /** By which devices know the account again; made when there is none. */
    String handle(Handle who) {
        int unused = tables.write(
                "insert into account_passkey_owner (account, handle) values (?, ?) on conflict do nothing",
                who.code(),
                Secrets.bytes(HANDLE_BYTES));
        return text(tables.sql()
                .sql("select handle from account_passkey_owner where account = ?")
                .param(who.code())
                .query((rs, i) -> rs.getBytes(1))
                .single());
    }

    /** Whether it is a new key, made here for what was asked. */
    boolean keep(Handle who, String credential, String name, URI site, Predicate<String> asked) {
        if (credential.length() > LONGEST_ANSWER) {
            return false;
        }
        try {
            RegistrationData made = RULES.parseRegistrationResponseJSON(credential);
            Optional<Challenge> challenge = challenge(made.getCollectedClientData(), asked);
            if (challenge.isEmpty()) {
                return false;
            }
            RegistrationData unused = RULES.verify(
                    made, new RegistrationParameters(server(site, challenge.get()), SIGNATURES, true, true));
            return insert(who, made, name);
        } catch (DataConversionException | VerificationException | IllegalArgumentException e) {
            return false;
        }
    }

    private boolean insert(Handle who, RegistrationData made, String name) {
        var said = Objects.requireNonNull(made.getAttestationObject()).getAuthenticatorData();
        var key = Objects.requireNonNull(said.getAttestedCredentialData());
        Handle id = Secrets.handle("k");
        return tables.write(
                        """
                        insert into account_passkey
                            (id, account, credential, public_key, counter, copies_allowed, name_sealed, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (credential) do nothing""",
                        id.code(),
                        who.code(),
                        key.getCredentialId(),
                        KEYS.convert(key),
                        said.getSignCount(),
                        said.isFlagBE(),
                        sealer.seal(context(id), name.getBytes(StandardCharsets.UTF_8)),
                        Tables.at(tables.now()))
                == 1;
    }

    /** Whose key signed what was asked, here and now; empty when none did, or when the key has been copied. */
    Optional<Handle> whoSigned(String credential, URI site, Predicate<String> asked) {
        if (credential.length() > LONGEST_ANSWER) {
            return Optional.empty();
        }
        try {
            AuthenticationData signed = RULES.parseAuthenticationResponseJSON(credential);
            Optional<Challenge> challenge = challenge(signed.getCollectedClientData(), asked);
            Optional<Kept> kept = find(signed);
            if (challenge.isEmpty() || kept.isEmpty()) {
                return Optional.empty();
            }
            AuthenticationData unused = RULES.verify(
                    signed,
                    new AuthenticationParameters(server(site, challenge.get()), record(kept.get()), null, true, true));
            long counter = Objects.requireNonNull(signed.getAuthenticatorData()).getSignCount();
            return count(kept.get(), counter) ? Optional.of(kept.get().who()) : Optional.empty();
        } catch (DataConversionException | VerificationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Challenge> challenge(@Nullable CollectedClientData said, Predicate<String> asked) {
        return Optional.ofNullable(said)
                .map(CollectedClientData::getChallenge)
                .filter(c -> asked.test(text(c.getValue())));
    }

    private static ServerProperty server(URI site, Challenge challenge) {
        return ServerProperty.builder()
                .origin(new Origin(site.toString()))
                .rpId(site.getHost())
                .challenge(new DefaultChallenge(challenge.getValue()))
                .build();
    }

    /** The library's marks on its arrays are read as marks on their bytes; without either part nothing is found. */
    @SuppressWarnings("NullAway")
    private Optional<Kept> find(AuthenticationData signed) {
        return signed.getCredentialId() == null || signed.getUserHandle() == null
                ? Optional.empty()
                : find(signed.getCredentialId(), signed.getUserHandle());
    }

    private Optional<Kept> find(byte[] credential, byte[] handle) {
        return tables.sql()
                .sql("""
                        select p.id, p.account, p.public_key, p.counter, p.copies_allowed
                        from account_passkey p join account_passkey_owner o on o.account = p.account
                        where p.credential = ? and o.handle = ?""")
                .param(credential)
                .param(handle)
                .query((rs, i) -> new Kept(
                        new Handle(rs.getString(1)),
                        new Handle(rs.getString(2)),
                        rs.getBytes(3),
                        rs.getLong(4),
                        rs.getBoolean(5)))
                .optional();
    }

    private static CredentialRecordImpl record(Kept kept) {
        return new CredentialRecordImpl(
                null,
                true,
                kept.copiesAllowed(),
                null,
                kept.counter(),
                KEYS.convert(kept.key()),
                null,
                null,
                null,
                null);
    }

    /** Whether the device counted on from where it was: of two copies one falls behind. */
    private boolean count(Kept kept, long counter) {
        return tables.write(
                        "update account_passkey set counter = ?, used_at = ?"
                                + " where id = ? and (counter < ? or (counter = 0 and ? = 0))",
                        counter,
                        Tables.at(tables.now()),
                        kept.id().code(),
                        counter,
                        counter)
                == 1;
    }

    boolean remove(Handle who, Handle passkey) {
        return tables.write("delete from account_passkey where account = ? and id = ?", who.code(), passkey.code())
                == 1;
    }

    void removeAll(Handle who) {
        int keys = tables.write("delete from account_passkey where account = ?", who.code());
        int handle = tables.write("delete from account_passkey_owner where account = ?", who.code());
    }

    private static String context(Handle id) {
        return "passkey " + id.code();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
