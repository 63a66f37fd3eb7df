package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.LocalDate;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Consent;
import org.baraza.core.protect.Decision;
import org.baraza.core.record.Entry;
import org.baraza.core.record.PartnerStepEntry;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link PartnerStepEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class PartnerStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "partner-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        PartnerStep step = ((PartnerStepEntry) entry).step();
        StepBody.begin(body, name(step), step);
        switch (step) {
            case PartnerStep.Identified s -> {
                body.put("mission", s.mission());
                StepBody.put(body, "area", s.area());
                StepBody.put(body, "type", s.type());
                StepBody.put(body, "body", s.body());
            }
            case PartnerStep.Placed s -> body.put("area", s.area());
            case PartnerStep.Described s -> {
                StepBody.put(body, "expertise", s.expertise());
                StepBody.put(body, "has", s.has());
                StepBody.put(body, "lacks", s.lacks());
                StepBody.texts(body, "languages", s.languages());
                StepBody.put(body, "speaks-for", s.speaksFor());
            }
            case PartnerStep.Positioned s -> {
                StepBody.put(body, "stance", s.stance());
                StepBody.put(body, "influence", s.influence());
            }
            case PartnerStep.Nominated s -> {
                StepBody.put(body, "group", s.group());
                StepBody.put(body, "says", s.says());
                StepBody.put(body, "basis", s.basis());
                StepBody.put(body, "how", s.how());
                body.put("on", s.on().toString());
                body.put("review", s.review().toString());
            }
            case PartnerStep.ConflictChecked s -> {
                StepBody.put(body, "gain", s.gain());
                StepBody.put(body, "lose", s.lose());
            }
            case PartnerStep.RiskAssessed s -> {
                StepBody.put(body, "threat", s.threat());
                StepBody.put(body, "vulnerability", s.vulnerability());
                StepBody.put(body, "capacity", s.capacity());
                StepBody.put(body, "mode", s.mode());
                body.put("until", s.until().toString());
            }
            case PartnerStep.Contacted s -> {
                StepBody.put(body, "mode", s.mode());
                body.put("on", s.on().toString());
            }
            case PartnerStep.VisibilityAsked s -> {
                StepBody.put(body, "answer", s.answer());
                StepBody.put(body, "how", s.how());
                body.put("language", s.language());
                body.put("until", s.until().toString());
            }
            case PartnerStep.Vetted s -> {
                StepBody.put(body, "line", s.line());
                StepBody.put(body, "result", s.result());
                StepBody.put(body, "source", s.source());
                body.put("on", s.on().toString());
                body.put("until", s.until().toString());
            }
            case PartnerStep.Agreed s -> {
                StepBody.put(body, "objectives", s.objectives());
                body.put("from", s.from().toString());
                body.put("until", s.until().toString());
            }
            case PartnerStep.Declined s -> StepBody.put(body, "reason", s.reason());
            case PartnerStep.Onboarded s -> StepBody.put(body, "item", s.item());
            case PartnerStep.Reviewed s -> StepBody.put(body, "outlook", s.outlook());
            case PartnerStep.Ended s -> StepBody.put(body, "reason", s.reason());
            case PartnerStep.HandedOver s -> {
                StepBody.put(body, "what", s.what());
                StepBody.put(body, "to", s.to());
            }
            case PartnerStep.RelationNoted s -> {
                body.put("other", s.other());
                StepBody.put(body, "kind", s.kind());
                body.put("review", s.review().toString());
            }
            case PartnerStep.RelationEnded s -> {
                body.put("other", s.other());
                StepBody.put(body, "kind", s.kind());
            }
            case PartnerStep.PersonNamed s -> {
                body.put("person", s.person().code());
                StepBody.put(body, "role", s.role());
            }
            case PartnerStep.PersonEnded s -> body.put("person", s.person().code());
            case PartnerStep.VettingOpened _,
                    PartnerStep.Reconsidered _,
                    PartnerStep.Suspended _,
                    PartnerStep.Resumed _,
                    PartnerStep.Departed _ -> {
                // There is nothing to it but the words beside it, if any.
            }
        }
        StepBody.why(body, step.why());
    }

    private static String name(PartnerStep step) {
        return switch (step) {
            case PartnerStep.Identified _ -> "identified";
            case PartnerStep.Placed _ -> "placed";
            case PartnerStep.Described _ -> "described";
            case PartnerStep.Positioned _ -> "positioned";
            case PartnerStep.Nominated _ -> "nominated";
            case PartnerStep.ConflictChecked _ -> "conflict-checked";
            case PartnerStep.RiskAssessed _ -> "risk-assessed";
            case PartnerStep.Contacted _ -> "contacted";
            case PartnerStep.VisibilityAsked _ -> "visibility-asked";
            case PartnerStep.VettingOpened _ -> "vetting-opened";
            case PartnerStep.Vetted _ -> "vetted";
            case PartnerStep.Agreed _ -> "agreed";
            case PartnerStep.Declined _ -> "declined";
            case PartnerStep.Reconsidered _ -> "reconsidered";
            case PartnerStep.Onboarded _ -> "onboarded";
            case PartnerStep.Reviewed _ -> "reviewed";
            case PartnerStep.Suspended _ -> "suspended";
            case PartnerStep.Resumed _ -> "resumed";
            case PartnerStep.Departed _ -> "departed";
            case PartnerStep.Ended _ -> "ended";
            case PartnerStep.HandedOver _ -> "handed-over";
            case PartnerStep.RelationNoted _ -> "relation-noted";
            case PartnerStep.RelationEnded _ -> "relation-ended";
            case PartnerStep.PersonNamed _ -> "person-named";
            case PartnerStep.PersonEnded _ -> "person-ended";
        };
    }

    @Override
    public Entry read(JsonNode body) {
        return new PartnerStepEntry(
                step(body, StepBody.text(body, "id"), StepBody.by(body), StepBody.at(body), StepBody.why(body)));
    }

    private static PartnerStep step(JsonNode b, String id, Handle by, Instant at, String why) {
        return switch (StepBody.text(b, "step")) {
            case "identified" ->
                new PartnerStep.Identified(
                        id,
                        StepBody.text(b, "mission"),
                        StepBody.part(b, "area"),
                        StepBody.one(b, "type", PartnerType.class),
                        StepBody.one(b, "body", Body.class),
                        by,
                        at);
            case "placed" -> new PartnerStep.Placed(id, StepBody.text(b, "area"), by, at);
            case "described" ->
                new PartnerStep.Described(
                        id,
                        StepBody.set(b, "expertise", Expertise.class),
                        StepBody.set(b, "has", Means.class),
                        StepBody.set(b, "lacks", Means.class),
                        StepBody.texts(b, "languages"),
                        StepBody.set(b, "speaks-for", Group.class),
                        by,
                        at);
            case "positioned" ->
                new PartnerStep.Positioned(
                        id,
                        StepBody.one(b, "stance", Stance.class),
                        StepBody.one(b, "influence", Influence.class),
                        why,
                        by,
                        at);
            case "nominated" ->
                new PartnerStep.Nominated(
                        id,
                        StepBody.one(b, "group", Group.class),
                        StepBody.one(b, "says", Says.class),
                        StepBody.set(b, "basis", Basis.class),
                        StepBody.one(b, "how", Gathered.class),
                        day(b, "on"),
                        day(b, "review"),
                        why,
                        by,
                        at);
            case "conflict-checked" ->
                new PartnerStep.ConflictChecked(
                        id, StepBody.set(b, "gain", Group.class), StepBody.set(b, "lose", Group.class), why, by, at);
            case "risk-assessed" ->
                new PartnerStep.RiskAssessed(
                        id,
                        StepBody.one(b, "threat", Band.class),
                        StepBody.one(b, "vulnerability", Band.class),
                        StepBody.one(b, "capacity", Band.class),
                        StepBody.one(b, "mode", ContactMode.class),
                        day(b, "until"),
                        by,
                        at);
            case "contacted" ->
                new PartnerStep.Contacted(id, StepBody.one(b, "mode", ContactMode.class), day(b, "on"), by, at);
            case "visibility-asked" ->
                new PartnerStep.VisibilityAsked(
                        id,
                        StepBody.one(b, "answer", Consent.Answer.class),
                        StepBody.one(b, "how", Consent.How.class),
                        StepBody.text(b, "language"),
                        day(b, "until"),
                        by,
                        at);
            case "vetting-opened" -> new PartnerStep.VettingOpened(id, by, at);
            case "vetted" ->
                new PartnerStep.Vetted(
                        id,
                        StepBody.one(b, "line", VettingLine.class),
                        StepBody.one(b, "result", VettingResult.class),
                        StepBody.one(b, "source", VettingSource.class),
                        day(b, "on"),
                        day(b, "until"),
                        why,
                        by,
                        at);
            default -> later(b, id, by, at, why);
        };
    }

    private static PartnerStep later(JsonNode b, String id, Handle by, Instant at, String why) {
        return switch (StepBody.text(b, "step")) {
            case "agreed" ->
                new PartnerStep.Agreed(
                        id,
                        StepBody.set(b, "objectives", Objective.class),
                        day(b, "from"),
                        day(b, "until"),
                        new Decision(Decision.What.VERIFY, by, at, why));
            case "declined" ->
                new PartnerStep.Declined(
                        id, StepBody.one(b, "reason", Refusal.class), new Decision(Decision.What.REFUSE, by, at, why));
            case "reconsidered" -> new PartnerStep.Reconsidered(id, why, by, at);
            case "onboarded" -> new PartnerStep.Onboarded(id, StepBody.one(b, "item", Onboarding.class), by, at);
            case "reviewed" -> new PartnerStep.Reviewed(id, StepBody.one(b, "outlook", Outlook.class), why, by, at);
            case "suspended" -> new PartnerStep.Suspended(id, why, by, at);
            case "resumed" -> new PartnerStep.Resumed(id, why, by, at);
            case "departed" -> new PartnerStep.Departed(id, by, at);
            case "ended" -> new PartnerStep.Ended(id, StepBody.one(b, "reason", Ending.class), why, by, at);
            case "handed-over" ->
                new PartnerStep.HandedOver(
                        id, StepBody.set(b, "what", Passed.class), StepBody.one(b, "to", Successor.class), why, by, at);
            case "relation-noted" ->
                new PartnerStep.RelationNoted(
                        id, StepBody.text(b, "other"), StepBody.one(b, "kind", Tie.class), day(b, "review"), by, at);
            case "relation-ended" ->
                new PartnerStep.RelationEnded(
                        id, StepBody.text(b, "other"), StepBody.one(b, "kind", Tie.class), by, at);
            case "person-named" ->
                new PartnerStep.PersonNamed(
                        id, new Handle(StepBody.text(b, "person")), StepBody.one(b, "role", PersonRole.class), by, at);
            case "person-ended" -> new PartnerStep.PersonEnded(id, new Handle(StepBody.text(b, "person")), by, at);
            default -> throw new IllegalArgumentException("unknown step");
        };
    }

    private static LocalDate day(JsonNode body, String field) {
        return LocalDate.parse(StepBody.text(body, field));
    }
}
