package org.baraza.core.compare.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Column;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Term;

/**
 * The columns of a model, made from its terms. Text columns, and those said to be categories, become a 0/1 column for each
 * category but the reference; an interaction without its main effects gets a column for every category.
 *
 * @param names one for each column, for example {@code woolB:tensionM}
 * @param columns all of one length
 */
public record Design(List<String> names, double[][] columns) {

    public static final String INTERCEPT = "(Intercept)";

    /** Options of every method that reads terms. */
    public static final Setting FACTORS =
            Setting.texts("factors", "Columns of numbers to read as categories; columns of texts always are.");

    public static final Setting REFERENCE = Setting.texts(
            "reference",
            "Category that others are compared with, written column=category; the first by letter or size when left out.");

    public Design {
        names = List.copyOf(names);
    }

    /**
     * Makes the columns.
     *
     * @param role the role that names the terms
     * @param intercept whether a column of ones comes first
     */
    public static Design of(Study study, String role, boolean intercept) {
        List<String> names = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        if (intercept) {
            double[] ones = new double[study.rows()];
            Arrays.fill(ones, 1);
            names.add(INTERCEPT);
            columns.add(ones);
        }
        List<Term> terms = study.terms(role);
        for (Term term : terms) {
            Design made = of(study, term, terms, intercept);
            names.addAll(made.names);
            columns.addAll(Arrays.asList(made.columns));
        }
        return new Design(names, columns.toArray(new double[0][]));
    }

    private static Design of(Study study, Term term, List<Term> terms, boolean intercept) {
        List<String> names = List.of("");
        List<double[]> columns = List.of(new double[0]);
        for (Term.Piece piece : term.pieces()) {
            Design one = of(study, piece, !hasMargin(term, piece, terms, intercept));
            List<String> nextNames = new ArrayList<>();
            List<double[]> nextColumns = new ArrayList<>();
            // The first piece varies fastest.
            for (int b = 0; b < one.columns.length; b++) {
                for (int a = 0; a < columns.size(); a++) {
                    boolean first = names.get(a).isEmpty();
                    nextNames.add(first ? one.names.get(b) : names.get(a) + ":" + one.names.get(b));
                    nextColumns.add(first ? one.columns[b] : times(columns.get(a), one.columns[b]));
                }
            }
            names = nextNames;
            columns = nextColumns;
        }
        return new Design(names, columns.toArray(new double[0][]));
    }

    private static boolean hasMargin(Term term, Term.Piece piece, List<Term> terms, boolean intercept) {
        Set<Term.Piece> rest = new LinkedHashSet<>(term.pieces());
        rest.remove(piece);
        return rest.isEmpty()
                ? intercept || !terms.getFirst().equals(term)
                : terms.stream().anyMatch(t -> Set.copyOf(t.pieces()).equals(rest));
    }

    private static Design of(Study study, Term.Piece piece, boolean everyCategory) {
        Column column = study.table().get(piece.column());
        boolean category =
                column instanceof Column.Texts || study.texts(FACTORS.name()).contains(piece.column());
        if (!category) {
            double[] values = column.numbers();
            double[] changed = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                changed[i] = piece.of(values[i]);
                if (Double.isNaN(changed[i]) || Double.isInfinite(changed[i])) {
                    throw new Refused(
                            Code.BAD_VALUES,
                            piece.change() + "(" + piece.column() + ") does not exist in row " + (i + 1)
                                    + " of those used.");
                }
            }
            String name = new Term(List.of(piece)).name();
            return new Design(List.of(name), new double[][] {changed});
        }
        if (!piece.change().isEmpty()) {
            throw new Misuse("\"" + piece.column() + "\" holds categories, which have no " + piece.change() + ".");
        }
        return categories(study, piece.column(), column.keys(), everyCategory);
    }

    private static Design categories(Study study, String name, Keys keys, boolean every) {
        int reference = every ? -1 : reference(study, name, keys);
        List<String> names = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        for (int level = 0; level < keys.size(); level++) {
            if (level != reference) {
                names.add(name + keys.labels().get(level));
                double[] flags = new double[keys.codes().length];
                for (int i = 0; i < flags.length; i++) {
                    flags[i] = keys.codes()[i] == level ? 1 : 0;
                }
                columns.add(flags);
            }
        }
        return new Design(names, columns.toArray(new double[0][]));
    }

    private static int reference(Study study, String name, Keys keys) {
        for (String said : study.texts(REFERENCE.name())) {
            if (said.startsWith(name + "=")) {
                String level = said.substring(name.length() + 1);
                int found = keys.labels().indexOf(level);
                if (found < 0) {
                    throw new Misuse("\"" + name + "\" has no category \"" + level + "\".", level, keys.labels());
                }
                return found;
            }
        }
        return 0;
    }

    private static double[] times(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }
}
