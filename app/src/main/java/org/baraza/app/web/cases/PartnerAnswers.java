package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Consent;
import org.baraza.core.protect.Decision;
import org.baraza.core.record.partners.Band;
import org.baraza.core.record.partners.Basis;
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

/** Reads what was filled in about a partner. What is missing is thrown, see {@link Answers#read}. */
final class PartnerAnswers {

    private PartnerAnswers() {}

    /** Empty for a kind there is none of. */
    static Optional<PartnerStep> step(String kind, String id, Answers a) {
        Handle by = a.by();
        Instant now = a.now();
        return switch (kind) {
            case "placed" -> Optional.of(new PartnerStep.Placed(id, word(a, "area"), by, now));
            case "described" ->
                Optional.of(new PartnerStep.Described(
                        id,
                        a.several("expertise", Expertise.class),
                        a.several("has", Means.class),
                        a.several("lacks", Means.class),
                        languages(a),
                        a.several("speaksfor", Group.class),
                        by,
                        now));
            case "positioned" ->
                Optional.of(new PartnerStep.Positioned(
                        id,
                        a.one("stance", Stance.class),
                        a.one("influence", Influence.class),
                        a.words("why"),
                        by,
                        now));
            case "nominated" ->
                Optional.of(new PartnerStep.Nominated(
                        id,
                        a.one("group", Group.class),
                        a.one("says", Says.class),
                        a.several("basis", Basis.class),
                        a.one("how", Gathered.class),
                        a.pastDay("on"),
                        ahead(a, "review"),
                        a.words("why"),
                        by,
                        now));
            case "conflict-checked" ->
                Optional.of(new PartnerStep.ConflictChecked(
                        id, a.several("gain", Group.class), a.several("lose", Group.class), a.words("why"), by, now));
            case "risk-assessed" ->
                Optional.of(new PartnerStep.RiskAssessed(
                        id,
                        a.one("threat", Band.class),
                        a.one("vulnerability", Band.class),
                        a.one("capacity", Band.class),
                        a.one("mode", ContactMode.class),
                        ahead(a, "until"),
                        by,
                        now));
            case "contacted" ->
                Optional.of(new PartnerStep.Contacted(id, a.one("mode", ContactMode.class), a.pastDay("on"), by, now));
            case "visibility-asked" ->
                Optional.of(new PartnerStep.VisibilityAsked(
                        id,
                        a.one("answer", Consent.Answer.class),
                        a.one("how", Consent.How.class),
                        word(a, "language").toLowerCase(Locale.ROOT),
                        ahead(a, "until"),
                        by,
                        now));
            case "vetting-opened" -> Optional.of(new PartnerStep.VettingOpened(id, by, now));
            case "vetted" ->
                Optional.of(new PartnerStep.Vetted(
                        id,
                        a.one("line", VettingLine.class),
                        a.one("result", VettingResult.class),
                        a.one("source", VettingSource.class),
                        a.pastDay("on"),
                        ahead(a, "until"),
                        a.words("why"),
                        by,
                        now));
            default -> later(kind, id, a, by, now);
        };
    }

    private static Optional<PartnerStep> later(String kind, String id, Answers a, Handle by, Instant now) {
        return switch (kind) {
            case "agreed" ->
                Optional.of(new PartnerStep.Agreed(
                        id,
                        a.several("objectives", Objective.class),
                        ahead(a, "from"),
                        ahead(a, "until"),
                        new Decision(Decision.What.VERIFY, by, now, a.words("why"))));
            case "declined" ->
                Optional.of(new PartnerStep.Declined(
                        id,
                        a.one("reason", Refusal.class),
                        new Decision(Decision.What.REFUSE, by, now, a.words("why"))));
            case "reconsidered" -> Optional.of(new PartnerStep.Reconsidered(id, a.words("why"), by, now));
            case "onboarded" -> Optional.of(new PartnerStep.Onboarded(id, a.one("item", Onboarding.class), by, now));
            case "reviewed" ->
                Optional.of(new PartnerStep.Reviewed(id, a.one("outlook", Outlook.class), a.words("why"), by, now));
            case "suspended" -> Optional.of(new PartnerStep.Suspended(id, a.words("why"), by, now));
            case "resumed" -> Optional.of(new PartnerStep.Resumed(id, a.words("why"), by, now));
            case "departed" -> Optional.of(new PartnerStep.Departed(id, by, now));
            case "ended" ->
                Optional.of(new PartnerStep.Ended(id, a.one("reason", Ending.class), a.words("why"), by, now));
            case "handed-over" ->
                Optional.of(new PartnerStep.HandedOver(
                        id, a.several("what", Passed.class), a.one("to", Successor.class), a.words("why"), by, now));
            case "relation-noted" ->
                Optional.of(new PartnerStep.RelationNoted(
                        id, word(a, "other"), a.one("kind", Tie.class), ahead(a, "review"), by, now));
            case "relation-ended" ->
                Optional.of(new PartnerStep.RelationEnded(id, word(a, "other"), a.one("kind", Tie.class), by, now));
            case "person-named" ->
                Optional.of(new PartnerStep.PersonNamed(
                        id, new Handle(word(a, "person")), a.one("role", PersonRole.class), by, now));
            case "person-ended" -> Optional.of(new PartnerStep.PersonEnded(id, new Handle(word(a, "person")), by, now));
            default -> Optional.empty();
        };
    }

    private static String word(Answers given, String field) {
        return given.text(field)
                .filter(t -> t.length() <= 64)
                .orElseThrow(() -> new IllegalArgumentException("something is missing"));
    }

    /** A day that may lie ahead. */
    private static LocalDate ahead(Answers given, String field) {
        return given.day(field).orElseThrow(() -> new IllegalArgumentException("a day is missing"));
    }

    /** Codes, apart from each other by whatever was typed between them. */
    private static Set<String> languages(Answers given) {
        Set<String> codes = new TreeSet<>();
        for (String code :
                given.text("languages").orElse("").toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
            if (!code.isEmpty()) {
                codes.add(code);
            }
        }
        return codes;
    }
}
