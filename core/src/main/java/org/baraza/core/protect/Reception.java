package org.baraza.core.protect;

/**
 * What becomes of somebody's words before anything is kept. Neither outcome holds the words: where they may be kept, the
 * caller still has them; where they may not, nothing here can carry them on.
 */
public sealed interface Reception {

    /** English, French, Spanish, Arabic, Swahili. Words that also mean a broken cease-fire are listed only with a person. */
    Phrases SEXUAL_VIOLENCE = Phrases.of(
            "rape",
            "rapes",
            "raped",
            "raping",
            "rapist",
            "rapists",
            "sexual violence",
            "sexual assault",
            "sexual assaults",
            "sexual abuse",
            "sexual slavery",
            "sexually assaulted",
            "sexually abused",
            "molest*",
            "forced marriage",
            "viol",
            "viols",
            "violée",
            "violées",
            "violeur",
            "violeurs",
            "violence sexuelle",
            "violences sexuelles",
            "agression sexuelle",
            "agressions sexuelles",
            "abus sexuel",
            "abus sexuels",
            "esclavage sexuel",
            "attouchement*",
            "mariage forcé",
            "violada",
            "violadas",
            "violador*",
            "violó a",
            "violaron a",
            "violación sexual",
            "violencia sexual",
            "agresión sexual",
            "abuso sexual",
            "esclavitud sexual",
            "matrimonio forzado",
            "اغتصاب*",
            "اغتصب*",
            "مغتصب*",
            "عنف جنسي",
            "اعتداء جنسي",
            "اعتداءات جنسية",
            "تحرش جنسي",
            "عبودية جنسية",
            "زواج قسري",
            "ubakaji",
            "mbakaji",
            "wabakaji",
            "kubaka",
            "*mbaka",
            "*mebaka",
            "*libaka",
            "*nabaka",
            "*bakwa",
            "*najisiwa",
            "ukatili wa kijinsia",
            "ukatili wa kingono",
            "unyanyasaji wa kijinsia",
            "unyanyasaji wa kingono",
            "ndoa ya kulazimishwa");

    /**
     * The words may be kept.
     *
     * @param topic what they are about
     */
    record Open(Topic topic) implements Reception {

        public Open {
            if (!topic.keepsWords()) {
                throw new IllegalArgumentException("words about " + topic + " are not kept");
            }
        }
    }

    /**
     * The words are dropped; one more is counted, and the person is told whom to turn to.
     *
     * @param topic what it is about
     * @param cause why
     */
    record Referral(Topic topic, Cause cause) implements Reception {}

    /** Why something is referred. */
    enum Cause {
        /** The person, or whoever listened, said what it is about. */
        DECLARED,
        /** The words themselves speak of it. */
        WORDS
    }

    /**
     * Decides before keeping.
     *
     * @param declared what it is said to be about
     * @param words what was said; empty when nothing was
     */
    static Reception of(Topic declared, String words) {
        if (!declared.keepsWords()) {
            return new Referral(declared, Cause.DECLARED);
        }
        return SEXUAL_VIOLENCE.isIn(words) ? new Referral(Topic.SEXUAL_VIOLENCE, Cause.WORDS) : new Open(declared);
    }
}
