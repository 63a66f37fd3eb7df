package org.baraza.app.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeSet;
import org.baraza.app.desk.Sheets;
import org.baraza.app.store.JournalKinds;
import org.junit.jupiter.api.Test;

final class ArchiveKindsTest {

    @Test
    void every_kind_of_entry_is_in_a_table_or_left_out_for_a_reason_and_never_both() {
        TreeSet<String> known = new TreeSet<>(ArchiveKinds.leftOut().keySet());
        ArchiveTable.all()
                .forEach(t -> assertThat(known.add(t.kind())).as(t.kind()).isTrue());
        assertThat(known).containsExactlyElementsOf(JournalKinds.all());
    }

    @Test
    void every_table_leaves_by_a_sheet_that_is_not_public() {
        assertThat(ArchiveTable.all())
                .allSatisfy(t -> assertThat(Sheets.guarded()).contains(t.sheet()))
                .allSatisfy(t -> assertThat(t.sheet().isPublic()).isFalse());
        assertThat(Sheets.guarded()).contains(Sheets.JOURNAL_COUNTS);
    }

    @Test
    void every_column_and_every_reason_is_explained_in_five_languages() {
        for (String language : ArchiveWords.LANGUAGES) {
            ArchiveWords words = ArchiveWords.of(language);
            assertThat(ArchiveCommand.columns())
                    .allSatisfy(c -> assertThat(words.show("column." + c)).isNotBlank());
            for (ArchiveKinds.Reason reason : ArchiveKinds.Reason.values()) {
                assertThat(words.show("reason." + reason)).isNotBlank();
            }
        }
        assertThatThrownBy(() -> ArchiveWords.of("en").show("column.name"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_page_is_made_of_nothing_but_codes_words_and_numbers() {
        assertThat(ArchivePages.rows("pcode,month,kind,state,count\nXB01,2025-01,water,open,7\n,2025-02,x,y,hidden\n"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).hasSize(5));
        assertThatThrownBy(() -> ArchivePages.rows("a\n\"said, once\"\n")).isInstanceOf(IllegalStateException.class);
    }
}
