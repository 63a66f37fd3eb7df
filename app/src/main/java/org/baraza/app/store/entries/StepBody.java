package org.baraza.app.store.entries;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.CaseStep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields that steps of cases have. What is empty is left out; times to the microsecond. */
final class StepBody {

    private StepBody() {}

    static void begin(ObjectNode body, String name, CaseStep step) {
        body.put("step", name);
        attribute(body, step);
    }

    static void attribute(ObjectNode body, CaseStep step) {
        body.put("id", step.id());
        body.put("by", step.by().code());
        body.put("at", step.at().truncatedTo(ChronoUnit.MICROS).toString());
    }

    static void put(ObjectNode body, String field, Optional<?> value) {
        value.ifPresent(v -> {
            switch (v) {
                case Integer n -> body.put(field, n);
                case Enum<?> e -> body.put(field, e.name());
                default -> body.put(field, v.toString());
            }
        });
    }

    static void put(ObjectNode body, String field, Enum<?> value) {
        body.put(field, value.name());
    }

    static void put(ObjectNode body, String field, Collection<? extends Enum<?>> values) {
        var array = body.putArray(field);
        values.stream().map(Enum::name).sorted().forEach(array::add);
    }

    static void put(ObjectNode body, String field, Map<? extends Enum<?>, ? extends Enum<?>> values) {
        ObjectNode node = body.putObject(field);
        values.entrySet().stream()
                .sorted(java.util.Comparator.comparing(e -> e.getKey().ordinal()))
                .forEach(e -> node.put(e.getKey().name(), e.getValue().name()));
    }

    static void texts(ObjectNode body, String field, Collection<String> values) {
        var array = body.putArray(field);
        values.stream().sorted().forEach(array::add);
    }

    static Set<String> texts(JsonNode body, String field) {
        Set<String> set = new java.util.TreeSet<>();
        body.required(field).forEach(n -> set.add(n.asString()));
        return set;
    }

    /** Words beside a step; left out where there are none. */
    static void why(ObjectNode body, String why) {
        if (!why.isBlank()) {
            body.put("why", why);
        }
    }

    static String why(JsonNode body) {
        return part(body, "why").orElse("");
    }

    static Handle by(JsonNode body) {
        return new Handle(text(body, "by"));
    }

    static Instant at(JsonNode body) {
        return Instant.parse(text(body, "at"));
    }

    static String text(JsonNode body, String field) {
        return body.required(field).asString();
    }

    static Optional<String> part(JsonNode body, String field) {
        return body.has(field) ? Optional.of(text(body, field)) : Optional.empty();
    }

    static Optional<Integer> number(JsonNode body, String field) {
        return body.has(field) ? Optional.of(body.required(field).asInt()) : Optional.empty();
    }

    static Optional<LocalDate> day(JsonNode body, String field) {
        return part(body, field).map(LocalDate::parse);
    }

    static <E extends Enum<E>> E one(JsonNode body, String field, Class<E> type) {
        return Enum.valueOf(type, text(body, field));
    }

    static <E extends Enum<E>> Set<E> set(JsonNode body, String field, Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        body.required(field).forEach(n -> set.add(Enum.valueOf(type, n.asString())));
        return set;
    }

    static <K extends Enum<K>, V extends Enum<V>> Map<K, V> map(
            JsonNode body, String field, Class<K> keys, Class<V> values) {
        Map<K, V> map = new java.util.EnumMap<>(keys);
        body.required(field)
                .properties()
                .forEach(p -> map.put(
                        Enum.valueOf(keys, p.getKey()),
                        Enum.valueOf(values, p.getValue().asString())));
        return map;
    }
}
