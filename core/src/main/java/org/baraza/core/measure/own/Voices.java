package org.baraza.core.measure.own;

import org.baraza.core.record.feedback.Loop;

/** What communities said in the months asked about, and how it was answered. */
final class Voices {

    private Voices() {}

    static Loop of(OwnCell cell) {
        return Loop.of(
                cell.facts().feedback().stream()
                        .filter(i -> cell.isHere(i.area())
                                && cell.contains(i.received().at()))
                        .toList(),
                cell.facts().clocks(),
                cell.cut());
    }
}
