package org.baraza.core.protect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may agree to be identified for, and the only reasons for which an identity is opened. */
public enum IdentityPurpose {
    /** To tell the person what became of what they said. */
    ANSWER,
    /** To ask the person about what they reported. */
    ASK,
    /** To invite the person to a meeting or training. */
    MEET,
    /** To bring the person to a service they asked for. */
    REFER,
    /** To keep the person safe as agreed with them. */
    PROTECT,
    /** The person is in danger now. Needs no agreement given before, and always a second person. */
    SAVE_LIFE;

    /** As the journal writes it, for example {@code save-life}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<IdentityPurpose> find(String key) {
        return Arrays.stream(values()).filter(p -> p.key().equals(key)).findFirst();
    }
}
