package org.baraza.core.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer.
 *
 * @param method id of the method
 * @param version version of the method
 * @param estimates the numbers, the most important first; empty when refused before anything could be counted
 * @param standardError exactly which standard error the estimates carry; empty when none
 * @param intervalKind exactly which interval the estimates carry; empty when none
 * @param level how sure the interval is, above 0.5 and below 1
 * @param counts how much it rests on, by name: {@code rows}, {@code units}, {@code treated_units}
 * @param diagnostics further numbers by name; NaN where one does not exist
 * @param guards what had to hold for a verdict
 * @param verdict empty where the method gives none
 * @param sentences the answer in words
 * @param assumptions what it rests on, each open to dispute
 * @param tables further tables
 * @param notes what the reader should know of how the data were read
 */
public record Result(
        String method,
        int version,
        List<Estimate> estimates,
        String standardError,
        String intervalKind,
        double level,
        Map<String, Long> counts,
        Map<String, Double> diagnostics,
        List<Guard> guards,
        Optional<Verdict> verdict,
        List<Sentence> sentences,
        List<String> assumptions,
        List<Tabled> tables,
        List<String> notes) {

    public Result {
        estimates = List.copyOf(estimates);
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        diagnostics = Collections.unmodifiableMap(new LinkedHashMap<>(diagnostics));
        guards = List.copyOf(guards);
        sentences = List.copyOf(sentences);
        assumptions = List.copyOf(assumptions);
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    public static Maker of(MethodCard card, Study study) {
        return new Maker(card, study.level()).noteAll(study.notes());
    }

    /** An answer that is a refusal. */
    public static Result refusal(MethodCard card, double level, Refused why) {
        return new Maker(card, level)
                .verdict(Verdict.refused(List.of(why.code())))
                .say(Sentence.of("refused", why.sentence()))
                .done();
    }

    public boolean refused() {
        return verdict.filter(v -> v.kind() == Verdict.Kind.REFUSED).isPresent();
    }

    /** The estimate of that name. */
    public Estimate estimate(String name) {
        return estimates.stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no estimate " + name + " in " + method));
    }

    /** The table of that name. */
    public Tabled table(String name) {
        return tables.stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + name + " in " + method));
    }

    /** Puts an answer together in any order. */
    public static final class Maker {

        private final MethodCard card;
        private final double level;
        private final List<Estimate> estimates = new ArrayList<>();
        private final Map<String, Long> counts = new LinkedHashMap<>();
        private final Map<String, Double> diagnostics = new LinkedHashMap<>();
        private final List<Guard> guards = new ArrayList<>();
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<Tabled> tables = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private String standardError = "";
        private String intervalKind = "";
        private Optional<Verdict> verdict = Optional.empty();

        private Maker(MethodCard card, double level) {
            this.card = card;
            this.level = level;
        }

        public Maker estimate(Estimate estimate) {
            estimates.add(estimate);
            return this;
        }

        /** The exact name of the standard error. */
        public Maker standardError(String name) {
            standardError = name;
            return this;
        }

        /** The exact name of the interval, for example {@code Student t interval}. */
        public Maker interval(String kind) {
            intervalKind = kind;
            return this;
        }

        public Maker count(String name, long value) {
            counts.put(name, value);
            return this;
        }

        public Maker number(String name, double value) {
            diagnostics.put(name, value);
            return this;
        }

        public Maker guard(Guard guard) {
            guards.add(guard);
            return this;
        }

        public Maker verdict(Verdict given) {
            verdict = Optional.of(given);
            return this;
        }

        public Maker say(Sentence sentence) {
            sentences.add(sentence);
            return this;
        }

        public Maker table(Tabled table) {
            tables.add(table);
            return this;
        }

        public Maker note(String sentence) {
            notes.add(sentence);
            return this;
        }

        Maker noteAll(List<String> all) {
            notes.addAll(all);
            return this;
        }

        /** The first estimate. */
        public Estimate first() {
            return estimates.getFirst();
        }

        /** The guards so far. */
        public List<Guard> guards() {
            return List.copyOf(guards);
        }

        public Result done() {
            return new Result(
                    card.id(),
                    card.version(),
                    estimates,
                    standardError,
                    intervalKind,
                    level,
                    counts,
                    diagnostics,
                    guards,
                    verdict,
                    sentences,
                    card.assumptions(),
                    tables,
                    notes);
        }
    }
}
