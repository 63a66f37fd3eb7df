package org.baraza.core.compare.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.numbers.SingularException;

/** What was given, from a column or written out as an option of the same name, and what cannot be answered, refused. */
public final class Given {

    /** The option of which sides an interval bounds. */
    public static final String SIDES = "sides";

    private Given() {}

    /** The words for an enum's constants, as people write them. */
    public static String[] words(Enum<?>... values) {
        return Arrays.stream(values).map(Given::word).toArray(String[]::new);
    }

    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant a word stands for. */
    public static <E extends Enum<E>> E value(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** A choice among an enum's constants, the first being the usual one. */
    public static Setting choice(String name, String meaning, Enum<?>... values) {
        return Setting.choice(name, word(values[0]), meaning, words(values));
    }

    /** The option that bounds one side only. */
    public static Setting sides() {
        return Setting.choice(
                SIDES,
                "two",
                "Whether both ends are bounded, or the lower or the upper one only.",
                "two",
                "lower",
                "upper");
    }

    /** What an interval leaves out on a side that it bounds. */
    public static double tail(Study study) {
        return study.text(SIDES).equals("two") ? (1 - study.level()) / 2 : 1 - study.level();
    }

    /** What a two-sided interval leaves out on each side. */
    public static double half(Study study) {
        return (1 - study.level()) / 2;
    }

    /** An interval with the end that is not asked for let go. */
    public static Limits sided(Study study, Limits limits, double least, double most) {
        return switch (study.text(SIDES)) {
            case "lower" -> new Limits(limits.low(), Math.max(most, limits.low()));
            case "upper" -> new Limits(Math.min(least, limits.high()), limits.high());
            default -> limits;
        };
    }

    /** The numbers of the column named for a role, else of the option of that name. */
    public static double[] numbers(Study study, String name) {
        if (reads(study, name)) {
            return study.numbers(name);
        }
        double[] written = study.numbersOf(name);
        if (written.length == 0) {
            throw new Misuse(study.card().id() + " needs \"" + name + "\", as a column or written out in the options.");
        }
        return written;
    }

    /** The same for whole numbers from 0. */
    public static long[] counts(Study study, String name) {
        double[] values = numbers(study, name);
        for (double v : values) {
            if (!(v >= 0) || v != StrictMath.rint(v) || v > 1L << 52) {
                throw new Refused(Code.BAD_VALUES, "\"" + name + "\" must hold whole numbers, 0 or more.");
            }
        }
        return Arrays.stream(values).mapToLong(v -> (long) v).toArray();
    }

    /** Exposures: above 0; 1 each when none were given. */
    public static double[] exposure(Study study, String name, int n) {
        double[] values = new double[n];
        Arrays.fill(values, 1);
        if (reads(study, name) || study.given(name)) {
            values = numbers(study, name);
        }
        same(study, n, values.length);
        for (double v : values) {
            if (!(v > 0)) {
                throw new Refused(Code.DENOMINATOR_UNKNOWN, "\"" + name + "\" must be above 0 everywhere.");
            }
        }
        return values;
    }

    /** The exposure column of a series: above 0; 1 each when none was named. */
    public static double[] exposure(Study study, int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[] values = reads(study, "exposure") ? study.numbers("exposure") : ones;
        for (double v : values) {
            if (!(v > 0)) {
                throw new Refused(Code.DENOMINATOR_UNKNOWN, "\"exposure\" must be above 0 everywhere.");
            }
        }
        return values;
    }

    /** Whether the method has such a column and one was named. */
    static boolean reads(Study study, String role) {
        return study.card().findRole(role).isPresent() && study.has(role);
    }

    /** Weights of a sample: 0 or more; 1 each when no column was named. */
    public static double[] weights(Study study, int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return reads(study, "weights") ? study.numbers("weights") : ones;
    }

    /** Everything that belongs together must be as long. */
    public static void same(Study study, int... lengths) {
        if (Arrays.stream(lengths).distinct().count() > 1) {
            throw new Misuse(study.card().id() + " was given lists of different lengths.");
        }
    }

    /** Names of the rows: of the column {@code label}, else what is estimated, numbered where there are several. */
    public static List<String> labels(Study study, String what, int n) {
        if (reads(study, "label")) {
            Keys keys = study.keys("label");
            return Arrays.stream(keys.codes())
                    .mapToObj(c -> keys.labels().get(c))
                    .toList();
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            labels.add(n == 1 ? what : what + " " + (i + 1));
        }
        return labels;
    }

    /** Groups as whole numbers from 0, in order of their labels; all 0 when no column was named. */
    public static int[] groups(Study study, String role) {
        return reads(study, role) ? study.keys(role).codes() : new int[study.rows()];
    }

    /** A result, or a refusal where the numbers cannot carry one. */
    public static <T> T tried(Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (SingularException e) {
            throw new Refused(Code.SINGULAR, "A column repeats what others say, or is the same everywhere.");
        } catch (IllegalArgumentException e) {
            throw new Refused(Code.BAD_VALUES, sentence(e));
        } catch (ArithmeticException e) {
            throw new Refused(Code.NOT_CONVERGED, sentence(e));
        }
    }

    private static String sentence(RuntimeException e) {
        String text = String.valueOf(e.getMessage());
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }
}
