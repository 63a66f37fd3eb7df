package org.baraza.core.record.diligence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Support;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.partners.Band;

/** Something that happened with support somebody asked for. Who receives it is said by handle alone. */
public sealed interface SupportStep extends CaseStep {

    /** Words beside it, which are kept for ever; empty where there are none. */
    default String why() {
        return "";
    }

    /**
     * Support is asked for.
     *
     * @param mission acronym
     * @param area place code; empty when it is for more than one
     * @param recipient the partner who would receive it
     * @param type what kind of partner that is
     * @param why what it is for
     */
    record Requested(
            String id,
            String mission,
            Optional<String> area,
            Handle recipient,
            PartnerType type,
            SupportKind kind,
            String why,
            Handle by,
            Instant at)
            implements SupportStep {

        public Requested {
            require(!why.isBlank(), "it is said what it is for");
        }
    }

    /** The recipient was told the policy, and what follows when it is not kept. */
    record PolicyTold(String id, LocalDate on, Handle by, Instant at) implements SupportStep {}

    /**
     * Somebody looked into what support may lead to.
     *
     * @param factors how great the risk is by each; all are looked at
     * @param mitigable whether something can be done that makes it safe enough
     * @param until first day it no longer holds
     */
    record Assessed(
            String id, Map<Factor, Band> factors, boolean mitigable, LocalDate until, String why, Handle by, Instant at)
            implements SupportStep {

        public Assessed {
            factors = Map.copyOf(factors);
            require(factors.size() == Factor.values().length, "an assessment looks at everything");
            require(!why.isBlank(), "it is said what was found");
        }

        /** The greatest of all: good marks elsewhere do not talk a bad one down. */
        public Band level() {
            return factors.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        }
    }

    /**
     * A check besides the assessment was made.
     *
     * @param check legal, or on the recruitment of children
     * @param until first day it no longer holds
     * @param decision of whoever made it, yes or no
     */
    record Checked(String id, Support.Check check, LocalDate until, Decision decision) implements SupportStep {

        @Override
        public Handle by() {
            return decision.by();
        }

        @Override
        public Instant at() {
            return decision.at();
        }

        @Override
        public String why() {
            return decision.why();
        }
    }

    /**
     * Something will be done so that it does no harm.
     *
     * @param number within the request, from 1
     * @param owner who answers for it
     * @param due by when
     * @param before whether it must be done before anything is given
     */
    record MitigationSet(
            String id, int number, Mitigation what, Role owner, LocalDate due, boolean before, Handle by, Instant at)
            implements SupportStep {

        public MitigationSet {
            require(number > 0, "they are numbered from 1");
        }
    }

    record MitigationDone(String id, int number, Handle by, Instant at) implements SupportStep {}

    record Decided(String id, Verdict verdict, Decision decision) implements SupportStep {

        public Decided {
            require(decision.what() == verdict.decision(), "the verdict and the decision say the same");
        }

        @Override
        public Handle by() {
            return decision.by();
        }

        @Override
        public Instant at() {
            return decision.at();
        }

        @Override
        public String why() {
            return decision.why();
        }
    }

    /** It is being given. */
    record Begun(String id, Handle by, Instant at) implements SupportStep {}

    record Monitored(String id, Seen seen, LocalDate on, String why, Handle by, Instant at) implements SupportStep {

        public Monitored {
            require(seen == Seen.NOTHING_WRONG || !why.isBlank(), "it is said what gives concern");
        }
    }

    /**
     * The recipient is said to have done something. What happened is told elsewhere, to those trained for it.
     *
     * @param number within the request, from 1
     * @param on the day it is said to have happened
     */
    record Alleged(String id, int number, Violation what, LocalDate on, Handle by, Instant at) implements SupportStep {

        public Alleged {
            require(number > 0, "they are numbered from 1");
        }
    }

    /**
     * What was alleged was looked into.
     *
     * @param number of the allegation
     * @param decision yes where it is so, no where it is not or cannot be told
     */
    record Judged(String id, int number, Judgement judgement, Decision decision) implements SupportStep {

        public Judged {
            boolean yes = decision.what() == Decision.What.VERIFY;
            require(yes == (judgement == Judgement.FOUNDED), "the judgement and the decision say the same");
        }

        @Override
        public Handle by() {
            return decision.by();
        }

        @Override
        public Instant at() {
            return decision.at();
        }

        @Override
        public String why() {
            return decision.why();
        }
    }

    record Interceded(String id, Intercession with, String why, Handle by, Instant at) implements SupportStep {}

    record Suspended(String id, String why, Handle by, Instant at) implements SupportStep {

        public Suspended {
            require(!why.isBlank(), "it is said why it is suspended");
        }
    }

    record Resumed(String id, String why, Handle by, Instant at) implements SupportStep {

        public Resumed {
            require(!why.isBlank(), "it is said why it goes on");
        }
    }

    /** It is taken away for good. */
    record Withdrawn(String id, String why, Handle by, Instant at) implements SupportStep {

        public Withdrawn {
            require(!why.isBlank(), "it is said why it is withdrawn");
        }
    }

    /** It was given as meant. */
    record Ended(String id, String why, Handle by, Instant at) implements SupportStep {}

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
