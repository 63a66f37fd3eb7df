package org.baraza.app.forms;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the cells of one sheet of an XLSX file. */
final class XlsxSheet implements SafeXml.Walk {

    private final SheetBuilder builder;
    private final List<String> shared;
    private final XlsxStyles styles;
    private final boolean since1904;
    private TreeMap<Integer, Cell> cells = new TreeMap<>();
    private int row;
    private int column = -1;

    XlsxSheet(SheetBuilder builder, List<String> shared, XlsxStyles styles, boolean since1904) {
        this.builder = builder;
        this.shared = shared;
        this.styles = styles;
        this.since1904 = since1904;
    }

    @Override
    public boolean begin(String element, SafeXml.Source source) throws IOException {
        if (element.equals("row")) {
            boolean more = row == 0 || builder.row(row, cells);
            int given = whole(source.attribute("r"));
            row = Math.max(given, row + 1);
            cells = new TreeMap<>();
            column = -1;
            return more;
        }
        if (element.equals("c")) {
            String at = source.attribute("r");
            column = at.isEmpty() ? column + 1 : column(at);
            cell(source).filter(c -> column < SheetBuilder.MOST_COLUMNS).ifPresent(c -> cells.put(column, c));
        }
        return true;
    }

    Sheet build() {
        if (row > 0) {
            builder.row(row, cells);
            row = 0;
        }
        return builder.build();
    }

    private Optional<Cell> cell(SafeXml.Source source) throws IOException {
        String type = source.attribute("t");
        String style = source.attribute("s");
        StringBuilder value = new StringBuilder();
        source.children((child, of) -> {
            if (child.equals("v")) {
                value.append(of.text("", ""));
            } else if (child.equals("is")) {
                value.append(of.text("t", "rPh"));
            }
            return true;
        });
        String raw = value.toString();
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        return switch (type) {
            case "s" -> Optional.of(Cell.written(shared(raw)));
            case "str", "inlineStr" -> Optional.of(Cell.written(raw));
            case "b" -> Optional.of(Cell.reckoned(whole(raw) == 0 ? "FALSE" : "TRUE"));
            case "e" -> Optional.of(Cell.written(raw));
            case "d" -> Optional.of(Cell.reckoned(raw.replace('T', ' ')));
            default -> Numbers.read(raw).map(number -> Cell.reckoned(number(raw, number, style)));
        };
    }

    private String number(String raw, String number, String style) {
        double serial = Double.parseDouble(Blanks.strip(raw));
        return switch (styles.shown(style)) {
            case NUMBER -> number;
            case DAY -> Numbers.day(serial, since1904).orElse(number);
            case DURATION -> Numbers.duration(serial);
        };
    }

    private String shared(String index) {
        int at = whole(index);
        return at < shared.size() ? shared.get(at) : "";
    }

    private static int whole(String text) {
        String digits = Blanks.strip(text);
        return digits.matches("[0-9]{1,8}") ? Integer.parseInt(digits) : 0;
    }

    /** {@code 0} for A, {@code 27} for AB. */
    private static int column(String at) {
        int number = 0;
        for (int i = 0; i < at.length() && number < SheetBuilder.MOST_COLUMNS; i++) {
            char letter = Character.toUpperCase(at.charAt(i));
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            number = number * 26 + (letter - 'A' + 1);
        }
        return Math.max(0, number - 1);
    }
}
