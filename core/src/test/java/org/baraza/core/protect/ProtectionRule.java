package org.baraza.core.protect;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a test as the proof of one of the thirty rules of what must never be done, by its number. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ProtectionRule.All.class)
public @interface ProtectionRule {

    /** 1 to 30. */
    int value();

    /** Several on one test. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        ProtectionRule[] value();
    }
}
