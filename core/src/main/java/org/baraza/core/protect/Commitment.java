package org.baraza.core.protect;

import java.time.LocalDate;
import org.baraza.core.ground.Handle;

/**
 * Something promised to people. Without somebody who answers for it and a day, it is no commitment and is not said.
 *
 * @param what what was promised, by its code
 * @param owner the account of whoever answers for it
 * @param made the day it was made
 * @param due the day by which it is kept
 */
public record Commitment(String what, Handle owner, LocalDate made, LocalDate due) {

    /** Words that raise hopes, in English, French, Spanish, Arabic and Swahili. */
    private static final Phrases PROMISES = Phrases.of(
            "we promise",
            "promise*",
            "guarantee*",
            "we will protect",
            "will protect you",
            "will be protected",
            "you are safe",
            "you will be safe",
            "keep you safe",
            "we will help",
            "will be punished",
            "will be paid",
            "promet*",
            "promis*",
            "promesse*",
            "garanti*",
            "vous protégerons",
            "nous protégerons",
            "êtes en sécurité",
            "serez en sécurité",
            "prometemos",
            "prometid*",
            "promesa*",
            "garantiza*",
            "le protegeremos",
            "les protegeremos",
            "está a salvo",
            "estará a salvo",
            "نعدكم",
            "نعدك",
            "وعد",
            "نضمن",
            "سنحميكم",
            "سنحميك",
            "أنتم في أمان",
            "tunaahidi",
            "ahadi",
            "tunahakikisha",
            "tutakulinda",
            "tutawalinda",
            "uko salama",
            "mko salama");

    public Commitment {
        if (what.isBlank()) {
            throw new IllegalArgumentException("a commitment says what was promised");
        }
        if (due.isBefore(made)) {
            throw new IllegalArgumentException("a commitment is due after it was made");
        }
    }

    /** Whether a text sounds like a promise, and so must have been read by a person before it is sent. */
    public static boolean soundsLikeOne(String text) {
        return PROMISES.isIn(text);
    }
}
