package org.baraza.core.ground;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Frees one class from one architecture rule for a while. The build prints how many there are, and fails when one is over. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Repeatable(Allowed.All.class)
public @interface Allowed {

    /** Name of the rule's method in ArchitectureTest. */
    String rule();

    /** Why the rule does not fit here, one sentence. */
    String why();

    /** Last day it is allowed, as {@code 2026-12-31}. */
    String until();

    /** Several on one class. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.CLASS)
    @interface All {
        Allowed[] value();
    }
}
