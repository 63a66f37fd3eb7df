package org.baraza.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The door for fuzzing: one class a parser, beside the parser, annotated {@code @AutoService(FuzzTarget.class)} and
 * named {@code …Fuzz}. Its seeds are small made-up files in {@code src/test/resources/fuzz/<name>}; what once broke it
 * is kept there too, under a name that begins with {@code found-}.
 */
public interface FuzzTarget {

    /** What it feeds: a class, or an interface whose implementations it finds and feeds. */
    Set<Class<?>> parsers();

    /**
     * Gives bytes to the parser. Returns when the parser took them or refused them as it promises to; throws when it broke
     * its promise. Meets {@link #mostMegabytes} and one second.
     */
    void feed(byte[] input) throws Exception;

    /** Seeds beyond the files, for those that are best written by the program itself. */
    default List<byte[]> seeds() {
        return List.of();
    }

    /** Its share of the runs beside the other targets'; what is slow has a smaller one. */
    default int weight() {
        return 10;
    }

    /** Longest input, bytes. */
    default int longest() {
        return 4_096;
    }

    /** Megabytes all threads together may allocate for one input, whether or not they are held at once. */
    default int mostMegabytes() {
        return 32;
    }

    default String name() {
        return nameOf(getClass());
    }

    /** {@code csv-rows} for {@code CsvRowsFuzz}. */
    static String nameOf(Class<? extends FuzzTarget> target) {
        return target.getSimpleName()
                .replaceFirst("Fuzz$", "")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
