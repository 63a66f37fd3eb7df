package org.baraza.app.channels;

/** How many messages of the radio network a text takes, by the signs in it. */
public final class Alphabet {

    /** The basic alphabet of GSM, and below those of it that take the room of two. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String DOUBLE = "^{}\\[~]|€\f";
    private static final int ONE = 160;
    private static final int ONE_OF_SEVERAL = 153;
    private static final int ONE_WIDE = 70;
    private static final int ONE_OF_SEVERAL_WIDE = 67;

    private Alphabet() {}

    static boolean isBasic(String text) {
        return text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || DOUBLE.indexOf(c) >= 0);
    }

    /** At least 1. */
    public static int parts(String text) {
        boolean basic = isBasic(text);
        int room = basic
                ? (int) text.chars().map(c -> DOUBLE.indexOf(c) >= 0 ? 2 : 1).sum()
                : text.length();
        if (room <= (basic ? ONE : ONE_WIDE)) {
            return 1;
        }
        return Math.ceilDiv(room, basic ? ONE_OF_SEVERAL : ONE_OF_SEVERAL_WIDE);
    }
}
