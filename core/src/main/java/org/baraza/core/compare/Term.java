package org.baraza.core.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One term of a model: one column, or several multiplied.
 *
 * @param pieces what is multiplied, at least one
 */
public record Term(List<Piece> pieces) {

    private static final Pattern CALL = Pattern.compile("(log|log1p|sqrt|exp)\\((.+)\\)");
    private static final Pattern POWER = Pattern.compile("(.+)\\^([2-9])");

    /**
     * A column, changed or not.
     *
     * @param change {@code log}, {@code log1p}, {@code sqrt}, {@code exp}, {@code ^2} to {@code ^9}, or empty
     * @param column its name
     */
    public record Piece(String change, String column) {

        String name() {
            return change.isEmpty() ? column : change.startsWith("^") ? column + change : change + "(" + column + ")";
        }

        /** The value changed. */
        public double of(double value) {
            return switch (change) {
                case "" -> value;
                case "log" -> StrictMath.log(value);
                case "log1p" -> StrictMath.log1p(value);
                case "sqrt" -> Math.sqrt(value);
                case "exp" -> StrictMath.exp(value);
                default -> power(value, change.charAt(1) - '0');
            };
        }

        private static double power(double value, int times) {
            double product = value;
            for (int i = 1; i < times; i++) {
                product *= value;
            }
            return product;
        }
    }

    public Term {
        pieces = List.copyOf(pieces);
    }

    public String name() {
        return String.join(":", pieces.stream().map(Piece::name).toList());
    }

    /** The terms that a text such as {@code a*b} stands for; a text that is a column's name is that column. */
    static List<Term> list(String text, Table table) {
        if (table.find(text).isPresent()) {
            return List.of(new Term(List.of(new Piece("", text))));
        }
        String[] crossed = text.split("\\*");
        List<Term> terms = new ArrayList<>();
        for (int size = 1; size <= crossed.length; size++) {
            for (int mask = 1; mask < 1 << crossed.length; mask++) {
                if (Integer.bitCount(mask) == size) {
                    terms.add(product(crossed, mask, table));
                }
            }
        }
        return terms;
    }

    private static Term product(String[] crossed, int mask, Table table) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < crossed.length; i++) {
            if ((mask & 1 << i) != 0) {
                for (String piece : crossed[i].split(":")) {
                    pieces.add(piece(piece.strip(), table));
                }
            }
        }
        return new Term(pieces);
    }

    private static Piece piece(String text, Table table) {
        Optional<Column> plain = table.find(text);
        if (plain.isPresent()) {
            return new Piece("", text);
        }
        Matcher call = CALL.matcher(text);
        if (call.matches()) {
            return new Piece(call.group(1), table.get(call.group(2).strip()).name());
        }
        Matcher power = POWER.matcher(text);
        if (power.matches()) {
            return new Piece(
                    "^" + power.group(2), table.get(power.group(1).strip()).name());
        }
        return new Piece("", table.get(text).name());
    }
}
