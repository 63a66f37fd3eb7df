package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.diligence.State;
import org.baraza.core.record.diligence.SupportCase;

/** CAP-04: whether support to people under arms is covered by due diligence. */
@AutoService(OwnIndicator.class)
public final class SupportCovered implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "CAP-04",
            1,
            "Support to forces with valid due diligence",
            "Is support to people under arms covered by due diligence?",
            "Share of support that is given at the end of the months with a valid assessment and decision, every check that is needed, and mitigation done by its day.",
            "Support that is covered, with every mitigation done that was due",
            "Support to people under arms that was begun and neither ended, withdrawn nor suspended by somebody",
            "share of supports",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.STANDARD,
            "Wilson interval of a share.",
            "supports given at the end of the months",
            List.of(
                    "Everything can be found to be of low risk: read assessments, not only their count.",
                    "What somebody suspended is given no more and not in it; what runs on under an allegation is, as not covered.",
                    "Rights training needs no due diligence, save for armed community groups."),
            "Calling every risk low raises it.",
            "Human rights due diligence policy on United Nations support to non-United Nations security forces.",
            List.of(),
            IndicatorCard.Design.DESCRIPTION);

    private static boolean onSchedule(SupportCase support, LocalDate day) {
        return support.mitigation().entrySet().stream()
                .allMatch(m -> m.getValue() || !m.getKey().due().isBefore(day));
    }

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Matter needs() {
        return Matter.DUE_DILIGENCE;
    }

    @Override
    public Reading read(OwnCell cell) {
        LocalDate day = Partnered.lastDay(cell);
        List<SupportCase> given = cell.facts().engaged().partnered().supports().stream()
                .filter(s -> cell.isHere(s.requested().area())
                        && !Days.of(s.requested()).isAfter(day))
                .map(s -> new SupportCase(Case.upTo(s.history(), day)))
                .filter(s ->
                        s.begun() && !s.over() && !s.suspended() && !s.needed().isEmpty())
                .toList();
        return Shares.of(
                given.stream()
                        .filter(s -> s.state(day) == State.ACTIVE && onSchedule(s, day))
                        .count(),
                given.size(),
                CARD,
                "No support to people under arms was given at the end of this time.");
    }
}
