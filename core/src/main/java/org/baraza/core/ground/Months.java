package org.baraza.core.ground;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An unbroken run of months, both ends included.
 *
 * @param first first month
 * @param last last month, not before {@code first}
 */
public record Months(Month first, Month last) {

    public Months {
        if (last.compareTo(first) < 0) {
            throw new IllegalArgumentException("the last month " + last + " is before the first month " + first);
        }
    }

    /** How many months, at least 1. */
    public int size() {
        return first.monthsUntil(last) + 1;
    }

    public boolean contains(Month month) {
        return month.compareTo(first) >= 0 && month.compareTo(last) <= 0;
    }

    public Month get(int i) {
        return first.plus(i);
    }

    public Stream<Month> stream() {
        return IntStream.rangeClosed(first.index(), last.index()).mapToObj(Month::new);
    }

    /** The shortest run that holds both. */
    public Months span(Months other) {
        return new Months(
                first.compareTo(other.first) <= 0 ? first : other.first,
                last.compareTo(other.last) >= 0 ? last : other.last);
    }

    @Override
    public String toString() {
        return first + " to " + last;
    }
}
