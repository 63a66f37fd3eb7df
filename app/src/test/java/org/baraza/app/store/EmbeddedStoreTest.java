package org.baraza.app.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The store on the PostgreSQL this program brings. */
final class EmbeddedStoreTest extends StoreContract {

    /** Unpacked once for all test runs. */
    static final Path CACHE = Path.of("target", "postgresql");

    private EmbeddedPostgres server;

    @BeforeAll
    void start(@TempDir Path site) {
        server = EmbeddedPostgres.open(site, CACHE);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Override
    String url(String database) {
        return server.url().replaceFirst("/[a-z]+$", "/" + database) + "?user=" + server.user() + "&password="
                + server.password();
    }
}
