package org.baraza.core.ground;

import java.util.List;

/**
 * What came in, parted into what was kept and what was set aside. Nothing is lost in silence: the constructor refuses
 * when kept + set aside is not received.
 *
 * @param received how many came in
 * @param kept those that passed
 * @param keptCount how many passed
 * @param setAside one finding for each that did not, in the order they came
 * @param noted findings about those that passed
 */
public record Sifted<T>(long received, T kept, long keptCount, List<Finding> setAside, List<Finding> noted) {

    public Sifted {
        setAside = List.copyOf(setAside);
        noted = List.copyOf(noted);
        if (keptCount + setAside.size() != received) {
            throw new IllegalStateException(
                    "kept " + keptCount + " + set aside " + setAside.size() + " is not received " + received);
        }
        if (setAside.stream().anyMatch(f -> !f.setsAside()) || noted.stream().anyMatch(Finding::setsAside)) {
            throw new IllegalStateException("a finding lies on the wrong pile");
        }
    }
}
