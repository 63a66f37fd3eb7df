package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.app.desk.By;
import org.baraza.app.desk.FormDoor;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.Progress;
import org.baraza.app.openrosa.CollectClient;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.networks.NetworkStep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year with the women of the Kolona market, as those who lived it saw it on their screens and telephones: found, looked
 * into and agreed with; a force supported and stopped; an agreement broken; a reprisal; a consent taken back; and Deng, who
 * leaves, followed by somebody who knows nobody. Pictures lie in target/screenshots.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class YearOfAPartnershipTest {

    private static final String MISSION = "/missions/PRAMIQ";
    private static final String PARTNERS = MISSION + "/partners";
    private static final String AGREEMENTS = MISSION + "/agreements";
    private static final String SUPPORT = MISSION + "/support";
    private static final String DISPUTES = MISSION + "/disputes";
    private static final String ACTIVITIES = MISSION + "/activities";
    private static final String NOTES = MISSION + "/notes";
    private static final String AREA = "XB0101";
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2025-01-10T09:00:00Z"));

    @TempDir
    static Path folder;

    private static EngagedSite site;
    private static Chromium chromium;
    private static Colleague deng;
    private static Colleague rose;
    private static Colleague ingrid;
    private static Colleague amina;
    private static Colleague karim;
    private static final Map<String, AtScreen> SCREENS = new HashMap<>();

    private static String association = "";
    private static String meeting = "";
    private static String consent = "";
    private static String support = "";

    @BeforeAll
    static void open() throws Exception {
        chromium = Chromium.start();
        site = EngagedSite.open(folder, NOW::get);
        for (String sheet : List.of("partner", "dispute", "activity")) {
            Forms.Looked looked = site.desk()
                    .forms()
                    .look(sheet + ".xlsx", Files.readAllBytes(Path.of("../forms/" + sheet + ".xlsx")), Map.of());
            Forms.Edition unused =
                    site.desk().forms().publish(((Forms.Fit) looked).draft(), "PRAMIQ", By.screen(new Handle("rose")));
        }
        deng = comes("deng", Role.COMMUNITY_LIAISON_ASSISTANT, Scope.ofMission("PRAMIQ"));
        rose = comes("rose", Role.HUMAN_RIGHTS, Scope.ofMission("PRAMIQ"));
        ingrid = comes("ingrid", Role.HEAD_OF_OFFICE, Scope.ofMission("PRAMIQ"));
        amina = comes("amina", Role.PARTNER, Scope.ofArea("XB01"));
        karim = comes("karim", Role.MINISTRY_READER, Scope.ofArea("XB01"));
        assertThat(site.desk()
                        .networks()
                        .begin(
                                new NetworkStep.CommunityNamed(
                                        "market-people", "PRAMIQ", AREA, Optional.empty(), deng.who(), NOW.get()),
                                "The market",
                                By.screen(deng.who())))
                .isEmpty();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (site != null) {
            site.close();
        }
    }

    private static Colleague comes(String name, Role role, Scope scope) {
        Grant grant = new Grant(role, scope, NOW.get(), NOW.get().plus(Duration.ofDays(360)));
        return Colleague.comesIn(site.desk(), name, "Shown " + name, grant, NOW.get());
    }

    /** Time passes, and everybody signs in anew on that day. */
    private static void on(String day) {
        NOW.set(Instant.parse(day + "T09:00:00Z"));
        SCREENS.clear();
    }

    /** Whoever is at a screen reads before they write: a little time passes. */
    private static AtScreen at(Colleague who) {
        Instant unused = NOW.updateAndGet(before -> before.plusSeconds(20));
        return SCREENS.computeIfAbsent(
                who.login(),
                _ -> new AtScreen(
                        chromium.of(back(who), site.serving().address()),
                        site.serving().address()));
    }

    private static Colleague back(Colleague who) {
        // A code of the second factor is taken once.
        Instant now = NOW.updateAndGet(before -> before.plusSeconds(60));
        return who.comesBack(site.desk(), now);
    }

    private static String today() {
        return LocalDate.ofInstant(NOW.get(), ZoneOffset.UTC).toString();
    }

    private static String inMonths(int months) {
        return LocalDate.ofInstant(NOW.get(), ZoneOffset.UTC).plusMonths(months).toString();
    }

    private static String state(String path) {
        String unused = at(ingrid).reads(path);
        return at(ingrid).page().locator("h1 .mark").innerText().toLowerCase(Locale.ROOT);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What Deng's telephone sends, twice as the answer was lost. */
    private static void sends(String form, Map<String, String> answers) throws Exception {
        OpenRosaSite doors = new OpenRosaSite(site.desk(), site.serving(), NOW::get);
        CollectClient phone =
                new CollectClient(site.serving().address().resolve(FormDoor.base(doors.key(back(deng)), "PRAMIQ")));
        String blank = phone.download(phone.list("?formID=" + form).getFirst());
        String filled = FilledAlert.of(blank, "uuid:" + UUID.randomUUID(), answers);
        assertThat(phone.submit(filled, Map.of())).isNotEmpty();
        assertThat(phone.submit(filled, Map.of())).isNotEmpty();
    }

    @Test
    @Order(1)
    @ProtectionRule(1)
    void in_january_the_women_are_found_looked_into_and_agreed_with_by_somebody_else_than_who_found_them()
            throws Exception {
        sends(
                "partner",
                Map.of(
                        "type",
                        "womens_group",
                        "body",
                        "organisation",
                        "called",
                        "Women of the Kolona market",
                        "area",
                        AREA,
                        "group",
                        "women",
                        "says",
                        "speaks_for_us",
                        "basis",
                        "deeds",
                        "how",
                        "separate_meeting",
                        "on",
                        "2025-01-09"));
        MessageSite.until(() -> !site.desk().partners().list("PRAMIQ").isEmpty());
        association = PARTNERS + "/"
                + site.desk().partners().list("PRAMIQ").getFirst().id();
        assertThat(at(deng).reads(PARTNERS)).contains("Women of the Kolona market");
        assertThat(at(ingrid).isOffered(association, "/decisions/agreed"))
                .as("nothing is agreed before it was looked into")
                .isFalse();
        for (String group : List.of("ELDERS", "HERDERS", "YOUNG_WOMEN")) {
            at(deng).does(
                            association,
                            "/steps/nominated",
                            "group",
                            group,
                            "says",
                            group.equals("HERDERS") ? "PARTLY" : "SPEAKS_FOR_US",
                            "basis",
                            "DEEDS",
                            "how",
                            "SEPARATE_MEETING",
                            "on",
                            today(),
                            "review",
                            inMonths(12),
                            "why",
                            "asked by themselves");
        }
        at(deng).does(
                        association,
                        "/steps/conflict-checked",
                        "gain",
                        "WOMEN",
                        "lose",
                        "TRADERS",
                        "why",
                        "the stalls are near each other");
        at(rose).does(association, "/steps/vetting-opened");
        for (String line :
                List.of("IDENTITY", "SANCTIONS", "RIGHTS_RECORD", "SEXUAL_EXPLOITATION", "FINANCE", "AFFILIATION")) {
            at(rose).does(
                            association,
                            "/steps/vetted",
                            "line",
                            line,
                            "result",
                            "PASSED",
                            "source",
                            "COMMUNITY",
                            "on",
                            today(),
                            "until",
                            inMonths(12));
        }
        at(rose).does(
                        association,
                        "/risk",
                        "threat",
                        "HIGH",
                        "vulnerability",
                        "MEDIUM",
                        "capacity",
                        "MEDIUM",
                        "mode",
                        "DISCREET",
                        "until",
                        inMonths(6));
        at(deng).does(association, "/steps/contacted", "mode", "DISCREET", "on", today());
        at(deng).does(
                        association,
                        "/steps/visibility-asked",
                        "answer",
                        "NO",
                        "how",
                        "SPOKEN",
                        "language",
                        "sw",
                        "until",
                        inMonths(12));
        Chromium.shoot(at(deng).page(), "year-partner");
        assertThat(at(deng).isOffered(association, "/decisions/agreed"))
                .as("it is not his to agree")
                .isFalse();
        at(ingrid)
                .does(
                        association,
                        "/decisions/agreed",
                        "objectives",
                        "TALK",
                        "objectives",
                        "WARN_EARLY",
                        "from",
                        today(),
                        "until",
                        inMonths(12),
                        "why",
                        "the market wants it");
        for (String item :
                List.of("WAYS_TO_REACH", "EMERGENCY_CONTACTS", "TRAINING", "CONDUCT", "COMPLAINTS", "DATA_RULES")) {
            at(deng).does(association, "/steps/onboarded", "item", item);
        }
        assertThat(at(ingrid).reads(association)).contains("Women of the Kolona market");
        assertThat(at(karim).reads(association)).doesNotContain("Kolona");
        assertThat(at(amina).reads(association)).doesNotContain("threat");
    }

    @Test
    @Order(2)
    void in_february_the_market_agrees_to_meetings_each_group_by_itself_and_people_meet() {
        on("2025-02-03");
        meeting = at(deng).begins(
                        ACTIVITIES + "/new",
                        ACTIVITIES,
                        "kind",
                        "DIALOGUE",
                        "area",
                        AREA,
                        "community",
                        "market-people",
                        "planned",
                        "2025-02-20",
                        "initiator",
                        "COMMUNITY",
                        "convener",
                        "MISSION",
                        "about",
                        "where the stalls stand");
        consent = at(deng).begins(
                        AGREEMENTS + "/new",
                        AGREEMENTS,
                        "purpose",
                        "MEETINGS",
                        "area",
                        AREA,
                        "concerned",
                        "WOMEN",
                        "concerned",
                        "ELDERS",
                        "concerned",
                        "HERDERS",
                        "activity",
                        last(meeting),
                        "why",
                        "to meet at the market each month");
        for (String group : List.of("WOMEN", "ELDERS", "HERDERS")) {
            assertThat(at(ingrid).isOffered(consent, "/decisions/agreed")).isFalse();
            at(deng).does(
                            consent,
                            "/steps/consulted",
                            "group",
                            group,
                            "answer",
                            group.equals("HERDERS") ? "AGREES_IF" : "AGREES",
                            "how",
                            "SEPARATE_MEETING",
                            "on",
                            today(),
                            "why",
                            "not on market days");
        }
        at(deng).does(consent, "/steps/met-together", "present", "WOMEN", "present", "ELDERS", "on", today());
        at(deng).does(consent, "/steps/read-aloud", "language", "sw", "kept", "SPOKEN", "on", today());
        at(deng).does(consent, "/steps/duty-taken", "duty", "GUARANTOR", "who", last(association));
        at(deng).does(consent, "/steps/duty-taken", "duty", "MONITOR", "who", last(association));
        at(ingrid)
                .does(
                        consent,
                        "/decisions/agreed",
                        "from",
                        today(),
                        "until",
                        inMonths(11),
                        "why",
                        "each group was asked by itself");
        Chromium.shoot(at(ingrid).page(), "year-consent");
        assertThat(site.desk().consents().permits(new Handle(last(meeting)))).isTrue();
        on("2025-02-20");
        at(deng).writes(
                        MISSION + "/customs/new",
                        MISSION + "/customs",
                        "area",
                        AREA,
                        "languages",
                        "sw",
                        "interpreter",
                        "yes",
                        "greet",
                        "the eldest first, sitting",
                        "avoid",
                        "market days",
                        "apart",
                        "women with women");
        at(deng).does(meeting, "/steps/customs-read");
        at(deng).does(
                        meeting,
                        "/steps/held",
                        "on",
                        today(),
                        "chair",
                        "COMMUNITY",
                        "total",
                        "20",
                        "groups-WOMEN",
                        "11",
                        "agreed",
                        "no",
                        "came",
                        "again");
        assertThat(state(meeting)).isEqualTo("held");
    }

    @Test
    @Order(3)
    @ProtectionRule(22)
    void in_march_the_police_are_supported_only_after_due_diligence() {
        on("2025-03-04");
        String police = at(rose).begins(
                        PARTNERS + "/new",
                        PARTNERS,
                        "type",
                        "NATIONAL_SECURITY_FORCE",
                        "body",
                        "OFFICE",
                        "called",
                        "Police post of the bridge",
                        "area",
                        AREA);
        support = at(rose).begins(
                        SUPPORT + "/new",
                        SUPPORT,
                        "recipient",
                        last(police),
                        "kind",
                        "TRAINING",
                        "area",
                        AREA,
                        "why",
                        "to hear complaints");
        assertThat(at(ingrid).isOffered(support, "/decisions/begun"))
                .as("nothing is given before anybody looked")
                .isFalse();
        at(rose).does(support, "/steps/policy-told", "on", today());
        at(rose).does(
                        support,
                        "/steps/assessed",
                        "factor-violations",
                        "LOW",
                        "factor-accountability",
                        "LOW",
                        "factor-leadership",
                        "LOW",
                        "factor-oversight",
                        "LOW",
                        "mitigable",
                        "YES",
                        "until",
                        inMonths(6),
                        "why",
                        "nothing is known against this post");
        for (String check : List.of("LEGAL", "CHILD_RECRUITMENT")) {
            at(rose).does(
                            support,
                            "/steps/checked",
                            "check",
                            check,
                            "passed",
                            "YES",
                            "until",
                            inMonths(6),
                            "why",
                            "looked into");
        }
        at(ingrid).does(support, "/decisions/decided", "verdict", "APPROVED", "why", "low in all four");
        at(ingrid).does(support, "/decisions/begun");
        assertThat(state(support)).isEqualTo("active");
    }

    @Test
    @Order(4)
    void in_april_farmers_and_herders_agree_and_in_may_the_agreement_is_broken_and_put_right() throws Exception {
        on("2025-04-02");
        sends(
                "dispute",
                Map.of("type", "pastoral", "haste", "weeks", "area", AREA, "words", "the corridor is ploughed"));
        MessageSite.until(
                () -> !site.desk().engagement().disputes().list("PRAMIQ").isEmpty());
        String dispute = DISPUTES + "/"
                + site.desk().engagement().disputes().list("PRAMIQ").getFirst().id();
        assertThat(at(deng).reads(dispute)).doesNotContain("ploughed");
        at(deng).does(
                        dispute,
                        "/steps/mechanism-asked",
                        "mechanism",
                        "ELDERS",
                        "says",
                        "ASKS_FOR_SUPPORT",
                        "why",
                        "they do not sit with herders alone");
        at(deng).does(dispute, "/steps/mediator-checked", "mediator", last(association), "accepted", "yes");
        assertThat(at(deng).isOffered(dispute, "/rulings/accepted")).isFalse();
        at(ingrid).does(dispute, "/rulings/accepted");
        at(deng).does(dispute, "/steps/party-noted", "kind", "FARMERS");
        at(deng).does(dispute, "/steps/party-noted", "kind", "HERDERS");
        for (String party : List.of("1", "2")) {
            assertThat(at(deng).isOffered(dispute, "/steps/agreed"))
                    .as("each is met apart first")
                    .isFalse();
            at(deng).does(dispute, "/steps/met-apart", "party", party, "safe", "yes", "women", "yes");
        }
        at(deng).does(
                        dispute,
                        "/steps/session-held",
                        "on",
                        today(),
                        "parties",
                        "2",
                        "result",
                        "NEARER",
                        "why",
                        "both stayed");
        at(deng).does(
                        dispute,
                        "/steps/clause-drafted",
                        "party",
                        "1",
                        "due",
                        "2025-06-01",
                        "clause",
                        "the corridor stays open");
        at(deng).does(
                        dispute,
                        "/steps/agreed",
                        "extent",
                        "WHOLE",
                        "on",
                        today(),
                        "until",
                        "2026-04-02",
                        "readOut",
                        "yes",
                        "monitors",
                        "ELDERS",
                        "monitors",
                        "WOMENS_GROUP");
        assertThat(state(dispute)).isEqualTo("agreed");
        on("2025-05-05");
        at(deng).does(
                        dispute,
                        "/steps/violated",
                        "clause",
                        "1",
                        "gravity",
                        "SERIOUS",
                        "on",
                        today(),
                        "why",
                        "a field lies across it again");
        assertThat(at(ingrid).reads(dispute)).contains("serious");
        assertThat(at(ingrid).isOffered(dispute, "/rulings/closed"))
                .as("nothing is over while it is broken")
                .isFalse();
        at(deng).does(dispute, "/steps/remedied", "violation", "1", "why", "the field was moved");
        at(deng).does(
                        dispute,
                        "/steps/followed-up",
                        "month",
                        "1",
                        "holding",
                        "PARTLY",
                        "why",
                        "it was broken once and mended");
        Chromium.shoot(at(deng).page(), "year-dispute");
    }

    @Test
    @Order(5)
    @ProtectionRule(22)
    void in_june_what_is_alleged_of_the_police_stops_what_they_are_given() {
        on("2025-06-10");
        at(rose).does(support, "/steps/alleged", "what", "TORTURE", "on", "2025-06-08");
        assertThat(state(support)).isEqualTo("under review");
        assertThat(at(ingrid).isOffered(support, "/decisions/resumed")).isFalse();
        at(ingrid)
                .does(
                        support,
                        "/decisions/judged",
                        "number",
                        "1",
                        "judgement",
                        "FOUNDED",
                        "why",
                        "two accounts and a doctor's note");
        at(ingrid).does(support, "/decisions/withdrawn", "why", "founded");
        assertThat(state(support)).isEqualTo("withdrawn");
        Chromium.shoot(at(ingrid).page(), "year-support");
    }

    @Test
    @Order(6)
    @ProtectionRule(6)
    void in_july_one_of_the_women_is_threatened_and_only_those_who_look_after_them_know() {
        on("2025-07-06");
        String safety = association + "/safety";
        at(rose).does(
                        safety,
                        "/steps/planned",
                        "measures",
                        "CONTACT_CHANGED",
                        "measures",
                        "NEVER_ALONE",
                        "days",
                        "7",
                        "owner",
                        "HUMAN_RIGHTS",
                        "authorities",
                        "NO",
                        "review",
                        "2025-09-01");
        at(rose).does(safety, "/steps/checked-in", "word", "WELL");
        at(rose).does(safety, "/steps/reprisal-told", "what", "THREAT", "on", "2025-07-05");
        assertThat(at(rose).isOffered(safety, "/steps/reprisal-judged"))
                .as("who told of it does not judge it")
                .isFalse();
        at(ingrid)
                .does(
                        safety,
                        "/steps/reprisal-judged",
                        "number",
                        "1",
                        "established",
                        "YES",
                        "why",
                        "two neighbours heard it");
        at(rose).does(safety, "/steps/emergency-begun");
        assertThat(at(ingrid).isOffered(safety, "/steps/emergency-over"))
                .as("nothing is over before somebody answered")
                .isFalse();
        at(ingrid).does(safety, "/steps/emergency-answered", "done", "CALLED", "done", "ESCORTED");
        at(ingrid).does(safety, "/steps/emergency-over", "moved", "NO", "why", "she is with her sister");
        Chromium.shoot(at(ingrid).page(), "year-safety");
        at(rose).does(
                        association,
                        "/risk",
                        "threat",
                        "HIGH",
                        "vulnerability",
                        "HIGH",
                        "capacity",
                        "MEDIUM",
                        "mode",
                        "THROUGH_OTHERS",
                        "until",
                        inMonths(6));
        for (Colleague other : List.of(deng, amina, karim)) {
            assertThat(at(other).reads(safety)).as(other.login()).doesNotContain("neighbours", "sister", "hreat");
        }
        on("2025-07-20");
        assertThat(at(rose).reads(MISSION + "/safety"))
                .as("nobody has heard of them for two weeks")
                .contains("Women of the Kolona market");
    }

    @Test
    @Order(7)
    @ProtectionRule(11)
    void in_august_the_women_take_their_consent_back_and_what_stood_on_it_stops() {
        on("2025-08-11");
        at(deng).does(consent, "/steps/withdrawn", "group", "WOMEN");
        assertThat(state(consent)).isEqualTo("taken back");
        assertThat(site.desk().consents().permits(new Handle(last(meeting)))).isFalse();
        Chromium.shoot(at(ingrid).page(), "year-withdrawn");
        String again = at(deng).begins(
                        ACTIVITIES + "/new",
                        ACTIVITIES,
                        "kind",
                        "DIALOGUE",
                        "area",
                        AREA,
                        "community",
                        "market-people",
                        "planned",
                        today(),
                        "initiator",
                        "MISSION",
                        "convener",
                        "MISSION",
                        "about",
                        "the stalls once more");
        at(deng).does(again, "/steps/customs-read");
        assertThat(at(deng).reads(again)).contains("The community has not agreed to it, or does not any more");
        assertThat(at(deng).isTold(
                                again,
                                "/steps/held",
                                "on",
                                today(),
                                "chair",
                                "MISSION",
                                "total",
                                "9",
                                "agreed",
                                "no",
                                "came",
                                "none"))
                .contains("The community has not agreed to it");
        assertThat(state(again)).isEqualTo("prepared");
    }

    @Test
    @Order(8)
    @ProtectionRule(29)
    void in_october_deng_leaves_and_who_follows_knows_in_five_minutes_what_took_him_a_year() {
        on("2025-10-01");
        String note = at(deng).begins(
                        NOTES + "/new",
                        NOTES,
                        "office",
                        "COMMUNITY_LIAISON_ASSISTANT",
                        "area",
                        AREA,
                        "due",
                        "2025-10-20",
                        "said-words",
                        "greet the one who keeps bees before the market");
        assertThat(at(deng).isOffered(note, "/steps/confirmed"))
                .as("not by whoever wrote it")
                .isFalse();
        Colleague newcomer = comes("farah", Role.COMMUNITY_LIAISON_ASSISTANT, Scope.ofMission("PRAMIQ"));
        assertThat(at(newcomer).reads(note)).doesNotContain("keeps bees");
        String brief = at(newcomer).reads(MISSION + "/areas/" + AREA + "/brief");
        assertThat(brief).contains("the eldest first, sitting", "market days");
        Chromium.shoot(at(newcomer).page(), "year-brief");
        at(newcomer).writes(note, note + "/words", "why", "I follow Deng");
        assertThat(at(newcomer).page().locator("main").innerText()).contains("keeps bees");
        at(newcomer).does(note, "/steps/confirmed");
        assertThat(state(note)).isEqualTo("taken over");
    }

    @Test
    @Order(9)
    void in_december_the_year_is_looked_back_on_and_the_women_leave_without_a_reason() {
        on("2025-12-15");
        at(ingrid).reads(association);
        at(deng).does(
                        association,
                        "/steps/reviewed",
                        "outlook",
                        "CHANGE",
                        "why",
                        "they want to be asked before, not after");
        at(deng).does(association, "/steps/departed");
        assertThat(state(association)).isIn("ended", "left", "departed");
        at(deng).does(
                        association,
                        "/steps/handed-over",
                        "what",
                        "CONTACTS",
                        "what",
                        "PROMISES",
                        "to",
                        "COMMUNITY",
                        "why",
                        "the elders carry on");
        Chromium.shoot(at(deng).page(), "year-ended");
        assertThat(site.desk().verifyJournal(Progress.NONE).holds()).isTrue();
        assertThat(site.desk().rebuild(Progress.NONE).identical()).isTrue();
    }
}
