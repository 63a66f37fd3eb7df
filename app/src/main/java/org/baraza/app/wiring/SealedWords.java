package org.baraza.app.wiring;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.CaseWords;

/**
 * What was said when a case came in, sealed beside the journal.
 *
 * @param subject what it is sealed for, so that nothing of another subject is ever taken for it
 */
record SealedWords(CaseWords table, Sealer sealer, String subject) {

    /** Under which the words lie that came first. */
    static final String PART = "said";

    /** What stands on the journal in place of words; empty where there are none. */
    Optional<String> digest(String id, String words) {
        return digest(id, PART, words);
    }

    /** @param part which words of the case */
    Optional<String> digest(String id, String part, String words) {
        return words.isBlank()
                ? Optional.empty()
                : Optional.of(HexFormat.of().formatHex(sealer.fingerprint(context(id, part), words)));
    }

    /** Part of the transaction it is called in. */
    void keep(String id, String words, Instant cameAt) {
        keep(id, PART, words, cameAt);
    }

    /** Part of the transaction it is called in. @param part which words of the case */
    void keep(String id, String part, String words, Instant cameAt) {
        if (!words.isBlank()) {
            table.keep(id, part, sealer.seal(context(id, part), words.getBytes(StandardCharsets.UTF_8)), cameAt);
        }
    }

    Optional<String> open(String id) {
        return open(id, PART);
    }

    /** @param part which words of the case */
    Optional<String> open(String id, String part) {
        return table.find(id, part)
                .map(kept -> new String(sealer.unseal(context(id, part), kept), StandardCharsets.UTF_8));
    }

    private String context(String id, String part) {
        return subject + " " + id + (part.equals(PART) ? "" : " " + part);
    }

    /**
     * Something that was changed and sent again under the same id would be lost without a word.
     *
     * @throws WrongUse where it was
     */
    static void requireSame(Optional<String> before, Optional<String> now) {
        if (now.isPresent() && !now.equals(before)) {
            throw new WrongUse(
                    "This report was taken in already, with other words. Open a fresh form for what is new.");
        }
    }

    /** Part of the transaction it is called in. */
    void forget(String id) {
        table.forget(id);
    }
}
