package org.baraza.app.wiring;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.desk.Sealer;
import org.baraza.app.store.CaseWords;

/**
 * What partners are called and how one behaves with them, sealed beside the journal.
 *
 * @param table where it lies
 */
record PartnerWords(CaseWords table, Sealer sealer) {

    /** Of words in the table of all cases. */
    static final String SUBJECT = "partner";

    /** What it is called. */
    static final String NAME = "name";

    /** How one behaves with it. */
    static final String CUSTOM = "custom";

    /** What was agreed for their protection. */
    static final String PLAN = "plan";

    /** Replaces what was there; nothing takes it away. Part of the transaction it is called in. */
    void keep(String id, String part, String words, Instant at) {
        table.forget(id, part);
        if (!words.isBlank()) {
            table.keep(id, part, sealer.seal(context(id, part), words.getBytes(StandardCharsets.UTF_8)), at);
        }
    }

    Optional<String> open(String id, String part) {
        return table.find(id, part)
                .map(kept -> new String(sealer.unseal(context(id, part), kept), StandardCharsets.UTF_8));
    }

    /** Of many, by their ids, in one look; those of which nothing is kept are left out. */
    Map<String, String> open(Collection<String> ids, String part) {
        Map<String, String> opened = new HashMap<>();
        table.find(ids, part)
                .forEach((id, kept) ->
                        opened.put(id, new String(sealer.unseal(context(id, part), kept), StandardCharsets.UTF_8)));
        return opened;
    }

    private static String context(String id, String part) {
        return SUBJECT + " " + part + " " + id;
    }
}
