package org.baraza.app.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.baraza.app.desk.Cases;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Links;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Takers;
import org.baraza.app.web.Texts;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Due;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The pages of the cases of one subject, each within what the reader may see and do.
 *
 * @param <S> what happens to them
 * @param <C> what they are
 */
public final class CasePages<S extends CaseStep, C extends Case<S, C>> {

    /** The field with what somebody said. */
    private static final String SAID = "said-words";

    private final CaseDoor door;
    private final Subject<S, C> subject;

    /**
     * What a subject is on screen.
     *
     * @param cases of it
     * @param sheet in the reader's language, with what they may see
     * @param family begins the keys of its texts
     * @param place where its cases lie, below the mission
     * @param board where they are listed, below the mission
     * @param matter what it is about
     * @param words who may read what was said; empty where nothing is kept
     */
    public record Subject<S extends CaseStep, C extends Case<S, C>>(
            Supplier<Cases<S, C>> cases,
            BiFunction<Words, HttpServletRequest, Sheet<S, C>> sheet,
            String family,
            String place,
            String board,
            Matter matter,
            Optional<Matter> words) {}

    public CasePages(CaseDoor door, Subject<S, C> subject) {
        this.door = door;
        this.subject = subject;
    }

    public Words words(HttpServletRequest request) {
        return door.words(subject.family(), request);
    }

    private Sheet<S, C> sheet(HttpServletRequest request) {
        return subject.sheet().apply(words(request), request);
    }

    public LocalDate today() {
        return Days.of(door.now());
    }

    private String here(Mission mission) {
        return Links.mission(mission.acronym()) + "/" + subject.place();
    }

    private String board(Mission mission) {
        return Links.mission(mission.acronym()) + "/" + subject.board();
    }

    private boolean may(Deed deed, Mission mission, Optional<String> area, HttpServletRequest request) {
        return door.may(deed, subject.matter(), mission, area, request);
    }

    public boolean maySomewhere(Deed deed, Mission mission, HttpServletRequest request) {
        return may(deed, mission, Optional.empty(), request)
                || !door.areas(deed, subject.matter(), mission, request).isEmpty();
    }

    /** The cases of a mission that the reader may see. @param area they lie in; empty for all */
    public List<C> inSight(Mission mission, Optional<String> area, HttpServletRequest request) {
        return inSight(subject.cases().get().list(mission.acronym()), mission, area, request);
    }

    private List<C> inSight(List<C> cases, Mission mission, Optional<String> area, HttpServletRequest request) {
        return cases.stream()
                .filter(c -> area.isEmpty() || c.area().equals(area))
                .filter(c -> may(Deed.READ, mission, c.area(), request))
                .toList();
    }

    /**
     * Lines of those the reader may see: what is due first on top, then what waits for nothing, then what is done. Which page
     * of them is asked for under the name of their place.
     *
     * @param area they lie in; empty for all
     */
    public Paged<BoardView.Row> rows(Mission mission, Optional<String> area, HttpServletRequest request) {
        Sheet<S, C> sheet = sheet(request);
        return Paged.of(
                        inSight(subject.cases().get().waiting(mission.acronym()), mission, area, request),
                        subject.place(),
                        request)
                .map(c -> row(mission, c, sheet, request));
    }

    private BoardView.Row row(Mission mission, C one, Sheet<S, C> sheet, HttpServletRequest request) {
        return new BoardView.Row(
                Optional.of(here(mission) + "/" + Links.segment(one.id())),
                one.due().filter(d -> d.over(today())).isPresent(),
                List.of(
                        sheet.title(one),
                        door.area(mission, one.area(), request),
                        sheet.words().name(one.state()),
                        one.due()
                                .map(d -> clock(sheet.words(), d))
                                .orElse(sheet.words().t().show("together.nothing"))));
    }

    /** Headings of such lines. */
    public List<String> columns(HttpServletRequest request) {
        Texts t = words(request).t();
        return List.of(t.show("force.what"), t.show("alerts.area"), t.show("alerts.state"), t.show("together.waited"));
    }

    private String clock(Words words, Due due) {
        long over = java.time.temporal.ChronoUnit.DAYS.between(due.by(), today());
        return words.name(due.what()) + ": "
                + (over > 0
                        ? words.t().show("together.over", over)
                        : words.t().show("together.by", words.t().day(due.by())));
    }

    public ResponseEntity<String> fresh(String acronym, HttpServletRequest request) {
        // What another page already knows is filled in; none of it is taken before it is sent.
        MultiValueMap<String, String> known = new LinkedMultiValueMap<>();
        request.getParameterMap().forEach((name, values) -> known.add(name, values[0]));
        known.remove("id");
        return fresh(acronym, known, false, Optional.empty(), request);
    }

    private ResponseEntity<String> fresh(
            String acronym,
            MultiValueMap<String, String> given,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.WRITE, subject.matter(), mission, request);
        Sheet<S, C> sheet = sheet(request);
        Words words = sheet.words();
        List<Ask> asks = new ArrayList<>(sheet.fresh(door.areas(Deed.WRITE, subject.matter(), mission, request)));
        if (subject.words().isPresent() && sheet.begunByWords()) {
            asks.add(words.said(SAID));
        }
        boolean reads = maySomewhere(Deed.READ, mission, request);
        return door.show(
                new FreshView(
                        words.show("new"),
                        words.show("new.lead"),
                        reads ? board(mission) : "/together",
                        words.t().show("together.back"),
                        here(mission),
                        Optional.ofNullable(given.getFirst("id")).orElseGet(door::freshId),
                        CaseDoor.again(asks, given),
                        words.t().show("together.keep"),
                        own(mission, request),
                        incomplete,
                        problem),
                request);
    }

    /** What the reader brought in lately, for those who do not see the list. */
    private List<FreshView.Own> own(Mission mission, HttpServletRequest request) {
        Sheet<S, C> sheet = sheet(request);
        return subject.cases().get().list(mission.acronym()).stream()
                .filter(c -> begunBy(c, request))
                .limit(Paged.ROWS)
                .map(c -> new FreshView.Own(
                        here(mission) + "/" + Links.segment(c.id()),
                        sheet.title(c) + " · " + sheet.words().name(c.state())))
                .toList();
    }

    private boolean begunBy(C one, HttpServletRequest request) {
        return one.history().getFirst().by().equals(door.me(request));
    }

    public ResponseEntity<String> begin(
            String acronym, MultiValueMap<String, String> given, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.WRITE, subject.matter(), mission, request);
        Sheet<S, C> sheet = sheet(request);
        Answers answers = door.answers(given, request);
        String id = Optional.ofNullable(given.getFirst("id")).orElse("");
        Optional<S> first = sheet.readFresh(id, mission.acronym(), answers);
        Optional<String> area = answers.text("area");
        Optional<String> said = said(answers);
        if (first.isEmpty() || said.isEmpty() || door.owesArea(subject.matter(), mission, area, request)) {
            return fresh(acronym, given, true, Optional.empty(), request);
        }
        door.require(Deed.WRITE, subject.matter(), mission, area, request);
        try {
            C one = subject.cases().get().begin(first.get(), said.get(), Takers.by(request));
            return CaseDoor.to(here(mission) + "/" + Links.segment(one.id()));
        } catch (WrongUse e) {
            return fresh(acronym, given, false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    private Optional<String> said(Answers answers) {
        return subject.words().isEmpty() ? Optional.of("") : Answers.read(() -> answers.said(SAID));
    }

    /** Those who may see it, and whoever brought it in. */
    private C get(Mission mission, String id, HttpServletRequest request) {
        return subject.cases()
                .get()
                .find(id)
                .filter(c -> c.mission().equals(mission.acronym()))
                .filter(c -> may(Deed.READ, mission, c.area(), request)
                        || begunBy(c, request) && may(Deed.WRITE, mission, c.area(), request))
                .orElseThrow(NotHere::new);
    }

    public ResponseEntity<String> show(String acronym, String id, HttpServletRequest request) {
        return show(acronym, id, Optional.empty(), false, Optional.empty(), request);
    }

    private ResponseEntity<String> show(
            String acronym,
            String id,
            Optional<Enum<?>> not,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        C one = get(mission, id, request);
        Sheet<S, C> sheet = sheet(request);
        Words words = sheet.words();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.t().show("alerts.area"), door.area(mission, one.area(), request)));
        facts.addAll(sheet.facts(one));
        boolean reads = maySomewhere(Deed.READ, mission, request);
        return door.show(
                new CaseView(
                        sheet.title(one),
                        words.name(one.state()),
                        reads ? board(mission) : here(mission) + "/new",
                        words.t().show("together.back"),
                        one.due().map(d -> clock(words, d)),
                        one.due().filter(d -> d.over(today())).isPresent(),
                        sheet.cautions(one, today()),
                        facts,
                        next(mission, one, sheet, request),
                        one.history().stream().map(sheet::happened).toList(),
                        not.map(words::name),
                        incomplete,
                        problem,
                        sheet.ways(one, Links.mission(mission.acronym()))),
                request);
    }

    private List<Blank> next(Mission mission, C one, Sheet<S, C> sheet, HttpServletRequest request) {
        String here = here(mission) + "/" + Links.segment(one.id());
        List<Blank> next = new ArrayList<>();
        sheet.asks(one).forEach((kind, asks) -> {
            S attempt = sheet.attempt(kind, one, door.me(request), door.now());
            if (may(sheet.deed(kind), mission, one.area(), request)
                    && one.whyNot(attempt).isEmpty()) {
                String route = sheet.deed(kind) == Deed.APPROVE ? "/rulings/" : "/steps/";
                next.add(new Blank(here + route + kind, sheet.words().show("do." + kind), false, asks));
            }
        });
        if (subject.words()
                .filter(m -> door.may(Deed.READ, m, mission, one.area(), request))
                .isPresent()) {
            next.addAll(reading(here, sheet.kept(one), sheet.words()));
        }
        return next;
    }

    private static List<Blank> reading(String here, List<Ask.Option> kept, Words words) {
        return kept.isEmpty()
                ? List.of()
                : List.of(new Blank(
                        here + "/words",
                        words.t().show("together.read"),
                        false,
                        List.of(
                                new Ask(
                                        "part",
                                        words.t().show("together.which"),
                                        Ask.Kind.CHOICE,
                                        kept,
                                        kept.getFirst().value(),
                                        "",
                                        true),
                                words.line("why", true))));
    }

    /** @param deed what the address it was sent to is for */
    public ResponseEntity<String> step(
            String acronym,
            String id,
            String kind,
            Deed deed,
            MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        C one = get(mission, id, request);
        Sheet<S, C> sheet = sheet(request);
        door.require(deed, subject.matter(), mission, one.area(), request);
        Answers answers = door.answers(given, request);
        Optional<S> step = sheet.deed(kind) == deed ? sheet.read(kind, one, answers) : Optional.empty();
        Optional<String> said = said(answers);
        if (step.isEmpty() || said.isEmpty()) {
            return show(acronym, id, Optional.empty(), true, Optional.empty(), request);
        }
        try {
            Optional<Enum<?>> not = subject.cases().get().add(step.get(), said.get(), Takers.by(request));
            return not.isPresent()
                    ? show(acronym, id, not, false, Optional.empty(), request)
                    : CaseDoor.to(here(mission) + "/" + Links.segment(id));
        } catch (WrongUse e) {
            return show(acronym, id, Optional.empty(), false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    /** Shows once what was said; the journal says first who reads it. @param reading the step that says so, of a reason */
    public ResponseEntity<String> openWords(
            String acronym,
            String id,
            String part,
            MultiValueMap<String, String> given,
            Function<Answers, S> reading,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        C one = get(mission, id, request);
        door.require(Deed.READ, subject.words().orElseThrow(NotHere::new), mission, one.area(), request);
        Optional<S> step = Answers.read(() -> reading.apply(door.answers(given, request)));
        if (step.isEmpty()) {
            return show(acronym, id, Optional.empty(), true, Optional.empty(), request);
        }
        Optional<? extends Enum<?>> not = one.whyNot(step.get());
        if (not.isPresent()) {
            return show(acronym, id, not.map(Function.<Enum<?>>identity()), false, Optional.empty(), request);
        }
        try {
            Optional<String> words = subject.cases().get().openWords(step.get(), part, Takers.by(request));
            return door.show(
                    "opened-words",
                    new Opened(sheet(request).title(one), here(mission) + "/" + Links.segment(id), words),
                    request);
        } catch (WrongUse e) {
            return show(acronym, id, Optional.empty(), false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }

    /** @param back address of the case @param words empty when nothing is kept any more */
    public record Opened(String title, String back, Optional<String> words) {}
}
