package org.baraza.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.baraza.core.protect.Matter;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that arose before any screen was reached. */
@Controller
public final class ErrorDoor implements ErrorController {

    private final Faults faults;

    public ErrorDoor(Faults faults) {
        this.faults = faults;
    }

    @NeedToKnow(matter = Matter.DOOR)
    @RequestMapping("/error")
    public ResponseEntity<?> show(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        Optional<String> incident = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? Optional.of(Faults.number(thrown))
                : Optional.empty();
        return faults.answer(status, incident, request);
    }
}
