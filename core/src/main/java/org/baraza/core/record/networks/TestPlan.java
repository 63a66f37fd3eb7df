package org.baraza.core.record.networks;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How a mission looks after its channels. What is usual is our own proposal.
 *
 * @param daysBetween at least so many days lie between two tests of a channel, 1 or more
 * @param quietDays after so many days without a word a channel is quiet of which too little is known to say what is usual;
 *     1 or more
 * @param zone by whose clock hours are meant
 */
public record TestPlan(int daysBetween, int quietDays, ZoneId zone) {

    /** A test older than this says nothing about today. */
    public static final Duration COUNTS = Duration.ofDays(30);

    /** So long before a test stops to count it is somebody's turn. */
    public static final Duration AHEAD = Duration.ofDays(7);

    public static final TestPlan USUAL = new TestPlan(14, 30, ZoneOffset.UTC);

    public TestPlan {
        if (daysBetween < 1 || quietDays < 1) {
            throw new IllegalArgumentException("days are 1 or more");
        }
    }

    Duration between() {
        return Duration.ofDays(daysBetween);
    }
}
