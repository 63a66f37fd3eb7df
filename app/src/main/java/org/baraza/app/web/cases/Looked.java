package org.baraza.app.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was already looked up for one page. A page of many rows asks the same of the policy, the boundaries and the journal
 * again and again; it is answered as of one moment, and forgotten with the page, so that nobody is ever shown what was looked
 * up for somebody else.
 */
final class Looked {

    private static final String ATTRIBUTE = Looked.class.getName();

    private final Map<Object, Object> found = new HashMap<>();

    private Looked() {}

    /** What was looked up for this request; for the one thread that answers it. */
    static Looked of(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(ATTRIBUTE))
                .map(Looked.class::cast)
                .orElseGet(() -> {
                    Looked fresh = new Looked();
                    request.setAttribute(ATTRIBUTE, fresh);
                    return fresh;
                });
    }

    /**
     * @param question whose class says what kind of answer it has
     * @param look done where nobody asked yet
     */
    <A> A get(Question<A> question, Supplier<A> look) {
        Object known = found.get(question);
        if (known == null) {
            known = look.get();
            found.put(question, known);
        }
        @SuppressWarnings("unchecked")
        A answer = (A) known;
        return answer;
    }

    /** Something that can be asked, compared by value. @param <A> what the answer is */
    interface Question<A> {}
}
