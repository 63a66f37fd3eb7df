package org.baraza.app.desk;

import java.util.List;
import org.baraza.core.record.effort.Effort;
import org.baraza.core.record.effort.EffortBook;

/** How much was done, counted beside what was seen. */
public interface Efforts {

    /** Keeps a count; it corrects the one before. What says the same as before is not written again. */
    void count(Effort effort, By by);

    EffortBook book();

    /** Every count of one area, month and kind, the oldest first. @param id see {@link Effort#idOf} */
    List<Effort> history(String id);
}
