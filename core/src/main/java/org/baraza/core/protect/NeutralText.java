package org.baraza.core.protect;

import java.util.ArrayList;
import java.util.List;

/** The only things a text message from here can say. Phones are shared and messages are read on the way. */
public enum NeutralText {
    /** It arrived, and what comes next. */
    RECEIVED,
    /** There is an answer; it is given by voice or face to face. */
    ANSWER_WAITING,
    /** Please come by or call when it is safe to. */
    PLEASE_CALL;

    /** Where the code goes. */
    public static final String GAP = "{0}";

    /** One message of 160 signs, or of 70 where the script needs it. */
    private static final int LONGEST = 160;

    private static final int LONGEST_WIDE = 70;

    /** Words that tell a stranger that somebody reported something. */
    private static final Phrases TELLING = Phrases.of(
            "alert*",
            "attack*",
            "report*",
            "incident*",
            "threat*",
            "complaint*",
            "soldier*",
            "rebel*",
            "militia*",
            "armed",
            "killed",
            "police",
            "army",
            "united nations",
            "mission*",
            "peacekeep*",
            "witness*",
            "village*",
            "alerte*",
            "attaque*",
            "signalement*",
            "menace*",
            "plainte*",
            "soldat*",
            "rebelle*",
            "milice*",
            "armé*",
            "témoin*",
            "nations unies",
            "ONU",
            "casque*",
            "alerta*",
            "ataque*",
            "denuncia*",
            "amenaza*",
            "queja*",
            "soldado*",
            "milicia*",
            "testigo*",
            "naciones unidas",
            "إنذار",
            "هجوم",
            "بلاغ*",
            "تهديد*",
            "شكوى",
            "جندي",
            "جنود",
            "مسلح*",
            "شاهد",
            "أمم متحدة",
            "بعثة",
            "tahadhari",
            "shambulio",
            "mashambulizi",
            "ripoti",
            "tishio",
            "malalamiko",
            "askari",
            "wanajeshi",
            "waasi",
            "silaha",
            "shahidi",
            "umoja wa mataifa");

    /** What is wrong with a template for one of these, in English; empty when it may be sent. */
    public static List<String> problems(String template) {
        List<String> problems = new ArrayList<>();
        String words = template.replace(GAP, "");
        if (words.length() + GAP.length() != template.length()) {
            problems.add("it must have the code exactly once");
        }
        if (words.matches("(?s).*[\\p{N}@/{}].*")) {
            problems.add("it has a figure, an address or another gap");
        }
        TELLING.find(words).ifPresent(w -> problems.add("it says " + w));
        boolean wide = words.chars().anyMatch(c -> c > 0xff);
        if (words.length() + ReferenceCode.LENGTH > (wide ? LONGEST_WIDE : LONGEST)) {
            problems.add("it does not fit one message");
        }
        return problems;
    }
}
