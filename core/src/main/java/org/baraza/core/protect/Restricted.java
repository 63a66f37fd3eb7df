package org.baraza.core.protect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Papers that must not be brought here at all. They are known by their markings, titles and build-up, in English, French,
 * Spanish, Arabic and Swahili, near the beginning of a file; cells of a table's rows are not searched, because published
 * headlines speak of such papers too. One without marking, title and usual build-up passes.
 */
public enum Restricted {
    /** Marked as secret by somebody. */
    CLASSIFIED,
    RULES_OF_ENGAGEMENT,
    MILITARY_PLAN,
    DETAINEE_FILE;

    private static final int TITLE_LINES = 12;
    private static final int LONE_MARKING_LINES = 5;
    private static final int FEWEST_PARAGRAPHS = 4;
    private static final String BETWEEN_CELLS = "[,;\t|]";

    private static final Phrases MARKINGS = Phrases.of(
            "nato secret",
            "nato confidential",
            "nato restricted",
            "cosmic top secret",
            "top secret",
            "un secret",
            "un confidential",
            "un strictly confidential",
            "strictly confidential",
            "mission secret",
            "très secret",
            "secret défense",
            "très secret défense",
            "confidentiel défense",
            "otan secret",
            "secret otan",
            "diffusion restreinte",
            "strictement confidentiel",
            "alto secreto",
            "otan secreto",
            "secreto otan",
            "estrictamente confidencial",
            "difusión limitada",
            "سري للغاية",
            "سري جدا",
            "siri kuu",
            "siri sana");
    /** Ordinary words too, so only in capitals and at the top. */
    private static final Phrases LONE_MARKINGS = Phrases.of(
            "secret",
            "confidential",
            "restricted",
            "confidentiel",
            "secreto",
            "confidencial",
            "reservado",
            "سري",
            "siri");

    private static final Phrases RELEASE = Phrases.of("rel", "releasable", "releaseable", "noforn", "eyes only");
    private static final Phrases ENGAGEMENT = Phrases.of(
            "rules of engagement",
            "règles d'engagement",
            "reglas de enfrentamiento",
            "reglas de empeñamiento",
            "قواعد الاشتباك",
            "kanuni za mapambano",
            "sheria za mapambano");
    private static final Phrases ORDERS = Phrases.of(
            "operation order",
            "operations order",
            "opord",
            "frago",
            "fragmentary order",
            "warning order",
            "oplan",
            "conplan",
            "ordre d'opération",
            "ordre d'opérations",
            "ordre fragmentaire",
            "orden de operaciones",
            "orden fragmentaria",
            "أمر عمليات",
            "أمر العمليات",
            "amri ya operesheni",
            "amri ya kijeshi");
    /** The five paragraphs of a military order. */
    private static final List<Phrases> PARAGRAPHS = List.of(
            Phrases.of("situation", "situación", "الموقف", "hali"),
            Phrases.of("mission", "misión", "المهمة", "dhamira", "kazi"),
            Phrases.of("execution", "exécution", "ejecución", "التنفيذ", "utekelezaji"),
            Phrases.of(
                    "sustainment",
                    "service support",
                    "service and support",
                    "administration and logistics",
                    "admin and logistics",
                    "logistics",
                    "soutien",
                    "logistique",
                    "administration et logistique",
                    "sostenimiento",
                    "logística",
                    "apoyo logístico",
                    "الإمداد",
                    "الإدارة والإمداد",
                    "الشؤون الإدارية",
                    "ugavi"),
            Phrases.of(
                    "command and signal",
                    "command and control",
                    "commandement et transmissions",
                    "commandement et liaison",
                    "mando y transmisiones",
                    "mando y control",
                    "القيادة والإشارة",
                    "القيادة والسيطرة",
                    "uongozi na mawasiliano",
                    "amri na mawasiliano"));

    private static final Phrases DETAINEES = Phrases.of(
            "detainee",
            "detainees",
            "prisoner of war",
            "prisoners of war",
            "internee",
            "internees",
            "détenu",
            "détenus",
            "détenue",
            "détenues",
            "detenido",
            "detenidos",
            "detenida",
            "detenidas",
            "محتجز*",
            "معتقل*",
            "mahabusu",
            "mfungwa wa vita",
            "wafungwa wa vita");
    /** What a column of a person's file is called; a mere count of detainees has none. */
    private static final Phrases OF_A_PERSON = Phrases.of(
            "name",
            "names",
            "serial",
            "isn",
            "dob",
            "birth",
            "captured",
            "capture",
            "fingerprint*",
            "nom",
            "prénom",
            "naissance",
            "nombre",
            "apellido*",
            "nacimiento",
            "اسم",
            "jina");

    private static final Phrases DETAINEE_TITLES = Phrases.of(
            "detainee file",
            "detainee files",
            "detainee record",
            "detainee report",
            "capture card",
            "internment serial number",
            "fiche de détenu",
            "dossier de détenu",
            "liste des détenus",
            "expediente de detenido",
            "lista de detenidos",
            "ملف محتجز",
            "قائمة المحتجزين",
            "orodha ya mahabusu");

    /** As findings name it, for example {@code rules-of-engagement}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What kind of restricted paper a file seems to be.
     *
     * @param name of the file
     * @param beginning the first part of its text
     */
    public static Optional<Restricted> find(String name, String beginning) {
        List<String> lines = beginning
                .lines()
                .map(Restricted::bare)
                .filter(l -> !l.isEmpty())
                .toList();
        if (isMarked(lines)) {
            return Optional.of(CLASSIFIED);
        }
        List<String> titles = lines.stream()
                .limit(TITLE_LINES)
                .map(l -> l.split(BETWEEN_CELLS, 2)[0])
                .toList();
        if (ENGAGEMENT.isIn(name) || titles.stream().anyMatch(ENGAGEMENT::isIn)) {
            return Optional.of(RULES_OF_ENGAGEMENT);
        }
        if (ORDERS.isIn(name) || titles.stream().anyMatch(ORDERS::isIn) || hasTheParagraphsOfAnOrder(lines)) {
            return Optional.of(MILITARY_PLAN);
        }
        return DETAINEE_TITLES.isIn(name) || titles.stream().anyMatch(DETAINEE_TITLES::isIn) || listsDetainees(lines)
                ? Optional.of(DETAINEE_FILE)
                : Optional.empty();
    }

    /** A line without the delimiters, quotes and rules that a spreadsheet or a typist puts around it. */
    private static String bare(String line) {
        return line.replaceAll("^[\\p{P}\\p{S}\\p{Z}\\s]+|[\\p{P}\\p{S}\\p{Z}\\s]+$", "");
    }

    private static boolean isMarked(List<String> lines) {
        boolean marked = lines.stream()
                .anyMatch(l -> MARKINGS.isAll(l) || (MARKINGS.begins(l) && RELEASE.isIn(l) && isShort(l)));
        return marked
                || lines.stream()
                        .limit(LONE_MARKING_LINES)
                        .anyMatch(l -> l.equals(l.toUpperCase(Locale.ROOT)) && LONE_MARKINGS.isAll(l));
    }

    private static boolean isShort(String line) {
        return line.length() <= 80;
    }

    private static boolean hasTheParagraphsOfAnOrder(List<String> lines) {
        List<String> headings = lines.stream()
                .filter(Restricted::isShort)
                .map(l -> l.replaceFirst("^([0-9]|[IVX]{1,3}|[a-e])[.):\\s-]+", ""))
                .map(l -> l.split("[.:,;\t|]", 2)[0])
                .toList();
        return PARAGRAPHS.stream()
                        .filter(p -> headings.stream().anyMatch(p::isAll))
                        .count()
                >= FEWEST_PARAGRAPHS;
    }

    private static boolean listsDetainees(List<String> lines) {
        List<String> columns = lines.stream()
                .limit(1)
                .flatMap(l -> Arrays.stream(l.split(BETWEEN_CELLS)))
                .toList();
        return columns.stream().anyMatch(DETAINEES::isIn) && columns.stream().anyMatch(OF_A_PERSON::isIn);
    }
}
