package org.baraza.app.forms;

/** Which signs may stand in XML. */
final class Signs {

    private Signs() {}

    /** Without signs that XML cannot hold, such as those that ring a bell. */
    static String allowed(String text) {
        if (text.codePoints().allMatch(Signs::isAllowed)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Signs::isAllowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isAllowed(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || (sign >= ' ' && sign <= 0xD7FF)
                || (sign >= 0xE000 && sign <= 0xFFFD)
                || sign >= 0x10000;
    }
}
