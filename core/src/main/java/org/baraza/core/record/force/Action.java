package org.baraza.core.record.force;

import java.time.LocalDate;
import org.baraza.core.protect.Role;

/**
 * Something that is to be done after a review.
 *
 * @param number within the review, from 1
 * @param owner who answers for it
 * @param due by when
 * @param what in a few words, without names
 */
public record Action(int number, Role owner, LocalDate due, String what) {

    public Action {
        if (number < 1 || what.isBlank()) {
            throw new IllegalArgumentException("an action has a number from 1 and says what is done");
        }
    }
}
