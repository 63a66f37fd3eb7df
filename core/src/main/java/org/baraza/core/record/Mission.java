package org.baraza.core.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A peace operation and what is claimed and known about it.
 *
 * @param acronym how it is called, for example {@code MINUSMA}
 * @param aliases other spellings data sets use
 * @param name full name
 * @param organisation who mandated it: UN, AU, or the parties themselves
 * @param hosts ISO 3166 alpha-3 codes of the countries it is mandated to work in
 * @param mandateType for example {@code observation}, {@code interposition}, {@code multidimensional}
 * @param authorised the day it was authorised
 * @param started the day it began, where known
 * @param ended the day it ended; empty while it runs
 * @param strengths authorised uniformed strength, by the day it took effect, in order
 * @param claims what is claimed for it, each with its source
 * @param counterEvidence what speaks against those claims, each with its source
 * @param notes corrections and cautions
 * @param madeUp whether it is invented, for practice
 */
public record Mission(
        String acronym,
        List<String> aliases,
        String name,
        String organisation,
        List<String> hosts,
        String mandateType,
        LocalDate authorised,
        Optional<LocalDate> started,
        Optional<LocalDate> ended,
        List<Strength> strengths,
        List<Statement> claims,
        List<Statement> counterEvidence,
        List<String> notes,
        boolean madeUp) {

    public Mission {
        aliases = List.copyOf(aliases);
        hosts = List.copyOf(hosts);
        strengths = List.copyOf(strengths);
        claims = List.copyOf(claims);
        counterEvidence = List.copyOf(counterEvidence);
        notes = List.copyOf(notes);
    }

    /**
     * @param from the day it took effect
     * @param troops authorised troops and military observers; empty where not known
     * @param source where the figure is written
     */
    public record Strength(LocalDate from, int troops, String source) {}

    /**
     * @param text one sentence
     * @param source where it is written
     */
    public record Statement(String text, String source) {}

    /** Whether a data set that writes this name means this mission. */
    public boolean isCalled(String text) {
        return acronym.equalsIgnoreCase(text.strip())
                || aliases.stream().anyMatch(a -> a.equalsIgnoreCase(text.strip()));
    }
}
