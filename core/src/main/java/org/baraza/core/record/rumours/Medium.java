package org.baraza.core.record.rumours;

/** By what a true message is spread. Text messages are none of them: they say nothing but that there is an answer. */
public enum Medium {
    RADIO,
    MEETING,
    /** Elders, women's and youth leaders, clergy. */
    LEADERS,
    POSTER,
    LOUDSPEAKER
}
