package org.baraza.core.compare;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The methods found on the class path. */
public final class Estimators {

    private Estimators() {}

    /** In order of id. */
    public static List<Estimator> list() {
        return ServiceLoader.load(Estimator.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(e -> e.card().id()))
                .toList();
    }

    public static Estimator get(String id) {
        List<Estimator> all = list();
        return all.stream()
                .filter(e -> Spelling.same(e.card().id(), id))
                .findFirst()
                .orElseThrow(() -> new Misuse(
                        "There is no method \"" + id + "\".",
                        id,
                        all.stream().map(e -> e.card().id()).toList()));
    }

    /**
     * Answers. Data that cannot carry an answer give a result whose verdict is a refusal.
     *
     * @throws Misuse when what was asked cannot be asked
     */
    public static Result run(Ask ask) {
        Estimator estimator = get(ask.method());
        return run(estimator, ask);
    }

    /** As {@link #run(Ask)}, of a method already found. */
    public static Result run(Estimator estimator, Ask ask) {
        MethodCard card = estimator.card();
        Options options = Options.of(card, ask.options());
        try {
            return estimator.run(Study.of(card, ask, options));
        } catch (Refused why) {
            return Result.refusal(card, options.number(Setting.LEVEL), why);
        }
    }
}
