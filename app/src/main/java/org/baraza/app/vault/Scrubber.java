package org.baraza.app.vault;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the database let go of rows that were destroyed: it rewrites the tables, and where the server is ours throws away
 * the log of changes that still holds them. Blocks the file system freed are not reached; what lay in them was sealed.
 *
 * @param sql the database, outside any transaction
 * @param ownServer whether the server is looked after by this program alone
 */
record Scrubber(JdbcClient sql, boolean ownServer) {

    void scrub() {
        scrub(List.of("vault_person", "vault_field", "vault_consent", "vault_request", "vault_key", "vault_day"));
    }

    void scrub(List<String> tables) {
        tables.forEach(table -> run("vacuum (full) " + table));
        if (ownServer) {
            // Old pieces of the log are deleted and not written over later.
            run("alter system set wal_recycle = off");
            Boolean reloaded =
                    sql.sql("select pg_reload_conf()").query(Boolean.class).single();
            String next =
                    sql.sql("select pg_switch_wal()::text").query(String.class).single();
            run("checkpoint");
            run("checkpoint");
        }
    }

    private void run(String statement) {
        int unused = sql.sql(statement).update();
    }
}
