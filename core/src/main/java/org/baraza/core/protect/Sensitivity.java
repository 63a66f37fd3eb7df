package org.baraza.core.protect;

/** How much harm a field can do in wrong hands, least first; names as in the UN's classification, with two steps below it. */
public enum Sensitivity {
    /** Already published by somebody, or harmless to anybody. */
    PUBLIC,
    /** For people who work here; harmless in aggregate. */
    INTERNAL,
    /** Could harm an organisation or an operation. */
    CONFIDENTIAL,
    /** Could get a person hurt. Lives in the vault and leaves it only by an opening. */
    STRICTLY_CONFIDENTIAL
}
