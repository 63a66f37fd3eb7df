package org.baraza.core.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a method is asked, checked against its card: columns by role, what was chosen, the seed. */
public final class Study {

    private final MethodCard card;
    private final Table table;
    private final Map<String, List<String>> columns;
    private final Options options;
    private final long seed;
    private final List<String> notes;

    private Study(
            MethodCard card,
            Table table,
            Map<String, List<String>> columns,
            Options options,
            long seed,
            List<String> notes) {
        this.card = card;
        this.table = table;
        this.columns = columns;
        this.options = options;
        this.seed = seed;
        this.notes = notes;
    }

    static Study of(MethodCard card, Ask ask, Options options) {
        Map<String, List<String>> columns = columns(card, ask);
        List<String> notes = new ArrayList<>();
        Table table = complete(card, ask.table(), columns, options, notes);
        return new Study(card, table, columns, options, ask.seed(), notes);
    }

    private static Map<String, List<String>> columns(MethodCard card, Ask ask) {
        List<String> roles = card.roles().stream().map(Role::name).toList();
        Map<String, List<String>> columns = new LinkedHashMap<>();
        ask.columns().forEach((name, named) -> {
            Role role = card.findRole(name)
                    .orElseThrow(() -> new Misuse(card.id() + " reads no column as \"" + name + "\".", name, roles));
            if (!role.many() && named.size() > 1) {
                throw new Misuse("\"" + role.name() + "\" is one column, and " + named.size() + " are named.");
            }
            if (columns.put(role.name(), List.copyOf(named)) != null) {
                throw new Misuse("\"" + role.name() + "\" is given twice.");
            }
        });
        for (Role role : card.roles()) {
            if (role.required() && columns.getOrDefault(role.name(), List.of()).isEmpty()) {
                throw new Misuse(card.id() + " needs a column as \"" + role.name() + "\": " + role.meaning());
            }
        }
        return columns;
    }

    /** Without the rows in which a needed cell is missing, where that was asked for. */
    private static Table complete(
            MethodCard card, Table table, Map<String, List<String>> columns, Options options, List<String> notes) {
        if (card.roles().isEmpty() || columns.isEmpty()) {
            return table;
        }
        Set<Column> needed = needed(card, table, columns);
        if (table.rows() == 0) {
            throw new Refused(Code.TOO_FEW_ROWS, "The data have no rows.");
        }
        int[] kept = new int[table.rows()];
        int size = 0;
        Set<String> gaps = new LinkedHashSet<>();
        for (int row = 0; row < kept.length; row++) {
            boolean whole = true;
            for (Column column : needed) {
                if (column.isMissing(row)) {
                    whole = false;
                    gaps.add(column.name());
                }
            }
            if (whole) {
                kept[size++] = row;
            }
        }
        int lost = kept.length - size;
        if (lost == 0) {
            return table;
        }
        String where = lost + " of " + kept.length + " rows lack a value in " + String.join(", ", gaps) + ".";
        if (options.text(Setting.MISSING).equals(Setting.REFUSE)) {
            throw new Refused(
                    Code.MISSING_VALUES,
                    where
                            + " Missing is not zero. Fill them in, or say \"missing\": \"drop\" to leave those rows out.");
        }
        if (size == 0) {
            throw new Refused(Code.TOO_FEW_ROWS, where + " None is left.");
        }
        notes.add(where + " They were left out.");
        return table.only(Arrays.copyOf(kept, size));
    }

    private static Set<Column> needed(MethodCard card, Table table, Map<String, List<String>> columns) {
        Set<Column> needed = new LinkedHashSet<>();
        for (Role role : card.roles()) {
            for (String name : columns.getOrDefault(role.name(), List.of())) {
                if (role.kind() == Role.Kind.TERM) {
                    Term.list(name, table).forEach(t -> t.pieces().forEach(p -> needed.add(table.get(p.column()))));
                } else if (!role.blankAllowed()) {
                    needed.add(table.get(name));
                } else {
                    table.get(name);
                }
            }
        }
        return needed;
    }

    public MethodCard card() {
        return card;
    }

    /** The same study of some of its rows. */
    public Study only(int[] rows) {
        return new Study(card, table.only(rows), columns, options, seed, notes);
    }

    /** The rows that are used. */
    public Table table() {
        return table;
    }

    public int rows() {
        return table.rows();
    }

    public long seed() {
        return seed;
    }

    /** How sure intervals are. */
    public double level() {
        return options.number(Setting.LEVEL);
    }

    List<String> notes() {
        return notes;
    }

    /** Whether a column was named for the role. */
    public boolean has(String role) {
        return !columns(role).isEmpty();
    }

    /** The names of the columns of a role. */
    public List<String> columns(String role) {
        return columns.getOrDefault(role(role).name(), List.of());
    }

    private Role role(String name) {
        return card.findRole(name)
                .orElseThrow(() -> new IllegalArgumentException(card.id() + " does not declare column " + name));
    }

    private Column column(String role) {
        return table.get(columns(role).getFirst());
    }

    /** The numbers of the role's column; not to be written to. What its kind forbids is refused. */
    public double[] numbers(String role) {
        return checked(role(role), column(role));
    }

    /** The numbers of each of the role's columns. */
    public List<double[]> allNumbers(String role) {
        return columns(role).stream()
                .map(name -> checked(role(role), table.get(name)))
                .toList();
    }

    private static double[] checked(Role role, Column column) {
        double[] values = column.numbers();
        for (int row = 0; row < values.length; row++) {
            double value = values[row];
            boolean fits = switch (role.kind()) {
                case COUNT -> value >= 0 && value == StrictMath.rint(value);
                case FLAG -> value == 0 || value == 1;
                case TIME -> value == StrictMath.rint(value);
                default -> true;
            };
            boolean blank = role.blankAllowed() && (Double.isNaN(value) || Double.isInfinite(value));
            if (!blank && (!fits || Double.isInfinite(value))) {
                throw new Refused(
                        Code.BAD_VALUES,
                        "Column \"" + column.name() + "\", read as " + role.name() + ", must hold "
                                + switch (role.kind()) {
                                    case COUNT -> "whole numbers, 0 or more";
                                    case FLAG -> "0 or 1";
                                    case TIME -> "whole numbers";
                                    default -> "finite numbers";
                                }
                                + "; row " + (row + 1) + " of those used does not.");
            }
        }
        return values;
    }

    /** What tells the cells of the role's column apart. */
    public Keys keys(String role) {
        return column(role).keys();
    }

    /** What tells the cells of a named column apart. */
    public Keys keysOfColumn(String name) {
        return table.get(name).keys();
    }

    /** The terms of a model that a role of kind {@link Role.Kind#TERM} names. */
    public List<Term> terms(String role) {
        Set<Term> terms = new LinkedHashSet<>();
        columns(role).forEach(name -> terms.addAll(Term.list(name, table)));
        return List.copyOf(terms);
    }

    /** Whether the option was given a value. */
    public boolean given(String option) {
        return options.given(option);
    }

    /** The value of a {@code CHOICE} or {@code TEXT}; empty when there is none. */
    public String text(String option) {
        return options.text(option);
    }

    public double number(String option) {
        return options.number(option);
    }

    public int whole(String option) {
        return (int) options.number(option);
    }

    public boolean yes(String option) {
        return options.yes(option);
    }

    /** Empty when none was given. */
    public double[] numbersOf(String option) {
        return options.numbers(option);
    }

    /** Empty when none was given. */
    public List<String> texts(String option) {
        return options.texts(option);
    }
}
