package org.baraza.app.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.baraza.app.desk.By;
import org.baraza.app.store.Attribution;
import org.baraza.app.store.Store;
import org.baraza.core.record.Entry;
import org.baraza.core.record.cases.CaseStep;

/**
 * What is said anew under the same id: each is kept, and the newest counts.
 *
 * @param <S> what is said
 */
final class Ledger<S extends CaseStep> {

    private final Casebook<S, List<S>> book;

    /** @param kind of entry, as the journal stores it */
    Ledger(Store store, String kind, Function<Entry, S> line, Function<S, Entry> entry) {
        book = new Casebook<>(
                store.journal(),
                store.cases(),
                new Casebook.Subject<>(kind, line, entry, (before, said) -> Optional.of(then(before, said))));
    }

    private static <S> List<S> then(Optional<List<S>> before, S said) {
        List<S> all = new ArrayList<>(before.orElse(List.of()));
        all.add(said);
        return List.copyOf(all);
    }

    /** By id, the oldest first; none is empty. */
    Map<String, List<S>> all() {
        return book.all();
    }

    void put(S said, By by, String mission) {
        Attribution attribution = CaseIds.attribution(said, by, mission);
        // Where somebody else began meanwhile, it is one more.
        boolean first = book.find(said.id()).isEmpty()
                && book.begin(said.id(), _ -> said, _ -> {}, () -> {}, attribution)
                        .contains(said);
        if (!first) {
            var unused = book.<Boolean>add(said, (_, _) -> Optional.empty(), attribution);
        }
    }
}
