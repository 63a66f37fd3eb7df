package org.baraza.core.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GuardsTest {

    private static final Handle AMINA = new Handle("WG-014");
    private static final Handle DENG = new Handle("a-deng");
    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final ReferenceCode CODE = new ReferenceCode("B4K7T2");

    @ParameterizedTest
    @ProtectionRule(4)
    @ValueSource(
            strings = {
                "Two women were RAPED on the road to the market",
                "survivors of sexual violence came to the clinic",
                "Deux femmes violées près du puits",
                "On parle de viols dans le camp",
                "Fue violada camino del mercado",
                "los hombres armados violaron a tres mujeres",
                "تعرضت امرأة للاغتصاب قرب البئر",
                "تم الإبلاغ عن اعتداءات جنسية",
                "الاغتصاب",
                "wanawake wawili walibakwa njiani",
                "kuna ubakaji kambini",
                "ukatili wa kijinsia umeongezeka"
            })
    void words_about_sexual_violence_are_referred_in_every_language_and_nothing_is_kept(String words) {
        assertThat(Reception.of(Topic.DANGER, words))
                .isEqualTo(new Reception.Referral(Topic.SEXUAL_VIOLENCE, Reception.Cause.WORDS));
        assertThat(Arrays.stream(Reception.class.getPermittedSubclasses())
                        .flatMap(c -> Arrays.stream(c.getRecordComponents()))
                        .map(RecordComponent::getType))
                .allMatch(Class::isEnum);
    }

    @ParameterizedTest
    @ProtectionRule(4)
    @ValueSource(
            strings = {
                "violence broke out in the market",
                "Ils ont violé le cessez-le-feu",
                "violaciones del alto el fuego",
                "grapes and rapeseed were looted",
                "هناك عنف في السوق",
                "watu walikimbia mpaka mjini"
            })
    void other_words_are_not_taken_for_it(String words) {
        assertThat(Reception.of(Topic.DANGER, words)).isEqualTo(new Reception.Open(Topic.DANGER));
    }

    @ParameterizedTest
    @ProtectionRule(4)
    @EnumSource(
            value = Form.Kind.class,
            names = {"WORDS", "RECORDING", "REAL_NAME", "PHONE_NUMBER", "E_MAIL"})
    void a_form_about_sexual_violence_has_no_field_to_tell_it_in(Form.Kind kind) {
        assertThat(Reception.of(Topic.SEXUAL_VIOLENCE, "").getClass()).isEqualTo(Reception.Referral.class);
        assertThatIllegalArgumentException().isThrownBy(() -> new Reception.Open(Topic.SEXUAL_VIOLENCE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Form(Topic.SEXUAL_VIOLENCE, List.of(new Form.Ask("what-happened", kind, false))));
        assertThat(new Form(Topic.SEXUAL_VIOLENCE, List.of(new Form.Ask("area", Form.Kind.AREA, true))).asks())
                .hasSize(1);
    }

    @Test
    @ProtectionRule(7)
    void only_organisations_and_areas_can_be_related() {
        assertThat(Relation.Kind.values()).containsExactly(Relation.Kind.ORGANISATION, Relation.Kind.AREA);
        assertThat(Relation.class.getRecordComponents())
                .extracting(RecordComponent::getType)
                .doesNotContain(Handle.class);
    }

    @ParameterizedTest
    @ProtectionRule(10)
    @ValueSource(
            strings = {"ethnicity", "personEthnicGroup", "religion_of_speaker", "tribe", "clan", "ethnie", "kabila"})
    void no_form_asks_for_ethnicity_or_religion(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Form(Topic.NEED, List.of(new Form.Ask(key, Form.Kind.CHOICE, false))));
    }

    private static Optional<Consent> asked(Consent.Answer answer) {
        return Consent.of(
                answer, AMINA, Consent.Purpose.BEING_NAMED, Consent.How.SPOKEN, "sw", NOON, NOON.plusSeconds(3_600));
    }

    @Test
    @ProtectionRule(11)
    void no_answer_is_no_consent() {
        assertThat(asked(Consent.Answer.YES)).isPresent();
        assertThat(asked(Consent.Answer.NO)).isEmpty();
        assertThat(asked(Consent.Answer.NONE)).isEmpty();
        assertThat(Consent.How.values()).extracting(Enum::name).containsExactly("SPOKEN", "SIGNED", "MESSAGE");
    }

    @Test
    @ProtectionRule(11)
    void a_consent_holds_for_its_purpose_until_it_ends_or_is_withdrawn() {
        Consent consent = asked(Consent.Answer.YES).orElseThrow();
        assertThat(consent.permits(Consent.Purpose.BEING_NAMED, NOON)).isTrue();
        assertThat(consent.permits(Consent.Purpose.RECORDING, NOON)).isFalse();
        assertThat(consent.permits(Consent.Purpose.BEING_NAMED, NOON.minusSeconds(1)))
                .isFalse();
        assertThat(consent.permits(Consent.Purpose.BEING_NAMED, NOON.plusSeconds(3_600)))
                .isFalse();
        Instant later = NOON.plusSeconds(60);
        Consent withdrawn = consent.withdraw(later).withdraw(later.plusSeconds(9));
        assertThat(withdrawn.permits(Consent.Purpose.BEING_NAMED, later.minusSeconds(1)))
                .isTrue();
        assertThat(withdrawn.permits(Consent.Purpose.BEING_NAMED, later)).isFalse();
        assertThat(withdrawn.deletionFrom()).isEqualTo(later);
    }

    @Test
    @ProtectionRule(26)
    void an_organisation_is_internal_until_it_chose_to_be_named_and_again_once_it_took_that_back() {
        Consent yes = asked(Consent.Answer.YES).orElseThrow();
        assertThat(Visibility.of(AMINA, List.of(), NOON)).isEqualTo(Visibility.INTERNAL);
        assertThat(Visibility.of(AMINA, List.of(yes), NOON)).isEqualTo(Visibility.NAMED);
        assertThat(Visibility.of(DENG, List.of(yes), NOON)).isEqualTo(Visibility.INTERNAL);
        assertThat(Visibility.of(AMINA, List.of(yes.withdraw(NOON)), NOON)).isEqualTo(Visibility.INTERNAL);
        assertThat(Visibility.of(AMINA, List.of(yes), NOON.plusSeconds(3_600))).isEqualTo(Visibility.INTERNAL);
    }

    @Test
    @ProtectionRule(12)
    void a_commitment_has_an_owner_and_a_day_that_is_not_over() {
        assertThat(new Commitment("patrol-to-market", DENG, DAY, DAY).owner()).isEqualTo(DENG);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Commitment("patrol-to-market", DENG, DAY, DAY.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Commitment(" ", DENG, DAY, DAY));
    }

    @ParameterizedTest
    @ProtectionRule(12)
    @ValueSource(
            strings = {
                "We promise a patrol tomorrow",
                "You will be protected",
                "Nous vous protégerons",
                "Le garantizamos ayuda",
                "نعدكم بالحماية",
                "Tutakulinda"
            })
    void promising_words_are_heard_in_every_language(String text) {
        assertThat(Commitment.soundsLikeOne(text)).isTrue();
        assertThat(Commitment.soundsLikeOne("Your message arrived. We will answer."))
                .isFalse();
    }

    @ParameterizedTest
    @ProtectionRule(15)
    @CsvSource(
            delimiter = '|',
            value = {
                "CLASSIFIED|NATO SECRET\\nid,place\\n1,x",
                "CLASSIFIED|,,\\n\"SECRET\",,\\nid,place,km",
                "CLASSIFIED|-- TOP SECRET // REL TO ALL --",
                "CLASSIFIED|TRÈS SECRET DÉFENSE",
                "CLASSIFIED|سري للغاية",
                "RULES_OF_ENGAGEMENT|Annex C: Rules of engagement for the force\\nRule 1 …",
                "RULES_OF_ENGAGEMENT|RÈGLES D'ENGAGEMENT\\nRègle 1",
                "RULES_OF_ENGAGEMENT|Reglas de enfrentamiento",
                "RULES_OF_ENGAGEMENT|قواعد الاشتباك",
                "RULES_OF_ENGAGEMENT|Kanuni za mapambano",
                "MILITARY_PLAN|OPORD 12-04 (REEDFORD)",
                "MILITARY_PLAN|1. SITUATION. Enemy forces …\\n2. MISSION. …\\n3. EXECUTION.\\n4. SUSTAINMENT",
                "MILITARY_PLAN|1. SITUATION\\n2. MISSION\\n3. EXÉCUTION\\n5. COMMANDEMENT ET TRANSMISSIONS",
                "MILITARY_PLAN|Amri ya operesheni namba 3",
                "DETAINEE_FILE|detainee name,serial,captured on,place\\nx,1,2020-01-01,y",
                "DETAINEE_FILE|Fiche de détenu",
                "DETAINEE_FILE|قائمة المحتجزين"
            })
    void restricted_papers_are_known_by_marking_title_and_build_up(Restricted kind, String text) {
        assertThat(Restricted.find("file", text.replace("\\n", "\n"))).contains(kind);
    }

    @ParameterizedTest
    @ProtectionRule(15)
    @ValueSource(
            strings = {
                "id,date,headline\n1,2020-01-01,Minister defends rules of engagement after secret meeting",
                "pcode,month,detainees\nXXA01,2020-01,4",
                "area,situation,mission,execution\nXXA01,calm,MINUXA,late",
                "{\"type\":\"FeatureCollection\",\"name\":\"confidential sources say\",\"features\":[]}",
                "partner,type,pcode,start,end\nWG-014,womens-group,XXA0101,2021-03,"
            })
    void ordinary_tables_that_speak_of_such_things_pass(String text) {
        assertThat(Restricted.find("table.csv", text)).isEmpty();
    }

    @Test
    @ProtectionRule(16)
    void a_text_message_can_hold_a_neutral_text_and_a_code_and_nothing_else() {
        assertThat(OutboundText.class.getRecordComponents())
                .extracting(RecordComponent::getType)
                .containsExactly(NeutralText.class, ReferenceCode.class);
        assertThat(new OutboundText(NeutralText.RECEIVED, CODE).in("Thank you. Your code is {0}."))
                .isEqualTo("Thank you. Your code is B4K7T2.");
    }

    @ParameterizedTest
    @ProtectionRule(16)
    @ValueSource(
            strings = {
                "Thank you.",
                "Your alert {0} arrived.",
                "Code {0}, come on 12 June.",
                "Code {0}, call +2495550100",
                "Code {0}, see https://baraza.example",
                "{0} {1}",
                "Votre plainte {0}",
                "Su denuncia {0}",
                "رمز البلاغ {0}",
                "Shambulio {0}"
            })
    void a_template_that_tells_is_not_sent(String template) {
        OutboundText text = new OutboundText(NeutralText.RECEIVED, CODE);
        assertThatIllegalArgumentException().isThrownBy(() -> text.in(template));
    }

    @ParameterizedTest
    @ProtectionRule(16)
    @ValueSource(strings = {"HELPME", "123456", "B4K7T", "b4k7t2", "A4K7T2", "B4K7T2 "})
    void neither_a_word_nor_a_number_to_call_fits_into_a_code(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferenceCode(text));
    }

    @ParameterizedTest
    @ProtectionRule(17)
    @EnumSource(
            value = Form.Kind.class,
            names = {"REAL_NAME", "PHONE_NUMBER", "E_MAIL"})
    void no_form_can_require_a_name_a_phone_or_an_e_mail(Form.Kind kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Form(Topic.DANGER, List.of(new Form.Ask("reach", kind, true))));
        assertThat(new Form(Topic.DANGER, List.of(new Form.Ask("reach", kind, false))).asks())
                .hasSize(1);
    }

    @ParameterizedTest
    @ProtectionRule(18)
    @ValueSource(strings = {"program", "Program", "operator", "site", "baraza"})
    void the_program_decides_nothing(String by) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decision(Decision.What.VERIFY, new Handle(by), NOON, "score 0.97"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Decision(Decision.What.REFUSE, DENG, NOON, " "));
        assertThat(new Decision(Decision.What.PRIORITISE, DENG, NOON, "two sources").by())
                .isEqualTo(DENG);
    }

    private static final Units UNITS = new Units(Map.of(
            "force", "mission",
            "battalion-1", "force",
            "company-a", "battalion-1",
            "company-b", "battalion-1",
            "civil-affairs", "mission",
            "conduct", "mission",
            "odd", "even",
            "even", "odd"));

    @ParameterizedTest
    @ProtectionRule(21)
    @CsvSource({
        "company-a, company-a, IN_THE_CHAIN",
        "battalion-1, company-a, IN_THE_CHAIN",
        "force, company-a, IN_THE_CHAIN",
        "mission, company-a, IN_THE_CHAIN",
        "company-b, company-a, IN_THE_CHAIN",
        "company-a, battalion-1, IN_THE_CHAIN",
        "conduct, company-a, OUTSIDE_THE_CHAIN",
        "conduct, mission, IN_THE_CHAIN",
        "unheard-of, company-a, NOT_KNOWN",
        "conduct, unheard-of, NOT_KNOWN",
        "odd, company-a, NOT_KNOWN",
        "conduct, even, NOT_KNOWN",
        ", company-a, NOT_KNOWN",
        "conduct, , NOT_KNOWN"
    })
    void a_complaint_is_read_outside_the_chain_of_the_accused_only(
            String reader, String accused, MisconductAccess expected) {
        MisconductAccess access = MisconductAccess.of(UNITS, Optional.ofNullable(reader), Optional.ofNullable(accused));
        assertThat(access).isEqualTo(expected);
        assertThat(access.allowed()).isEqualTo(expected == MisconductAccess.OUTSIDE_THE_CHAIN);
    }

    private static Support.Clearance cleared(Support.Check check, int days) {
        return new Support.Clearance(
                check, new Decision(Decision.What.VERIFY, DENG, NOON, "assessed"), DAY.plusDays(days));
    }

    @Test
    @ProtectionRule(22)
    void support_to_an_armed_community_group_is_not_active_without_all_three_checks() {
        List<Support.Clearance> two =
                List.of(cleared(Support.Check.HUMAN_RIGHTS_DUE_DILIGENCE, 30), cleared(Support.Check.LEGAL, 30));
        Support proposed = new Support(PartnerType.ARMED_COMMUNITY_GROUP, Support.State.PROPOSED, two, DAY);
        assertThat(proposed.activate(DAY)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Support(PartnerType.ARMED_COMMUNITY_GROUP, Support.State.ACTIVE, two, DAY));
        assertThat(new Support(PartnerType.NATIONAL_SECURITY_FORCE, Support.State.ACTIVE, two, DAY).state())
                .isEqualTo(Support.State.ACTIVE);
        assertThat(new Support(PartnerType.WOMENS_GROUP, Support.State.ACTIVE, List.of(), DAY).state())
                .isEqualTo(Support.State.ACTIVE);
    }

    @Test
    @ProtectionRule(22)
    void support_stops_by_itself_on_the_day_a_check_runs_out_and_refused_checks_clear_nothing() {
        List<Support.Clearance> three = List.of(
                cleared(Support.Check.HUMAN_RIGHTS_DUE_DILIGENCE, 30),
                cleared(Support.Check.LEGAL, 10),
                cleared(Support.Check.CHILD_RECRUITMENT, 30));
        Support active = new Support(PartnerType.ARMED_COMMUNITY_GROUP, Support.State.PROPOSED, three, DAY)
                .activate(DAY)
                .orElseThrow();
        assertThat(active.on(DAY.plusDays(9)).state()).isEqualTo(Support.State.ACTIVE);
        assertThat(active.on(DAY.plusDays(10)).state()).isEqualTo(Support.State.SUSPENDED);
        Support.Clearance refused = new Support.Clearance(
                Support.Check.LEGAL, new Decision(Decision.What.REFUSE, DENG, NOON, "not lawful"), DAY.plusDays(30));
        assertThat(Support.missing(PartnerType.NATIONAL_SECURITY_FORCE, List.of(refused), DAY))
                .contains(Support.Check.LEGAL);
    }

    private static final String POLICY = """
            figures | read | in-scope | humanitarian force | made up
            figures | write | in-scope | humanitarian police | made up
            sharing | read | in-scope | humanitarian | made up
            missions | read | everybody | | made up
            """;

    @Test
    @ProtectionRule(29)
    void no_line_of_the_policy_shows_the_force_what_humanitarians_confide() {
        Policy policy = Policy.read(POLICY);
        assertThat(Separation.problems(policy, Set.of(Matter.FIGURES, Matter.MISSIONS)))
                .extracting(Rule::matter, Rule::deed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Matter.FIGURES, Deed.READ),
                        org.assertj.core.groups.Tuple.tuple(Matter.MISSIONS, Deed.READ));
        assertThat(Separation.problems(policy, Set.of(Matter.SHARING))).isEmpty();
    }

    @Test
    @ProtectionRule(29)
    void nobody_is_of_the_force_and_a_humanitarian_at_once() {
        Grant force = new Grant(Role.FORCE, Scope.EVERYWHERE, NOON, NOON.plusSeconds(60));
        Grant humanitarian = new Grant(Role.HUMANITARIAN, Scope.ofArea("XXA01"), NOON, NOON.plusSeconds(120));
        assertThat(Separation.isOnBothSides(List.of(force, humanitarian), NOON)).isTrue();
        assertThat(Separation.isOnBothSides(List.of(force, humanitarian), NOON.plusSeconds(60)))
                .isFalse();
        assertThat(Separation.isOnBothSides(List.of(force), NOON)).isFalse();
    }

    @Test
    @ProtectionRule(30)
    void a_community_is_asked_again_only_by_a_planner_who_saw_who_asked_lately() {
        var next = new AssessmentPlan.Assessment("XXA0101", DAY, "civil-affairs");
        var lately = new AssessmentPlan.Assessment("XXA0101", DAY.minusDays(20), "ngo-7");
        var before = new AssessmentPlan.Assessment("XXA0101", DAY.minusDays(90), "unicorn");
        var longAgo = new AssessmentPlan.Assessment("XXA0101", DAY.minusDays(180), "ngo-7");
        var elsewhere = new AssessmentPlan.Assessment("XXA0102", DAY.minusDays(1), "ngo-7");
        var known = List.of(before, elsewhere, longAgo, lately, next);
        assertThat(AssessmentPlan.recent(known, next)).containsExactly(lately, before);
        assertThatIllegalArgumentException().isThrownBy(() -> AssessmentPlan.of(next, known, Set.of(lately)));
        assertThat(AssessmentPlan.of(next, known, Set.of(lately, before)).seen())
                .containsExactly(lately, before);
        assertThat(AssessmentPlan.class.getConstructors()).isEmpty();
    }
}
