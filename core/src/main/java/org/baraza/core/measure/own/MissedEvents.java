package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Month;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.alerts.Alert;

/** ALR-05: how often nobody had warned. */
@AutoService(OwnIndicator.class)
public final class MissedEvents implements OwnIndicator {

    /** A warning this long before is taken to be about it. */
    static final int DAYS_BEFORE = 14;

    /** A warning this long after still reached us before the news did. */
    static final int DAYS_AFTER = 1;

    private static final IndicatorCard CARD = new IndicatorCard(
            "ALR-05",
            1,
            "Missed-event share",
            "When civilians were attacked, had nobody warned us?",
            "Share of attacks on civilians, recorded by others in areas where a channel worked, with no alert from that area"
                    + " in the 14 days before or the day after.",
            "Such attacks without an alert",
            "Attacks on civilians, by a source outside the mission, in area-months in which a channel worked",
            "share of attacks",
            "",
            IndicatorCard.Direction.DOWN,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "attacks in areas where a channel worked",
            List.of(
                    "Sources outside come late and are incomplete; attacks nobody recorded are missing on both sides.",
                    "An alert from the same area need not be about the same attack, so the share is rather too low.",
                    "Attacks known only to a month or a region cannot be matched and are left out.",
                    "Where no channel worked nothing was missed by a channel; look at coverage beside it."),
            "An alert written after the news, dated back, lowers it; when each was written is on the journal.",
            "Ours: the motive is in research on community alert networks and on who reports to event data.",
            List.of("ALR-01"),
            IndicatorCard.Design.COMPARISON);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        if (cell.heard().isEmpty()) {
            return new Reading.NotApplicable("NO_CHANNEL", "No channel is known to have worked here in this time.");
        }
        List<Attack> covered = cell.attacks().stream()
                .filter(a -> cell.heard().contains(new AreaMonth(a.pcode(), Month.of(a.first()))))
                .toList();
        if (covered.isEmpty() && cell.attacksUnobserved().isPresent()) {
            return cell.attacksUnobserved().get();
        }
        return Shares.of(
                covered.stream()
                        .filter(attack -> cell.alerts().stream().noneMatch(alert -> warns(alert, attack, cell)))
                        .count(),
                covered.size(),
                CARD,
                "No attack on civilians is known where a channel worked.",
                cell.attacksUnobserved().isPresent() ? "PARTLY_OBSERVED" : "");
    }

    private static boolean warns(Alert alert, Attack attack, OwnCell cell) {
        Instant at = alert.received().at();
        return cell.areaOf(alert).filter(attack.pcode()::equals).isPresent()
                && !at.isBefore(start(attack.first().minusDays(DAYS_BEFORE)))
                && at.isBefore(start(attack.last().plusDays(DAYS_AFTER + 1)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
