package org.baraza.app.web;

import java.io.IOException;
import java.util.Map;
import org.baraza.app.web.cases.SupportSheet;
import org.baraza.core.protect.Support;
import org.baraza.core.record.diligence.Factor;
import org.baraza.core.record.diligence.Intercession;
import org.baraza.core.record.diligence.Judgement;
import org.baraza.core.record.diligence.Mitigation;
import org.baraza.core.record.diligence.NotNow;
import org.baraza.core.record.diligence.Seen;
import org.baraza.core.record.diligence.State;
import org.baraza.core.record.diligence.SupportKind;
import org.baraza.core.record.diligence.SupportStep;
import org.baraza.core.record.diligence.Verdict;
import org.baraza.core.record.diligence.Violation;
import org.baraza.core.record.partners.Band;
import org.junit.jupiter.api.Test;

/** Texts about support to people under arms that are put together from a word and a constant. */
final class DiligenceTextsTest {

    private static final FamilyTexts OURS = new FamilyTexts(
            "diligence.",
            Map.ofEntries(
                    Map.entry("band.", Band.values()),
                    Map.entry("check.", Support.Check.values()),
                    Map.entry("factor.", Factor.values()),
                    Map.entry("with.", Intercession.values()),
                    Map.entry("judgement.", Judgement.values()),
                    Map.entry("kind.", SupportKind.values()),
                    Map.entry("mitigation.", Mitigation.values()),
                    Map.entry("not.", NotNow.values()),
                    Map.entry("seen.", Seen.values()),
                    Map.entry("state.", State.values()),
                    Map.entry("verdict.", Verdict.values()),
                    Map.entry("violation.", Violation.values()),
                    Map.entry("yes.", SupportSheet.Yes.values())));

    @Test
    void every_constant_has_its_text_and_no_text_is_of_a_constant_that_is_gone() {
        OURS.requireEveryConstant();
    }

    @Test
    void every_kind_of_step_has_a_title() {
        OURS.requireEveryStep(SupportStep.class);
    }

    @Test
    void every_other_text_is_shown_somewhere() throws IOException {
        OURS.requireNoneUnused();
    }
}
