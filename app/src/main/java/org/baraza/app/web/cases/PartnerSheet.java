package org.baraza.app.web.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.app.web.StepForm;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Consent;
import org.baraza.core.record.partners.Band;
import org.baraza.core.record.partners.Basis;
import org.baraza.core.record.partners.Body;
import org.baraza.core.record.partners.ContactMode;
import org.baraza.core.record.partners.Ending;
import org.baraza.core.record.partners.Expertise;
import org.baraza.core.record.partners.Gathered;
import org.baraza.core.record.partners.Group;
import org.baraza.core.record.partners.Influence;
import org.baraza.core.record.partners.Means;
import org.baraza.core.record.partners.Objective;
import org.baraza.core.record.partners.Onboarding;
import org.baraza.core.record.partners.Outlook;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.partners.Passed;
import org.baraza.core.record.partners.PersonRole;
import org.baraza.core.record.partners.Refusal;
import org.baraza.core.record.partners.Says;
import org.baraza.core.record.partners.Stance;
import org.baraza.core.record.partners.Successor;
import org.baraza.core.record.partners.Tie;
import org.baraza.core.record.partners.VettingLine;
import org.baraza.core.record.partners.VettingResult;
import org.baraza.core.record.partners.VettingSource;

/** What is asked about a partner. */
public record PartnerSheet(Words words) {

    private static final String GROUP = "partnership.group.";

    public List<Ask> fresh(List<Area> areas) {
        return List.of(
                new Ask(
                        "type",
                        words.label("type"),
                        Ask.Kind.CHOICE,
                        List.of(PartnerType.values()).stream()
                                .map(t -> new Ask.Option(t.name(), words.t().show("partner." + t.name())))
                                .toList(),
                        "",
                        "",
                        true),
                words.choice("body", "body.", Body.values()),
                plain("called", "called.hint"),
                words.area(areas));
    }

    public Optional<PartnerStep.Identified> readFresh(String id, String mission, Answers given) {
        return Answers.read(() -> new PartnerStep.Identified(
                id,
                mission,
                given.text("area"),
                given.one("type", PartnerType.class),
                given.one("body", Body.class),
                given.by(),
                given.now()));
    }

    private Ask plain(String field, String hint) {
        return new Ask(field, words.label(field), Ask.Kind.LINE, List.of(), "", words.show(hint), false);
    }

    /**
     * @param kind of step
     * @param partner it is about
     * @param others who may be related with it, each with what it is called
     * @param areas of the mission
     */
    public List<Ask> asks(String kind, Partner partner, List<Ask.Option> others, List<Area> areas) {
        return switch (kind) {
            case "placed" -> List.of(words.area(areas));
            case "described" ->
                List.of(
                        words.ticks("expertise", "partnership.expertise.", Expertise.values()),
                        words.ticks("has", "partnership.means.", Means.values()),
                        words.ticks("lacks", "partnership.means.", Means.values()),
                        plain("languages", "languages.hint"),
                        words.ticks("speaksfor", GROUP, Group.values()));
            case "positioned" ->
                List.of(
                        words.choice("stance", "stance.", Stance.values()),
                        words.choice("influence", "influence.", Influence.values()),
                        words.line("why", false));
            case "nominated" ->
                List.of(
                        words.choice("group", "group.", Group.values()),
                        words.choice("says", "says.", Says.values()),
                        words.ticks("basis", "partnership.basis.", Basis.values()),
                        words.choice("how", "gathered.", Gathered.values()),
                        words.day("on", true),
                        words.day("review", true),
                        words.line("why", false));
            case "conflict-checked" ->
                List.of(
                        words.ticks("gain", GROUP, Group.values()),
                        words.ticks("lose", GROUP, Group.values()),
                        words.line("why", true));
            case "risk-assessed" ->
                List.of(
                        words.choice("threat", "band.", Band.values()),
                        words.choice("vulnerability", "band.", Band.values()),
                        words.choice("capacity", "band.", Band.values()),
                        words.choice("mode", "mode.", ContactMode.values()),
                        words.day("until", true));
            case "contacted" ->
                List.of(
                        words.choice(
                                "mode", "mode.", ContactMode.VISIBLE, ContactMode.DISCREET, ContactMode.THROUGH_OTHERS),
                        words.day("on", true));
            case "visibility-asked" ->
                List.of(
                        words.choice("answer", "answer.", Consent.Answer.values()),
                        words.choice("how", "given.", Consent.How.values()),
                        language(),
                        words.day("until", true));
            case "vetted" ->
                List.of(
                        words.choice("line", "line.", VettingLine.values()),
                        words.choice("result", "result.", VettingResult.values()),
                        words.choice("source", "source.", VettingSource.values()),
                        words.day("on", true),
                        words.day("until", true),
                        words.line("why", false));
            default -> later(kind, partner, others);
        };
    }

    private Ask language() {
        return new Ask(
                "language", words.label("language"), Ask.Kind.LINE, List.of(), "", words.show("languages.hint"), true);
    }

    private List<Ask> later(String kind, Partner partner, List<Ask.Option> others) {
        return switch (kind) {
            case "agreed" ->
                List.of(
                        words.ticks("objectives", "partnership.objective.", Objective.values()),
                        words.day("from", true),
                        words.day("until", true),
                        words.line("why", true));
            case "declined" -> List.of(words.choice("reason", "refusal.", Refusal.values()), words.line("why", true));
            case "onboarded" ->
                List.of(words.choice(
                        "item",
                        "onboarding.",
                        List.of(Onboarding.values()).stream()
                                .filter(i -> !partner.onboarded().contains(i))
                                .toArray(Onboarding[]::new)));
            case "reviewed" -> List.of(words.choice("outlook", "outlook.", Outlook.values()), words.line("why", true));
            case "reconsidered", "suspended", "resumed" -> List.of(words.line("why", true));
            case "ended" -> List.of(words.choice("reason", "ending.", Ending.values()), words.line("why", true));
            case "handed-over" ->
                List.of(
                        words.ticks("what", "partnership.passed.", Passed.values()),
                        words.choice("to", "successor.", Successor.values()),
                        words.line("why", true));
            case "relation-noted" ->
                List.of(
                        words.choice("kind", "relation.", Tie.values()),
                        options("other", others),
                        words.day("review", true));
            case "relation-ended" ->
                List.of(
                        words.choice("kind", "relation.", Tie.values()),
                        options(
                                "other",
                                others.stream()
                                        .filter(o -> partner.relations().stream()
                                                .anyMatch(r -> r.other().equals(o.value())))
                                        .toList()));
            case "person-named" ->
                List.of(plain("person", "person.hint"), words.choice("role", "role.", PersonRole.values()));
            case "person-ended" ->
                List.of(options(
                        "person",
                        partner.persons().keySet().stream()
                                .map(h -> new Ask.Option(h.code(), h.code()))
                                .toList()));
            case "called" -> List.of(plain("called", "called.hint"));
            case "advised" -> List.of(plain("custom", "custom.hint"));
            default -> List.of();
        };
    }

    private Ask options(String field, List<Ask.Option> options) {
        return new Ask(field, words.label(field), Ask.Kind.CHOICE, options, "", "", true);
    }

    /** The step; empty when something is missing or cannot be read. */
    public Optional<PartnerStep> read(String kind, String id, Answers given) {
        return Answers.read(() -> PartnerAnswers.step(kind, id, given)).flatMap(s -> s);
    }

    /** As it would be filled in today, to learn whether it may happen at all; empty where there is nothing to choose. */
    public static Optional<PartnerStep> attempt(
            String kind, Partner partner, List<Ask.Option> others, Handle by, java.time.Instant now, LocalDate today) {
        return PartnerAttempts.of(kind, partner, others, by, now, today);
    }

    /** The longest note, in signs. */
    public static int longest() {
        return StepForm.LONGEST_REASON;
    }
}
