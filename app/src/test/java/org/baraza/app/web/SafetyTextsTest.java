package org.baraza.app.web;

import java.io.IOException;
import java.util.Map;
import org.baraza.app.web.cases.SafetySheet;
import org.baraza.core.record.safety.Certainty;
import org.baraza.core.record.safety.Measure;
import org.baraza.core.record.safety.NotNow;
import org.baraza.core.record.safety.Reprisal;
import org.baraza.core.record.safety.Response;
import org.baraza.core.record.safety.SafetyStep;
import org.baraza.core.record.safety.Sign;
import org.baraza.core.record.safety.State;
import org.baraza.core.record.safety.Word;
import org.junit.jupiter.api.Test;

/** Texts about the protection of partners that are put together from a word and a constant. */
final class SafetyTextsTest {

    private static final FamilyTexts OURS = new FamilyTexts(
            "safety.",
            Map.of(
                    "certainty.", Certainty.values(),
                    "measure.", Measure.values(),
                    "not.", NotNow.values(),
                    "reprisal.", Reprisal.values(),
                    "response.", Response.values(),
                    "sign.", Sign.values(),
                    "state.", State.values(),
                    "word.", Word.values(),
                    "yes.", SafetySheet.Yes.values()));

    @Test
    void every_constant_has_its_text_and_no_text_is_of_a_constant_that_is_gone() {
        OURS.requireEveryConstant();
    }

    @Test
    void every_kind_of_step_has_a_title() {
        OURS.requireEveryStep(SafetyStep.class);
    }

    @Test
    void every_other_text_is_shown_somewhere() throws IOException {
        OURS.requireNoneUnused();
    }
}
