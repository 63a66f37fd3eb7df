package org.baraza.core.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A method's own documentation, from which {@code --list} and the reference page are made.
 *
 * @param id lower-case words joined by hyphens, for example {@code staggered-did}; stable
 * @param version of the method, 1 and up; any change of a single bit of an answer raises it
 * @param title in practitioners' words
 * @param estimates the quantity it gives, one sentence
 * @param assumptions sentences a reader can dispute
 * @param failures where it misleads, sentences
 * @param paper who described it, and when
 * @param roles the columns it reads, in the order of a reader's interest
 * @param settings what may be chosen
 * @param seedUse what the seed decides, or empty when nothing is left to chance
 * @param verdict whether it may give a verdict
 * @param example a small study that runs
 */
public record MethodCard(
        String id,
        int version,
        String title,
        String estimates,
        List<String> assumptions,
        List<String> failures,
        String paper,
        List<Role> roles,
        List<Setting> settings,
        String seedUse,
        boolean verdict,
        Example example) {

    /**
     * A study small enough to read.
     *
     * @param csv the file, with a header line; empty for a method without columns
     * @param columns a line {@code role=column} each; of a role with several columns {@code role=a,b}
     * @param options a line {@code option=value} each
     */
    public record Example(String csv, List<String> columns, List<String> options) {

        public Example {
            columns = List.copyOf(columns);
            options = List.copyOf(options);
        }
    }

    public MethodCard {
        assumptions = List.copyOf(assumptions);
        failures = List.copyOf(failures);
        roles = List.copyOf(roles);
        settings = List.copyOf(settings);
    }

    public Optional<Role> findRole(String name) {
        return roles.stream().filter(r -> Spelling.same(r.name(), name)).findFirst();
    }

    public Optional<Setting> findSetting(String name) {
        return settings.stream().filter(s -> Spelling.same(s.name(), name)).findFirst();
    }

    public static Maker named(String id, int version, String title) {
        return new Maker(id, version, title);
    }

    /** Puts a card together in the order in which one reads it. */
    public static final class Maker {

        private final String id;
        private final int version;
        private final String title;
        private final List<String> assumptions = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();
        private final List<Role> roles = new ArrayList<>();
        private final List<Setting> settings = new ArrayList<>();
        private String estimates = "";
        private String paper = "";
        private String seedUse = "";
        private boolean verdict;
        private Example example = new Example("", List.of(), List.of());

        private Maker(String id, int version, String title) {
            this.id = id;
            this.version = version;
            this.title = title;
        }

        public Maker estimates(String sentence) {
            estimates = sentence;
            return this;
        }

        public Maker assumes(String... sentences) {
            assumptions.addAll(List.of(sentences));
            return this;
        }

        public Maker fails(String... sentences) {
            failures.addAll(List.of(sentences));
            return this;
        }

        public Maker paper(String who) {
            paper = who;
            return this;
        }

        public Maker reads(Role... columns) {
            roles.addAll(List.of(columns));
            return this;
        }

        public Maker offers(Setting... options) {
            settings.addAll(List.of(options));
            return this;
        }

        public Maker seed(String whatItDecides) {
            seedUse = whatItDecides;
            return this;
        }

        public Maker givesVerdict() {
            verdict = true;
            return this;
        }

        /** See {@link Example}. */
        public Maker example(String csv, List<String> columns, List<String> options) {
            example = new Example(csv, columns, options);
            return this;
        }

        public MethodCard done() {
            List<Setting> all = new ArrayList<>(settings);
            all.addAll(roles.isEmpty() ? Setting.everywhere() : Setting.everywhereWithColumns());
            return new MethodCard(
                    id, version, title, estimates, assumptions, failures, paper, roles, all, seedUse, verdict, example);
        }
    }
}
