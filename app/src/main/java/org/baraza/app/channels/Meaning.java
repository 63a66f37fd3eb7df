package org.baraza.app.channels;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.protect.Topic;

/**
 * What somebody wants who wrote. What is not clear is a warning of danger: a need taken for a danger costs a look, a danger
 * taken for a need costs lives.
 */
public sealed interface Meaning {

    /** In which language it was written, as far as that shows. */
    Optional<String> language();

    /** Nothing is to be sent to them any more. */
    record Stop(Optional<String> language) implements Meaning {}

    /** They may be written to again. */
    record Start(Optional<String> language) implements Meaning {}

    /** What became of it? */
    record Asks(ReferenceCode code, Optional<String> language) implements Meaning {}

    /** They report something. */
    record Report(Topic topic, Optional<String> language) implements Meaning {}

    /** They say something that is no warning. */
    record Feedback(Optional<String> language) implements Meaning {}

    /** They heard something that may not be so. */
    record Rumour(Optional<String> language) implements Meaning {}

    static Meaning of(String text, Keywords keywords) {
        List<String> words = Folded.words(text);
        Set<String> stop = keywords.whole(Keywords.Kind.STOP, words);
        if (!stop.isEmpty()) {
            return new Stop(language(stop, text));
        }
        Set<String> start = keywords.whole(Keywords.Kind.START, words);
        if (!start.isEmpty()) {
            return new Start(language(start, text));
        }
        Optional<ReferenceCode> code = code(words);
        if (code.isPresent()) {
            return new Asks(code.get(), language(Set.of(), text));
        }
        Set<String> danger = keywords.anywhere(Keywords.Kind.DANGER, words);
        if (danger.isEmpty()) {
            Set<String> need = keywords.beginning(Keywords.Kind.NEED, words);
            if (!need.isEmpty()) {
                return new Report(Topic.NEED, language(need, text));
            }
            Set<String> grievance = keywords.beginning(Keywords.Kind.GRIEVANCE, words);
            if (!grievance.isEmpty()) {
                return new Report(Topic.GRIEVANCE, language(grievance, text));
            }
            Set<String> rumour = keywords.beginning(Keywords.Kind.RUMOUR, words);
            if (!rumour.isEmpty()) {
                return new Rumour(language(rumour, text));
            }
            Set<String> feedback = keywords.beginning(Keywords.Kind.FEEDBACK, words);
            if (!feedback.isEmpty()) {
                return new Feedback(language(feedback, text));
            }
        }
        return new Report(Topic.DANGER, language(danger, text));
    }

    /** What two texts have in common that differ only from hand to hand. */
    static String alike(String text) {
        return String.join(" ", Folded.words(text));
    }

    /** A code and nothing else, with or without a question mark, spaces and hyphens within. */
    private static Optional<ReferenceCode> code(List<String> words) {
        String joined = String.join("", words).toUpperCase(java.util.Locale.ROOT);
        try {
            return Optional.of(new ReferenceCode(joined));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** By the keyword, where it is of one language only; else by the script. */
    private static Optional<String> language(Set<String> ofKeyword, String text) {
        return Keywords.one(ofKeyword).or(() -> isArabic(text) ? Optional.of("ar") : Optional.empty());
    }

    private static boolean isArabic(String text) {
        long arabic = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC && Character.isLetter(c))
                .count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        return arabic * 2 > letters;
    }
}
