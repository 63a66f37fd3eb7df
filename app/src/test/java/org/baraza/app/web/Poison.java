package org.baraza.app.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Access;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.AreaBook;
import org.baraza.app.desk.Assessments;
import org.baraza.app.desk.Cases;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Engagement;
import org.baraza.app.desk.Feedback;
import org.baraza.app.desk.ForceReviews;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.IncidentReports;
import org.baraza.app.desk.Lessons;
import org.baraza.app.desk.Movements;
import org.baraza.app.desk.Networks;
import org.baraza.app.desk.Rumours;
import org.baraza.app.desk.Transition;
import org.baraza.core.measure.Panel;
import org.baraza.core.record.Register;
import org.jspecify.annotations.Nullable;

/**
 * A desk all of whose texts carry scripts, as if somebody had written them into mission cards, boundary files and data
 * sets. It finds the texts by itself: every text of every record that the desk gives, but for the codes by which records
 * are found. A record that refuses such a text keeps its own.
 */
final class Poison {

    /** Would run in a page as an element, in an attribute with any quotes, or as an address; and turns the text around. */
    static final String TEXT =
            "\u202E\"><script>window.planted=1</script><img src=x onerror=\"window.planted=1\">' onmouseover='window.planted=1' "
                    + "</title><svg onload=window.planted=1> javascript:window.planted=1 ${7*7} <planted-element>";

    private static final Set<String> CODES = Set.of(
            "id",
            "pcode",
            "country",
            "hosts",
            "acronym",
            "aliases",
            "parent",
            "countries",
            "mission",
            "unit",
            "code",
            "form",
            "submission",
            "heard",
            "linked",
            "community",
            "trainers",
            "partner",
            "part",
            "list");

    private Poison() {}

    static Desk of(Desk clean) {
        return proxy(Desk.class, clean);
    }

    private static <T> T proxy(Class<T> type, Object clean) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            try {
                return poisoned(method.invoke(clean, given));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private static @Nullable Object poisoned(@Nullable Object clean) throws ReflectiveOperationException {
        return switch (clean) {
            case null -> null;
            case Register register -> proxy(Register.class, register);
            case Alerts alerts -> proxy(Alerts.class, alerts);
            case ForceReviews force -> proxy(ForceReviews.class, force);
            case Access access -> proxy(Access.class, access);
            case Movements movements -> proxy(Movements.class, movements);
            case IncidentReports incidents -> proxy(IncidentReports.class, incidents);
            case Feedback feedback -> proxy(Feedback.class, feedback);
            case Rumours rumours -> proxy(Rumours.class, rumours);
            case Engagement engagement -> proxy(Engagement.class, engagement);
            case Assessments assessments -> proxy(Assessments.class, assessments);
            case Transition transition -> proxy(Transition.class, transition);
            case Lessons lessons -> proxy(Lessons.class, lessons);
            case AreaBook areas -> proxy(AreaBook.class, areas);
            case Cases<?, ?> cases -> proxy(Cases.class, cases);
            case Forms forms -> proxy(Forms.class, forms);
            case Networks networks -> proxy(Networks.class, networks);
            case Panel panel -> proxy(Panel.class, panel);
            case Path path -> path;
            case List<?> list -> {
                List<@Nullable Object> all = new ArrayList<>();
                for (Object each : list) {
                    all.add(poisoned(each));
                }
                yield all;
            }
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> all = new LinkedHashMap<>();
                for (Map.Entry<?, ?> each : map.entrySet()) {
                    all.put(each.getKey(), poisoned(each.getValue()));
                }
                yield all;
            }
            case Optional<?> some when some.isPresent() -> Optional.ofNullable(poisoned(some.get()));
            case Record record -> record(record);
            default -> clean;
        };
    }

    private static Record record(Record clean) throws ReflectiveOperationException {
        RecordComponent[] parts = clean.getClass().getRecordComponents();
        @Nullable Object[] values = new Object[parts.length];
        Constructor<? extends Record> made = clean.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        made.setAccessible(true);
        for (int i = 0; i < parts.length; i++) {
            parts[i].getAccessor().setAccessible(true);
            values[i] = parts[i].getAccessor().invoke(clean);
        }
        for (int i = 0; i < parts.length; i++) {
            @Nullable Object own = values[i];
            values[i] = CODES.contains(parts[i].getName()) ? own : text(own);
            try {
                made.newInstance(values);
            } catch (InvocationTargetException | IllegalArgumentException e) {
                values[i] = own;
            }
        }
        return made.newInstance(values);
    }

    private static @Nullable Object text(@Nullable Object own) throws ReflectiveOperationException {
        return switch (own) {
            case String text -> text + TEXT;
            case List<?> list
            when !list.isEmpty() && list.getFirst() instanceof String ->
                list.stream().map(each -> each + TEXT).toList();
            case null, default -> poisoned(own);
        };
    }
}
