package org.baraza.app.files;

import java.util.List;
import java.util.function.Supplier;
import org.baraza.core.ground.Finding;

/** Takes what the sieves kept, block by block, in file order, on one thread. */
interface BlockSink<T> {

    /**
     * @param kept a block; the sink may use it up
     * @param rows the row of each kept one within the stretch, worked out only when asked for
     * @return findings about rows that it sets aside after all, numbered within the stretch
     */
    List<Finding> take(T kept, Supplier<long[]> rows);
}
