package org.baraza.app.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.protect.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeywordsTest {

    @Test
    void words_are_shown_as_they_were_written_and_those_of_the_site_take_the_place_of_the_usual_ones() {
        Keywords keywords = Keywords.read("sw:\n  danger: [Hatari, moto]\n", "keywords.yaml");
        assertThat(keywords.list().get("sw")).containsEntry("danger", List.of("Hatari", "moto"));
        assertThat(keywords.list().get("ar")).extractingByKey("need").asString().contains("\u062d\u0627\u062c\u0629");
    }

    @Test
    void a_site_puts_words_of_its_own_in_place_of_those_that_come_along(@TempDir Path site) throws Exception {
        Files.writeString(site.resolve(Keywords.NAME), "sw:\n  need: [Tunaomba Maji]\n");
        Keywords own = Keywords.read(site);
        assertThat(Meaning.of("tunaomba maji Kanda", own)).isEqualTo(new Meaning.Report(Topic.NEED, Optional.of("sw")));
        assertThat(Meaning.of("haja ya maji", own)).isEqualTo(new Meaning.Report(Topic.DANGER, Optional.empty()));
        assertThat(Meaning.of("besoin d'eau", own)).isEqualTo(new Meaning.Report(Topic.NEED, Optional.of("fr")));
    }

    @Test
    void a_word_that_would_silence_somebody_who_warns_is_refused() {
        assertThatThrownBy(() -> Keywords.read("en:\n  stop: [stop, danger]\n", "keywords.yaml"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("danger");
        assertThatThrownBy(() -> Keywords.read("en:\n  dangr: [danger]\n", "keywords.yaml"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("danger");
        assertThatThrownBy(() -> Keywords.read("xx: {}\n", "keywords.yaml")).isInstanceOf(WrongUse.class);
    }

    @Test
    void stop_and_start_are_understood_in_every_language_only_when_nothing_else_is_said() {
        Keywords usual = Keywords.read("", "keywords.yaml");
        for (String stop : new String[] {"STOP", "arrêt", "توقف", "Baja.", "sitisha!"}) {
            assertThat(Meaning.of(stop, usual)).as(stop).isInstanceOf(Meaning.Stop.class);
            assertThat(Meaning.of(stop + " them they shoot", usual)).as(stop).isInstanceOf(Meaning.Report.class);
        }
        for (String start : new String[] {"start", "reprendre", "ابدأ", "empezar", "Anza"}) {
            assertThat(Meaning.of(start, usual)).as(start).isInstanceOf(Meaning.Start.class);
        }
    }
}
