package org.baraza.app.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.baraza.app.desk.Settings;
import org.baraza.core.protect.NeutralText;
import org.baraza.core.protect.OutboundText;
import org.baraza.core.protect.ReferenceCode;
import org.junit.jupiter.api.Test;

final class AlphabetTest {

    @Test
    void a_text_takes_as_many_parts_as_its_letters_need() {
        assertThat(Alphabet.parts("a".repeat(160))).isEqualTo(1);
        assertThat(Alphabet.parts("a".repeat(161))).isEqualTo(2);
        assertThat(Alphabet.parts("€".repeat(80))).isEqualTo(1);
        assertThat(Alphabet.parts("€".repeat(81))).isEqualTo(2);
        assertThat(Alphabet.parts("a".repeat(307))).isEqualTo(3);
        assertThat(Alphabet.parts("س".repeat(70))).isEqualTo(1);
        assertThat(Alphabet.parts("س".repeat(71))).isEqualTo(2);
        assertThat(Alphabet.parts("ç" + "a".repeat(70)))
                .as("not in the telephones' own alphabet")
                .isEqualTo(2);
    }

    @Test
    void no_answer_that_is_shipped_takes_more_than_two_parts() {
        for (String language : Settings.LANGUAGES) {
            for (NeutralText text : NeutralText.values()) {
                String words = new OutboundText(text, new ReferenceCode("B4K7T2")).in(Wording.template(text, language));
                assertThat(Alphabet.parts(words)).as(language + " " + text).isLessThanOrEqualTo(2);
            }
        }
    }
}
