package org.baraza.core.record.incidents;

import org.baraza.core.protect.Topic;

/** What happened, as far as it was understood. */
public enum IncidentType {
    /** Armed people attacked others. */
    ATTACK(Topic.DANGER),
    /** Armed sides fought each other. */
    CLASH(Topic.DANGER),
    /** Anger between groups turned to violence. */
    COMMUNAL_VIOLENCE(Topic.DANGER),
    ABDUCTION(Topic.DANGER),
    LOOTING(Topic.DANGER),
    CATTLE_RAID(Topic.DANGER),
    /** Houses, fields, schools or clinics were destroyed. */
    DESTRUCTION(Topic.DANGER),
    /** Mines and what was left behind after fighting. */
    EXPLOSIVES(Topic.DANGER),
    /** People were locked up, outside the law as it is told. */
    ARREST(Topic.DANGER),
    EXTORTION(Topic.DANGER),
    /** People fled, or were driven out. */
    DISPLACEMENT(Topic.DANGER),
    /** Robbery or killing for gain. */
    CRIME(Topic.DANGER),
    OTHER(Topic.DANGER),
    NOT_KNOWN(Topic.DANGER),
    /** Counted and referred to people trained for it; nothing of it is written down. */
    SEXUAL_VIOLENCE(Topic.SEXUAL_VIOLENCE),
    /** A wrong done by the mission's or a partner's own people: counted and referred likewise. */
    STAFF_MISCONDUCT(Topic.STAFF_MISCONDUCT);

    private final Topic topic;

    IncidentType(Topic topic) {
        this.topic = topic;
    }

    /** What it is about, as far as it decides what may be written down. */
    public Topic topic() {
        return topic;
    }

    /** Whether it is only counted, and goes to people trained for it. */
    public boolean referred() {
        return !topic.keepsWords();
    }
}
