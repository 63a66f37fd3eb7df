package org.baraza.core.measure.own;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.core.record.activities.Activity;
import org.baraza.core.record.networks.Community;
import org.baraza.core.record.networks.People;

/**
 * How often somebody spoke with a community, at a contact or an activity to which somebody came.
 *
 * @param contacts 0 or more; nobody having written any down is no contact, as far as anybody can tell
 * @param people who live there; empty when not known
 */
record Spoken(int contacts, Optional<Long> people) {

    /** Every community of the cell that is written down, those most spoken with first. */
    static List<Spoken> of(OwnCell cell) {
        Map<String, Long> all = Stream.concat(
                        cell.facts().engaged().worked().spoken().stream()
                                .filter(c -> cell.contains(c.on()))
                                .map(c -> c.id()),
                        Happenings.held(cell).stream()
                                .filter(a -> Happenings.of(a).total() > 0)
                                .map(Activity::planned)
                                .flatMap(p -> p.community().stream()))
                .collect(Collectors.groupingBy(c -> c, Collectors.counting()));
        return cell.facts().engaged().worked().communities().stream()
                .filter(c -> !c.ended() && cell.isHere(Optional.of(c.area())))
                .map(c -> new Spoken(all.getOrDefault(c.id(), 0L).intValue(), people(c)))
                .sorted(Comparator.comparingInt(Spoken::contacts).reversed())
                .toList();
    }

    private static Optional<Long> people(Community community) {
        return community.people().map(People::about);
    }

    static int inAll(List<Spoken> all) {
        return all.stream().mapToInt(Spoken::contacts).sum();
    }
}
