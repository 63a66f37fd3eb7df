package org.baraza.app.files;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.baraza.core.ground.Finding;

/** Takes what the sieves kept, block by block, in file order, on one thread. */
interface BlockSink<T> {

    /**
     * @param kept a block; the sink may use it up
     * @param row the row, within the stretch, of the kept one at an index
     * @return findings about rows that it sets aside after all, numbered within the stretch
     */
    List<Finding> take(T kept, IntUnaryOperator row);
}
