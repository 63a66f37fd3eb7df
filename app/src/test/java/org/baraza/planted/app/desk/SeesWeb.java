package org.baraza.planted.app.desk;

import org.baraza.planted.app.web.Thing;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public record SeesWeb(Thing seen) {}
