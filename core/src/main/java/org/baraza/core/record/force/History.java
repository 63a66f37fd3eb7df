package org.baraza.core.record.force;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looking back over what happened. */
final class History {

    private History() {}

    static <T> Stream<T> all(Class<T> kind, List<?> among) {
        return among.stream().filter(kind::isInstance).map(kind::cast);
    }

    static <T> Optional<T> last(Class<T> kind, List<?> among) {
        return all(kind, among).reduce((_, later) -> later);
    }

    /** What happened since something was opened, or opened again last. */
    static <T> List<T> round(List<T> history, Predicate<T> reopens) {
        for (int i = history.size() - 1; i > 0; i--) {
            if (reopens.test(history.get(i))) {
                return history.subList(i, history.size());
            }
        }
        return history;
    }
}
