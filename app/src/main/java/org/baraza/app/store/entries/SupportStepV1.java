package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.LocalDate;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Support;
import org.baraza.core.record.Entry;
import org.baraza.core.record.SupportStepEntry;
import org.baraza.core.record.diligence.Factor;
import org.baraza.core.record.diligence.Intercession;
import org.baraza.core.record.diligence.Judgement;
import org.baraza.core.record.diligence.Mitigation;
import org.baraza.core.record.diligence.Seen;
import org.baraza.core.record.diligence.SupportKind;
import org.baraza.core.record.diligence.SupportStep;
import org.baraza.core.record.diligence.Verdict;
import org.baraza.core.record.diligence.Violation;
import org.baraza.core.record.partners.Band;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link SupportStepEntry}, first layout. */
@AutoService(EntryCodec.class)
public final class SupportStepV1 implements EntryCodec {

    @Override
    public String kind() {
        return "support-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void show(Entry entry, ObjectNode body) {
        SupportStep step = ((SupportStepEntry) entry).step();
        StepBody.begin(body, name(step), step);
        switch (step) {
            case SupportStep.Requested s -> {
                body.put("mission", s.mission());
                StepBody.put(body, "area", s.area());
                body.put("recipient", s.recipient().code());
                StepBody.put(body, "type", s.type());
                StepBody.put(body, "kind", s.kind());
            }
            case SupportStep.PolicyTold s -> body.put("on", s.on().toString());
            case SupportStep.Assessed s -> {
                StepBody.put(body, "factors", s.factors());
                body.put("mitigable", s.mitigable());
                body.put("until", s.until().toString());
            }
            case SupportStep.Checked s -> {
                StepBody.put(body, "check", s.check());
                StepBody.put(body, "decision", s.decision().what());
                body.put("until", s.until().toString());
            }
            case SupportStep.MitigationSet s -> {
                body.put("number", s.number());
                StepBody.put(body, "what", s.what());
                StepBody.put(body, "owner", s.owner());
                body.put("due", s.due().toString());
                body.put("before", s.before());
            }
            case SupportStep.MitigationDone s -> body.put("number", s.number());
            case SupportStep.Decided s -> StepBody.put(body, "verdict", s.verdict());
            case SupportStep.Monitored s -> {
                StepBody.put(body, "seen", s.seen());
                body.put("on", s.on().toString());
            }
            case SupportStep.Alleged s -> {
                body.put("number", s.number());
                StepBody.put(body, "what", s.what());
                body.put("on", s.on().toString());
            }
            case SupportStep.Judged s -> {
                body.put("number", s.number());
                StepBody.put(body, "judgement", s.judgement());
            }
            case SupportStep.Interceded s -> StepBody.put(body, "with", s.with());
            case SupportStep.Begun _,
                    SupportStep.Suspended _,
                    SupportStep.Resumed _,
                    SupportStep.Withdrawn _,
                    SupportStep.Ended _ -> {
                // There is nothing to it but the words beside it, if any.
            }
        }
        StepBody.why(body, step.why());
    }

    private static String name(SupportStep step) {
        return switch (step) {
            case SupportStep.Requested _ -> "requested";
            case SupportStep.PolicyTold _ -> "policy-told";
            case SupportStep.Assessed _ -> "assessed";
            case SupportStep.Checked _ -> "checked";
            case SupportStep.MitigationSet _ -> "mitigation-set";
            case SupportStep.MitigationDone _ -> "mitigation-done";
            case SupportStep.Decided _ -> "decided";
            case SupportStep.Begun _ -> "begun";
            case SupportStep.Monitored _ -> "monitored";
            case SupportStep.Alleged _ -> "alleged";
            case SupportStep.Judged _ -> "judged";
            case SupportStep.Interceded _ -> "interceded";
            case SupportStep.Suspended _ -> "suspended";
            case SupportStep.Resumed _ -> "resumed";
            case SupportStep.Withdrawn _ -> "withdrawn";
            case SupportStep.Ended _ -> "ended";
        };
    }

    @Override
    public Entry read(JsonNode body) {
        return new SupportStepEntry(
                step(body, StepBody.text(body, "id"), StepBody.by(body), StepBody.at(body), StepBody.why(body)));
    }

    private static SupportStep step(JsonNode b, String id, Handle by, Instant at, String why) {
        return switch (StepBody.text(b, "step")) {
            case "requested" ->
                new SupportStep.Requested(
                        id,
                        StepBody.text(b, "mission"),
                        StepBody.part(b, "area"),
                        new Handle(StepBody.text(b, "recipient")),
                        StepBody.one(b, "type", PartnerType.class),
                        StepBody.one(b, "kind", SupportKind.class),
                        why,
                        by,
                        at);
            case "policy-told" -> new SupportStep.PolicyTold(id, day(b, "on"), by, at);
            case "assessed" ->
                new SupportStep.Assessed(
                        id,
                        StepBody.map(b, "factors", Factor.class, Band.class),
                        b.required("mitigable").asBoolean(),
                        day(b, "until"),
                        why,
                        by,
                        at);
            case "checked" ->
                new SupportStep.Checked(
                        id,
                        StepBody.one(b, "check", Support.Check.class),
                        day(b, "until"),
                        new Decision(StepBody.one(b, "decision", Decision.What.class), by, at, why));
            case "mitigation-set" ->
                new SupportStep.MitigationSet(
                        id,
                        b.required("number").asInt(),
                        StepBody.one(b, "what", Mitigation.class),
                        StepBody.one(b, "owner", Role.class),
                        day(b, "due"),
                        b.required("before").asBoolean(),
                        by,
                        at);
            case "mitigation-done" ->
                new SupportStep.MitigationDone(id, b.required("number").asInt(), by, at);
            case "decided" -> {
                Verdict verdict = StepBody.one(b, "verdict", Verdict.class);
                yield new SupportStep.Decided(id, verdict, new Decision(verdict.decision(), by, at, why));
            }
            case "monitored" ->
                new SupportStep.Monitored(id, StepBody.one(b, "seen", Seen.class), day(b, "on"), why, by, at);
            default -> later(b, id, by, at, why);
        };
    }

    private static SupportStep later(JsonNode b, String id, Handle by, Instant at, String why) {
        return switch (StepBody.text(b, "step")) {
            case "begun" -> new SupportStep.Begun(id, by, at);
            case "alleged" ->
                new SupportStep.Alleged(
                        id,
                        b.required("number").asInt(),
                        StepBody.one(b, "what", Violation.class),
                        day(b, "on"),
                        by,
                        at);
            case "judged" -> {
                Judgement judgement = StepBody.one(b, "judgement", Judgement.class);
                Decision.What what = judgement == Judgement.FOUNDED ? Decision.What.VERIFY : Decision.What.REFUSE;
                yield new SupportStep.Judged(
                        id, b.required("number").asInt(), judgement, new Decision(what, by, at, why));
            }
            case "interceded" ->
                new SupportStep.Interceded(id, StepBody.one(b, "with", Intercession.class), why, by, at);
            case "suspended" -> new SupportStep.Suspended(id, why, by, at);
            case "resumed" -> new SupportStep.Resumed(id, why, by, at);
            case "withdrawn" -> new SupportStep.Withdrawn(id, why, by, at);
            case "ended" -> new SupportStep.Ended(id, why, by, at);
            default -> throw new IllegalArgumentException("unknown step");
        };
    }

    private static LocalDate day(JsonNode body, String field) {
        return LocalDate.parse(StepBody.text(body, field));
    }
}
