package org.baraza.app.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nobody in the field is left without a sentence, or with one in a language they do not read. */
final class SentencesTest {

    @Test
    void every_problem_has_a_sentence_of_its_own_in_every_language() {
        for (String language : Sentences.LANGUAGES) {
            List<String> sentences = CollectDoor.keys().stream()
                    .map(k -> Sentences.show(k, language))
                    .toList();
            assertThat(sentences).doesNotHaveDuplicates().allMatch(s -> s.length() > 20);
            if (!language.equals("en")) {
                Set<String> english = CollectDoor.keys().stream()
                        .map(k -> Sentences.show(k, "en"))
                        .collect(Collectors.toSet());
                assertThat(sentences).as(language).noneMatch(english::contains);
            }
        }
    }

    @Test
    void a_language_nobody_here_writes_is_answered_in_english() {
        assertThat(Sentences.show("taken", "tlh")).isEqualTo(Sentences.show("taken", "en"));
    }

    @Test
    void what_is_put_into_an_answer_cannot_end_an_element() {
        assertThat(Answer.escape("<a href=\"x\">&\u0000\u0007'")).isEqualTo("&lt;a href=&quot;x&quot;&gt;&amp;'");
    }
}
