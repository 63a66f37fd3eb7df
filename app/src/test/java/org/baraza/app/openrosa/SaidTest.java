package org.baraza.app.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class SaidTest {

    private static final String FILLED = """
            <incident xmlns:orx="http://openrosa.org/xforms">
              <where><area> XB0101 </area><note/></where>
              <account><killed>2</killed><says>fled wounded</says></account>
              <account><killed/><source><grade>B</grade></source></account>
              <killed>5</killed>
            </incident>""";

    private static Said said(String xml) {
        return Said.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_question_is_found_by_its_name_the_outer_before_the_inner() {
        assertThat(said(FILLED).one("area")).contains("XB0101");
        assertThat(said(FILLED).one("killed")).contains("5");
        assertThat(said(FILLED).one("note")).isEmpty();
        assertThat(said(FILLED).one("account")).isEmpty();
        assertThat(said(FILLED).several("says")).containsExactly("fled", "wounded");
    }

    @Test
    void each_repetition_speaks_for_itself() {
        var accounts = said(FILLED).each("account");
        assertThat(accounts).hasSize(2);
        assertThat(accounts.get(0).one("killed")).contains("2");
        assertThat(accounts.get(1).one("killed")).isEmpty();
        assertThat(accounts.get(1).one("grade")).contains("B");
    }

    @Test
    void what_cannot_be_read_says_nothing_and_is_of_no_kind() {
        assertThat(said("<incident><area>XB").one("area")).isEmpty();
        assertThat(said("<incident><area>XB").everything()).isEmpty();
        assertThat(Said.kind("<h".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void a_form_says_of_which_kind_cases_are_made_of_it() {
        String form = """
                <h:html xmlns:h="http://www.w3.org/1999/xhtml" xmlns="http://www.w3.org/2002/xforms"><h:head><model>
                <instance><data id="a" baraza=" rumour "><x/></data></instance></model></h:head></h:html>""";
        assertThat(Said.kind(form.getBytes(StandardCharsets.UTF_8))).contains("rumour");
        assertThat(Said.kind(form.replace(" rumour ", " ").getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void it_shows_nobody_what_was_said() {
        assertThat(said(FILLED)).hasToString("a filled-in form");
    }
}
