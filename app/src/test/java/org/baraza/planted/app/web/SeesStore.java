package org.baraza.planted.app.web;

import org.baraza.planted.app.store.Thing;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public record SeesStore(Thing seen) {}
