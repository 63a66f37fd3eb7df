package org.baraza.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.JournalReport;
import org.baraza.app.desk.Progress;
import org.baraza.core.ground.DataKind;
import org.baraza.core.record.DataSet;

/** What a site that was killed must show, and must not. */
final class Look {

    private final Set<String> seenWhole = new HashSet<>();

    /** How many rows of a data set can be read. */
    static long rows(Desk desk, DataSet dataSet) {
        if (dataSet.kind() == DataKind.EVENTS) {
            long[] rows = {0};
            desk.register().getEvents(dataSet).read(block -> rows[0] += block.size());
            return rows[0];
        }
        return switch (dataSet.kind()) {
            case AREAS -> desk.register().listAreas(dataSet).size();
            case POPULATION -> desk.register().listPopulations(dataSet).size();
            case DEPLOYMENTS -> desk.register().listDeployments(dataSet).size();
            default -> desk.register().listPartnerships(dataSet).size();
        };
    }

    /**
     * Everything that is wrong, a line each.
     *
     * @param acknowledged tokens of what must be there exactly once
     */
    List<String> at(Desk desk, Path site, List<String> acknowledged, boolean rebuild) {
        List<String> wrong = new ArrayList<>();
        JournalReport journal = desk.verifyJournal(Progress.NONE);
        if (journal.brokenAt().isPresent()) {
            wrong.add("journal: entry " + journal.brokenAt().getAsLong() + ", " + journal.why());
        }
        Map<String, Long> found =
                Deed.found(desk).stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        acknowledged.stream().filter(t -> !found.containsKey(t)).forEach(t -> wrong.add("lost: " + t));
        found.forEach((token, times) -> {
            if (times > 1) {
                wrong.add("twice: " + token);
            }
        });
        for (DataSet dataSet : desk.register().listDataSets()) {
            if (seenWhole.add(dataSet.id())) {
                halfDone(desk, dataSet).ifPresent(wrong::add);
            }
        }
        wrong.addAll(leftovers(site));
        if (rebuild && !desk.rebuild(Progress.NONE).identical()) {
            wrong.add("rebuild: tables differ from what the journal says");
        }
        return wrong;
    }

    private static Optional<String> halfDone(Desk desk, DataSet dataSet) {
        long rows = rows(desk, dataSet);
        if (rows != dataSet.kept()) {
            return Optional.of("half: " + dataSet.id() + " shows " + rows + " rows of " + dataSet.kept());
        }
        if (dataSet.setAside() > 0) {
            Optional<Path> list = desk.findSetAsideList(dataSet);
            if (list.isEmpty() || lines(list.get()) != dataSet.setAside() + 1) {
                return Optional.of("half: " + dataSet.id() + " has no list of what was set aside");
            }
            if (desk.register().listFindings(dataSet, 1).isEmpty()) {
                return Optional.of("half: " + dataSet.id() + " has no findings");
            }
        }
        return Optional.empty();
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What killed programs were writing is swept at the next start. */
    private static List<String> leftovers(Path site) {
        try (Stream<Path> all = Stream.of("datasets", "findings", "set-aside")
                .map(site::resolve)
                .flatMap(Look::list)) {
            return all.filter(f -> f.getFileName().toString().contains(".growing"))
                    .map(f -> "left over: " + f.getFileName())
                    .toList();
        }
    }

    private static Stream<Path> list(Path folder) {
        try {
            return Files.list(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
