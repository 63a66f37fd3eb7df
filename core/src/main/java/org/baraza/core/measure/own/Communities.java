package org.baraza.core.measure.own;

import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Interval;
import org.baraza.core.ground.Month;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.networks.Coverage;

/**
 * The communities of a cell at the end of the last of its months that has any: coverage is a state, and states of several
 * months are not added.
 */
record Communities(int written, int known, int working, int withWoman, int perhapsWoman) {

    static final Reading NONE = new Reading.NotSeen(
            "NO_COMMUNITY", "No community is written down here, which is neither none nor all covered.");

    static Optional<Communities> of(OwnCell cell) {
        Optional<Month> last = cell.coverage().stream().map(c -> c.at().month()).max(Month::compareTo);
        List<Coverage> then = cell.coverage().stream()
                .filter(c -> last.equals(Optional.of(c.at().month())))
                .toList();
        return then.isEmpty()
                ? Optional.empty()
                : Optional.of(new Communities(
                        then.stream().mapToInt(Coverage::communities).sum(),
                        then.stream().mapToInt(Coverage::known).sum(),
                        then.stream().mapToInt(Coverage::working).sum(),
                        then.stream().mapToInt(Coverage::withWoman).sum(),
                        then.stream().mapToInt(Coverage::sexNotKnown).sum()));
    }

    /** @param perhaps communities of which it may be so as well */
    Reading share(int hits, int perhaps, IndicatorCard card) {
        if (known == 0) {
            return new Reading.NotSeen(
                    "NO_CHANNEL_KNOWN", "Of no community here is it known whether there is a channel.");
        }
        int most = Math.min(written, hits + perhaps + written - known);
        return new Reading.Seen(
                (double) hits / known,
                new Interval(
                        Math.min((double) hits / written, (double) hits / known),
                        Math.max((double) most / written, (double) hits / known),
                        Interval.Kind.POSSIBLE_RANGE),
                written,
                card.unit(),
                known < written ? "PARTLY_KNOWN" : "");
    }
}
