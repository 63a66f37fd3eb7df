package org.baraza.app.desk;

/**
 * What was asked for cannot be asked: an unknown name, a wrong option, a country without areas. The message is one or two
 * sentences for the person: what is wrong and what to do. Not a fault: nothing is logged.
 */
public final class WrongUse extends RuntimeException {

    public WrongUse(String message) {
        super(message);
    }
}
