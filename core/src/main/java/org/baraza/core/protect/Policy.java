package org.baraza.core.protect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Need to know, as a table one can read: each line lets some roles do something with some matter. What no line allows is
 * refused. Several lines may speak of the same matter and deed; one that allows is enough.
 *
 * @param rules the lines in order
 */
public record Policy(List<Rule> rules) {

    private static final int COLUMNS = 5;
    private static final String ANY_ROLE = "any-role";

    public Policy {
        rules = List.copyOf(rules);
    }

    /**
     * Reads lines of {@code matter | deed | reach | roles | why}; empty lines and lines that begin with {@code #} are
     * left out.
     *
     * @throws IllegalArgumentException naming the line, when one cannot be understood
     */
    public static Policy read(String table) {
        List<Rule> rules = new ArrayList<>();
        int number = 0;
        for (String line : table.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    rules.add(rule(line));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("line " + number + " of the policy: " + e.getMessage(), e);
                }
            }
        }
        return new Policy(rules);
    }

    private static Rule rule(String line) {
        List<String> parts =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (parts.size() != COLUMNS) {
            throw new IllegalArgumentException("it has " + parts.size() + " parts, not " + COLUMNS);
        }
        Set<Role> roles = new TreeSet<>();
        for (String role : parts.get(3).split(" ")) {
            if (role.equals(ANY_ROLE)) {
                roles.addAll(EnumSet.allOf(Role.class));
            } else if (!role.isBlank()) {
                roles.add(Role.find(role).orElseThrow(() -> new IllegalArgumentException("no role " + role)));
            }
        }
        return new Rule(
                Matter.find(parts.get(0))
                        .orElseThrow(() -> new IllegalArgumentException("no matter " + parts.getFirst())),
                Deed.valueOf(parts.get(1).toUpperCase(Locale.ROOT)),
                Reach.valueOf(parts.get(2).toUpperCase(Locale.ROOT).replace('-', '_')),
                roles,
                parts.get(4));
    }

    /** Roles that a line lets do what a stolen password must not be enough for; they may do nothing with a password alone. */
    public Set<Role> needSecondFactor() {
        Set<Role> needing = EnumSet.noneOf(Role.class);
        rules.stream().filter(Rule::needsSecondFactor).forEach(rule -> needing.addAll(rule.roles()));
        return needing;
    }

    /** Whether somebody may do this, there, now. */
    public Ruling rule(Asker asker, Deed deed, Matter matter, Where where, Instant now) {
        return rule(
                deed, matter, rule -> apply(rule, asker, grant -> grant.scope().covers(where), now));
    }

    /** Whether somebody may do this now in any place at all: a way in for what is ruled on item by item. */
    public Ruling somewhere(Asker asker, Deed deed, Matter matter, Instant now) {
        return rule(deed, matter, rule -> apply(rule, asker, grant -> true, now));
    }

    private Ruling rule(Deed deed, Matter matter, Function<Rule, Ruling> applied) {
        Ruling.Reason reason = Ruling.Reason.NO_RULE;
        for (Rule rule : rules) {
            if (rule.matter() == matter && rule.deed() == deed) {
                Ruling ruling = applied.apply(rule);
                if (ruling instanceof Ruling.Refused(Ruling.Reason nearer)) {
                    reason = nearer.compareTo(reason) > 0 ? nearer : reason;
                } else {
                    return ruling;
                }
            }
        }
        return new Ruling.Refused(reason);
    }

    private static Ruling apply(Rule rule, Asker asker, Predicate<Grant> here, Instant now) {
        if (rule.reach() == Reach.EVERYBODY) {
            return new Ruling.Allowed(rule, Optional.empty());
        }
        if (asker.who().isEmpty()) {
            return new Ruling.Refused(Ruling.Reason.NOT_SIGNED_IN);
        }
        if (rule.reach() == Reach.OWN) {
            return new Ruling.Allowed(rule, Optional.empty());
        }
        Ruling.Reason reason = Ruling.Reason.NO_ROLE;
        for (Grant grant : asker.grants()) {
            if (rule.roles().contains(grant.role())) {
                boolean holds = grant.holdsAt(now);
                if (holds && (rule.reach() == Reach.ANYWHERE || here.test(grant))) {
                    return new Ruling.Allowed(rule, Optional.of(grant));
                }
                Ruling.Reason nearer = holds ? Ruling.Reason.OUT_OF_SCOPE : Ruling.Reason.NOT_NOW;
                reason = nearer.compareTo(reason) > 0 ? nearer : reason;
            }
        }
        return new Ruling.Refused(reason);
    }
}
