package org.baraza.core.record.partners;

/**
 * How many, and for how long.
 *
 * @param groups different groups that must say that somebody speaks for them, before anything is agreed
 * @param riskMonths how long an assessment of the danger to a partner holds at most
 * @param reviewMonths after which an active partnership is looked at again
 * @param heardMonths after which a group nobody asked counts as not heard
 * @param warnDays before the end of something at which it is shown as due
 */
public record Terms(int groups, int riskMonths, int reviewMonths, int heardMonths, int warnDays) {

    /** Three groups; half a year for dangers; a year for the rest; a month's notice. Proposals of this product. */
    public static final Terms USUAL = new Terms(3, 6, 12, 12, 30);
}
