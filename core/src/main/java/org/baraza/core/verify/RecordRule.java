package org.baraza.core.verify;

import java.util.List;
import org.baraza.core.collect.Claim;
import org.baraza.core.collect.Problem;

/**
 * When claims of one kind become facts.
 *
 * @param <C> the claim
 * @param <F> the fact
 */
interface RecordRule<C extends Claim, F> {

    /** What is wrong or notable about a claim; one that sets aside means it does not become a fact. */
    List<Problem> problems(C claim);

    /** The fact, for a claim that was not set aside. */
    F fact(C claim);
}
