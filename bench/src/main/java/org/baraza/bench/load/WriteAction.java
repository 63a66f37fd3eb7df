package org.baraza.bench.load;

import java.io.IOException;

/** One thing people put on the journal. To measure another, implement this and name it in {@link Load}. */
@FunctionalInterface
interface WriteAction {

    /**
     * Returns once the site has said that it is kept.
     *
     * @param number differs at each call
     * @throws IOException when the site refused or the line broke
     */
    void write(Line line, long number) throws IOException, InterruptedException;
}
