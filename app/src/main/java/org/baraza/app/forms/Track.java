package org.baraza.app.forms;

import java.util.List;

/**
 * The sections down to a question, the form itself first.
 *
 * @param sections at least the form
 */
record Track(List<Section> sections) {

    Track {
        sections = List.copyOf(sections);
    }

    /** Down to the innermost repeat, or the form alone. */
    Track boundary() {
        for (int i = sections.size() - 1; i > 0; i--) {
            if (sections.get(i).isRepeat()) {
                return first(i + 1);
            }
        }
        return first(1);
    }

    /** How many repeats it goes through. */
    long repeats() {
        return sections.stream().filter(Section::isRepeat).count();
    }

    /** How many groups lie below its innermost repeat. */
    int beyond() {
        return sections.size() - boundary().sections().size();
    }

    Track first(int count) {
        return new Track(sections.subList(0, count));
    }

    int length() {
        return sections.size();
    }

    boolean startsWith(Track other) {
        return other.length() <= length() && first(other.length()).equals(other);
    }

    Section last() {
        return sections.getLast();
    }

    /** As far as both go the same way. */
    Track common(Track other) {
        int shared = 0;
        while (shared < Math.min(length(), other.length()) && sections.get(shared) == other.sections.get(shared)) {
            shared++;
        }
        return first(shared);
    }
}
