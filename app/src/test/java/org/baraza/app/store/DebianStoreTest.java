package org.baraza.app.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The store on the PostgreSQL the operating system has, where it has one of version 15 or newer. */
final class DebianStoreTest extends StoreContract {

    private DebianPostgres server = DebianPostgres.NONE;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(
                DebianPostgres.isHere(), "no /usr/lib/postgresql/15 or newer here: the store was not tried on it");
        server = DebianPostgres.start(folder);
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
    }

    @Override
    String url(String database) {
        return server.url(database);
    }
}
