package org.baraza.app.store.entries;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.CaseStep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One layout for every step that is a record: its name, then its components by theirs, in their order. What is empty is left
 * out; times to the microsecond; sets and maps in the order of their constants. The files of the tests hold it still: who
 * renames a component writes a new version and leaves this one as it is.
 */
final class StepRecords {

    private static final String STEP = "step";

    private StepRecords() {}

    static void show(CaseStep step, ObjectNode body) {
        body.put(STEP, name(step.getClass()));
        put((Record) step, body);
    }

    /** @param sealed the sealed type of the steps */
    static <S extends CaseStep> S read(Class<S> sealed, JsonNode body) {
        String wanted = StepBody.text(body, STEP);
        Class<?> kind = Arrays.stream(sealed.getPermittedSubclasses())
                .filter(c -> name(c).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown step"));
        return sealed.cast(record(kind, body));
    }

    /** @param kind of something that is always written down whole, with no other steps */
    static <S extends CaseStep> S readOne(Class<S> kind, JsonNode body) {
        if (!name(kind).equals(StepBody.text(body, STEP))) {
            throw new IllegalArgumentException("unknown step");
        }
        return kind.cast(record(kind, body));
    }

    /** {@code HandedOver} becomes {@code handed-over}. */
    static String name(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static void put(Record from, ObjectNode body) {
        for (RecordComponent part : from.getClass().getRecordComponents()) {
            put(body, part.getName(), value(part, from));
        }
    }

    private static Object value(RecordComponent part, Record of) {
        try {
            part.getAccessor().setAccessible(true);
            return Objects.requireNonNull(part.getAccessor().invoke(of));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can be read", e);
        }
    }

    private static void put(ObjectNode body, String field, Object value) {
        switch (value) {
            case Optional<?> some -> some.ifPresent(v -> put(body, field, v));
            case Integer n -> body.put(field, n);
            case Boolean yes -> body.put(field, yes);
            case Record record -> putRecord(body, field, record);
            case Collection<?> all -> putAll(body, field, all);
            case Map<?, ?> map -> putMap(body, field, map);
            default -> body.put(field, text(value));
        }
    }

    private static void putRecord(ObjectNode body, String field, Record record) {
        if (record instanceof Handle handle) {
            body.put(field, handle.code());
        } else {
            put(record, body.putObject(field));
        }
    }

    private static void putAll(ObjectNode body, String field, Collection<?> all) {
        var array = body.putArray(field);
        var ordered =
                all instanceof Set<?> ? all.stream().sorted(Comparator.comparing(StepRecords::order)) : all.stream();
        ordered.forEach(each -> {
            if (each instanceof Record record && !(each instanceof Handle)) {
                put(record, array.addObject());
            } else if (each instanceof Integer n) {
                array.add(n);
            } else {
                array.add(each instanceof Handle handle ? handle.code() : text(each));
            }
        });
    }

    private static void putMap(ObjectNode body, String field, Map<?, ?> map) {
        ObjectNode node = body.putObject(field);
        map.entrySet().stream()
                .sorted(Comparator.comparing(e -> order(e.getKey())))
                .forEach(e -> put(node, text(e.getKey()), e.getValue()));
    }

    private static String order(Object key) {
        return switch (key) {
            case Enum<?> e -> "%06d".formatted(e.ordinal());
            case Integer n -> "%010d".formatted(n);
            default -> text(key);
        };
    }

    private static String text(Object value) {
        return switch (value) {
            case Instant at -> at.truncatedTo(ChronoUnit.MICROS).toString();
            case Enum<?> e -> e.name();
            default -> value.toString();
        };
    }

    private static Record record(Class<?> kind, JsonNode body) {
        RecordComponent[] parts = kind.getRecordComponents();
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = read(parts[i].getGenericType(), body, parts[i].getName());
        }
        try {
            Constructor<?> made = kind.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            made.setAccessible(true);
            return (Record) made.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("an entry that cannot be: " + kind.getSimpleName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can be made", e);
        }
    }

    private static Object read(Type type, JsonNode body, String field) {
        if (type instanceof ParameterizedType generic) {
            Type first = generic.getActualTypeArguments()[0];
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == Optional.class) {
                return body.has(field) ? Optional.of(read(first, body, field)) : Optional.empty();
            }
            return raw == Map.class
                    ? map((Class<?>) first, generic.getActualTypeArguments()[1], body.required(field))
                    : several(raw, (Class<?>) first, body.required(field));
        }
        return one((Class<?>) type, body.required(field));
    }

    private static Object several(Class<?> raw, Class<?> of, JsonNode array) {
        List<Object> all = array.values().stream().map(n -> one(of, n)).toList();
        return raw == Set.class ? new LinkedHashSet<>(all) : all;
    }

    private static Map<Object, Object> map(Class<?> keys, Type values, JsonNode node) {
        Map<Object, Object> map = new LinkedHashMap<>();
        node.properties().forEach(p -> map.put(named(keys, p.getKey()), one((Class<?>) values, p.getValue())));
        return map;
    }

    private static Object one(Class<?> type, JsonNode node) {
        if (type == Integer.class || type == int.class) {
            return node.asInt();
        }
        if (type == Boolean.class || type == boolean.class) {
            return node.asBoolean();
        }
        if (type.isRecord() && type != Handle.class) {
            return record(type, node);
        }
        return named(type, node.asString());
    }

    private static Object named(Class<?> type, String text) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(c -> ((Enum<?>) c).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("none of " + type.getSimpleName()));
        }
        if (type == Handle.class) {
            return new Handle(text);
        }
        return type == Instant.class
                ? Instant.parse(text)
                : type == LocalDate.class
                        ? LocalDate.parse(text)
                        : type == Integer.class ? Integer.valueOf(text) : text;
    }
}
