package org.baraza.core.compare.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.baraza.core.compare.Column;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Term;

/**
 * Terms of a model as columns of numbers; text columns become one column for each category but the first.
 *
 * @param names of the columns
 * @param values one row a case
 */
public record Rows(List<String> names, double[][] values) {

    private record One(String name, IntToDoubleFunction at) {}

    /** The terms named for a role, after a constant where one is wanted. */
    public static Rows of(Study study, String role, boolean constant) {
        List<One> all = new ArrayList<>();
        if (constant) {
            all.add(new One("(intercept)", row -> 1));
        }
        for (Term term : study.terms(role)) {
            List<One> product = List.of(new One("", row -> 1));
            for (Term.Piece piece : term.pieces()) {
                product = times(product, columns(study, piece));
            }
            all.addAll(product);
        }
        double[][] values = new double[study.rows()][all.size()];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < all.size(); j++) {
                values[i][j] = all.get(j).at().applyAsDouble(i);
            }
        }
        return new Rows(all.stream().map(One::name).toList(), values);
    }

    private static List<One> times(List<One> left, List<One> right) {
        List<One> product = new ArrayList<>();
        for (One a : left) {
            for (One b : right) {
                String name = a.name().isEmpty() ? b.name() : a.name() + ":" + b.name();
                product.add(new One(name, row -> a.at().applyAsDouble(row) * b.at().applyAsDouble(row)));
            }
        }
        return product;
    }

    private static List<One> columns(Study study, Term.Piece piece) {
        Column column = study.table().get(piece.column());
        if (column instanceof Column.Texts texts) {
            Keys keys = texts.keys();
            List<One> all = new ArrayList<>();
            for (int g = 1; g < keys.size(); g++) {
                int level = g;
                all.add(new One(
                        piece.column() + " " + keys.labels().get(g), row -> keys.codes()[row] == level ? 1 : 0));
            }
            return all;
        }
        double[] numbers = column.numbers();
        String name = piece.change().isEmpty()
                ? piece.column()
                : piece.change().startsWith("^")
                        ? piece.column() + piece.change()
                        : piece.change() + "(" + piece.column() + ")";
        return List.of(new One(name, row -> piece.of(numbers[row])));
    }

    /** One column of the values. */
    public double[] column(int j) {
        return Arrays.stream(values).mapToDouble(row -> row[j]).toArray();
    }
}
