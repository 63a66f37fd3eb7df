package org.baraza.app.web;

import java.io.IOException;
import java.util.Map;
import org.baraza.core.protect.Consent;
import org.baraza.core.record.consents.Answer;
import org.baraza.core.record.consents.Breaker;
import org.baraza.core.record.consents.CommunityStep;
import org.baraza.core.record.consents.Duty;
import org.baraza.core.record.consents.Grade;
import org.baraza.core.record.consents.Level;
import org.baraza.core.record.consents.NotNow;
import org.baraza.core.record.consents.PersonNot;
import org.baraza.core.record.consents.Purpose;
import org.baraza.core.record.consents.Sign;
import org.baraza.core.record.consents.Standing;
import org.baraza.core.record.consents.State;
import org.baraza.core.record.consents.TextForm;
import org.baraza.core.record.consents.Trigger;
import org.baraza.core.record.consents.Use;
import org.junit.jupiter.api.Test;

/** Texts about consent that are put together from a word and a constant. */
final class ConsentTextsTest {

    private static final FamilyTexts OURS = new FamilyTexts(
            "consents.",
            Map.ofEntries(
                    Map.entry("answer.", Answer.values()),
                    Map.entry("breaker.", Breaker.values()),
                    Map.entry("duty.", Duty.values()),
                    Map.entry("form.", TextForm.values()),
                    Map.entry("given.", Consent.How.values()),
                    Map.entry("grade.", Grade.values()),
                    Map.entry("level.", Level.values()),
                    Map.entry("not.", NotNow.values()),
                    Map.entry("person.", Consent.Answer.values()),
                    Map.entry("personnot.", PersonNot.values()),
                    Map.entry("purpose.", Purpose.values()),
                    Map.entry("sign.", Sign.values()),
                    Map.entry("standing.", Standing.values()),
                    Map.entry("state.", State.values()),
                    Map.entry("trigger.", Trigger.values()),
                    Map.entry("use.", Use.values())));

    @Test
    void every_constant_has_its_text_and_no_text_is_of_a_constant_that_is_gone() {
        OURS.requireEveryConstant();
    }

    @Test
    void every_kind_of_step_has_a_title() {
        OURS.requireEveryStep(CommunityStep.class);
    }

    @Test
    void every_other_text_is_shown_somewhere() throws IOException {
        OURS.requireNoneUnused();
    }
}
