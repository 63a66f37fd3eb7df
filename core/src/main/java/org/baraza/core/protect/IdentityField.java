package org.baraza.core.protect;

import java.time.Period;
import java.util.Locale;

/**
 * Everything the vault may hold of a person, and why. What is not here cannot be put in: no ethnicity, no religion, no
 * relatives, no picture, nothing of what they reported.
 */
public enum IdentityField {
    NAME("To know whom one speaks to when contact was agreed.", Period.ofMonths(24)),
    PHONES("To reach the person in the way they chose.", Period.ofMonths(24)),
    HOME("To send help to the right place when the person is in danger.", Period.ofMonths(12)),
    LANGUAGE("To speak to the person so that they understand.", Period.ofMonths(24)),
    CONTACT("To know how and when contact does not put the person in danger.", Period.ofMonths(24)),
    NOTE("What else one must know so as not to put the person in danger.", Period.ofMonths(12));

    private final String purpose;
    private final Period retention;

    IdentityField(String purpose, Period retention) {
        this.purpose = purpose;
        this.retention = retention;
    }

    /** Why it is kept, one sentence. */
    public String purpose() {
        return purpose;
    }

    /** The longest time it may be kept after the person agreed. */
    public Period retention() {
        return retention;
    }

    public Sensitivity sensitivity() {
        return Sensitivity.STRICTLY_CONFIDENTIAL;
    }

    /** As the journal writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
