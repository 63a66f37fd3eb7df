package org.baraza.app.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ListFormat;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.Role;

/** Every word on screen, in one language; and numbers and dates the way its readers write them. */
public final class Texts {

    /** A file for each, in every language. */
    private static final List<String> SUBJECTS = List.of(
            "texts",
            "accounts",
            "policy",
            "vault",
            "sharing",
            "journal",
            "operation",
            "alerts",
            "incidents",
            "loop",
            "forms",
            "force",
            "access",
            "networks",
            "feedback",
            "rumours",
            "together",
            "brief",
            "assessments",
            "signs",
            "transition",
            "lessons",
            "watch",
            "promises",
            "activities",
            "disputes",
            "projects",
            "courses",
            "fill",
            "channels",
            "partnership",
            "diligence",
            "consents",
            "safety",
            "impact");

    private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Texts(language));
        }
    }

    private static final String SHARE = "share ";

    private final Language language;
    private final Properties words = new Properties();

    /** Patterns to copy from: formats of numbers are slow to make and not for several threads. */
    private final NumberFormat whole;

    private final NumberFormat decimal;
    private final NumberFormat percent;
    private final DateTimeFormatter months;
    private final DateTimeFormatter days;
    private final DateTimeFormatter moments;
    private final Map<String, String> countries;

    private Texts(Language language) {
        this.language = language;
        whole = NumberFormat.getIntegerInstance(locale());
        decimal = NumberFormat.getNumberInstance(locale());
        percent = NumberFormat.getPercentInstance(locale());
        months = DateTimeFormatter.ofPattern("LLLL uuuu", locale());
        days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale());
        moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale());
        countries = countries(locale());
        SUBJECTS.forEach(subject -> load("/texts/" + subject + "_" + language.tag() + ".properties"));
    }

    private void load(String name) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Texts of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return words.stringPropertyNames();
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }

    /** The text of a key with {@code {0}}, {@code {1}} … filled in; whole numbers are written in the reader's way. */
    public String show(String key, Object... filling) {
        String text = find(key).orElseThrow(() -> new IllegalArgumentException("no text " + key));
        for (int i = 0; i < filling.length; i++) {
            Object part = filling[i];
            String shown = switch (part) {
                case Long n -> count(n);
                case Integer n -> count(n);
                case Month m -> month(m);
                case LocalDate d -> day(d);
                default -> String.valueOf(part);
            };
            text = text.replace("{" + i + "}", shown);
        }
        return text;
    }

    /** A whole number with thousands marks. */
    public String count(long n) {
        return copy(whole).format(n);
    }

    /** A number with as many decimals as its size deserves; infinity is written {@code ∞}. */
    public String number(double value) {
        if (Double.isInfinite(value)) {
            return "∞";
        }
        NumberFormat format = copy(decimal);
        double size = Math.abs(value);
        format.setMaximumFractionDigits(size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 || size == 0 ? 2 : 4);
        return format.format(value);
    }

    /** A number in a unit: shares are written as percentages, which {@link #unit} then leaves out. */
    public String amount(double value, String unit) {
        if (!isShare(unit) || Double.isInfinite(value)) {
            return number(value);
        }
        NumberFormat format = copy(percent);
        format.setMaximumFractionDigits(Math.abs(value) >= 0.1 || value == 0 ? 0 : 1);
        return format.format(value);
    }

    /** What stands behind {@link #amount}: of a share only what it is a share of. */
    public String unit(String unit) {
        return isShare(unit) ? unit.substring(SHARE.length()) : unit;
    }

    private static boolean isShare(String unit) {
        return unit.startsWith(SHARE);
    }

    public String month(Month month) {
        return months.format(month.firstDay());
    }

    public String day(LocalDate day) {
        return days.format(day);
    }

    /** What a day of the week is called, alone. */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale());
    }

    /** A language by the name it has in the reader's own. */
    public String tongue(String code) {
        return Locale.of(code).getDisplayLanguage(locale());
    }

    /** The day of an instant, in universal time. */
    public String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    /** Things one after the other, with the commas of the language. */
    public String list(List<String> things) {
        return things.size() < 2
                ? String.join("", things)
                : ListFormat.getInstance(locale(), ListFormat.Type.UNIT, ListFormat.Style.SHORT)
                        .format(things);
    }

    /** How long something lasts, in its two largest units; without sign. */
    public String lasting(Duration duration) {
        Duration whole = duration.abs();
        if (whole.toDays() > 0) {
            return joined(show("alerts.days", whole.toDays()), "alerts.hours", whole.toHoursPart());
        }
        if (whole.toHours() > 0) {
            return joined(show("alerts.hours", whole.toHours()), "alerts.minutes", whole.toMinutesPart());
        }
        return show("alerts.minutes", whole.toMinutes());
    }

    private String joined(String large, String unit, int small) {
        return small == 0 ? large : large + " " + show(unit, small);
    }

    /** A country's name, or its code when it has none, as made-up countries do. */
    public String country(String iso3) {
        if (iso3.equals("XXB")) {
            // The invented country of the practice files.
            return "Quilambra";
        }
        if (iso3.equals("XKX")) {
            // In use by many data sets, though not in the standard itself.
            return Locale.of("", "XK").getDisplayCountry(locale());
        }
        return countries.getOrDefault(iso3, iso3);
    }

    private static Map<String, String> countries(Locale locale) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .map(two -> Locale.of("", two))
                .collect(Collectors.toUnmodifiableMap(
                        Locale::getISO3Country, country -> country.getDisplayCountry(locale), (first, _) -> first));
    }

    private static NumberFormat copy(NumberFormat pattern) {
        return (NumberFormat) pattern.clone();
    }

    /** What a role is called. */
    public String role(Role role) {
        return find("policy.role." + role.name()).orElse(role.key());
    }

    /** A length of time, to be waited: whole seconds below a minute, else whole minutes, rounded up. */
    public String wait(Duration duration) {
        long seconds = Math.max(1, duration.toSeconds() + (duration.toNanosPart() > 0 ? 1 : 0));
        return seconds < 60 ? show("accounts.seconds", seconds) : show("accounts.minutes", (seconds + 59) / 60);
    }

    /** Day and time of an instant, in universal time. */
    public String moment(Instant instant) {
        return moments.format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    private Locale locale() {
        return language.locale();
    }
}
