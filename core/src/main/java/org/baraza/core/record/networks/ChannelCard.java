package org.baraza.core.record.networks;

import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;

/**
 * What a channel is.
 *
 * @param community id of the community it is in
 * @param holder whoever keeps it; empty where nobody alone does
 * @param line pseudonym under which gateways know whoever writes by it; empty until they wrote
 * @param languages codes of those spoken on it, at least one
 * @param tested whether the holder has nothing against tests
 */
public record ChannelCard(
        ChannelKind kind,
        String community,
        Optional<Holder> holder,
        Optional<Handle> line,
        Set<String> languages,
        Hours hours,
        boolean tested) {

    public ChannelCard {
        languages = Set.copyOf(languages);
        if (languages.isEmpty() || languages.stream().anyMatch(l -> !l.matches("[a-z]{2,3}"))) {
            throw new IllegalArgumentException("languages are codes of two or three letters, at least one");
        }
    }

    ChannelCard with(Set<String> spoken, Hours reachable, boolean mayBeTested) {
        return new ChannelCard(kind, community, holder, line, spoken, reachable, mayBeTested);
    }

    ChannelCard with(Handle writes) {
        return new ChannelCard(kind, community, holder, Optional.of(writes), languages, hours, tested);
    }

    /** Whether it is known to be somebody of this pseudonym. */
    boolean isOf(Handle source) {
        return holder.map(h -> h.who().equals(source)).orElse(false)
                || line.map(source::equals).orElse(false);
    }
}
