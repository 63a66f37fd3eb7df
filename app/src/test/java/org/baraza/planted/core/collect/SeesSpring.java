package org.baraza.planted.core.collect;

import org.springframework.context.ApplicationContext;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public record SeesSpring(ApplicationContext seen) {}
