package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Where the survey speaks of entities: what is saved to their properties, and what their formulas refer to. */
final class EntityMentions {

    private static final String SAVE_TO = "entities:saveto";

    /**
     * One place.
     *
     * @param property what is saved to; empty where a formula refers to the question
     */
    record Mention(Track track, int row, Optional<String> property, String question) {}

    private final SequencedMap<String, EntityDeclaration> declared = new LinkedHashMap<>();
    private final SequencedMap<String, List<Mention>> mentions = new LinkedHashMap<>();
    private final Problems problems;

    EntityMentions(List<Line> sheet, Problems problems) {
        this.problems = problems;
        for (Line line : sheet) {
            if (line.isEmpty()) {
                continue;
            }
            EntityDeclaration.of(line, problems).ifPresent(entity -> {
                if (declared.containsKey(entity.list())) {
                    problems.add(
                            EntityFindings.LIST_NAME_TWICE,
                            Workbook.ENTITIES,
                            entity.row(),
                            "list_name",
                            entity.list());
                }
                declared.put(entity.list(), entity);
            });
        }
    }

    List<EntityDeclaration> declared() {
        return List.copyOf(declared.values());
    }

    boolean has(String list) {
        return declared.containsKey(list);
    }

    /** In the order in which the survey first speaks of each list. */
    Map<String, List<Mention>> mentions() {
        return mentions;
    }

    /** A row that ends something saves nothing. */
    void refuse(Line line) {
        if (!line.text("bind", SAVE_TO).isEmpty()) {
            problems.survey(EntityFindings.SAVE_TO_GROUP, line.row(), "save_to", line.text("bind", SAVE_TO));
        }
    }

    /** Notes what a row has to do with entities, and leaves the property alone in its attribute. */
    void note(Line line, List<Section> within, boolean begins) {
        String given = line.text("bind", SAVE_TO);
        Track track = new Track(within);
        if (!given.isEmpty()) {
            if (begins) {
                refuse(line);
            } else {
                save(line, given, track);
            }
        }
        String name = line.text("name");
        for (EntityDeclaration entity : declared.values()) {
            if (entity.mentioned().contains(name)) {
                mention(entity.list(), new Mention(track, line.row(), Optional.empty(), name));
            }
        }
    }

    private void save(Line line, String given, Track track) {
        if (declared.isEmpty()) {
            problems.survey(EntityFindings.SAVE_TO_ALONE, line.row(), "save_to", given);
            return;
        }
        int hash = given.indexOf('#');
        if (hash != given.lastIndexOf('#')) {
            problems.survey(EntityFindings.SAVE_TO_SIGNS, line.row(), "save_to", given);
            return;
        }
        if (hash < 0 && declared.size() > 1) {
            problems.survey(EntityFindings.SAVE_TO_PREFIX, line.row(), "save_to", given);
            return;
        }
        String list = hash < 0 ? declared.firstEntry().getKey() : given.substring(0, hash);
        String property = given.substring(hash + 1);
        if (!declared.containsKey(list)) {
            problems.survey(EntityFindings.SAVE_TO_LIST, line.row(), "save_to", list);
            return;
        }
        if (!EntityDeclaration.isProperty(property, line.row(), problems)) {
            return;
        }
        boolean taken = mentions.getOrDefault(list, List.of()).stream()
                .anyMatch(m -> m.property().equals(Optional.of(property)));
        if (taken) {
            problems.survey(EntityFindings.SAVE_TO_TWICE, line.row(), "save_to", property);
            return;
        }
        line.put("bind", SAVE_TO, property);
        mention(list, new Mention(track, line.row(), Optional.of(property), line.text("name")));
    }

    private void mention(String list, Mention mention) {
        mentions.computeIfAbsent(list, l -> new ArrayList<>()).add(mention);
    }
}
