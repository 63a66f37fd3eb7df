package org.baraza.app.web.cases;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.baraza.core.record.partners.PartnerStep;

/**
 * Tells what happened with a partner.
 *
 * @param other what another partner is called to the reader, by its id
 */
public record PartnerTold(Words words, UnaryOperator<String> other) {

    public Happened happened(PartnerStep step) {
        return new Happened(words.show("do." + kind(step)), facts(step), step.why(), step.at(), step.by());
    }

    private List<Fact> facts(PartnerStep step) {
        return switch (step) {
            case PartnerStep.Identified s ->
                List.of(
                        words.fact("type", words.t().show("partner." + s.type().name())),
                        words.fact("body", "body.", s.body()));
            case PartnerStep.Placed s -> List.of(words.fact("area", s.area()));
            case PartnerStep.Described s ->
                List.of(
                        words.fact("expertise", list("expertise.", s.expertise())),
                        words.fact("has", list("means.", s.has())),
                        words.fact("lacks", list("means.", s.lacks())),
                        words.fact(
                                "languages",
                                String.join(
                                        ", ", s.languages().stream().sorted().toList())),
                        words.fact("speaksfor", list("group.", s.speaksFor())));
            case PartnerStep.Positioned s ->
                List.of(
                        words.fact("stance", "stance.", s.stance()),
                        words.fact("influence", "influence.", s.influence()));
            case PartnerStep.Nominated s ->
                List.of(
                        words.fact("group", "group.", s.group()),
                        words.fact("says", "says.", s.says()),
                        words.fact("basis", list("basis.", s.basis())),
                        words.fact("how", "gathered.", s.how()),
                        words.fact("on", words.t().day(s.on())),
                        words.fact("review", words.t().day(s.review())));
            case PartnerStep.ConflictChecked s ->
                List.of(words.fact("gain", list("group.", s.gain())), words.fact("lose", list("group.", s.lose())));
            case PartnerStep.RiskAssessed s -> risk(s);
            case PartnerStep.Contacted s ->
                List.of(
                        words.fact("mode", "mode.", s.mode()),
                        words.fact("on", words.t().day(s.on())));
            case PartnerStep.VisibilityAsked s ->
                List.of(
                        words.fact("answer", "answer.", s.answer()),
                        words.fact("how", "given.", s.how()),
                        words.fact("language", s.language()),
                        words.fact("until", words.t().day(s.until())));
            case PartnerStep.Vetted s ->
                List.of(
                        words.fact("line", "line.", s.line()),
                        words.fact("result", "result.", s.result()),
                        words.fact("source", "source.", s.source()),
                        words.fact("on", words.t().day(s.on())),
                        words.fact("until", words.t().day(s.until())));
            default -> later(step);
        };
    }

    /** How great a danger is, and how they can be met. */
    public List<Fact> risk(PartnerStep.RiskAssessed s) {
        return List.of(
                words.fact("risk", "band.", s.level()),
                words.fact("threat", "band.", s.threat()),
                words.fact("vulnerability", "band.", s.vulnerability()),
                words.fact("capacity", "band.", s.capacity()),
                words.fact("mode", "mode.", s.mode()),
                words.fact("until", words.t().day(s.until())));
    }

    private List<Fact> later(PartnerStep step) {
        return switch (step) {
            case PartnerStep.Agreed s ->
                List.of(
                        words.fact("objectives", list("objective.", s.objectives())),
                        words.fact("from", words.t().day(s.from())),
                        words.fact("until", words.t().day(s.until())));
            case PartnerStep.Declined s -> List.of(words.fact("reason", "refusal.", s.reason()));
            case PartnerStep.Onboarded s -> List.of(words.fact("item", "onboarding.", s.item()));
            case PartnerStep.Reviewed s -> List.of(words.fact("outlook", "outlook.", s.outlook()));
            case PartnerStep.Ended s -> List.of(words.fact("reason", "ending.", s.reason()));
            case PartnerStep.HandedOver s ->
                List.of(words.fact("what", list("passed.", s.what())), words.fact("to", "successor.", s.to()));
            case PartnerStep.RelationNoted s ->
                List.of(
                        words.fact("kind", "relation.", s.kind()),
                        words.fact("other", other.apply(s.other())),
                        words.fact("review", words.t().day(s.review())));
            case PartnerStep.RelationEnded s ->
                List.of(words.fact("kind", "relation.", s.kind()), words.fact("other", other.apply(s.other())));
            case PartnerStep.PersonNamed s ->
                List.of(words.fact("person", s.person().code()), words.fact("role", "role.", s.role()));
            case PartnerStep.PersonEnded s ->
                List.of(words.fact("person", s.person().code()));
            default -> List.of();
        };
    }

    /** Everything of a set, in the order of its kind; that it is nothing, where it is empty. */
    public String list(String prefix, Collection<? extends Enum<?>> of) {
        return of.isEmpty()
                ? words.show("nothing")
                : words.t()
                        .list(of.stream()
                                .sorted((a, b) -> Integer.compare(a.ordinal(), b.ordinal()))
                                .map(e -> words.name(prefix, e))
                                .toList());
    }

    private static String kind(PartnerStep step) {
        return Stream.of(step.getClass().getSimpleName().split("(?=[A-Z])", -1))
                .map(part -> part.toLowerCase(java.util.Locale.ROOT))
                .reduce((a, b) -> a + "-" + b)
                .orElseThrow();
    }
}
