package org.baraza.app.wiring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baraza.app.desk.Revision;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Countries;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.ViolenceType;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Events;
import org.baraza.core.record.Register;

/**
 * What a publisher changed from one version of its events to the next. Only what both versions state is compared: a
 * column that one of them does not have is no change.
 *
 * @param register what is known
 */
record Revisions(Register register) {

    /** An event as far as versions can be compared, each field in the words of the data set. */
    private record Told(String country, Month month, boolean coarse, Map<String, String> fields) {}

    Revision between(DataSet older, DataSet newer, Optional<String> country) {
        if (older.kind() != DataKind.EVENTS || newer.kind() != DataKind.EVENTS) {
            throw new WrongUse("Only two data sets of events can be compared.");
        }
        Months months = older.months()
                .flatMap(a -> newer.months().flatMap(b -> common(a, b)))
                .orElseThrow(
                        () -> new WrongUse("The two data sets have no month in common, so nothing can be compared."));
        TreeSet<String> countries = new TreeSet<>(older.countries());
        countries.retainAll(newer.countries());
        country.ifPresent(c -> countries.retainAll(List.of(c)));
        if (countries.isEmpty()) {
            throw new WrongUse("The two data sets have no such country in common, so nothing can be compared.");
        }
        Set<String> wanted = new HashSet<>();
        collectIds(older, months, countries, wanted);
        collectIds(newer, months, countries, wanted);
        Map<String, Told> before = told(older, wanted);
        Map<String, Told> after = told(newer, wanted);
        long same = 0;
        List<Revision.Change> changes = new ArrayList<>();
        TreeMap<String, Told> union = new TreeMap<>(Revisions::compareIds);
        union.putAll(after);
        union.putAll(before);
        for (String id : union.keySet()) {
            Optional<Told> was = Optional.ofNullable(before.get(id));
            Optional<Told> is = Optional.ofNullable(after.get(id));
            boolean inScope = was.filter(t -> inScope(t, months, countries)).isPresent()
                    || is.filter(t -> inScope(t, months, countries)).isPresent();
            if (!inScope) {
                continue;
            }
            if (was.isPresent() && is.isPresent()) {
                List<Revision.Field> fields = differences(was.get(), is.get());
                if (fields.isEmpty()) {
                    same++;
                } else {
                    changes.add(new Revision.Change(id, Revision.What.CHANGED, fields));
                }
            } else {
                changes.add(new Revision.Change(
                        id, was.isPresent() ? Revision.What.WITHDRAWN : Revision.What.ADDED, List.of()));
            }
        }
        return new Revision(older, newer, same, changes, scope(months, countries, before, after, changes));
    }

    private static Optional<Months> common(Months a, Months b) {
        Month first = a.first().compareTo(b.first()) >= 0 ? a.first() : b.first();
        Month last = a.last().compareTo(b.last()) <= 0 ? a.last() : b.last();
        return first.compareTo(last) <= 0 ? Optional.of(new Months(first, last)) : Optional.empty();
    }

    private static boolean inScope(Told told, Months months, TreeSet<String> countries) {
        return countries.contains(told.country()) && months.contains(told.month());
    }

    private static String scope(
            Months months,
            TreeSet<String> countries,
            Map<String, Told> before,
            Map<String, Told> after,
            List<Revision.Change> changes) {
        String where = countries.size() > 8 ? countries.size() + " countries" : String.join(", ", countries);
        boolean precisionKnownBefore =
                before.values().stream().anyMatch(t -> t.fields().containsKey("where_prec"));
        long coarse = changes.stream()
                .filter(c -> c.what() == Revision.What.ADDED)
                .filter(c -> Optional.ofNullable(after.get(c.eventId()))
                        .filter(Told::coarse)
                        .isPresent())
                .count();
        String caution = precisionKnownBefore || coarse == 0
                ? ""
                : " The older version does not state how finely places are known; " + coarse
                        + " of the events added are known no finer than a district and may have been left out of it"
                        + " on purpose.";
        return "Events in " + where + ", " + months + ", the months and countries that both versions cover." + caution;
    }

    private static List<Revision.Field> differences(Told was, Told is) {
        List<Revision.Field> fields = new ArrayList<>();
        was.fields()
                .forEach((name, value) -> Optional.ofNullable(is.fields().get(name))
                        .filter(other -> !other.equals(value))
                        .ifPresent(other -> fields.add(new Revision.Field(name, value, other))));
        return fields;
    }

    /** Ids of the events in these months and countries, so that only they, in either version, are told in words. */
    private void collectIds(DataSet dataSet, Months months, TreeSet<String> countries, Set<String> ids) {
        Events events = register.getEvents(dataSet);
        EventTexts texts = events.texts();
        List<String> codes = codes(texts);
        boolean[] within = new boolean[codes.size()];
        for (int c = 0; c < within.length; c++) {
            within[c] = countries.contains(codes.get(c));
        }
        events.read(block -> {
            for (int i = 0; i < block.size(); i++) {
                if (within[block.country[i]] && months.contains(Month.ofEpochDay(block.day[i]))) {
                    ids.add(id(block, i, texts));
                }
            }
        });
    }

    /** The code of each country text, or the text itself where it is not one country we know. */
    private static List<String> codes(EventTexts texts) {
        return texts.countries().texts().stream()
                .map(name -> Countries.iso3(name).orElse(name))
                .toList();
    }

    private static String id(EventColumns block, int i, EventTexts texts) {
        return texts.hasTextualIds() ? texts.ids().text((int) block.id[i]) : Long.toString(block.id[i]);
    }

    private Map<String, Told> told(DataSet dataSet, Set<String> wanted) {
        Events events = register.getEvents(dataSet);
        EventTexts texts = events.texts();
        List<String> codes = codes(texts);
        boolean[] statesLastDay = {false};
        events.read(block -> {
            for (int i = 0; i < block.size(); i++) {
                statesLastDay[0] |= block.lastDay[i] != block.day[i];
            }
        });
        Map<String, Told> told = new TreeMap<>();
        events.read(block -> {
            for (int i = 0; i < block.size(); i++) {
                String id = id(block, i, texts);
                if (wanted.contains(id)) {
                    told.put(id, tell(block, i, texts, codes, statesLastDay[0]));
                }
            }
        });
        return told;
    }

    private static Told tell(EventColumns block, int i, EventTexts texts, List<String> codes, boolean statesLastDay) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("date_start", LocalDate.ofEpochDay(block.day[i]).toString());
        if (statesLastDay) {
            fields.put("date_end", LocalDate.ofEpochDay(block.lastDay[i]).toString());
        }
        fields.put(
                "type_of_violence",
                ViolenceType.find(block.type[i]).map(ViolenceType::title).orElse(""));
        fields.put("side_a", texts.actors().text(block.sideA[i]));
        fields.put("side_b", texts.actors().text(block.sideB[i]));
        String country = texts.countries().text(block.country[i]);
        fields.put("country", country);
        fields.put("longitude", Double.toString(block.longitude[i]));
        fields.put("latitude", Double.toString(block.latitude[i]));
        if (block.placePrecision[i] != EventColumns.UNKNOWN) {
            fields.put("where_prec", Integer.toString(block.placePrecision[i]));
        }
        putStated(fields, "deaths_low", block.deathsLow[i]);
        putStated(fields, "deaths_best", block.deathsBest[i]);
        putStated(fields, "deaths_high", block.deathsHigh[i]);
        putStated(fields, "deaths_civilians", block.deathsCivilians[i]);
        return new Told(
                codes.get(block.country[i]), Month.ofEpochDay(block.day[i]), block.placePrecision[i] > 2, fields);
    }

    private static void putStated(Map<String, String> fields, String name, int deaths) {
        if (deaths != EventColumns.NOT_STATED) {
            fields.put(name, Integer.toString(deaths));
        }
    }

    /** Numbers by size, other identifiers by their letters. */
    private static int compareIds(String a, String b) {
        boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
        return numbers && a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }
}
