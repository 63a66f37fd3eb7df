package org.baraza.app.web.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.app.web.Texts;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Role;

/**
 * Puts what a subject asks and says into the reader's language.
 *
 * @param t every text
 * @param family begins the keys of the subject, for example {@code force.}
 */
public record Words(Texts t, String family) {

    public String show(String key, Object... filling) {
        return t.show(family + key, filling);
    }

    public String label(String field) {
        return show("field." + field);
    }

    /** @param prefix of the constants' keys within the family, for example {@code level.} */
    public String name(String prefix, Enum<?> constant) {
        return show(prefix + constant.name());
    }

    /** One of these must be chosen. */
    public Ask choice(String field, String prefix, Enum<?>... values) {
        return new Ask(field, label(field), Ask.Kind.CHOICE, options(family + prefix, values), "", "", true);
    }

    /** Any of these may be ticked. @param prefix whole beginning of the constants' keys */
    public Ask ticks(String field, String prefix, Enum<?>... values) {
        return new Ask(field, label(field), Ask.Kind.TICKS, options(prefix, values), "", "", false);
    }

    private List<Ask.Option> options(String prefix, Enum<?>... values) {
        return Stream.of(values)
                .map(v -> new Ask.Option(v.name(), t.show(prefix + v.name())))
                .toList();
    }

    /** One of these must be chosen, each called as it is everywhere. */
    public Ask one(String field, Class<? extends Enum<?>> type) {
        return new Ask(field, label(field), Ask.Kind.CHOICE, options(type), "", "", true);
    }

    /** Any of these may be ticked. */
    public Ask several(String field, Class<? extends Enum<?>> type) {
        return new Ask(field, label(field), Ask.Kind.TICKS, options(type), "", "", false);
    }

    private List<Ask.Option> options(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants())
                .map(v -> new Ask.Option(v.name(), name(v)))
                .toList();
    }

    /**
     * What a constant is called: by the room its type lies in and the type's own name, so that it is called the same on
     * every page.
     */
    public String name(Enum<?> constant) {
        if (constant instanceof Role role) {
            return t.role(role);
        }
        if (constant instanceof PartnerType partner) {
            return t.show("partner." + partner.name());
        }
        Class<?> type = constant.getDeclaringClass();
        String room = type.getPackageName().replaceFirst(".*\\.", "");
        return t.show(room + "." + type.getSimpleName().toLowerCase(java.util.Locale.ROOT) + "." + constant.name());
    }

    /** Several things one after the other; that there is none, where there is none. */
    public String orNone(List<String> things) {
        return things.isEmpty() ? t.show("together.nothing") : t.list(things);
    }

    public String yes(boolean so) {
        return t.show(so ? "together.yes" : "together.no");
    }

    /** What somebody said, in their own words; it is sealed. */
    public Ask said(String field) {
        return new Ask(field, label(field), Ask.Kind.WORDS, List.of(), "", t.show("together.words.hint"), false);
    }

    public Ask role(String field, List<Role> roles) {
        return new Ask(
                field,
                label(field),
                Ask.Kind.CHOICE,
                roles.stream().map(r -> new Ask.Option(r.name(), t.role(r))).toList(),
                "",
                "",
                true);
    }

    public Ask line(String field, boolean required) {
        return new Ask(field, label(field), Ask.Kind.LINE, List.of(), "", t.show("alerts.why.hint"), required);
    }

    /** Left empty, it is not known. */
    public Ask number(String field, boolean required) {
        return new Ask(
                field,
                label(field),
                Ask.Kind.NUMBER,
                List.of(),
                "",
                required ? "" : t.show("force.number.hint"),
                required);
    }

    public Ask day(String field, boolean required) {
        return new Ask(field, label(field), Ask.Kind.DAY, List.of(), "", "", required);
    }

    public Ask moment(String field, boolean required) {
        return new Ask(field, label(field), Ask.Kind.MOMENT, List.of(), "", t.show("alerts.at.hint"), required);
    }

    public Ask area(List<Area> areas) {
        return new Ask(
                "area",
                t.show("alerts.area"),
                Ask.Kind.CHOICE,
                areas.stream()
                        .map(a -> new Ask.Option(a.pcode(), a.name() + " (" + a.pcode() + ")"))
                        .toList(),
                "",
                "",
                false);
    }

    public Fact fact(String field, String value) {
        return new Fact(label(field), value);
    }

    public Fact fact(String field, String prefix, Enum<?> constant) {
        return fact(field, name(prefix, constant));
    }

    /** A number that may not be known, which is said. */
    public Fact number(String field, Optional<Integer> number) {
        return fact(field, known(number));
    }

    public String known(Optional<Integer> number) {
        return number.map(n -> t.count(n)).orElse(t.show("force.not-known"));
    }

    /** How long is left, or how long it is over. */
    public String left(Instant due, Instant now) {
        Duration left = Duration.between(now, due);
        return t.show(left.isNegative() ? "alerts.over" : "alerts.left", t.lasting(left));
    }
}
