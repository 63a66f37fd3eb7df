package org.baraza.core.compare;

/** How a cell of a file is read. */
final class Cells {

    private Cells() {}

    static boolean isMissing(String cell) {
        return cell.isBlank() || cell.equals("NA") || cell.equalsIgnoreCase("nan") || cell.equals("null");
    }

    /** NaN when it is none. */
    static double number(String cell) {
        String plain = cell.strip();
        if (plain.equals("Inf") || plain.equals("+Inf")) {
            return Double.POSITIVE_INFINITY;
        }
        if (plain.equals("-Inf")) {
            return Double.NEGATIVE_INFINITY;
        }
        if (plain.isEmpty() || !isWritten(plain)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(plain);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Place codes such as 007 are names, whatever they look like. */
    static boolean looksLikeNumber(String cell) {
        String plain = cell.strip();
        int from = plain.startsWith("-") || plain.startsWith("+") ? 1 : 0;
        return plain.length() < from + 2 || plain.charAt(from) != '0' || !Character.isDigit(plain.charAt(from + 1));
    }

    /** Java also reads 1d, 0x1p3 and Infinity, which nobody means. */
    private static boolean isWritten(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        return true;
    }

    /** Whole numbers without a point. */
    static String text(double value) {
        return value == StrictMath.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
