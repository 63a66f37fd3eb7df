package org.baraza.bench.load;

import java.io.IOException;
import java.util.List;

/** The people of the measurement. Each has a line of their own, signed in where the site asks for that. */
@FunctionalInterface
interface Crowd {

    /**
     * @param people how many; each is somebody else
     * @return their lines, ready to read and write
     */
    List<Line> arrive(int people) throws IOException;
}
