package org.baraza.core.record.partners;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What groups say of a partner: the newest word of each. Groups are named, never added up to a score.
 *
 * @param words of each group that was asked
 */
public record Legitimacy(Map<Group, PartnerStep.Nominated> words) {

    public Legitimacy {
        words = Map.copyOf(words);
    }

    /** @param said in the order in which it was written down; the newest day counts, and of one day the last */
    public static Legitimacy of(Collection<PartnerStep.Nominated> said) {
        Map<Group, PartnerStep.Nominated> newest = new EnumMap<>(Group.class);
        said.forEach(n -> newest.merge(n.group(), n, (old, more) -> more.on().isBefore(old.on()) ? old : more));
        return new Legitimacy(newest);
    }

    /** Groups that say so and need not be asked again yet. */
    public Set<Group> groups(Says says, LocalDate today) {
        return words.values().stream()
                .filter(n -> n.says() == says && today.isBefore(n.review()))
                .map(PartnerStep.Nominated::group)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean enough(LocalDate today) {
        return groups(Says.SPEAKS_FOR_US, today).size() >= Terms.USUAL.groups();
    }

    /** Whether any group says otherwise, which stays in sight however many say yes. */
    public boolean contested() {
        return words.values().stream().anyMatch(n -> n.says() != Says.SPEAKS_FOR_US);
    }
}
