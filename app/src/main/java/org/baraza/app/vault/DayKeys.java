package org.baraza.app.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.baraza.app.desk.Envelopes;
import org.baraza.core.ground.Handle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keys for what is sent in: one for each thing, wrapped by the key of its day, so that a million of them are wrapped anew
 * in a moment when the vault's key is turned, and one of them can be destroyed alone. Both halves of a key are used, one for
 * short texts and one for streams.
 */
public final class DayKeys implements Envelopes {

    private static final int HALF_BYTES = 32;

    /** A stream is sealed in segments of this size, each on its own, so that little is held in memory. */
    private static final int SEGMENT_BYTES = 1 << 14;

    private final Keyring keyring;
    private final InstantSource clock;
    private final Scrubber scrubber;
    private final SecureRandom chance = new SecureRandom();
    private final Map<LocalDate, Aead> days = new ConcurrentHashMap<>();

    /** @param ownServer whether the database server is looked after by this program alone */
    public DayKeys(DataSource source, Keyring keyring, InstantSource clock, boolean ownServer) {
        this.keyring = keyring;
        this.clock = clock;
        this.scrubber = new Scrubber(JdbcClient.create(source), ownServer);
    }

    @Override
    public Envelope make() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        byte[] key = new byte[2 * HALF_BYTES];
        chance.nextBytes(key);
        byte[] wrapped = Keysets.seal(dayKey(day), key, context(day));
        return new Opened(day, wrapped, key);
    }

    @Override
    public Envelope open(LocalDate day, byte[] key) {
        try {
            return new Opened(day, key, dayKey(day).decrypt(key, context(day)));
        } catch (GeneralSecurityException e) {
            throw Keyring.changed();
        }
    }

    private Aead dayKey(LocalDate day) {
        return days.computeIfAbsent(day, keyring::dayKey);
    }

    private static byte[] context(LocalDate day) {
        return Keysets.bytes("envelope/" + day);
    }

    @Override
    public void noteErased(Handle what) {
        new ErasedList(keyring.place().erased()).add(what);
    }

    @Override
    public Set<Handle> erased() {
        return new ErasedList(keyring.place().erased()).list();
    }

    @Override
    public void scrub(List<String> tables) {
        scrubber.scrub(tables);
    }

    private static final class Opened implements Envelope {

        private final LocalDate day;
        private final byte[] wrapped;
        private final byte[] forTexts;
        private final byte[] forStreams;

        Opened(LocalDate day, byte[] wrapped, byte[] key) {
            this.day = day;
            this.wrapped = wrapped;
            forTexts = Arrays.copyOf(key, HALF_BYTES);
            forStreams = Arrays.copyOfRange(key, HALF_BYTES, 2 * HALF_BYTES);
        }

        @Override
        public LocalDate day() {
            return day;
        }

        @Override
        public byte[] key() {
            return wrapped;
        }

        @Override
        public byte[] seal(String context, byte[] plain) {
            return Keysets.seal(Keysets.certain(() -> new AesGcmJce(forTexts)), plain, Keysets.bytes(context));
        }

        @Override
        public byte[] unseal(String context, byte[] sealed) {
            try {
                return new AesGcmJce(forTexts).decrypt(sealed, Keysets.bytes(context));
            } catch (GeneralSecurityException e) {
                throw Keyring.changed();
            }
        }

        private AesGcmHkdfStreaming streams() {
            return Keysets.certain(
                    () -> new AesGcmHkdfStreaming(forStreams, "HmacSha256", HALF_BYTES, SEGMENT_BYTES, 0));
        }

        @Override
        public OutputStream sealing(String context, OutputStream to) throws IOException {
            try {
                return streams().newEncryptingStream(to, Keysets.bytes(context));
            } catch (GeneralSecurityException e) {
                throw new VaultFault("cryptography", "This Java cannot do the cryptography the vault needs.", e);
            }
        }

        @Override
        public InputStream unsealing(String context, InputStream from) throws IOException {
            try {
                return streams().newDecryptingStream(from, Keysets.bytes(context));
            } catch (GeneralSecurityException e) {
                throw new VaultFault("cryptography", "This Java cannot do the cryptography the vault needs.", e);
            }
        }

        @Override
        public String toString() {
            return "an envelope of " + day;
        }
    }
}
