package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Revision;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.core.ground.DataKind;
import org.baraza.core.measure.Choice;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.DataSet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed from one version of an event data set to the next? */
@Controller
public final class RevisionsScreen {

    private static final int SHOWN = 1000;

    private final Desk desk;
    private final Pages pages;

    public RevisionsScreen(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * @param events every event data set, the oldest version first, to choose from
     * @param countries countries of any of them
     * @param country the one chosen; empty for every country both cover
     * @param revision what changed; empty until two versions are chosen
     * @param counts how many changes of each sort
     * @param shown the first changes
     */
    public record Page(
            List<DataSet> events,
            SortedSet<String> countries,
            Optional<String> country,
            Optional<Revision> revision,
            Map<Revision.What, Long> counts,
            List<Revision.Change> shown) {}

    /** Other versions of the same source of events. */
    static List<DataSet> comparable(Desk desk, DataSet dataSet) {
        return desk.register().listDataSets().stream()
                .filter(d -> d.kind() == DataKind.EVENTS
                        && dataSet.kind() == DataKind.EVENTS
                        && !d.id().equals(dataSet.id())
                        && d.source().name().equals(dataSet.source().name()))
                .toList();
    }

    @NeedToKnow(matter = Matter.DATA_SETS)
    @GetMapping("/revisions")
    public ResponseEntity<String> show(
            @RequestParam Optional<String> older,
            @RequestParam Optional<String> newer,
            @RequestParam Optional<String> country,
            HttpServletRequest request) {
        Optional<String> chosen = country.filter(c -> c.matches("[A-Z]{3}"));
        List<DataSet> events = desk.register().listDataSets().stream()
                .filter(d -> d.kind() == DataKind.EVENTS)
                .sorted(Comparator.<DataSet, String>comparing(d -> d.source().name())
                        .thenComparing(d -> d.source().version(), Choice::compareVersions))
                .toList();
        Optional<Revision> revision = older.isPresent() && newer.isPresent()
                ? Optional.of(desk.revision(events(older.get()), events(newer.get()), chosen))
                : Optional.empty();
        List<Revision.Change> changes = revision.map(Revision::changes).orElse(List.of());
        Map<Revision.What, Long> found =
                changes.stream().collect(Collectors.groupingBy(Revision.Change::what, Collectors.counting()));
        return pages.show(
                "revisions",
                pages.frame(request),
                new Page(
                        events,
                        events.stream()
                                .flatMap(d -> d.countries().stream())
                                .collect(Collectors.toCollection(TreeSet::new)),
                        chosen,
                        revision,
                        Arrays.stream(Revision.What.values())
                                .collect(Collectors.toMap(Function.identity(), w -> found.getOrDefault(w, 0L))),
                        changes.stream().limit(SHOWN).toList()));
    }

    private DataSet events(String id) {
        return desk.register()
                .findDataSet(id)
                .filter(d -> d.kind() == DataKind.EVENTS)
                .orElseThrow(NotHere::new);
    }
}
