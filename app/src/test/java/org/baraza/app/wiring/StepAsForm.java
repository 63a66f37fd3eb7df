package org.baraza.app.wiring;

import java.lang.reflect.RecordComponent;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.record.cases.CaseStep;

/** A step as a browser would send it: every part of it under its own name. */
final class StepAsForm {

    private StepAsForm() {}

    static List<Map.Entry<String, String>> fields(CaseStep step) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (RecordComponent part : step.getClass().getRecordComponents()) {
            put(fields, part.getName(), value(part, step));
        }
        return fields;
    }

    private static Object value(RecordComponent part, CaseStep step) {
        try {
            return Objects.requireNonNull(part.getAccessor().invoke(step));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can be read", e);
        }
    }

    private static void put(List<Map.Entry<String, String>> fields, String name, Object value) {
        switch (value) {
            case Optional<?> some -> some.ifPresent(v -> put(fields, name, v));
            case Collection<?> all -> all.forEach(v -> put(fields, name, v));
            case Map<?, ?> map ->
                map.forEach((k, v) -> put(fields, "factor-" + k.toString().toLowerCase(Locale.ROOT), v));
            case Enum<?> constant -> add(fields, name, constant.name());
            case Boolean yes -> add(fields, name, yes ? "yes" : "no");
            case Handle handle -> add(fields, name, handle.code());
            case Decision decision -> add(fields, "why", decision.why());
            default -> add(fields, name, value.toString());
        }
    }

    private static void add(List<Map.Entry<String, String>> fields, String name, String value) {
        fields.add(new SimpleImmutableEntry<>(name, value));
    }
}
