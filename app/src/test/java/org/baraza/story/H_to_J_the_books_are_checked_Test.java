package org.baraza.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.baraza.app.store.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with the password works on the database by hand, and two programs work on one site. */
final class H_to_J_the_books_are_checked_Test {

    private static void by_hand(Site site, String... statements) throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.open(site.home());
                Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static void import_everything(Site site) throws Exception {
        site.write("areas.geojson", MadeUpFiles.AREAS);
        site.write("events.csv", MadeUpFiles.EVENTS);
        site.write("people.csv", MadeUpFiles.POPULATION);
        assertThat(site.farah()
                        .imports("areas.geojson", "events.csv", "people.csv")
                        .exit())
                .isZero();
    }

    @Test
    void a_table_edited_by_hand_is_named_and_mended_by_a_rebuild_and_a_changed_journal_is_found(@TempDir Path folder)
            throws Exception {
        try (Site site = new Site(folder)) {
            import_everything(site);
            by_hand(site, "update baraza_register.population set persons = 1 where pcode = 'XXA01'");
            Site.Said rebuilt = site.farah().asks("rebuild");
            assertThat(rebuilt.exit()).isEqualTo(1);
            assertThat(rebuilt.lines()).hasSize(2);
            assertThat(rebuilt.lines().getLast()).startsWith("  population  was 2 rows");
            assertThat(site.farah().asks("rebuild").exit()).isZero();

            assertThat(site.farah().asks("verify-journal").exit()).isZero();
            by_hand(
                    site,
                    "set session_replication_role = replica",
                    "update baraza.journal set body = replace(body::text, '200000', '200001')::json,"
                            + " source = overlay(source placing chr(ascii(source) # 1) from 1 for 1) where position = 2");
            Site.Said journal = site.farah().asks("verify-journal");
            assertThat(journal.exit()).isEqualTo(1);
            assertThat(journal.out()).contains("entry 2").contains("Restore a backup");
        }
    }

    @Test
    void what_one_program_brings_in_the_other_shows_and_the_same_file_brought_by_both_is_kept_once(@TempDir Path folder)
            throws Exception {
        try (Site site = new Site(folder)) {
            import_everything(site);
            assertThat(site.karim().opens("/imports")).doesNotContain("Geo-PKO");
            Path bases = site.write("bases.csv", MadeUpFiles.DEPLOYMENTS);
            String home = site.home().toString();
            OtherBaraza deng = OtherBaraza.start("import", "--site", home, bases.toString());
            List<CompletableFuture<Site.Said>> others = Stream.generate(() ->
                            CompletableFuture.supplyAsync(() -> site.rose().imports(bases)))
                    .limit(3)
                    .toList();
            assertThat(deng.end()).contains("3 + 0 = 3");
            assertThat(deng.exit()).isZero();
            for (CompletableFuture<Site.Said> other : others) {
                assertThat(other.join().err()).isEmpty();
                assertThat(other.join().exit()).isZero();
            }
            assertThat(site.karim().opens("/imports")).contains("Geo-PKO");
            // Four imports, and Karim's account with its role.
            assertThat(site.farah().asks("verify-journal").out()).startsWith("6 entries, unbroken");
        }
    }
}
