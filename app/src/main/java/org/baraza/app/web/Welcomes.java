package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.desk.SignIns.Answer;
import org.baraza.app.desk.SignIns.Astray;
import org.baraza.app.desk.SignIns.Caller;
import org.baraza.app.desk.SignIns.Departure;
import org.baraza.app.desk.SignIns.Silent;
import org.baraza.app.desk.SignIns.Stranger;
import org.baraza.app.desk.SignIns.Unfit;
import org.baraza.app.desk.SignIns.Wait;
import org.baraza.app.desk.SignIns.Welcome;
import org.baraza.app.desk.SignIns.Wrong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What follows from an answer at a door: a session and the next page, or the same page with what was wrong. */
@Component
public final class Welcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Welcomes.class);

    private static final Map<Unfit.Why, String> UNFIT = Map.of(
            Unfit.Why.TOO_SHORT, "accounts.password.short",
            Unfit.Why.TOO_LONG, "accounts.password.long",
            Unfit.Why.COMMON, "accounts.password.common",
            Unfit.Why.OWN_NAME, "accounts.password.own");

    private final Pages pages;
    private final Cookies cookies;

    public Welcomes(Pages pages, Cookies cookies) {
        this.pages = pages;
        this.cookies = cookies;
    }

    public Caller caller(HttpServletRequest request) {
        return Callers.of(request, cookies);
    }

    public Optional<String> session(HttpServletRequest request) {
        return cookies.find(request, Cookies.Kind.SESSION);
    }

    /** Makes a fresh page of a problem. */
    @FunctionalInterface
    public interface PageOf {

        Object page(Optional<String> problem);
    }

    /**
     * @param wanted where to go once all the way in
     * @param template the page that asked
     * @param again makes that page, with what was wrong
     * @param wrong text for what is not right
     */
    public ResponseEntity<String> show(
            Answer answer,
            HttpServletRequest request,
            HttpServletResponse response,
            String wanted,
            String template,
            PageOf again,
            String wrong) {
        Frame frame = pages.frame(request);
        // How it ended, and nothing of who tried.
        LOG.info(
                "sign-in {}",
                answer instanceof Welcome in ? in.standing() : answer.getClass().getSimpleName());
        return switch (answer) {
            case Welcome welcome -> {
                keep(welcome, request, response);
                yield see(
                        switch (welcome.standing()) {
                            case IN -> wanted;
                            case OWES_CODE -> "/sign-in/code?to=" + Links.wanted(wanted);
                            case OWES_SECOND_FACTOR -> "/account/second-factor";
                        });
            }
            case Wrong _ -> again(template, frame, again, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
            case Unfit(Unfit.Why why) ->
                again(template, frame, again, String.valueOf(UNFIT.get(why)), HttpStatus.UNPROCESSABLE_CONTENT);
            case Astray _ ->
                again(template, frame, again, "accounts.organisation.astray", HttpStatus.UNPROCESSABLE_CONTENT);
            case Stranger _ ->
                again(template, frame, again, "accounts.organisation.stranger", HttpStatus.UNPROCESSABLE_CONTENT);
            case Silent _ ->
                again(template, frame, again, "accounts.organisation.silent", HttpStatus.SERVICE_UNAVAILABLE);
            case Wait wait -> {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, String.valueOf(wait.left().toSeconds() + 1));
                yield pages.show(
                        template,
                        frame,
                        again.page(Optional.of(frame.texts()
                                .show("accounts.wait", frame.texts().wait(wait.left())))),
                        HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    private ResponseEntity<String> again(String template, Frame frame, PageOf again, String text, HttpStatus status) {
        return pages.show(template, frame, again.page(Optional.of(frame.texts().show(text))), status);
    }

    /** Somebody sets out to the organisation's own sign-in. */
    public ResponseEntity<String> leave(Departure departure, HttpServletRequest request, HttpServletResponse response) {
        cookies.keep(request, response, Cookies.Kind.ERRAND, departure.errand());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .cacheControl(CacheControl.noStore())
                .location(departure.to())
                .build();
    }

    /** What somebody set out with; once. */
    public Optional<String> errand(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> errand = cookies.find(request, Cookies.Kind.ERRAND);
        cookies.forget(request, response, Cookies.Kind.ERRAND);
        return errand;
    }

    void keep(Welcome welcome, HttpServletRequest request, HttpServletResponse response) {
        keep(welcome.session(), request, response);
        welcome.known().ifPresent(known -> cookies.keep(request, response, Cookies.Kind.KNOWN, known));
    }

    public void keep(String session, HttpServletRequest request, HttpServletResponse response) {
        cookies.keep(request, response, Cookies.Kind.SESSION, session);
        cookies.forget(request, response, Cookies.Kind.VISIT);
    }

    public void forget(HttpServletRequest request, HttpServletResponse response) {
        cookies.forget(request, response, Cookies.Kind.SESSION);
    }

    /** What was sent is done; look there. */
    public static ResponseEntity<String> see(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
