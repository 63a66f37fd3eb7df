package org.baraza.app.store;

import java.util.Set;
import java.util.TreeSet;

/** Every kind of entry a journal can have, for tests of what must know all of them. */
public final class JournalKinds {

    private JournalKinds() {}

    public static Set<String> all() {
        Set<String> kinds = new TreeSet<>();
        EntryCodecs.found().codecs().forEach(c -> kinds.add(c.kind()));
        return kinds;
    }
}
