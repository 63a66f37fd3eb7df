package org.baraza.core.protect.disclosure;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baraza.core.protect.Sensitivity;

/**
 * An information sharing protocol: what is given to whom, why, how coarsely and until when. Nothing that is not public
 * leaves without one.
 *
 * @param id kebab-case name people quote
 * @param recipient the organisation
 * @param kind what sort of recipient
 * @param purpose what it is given for, one sentence
 * @param sheets names of the sheets it covers
 * @param most the most harmful columns it covers; others are left out
 * @param leftOut columns left out besides, as {@code sheet.column}
 * @param areaLevel finest level of areas: 0 country, 1 region, 2 district and so on
 * @param delayDays how old a row must be
 * @param k how many records must be alike
 * @param smallest counts below are hidden
 * @param from first day it holds
 * @param until last day it holds
 * @param dueDiligence where the human-rights due-diligence assessment is filed; empty when there is none
 * @param reason why what it covers is classified as it is
 * @param reviewOn when that is looked at again
 */
public record Protocol(
        String id,
        String recipient,
        Recipient kind,
        String purpose,
        SortedSet<String> sheets,
        Sensitivity most,
        SortedSet<String> leftOut,
        int areaLevel,
        int delayDays,
        int k,
        int smallest,
        LocalDate from,
        LocalDate until,
        Optional<String> dueDiligence,
        String reason,
        LocalDate reviewOn) {

    /** Finest level of areas on anything public. */
    public static final int PUBLIC_LEVEL = 2;
    /** How old anything public must be, in days. */
    public static final int PUBLIC_DELAY_DAYS = 30;
    /** Least number of records alike, and least count that is shown. */
    public static final int LEAST = 5;

    private static final int LONGEST_YEARS = 2;

    /** What is wrong with a protocol. */
    public enum Objection {
        /** An id, recipient, purpose or sheet is missing or badly written. */
        INCOMPLETE,
        ENDS_BEFORE_IT_BEGINS,
        /** A protocol lasts at most two years, then it is agreed anew. */
        LASTS_TOO_LONG,
        /** No reason for the classification, or no day within the protocol's time to look at it again. */
        NO_REASON_OR_REVIEW,
        /** What can get a person hurt never leaves as a file. */
        NEVER_LEAVES,
        /** Public, and finer than districts. */
        PUBLIC_TOO_FINE,
        /** Public, and younger than thirty days. */
        PUBLIC_TOO_SOON,
        /** Public, and more than internal. */
        PUBLIC_TOO_HARMFUL,
        /** Fewer than five alike, or counts below five shown. */
        TOO_SMALL,
        /** A host state or a security force, and no due-diligence assessment noted. */
        NO_DUE_DILIGENCE
    }

    public Protocol {
        sheets = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(sheets));
        leftOut = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(leftOut));
        dueDiligence = dueDiligence.map(String::strip).filter(d -> !d.isEmpty());
    }

    /** Everything that is wrong with it; it can be agreed when nothing is. */
    public Set<Objection> objections() {
        EnumSet<Objection> found = EnumSet.noneOf(Objection.class);
        when(!id.matches("[a-z0-9-]{3,40}") || recipient.isBlank() || purpose.isBlank() || sheets.isEmpty(), found,
                Objection.INCOMPLETE);
        when(until.isBefore(from), found, Objection.ENDS_BEFORE_IT_BEGINS);
        when(until.isAfter(from.plusYears(LONGEST_YEARS)), found, Objection.LASTS_TOO_LONG);
        when(reason.isBlank() || reviewOn.isBefore(from) || reviewOn.isAfter(until), found,
                Objection.NO_REASON_OR_REVIEW);
        when(most == Sensitivity.STRICTLY_CONFIDENTIAL, found, Objection.NEVER_LEAVES);
        when(k < LEAST || smallest < LEAST, found, Objection.TOO_SMALL);
        when(kind.isState() && dueDiligence.isEmpty(), found, Objection.NO_DUE_DILIGENCE);
        if (kind == Recipient.PUBLIC) {
            when(areaLevel > PUBLIC_LEVEL, found, Objection.PUBLIC_TOO_FINE);
            when(delayDays < PUBLIC_DELAY_DAYS, found, Objection.PUBLIC_TOO_SOON);
            when(most.compareTo(Sensitivity.INTERNAL) > 0, found, Objection.PUBLIC_TOO_HARMFUL);
        }
        return found;
    }

    private static void when(boolean wrong, Set<Objection> found, Objection objection) {
        if (wrong) {
            found.add(objection);
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether classification is due to be looked at again. */
    public boolean reviewDue(LocalDate day) {
        return !day.isBefore(reviewOn);
    }

    /** What happens to a column of a sheet that leaves under this protocol. */
    public Treatment treatment(Sheet sheet, Column column) {
        boolean pointer = column.kind() == Column.Kind.ID || column.kind() == Column.Kind.HANDLE;
        if (column.isPublic()) {
            return leftOut.contains(sheet.name() + "." + column.name()) ? Treatment.LEFT_OUT : Treatment.AS_IT_IS;
        }
        if (column.sensitivity().compareTo(most) > 0
                || column.sensitivity() == Sensitivity.STRICTLY_CONFIDENTIAL
                || leftOut.contains(sheet.name() + "." + column.name())
                || (pointer && sheet.rowIs() != Sheet.RowIs.A_THING)
                || (column.kind() == Column.Kind.COUNT && sheet.rowIs() == Sheet.RowIs.A_THING)
                || (isLoose(column) && sheet.rowIs() == Sheet.RowIs.A_COUNT)) {
            return Treatment.LEFT_OUT;
        }
        return switch (column.kind()) {
            case PLACE_CODE, LONGITUDE, LATITUDE, DAY, MONTH -> Treatment.COARSENED;
            case COUNT -> sheet.rowIs() == Sheet.RowIs.A_COUNT ? Treatment.SMALL_HIDDEN : Treatment.AMONG_OTHERS;
            case FREE_TEXT -> Treatment.READ_BY_A_PERSON;
            case CATEGORY, MEASURE -> sheet.rowIs() == Sheet.RowIs.A_RECORD ? Treatment.AMONG_OTHERS : Treatment.AS_IT_IS;
            case ID, HANDLE -> Treatment.AS_IT_IS;
        };
    }

    /** What cannot stand beside counts: a rate gives its count away, and a point or a text makes every cell small. */
    private static boolean isLoose(Column column) {
        return switch (column.kind()) {
            case MEASURE, LONGITUDE, LATITUDE, FREE_TEXT -> true;
            default -> false;
        };
    }

    /** What happens to a column: the lines of the protocol's sensitivity table. */
    public enum Treatment {
        AS_IT_IS,
        COARSENED,
        /** Small counts, and those they could be worked out from, are hidden. */
        SMALL_HIDDEN,
        /** Leaves only where enough records are alike. */
        AMONG_OTHERS,
        /** Each text is held until a person has read it. */
        READ_BY_A_PERSON,
        LEFT_OUT
    }
}
