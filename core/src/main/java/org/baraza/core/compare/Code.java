package org.baraza.core.compare;

/** Why a verdict, or every number, is refused. */
public enum Code {
    FEW_TREATED("Too few units ever came under what is studied."),
    FEW_CONTROLS("Too few units were never or not yet under it."),
    SHORT_PRE("Too little time was seen before it began."),
    FEW_EVENTS("Too few events would be expected to tell anything."),
    NO_OVERLAP("The units compared were not alike before."),
    PRETREND("The units moved apart already before it began."),
    FLAREUP_TARGETING("It began where and when there was more than usual."),
    LOW_COMPLETENESS("Too much of the reporting is missing."),
    REPORTING_SHIFT("Reporting changed with what is studied."),
    ONE_AREA_DRIVES("A single unit makes the answer."),
    SPILLOVER("The answer changes when neighbours are left out."),
    LOW_POWER("Only a very large change could have been seen."),
    FEW_UNITS("There are too few units."),
    FEW_CLUSTERS("There are too few clusters."),
    DENOMINATOR_UNKNOWN("What to count against is not known."),
    NOT_COMPARABLE("What was set side by side is not comparable."),
    SMALL_CELL("A group is too small to be spoken of."),
    UNCERTAIN_START("It is not known well enough when it began."),
    DISAGREEMENT("Other methods say the opposite."),
    UNBALANCED_MATCH("The groups are still unlike after matching."),
    POOR_FIT("What was made to stand in for the unit did not move like it before."),
    MISSING_VALUES("Cells that are needed are empty."),
    DUPLICATE_CELLS("A unit has two rows for the same time."),
    UNBALANCED_PANEL("Some units lack some times."),
    TREATMENT_REVERSES("Some units leave what is studied again."),
    NO_VARIATION("What should vary does not."),
    SINGULAR("Columns repeat what other columns say."),
    SEPARATION("A group has no events at all, so that its rate cannot be estimated."),
    NOT_LINKED(
            "Events before it began and events elsewhere afterwards are linked by nothing, so that what to expect is unknown."),
    TOO_FEW_ROWS("There are too few rows for so many unknowns."),
    NOT_CONVERGED("The calculation did not settle."),
    BAD_VALUES("Values lie outside what the method can read.");

    private final String meaning;

    Code(String meaning) {
        this.meaning = meaning;
    }

    /** One sentence. */
    public String meaning() {
        return meaning;
    }
}
