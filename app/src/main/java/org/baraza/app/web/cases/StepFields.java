package org.baraza.app.web.cases;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.CaseStep;

/**
 * Asks for the components of a step by their names and types, reads them again, and tells them. Who did it, when, and to
 * which case is never asked.
 *
 * @param words of the subject; each component has its label there
 */
record StepFields(Words words) {

    private static final Set<String> KNOWN = Set.of("id", "mission", "by", "at");

    /** Days that may lie ahead; all others are of what happened. */
    private static final Set<String> AHEAD = Set.of("due", "until", "planned");

    /** What may be left empty though it is a text. */
    private static final Set<String> FREE = Set.of("words", "note");

    List<Ask> asks(Class<? extends CaseStep> kind) {
        return Stream.of(kind.getRecordComponents())
                // Areas are chosen from those the reader may write in, which is not known here.
                .filter(p -> !KNOWN.contains(p.getName()) && !p.getName().equals("area"))
                .filter(p -> !(p.getName().equals("words") && p.getType() == Optional.class))
                .filter(p -> !several(p.getGenericType()))
                .map(p -> ask(p.getName(), p.getGenericType()))
                .toList();
    }

    /** Whether a part is made of parts, which whoever knows them asks for. */
    private static boolean several(Type type) {
        return type instanceof ParameterizedType generic
                && generic.getActualTypeArguments()[0] instanceof Class<?> of
                && of.isRecord()
                && of != Handle.class;
    }

    private Ask ask(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type first = generic.getActualTypeArguments()[0];
            return generic.getRawType() == Optional.class
                    ? ask(name, first).optional()
                    : words.several(name, constants(first));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return words.one(name, constants(plain));
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return yes(name);
        }
        return plain == LocalDate.class
                ? words.day(name, true)
                : plain == int.class || plain == Integer.class
                        ? words.number(name, true)
                        : words.line(name, plain == String.class && !FREE.contains(name) || plain == Handle.class);
    }

    /** Yes or no must be chosen. */
    Ask yes(String name) {
        return new Ask(
                name,
                words.label(name),
                Ask.Kind.CHOICE,
                List.of(new Ask.Option("yes", words.yes(true)), new Ask.Option("no", words.yes(false))),
                "",
                "",
                true);
    }

    @SuppressWarnings("unchecked") // Only types of constants are given.
    private static Class<? extends Enum<?>> constants(Type type) {
        return (Class<? extends Enum<?>>) type;
    }

    /** @throws IllegalArgumentException for what is missing or cannot be read */
    static <S extends CaseStep> S read(Class<S> kind, String id, String mission, Answers given) {
        RecordComponent[] parts = kind.getRecordComponents();
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = switch (parts[i].getName()) {
                case "id" -> id;
                case "mission" -> mission;
                case "by" -> given.by();
                case "at" -> given.now();
                default -> value(parts[i].getName(), parts[i].getGenericType(), given);
            };
        }
        return made(kind, parts, values);
    }

    private static <S> S made(Class<S> kind, RecordComponent[] parts, Object[] values) {
        try {
            return kind.getConstructor(
                            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("no such step can be", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can be made", e);
        }
    }

    private static Object value(String name, Type type, Answers given) {
        if (type instanceof ParameterizedType generic) {
            Type first = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                // The fingerprint of what was said is made where it is sealed.
                boolean left = given.text(name).isEmpty() || name.equals("words");
                return left ? Optional.empty() : Optional.of(value(name, first, given));
            }
            return given.constants(name, (Class<?>) first);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return given.constant(plain, given.text(name).orElse(""));
        }
        if (plain == LocalDate.class) {
            return AHEAD.contains(name)
                    ? given.day(name).orElseThrow(() -> new IllegalArgumentException("a day is missing"))
                    : given.pastDay(name);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return given.yes(name);
        }
        if (plain == int.class || plain == Integer.class) {
            return given.count(name);
        }
        return plain == Handle.class ? new Handle(given.text(name).orElse("")) : given.words(name);
    }

    /** The step as it is told in a history: what somebody wrote last stands in their words, all else as facts. */
    Happened happened(CaseStep step) {
        List<Fact> facts = new ArrayList<>();
        String why = "";
        for (RecordComponent part : step.getClass().getRecordComponents()) {
            Object value = value(part, step);
            boolean sealed = part.getName().equals("words") && value instanceof Optional<?>;
            if (KNOWN.contains(part.getName()) || part.getName().equals("area") || sealed) {
                continue;
            }
            if (value instanceof String text) {
                if (!why.isBlank()) {
                    facts.add(words.fact(part.getName(), why));
                }
                why = text;
            } else {
                told(value).filter(v -> !v.isBlank()).ifPresent(v -> facts.add(words.fact(part.getName(), v)));
            }
        }
        return new Happened(words.show("do." + kind(step.getClass())), facts, why, step.at(), step.by());
    }

    private static Object value(RecordComponent part, CaseStep step) {
        try {
            return Objects.requireNonNull(part.getAccessor().invoke(step));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can be read", e);
        }
    }

    /** In the reader's language; empty for what is not told as a fact. */
    private Optional<String> told(Object value) {
        return switch (value) {
            case Optional<?> some -> some.flatMap(this::told);
            case Enum<?> constant -> Optional.of(words.name(constant));
            case LocalDate day -> Optional.of(words.t().day(day));
            case Boolean yes -> Optional.of(words.yes(yes));
            case Integer n -> Optional.of(words.t().count(n));
            case Handle handle -> Optional.of(handle.code());
            case String text -> Optional.of(text);
            case Collection<?> all ->
                Optional.of(words.t()
                        .list(all.stream().flatMap(v -> told(v).stream()).toList()));
            case Map<?, ?> map ->
                Optional.of(words.t()
                        .list(map.entrySet().stream()
                                .map(e -> told(e.getKey()).orElse("") + ": "
                                        + told(e.getValue()).orElse(""))
                                .sorted()
                                .toList()));
            default -> Optional.empty();
        };
    }

    /** {@code HandedOver} is asked for as {@code handed-over}. */
    static String kind(Class<?> step) {
        return step.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    /** One number for each constant; those left empty are not known and not in it. */
    static <E extends Enum<E>> Map<E, Integer> counts(String field, Class<E> type, Answers given) {
        Map<E, Integer> counts = new EnumMap<>(type);
        Stream.of(type.getEnumConstants())
                .forEach(e -> given.number(field + "-" + e.name()).ifPresent(n -> counts.put(e, n)));
        return counts;
    }

    /** One number field for each constant. */
    <E extends Enum<E>> List<Ask> counts(String field, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .map(e -> new Ask(
                        field + "-" + e.name(),
                        words.name(e),
                        Ask.Kind.NUMBER,
                        List.of(),
                        "",
                        words.t().show("force.number.hint"),
                        false))
                .toList();
    }
}
