package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Askers;
import org.baraza.app.web.FeedbackInSight;
import org.baraza.app.web.FeedbackSteps;
import org.baraza.app.web.Frame;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotAllowed;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Takers;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Ruling;
import org.baraza.core.record.Mission;
import org.baraza.core.record.alerts.Rung;
import org.baraza.core.record.feedback.Concern;
import org.baraza.core.record.feedback.NotNow;
import org.baraza.core.record.feedback.Open;
import org.baraza.core.record.feedback.State;
import org.baraza.core.record.feedback.Step;
import org.baraza.core.record.feedback.Turn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Is everything sensitive with those trained for it? Whoever looks here may stand in the chain of those it is about, so that
 * nothing is shown but its kind and its clock: not who said it or took it in, not where, not how.
 */
@Controller
public final class ReferralsScreen {

    private final Desk desk;
    private final FeedbackInSight feedback;
    private final Pages pages;
    private final InstantSource clock;

    public ReferralsScreen(Desk desk, FeedbackInSight feedback, Pages pages, ObjectProvider<InstantSource> clock) {
        this.desk = desk;
        this.feedback = feedback;
        this.pages = pages;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    /**
     * All that is ever shown of something sensitive.
     *
     * @param id by which it is noted that it was referred
     * @param turn whose turn it is to do what; empty when nothing is owed
     * @param left until that is due; negative once it is over
     * @param next what the reader may note now
     */
    public record Row(
            String id, Concern concern, State state, Optional<Turn> turn, Duration left, Rung rung, Set<Open> next) {}

    /**
     * @param rows what is due first comes first
     * @param not why what was asked for cannot happen now
     * @param incomplete whether something was missing in what was sent
     */
    public record Page(Mission mission, List<Row> rows, Optional<NotNow> not, boolean incomplete) {}

    @NeedToKnow(matter = Matter.REFERRALS, itemByItem = true)
    @GetMapping("/missions/{acronym}/referrals")
    public ResponseEntity<String> list(@PathVariable String acronym, HttpServletRequest request) {
        return list(acronym, Optional.empty(), false, request);
    }

    private ResponseEntity<String> list(
            String acronym, Optional<NotNow> not, boolean incomplete, HttpServletRequest request) {
        Mission mission = feedback.mission(acronym);
        Frame frame = pages.frame(request);
        Handle me = Askers.of(request).who().orElseThrow();
        List<Row> rows = feedback.listSensitive(mission, request).stream()
                .filter(s -> !s.item().closed())
                .map(s -> new Row(
                        s.item().id(),
                        s.item().concern().orElseThrow(),
                        s.item().state(),
                        s.running().map(r -> r.turn()),
                        s.left(),
                        s.rung(),
                        feedback.may(Deed.WRITE, Matter.REFERRALS, mission, s.item(), frame.sight())
                                ? Open.of(s.item(), me, clock.instant())
                                : Set.of()))
                .toList();
        return pages.show(
                "referrals",
                frame,
                new Page(mission, rows, not, incomplete),
                not.isPresent() ? HttpStatus.CONFLICT : incomplete ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    }

    @NeedToKnow(matter = Matter.REFERRALS, deed = Deed.WRITE, itemByItem = true)
    @PostMapping("/missions/{acronym}/referrals/{item}/steps/{step}")
    public ResponseEntity<String> add(
            @PathVariable String acronym,
            @PathVariable String item,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = feedback.mission(acronym);
        FeedbackInSight.Seen seen = feedback.getSensitive(mission, item, request);
        if (!feedback.may(
                Deed.WRITE,
                Matter.REFERRALS,
                mission,
                seen.item(),
                pages.frame(request).sight())) {
            throw new NotAllowed(new Ruling.Refused(Ruling.Reason.OUT_OF_SCOPE));
        }
        Instant came = seen.item().received().at();
        Instant now = came.isAfter(clock.instant()) ? came : clock.instant();
        Optional<Step> read = FeedbackSteps.of(
                        item, given, Askers.of(request).who().orElseThrow(), now)
                .referral(step);
        if (read.isEmpty()) {
            return list(acronym, Optional.empty(), true, request);
        }
        try {
            Optional<NotNow> not = desk.feedback().add(read.get(), Takers.by(request));
            return not.isPresent() ? list(acronym, not, false, request) : AlertsScreen.to(Links.referrals(acronym));
        } catch (WrongUse e) {
            return list(acronym, Optional.empty(), true, request);
        }
    }
}
