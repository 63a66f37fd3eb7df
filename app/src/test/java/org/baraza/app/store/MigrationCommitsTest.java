package org.baraza.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kill while tables are brought forward must not leave tables of which no line says that they were made. */
final class MigrationCommitsTest {

    @Test
    void every_step_is_committed_together_with_the_line_that_says_it_was_taken(@TempDir Path site) {
        try (Database database = Database.open(Optional.empty(), site)) {
            assertThat(database.sql()
                            .sql("select count(*) from baraza.migration where version is not null")
                            .query(Integer.class)
                            .single())
                    .isGreaterThan(15);
            // What a step made carries the number of its transaction, and so does its line.
            assertThat(database.sql().sql("""
                                    select version from baraza.migration m where version is not null and not exists (
                                        select 1 from pg_attribute a where a.xmin = m.xmin
                                        union all select 1 from pg_class c where c.xmin = m.xmin)
                                    order by installed_rank""").query(String.class).list()).isEmpty();
        }
    }
}
