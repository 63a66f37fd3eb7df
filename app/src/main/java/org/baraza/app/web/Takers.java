package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.baraza.app.desk.By;
import org.baraza.app.desk.DoorOut;

/** Who takes something away on a screen, or decides there. */
public final class Takers {

    private Takers() {}

    /** Whoever is signed in; where nobody need be, whoever sits at the machine. */
    public static By by(HttpServletRequest request) {
        return By.screen(Askers.of(request).who().orElse(By.OPERATOR));
    }

    /** A wish for something public. @param cut which data it is made from */
    public static DoorOut.Wish wish(String cut, HttpServletRequest request) {
        return new DoorOut.Wish(Optional.empty(), cut, by(request));
    }
}
