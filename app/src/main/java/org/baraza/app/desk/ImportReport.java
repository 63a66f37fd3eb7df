package org.baraza.app.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.FindingKind;

/**
 * What came of importing one file.
 *
 * @param file the file as it was named
 * @param importer id of the importer that read it; empty when no importer knows the file
 * @param received rows in the file
 * @param kept rows kept
 * @param setAside rows set aside; {@code kept + setAside = received}
 * @param dataSet id of the data set; empty when nothing was kept
 * @param sha256 digest of the file, lower-case hex
 * @param alreadyKnown whether exactly these rows had been imported before, so that nothing was added
 * @param counts how many findings of each kind
 * @param examples the first finding of each kind
 * @param setAsideList CSV of every row set aside with its reason; empty when none was
 * @param fileFinding what is wrong with the file as a whole, when it could not be read at all
 */
public record ImportReport(
        Path file,
        Optional<String> importer,
        long received,
        long kept,
        long setAside,
        Optional<String> dataSet,
        String sha256,
        boolean alreadyKnown,
        Map<FindingKind, Long> counts,
        List<Finding> examples,
        Optional<Path> setAsideList,
        Optional<Finding> fileFinding) {

    public ImportReport {
        if (kept + setAside != received) {
            throw new IllegalStateException("kept " + kept + " + set aside " + setAside + " is not " + received);
        }
    }
}
