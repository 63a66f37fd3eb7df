package org.baraza.core.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.baraza.core.collect.Importer;
import org.baraza.core.collect.ImporterCard;
import org.baraza.core.collect.Layout;
import org.baraza.core.ground.FindingKind;

/** All importers and checks there are, in the same order everywhere, and the choice of an importer for a file. */
public final class Doors {

    private Doors() {}

    /** By id. */
    public static List<Importer> importers() {
        return ServiceLoader.load(Importer.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(i -> i.card().id()))
                .toList();
    }

    public static Optional<Importer> findImporter(String id) {
        return importers().stream().filter(i -> i.card().id().equals(id)).findFirst();
    }

    /** Those that set aside first, then by code. */
    public static List<EventCheck> checks() {
        return ServiceLoader.load(EventCheck.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing((EventCheck c) -> c.kind().severity())
                        .thenComparing(c -> c.kind().code()))
                .toList();
    }

    /** Findings of the checks, of repeated identifiers and of the rules for small files, beyond the importers' own. */
    public static List<FindingKind> findings() {
        List<FindingKind> kinds = new ArrayList<>();
        checks().forEach(c -> kinds.add(c.kind()));
        kinds.addAll(List.of(
                DuplicateIds.REPEAT,
                DuplicateIds.OTHER_CONTENT,
                DeploymentRule.COUNTRY_NOT_MATCHED,
                AreaRule.DUPLICATE_PCODE,
                PopulationRule.STATED_TWICE,
                PartnershipRule.STATED_TWICE,
                PartnershipRule.ARMED_GROUP_NOT_CLEARED,
                PartnershipRule.FORCE_NOT_CLEARED));
        return List.copyOf(kinds);
    }

    /** The importer that understands most of the file; else the one at least half of whose required columns are there. */
    public static Recognition recognise(Layout layout) {
        return importers().stream()
                .filter(i -> i.recognises(layout) > 0)
                .max(Comparator.comparingInt((Importer i) -> i.recognises(layout))
                        .thenComparing(i -> i.card().id(), Comparator.reverseOrder()))
                .<Recognition>map(Recognition.Sure::new)
                .orElseGet(() -> nearMiss(layout));
    }

    private static Recognition nearMiss(Layout layout) {
        return importers().stream()
                .filter(i -> shareOfRequired(i.card(), layout) >= 0.5)
                .max(Comparator.comparingDouble((Importer i) -> shareOfRequired(i.card(), layout))
                        .thenComparingInt(i -> i.card().known(layout))
                        .thenComparing(i -> i.card().id(), Comparator.reverseOrder()))
                .<Recognition>map(i -> new Recognition.NearMiss(i, i.card().missing(layout)))
                .orElseGet(Recognition.Unknown::new);
    }

    private static double shareOfRequired(ImporterCard card, Layout layout) {
        long required =
                card.columns().stream().filter(ImporterCard.Column::required).count();
        return required == 0 ? 0 : 1 - card.missing(layout).size() / (double) required;
    }
}
