package org.baraza.core.record.partners;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of each line of vetting: what was found last.
 *
 * @param lines those that were looked into
 */
public record Vettings(Map<VettingLine, PartnerStep.Vetted> lines) {

    public Vettings {
        lines = Map.copyOf(lines);
    }

    /** @param found in the order in which it was written down */
    public static Vettings of(Collection<PartnerStep.Vetted> found) {
        Map<VettingLine, PartnerStep.Vetted> newest = new EnumMap<>(VettingLine.class);
        found.forEach(v -> newest.put(v.line(), v));
        return new Vettings(newest);
    }

    public Optional<PartnerStep.Vetted> find(VettingLine line) {
        return Optional.ofNullable(lines.get(line));
    }

    /** Why nothing can be agreed on it that day; empty when something can. The gravest reason first. */
    public Optional<NotNow> whyNot(LocalDate today) {
        if (lines.values().stream().anyMatch(v -> v.result() == VettingResult.FAILED)) {
            return Optional.of(NotNow.VETTING_FAILED);
        }
        if (Stream.of(VettingLine.values())
                .anyMatch(l -> find(l).filter(v -> v.result().good()).isEmpty())) {
            return Optional.of(NotNow.VETTING_FIRST);
        }
        return lines.values().stream().anyMatch(v -> !today.isBefore(v.until()))
                ? Optional.of(NotNow.VETTING_LAPSED)
                : Optional.empty();
    }
}
