package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Messages;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Askers;
import org.baraza.app.web.FeedbackInSight;
import org.baraza.app.web.FeedbackSteps;
import org.baraza.app.web.Frame;
import org.baraza.app.web.Links;
import org.baraza.app.web.MissionAreas;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotAllowed;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Takers;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.NeutralText;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Ruling;
import org.baraza.core.record.Mission;
import org.baraza.core.record.feedback.FeedbackItem;
import org.baraza.core.record.feedback.Kind;
import org.baraza.core.record.feedback.Mode;
import org.baraza.core.record.feedback.NotNow;
import org.baraza.core.record.feedback.Open;
import org.baraza.core.record.feedback.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far is what somebody said, and what comes next? */
@Controller
public final class FeedbackItemScreen {

    private final Desk desk;
    private final FeedbackInSight feedback;
    private final MissionAreas areas;
    private final Pages pages;
    private final InstantSource clock;

    public FeedbackItemScreen(
            Desk desk, FeedbackInSight feedback, MissionAreas areas, Pages pages, ObjectProvider<InstantSource> clock) {
        this.desk = desk;
        this.feedback = feedback;
        this.areas = areas;
        this.pages = pages;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    /**
     * @param seen the input with its clock
     * @param next what the reader may do with it now
     * @param modes in which it may be answered
     * @param roles that may be asked to answer
     * @param areas it may be about
     * @param mayReadWords whether what was said is kept and the reader may read it
     * @param mayTakeAsRumour whether the reader may have it looked into as a rumour
     * @param rumour whether it is looked into as one, and the reader may see that
     * @param answers texts sent about it, the oldest first
     * @param sending why no text was sent
     * @param not why what was asked for cannot happen now
     * @param incomplete whether something was missing in what was sent
     * @param problem what else was wrong, in English
     */
    public record Page(
            Mission mission,
            FeedbackInSight.Seen seen,
            Set<Open> next,
            List<Mode> modes,
            List<Role> roles,
            List<Area> areas,
            boolean mayReadWords,
            boolean mayTakeAsRumour,
            boolean rumour,
            List<Messages.Answer> answers,
            Optional<Messages.Sending> sending,
            Optional<NotNow> not,
            boolean incomplete,
            Optional<String> problem) {

        public FeedbackItem item() {
            return seen.item();
        }

        public boolean may(String open) {
            return next.contains(Open.valueOf(open));
        }
    }

    /** What came of what was just asked for, beside the page itself. */
    private record Came(
            Optional<Messages.Sending> sending, Optional<NotNow> not, boolean incomplete, Optional<String> problem) {

        static final Came WELL = new Came(Optional.empty(), Optional.empty(), false, Optional.empty());
        static final Came INCOMPLETE = new Came(Optional.empty(), Optional.empty(), true, Optional.empty());

        static Came wrong(WrongUse e) {
            return new Came(Optional.empty(), Optional.empty(), false, Optional.of(String.valueOf(e.getMessage())));
        }

        HttpStatus status() {
            return not.isPresent()
                    ? HttpStatus.CONFLICT
                    : incomplete || problem.isPresent() ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
        }
    }

    /** @param words as they were said; empty when nothing is kept */
    public record WordsPage(String title, String back, Optional<String> words) {}

    @NeedToKnow(matter = Matter.FEEDBACK, itemByItem = true)
    @GetMapping("/missions/{acronym}/feedback/{item}")
    public ResponseEntity<String> show(
            @PathVariable String acronym, @PathVariable String item, HttpServletRequest request) {
        return show(acronym, item, Came.WELL, request);
    }

    private ResponseEntity<String> show(String acronym, String id, Came came, HttpServletRequest request) {
        Mission mission = feedback.mission(acronym);
        FeedbackInSight.Seen seen = feedback.get(mission, id, request);
        FeedbackItem item = seen.item();
        Frame frame = pages.frame(request);
        Handle me = Askers.of(request).who().orElseThrow();
        boolean mayWrite = feedback.may(Deed.WRITE, Matter.FEEDBACK, mission, item, frame.sight());
        Set<Open> next = mayWrite ? new LinkedHashSet<>(Open.of(item, me, clock.instant())) : Set.of();
        boolean isRumour = item.kind().equals(Optional.of(Kind.RUMOUR));
        boolean taken = isRumour && desk.rumours().find(id).isPresent();
        return pages.show(
                "feedback-item",
                frame,
                new Page(
                        mission,
                        seen,
                        next,
                        Open.modes(item, me, clock.instant()),
                        feedback.answering(frame.sight()),
                        areas.list(mission),
                        item.received().words().isPresent()
                                && feedback.may(Deed.READ, Matter.FEEDBACK_WORDS, mission, item, frame.sight()),
                        isRumour && !taken && feedback.may(Deed.WRITE, Matter.RUMOURS, mission, item, frame.sight()),
                        taken && feedback.may(Deed.READ, Matter.RUMOURS, mission, item, frame.sight()),
                        desk.messages().listAnswers(id),
                        came.sending(),
                        came.not(),
                        came.incomplete(),
                        came.problem()),
                came.status());
    }

    @NeedToKnow(matter = Matter.FEEDBACK, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/feedback/{item}/steps/{step}")
    public ResponseEntity<String> add(
            @PathVariable String acronym,
            @PathVariable String item,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        FeedbackItem before = require(Deed.WRITE, Matter.FEEDBACK, acronym, item, request);
        Optional<Step> read = FeedbackSteps.of(
                        item, given, Askers.of(request).who().orElseThrow(), now(before))
                .read(step);
        if (read.isEmpty()) {
            return show(acronym, item, Came.INCOMPLETE, request);
        }
        try {
            Optional<NotNow> not = desk.feedback().add(read.get(), Takers.by(request));
            if (not.isPresent()) {
                return show(acronym, item, new Came(Optional.empty(), not, false, Optional.empty()), request);
            }
        } catch (WrongUse e) {
            return show(acronym, item, Came.wrong(e), request);
        }
        return switch (read.get()) {
            // From now on it is seen elsewhere, by others.
            case Step.FoundSensitive _ -> AlertsScreen.to(Links.feedback(acronym) + "?taken=withheld");
            case Step.Answered answered when answered.mode() == Mode.TEXT -> text(acronym, before, request);
            default -> AlertsScreen.to(Links.feedback(acronym, item));
        };
    }

    /** The answer stands on the board; the text says only that there is one. */
    private ResponseEntity<String> text(String acronym, FeedbackItem item, HttpServletRequest request) {
        Optional<Messages.Sending> sending = item.received()
                .source()
                .map(to -> desk.messages()
                        .send(to, NeutralText.ANSWER_WAITING, item.received().code()))
                .filter(s -> s != Messages.Sending.QUEUED);
        return sending.isEmpty()
                ? AlertsScreen.to(Links.feedback(acronym, item.id()))
                : show(acronym, item.id(), new Came(sending, Optional.empty(), false, Optional.empty()), request);
    }

    @NeedToKnow(matter = Matter.RUMOURS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/feedback/{item}/rumour")
    public ResponseEntity<String> takeAsRumour(
            @PathVariable String acronym, @PathVariable String item, HttpServletRequest request) {
        require(Deed.WRITE, Matter.RUMOURS, acronym, item, request);
        try {
            return AlertsScreen.to(Links.rumour(
                    acronym, desk.rumours().takeFrom(item, Takers.by(request)).id()));
        } catch (WrongUse e) {
            return show(acronym, item, Came.wrong(e), request);
        }
    }

    @NeedToKnow(matter = Matter.FEEDBACK_WORDS, itemByItem = true)
    @PostMapping("/missions/{acronym}/feedback/{item}/words")
    public ResponseEntity<String> words(
            @PathVariable String acronym,
            @PathVariable String item,
            @RequestParam Map<String, String> given,
            HttpServletRequest request) {
        FeedbackItem read = require(Deed.READ, Matter.FEEDBACK_WORDS, acronym, item, request);
        try {
            Optional<String> words = desk.feedback().openWords(item, given.getOrDefault("why", ""), Takers.by(request));
            Frame frame = pages.frame(request);
            return pages.show(
                    "case-words",
                    frame,
                    new WordsPage(
                            frame.texts()
                                    .show("feedback.one", read.received().code().text()),
                            Links.feedback(acronym, item),
                            words));
        } catch (WrongUse e) {
            return show(acronym, item, Came.wrong(e), request);
        }
    }

    /** Not before what was put on the journal last, should the clock have been set back. */
    private Instant now(FeedbackItem item) {
        Instant came = item.received().at();
        Instant now = clock.instant();
        return came.isAfter(now) ? came : now;
    }

    /** What somebody may not see is not there for them; what they see and may not do is refused. */
    private FeedbackItem require(Deed deed, Matter matter, String acronym, String id, HttpServletRequest request) {
        Mission mission = feedback.mission(acronym);
        FeedbackItem item = feedback.get(mission, id, request).item();
        if (!feedback.may(deed, matter, mission, item, pages.frame(request).sight())) {
            throw new NotAllowed(new Ruling.Refused(Ruling.Reason.OUT_OF_SCOPE));
        }
        return item;
    }
}
