package org.baraza.app.web;

import java.io.IOException;
import java.util.Map;
import org.baraza.core.protect.Consent;
import org.baraza.core.record.partners.Band;
import org.baraza.core.record.partners.Basis;
import org.baraza.core.record.partners.Body;
import org.baraza.core.record.partners.ContactMode;
import org.baraza.core.record.partners.Due;
import org.baraza.core.record.partners.Ending;
import org.baraza.core.record.partners.Expertise;
import org.baraza.core.record.partners.Gathered;
import org.baraza.core.record.partners.Group;
import org.baraza.core.record.partners.Influence;
import org.baraza.core.record.partners.Means;
import org.baraza.core.record.partners.NotNow;
import org.baraza.core.record.partners.Objective;
import org.baraza.core.record.partners.Onboarding;
import org.baraza.core.record.partners.Outlook;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.partners.Passed;
import org.baraza.core.record.partners.PersonRole;
import org.baraza.core.record.partners.Refusal;
import org.baraza.core.record.partners.Says;
import org.baraza.core.record.partners.Stance;
import org.baraza.core.record.partners.State;
import org.baraza.core.record.partners.Successor;
import org.baraza.core.record.partners.Tie;
import org.baraza.core.record.partners.VettingLine;
import org.baraza.core.record.partners.VettingResult;
import org.baraza.core.record.partners.VettingSource;
import org.junit.jupiter.api.Test;

/** Texts about partners that are put together from a word and a constant. */
final class PartnershipTextsTest {

    private static final FamilyTexts OURS = new FamilyTexts(
            "partnership.",
            Map.ofEntries(
                    Map.entry("answer.", Consent.Answer.values()),
                    Map.entry("given.", Consent.How.values()),
                    Map.entry("band.", Band.values()),
                    Map.entry("basis.", Basis.values()),
                    Map.entry("body.", Body.values()),
                    Map.entry("mode.", ContactMode.values()),
                    Map.entry("due.", Due.What.values()),
                    Map.entry("ending.", Ending.values()),
                    Map.entry("expertise.", Expertise.values()),
                    Map.entry("gathered.", Gathered.values()),
                    Map.entry("group.", Group.values()),
                    Map.entry("influence.", Influence.values()),
                    Map.entry("means.", Means.values()),
                    Map.entry("not.", NotNow.values()),
                    Map.entry("objective.", Objective.values()),
                    Map.entry("onboarding.", Onboarding.values()),
                    Map.entry("outlook.", Outlook.values()),
                    Map.entry("passed.", Passed.values()),
                    Map.entry("role.", PersonRole.values()),
                    Map.entry("refusal.", Refusal.values()),
                    Map.entry("relation.", Tie.values()),
                    Map.entry("relation.of.", Tie.values()),
                    Map.entry("says.", Says.values()),
                    Map.entry("stance.", Stance.values()),
                    Map.entry("state.", State.values()),
                    Map.entry("successor.", Successor.values()),
                    Map.entry("line.", VettingLine.values()),
                    Map.entry("result.", VettingResult.values()),
                    Map.entry("source.", VettingSource.values())));

    @Test
    void every_constant_has_its_text_and_no_text_is_of_a_constant_that_is_gone() {
        OURS.requireEveryConstant();
    }

    @Test
    void every_kind_of_step_has_a_title() {
        OURS.requireEveryStep(PartnerStep.class);
    }

    @Test
    void every_other_text_is_shown_somewhere() throws IOException {
        OURS.requireNoneUnused();
    }
}
