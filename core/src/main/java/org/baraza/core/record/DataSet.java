package org.baraza.core.record;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.Source;

/**
 * An external data set as it was imported: an immutable snapshot, and where it came from.
 *
 * @param id stable and readable, for example {@code ucdp-ged-21.1-3f9a01c2}; the last part is the start of the snapshot
 *     digest
 * @param kind what it holds
 * @param importer id of the importer that read it
 * @param source publisher, version, licence
 * @param fileName the file's name without folders
 * @param fileSha256 digest of the file as it was given, lower-case hex
 * @param snapshotSha256 digest of the snapshot, lower-case hex; two imports with the same digest are one data set
 * @param received rows in the file
 * @param kept rows kept
 * @param setAside rows set aside; {@code kept + setAside = received}
 * @param findings how many findings of each kind, by code
 * @param months first to last month its rows speak of; empty when it speaks of no time
 * @param countries ISO 3166 alpha-3 codes its rows speak of, as far as names could be matched
 * @param importedAt when it was imported
 */
public record DataSet(
        String id,
        DataKind kind,
        String importer,
        Source source,
        String fileName,
        String fileSha256,
        String snapshotSha256,
        long received,
        long kept,
        long setAside,
        Map<String, Long> findings,
        Optional<Months> months,
        SortedSet<String> countries,
        Instant importedAt) {

    public DataSet {
        findings = Map.copyOf(findings);
        countries = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(countries));
        if (kept + setAside != received) {
            throw new IllegalStateException("kept " + kept + " + set aside " + setAside + " is not " + received);
        }
    }
}
