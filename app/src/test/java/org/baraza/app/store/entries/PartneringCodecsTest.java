package org.baraza.app.store.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.store.EntryCodec;
import org.baraza.app.web.MadeUpConsents;
import org.baraza.app.web.MadeUpPartners;
import org.baraza.app.web.MadeUpSafety;
import org.baraza.app.web.MadeUpSupports;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Consent;
import org.baraza.core.protect.Decision;
import org.baraza.core.record.CommunityStepEntry;
import org.baraza.core.record.Entry;
import org.baraza.core.record.HostGradeEntry;
import org.baraza.core.record.PartnerStepEntry;
import org.baraza.core.record.PersonStepEntry;
import org.baraza.core.record.SafetyStepEntry;
import org.baraza.core.record.SupportStepEntry;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.consents.CommunityStep;
import org.baraza.core.record.consents.Grade;
import org.baraza.core.record.consents.Level;
import org.baraza.core.record.consents.PersonStep;
import org.baraza.core.record.consents.Purpose;
import org.baraza.core.record.consents.Use;
import org.baraza.core.record.diligence.SupportKind;
import org.baraza.core.record.diligence.SupportStep;
import org.baraza.core.record.partners.Body;
import org.baraza.core.record.partners.Ending;
import org.baraza.core.record.partners.Group;
import org.baraza.core.record.partners.Onboarding;
import org.baraza.core.record.partners.Outlook;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.partners.Passed;
import org.baraza.core.record.partners.Refusal;
import org.baraza.core.record.partners.Successor;
import org.baraza.core.record.partners.Tie;
import org.baraza.core.record.safety.SafetyStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The files beside this test stay readable, and never change: one line for each kind of step and more. */
final class PartneringCodecsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant AT = Instant.parse("2026-03-14T18:00:00.000007Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 13);
    private static final Handle DENG = new Handle("deng");
    private static final Handle INGRID = new Handle("ingrid");
    private static final String ID = "p-0000001";

    /** @param steps the sealed type of the steps; empty for what has one form only */
    record Layout(EntryCodec codec, Optional<Class<?>> steps, List<? extends CaseStep> kinds, List<Entry> entries) {

        @Override
        public String toString() {
            return codec.kind();
        }
    }

    static Stream<Layout> layouts() {
        List<PartnerStep> partner = partner();
        List<SupportStep> support = support();
        return Stream.of(
                new Layout(
                        new PartnerStepV1(),
                        Optional.of(PartnerStep.class),
                        partner,
                        partner.stream()
                                .map(s -> (Entry) new PartnerStepEntry(s))
                                .toList()),
                new Layout(
                        new SupportStepV1(),
                        Optional.of(SupportStep.class),
                        support,
                        support.stream()
                                .map(s -> (Entry) new SupportStepEntry(s))
                                .toList()),
                agreements(),
                safety(),
                persons(),
                new Layout(
                        new HostConsentGradedV1(),
                        Optional.empty(),
                        List.of(),
                        Stream.of(Grade.COMPROMISED, Grade.CANNOT_TELL)
                                .map(g -> (Entry) new HostGradeEntry(MadeUpConsents.grade(
                                        "PRAMIQ", Month.of(2026, 3), Level.OPERATIONAL, g, DENG, AT)))
                                .toList()));
    }

    private static Layout agreements() {
        List<CommunityStep> steps = Stream.of(
                        Stream.of(new CommunityStep.Proposed(
                                ID,
                                "PRAMIQ",
                                Optional.empty(),
                                Purpose.PROJECT,
                                Optional.of(new Handle("p-0000009")),
                                Set.of(Group.WOMEN),
                                "a well",
                                DENG,
                                AT)),
                        MadeUpConsents.toForce(ID, AT).stream(),
                        MadeUpConsents.afterwards(ID, AT).stream())
                .flatMap(s -> s)
                .map(s -> (CommunityStep) s)
                .toList();
        return new Layout(
                new CommunityAgreementStepV1(),
                Optional.of(CommunityStep.class),
                steps,
                steps.stream().map(s -> (Entry) new CommunityStepEntry(s)).toList());
    }

    private static Layout safety() {
        List<SafetyStep> steps = Stream.concat(
                        Stream.of(MadeUpSafety.planned(ID, "PRAMIQ", AT)), MadeUpSafety.afterwards(ID, AT).stream())
                .toList();
        return new Layout(
                new PartnerSafetyStepV1(),
                Optional.of(SafetyStep.class),
                steps,
                steps.stream().map(s -> (Entry) new SafetyStepEntry(s)).toList());
    }

    private static Layout persons() {
        List<PersonStep> steps = List.of(
                MadeUpConsents.asked(ID, "PRAMIQ", Use.PUBLISH, Consent.Answer.NONE, AT),
                new PersonStep.TakenBack(ID, DENG, AT));
        return new Layout(
                new PersonConsentStepV1(),
                Optional.of(PersonStep.class),
                steps,
                steps.stream().map(s -> (Entry) new PersonStepEntry(s)).toList());
    }

    private static List<SupportStep> support() {
        return Stream.of(
                        Stream.of(new SupportStep.Requested(
                                ID,
                                "PRAMIQ",
                                Optional.of("XB0101"),
                                new Handle("p-0000002"),
                                PartnerType.ARMED_COMMUNITY_GROUP,
                                SupportKind.ADVICE,
                                "to keep the road open",
                                DENG,
                                AT)),
                        MadeUpSupports.toActive(ID, AT, PartnerType.ARMED_COMMUNITY_GROUP).stream(),
                        MadeUpSupports.afterwards(ID, AT).stream())
                .flatMap(s -> s)
                .map(s -> (SupportStep) s)
                .toList();
    }

    private static List<PartnerStep> partner() {
        return Stream.of(
                        Stream.of(
                                new PartnerStep.Identified(
                                        ID, "PRAMIQ", Optional.empty(), PartnerType.NGO, Body.ORGANISATION, DENG, AT),
                                new PartnerStep.Placed(ID, "XB0101", DENG, AT)),
                        MadeUpPartners.toAgreement(ID, AT, Consent.Answer.YES).stream(),
                        Stream.of(
                                MadeUpPartners.agreed(ID, AT, INGRID),
                                new PartnerStep.Declined(
                                        ID,
                                        Refusal.NO_MEANS,
                                        new Decision(Decision.What.REFUSE, INGRID, AT, "not this year")),
                                new PartnerStep.Reconsidered(ID, "there is money", DENG, AT),
                                new PartnerStep.Onboarded(ID, Onboarding.CONDUCT, DENG, AT),
                                new PartnerStep.Reviewed(ID, Outlook.CHANGE, "less paper", DENG, AT),
                                new PartnerStep.Suspended(ID, "a complaint", INGRID, AT),
                                new PartnerStep.Resumed(ID, "looked into", INGRID, AT),
                                new PartnerStep.Departed(ID, DENG, AT),
                                new PartnerStep.Ended(ID, Ending.AIM_REACHED, "the market is open", INGRID, AT),
                                new PartnerStep.HandedOver(
                                        ID,
                                        Set.of(Passed.TASKS, Passed.MEANS),
                                        Successor.COMMUNITY,
                                        "the stalls",
                                        DENG,
                                        AT),
                                new PartnerStep.RelationNoted(ID, "p-0000002", Tie.PART_OF, DAY, DENG, AT),
                                new PartnerStep.RelationEnded(ID, "p-0000002", Tie.PART_OF, DENG, AT),
                                new PartnerStep.PersonEnded(ID, MadeUpPartners.FOCAL, DENG, AT)))
                .flatMap(s -> s)
                .map(s -> (PartnerStep) s)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void every_entry_is_written_byte_for_byte_as_ever_and_read_back(Layout layout) throws IOException {
        List<String> written =
                layout.entries().stream().map(e -> written(layout.codec(), e)).toList();
        String file = layout.codec().kind() + "-v1.jsonl";
        try (InputStream in = PartneringCodecsTest.class.getResourceAsStream(file)) {
            assertThat(in).as(file + " holds\n" + String.join("\n", written)).isNotNull();
            List<String> golden = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(written).isEqualTo(golden);
            assertThat(golden.stream().map(line -> layout.codec().read(JSON.readTree(line))))
                    .isEqualTo(layout.entries());
        }
    }

    private static String written(EntryCodec codec, Entry entry) {
        ObjectNode body = JSON.createObjectNode();
        codec.show(entry, body);
        return JSON.writeValueAsString(body);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void there_is_a_line_for_every_kind_of_step_and_the_codec_is_the_one_the_entry_asks_for(Layout layout) {
        Entry first = layout.entries().getFirst();
        assertThat(layout.codec().kind()).isEqualTo(first.kind());
        assertThat(layout.codec().version()).isEqualTo(first.version());
        layout.steps()
                .ifPresent(type -> assertThat(
                                layout.kinds().stream().map(Object::getClass).collect(Collectors.toSet()))
                        .containsExactlyInAnyOrderElementsOf(List.of(type.getPermittedSubclasses())));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_step_this_program_does_not_know_is_not_read_as_another(Layout layout) {
        if (layout.steps().isEmpty()) {
            return;
        }
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> layout.codec()
                                        .read(
                                                JSON.readTree(
                                                        "{\"step\":\"other\",\"id\":\"c-1\",\"by\":\"deng\",\"at\":\"2026-03-14T18:00:00Z\"}"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
