package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Messages;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.AlertsInSight;
import org.baraza.app.web.Askers;
import org.baraza.app.web.Frame;
import org.baraza.app.web.IncidentsInSight;
import org.baraza.app.web.Links;
import org.baraza.app.web.MissionAreas;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotAllowed;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.app.web.StepForm;
import org.baraza.app.web.Takers;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.NeutralText;
import org.baraza.core.protect.Ruling;
import org.baraza.core.record.Mission;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.NotNow;
import org.baraza.core.record.alerts.Open;
import org.baraza.core.record.alerts.Step;
import org.baraza.core.verify.Likeness;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far is this alert, and what comes next? */
@Controller
public final class AlertScreen {

    private final Desk desk;
    private final AlertsInSight alerts;
    private final IncidentsInSight incidents;
    private final MissionAreas areas;
    private final Pages pages;
    private final InstantSource clock;

    public AlertScreen(
            Desk desk,
            AlertsInSight alerts,
            IncidentsInSight incidents,
            MissionAreas areas,
            Pages pages,
            ObjectProvider<InstantSource> clock) {
        this.desk = desk;
        this.alerts = alerts;
        this.incidents = incidents;
        this.areas = areas;
        this.pages = pages;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    /**
     * @param seen the alert with its clock
     * @param next what the reader may do with it now
     * @param alike those that may say the same
     * @param areas it may be about
     * @param mayReadWords whether what was said is kept and the reader may read it
     * @param mine whether the reader looks after it
     * @param incidents that it is linked to and the reader may see
     * @param mayEnter whether the reader may enter an incident from it
     * @param origin what is to be known of the message it came by; empty when it came by none
     * @param answers texts sent about it, the oldest first
     * @param mayText whether the reader may have a text sent to whoever warned
     * @param rumour whether it was a rumour before, and the reader may see that
     * @param sending why no text was sent
     * @param not why what was asked for cannot happen now
     * @param incomplete whether something was missing in what was sent
     * @param problem what else was wrong, in English
     */
    public record Page(
            Mission mission,
            AlertsInSight.Seen seen,
            Set<Open> next,
            List<Likeness> alike,
            List<Area> areas,
            boolean mayReadWords,
            boolean mine,
            List<IncidentsInSight.Seen> incidents,
            boolean mayEnter,
            Optional<Messages.Origin> origin,
            List<Messages.Answer> answers,
            boolean mayText,
            boolean rumour,
            Optional<Messages.Sending> sending,
            Optional<NotNow> not,
            boolean incomplete,
            Optional<String> problem) {

        public Alert alert() {
            return seen.alert();
        }

        public boolean may(String open) {
            return next.contains(Open.valueOf(open));
        }
    }

    /** @param words as they were said; empty when nothing is kept */
    public record WordsPage(Mission mission, Alert alert, Optional<String> words) {}

    @NeedToKnow(matter = Matter.ALERTS, itemByItem = true)
    @GetMapping("/missions/{acronym}/alerts/{alert}")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String alert, HttpServletRequest request) {
        return show(acronym, alert, Optional.empty(), false, Optional.empty(), request);
    }

    private ResponseEntity<String> show(
            String acronym,
            String id,
            Optional<NotNow> not,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        return show(acronym, id, Optional.empty(), not, incomplete, problem, request);
    }

    private ResponseEntity<String> show(
            String acronym,
            String id,
            Optional<Messages.Sending> sending,
            Optional<NotNow> not,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        Mission mission = alerts.mission(acronym);
        AlertsInSight.Seen seen = alerts.get(mission, id, request);
        Frame frame = pages.frame(request);
        Handle me = Askers.of(request).who().orElseThrow();
        Set<Open> next = new LinkedHashSet<>(Open.of(seen.alert(), me, clock.instant()));
        boolean mayWrite = alerts.may(Deed.WRITE, Matter.ALERTS, mission, seen.alert(), frame.sight());
        boolean mayDecide = alerts.may(Deed.APPROVE, Matter.ALERTS, mission, seen.alert(), frame.sight());
        next.removeIf(o -> o == Open.DECIDE ? !mayDecide : !mayWrite);
        List<Alert> visible = alerts.list(mission, request).stream()
                .map(AlertsInSight.Seen::alert)
                .toList();
        boolean mayReadWords = seen.alert().received().words().isPresent()
                && seen.alert().referred().isEmpty()
                && alerts.may(Deed.READ, Matter.ALERT_WORDS, mission, seen.alert(), frame.sight());
        Optional<Messages.Origin> origin = desk.messages().findOrigin(id);
        return pages.show(
                "alert",
                frame,
                new Page(
                        mission,
                        seen,
                        next,
                        Likeness.list(seen.alert(), visible),
                        areas.list(mission),
                        mayReadWords,
                        seen.owner().equals(me),
                        incidents.speakingOf(mission, id, request),
                        seen.alert().referred().isEmpty()
                                && alerts.may(Deed.WRITE, Matter.INCIDENTS, mission, seen.alert(), frame.sight()),
                        origin,
                        desk.messages().listAnswers(id),
                        mayWrite && origin.isPresent() && !seen.alert().closed(),
                        wasRumour(id) && alerts.may(Deed.READ, Matter.RUMOURS, mission, seen.alert(), frame.sight()),
                        sending,
                        not,
                        incomplete,
                        problem),
                not.isPresent()
                        ? HttpStatus.CONFLICT
                        : incomplete || problem.isPresent() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    }

    private boolean wasRumour(String id) {
        return desk.rumours()
                .find(id)
                .filter(r -> r.alert().equals(Optional.of(id)))
                .isPresent();
    }

    @NeedToKnow(matter = Matter.ALERTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/alerts/{alert}/steps/{step}")
    public ResponseEntity<String> add(
            @PathVariable String acronym,
            @PathVariable String alert,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        require(Deed.WRITE, Matter.ALERTS, acronym, alert, request);
        return take(acronym, alert, form(alert, given, request).read(step), request);
    }

    @NeedToKnow(matter = Matter.ALERTS, deed = Deed.APPROVE, itemByItem = true)
    @PostMapping("/missions/{acronym}/alerts/{alert}/decision")
    public ResponseEntity<String> decide(
            @PathVariable String acronym,
            @PathVariable String alert,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        require(Deed.APPROVE, Matter.ALERTS, acronym, alert, request);
        return take(acronym, alert, form(alert, given, request).decision(), request);
    }

    /** The neutral texts a person may have sent; the receipt the program sends by itself. */
    @NeedToKnow(matter = Matter.ALERTS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/alerts/{alert}/text")
    public ResponseEntity<String> text(
            @PathVariable String acronym,
            @PathVariable String alert,
            @RequestParam Map<String, String> given,
            HttpServletRequest request) {
        require(Deed.WRITE, Matter.ALERTS, acronym, alert, request);
        Optional<NeutralText> text = Stream.of(NeutralText.ANSWER_WAITING, NeutralText.PLEASE_CALL)
                .filter(t -> t.name().equals(given.get("text")))
                .findFirst();
        Alert to = desk.alerts().find(alert).orElseThrow(NotHere::new);
        Optional<Handle> source = to.received().source();
        if (text.isEmpty() || source.isEmpty()) {
            return show(acronym, alert, Optional.empty(), true, Optional.empty(), request);
        }
        Messages.Sending sending =
                desk.messages().send(source.get(), text.get(), to.received().code());
        return sending == Messages.Sending.QUEUED
                ? AlertsScreen.to(Links.alert(acronym, alert))
                : show(acronym, alert, Optional.of(sending), Optional.empty(), false, Optional.empty(), request);
    }

    @NeedToKnow(matter = Matter.ALERT_WORDS, itemByItem = true)
    @PostMapping("/missions/{acronym}/alerts/{alert}/words")
    public ResponseEntity<String> words(
            @PathVariable String acronym,
            @PathVariable String alert,
            @RequestParam Map<String, String> given,
            HttpServletRequest request) {
        require(Deed.READ, Matter.ALERT_WORDS, acronym, alert, request);
        try {
            Optional<String> words = desk.alerts().openWords(alert, given.getOrDefault("why", ""), Takers.by(request));
            Mission mission = alerts.mission(acronym);
            return pages.show(
                    "alert-words",
                    pages.frame(request),
                    new WordsPage(mission, alerts.get(mission, alert, request).alert(), words));
        } catch (WrongUse e) {
            return show(acronym, alert, Optional.empty(), false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    private StepForm form(String alert, MultiValueMap<String, String> given, HttpServletRequest request) {
        return new StepForm(alert, given, Askers.of(request).who().orElseThrow(), now(alert));
    }

    /** Not before what was put on the journal last, should the clock have been set back. */
    private Instant now(String alert) {
        return desk.alerts()
                .find(alert)
                .map(a -> a.received().at())
                .filter(came -> came.isAfter(clock.instant()))
                .orElse(clock.instant());
    }

    /** What somebody may not see is not there for them; what they see and may not do is refused. */
    private void require(Deed deed, Matter matter, String acronym, String id, HttpServletRequest request) {
        Mission mission = alerts.mission(acronym);
        Alert alert = alerts.get(mission, id, request).alert();
        if (!alerts.may(deed, matter, mission, alert, pages.frame(request).sight())) {
            throw new NotAllowed(new Ruling.Refused(Ruling.Reason.OUT_OF_SCOPE));
        }
    }

    private ResponseEntity<String> take(String acronym, String alert, Optional<Step> step, HttpServletRequest request) {
        if (step.isEmpty()) {
            return show(acronym, alert, Optional.empty(), true, Optional.empty(), request);
        }
        try {
            Optional<NotNow> not = desk.alerts().add(step.get(), Takers.by(request));
            return not.isPresent()
                    ? show(acronym, alert, not, false, Optional.empty(), request)
                    : AlertsScreen.to(Links.alert(acronym, alert));
        } catch (WrongUse e) {
            return show(acronym, alert, Optional.empty(), false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }
}
