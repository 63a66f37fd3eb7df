package org.baraza.core.record.partners;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom have we not heard from? For one area, when each group was asked last about anybody who may be a partner there.
 *
 * @param area place code
 * @param last day each group was heard; a group that never was is missing, which is not the same as having nothing to say
 */
public record HeardFrom(String area, Map<Group, LocalDate> last) {

    public HeardFrom {
        last = Map.copyOf(last);
    }

    /** Of every area asked about, also those in which nobody was ever heard. */
    public static List<HeardFrom> of(Collection<Partner> partners, List<String> areas) {
        // Where a partner lies follows from its whole course, so it is asked once for each of them.
        Map<String, Map<Group, LocalDate>> heard = new HashMap<>();
        for (Partner partner : partners) {
            partner.area().ifPresent(area -> {
                Map<Group, LocalDate> last = heard.computeIfAbsent(area, _ -> new EnumMap<>(Group.class));
                partner.all(PartnerStep.Nominated.class)
                        .forEach(n -> last.merge(n.group(), n.on(), (a, b) -> a.isAfter(b) ? a : b));
            });
        }
        return areas.stream()
                .map(area -> new HeardFrom(area, heard.getOrDefault(area, Map.of())))
                .toList();
    }

    public Optional<LocalDate> find(Group group) {
        return Optional.ofNullable(last.get(group));
    }

    /** Groups nobody asked there for too long, or ever. */
    public Set<Group> silent(LocalDate today) {
        Set<Group> silent = EnumSet.allOf(Group.class);
        last.forEach((group, day) -> {
            if (day.plusMonths(Terms.USUAL.heardMonths()).isAfter(today)) {
                silent.remove(group);
            }
        });
        return silent;
    }
}
