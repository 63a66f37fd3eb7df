package org.baraza.app.files;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.FindingKind;

/**
 * What came of taking in one file.
 *
 * @param received rows in the file
 * @param kept rows kept
 * @param setAside rows set aside; {@code kept + setAside = received}
 * @param counts how many findings of each kind, in the order the kinds were first met
 * @param examples the first finding of each kind
 * @param findings the first findings in file order, at most 1,000
 * @param setAsideList CSV of every row set aside with its reason; empty when none was
 * @param sha256 digest of the file as given, lower-case hex
 */
public record Taken(
        long received,
        long kept,
        long setAside,
        Map<FindingKind, Long> counts,
        List<Finding> examples,
        List<Finding> findings,
        Optional<Path> setAsideList,
        String sha256) {

    public Taken {
        if (kept + setAside != received) {
            throw new IllegalStateException("kept " + kept + " + set aside " + setAside + " is not " + received);
        }
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        examples = List.copyOf(examples);
        findings = List.copyOf(findings);
    }
}
