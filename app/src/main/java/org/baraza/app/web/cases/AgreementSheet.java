package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.record.consents.Answer;
import org.baraza.core.record.consents.Breaker;
import org.baraza.core.record.consents.CommunityAgreement;
import org.baraza.core.record.consents.CommunityStep;
import org.baraza.core.record.consents.Duty;
import org.baraza.core.record.consents.Purpose;
import org.baraza.core.record.consents.TextForm;
import org.baraza.core.record.partners.Gathered;
import org.baraza.core.record.partners.Group;

/** What is asked about a community's agreement, how it is read, and how what happened is told. */
public record AgreementSheet(Words words) {

    public List<Ask> fresh(List<Area> areas) {
        return List.of(
                words.choice("purpose", "purpose.", Purpose.values()),
                words.area(areas),
                groups("concerned", Group.values()),
                line("activity", "activity.hint", false),
                words.line("why", true));
    }

    private Ask groups(String field, Group... values) {
        return words.ticks(field, "partnership.group.", values);
    }

    private Ask group(Group... values) {
        return new Ask(
                "group",
                words.label("group"),
                Ask.Kind.CHOICE,
                Stream.of(values).map(g -> new Ask.Option(g.name(), name(g))).toList(),
                "",
                "",
                true);
    }

    private String name(Group group) {
        return words.t().show("partnership.group." + group.name());
    }

    private Ask line(String field, String hint, boolean required) {
        return new Ask(field, words.label(field), Ask.Kind.LINE, List.of(), "", words.show(hint), required);
    }

    private Ask gathered() {
        return new Ask(
                "how",
                words.label("how"),
                Ask.Kind.CHOICE,
                Stream.of(Gathered.values())
                        .map(g -> new Ask.Option(g.name(), words.t().show("partnership.gathered." + g.name())))
                        .toList(),
                "",
                "",
                true);
    }

    public Optional<CommunityStep.Proposed> readFresh(String id, String mission, Answers a) {
        return Answers.read(() -> new CommunityStep.Proposed(
                id,
                mission,
                a.text("area"),
                a.one("purpose", Purpose.class),
                a.text("activity").map(Handle::new),
                a.several("concerned", Group.class),
                a.words("why"),
                a.by(),
                a.now()));
    }

    public List<Ask> asks(String kind, CommunityAgreement agreement) {
        return switch (kind) {
            case "consulted" ->
                List.of(
                        group(Group.values()),
                        words.choice("answer", "answer.", Answer.values()),
                        gathered(),
                        words.day("on", true),
                        words.line("why", false));
            case "met-together" -> List.of(groups("present", Group.values()), words.day("on", true));
            case "read-aloud" ->
                List.of(
                        line("language", "language.hint", true),
                        words.choice("kept", "form.", TextForm.values()),
                        words.day("on", true));
            case "duty-taken" -> List.of(words.choice("duty", "duty.", Duty.values()), line("who", "who.hint", true));
            case "agreed" -> List.of(words.day("from", true), words.day("until", true), words.line("why", true));
            case "objected" -> List.of(group(Group.values()), words.line("why", false));
            case "objection-ended" ->
                List.of(group(agreement.objecting().toArray(Group[]::new)), words.line("why", true));
            case "broken" -> List.of(words.choice("breaker", "breaker.", Breaker.values()), words.line("why", true));
            case "put-right", "reviewed", "suspended", "resumed" -> List.of(words.line("why", true));
            case "withdrawn" -> List.of(group(Group.values()));
            default -> List.of();
        };
    }

    /** The step; empty when something is missing or cannot be read. */
    public Optional<CommunityStep> read(String kind, String id, Answers a) {
        return Answers.read(() -> step(kind, id, a)).flatMap(s -> s);
    }

    private static Optional<CommunityStep> step(String kind, String id, Answers a) {
        Handle by = a.by();
        Instant now = a.now();
        return switch (kind) {
            case "consulted" ->
                Optional.of(new CommunityStep.Consulted(
                        id,
                        a.one("group", Group.class),
                        a.one("answer", Answer.class),
                        a.one("how", Gathered.class),
                        a.pastDay("on"),
                        a.words("why"),
                        by,
                        now));
            case "met-together" ->
                Optional.of(
                        new CommunityStep.MetTogether(id, a.several("present", Group.class), a.pastDay("on"), by, now));
            case "read-aloud" ->
                Optional.of(new CommunityStep.ReadAloud(
                        id,
                        word(a, "language").toLowerCase(Locale.ROOT),
                        a.one("kept", TextForm.class),
                        a.pastDay("on"),
                        by,
                        now));
            case "duty-taken" ->
                Optional.of(new CommunityStep.DutyTaken(
                        id, a.one("duty", Duty.class), new Handle(word(a, "who")), by, now));
            case "agreed" ->
                Optional.of(new CommunityStep.Agreed(
                        id,
                        ahead(a, "from"),
                        ahead(a, "until"),
                        new Decision(Decision.What.VERIFY, by, now, a.words("why"))));
            case "objected" ->
                Optional.of(new CommunityStep.Objected(id, a.one("group", Group.class), a.words("why"), by, now));
            case "objection-ended" ->
                Optional.of(new CommunityStep.ObjectionEnded(id, a.one("group", Group.class), a.words("why"), by, now));
            case "broken" ->
                Optional.of(new CommunityStep.Broken(id, a.one("breaker", Breaker.class), a.words("why"), by, now));
            case "put-right" -> Optional.of(new CommunityStep.PutRight(id, a.words("why"), by, now));
            case "reviewed" -> Optional.of(new CommunityStep.Reviewed(id, a.words("why"), by, now));
            case "suspended" -> Optional.of(new CommunityStep.Suspended(id, a.words("why"), by, now));
            case "resumed" -> Optional.of(new CommunityStep.Resumed(id, a.words("why"), by, now));
            case "withdrawn" -> Optional.of(new CommunityStep.Withdrawn(id, a.one("group", Group.class), by, now));
            default -> Optional.empty();
        };
    }

    private static String word(Answers given, String field) {
        return given.text(field)
                .filter(t -> t.length() <= 64)
                .orElseThrow(() -> new IllegalArgumentException("something is missing"));
    }

    private static LocalDate ahead(Answers given, String field) {
        return given.day(field).orElseThrow(() -> new IllegalArgumentException("a day is missing"));
    }

    /** As it would be today, so that a page offers what may happen and nothing else. */
    public static Optional<CommunityStep> attempt(
            String kind, CommunityAgreement agreement, Handle by, Instant now, LocalDate today) {
        String id = agreement.id();
        Group group = agreement.objecting().stream().findFirst().orElse(Group.WOMEN);
        return switch (kind) {
            case "consulted" ->
                Optional.of(new CommunityStep.Consulted(
                        id, Group.WOMEN, Answer.AGREES, Gathered.OBSERVED, today, "", by, now));
            case "met-together" -> Optional.of(new CommunityStep.MetTogether(id, Set.of(group), today, by, now));
            case "read-aloud" -> Optional.of(new CommunityStep.ReadAloud(id, "en", TextForm.SPOKEN, today, by, now));
            case "duty-taken" ->
                Optional.of(new CommunityStep.DutyTaken(id, Duty.MONITOR, new Handle("nobody"), by, now));
            case "agreed" ->
                Optional.of(new CommunityStep.Agreed(
                        id, today, today.plusDays(1), new Decision(Decision.What.VERIFY, by, now, "-")));
            case "objected" ->
                Stream.of(Group.values())
                        .filter(g -> !agreement.objecting().contains(g))
                        .findFirst()
                        .map(g -> new CommunityStep.Objected(id, g, "", by, now));
            case "objection-ended" -> Optional.of(new CommunityStep.ObjectionEnded(id, group, "-", by, now));
            case "broken" -> Optional.of(new CommunityStep.Broken(id, Breaker.OTHERS, "-", by, now));
            case "put-right" -> Optional.of(new CommunityStep.PutRight(id, "-", by, now));
            case "reviewed" -> Optional.of(new CommunityStep.Reviewed(id, "-", by, now));
            case "suspended" -> Optional.of(new CommunityStep.Suspended(id, "-", by, now));
            case "resumed" -> Optional.of(new CommunityStep.Resumed(id, "-", by, now));
            case "withdrawn" -> Optional.of(new CommunityStep.Withdrawn(id, group, by, now));
            default -> Optional.empty();
        };
    }

    /** @param handles whether the reader may see who stands for it and who looks after it */
    public Happened happened(CommunityStep step, boolean handles) {
        String kind = step.getClass()
                .getSimpleName()
                .replaceAll("(?<!^)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        return new Happened(words.show("do." + kind), facts(step, handles), step.why(), step.at(), step.by());
    }

    private List<Fact> facts(CommunityStep step, boolean handles) {
        return switch (step) {
            case CommunityStep.Proposed s ->
                List.of(words.fact("purpose", "purpose.", s.purpose()), words.fact("concerned", list(s.concerned())));
            case CommunityStep.Consulted s ->
                List.of(
                        words.fact("group", name(s.group())),
                        words.fact("answer", "answer.", s.answer()),
                        words.fact(
                                "how",
                                words.t().show("partnership.gathered." + s.how().name())),
                        words.fact("on", words.t().day(s.on())));
            case CommunityStep.MetTogether s ->
                List.of(
                        words.fact("present", list(s.present())),
                        words.fact("on", words.t().day(s.on())));
            case CommunityStep.ReadAloud s ->
                List.of(
                        words.fact("language", s.language()),
                        words.fact("kept", "form.", s.form()),
                        words.fact("on", words.t().day(s.on())));
            case CommunityStep.DutyTaken s ->
                handles
                        ? List.of(
                                words.fact("duty", "duty.", s.duty()),
                                words.fact("who", s.who().code()))
                        : List.of(words.fact("duty", "duty.", s.duty()));
            case CommunityStep.Agreed s ->
                List.of(
                        words.fact("from", words.t().day(s.from())),
                        words.fact("until", words.t().day(s.until())));
            case CommunityStep.Objected s -> List.of(words.fact("group", name(s.group())));
            case CommunityStep.ObjectionEnded s -> List.of(words.fact("group", name(s.group())));
            case CommunityStep.Broken s -> List.of(words.fact("breaker", "breaker.", s.who()));
            case CommunityStep.Withdrawn s -> List.of(words.fact("group", name(s.group())));
            case CommunityStep.PutRight _,
                    CommunityStep.Reviewed _,
                    CommunityStep.Suspended _,
                    CommunityStep.Resumed _ -> List.of();
        };
    }

    /** Groups by name, in their order; that there is none, where there is none. */
    public String list(Set<Group> groups) {
        return groups.isEmpty()
                ? words.show("nobody")
                : words.t().list(groups.stream().sorted().map(this::name).toList());
    }
}
