package org.baraza.app.wiring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is still to be done about submissions. One that cannot be done stays for later and holds up none behind it. */
final class DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
    private static final int AT_ONCE = 100;

    private DueWork() {}

    /**
     * @param due the oldest so many that are still to be done
     * @param work does one, and says whether it is not due any more
     */
    static <T> void each(IntFunction<List<T>> due, Predicate<T> work) {
        Set<T> left = new HashSet<>();
        List<T> next = due.apply(AT_ONCE);
        while (!left.containsAll(next)) {
            for (T submission : next) {
                if (!left.contains(submission)) {
                    if (!done(submission, work)) {
                        left.add(submission);
                    }
                }
            }
            next = due.apply(AT_ONCE + left.size());
        }
    }

    private static <T> boolean done(T submission, Predicate<T> work) {
        try {
            return work.test(submission);
        } catch (RuntimeException e) {
            LOG.error("submission-later {}", e.getClass().getSimpleName());
            return false;
        }
    }
}
