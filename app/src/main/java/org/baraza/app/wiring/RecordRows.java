package org.baraza.app.wiring;

import java.util.List;
import org.baraza.app.files.RowSieve;
import org.baraza.core.collect.Row;
import org.baraza.core.ground.Sifted;
import org.baraza.core.verify.RecordSieve;

/**
 * Rows of a small file on their way through an importer and the rules of its kind.
 *
 * @param sieve remembers what it saw, so that repeated codes are found across the whole file
 */
record RecordRows<F>(RecordSieve<?, F> sieve) implements RowSieve<List<F>> {

    @Override
    public void sift(Row row) {
        sieve.sift(row);
    }

    @Override
    public Sifted<List<F>> drain() {
        return sieve.drain();
    }
}
