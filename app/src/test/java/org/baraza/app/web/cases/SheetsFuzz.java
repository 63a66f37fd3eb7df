package org.baraza.app.web.cases;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Cases;
import org.baraza.app.desk.MemoryEngagement;
import org.baraza.app.web.Language;
import org.baraza.app.web.MadeUpEngagement;
import org.baraza.app.web.Texts;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.diligence.SupportCase;
import org.baraza.core.record.diligence.SupportKind;
import org.baraza.core.record.diligence.SupportStep;
import org.baraza.core.record.force.Account;
import org.baraza.core.record.force.Effect;
import org.baraza.core.record.force.ForceIncident;
import org.baraza.core.record.force.Ground;
import org.baraza.core.record.force.Level;
import org.baraza.core.record.force.Menace;
import org.baraza.core.record.force.MissedProtection;
import org.baraza.core.record.force.MissedStep;
import org.baraza.core.record.force.Step;
import org.baraza.core.record.force.TravelBand;
import org.baraza.core.record.force.UnitKind;
import org.baraza.core.record.force.Warned;
import org.baraza.fuzz.FuzzTarget;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What anybody may send as a form about a case: a step of that case by that person, not ahead of time, or nothing. */
@AutoService(FuzzTarget.class)
public final class SheetsFuzz implements FuzzTarget {

    private static final Instant NOW = Instant.parse("2026-03-14T18:00:00Z");
    private static final Handle DENG = new Handle("deng");
    private static final String ID = "case-0001";
    private static final List<String> KINDS = List.of(
            "accounted",
            "harm-looked-into",
            "review-opened",
            "legal-checked",
            "harm-acknowledged",
            "amends-decided",
            "community-told",
            "concluded",
            "action-agreed",
            "action-done",
            "closed",
            "reopened",
            "looked-into",
            "judged",
            "ended",
            "advocated",
            "settled",
            "raised",
            "withdrawn",
            "described",
            "nominated",
            "visibility-asked",
            "vetted",
            "agreed",
            "relation-noted",
            "person-named",
            "handed-over",
            "assessed",
            "checked",
            "mitigation-set",
            "decided",
            "alleged",
            "monitored",
            "consulted",
            "planned",
            "checked-in",
            "reprisal-judged",
            "emergency-answered",
            "emergency-over",
            "read-aloud",
            "duty-taken",
            "nothing");

    private static final MemoryEngagement MADE = made();

    private static final ForceIncident INCIDENT = ForceIncident.of(new Step.Opened(
            ID,
            "PRAMIQ",
            Optional.empty(),
            NOW,
            UnitKind.NOT_KNOWN,
            Menace.NOT_KNOWN,
            new Account(List.of(), Level.LETHAL, Ground.NOT_STATED, Optional.empty(), Effect.NOT_KNOWN),
            DENG,
            NOW));

    private static final MissedProtection MISSED = MissedProtection.of(new MissedStep.Opened(
            ID,
            "PRAMIQ",
            Optional.empty(),
            "event-1",
            LocalDate.of(2026, 3, 1),
            Optional.empty(),
            TravelBand.NOT_KNOWN,
            Warned.NOT_KNOWN,
            DENG,
            NOW));

    private static final SupportCase SUPPORT = SupportCase.of(new SupportStep.Requested(
            ID,
            "PRAMIQ",
            Optional.empty(),
            new Handle("guard"),
            PartnerType.NATIONAL_SECURITY_FORCE,
            SupportKind.TRAINING,
            "to train drivers",
            DENG,
            NOW));

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(
                Answers.class,
                ForceSheet.class,
                MissedSheet.class,
                ConstraintSheet.class,
                MovementSheet.class,
                StepFields.class,
                Sheet.class,
                PromiseSheet.class,
                ExpectationSheet.class,
                DecisionSheet.class,
                ActivitySheet.class,
                DisputeSheet.class,
                ProjectSheet.class,
                PartnerSheet.class,
                SupportSheet.class,
                AgreementSheet.class,
                HostSheet.class,
                PersonSheet.class,
                SafetySheet.class,
                CourseSheet.class);
    }

    @Override
    public int longest() {
        return 600;
    }

    @Override
    public void feed(byte[] input) {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        for (String line : new String(input, StandardCharsets.UTF_8).split("\n", -1)) {
            String[] pair = line.split("=", 2);
            given.add(pair[0], pair[pair.length - 1]);
        }
        Answers answers = new Answers(given, DENG, NOW);
        Texts t = Texts.of(Language.EN);
        ForceSheet force = new ForceSheet(new Words(t, "force."));
        MissedSheet missed = new MissedSheet(new Words(t, "force."));
        ConstraintSheet access = new ConstraintSheet(new Words(t, "access."));
        MovementSheet movements = new MovementSheet(new Words(t, "movements."));
        force.readFresh(ID, "PRAMIQ", answers).ifPresent(SheetsFuzz::requireOurs);
        missed.readFresh(ID, "PRAMIQ", answers).ifPresent(SheetsFuzz::requireOurs);
        access.readFresh(ID, "PRAMIQ", answers).ifPresent(SheetsFuzz::requireOurs);
        movements.readFresh(ID, "PRAMIQ", answers).ifPresent(SheetsFuzz::requireOurs);
        PartnerSheet partners = new PartnerSheet(new Words(t, "partnership."));
        SupportSheet supports = new SupportSheet(new Words(t, "diligence."));
        supports.readFresh(ID, "PRAMIQ", answers).ifPresent(SheetsFuzz::requireOurs);
        AgreementSheet agreements = new AgreementSheet(new Words(t, "consents."));
        agreements.readFresh(ID, "PRAMIQ", answers).ifPresent(SheetsFuzz::requireOurs);
        new PersonSheet(new Words(t, "consents.")).read(ID, "PRAMIQ", answers).ifPresent(SheetsFuzz::requireOurs);
        new HostSheet(new Words(t, "consents.")).read("PRAMIQ", answers).ifPresent(g -> {
            if (!g.by().equals(DENG) || g.at().isAfter(NOW)) {
                throw new AssertionError("a grade of another person or time");
            }
        });
        partners.readFresh(ID, "PRAMIQ", answers).ifPresent(SheetsFuzz::requireOurs);
        access.moderation(ID, answers).ifPresent(SheetsFuzz::requireOurs);
        engagement(t, answers);
        for (String kind : KINDS) {
            force.read(kind, INCIDENT, answers).ifPresent(SheetsFuzz::requireOurs);
            missed.read(kind, MISSED, answers).ifPresent(SheetsFuzz::requireOurs);
            access.read(kind, ID, answers).ifPresent(SheetsFuzz::requireOurs);
            supports.read(kind, SUPPORT, answers).ifPresent(SheetsFuzz::requireOurs);
            agreements.read(kind, ID, answers).ifPresent(SheetsFuzz::requireOurs);
            new SafetySheet(new Words(t, "safety."))
                    .read(kind, ID, "PRAMIQ", Optional.empty(), answers)
                    .ifPresent(SheetsFuzz::requireOurs);
            partners.read(kind, ID, answers).ifPresent(SheetsFuzz::requireOurs);
            movements.read(kind, ID, answers).ifPresent(SheetsFuzz::requireOurs);
        }
    }

    private static MemoryEngagement made() {
        MemoryEngagement made = new MemoryEngagement();
        MadeUpEngagement.promises(made, "fuzzed", "PRAMIQ", "XB0101", NOW);
        MadeUpEngagement.activities(made, "fuzzed", "PRAMIQ", "XB0101", NOW);
        MadeUpEngagement.disputes(made, "fuzzed", "PRAMIQ", "XB0101", NOW);
        MadeUpEngagement.projects(made, "fuzzed", "PRAMIQ", "XB0101", NOW);
        MadeUpEngagement.training(made, "fuzzed", "PRAMIQ", "XB0101", NOW);
        return made;
    }

    private static void engagement(Texts t, Answers answers) {
        feed(new PromiseSheet(new Words(t, "promises.")), MADE.promises(), answers);
        feed(new ExpectationSheet(new Words(t, "expectations."), _ -> List.of()), MADE.expectations(), answers);
        feed(new DecisionSheet(new Words(t, "decisions.")), MADE.decisions(), answers);
        feed(
                new ActivitySheet(
                        new Words(t, "activities."),
                        MADE.areas()::customs,
                        MADE.areas()::shares,
                        _ -> List.of(),
                        id -> id,
                        _ -> Optional.empty()),
                MADE.activities(),
                answers);
        feed(new DisputeSheet(new Words(t, "disputes.")), MADE.disputes(), answers);
        feed(new CourseSheet(new Words(t, "courses."), MADE.courses()::find, _ -> List.of()), MADE.courses(), answers);
        feed(new ProjectSheet(new Words(t, "projects."), _ -> Optional.empty()), MADE.projects(), answers);
    }

    /** Every step a sheet knows. */
    private static <S extends CaseStep, C extends Case<S, C>> void feed(
            Sheet<S, C> sheet, Cases<S, C> cases, Answers answers) {
        C one = cases.list("PRAMIQ").getFirst();
        sheet.readFresh(ID, "PRAMIQ", answers).ifPresent(SheetsFuzz::requireOurs);
        for (String kind : sheet.asks(one).keySet()) {
            sheet.read(kind, one, answers).ifPresent(s -> requireOurs(s, one.id()));
        }
        if (sheet.read("nothing", one, answers).isPresent()) {
            throw new AssertionError("a step nobody knows");
        }
    }

    private static void requireOurs(CaseStep step) {
        requireOurs(step, ID);
    }

    private static void requireOurs(CaseStep step, String id) {
        if (!step.id().equals(id) || !step.by().equals(DENG) || step.at().isAfter(NOW)) {
            throw new AssertionError("a step of another case, person or time: " + step.getClass());
        }
    }
}
