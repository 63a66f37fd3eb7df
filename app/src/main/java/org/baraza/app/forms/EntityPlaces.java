package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Where entities lie in the form's data. A section holds one entity at most; an entity lies as deep as the questions that
 * save to it, and in the repeat they are in.
 */
final class EntityPlaces {

    /** Entities of one form alone; and those of repeats, or several lists. */
    private static final String ONE = "2024.1.0";

    private static final String SEVERAL = "2025.1.0";

    private final EntityMentions mentions;
    private final Track root;
    private final Problems problems;

    private EntityPlaces(EntityMentions mentions, Section root, Problems problems) {
        this.mentions = mentions;
        this.root = new Track(List.of(root));
        this.problems = problems;
    }

    /** What an entity asks for. */
    private record Wish(EntityDeclaration entity, Track scope, Track wanted, Set<Track> saving) {}

    /** Puts every entity into the form; gives the version of the specification it then follows. Empty without entities. */
    static Optional<String> place(EntityMentions mentions, Section root, Problems problems) {
        if (mentions.declared().isEmpty()) {
            return Optional.empty();
        }
        EntityPlaces places = new EntityPlaces(mentions, root, problems);
        SequencedMap<Track, EntityDeclaration> placed = places.allocate();
        placed.forEach((track, entity) -> track.last()
                .add(Section.unseen(Section.Kind.GROUP, Section.META, 0))
                .add(entity.section(track.repeats() > 0)));
        boolean several =
                mentions.declared().size() > 1 || placed.keySet().stream().anyMatch(track -> track.repeats() > 0);
        return Optional.of(several ? SEVERAL : ONE);
    }

    private SequencedMap<Track, EntityDeclaration> allocate() {
        Map<Track, List<Wish>> scopes = new LinkedHashMap<>();
        for (EntityDeclaration entity : inOrder()) {
            Wish wish = wish(entity);
            scopes.computeIfAbsent(wish.scope(), s -> new ArrayList<>()).add(wish);
        }
        SequencedMap<Track, EntityDeclaration> placed = new LinkedHashMap<>();
        boolean alone =
                scopes.size() == 1 && scopes.getOrDefault(root, List.of()).size() == 1;
        if (alone) {
            placed.put(root, mentions.declared().getFirst());
            return placed;
        }
        Map<Track, EntityDeclaration> reserved = new HashMap<>();
        scopes.forEach((scope, wishes) -> {
            wishes.sort(Comparator.comparingInt(w -> w.entity().row()));
            wishes.forEach(wish -> {
                if (!grant(wish, placed, reserved)) {
                    EntityDeclaration entity = wish.entity();
                    problems.add(EntityFindings.PLACE, Workbook.ENTITIES, entity.row(), "list_name", entity.list());
                }
            });
        });
        return placed;
    }

    /** Those the survey speaks of, as it does; then the others. */
    private List<EntityDeclaration> inOrder() {
        Set<String> order = new LinkedHashSet<>(mentions.mentions().keySet());
        mentions.declared().forEach(entity -> order.add(entity.list()));
        return order.stream()
                .flatMap(list ->
                        mentions.declared().stream().filter(e -> e.list().equals(list)))
                .toList();
    }

    /** As low as wished, or higher up where that is taken. */
    private static boolean grant(
            Wish wish, Map<Track, EntityDeclaration> placed, Map<Track, EntityDeclaration> reserved) {
        for (int depth = wish.wanted().length(); depth >= wish.scope().length(); depth--) {
            Track track = wish.wanted().first(depth);
            if (!placed.containsKey(track) && !reserved.containsKey(track)) {
                placed.put(track, wish.entity());
                reserved.put(track, wish.entity());
                for (Track saving : wish.saving()) {
                    for (int i = saving.length(); i >= depth; i--) {
                        reserved.put(saving.first(i), wish.entity());
                    }
                }
                return true;
            }
            if (wish.saving().stream().anyMatch(reserved::containsKey)) {
                return false;
            }
        }
        return false;
    }

    private Wish wish(EntityDeclaration entity) {
        List<EntityMentions.Mention> all = mentions.mentions().getOrDefault(entity.list(), List.of());
        if (all.isEmpty()) {
            return new Wish(entity, root, root, Set.of());
        }
        EntityMentions.Mention deepest = all.stream()
                .max(Comparator.comparingLong(m -> m.track().repeats()))
                .orElseThrow();
        for (EntityMentions.Mention mention : all) {
            // Of several that are equally deep the first stands.
            if (mention.track().repeats() == deepest.track().repeats()) {
                deepest = mention;
                break;
            }
        }
        Track scope = deepest.track().boundary();
        Set<Track> saving = new LinkedHashSet<>();
        all.stream().filter(m -> m.property().isPresent()).forEach(m -> saving.add(m.track()));
        Track wanted = wanted(all, saving, scope);
        for (EntityMentions.Mention mention : all) {
            Track boundary = mention.track().boundary();
            boolean saves = mention.property().isPresent();
            if (!scope.startsWith(boundary) || (saves && !wanted.boundary().equals(boundary))) {
                complain(entity, mention);
            }
        }
        return new Wish(entity, scope, wanted, saving);
    }

    /** The section that all saving questions have in common; without any, the deepest that a formula refers to. */
    private static Track wanted(List<EntityMentions.Mention> all, Set<Track> saving, Track scope) {
        if (saving.isEmpty()) {
            Track wanted = scope;
            for (EntityMentions.Mention mention : all) {
                boolean within = mention.track().boundary().equals(scope);
                if (within && mention.track().beyond() > wanted.beyond()) {
                    wanted = mention.track();
                }
            }
            return wanted;
        }
        Track common = saving.stream().reduce(Track::common).orElse(scope);
        Track boundary = saving.stream()
                .map(Track::boundary)
                .max(Comparator.comparingLong(Track::repeats))
                .orElse(scope);
        boolean deeper = common.repeats() > boundary.repeats()
                || (common.repeats() == boundary.repeats() && common.beyond() > boundary.beyond());
        return deeper ? common : boundary;
    }

    private void complain(EntityDeclaration entity, EntityMentions.Mention mention) {
        if (mention.property().isPresent()) {
            problems.survey(
                    EntityFindings.SCOPE,
                    mention.row(),
                    "save_to",
                    mention.property().orElse(""));
        } else {
            problems.add(EntityFindings.SCOPE, Workbook.ENTITIES, entity.row(), "list_name", mention.question());
        }
    }
}
