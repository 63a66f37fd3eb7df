package org.baraza.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetAsideListTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx"})
    void a_field_a_spreadsheet_would_run_gets_an_apostrophe(String field) {
        assertThat(SetAsideList.cell(field)).isEqualTo("'" + field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a\nb", "a\"b", "=a,b"})
    void a_field_with_commas_quotes_or_line_breaks_is_quoted(String field) {
        String safe = field.startsWith("=") ? "'" + field : field;
        assertThat(SetAsideList.cell(field)).isEqualTo('"' + safe.replace("\"", "\"\"") + '"');
    }
}
