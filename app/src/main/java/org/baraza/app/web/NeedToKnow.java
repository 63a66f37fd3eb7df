package org.baraza.app.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;

/**
 * What a route shows or does, so that {@link Gate} can ask the policy before it runs. A route without it stops the start.
 * The named path variables or parameters say where the matter lies; without any, it is about the whole site.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedToKnow {

    Matter matter();

    Deed deed() default Deed.READ;

    /** Name of the path variable that holds a mission's acronym. */
    String mission() default "";

    /** Name of the path variable that holds a country's code. */
    String country() default "";

    /** Name of the path variable that holds an area's place code; goes with {@link #country} and {@link #level}. */
    String area() default "";

    /** Name of the path variable that holds an area's level. */
    String level() default "";

    /** Whether the route itself cuts what it shows to each item's scope, so that a role held anywhere lets one in. */
    boolean itemByItem() default false;
}
