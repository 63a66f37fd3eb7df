package org.baraza.core.ground;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Countries by the names and codes that conflict data, deployment maps and boundary files give them. The names come from
 * the ISO 3166 list in the JDK and a short list of other spellings; whatever language the machine is set to, the answer
 * is the same.
 */
public final class Countries {

    private static final String KOSOVO = "XKX";

    /** Names as {@link #plain} leaves them, where they are not the English name in the ISO list. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            entry("bosnia herzegovina", "BIH"),
            entry("brunei darussalam", "BRN"),
            entry("burma", "MMR"),
            entry("cabo verde", "CPV"),
            entry("congo", "COG"),
            entry("congo brazzaville", "COG"),
            entry("republic of congo", "COG"),
            entry("republic of the congo", "COG"),
            entry("cote d ivoire", "CIV"),
            entry("ivory coast", "CIV"),
            entry("czech republic", "CZE"),
            entry("d r congo", "COD"),
            entry("democratic republic of congo", "COD"),
            entry("democratic republic of the congo", "COD"),
            entry("dr congo", "COD"),
            entry("drc", "COD"),
            entry("zaire", "COD"),
            entry("east timor", "TLS"),
            entry("timor leste", "TLS"),
            entry("eswatini", "SWZ"),
            entry("kingdom of eswatini", "SWZ"),
            entry("swaziland", "SWZ"),
            entry("fyr macedonia", "MKD"),
            entry("macedonia", "MKD"),
            entry("macedonia fyr", "MKD"),
            entry("north macedonia", "MKD"),
            entry("iran islamic republic of", "IRN"),
            entry("kosovo", KOSOVO),
            // The invented country of the practice mission, and its invented neighbour.
            entry("quilambra", "XXB"),
            entry("sorreth", "XXC"),
            entry("lao pdr", "LAO"),
            entry("libyan arab jamahiriya", "LBY"),
            entry("moldova republic of", "MDA"),
            entry("myanmar", "MMR"),
            entry("palestine", "PSE"),
            entry("republic of korea", "KOR"),
            entry("russian federation", "RUS"),
            entry("syrian arab republic", "SYR"),
            entry("tanzania united republic of", "TZA"),
            entry("turkey", "TUR"),
            entry("turkiye", "TUR"),
            entry("united states of america", "USA"),
            entry("viet nam", "VNM"),
            entry("western sahara", "ESH"),
            entry("yugoslavia", "SRB"));

    private static final Map<String, String> BY_NAME = byName();
    private static final Map<String, String> BY_CODE = byCode();

    private Countries() {}

    /**
     * The ISO 3166 alpha-3 code of a country named in English or by its own two- or three-letter code; former names in
     * brackets are passed over. Kosovo is {@code XKX}. Empty where the text names no country or more than one.
     */
    public static Optional<String> iso3(String name) {
        String stripped = name.strip();
        Optional<String> byCode = iso3OfCode(stripped);
        if (byCode.isPresent() && stripped.equals(stripped.toUpperCase(Locale.ROOT))) {
            return byCode;
        }
        if (stripped.indexOf('/') >= 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(BY_NAME.get(plain(stripped)))
                .or(() -> Optional.ofNullable(BY_NAME.get(plain(withoutBrackets(stripped)))));
    }

    /**
     * The alpha-3 code of a two- or three-letter code in any case; {@code XXA} to {@code XXZ}, which are for made-up
     * countries, stand for themselves.
     */
    public static Optional<String> iso3OfCode(String code) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        return wanted.matches("XX[A-Z]") ? Optional.of(wanted) : Optional.ofNullable(BY_CODE.get(wanted));
    }

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (String iso2 : Locale.getISOCountries()) {
            Locale country = Locale.of("", iso2);
            String english = country.getDisplayCountry(Locale.ENGLISH);
            names.put(plain(english), country.getISO3Country());
            names.put(plain(withoutBrackets(english)), country.getISO3Country());
        }
        names.putAll(OTHER_NAMES);
        return Map.copyOf(names);
    }

    private static Map<String, String> byCode() {
        Map<String, String> codes = new HashMap<>();
        for (String iso2 : Locale.getISOCountries()) {
            String iso3 = Locale.of("", iso2).getISO3Country();
            codes.put(iso2, iso3);
            codes.put(iso3, iso3);
        }
        codes.put("XK", KOSOVO);
        codes.put(KOSOVO, KOSOVO);
        return Map.copyOf(codes);
    }

    private static String withoutBrackets(String name) {
        int bracket = name.indexOf('(');
        return bracket > 0 ? name.substring(0, bracket) : name;
    }

    /** Small letters without accents, words parted by one space. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replaceAll("[^a-z]+", " ")
                .strip();
    }
}
