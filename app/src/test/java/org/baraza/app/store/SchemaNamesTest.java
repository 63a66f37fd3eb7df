package org.baraza.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.baraza.core.protect.ForbiddenName;
import org.baraza.core.protect.ProtectionRule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every table and column that the migrations make, as a real database lists them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SchemaNamesTest {

    private EmbeddedPostgres server;
    private Database database;
    private final Set<String> columns = new TreeSet<>();
    private final Set<String> needed = new TreeSet<>();

    @BeforeAll
    void read(@TempDir Path site) {
        server = EmbeddedPostgres.open(site, EmbeddedStoreTest.CACHE);
        database = Database.over(server);
        columns.addAll(names(""));
        needed.addAll(names("and is_nullable = 'NO' and column_default is null"));
    }

    @AfterAll
    void close() {
        database.close();
    }

    private Set<String> names(String condition) {
        return new TreeSet<>(database.sql()
                .sql("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema in ('baraza', 'baraza_register') " + condition)
                .query(String.class)
                .list());
    }

    @Test
    @ProtectionRule(7)
    void no_table_tasks_pays_or_charts_people() {
        assertThat(columns).hasSizeGreaterThan(50).contains("journal.kind", "partnership.partner");
        assertThat(ForbiddenName.HUMAN_INTELLIGENCE.findIn(columns)).isEmpty();
    }

    @Test
    @ProtectionRule(10)
    void no_column_holds_ethnicity_or_religion() {
        assertThat(ForbiddenName.findTraits(columns)).isEmpty();
    }

    @Test
    @ProtectionRule(17)
    void no_column_needs_a_phone_an_e_mail_or_a_real_name() {
        assertThat(ForbiddenName.CONTACT.findIn(needed)).isEmpty();
    }

    @Test
    @ProtectionRule(20)
    void no_column_holds_a_score() {
        assertThat(ForbiddenName.SCORE.findIn(columns)).isEmpty();
    }
}
