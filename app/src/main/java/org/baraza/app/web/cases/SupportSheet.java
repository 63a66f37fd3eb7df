package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Support;
import org.baraza.core.record.diligence.Factor;
import org.baraza.core.record.diligence.Intercession;
import org.baraza.core.record.diligence.Judgement;
import org.baraza.core.record.diligence.Mitigation;
import org.baraza.core.record.diligence.Seen;
import org.baraza.core.record.diligence.SupportCase;
import org.baraza.core.record.diligence.SupportKind;
import org.baraza.core.record.diligence.SupportStep;
import org.baraza.core.record.diligence.Verdict;
import org.baraza.core.record.diligence.Violation;
import org.baraza.core.record.partners.Band;

/** What is asked about support to people under arms, how it is read, and how what happened is told. */
public record SupportSheet(Words words) {

    private static final List<Role> OWNERS =
            List.of(Role.HUMAN_RIGHTS, Role.FORCE, Role.POLICE, Role.TRAINER, Role.CIVIL_AFFAIRS, Role.HEAD_OF_OFFICE);

    /** Whether something is so: asked where a tick would be too easily left out. */
    public enum Yes {
        YES,
        NO
    }

    /** @param recipients partners under arms, each with what it is called */
    public List<Ask> fresh(List<Ask.Option> recipients, List<Area> areas) {
        return List.of(
                new Ask("recipient", words.label("recipient"), Ask.Kind.CHOICE, recipients, "", "", true),
                words.choice("kind", "kind.", SupportKind.values()),
                words.area(areas),
                words.line("why", true));
    }

    /** The kind of partner follows from who it is, and is put right when it is taken in. */
    public Optional<SupportStep.Requested> readFresh(String id, String mission, Answers a) {
        return Answers.read(() -> new SupportStep.Requested(
                id,
                mission,
                a.text("area"),
                new Handle(word(a, "recipient")),
                PartnerType.NATIONAL_SECURITY_FORCE,
                a.one("kind", SupportKind.class),
                a.words("why"),
                a.by(),
                a.now()));
    }

    public List<Ask> asks(String kind, SupportCase support) {
        return switch (kind) {
            case "policy-told" -> List.of(words.day("on", true));
            case "assessed" -> assessment();
            case "checked" ->
                List.of(
                        words.choice("check", "check.", Support.Check.LEGAL, Support.Check.CHILD_RECRUITMENT),
                        words.choice("passed", "yes.", Yes.values()),
                        words.day("until", true),
                        words.line("why", true));
            case "mitigation-set" ->
                List.of(
                        words.choice("what", "mitigation.", Mitigation.values()),
                        words.role("owner", OWNERS),
                        words.day("due", true),
                        words.choice("before", "yes.", Yes.values()));
            case "mitigation-done" ->
                List.of(numbers(support.mitigation().entrySet().stream()
                        .filter(m -> !m.getValue())
                        .map(m -> new Ask.Option(
                                String.valueOf(m.getKey().number()),
                                m.getKey().number() + " "
                                        + words.name("mitigation.", m.getKey().what())))
                        .toList()));
            case "decided" -> List.of(words.choice("verdict", "verdict.", Verdict.values()), words.line("why", true));
            case "monitored" ->
                List.of(words.choice("seen", "seen.", Seen.values()), words.day("on", true), words.line("why", false));
            case "alleged" -> List.of(words.choice("what", "violation.", Violation.values()), words.day("on", true));
            case "judged" ->
                List.of(
                        numbers(support.all(SupportStep.Alleged.class)
                                .filter(n -> support.judgement(n.number()).isEmpty())
                                .map(n -> new Ask.Option(
                                        String.valueOf(n.number()),
                                        n.number() + " " + words.name("violation.", n.what())))
                                .toList()),
                        words.choice("judgement", "judgement.", Judgement.values()),
                        words.line("why", true));
            case "interceded" ->
                List.of(words.choice("with", "with.", Intercession.values()), words.line("why", false));
            case "suspended", "resumed", "withdrawn" -> List.of(words.line("why", true));
            case "ended" -> List.of(words.line("why", false));
            default -> List.of();
        };
    }

    private List<Ask> assessment() {
        List<Ask> asks = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            asks.add(new Ask(
                    field(factor),
                    words.name("factor.", factor),
                    Ask.Kind.CHOICE,
                    Stream.of(Band.values())
                            .map(b -> new Ask.Option(b.name(), words.name("band.", b)))
                            .toList(),
                    "",
                    "",
                    true));
        }
        asks.add(words.choice("mitigable", "yes.", Yes.values()));
        asks.add(words.day("until", true));
        asks.add(words.line("why", true));
        return asks;
    }

    private static String field(Factor factor) {
        return "factor-" + factor.name().toLowerCase(Locale.ROOT);
    }

    private Ask numbers(List<Ask.Option> options) {
        return new Ask("number", words.label("number"), Ask.Kind.CHOICE, options, "", "", true);
    }

    /** The step; empty when something is missing or cannot be read. */
    public Optional<SupportStep> read(String kind, SupportCase support, Answers a) {
        return Answers.read(() -> step(kind, support, a)).flatMap(s -> s);
    }

    private static Optional<SupportStep> step(String kind, SupportCase support, Answers a) {
        String id = support.id();
        Handle by = a.by();
        Instant now = a.now();
        return switch (kind) {
            case "policy-told" -> Optional.of(new SupportStep.PolicyTold(id, a.pastDay("on"), by, now));
            case "assessed" -> {
                Map<Factor, Band> factors = new EnumMap<>(Factor.class);
                Stream.of(Factor.values()).forEach(f -> factors.put(f, a.one(field(f), Band.class)));
                yield Optional.of(new SupportStep.Assessed(
                        id, factors, yes(a, "mitigable"), ahead(a, "until"), a.words("why"), by, now));
            }
            case "checked" ->
                Optional.of(new SupportStep.Checked(
                        id,
                        a.one("check", Support.Check.class),
                        ahead(a, "until"),
                        new Decision(
                                yes(a, "passed") ? Decision.What.VERIFY : Decision.What.REFUSE,
                                by,
                                now,
                                a.words("why"))));
            case "mitigation-set" ->
                Optional.of(new SupportStep.MitigationSet(
                        id,
                        next(support, SupportStep.MitigationSet.class),
                        a.one("what", Mitigation.class),
                        a.one("owner", Role.class),
                        ahead(a, "due"),
                        yes(a, "before"),
                        by,
                        now));
            case "mitigation-done" -> Optional.of(new SupportStep.MitigationDone(id, a.count("number"), by, now));
            case "monitored" ->
                Optional.of(new SupportStep.Monitored(
                        id, a.one("seen", Seen.class), a.pastDay("on"), a.words("why"), by, now));
            case "alleged" ->
                Optional.of(new SupportStep.Alleged(
                        id,
                        next(support, SupportStep.Alleged.class),
                        a.one("what", Violation.class),
                        a.pastDay("on"),
                        by,
                        now));
            case "interceded" ->
                Optional.of(new SupportStep.Interceded(id, a.one("with", Intercession.class), a.words("why"), by, now));
            case "begun" -> Optional.of(new SupportStep.Begun(id, by, now));
            default -> decision(kind, id, a, by, now);
        };
    }

    private static Optional<SupportStep> decision(String kind, String id, Answers a, Handle by, Instant now) {
        return switch (kind) {
            case "decided" -> {
                Verdict verdict = a.one("verdict", Verdict.class);
                yield Optional.of(new SupportStep.Decided(
                        id, verdict, new Decision(verdict.decision(), by, now, a.words("why"))));
            }
            case "judged" -> {
                Judgement judgement = a.one("judgement", Judgement.class);
                Decision.What what = judgement == Judgement.FOUNDED ? Decision.What.VERIFY : Decision.What.REFUSE;
                yield Optional.of(new SupportStep.Judged(
                        id, a.count("number"), judgement, new Decision(what, by, now, a.words("why"))));
            }
            case "suspended" -> Optional.of(new SupportStep.Suspended(id, a.words("why"), by, now));
            case "resumed" -> Optional.of(new SupportStep.Resumed(id, a.words("why"), by, now));
            case "withdrawn" -> Optional.of(new SupportStep.Withdrawn(id, a.words("why"), by, now));
            case "ended" -> Optional.of(new SupportStep.Ended(id, a.words("why"), by, now));
            default -> Optional.empty();
        };
    }

    private static int next(SupportCase support, Class<? extends SupportStep> kind) {
        return (int) support.all(kind).count() + 1;
    }

    private static boolean yes(Answers a, String field) {
        return a.one(field, Yes.class) == Yes.YES;
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
    public static Optional<SupportStep> attempt(
            String kind, SupportCase support, Handle by, Instant now, LocalDate today) {
        String id = support.id();
        Decision yes = new Decision(Decision.What.VERIFY, by, now, "-");
        Map<Factor, Band> factors = new EnumMap<>(Factor.class);
        Stream.of(Factor.values()).forEach(f -> factors.put(f, Band.LOW));
        return switch (kind) {
            case "policy-told" -> Optional.of(new SupportStep.PolicyTold(id, today, by, now));
            case "assessed" ->
                Optional.of(new SupportStep.Assessed(id, factors, true, today.plusDays(1), "-", by, now));
            case "checked" -> Optional.of(new SupportStep.Checked(id, Support.Check.LEGAL, today.plusDays(1), yes));
            case "mitigation-set" ->
                Optional.of(new SupportStep.MitigationSet(
                        id,
                        next(support, SupportStep.MitigationSet.class),
                        Mitigation.LAW_TAUGHT,
                        Role.TRAINER,
                        today,
                        true,
                        by,
                        now));
            case "mitigation-done" ->
                support.mitigation().entrySet().stream()
                        .filter(m -> !m.getValue())
                        .findFirst()
                        .map(m -> new SupportStep.MitigationDone(id, m.getKey().number(), by, now));
            // A refusal may always be said; whether more may is told when it is tried.
            case "decided" ->
                Optional.of(
                        new SupportStep.Decided(id, Verdict.REFUSED, new Decision(Decision.What.REFUSE, by, now, "-")));
            case "begun" -> Optional.of(new SupportStep.Begun(id, by, now));
            case "monitored" -> Optional.of(new SupportStep.Monitored(id, Seen.NOTHING_WRONG, today, "", by, now));
            case "alleged" ->
                Optional.of(new SupportStep.Alleged(
                        id, next(support, SupportStep.Alleged.class), Violation.LESSER, today, by, now));
            case "judged" ->
                IntStream.rangeClosed(1, next(support, SupportStep.Alleged.class) - 1)
                        .filter(n -> support.judgement(n).isEmpty())
                        .boxed()
                        .findFirst()
                        .map(n -> new SupportStep.Judged(id, n, Judgement.FOUNDED, yes));
            case "interceded" -> Optional.of(new SupportStep.Interceded(id, Intercession.COMMANDER, "", by, now));
            case "suspended" -> Optional.of(new SupportStep.Suspended(id, "-", by, now));
            case "resumed" -> Optional.of(new SupportStep.Resumed(id, "-", by, now));
            case "withdrawn" -> Optional.of(new SupportStep.Withdrawn(id, "-", by, now));
            case "ended" -> Optional.of(new SupportStep.Ended(id, "", by, now));
            default -> Optional.empty();
        };
    }

    public Happened happened(SupportStep step) {
        String kind = step.getClass()
                .getSimpleName()
                .replaceAll("(?<!^)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        return new Happened(words.show("do." + kind), facts(step), step.why(), step.at(), step.by());
    }

    private List<Fact> facts(SupportStep step) {
        return switch (step) {
            case SupportStep.Requested s -> List.of(words.fact("kind", "kind.", s.kind()));
            case SupportStep.PolicyTold s -> List.of(words.fact("on", words.t().day(s.on())));
            case SupportStep.Assessed s -> assessment(s);
            case SupportStep.Checked s ->
                List.of(
                        words.fact("check", "check.", s.check()),
                        words.fact("passed", "yes.", s.decision().what() == Decision.What.VERIFY ? Yes.YES : Yes.NO),
                        words.fact("until", words.t().day(s.until())));
            case SupportStep.MitigationSet s ->
                List.of(
                        words.fact("number", words.t().count(s.number())),
                        words.fact("what", "mitigation.", s.what()),
                        words.fact("owner", words.t().role(s.owner())),
                        words.fact("due", words.t().day(s.due())),
                        words.fact("before", "yes.", s.before() ? Yes.YES : Yes.NO));
            case SupportStep.MitigationDone s ->
                List.of(words.fact("number", words.t().count(s.number())));
            case SupportStep.Decided s -> List.of(words.fact("verdict", "verdict.", s.verdict()));
            case SupportStep.Monitored s ->
                List.of(
                        words.fact("seen", "seen.", s.seen()),
                        words.fact("on", words.t().day(s.on())));
            case SupportStep.Alleged s ->
                List.of(
                        words.fact("number", words.t().count(s.number())),
                        words.fact("what", "violation.", s.what()),
                        words.fact("on", words.t().day(s.on())));
            case SupportStep.Judged s ->
                List.of(
                        words.fact("number", words.t().count(s.number())),
                        words.fact("judgement", "judgement.", s.judgement()));
            case SupportStep.Interceded s -> List.of(words.fact("with", "with.", s.with()));
            case SupportStep.Begun _,
                    SupportStep.Suspended _,
                    SupportStep.Resumed _,
                    SupportStep.Withdrawn _,
                    SupportStep.Ended _ -> List.of();
        };
    }

    /** What an assessment found, factor by factor. */
    public List<Fact> assessment(SupportStep.Assessed s) {
        List<Fact> facts = new ArrayList<>();
        facts.add(words.fact("level", "band.", s.level()));
        for (Factor factor : Factor.values()) {
            facts.add(new Fact(
                    words.name("factor.", factor),
                    words.name("band.", s.factors().getOrDefault(factor, Band.HIGH))));
        }
        facts.add(words.fact("mitigable", "yes.", s.mitigable() ? Yes.YES : Yes.NO));
        facts.add(words.fact("until", words.t().day(s.until())));
        return facts;
    }
}
