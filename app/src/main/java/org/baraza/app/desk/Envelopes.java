package org.baraza.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.baraza.core.ground.Handle;

/**
 * Seals what is large or of which there is much, each with a key of its own, so that destroying that key destroys it. The
 * vault provides it: the keys are wrapped by a key of their day, and that by the key that is not in the database. Everything
 * throws a {@link PlainFault} while the vault's key is missing.
 */
public interface Envelopes {

    /** A new one, of today. */
    Envelope make();

    /**
     * One that was made before.
     *
     * @param day whose key wraps its key
     * @param key wrapped
     */
    Envelope open(LocalDate day, byte[] key);

    /** Notes beside the vault's key that something was destroyed, so that an older copy of the database cannot bring it back. */
    void noteErased(Handle what);

    /** Everything noted so, and the people erased. */
    Set<Handle> erased();

    /** Makes the database let go of rows of these tables that were destroyed. Outside any transaction. */
    void scrub(List<String> tables);

    /** A key that seals. */
    interface Envelope {

        LocalDate day();

        /** Its key, wrapped, to be kept beside what it seals. */
        byte[] key();

        /** @param context what the text is and whose, bound to the result */
        byte[] seal(String context, byte[] plain);

        /** @throws PlainFault when it was sealed by another key or for another context, or was changed */
        byte[] unseal(String context, byte[] sealed);

        /** What is written to the result comes out sealed at {@code to}, a little at a time. */
        OutputStream sealing(String context, OutputStream to) throws IOException;

        /** Reading from the result unseals; it throws when what is read was changed. */
        InputStream unsealing(String context, InputStream from) throws IOException;
    }
}
