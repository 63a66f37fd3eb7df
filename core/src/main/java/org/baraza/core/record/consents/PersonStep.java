package org.baraza.core.record.consents;

import java.time.Instant;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Consent;
import org.baraza.core.record.cases.CaseStep;

/** What a person answered when they were asked, or that they took it back. By pseudonym alone. */
public sealed interface PersonStep extends CaseStep {

    /**
     * They were asked about one use, and answered. No answer is no.
     *
     * @param mission acronym
     * @param who the vault's pseudonym
     * @param language they were asked in, by its code
     * @param text which text was read to them, by its version
     * @param until first moment a yes no longer holds
     */
    record Asked(
            String id,
            String mission,
            Handle who,
            Use use,
            Consent.Answer answer,
            Consent.How how,
            String language,
            int text,
            Instant until,
            Handle by,
            Instant at)
            implements PersonStep {

        public Asked {
            if (!language.matches("[a-z]{2,3}")) {
                throw new IllegalArgumentException("the language is said by its code");
            }
            if (text < 1) {
                throw new IllegalArgumentException("texts are numbered from 1");
            }
            if (!until.isAfter(at)) {
                throw new IllegalArgumentException("an answer holds for some time");
            }
        }
    }

    /** They took it back. Nobody asks why, and there is no place to write it. */
    record TakenBack(String id, Handle by, Instant at) implements PersonStep {}
}
