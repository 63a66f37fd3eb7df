package org.baraza.app.openrosa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.baraza.app.desk.EntityChange;

/**
 * A form that makes or changes entities, as the ODK specification of entities has it, version 2024.1.
 *
 * @param list which list
 * @param saved path of each question whose answer is a property, and the property
 */
public record EntityForm(String list, Map<String, String> saved) {

    private static final String SAVE_TO = "{http://www.opendatakit.org/xforms/entities}saveto";
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern PROPERTY = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");
    private static final int LONGEST = 4_000;

    public EntityForm {
        saved = Map.copyOf(saved);
    }

    /** Empty for a form that makes and changes none. */
    public static Optional<EntityForm> read(byte[] xform) {
        try {
            Element html = SafeXml.read(xform);
            Optional<Element> model = html.first("head").flatMap(h -> h.first("model"));
            Optional<String> list = model.flatMap(m -> m.first("instance"))
                    .flatMap(i -> i.children().stream().findFirst())
                    .flatMap(r -> r.first("meta"))
                    .flatMap(m -> m.first("entity"))
                    .flatMap(e -> e.attribute("dataset"));
            Map<String, String> saved = new LinkedHashMap<>();
            model.map(m -> m.all("bind"))
                    .orElse(List.of())
                    .forEach(bind -> bind.attribute(SAVE_TO)
                            .filter(p -> PROPERTY.matcher(p).matches())
                            .ifPresent(p -> bind.attribute("nodeset").ifPresent(path -> saved.put(path.strip(), p))));
            return list.map(l -> new EntityForm(l, saved));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    /** What a filled-in form says; empty when what it says cannot be understood. */
    public Optional<EntityChange> change(byte[] xml) {
        try {
            Element root = SafeXml.read(xml);
            return root.first("meta").flatMap(m -> m.first("entity")).flatMap(e -> change(root, e));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private Optional<EntityChange> change(Element root, Element entity) {
        boolean makes = yes(entity, "create");
        boolean changes = yes(entity, "update");
        String id = entity.attribute("id").orElse("").strip().replaceFirst("^uuid:", "");
        Optional<String> label =
                entity.first("label").map(l -> l.text().strip()).filter(l -> !l.isEmpty());
        Map<String, String> properties = new TreeMap<>();
        collect(root, "/" + root.name(), properties);
        boolean fits = (makes || changes)
                && ID.matcher(id).matches()
                && entity.attribute("dataset").map(list::equals).orElse(false)
                && (!makes || changes || label.isPresent())
                && label.orElse("").length() <= LONGEST
                && properties.values().stream().allMatch(v -> v.length() <= LONGEST);
        return fits
                ? Optional.of(new EntityChange(
                        list,
                        id.toLowerCase(Locale.ROOT),
                        makes,
                        changes,
                        number(entity, "baseVersion"),
                        number(entity, "trunkVersion"),
                        entity.attribute("branchId").map(String::strip).filter(b -> !b.isEmpty()),
                        label,
                        properties))
                : Optional.empty();
    }

    private static boolean yes(Element entity, String name) {
        return entity.attribute(name)
                .filter(v -> v.strip().equals("1") || v.strip().equals("true"))
                .isPresent();
    }

    private static OptionalInt number(Element entity, String name) {
        return entity.attribute(name)
                .map(String::strip)
                .filter(v -> v.matches("[0-9]{1,9}"))
                .map(v -> OptionalInt.of(Integer.parseInt(v)))
                .orElse(OptionalInt.empty());
    }

    /** An answer that is not there at all says nothing; one that is empty says that there is none. */
    private void collect(Element element, String path, Map<String, String> properties) {
        Optional.ofNullable(saved.get(path))
                .ifPresent(property -> properties.put(property, element.text().strip()));
        element.children().forEach(c -> collect(c, path + "/" + c.name(), properties));
    }
}
