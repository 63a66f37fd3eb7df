package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baraza.app.desk.Accounts;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Feedback;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.ImpactPlans;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.IncidentReports;
import org.baraza.app.desk.Messages;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Rumours;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.SignIns;
import org.baraza.app.desk.Vault;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.openrosa.MadeUpForms;
import org.baraza.app.web.About;
import org.baraza.app.web.Gate;
import org.baraza.app.web.MadeUpConsents;
import org.baraza.app.web.MadeUpEngagement;
import org.baraza.app.web.MadeUpField;
import org.baraza.app.web.MadeUpHearing;
import org.baraza.app.web.MadeUpLessons;
import org.baraza.app.web.MadeUpPartners;
import org.baraza.app.web.MadeUpSafety;
import org.baraza.app.web.MadeUpSupports;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.Places;
import org.baraza.app.web.Sight;
import org.baraza.app.web.Visitor;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Asker;
import org.baraza.core.protect.Consent;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.IdentityField;
import org.baraza.core.protect.IdentityPurpose;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Ruling;
import org.baraza.core.protect.Scope;
import org.baraza.core.protect.Topic;
import org.baraza.core.protect.Where;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.consents.Grade;
import org.baraza.core.record.consents.Level;
import org.baraza.core.record.consents.Use;
import org.baraza.core.record.feedback.Concern;
import org.baraza.core.record.feedback.Kind;
import org.baraza.core.record.incidents.Account;
import org.baraza.core.record.incidents.Credibility;
import org.baraza.core.record.incidents.Days;
import org.baraza.core.record.incidents.IncidentType;
import org.baraza.core.record.incidents.Occurrence;
import org.baraza.core.record.incidents.Reliability;
import org.baraza.core.record.incidents.Spot;
import org.baraza.core.record.incidents.Targeted;
import org.baraza.core.record.networks.Age;
import org.baraza.core.record.networks.ChannelCard;
import org.baraza.core.record.networks.ChannelKind;
import org.baraza.core.record.networks.Holder;
import org.baraza.core.record.networks.Hours;
import org.baraza.core.record.networks.IfNo;
import org.baraza.core.record.networks.NetworkStep;
import org.baraza.core.record.networks.Sex;
import org.baraza.core.record.partners.Body;
import org.baraza.core.record.partners.PartnerStep;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every route with every role, within its scope, beside its scope and after its time, and looks into every answer
 * for planted names, numbers and places. Routes and roles are found, not listed: what is built later is walked too, and a
 * route with a part the walk does not know fails until the walk is told what it may be.
 */
final class NeedToKnowWalkTest {

    /** Pages that tell each reader of what they may read on other pages too, and of nothing else. */
    private static final Pattern GATHERS = Pattern.compile(".*/(brief|engagement|activities/new|spoken/new)");

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2025-05-01T12:00:00Z"));
    private static final String MISSION = "PRAMIQ";
    private static final String ELSEWHERE = "UNMIL";
    private static final String DISTRICT = "XB01";

    /** What stands in a path for the walker's own key. */
    private static final String OWN_KEY = "OWN-KEY";

    private static final String NO_KEY = "nowhere";
    private static final SignIns.Caller CALLER = new SignIns.Caller("127.0.0.1", "a test", Optional.empty());
    private static final Pattern PART = Pattern.compile("\\{([a-zA-Z]+)(?::[^}]*}[^}]*)?}");

    /** Roles that are given for a mission or an area only. */
    private static final Set<Role> NEVER_EVERYWHERE = Set.of(Role.PARTNER, Role.MINISTRY_READER);

    @TempDir
    static Path folder;

    private static Desk desk;
    private static ScreenServer.Serving serving;
    private static ConfigurableApplicationContext context;
    private static final List<Walker> WALKERS = new ArrayList<>();
    private static String person = "";
    private static String alert = "";
    private static String incident = "";
    private static final List<Plant> PLANTS = new ArrayList<>();

    /** What each part of an address may be: what is there, and what is not. */
    private static final Map<String, List<String>> PARTS = new TreeMap<>();

    /**
     * Something that must not be seen.
     *
     * @param text planted
     * @param shownTo matters whose readers work with it; empty for what no answer ever holds
     */
    private record Plant(String text, Set<Matter> shownTo) {}

    /**
     * Somebody who walks.
     *
     * @param name for messages
     * @param scope how far their role reaches
     * @param asker as whom the policy is asked
     * @param browser with their session, if they have one
     * @param key of their telephone, which stands in the addresses it asks; none that works if they may have none
     */
    private record Walker(String name, Scope scope, Asker asker, Visitor browser, String key) {

        HttpResponse<String> get(Step step) throws IOException, InterruptedException {
            return browser.get(path(step));
        }

        String path(Step step) {
            return step.path().replace("/" + OWN_KEY + "/", "/" + key + "/");
        }
    }

    /**
     * One route.
     *
     * @param method how it is asked
     * @param pattern with its parts in braces
     * @param need what it says of itself
     */
    private record Route(RequestMethod method, String pattern, NeedToKnow need) {

        /** Whether it matters to it where something lies. */
        boolean placed() {
            return need.itemByItem() || !(need.mission() + need.country() + need.area()).isEmpty();
        }
    }

    /**
     * One thing asked of one route.
     *
     * @param path with its parts filled in
     * @param parts by name
     */
    private record Step(Route route, String path, Map<String, String> parts) {

        About about() {
            return new About(
                    route.need().matter(),
                    route.need().deed(),
                    part(route.need().mission()),
                    part(route.need().country()),
                    part(route.need().level()),
                    part(route.need().area()));
        }

        private String part(String name) {
            return name.isEmpty() ? "" : parts.getOrDefault(name, "");
        }
    }

    @BeforeAll
    static void open() throws IOException {
        Path site = folder.resolve("site");
        List<Path> practice =
                new MadeUpMissions().make(7, Files.createDirectories(folder.resolve("practice")), Progress.NONE);
        Files.createDirectories(site.resolve("missions"));
        Files.copy(folder.resolve("practice/mission.yaml"), site.resolve("missions/made-up.yaml"));
        Settings settings = Settings.USUAL.withPort(0);
        desk = new Sites(NOW::get).open(site, settings);
        practice.forEach(file -> desk.importFile(file, ImportWishes.NONE, Progress.NONE));
        serving = new Screens().serve(desk, settings);
        context = ((Screens.Running) serving).context();
        plantRows();
        walkers();
        plantPerson();
        plantAlert();
        plantField();
        plantNetwork();
        plantPartner();
        plantSupport();
        plantConsents();
        plantIncident();
        plantVoices();
        plantEngagement();
        plantSubmission();
        parts();
    }

    @AfterAll
    static void close() {
        serving.close();
        desk.close();
    }

    /** A person in the vault of the mission, planted by whoever may. */
    private static void plantPerson() {
        Walker rightsOfficer = WALKERS.stream()
                .filter(w -> w.name().equals("human-rights " + MISSION))
                .findFirst()
                .orElseThrow();
        person = desk.vault()
                .put(
                        new Vault.Identity(
                                Map.of(
                                        IdentityField.NAME, "Amina Kolonadan",
                                        IdentityField.PHONES, "+999 555 0188 77",
                                        IdentityField.HOME, "the third house past the well"),
                                Vault.Grade.ORDINARY,
                                new Vault.Consent(
                                        Set.of(IdentityPurpose.values()[0]),
                                        LocalDate.of(2025, 12, 31),
                                        LocalDate.of(2025, 5, 31),
                                        Vault.Mode.VERBAL,
                                        "sw"),
                                Optional.of(MISSION)),
                        rightsOfficer.asker())
                .code();
        PLANTS.add(new Plant("Kolonadan", Set.of()));
        PLANTS.add(new Plant("0188 77", Set.of()));
        PLANTS.add(new Plant("past the well", Set.of()));
    }

    /** A warning whose words lead to somebody. */
    private static void plantAlert() {
        alert = desk.alerts()
                .receive(
                        new Alerts.Arrival(
                                "walk-0001",
                                MISSION,
                                Channel.SMS,
                                Topic.DANGER,
                                "Amina Kolonadi saw them by the broken pump, ring +999 555 0177 66",
                                Optional.empty(),
                                Optional.of("XB0101"),
                                NOW.get()),
                        By.program())
                .id();
        PLANTS.add(new Plant("Kolonadi", Set.of()));
        PLANTS.add(new Plant("broken pump", Set.of()));
        PLANTS.add(new Plant("0177 66", Set.of()));
    }

    /** What humanitarian organisations tell is for nobody of the force and the police. */
    private static void plantField() {
        MadeUpField.force(desk.force(), "walk-force", MISSION, "XB0101", NOW.get());
        MadeUpField.missed(desk.force(), "walk-missed", MISSION, "XB0101", NOW.get());
        MadeUpField.constraint(desk.access(), "walk-constraint", MISSION, "XB0101", NOW.get());
        MadeUpField.movement(desk.movements(), "walk-movement", MISSION, "XB0101", NOW.get());
        PLANTS.add(new Plant("the paper for the clinic", Set.of(Matter.ACCESS_CONSTRAINTS)));
        PLANTS.add(new Plant("from the log of the unit", Set.of(Matter.FORCE_INCIDENTS)));
    }

    /** A network with somebody who keeps a channel, under a pseudonym not everybody may see. */
    private static void plantNetwork() {
        By by = By.screen(new Handle("deng"));
        for (NetworkStep step : List.of(
                new NetworkStep.CommunityNamed(
                        "walk-community", MISSION, "XB0101", Optional.empty(), by.who(), NOW.get()),
                new NetworkStep.NetworkOpened("walk-network", MISSION, "XB0101", by.who(), NOW.get()))) {
            assertThat(desk.networks().begin(step, "planted label", by)).isEmpty();
        }
        assertThat(desk.networks()
                        .add(
                                new NetworkStep.ChannelOpened(
                                        "walk-network",
                                        "walk-channel",
                                        new ChannelCard(
                                                ChannelKind.FOCAL_POINT,
                                                "walk-community",
                                                Optional.of(new Holder(
                                                        new Handle("7k3mq-x0dtz-9hw2e-p4c8r"),
                                                        Sex.WOMAN,
                                                        Age.ADULT,
                                                        IfNo.NOTHING_MORE)),
                                                Optional.empty(),
                                                Set.of("sw"),
                                                Hours.USUAL,
                                                true),
                                        by.who(),
                                        NOW.get()),
                                by))
                .isEmpty();
        PLANTS.add(new Plant("planted label", Set.of(Matter.NETWORKS)));
    }

    /** A partner that chose not to be named, and what it is in danger of. */
    private static void plantPartner() {
        MadeUpPartners.whole(desk.partners(), "walk-partner", MISSION, "XB0101", NOW.get(), Consent.Answer.NO);
        desk.partners().call("walk-partner", "Sisters of the planted well", By.screen(MadeUpPartners.DENG));
        desk.partners().advise("walk-partner", "planted custom of the house", By.screen(MadeUpPartners.DENG));
        PLANTS.add(new Plant("planted well", Set.of(Matter.PARTNERS, Matter.PARTNER_SAFETY)));
        PLANTS.add(new Plant("planted custom", Set.of(Matter.PARTNERS)));
        MadeUpSafety.plan(desk.safety(), "walk-partner", MISSION, NOW.get());
        PLANTS.add(new Plant("word is blue rain", Set.of(Matter.PARTNER_SAFETY)));
    }

    /** Support to a guard, in words for those who give it and watch over it. */
    private static void plantSupport() {
        var unused = desk.partners()
                .identify(
                        new PartnerStep.Identified(
                                "walk-guard",
                                MISSION,
                                Optional.of("XB0101"),
                                PartnerType.NATIONAL_SECURITY_FORCE,
                                Body.ORGANISATION,
                                MadeUpPartners.DENG,
                                NOW.get()),
                        "",
                        By.screen(MadeUpPartners.DENG));
        MadeUpSupports.request(desk.supports(), "walk-support", MISSION, new Handle("walk-guard"), NOW.get());
        PLANTS.add(new Plant("to train drivers", Set.of(Matter.DUE_DILIGENCE)));
    }

    /** What was graded, agreed to and answered. */
    private static void plantConsents() {
        Month month = Month.of(2025, 4);
        desk.consents()
                .grade(
                        MadeUpConsents.grade(
                                MISSION, month, Level.TACTICAL, Grade.WEAK, MadeUpConsents.ROSE, NOW.get()),
                        By.screen(MadeUpConsents.ROSE));
        desk.consents()
                .grade(
                        MadeUpConsents.grade(
                                MISSION, month, Level.TACTICAL, Grade.STRONG, MadeUpConsents.INGRID, NOW.get()),
                        By.screen(MadeUpConsents.INGRID));
        MadeUpConsents.propose(desk.consents(), "walk-agreement", MISSION, "XB0101", NOW.get());
        MadeUpConsents.toForce("walk-agreement", NOW.get())
                .forEach(s ->
                        assertThat(desk.consents().add(s, By.screen(s.by()))).isEmpty());
        assertThat(desk.consents()
                        .ask(
                                MadeUpConsents.asked(
                                        "walk-answer", MISSION, Use.COLLECT, Consent.Answer.YES, NOW.get()),
                                By.screen(MadeUpConsents.DENG)))
                .isEmpty();
        PLANTS.add(new Plant("seen at the gate", Set.of(Matter.HOST_CONSENT)));
        PLANTS.add(new Plant("by the lower well at dusk", Set.of(Matter.COMMUNITY_CONSENT)));
        // Whoever stands for an agreement is shown beside it to those who meet them.
        PLANTS.add(new Plant(MadeUpConsents.AMINA.code(), Set.of(Matter.PERSON_CONSENT, Matter.COMMUNITY_CONSENT)));
    }

    /** Whoever reads of partners does not thereby read what they are called, who speaks for them or what threatens them. */
    @Test
    @ProtectionRule(26)
    void what_a_partner_is_called_and_in_danger_of_is_seen_only_by_those_who_need_it() throws Exception {
        int named = 0;
        int endangered = 0;
        int asked = 0;
        for (Walker walker : WALKERS) {
            Sight sight = new Sight(context.getBean(Gate.class).policy(), walker.asker(), NOW.get(), "");
            List<Where> here = List.of(Where.inMission(MISSION));
            for (String page : List.of("", "/net", "/heard", "/named", "/walk-partner")) {
                String body = walker.browser()
                        .get("/missions/" + MISSION + "/partners" + page)
                        .body();
                asked++;
                if (body.contains("planted well")
                        || body.contains("planted custom")
                        || body.contains(MadeUpPartners.FOCAL.code())) {
                    named++;
                    assertThat(sight.may(Deed.READ, Matter.PARTNER_NAMES, here))
                            .as(walker.name() + page)
                            .isTrue();
                }
                if (body.contains("id=\"risk\"") || body.contains("/safety\"")) {
                    endangered++;
                    assertThat(sight.may(Deed.READ, Matter.PARTNER_SAFETY, here))
                            .as(walker.name() + page)
                            .isTrue();
                }
            }
        }
        assertThat(named).isBetween(4, asked / 4);
        assertThat(endangered).isBetween(3, asked / 4);
    }

    /** A report and an account whose words lead to somebody. */
    private static void plantIncident() {
        LocalDate day = LocalDate.parse("2025-05-30");
        incident = desk.incidents()
                .report(
                        new IncidentReports.Arrival(
                                "walk-0002",
                                MISSION,
                                new Occurrence(
                                        Days.around(day, Days.Precision.DAY),
                                        new Spot(Optional.of("XB0101"), Spot.Precision.NEAR),
                                        IncidentType.ATTACK,
                                        Set.of(AllegedActor.ARMED_GROUP),
                                        Targeted.YES),
                                "they took the son of Rose Kolonadze behind the salt store",
                                NOW.get()),
                        By.program())
                .id();
        assertThat(desk.incidents()
                        .addSource(
                                incident,
                                new Account(
                                        "account-1",
                                        Account.Kind.WITNESS,
                                        Reliability.FAIRLY,
                                        Credibility.POSSIBLY_TRUE,
                                        Line.Says.CONFIRMS,
                                        Set.of(),
                                        Map.of(),
                                        Optional.empty()),
                                "my sister Farah Zuzumbe hid under the cart",
                                By.program()))
                .isEmpty();
        PLANTS.add(new Plant("Kolonadze", Set.of()));
        PLANTS.add(new Plant("salt store", Set.of()));
        PLANTS.add(new Plant("Zuzumbe", Set.of()));
        PLANTS.add(new Plant("under the cart", Set.of()));
    }

    /** What communities said, in words that lead to somebody, and something sensitive that came by a source. */
    private static void plantVoices() {
        for (String id : List.of("walk-0002", "walk-0003")) {
            boolean sensitive = id.equals("walk-0003");
            var unused = desk.feedback()
                    .receive(
                            new Feedback.Voice(
                                    id,
                                    MISSION,
                                    Channel.SMS,
                                    Optional.of(sensitive ? Kind.SENSITIVE : Kind.COMPLAINT),
                                    Optional.empty(),
                                    sensitive ? Optional.of(Concern.STAFF_MISCONDUCT) : Optional.empty(),
                                    "Amina Kolonade was given nothing at the tin shed",
                                    sensitive ? Optional.of(new Handle("s-qqqqzzzzqqqq")) : Optional.empty(),
                                    Optional.of("XB0101"),
                                    NOW.get()),
                            By.screen(new Handle("took-it-in")));
        }
        var unused = desk.rumours()
                .receive(
                        new Rumours.Hearsay(
                                "walk-0004",
                                MISSION,
                                Channel.CALL,
                                "Amina Kolonadu put something into the well behind the tin shed",
                                Optional.empty(),
                                Optional.of("XB0101"),
                                NOW.get()),
                        By.program());
        PLANTS.add(new Plant("Kolonade", Set.of()));
        PLANTS.add(new Plant("tin shed", Set.of()));
        PLANTS.add(new Plant("Kolonadu", Set.of()));
        // Who said something sensitive is on no page at all, whoever reads it.
        PLANTS.add(new Plant("s-qqqqzzzzqqqq", Set.of()));
    }

    /** What was promised and decided is for those who meet people; what people said in their own words for fewer. */
    private static void plantEngagement() {
        MadeUpEngagement.promises(
                desk.engagement(), "walk", MISSION, "XB0101", NOW.get().minus(Duration.ofDays(9)));
        MadeUpHearing.put(
                desk.assessments(),
                desk.transition(),
                "walk",
                MISSION,
                "XB0101",
                NOW.get().minus(Duration.ofDays(40)));
        PLANTS.add(new Plant("repair the borehole behind the mill", Set.of(Matter.ASSESSMENTS)));
        PLANTS.add(new Plant("children sleep at home", Set.of(Matter.ASSESSMENTS)));
        PLANTS.add(new Plant("the alert network of the river villages", Set.of(Matter.TRANSITION)));
        PLANTS.add(new Plant("speak first with the one who keeps bees", Set.of()));
        MadeUpLessons.put(
                desk.lessons(),
                "walk",
                MISSION,
                Optional.of("XB0101"),
                Optional.of("XB0103"),
                NOW.get().minus(Duration.ofDays(9)));
        PLANTS.add(new Plant("say beforehand who decides at night", Set.of(Matter.LESSONS)));
        Instant then = NOW.get().minus(Duration.ofDays(9));
        MadeUpEngagement.activities(desk.engagement(), "walk", MISSION, "XB0101", then);
        MadeUpEngagement.disputes(desk.engagement(), "walk", MISSION, "XB0101", then);
        MadeUpEngagement.projects(desk.engagement(), "walk", MISSION, "XB0101", then);
        MadeUpEngagement.training(desk.engagement(), "walk", MISSION, "XB0101", then);
        PLANTS.add(new Plant("minutes of a mediation", Set.of(Matter.TRAINING)));
        PLANTS.add(new Plant("walk-learner", Set.of(Matter.TRAINING)));
        PLANTS.add(new Plant("who waters where", Set.of(Matter.ENGAGEMENT)));
        PLANTS.add(new Plant("the corridor stays open", Set.of(Matter.DISPUTES)));
        PLANTS.add(new Plant("the one with the red gate", Set.of()));
        PLANTS.add(new Plant("a second well beside", Set.of(Matter.PROJECTS)));
        PLANTS.add(new Plant("the well beside the school", Set.of(Matter.PROMISES)));
        PLANTS.add(new Plant("the one with the blue scarf", Set.of()));
    }

    private static void plantRows() throws IOException {
        Path wrong = folder.resolve("wrong.csv");
        Files.writeString(wrong, """
                partner,type,pcode,start,end
                WG-014,womens-group,XB0101,2021-03,
                Amina Kolonado,womens-group,XB0101,2021-03,
                WG-015,+999 555 0199 42,XB0101,2021-03,
                WG-016,womens-group,behind the blue mosque,2021-03,
                """);
        var unused = desk.importFile(wrong, ImportWishes.NONE, Progress.NONE);
        PLANTS.add(new Plant("Kolonado", Set.of()));
        PLANTS.add(new Plant("0199 42", Set.of()));
        PLANTS.add(new Plant("blue mosque", Set.of()));
    }

    private static void walkers() {
        WALKERS.add(new Walker("nobody", Scope.EVERYWHERE, Asker.NOBODY, new Visitor(serving.address()), NO_KEY));
        Grant over = grant(Role.EVALUATOR, Scope.EVERYWHERE, Duration.ofDays(1));
        Walker late = signedIn("somebody whose time is over", over);
        NOW.set(Instant.parse("2025-06-01T12:00:00Z"));
        WALKERS.add(new Walker(late.name(), late.scope(), late.asker(), again(late), late.key()));
        for (Role role : Role.values()) {
            boolean narrow = NEVER_EVERYWHERE.contains(role);
            for (Scope scope : List.of(
                    narrow ? Scope.ofArea(DISTRICT) : Scope.EVERYWHERE,
                    Scope.ofMission(MISSION),
                    Scope.ofMission(ELSEWHERE))) {
                WALKERS.add(signedIn(
                        role.key() + " " + scope.words("everywhere"), grant(role, scope, Duration.ofDays(30))));
            }
        }
        PLANTS.add(new Plant("Wandering Deng", Set.of(Matter.ACCOUNTS, Matter.OWN_ACCOUNT)));
        PLANTS.add(new Plant("deng.walks", Set.of(Matter.ACCOUNTS, Matter.OWN_ACCOUNT)));
    }

    private static Grant grant(Role role, Scope scope, Duration lasting) {
        return new Grant(role, scope, NOW.get(), NOW.get().plus(lasting));
    }

    private static Walker signedIn(String name, Grant grant) {
        int count = WALKERS.size();
        Colleague in = Colleague.comesIn(desk, "deng.walks" + count, "Wandering Deng " + count, grant, NOW.get());
        return new Walker(name, grant.scope(), in.asker(), in.browser(serving.address()), key(in));
    }

    /** With everything its owner may use on a telephone. */
    private static String key(Colleague of) {
        SignIns.SignedIn who = desk.accounts().signIns().find(of.session()).orElseThrow();
        try {
            return desk.accounts()
                    .own()
                    .makeFormKey(who, "telephone", NOW.get().plus(Duration.ofDays(300)), grants(who));
        } catch (WrongUse notForTelephones) {
            return NO_KEY;
        }
    }

    private static Set<Handle> grants(SignIns.SignedIn who) {
        return desk.accounts().find(who.who()).orElseThrow().grants().stream()
                .map(Accounts.Granted::id)
                .collect(Collectors.toSet());
    }

    /** A form of the mission, and something sent through it. */
    private static void plantSubmission() {
        Forms forms = desk.forms();
        Forms.Looked looked =
                forms.look("a.xml", MadeUpForms.blank("1", false).getBytes(StandardCharsets.UTF_8), Map.of());
        Forms.Edition edition = forms.publish(((Forms.Fit) looked).draft(), MISSION, By.program());
        try (Forms.Crate crate = forms.crate()) {
            Forms.Reply reply = crate.send(
                    new Forms.Filled(
                            edition,
                            "uuid:1",
                            Optional.empty(),
                            MadeUpForms.filled("1", "uuid:1", "Farah Undergrove saw it")
                                    .getBytes(StandardCharsets.UTF_8)),
                    By.program().inMission(Optional.of(MISSION)),
                    Scope.ofMission(MISSION));
            assertThat(reply).isEqualTo(new Forms.Taken(true));
        }
        PLANTS.add(new Plant("Undergrove", Set.of(Matter.SUBMISSIONS)));
    }

    /** Signs in anew, after the clock has gone on. */
    private static Visitor again(Walker walker) {
        String login = "deng.walks" + 1;
        SignIns.Welcome in = welcome(desk.accounts().signIns().byPassword(login, Colleague.PASSWORD, CALLER));
        assertThat(walker.asker().who()).isPresent();
        return Visitor.with(serving.address(), in.session());
    }

    private static SignIns.Welcome welcome(SignIns.Answer answer) {
        return answer instanceof SignIns.Welcome in ? in : fail("not let in: " + answer);
    }

    private static void parts() {
        List<String> ids = new ArrayList<>(List.of("nowhere"));
        for (DataKind kind : DataKind.values()) {
            desk.register().listDataSets().stream()
                    .filter(d -> d.kind() == kind)
                    .max(Comparator.comparing(DataSet::importedAt))
                    .ifPresent(d -> ids.add(d.id()));
        }
        PARTS.put("id", ids);
        PARTS.put("check", List.of("nowhere"));
        PARTS.put("acronym", List.of(MISSION, ELSEWHERE, "NOSUCH"));
        PARTS.put("country", List.of("XXB", "LBR", "XXZ"));
        PARTS.put("level", List.of("2", "far"));
        PARTS.put("pcode", List.of("XB0101", "XB0201", "nowhere"));
        PARTS.put("who", List.of(WALKERS.get(5).asker().who().orElseThrow().code(), "nowhere"));
        PARTS.put("grant", List.of("nowhere"));
        PARTS.put("handle", List.of(person, "nowhere"));
        String token = desk.messages()
                .open(
                        new Messages.Wish(
                                "the telephone on the roof",
                                "plain-http",
                                MISSION,
                                Channel.SMS,
                                "en",
                                Optional.of(URI.create("https://gateway.example/send")),
                                "baraza",
                                "planted-password",
                                "7777",
                                Optional.empty()),
                        By.operator())
                .token();
        PARTS.put("token", List.of(token));
        PARTS.put("part", List.of("status"));
        PARTS.put("receipt", List.of("nowhere"));
        PLANTS.add(new Plant("telephone on the roof", Set.of(Matter.CHANNELS)));
        PLANTS.add(new Plant("planted-password", Set.of()));
        PLANTS.add(new Plant("0177 31", Set.of()));
        PLANTS.add(new Plant("behind the tannery", Set.of()));
        assertThat(desk.messages()
                        .take(
                                token,
                                new Messages.Call("", "from=%2B999550177+31&text=behind+the+tannery", "", new byte[0])))
                .hasValueSatisfying(reply -> assertThat(reply.status()).isEqualTo(200));
        PARTS.put("persona", List.of("amina"));
        PARTS.put("alert", List.of(alert, "nowhere"));
        PARTS.put("step", List.of("triaged", "nowhere"));
        PARTS.put("assessment", List.of("walk-assessment", "nowhere"));
        PARTS.put("sign", List.of("walk-sign", "nowhere"));
        PARTS.put("duty", List.of("walk-duty", "nowhere"));
        PARTS.put("lesson", List.of("walk-lesson", "nowhere"));
        PARTS.put("published", List.of("unmil-dialogues", "nowhere"));
        PARTS.put("note", List.of("walk-note", "nowhere"));
        PARTS.put("course", List.of("walk-course", "nowhere"));
        PARTS.put("activity", List.of("walk-activity", "nowhere"));
        PARTS.put("dispute", List.of("walk-dispute", "nowhere"));
        PARTS.put("project", List.of("walk-project", "nowhere"));
        PARTS.put("promise", List.of("walk-promise", "nowhere"));
        PARTS.put("expectation", List.of("walk-expectation", "nowhere"));
        PARTS.put("decision", List.of("walk-decision", "nowhere"));
        PARTS.put("force", List.of("walk-force", "nowhere"));
        PARTS.put("missed", List.of("walk-missed", "nowhere"));
        PARTS.put("constraint", List.of("walk-constraint", "nowhere"));
        PARTS.put("movement", List.of("walk-movement", "nowhere"));
        PARTS.put("plan", List.of(plan(), "nowhere"));
        PARTS.put("support", List.of("walk-support", "nowhere"));
        PARTS.put("agreement", List.of("walk-agreement", "nowhere"));
        PARTS.put("consent", List.of("walk-answer", "nowhere"));
        PARTS.put("partner", List.of("walk-partner", "nowhere"));
        PARTS.put("network", List.of("walk-network", "nowhere"));
        PARTS.put("community", List.of("walk-community", "nowhere"));
        PARTS.put("incident", List.of(incident, "nowhere"));
        PARTS.put("conclusion", List.of("closed", "nowhere"));
        PARTS.put("item", List.of("walk-0002", "walk-0003", "nowhere"));
        PARTS.put("rumour", List.of("walk-0004", "nowhere"));
        PARTS.put("step", List.of("triaged", "sorted", "nowhere"));
        PARTS.put("key", List.of(OWN_KEY));
        PARTS.put("form", List.of(MadeUpForms.ID, "nowhere"));
        PARTS.put("file", List.of("nowhere"));
        PARTS.put("list", List.of("nowhere"));
        PARTS.put("submission", List.of(submission(), "nowhere"));
        PARTS.put("position", List.of("1", "999999"));
    }

    /** A question about the mission, fixed. */
    private static String plan() {
        ImpactPlans impact = desk.impact();
        return impact.lock(impact.draft(ImpactPlans.Wish.usual(MISSION, 12)), Optional.empty(), By.program())
                .id();
    }

    private static String submission() {
        return desk.forms().submissions(MISSION, MadeUpForms.ID, 1).getFirst().id();
    }

    private static List<Route> routes() {
        RequestMappingHandlerMapping mapping =
                context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        List<Route> routes = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            for (String pattern : info.getPatternValues()) {
                for (RequestMethod one : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    routes.add(new Route(one, pattern, Gate.need(method)));
                }
            }
        });
        routes.sort(Comparator.comparing(Route::pattern).thenComparing(Route::method));
        return routes;
    }

    /** Every way to fill in the parts of a route. */
    private static List<Step> steps(Route route) {
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        Matcher part = PART.matcher(route.pattern());
        while (part.find()) {
            List<String> values = PARTS.getOrDefault(part.group(1), List.of());
            assertThat(values)
                    .as("what {%s} of %s may be, in PARTS of this test", part.group(1), route.pattern())
                    .isNotEmpty();
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> before : all) {
                for (String value : values) {
                    Map<String, String> after = new HashMap<>(before);
                    after.put(part.group(1), value);
                    longer.add(after);
                }
            }
            all = longer;
        }
        return all.stream()
                .map(parts -> new Step(
                        route,
                        PART.matcher(route.pattern()).replaceAll(m -> encoded(parts.getOrDefault(m.group(1), ""))),
                        parts))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Ruling ruling(Walker walker, Step step) {
        Sight sight = new Sight(context.getBean(Gate.class).policy(), walker.asker(), NOW.get(), "");
        return step.route().need().itemByItem()
                ? sight.somewhere(
                        step.route().need().deed(), step.route().need().matter())
                : sight.rule(
                        step.route().need().deed(),
                        step.route().need().matter(),
                        step.about().places(context.getBean(Places.class)));
    }

    @Test
    @ProtectionRule(2)
    @ProtectionRule(8)
    void nobody_reads_what_they_need_not_know_and_nothing_planted_is_found() throws Exception {
        Map<String, Long> asked = new LinkedHashMap<>();
        Set<String> wrong = new TreeSet<>();
        for (Route route : routes()) {
            if (route.method() == RequestMethod.GET) {
                for (Step step : steps(route)) {
                    for (Walker walker : walkers(route)) {
                        HttpResponse<String> answer = walker.get(step);
                        judge(walker, step, answer, wrong);
                        asked.merge(route.pattern(), 1L, Long::sum);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).hasSizeGreaterThan(15);
    }

    /** Whoever reads of networks does not thereby read who keeps their channels. */
    @Test
    @ProtectionRule(6)
    void who_keeps_a_channel_is_seen_only_by_those_who_meet_them() throws Exception {
        int asked = 0;
        int shown = 0;
        Sight sight = new Sight(context.getBean(Gate.class).policy(), Asker.NOBODY, NOW.get(), "");
        for (Walker walker : WALKERS) {
            HttpResponse<String> answer = walker.browser().get("/missions/" + MISSION + "/networks/walk-network");
            boolean may = new Sight(sight.policy(), walker.asker(), NOW.get(), "")
                    .may(Deed.READ, Matter.NETWORK_HOLDERS, List.of(Where.inMission(MISSION)));
            asked++;
            if (answer.body().contains("7k3mq-x0dtz")) {
                shown++;
                assertThat(may).as(walker.name()).isTrue();
                assertThat(walker.name()).doesNotContain("force", "ministry", "police", "partner");
            }
        }
        assertThat(shown).isBetween(4, asked / 4);
    }

    /** Forms are sent only by those who may not: what they do for others is told by tests of their own. */
    @Test
    @ProtectionRule(2)
    void nobody_changes_what_they_may_not() throws Exception {
        Set<String> wrong = new TreeSet<>();
        int sent = 0;
        for (Route route : routes()) {
            if (route.method() != RequestMethod.GET) {
                for (Step step : steps(route)) {
                    for (Walker walker : walkers(route)) {
                        if (!ruling(walker, step).allowed()) {
                            // Slowly enough for the limit of forms from one address.
                            NOW.updateAndGet(now -> now.plusMillis(50));
                            HttpResponse<String> answer = walker.browser()
                                    .send(walker.browser()
                                            .request(walker.path(step))
                                            .header("Content-Type", "application/x-www-form-urlencoded")
                                            .method(
                                                    route.method().name(),
                                                    HttpRequest.BodyPublishers.ofString(
                                                            "form=" + encoded(form(walker)))));
                            judge(walker, step, answer, wrong);
                            sent++;
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(sent).isGreaterThan(500);
    }

    /** What shows a form to be ours, so that nothing but the policy can turn it away. */
    private static String form(Walker walker) throws Exception {
        if (walker.asker().who().isEmpty()) {
            return "";
        }
        return Jsoup.parse(walker.browser().opens("/policy"))
                .select("form.leave input[type=hidden]")
                .attr("value");
    }

    /** Where it does not matter where something lies, one scope is as good as another. */
    private static List<Walker> walkers(Route route) {
        return WALKERS.stream()
                .filter(w -> route.placed()
                        || w.scope().equals(Scope.EVERYWHERE)
                        || w.scope().equals(Scope.ofMission(ELSEWHERE)))
                .toList();
    }

    private static void judge(Walker walker, Step step, HttpResponse<String> answer, Set<String> wrong) {
        String told = walker.name() + " " + step.route().method() + " " + step.path() + " → " + answer.statusCode();
        Ruling ruling = ruling(walker, step);
        String to = answer.headers().firstValue("Location").orElse("");
        boolean turnedAway = answer.statusCode() == 401
                || answer.statusCode() == 403
                || to.startsWith("/sign-in?")
                || to.equals("/sign-in") && step.path().equals("/");
        if (ruling.allowed() == turnedAway) {
            wrong.add(told + " though the policy says " + ruling);
        }
        String body = answer.headers().map() + Parser.unescapeEntities(answer.body(), false);
        for (Plant plant : PLANTS) {
            boolean elsewhere = GATHERS.matcher(step.route().pattern()).matches()
                    && plant.shownTo().stream().anyMatch(m -> mayRead(walker, m));
            boolean works = ruling.allowed()
                    && (elsewhere
                            || plant.shownTo().contains(step.route().need().matter()));
            if (body.contains(plant.text()) && !works) {
                wrong.add(told + " shows " + plant.text());
            }
        }
    }

    private static boolean mayRead(Walker walker, Matter matter) {
        return new Sight(context.getBean(Gate.class).policy(), walker.asker(), NOW.get(), "")
                .somewhere(Deed.READ, matter)
                .allowed();
    }

    /** Whoever may read, open or approve in person, and every route of the vault. */
    @Test
    @ProtectionRule(27)
    void a_token_reaches_no_identity_no_opening_and_no_approval() throws Exception {
        Set<String> wrong = new TreeSet<>();
        int asked = 0;
        for (String name : List.of(
                "human-rights everywhere", "community-liaison-assistant everywhere", "head-of-office everywhere")) {
            Walker walker = WALKERS.stream()
                    .filter(w -> w.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            String token = token(walker);
            Visitor script = new Visitor(serving.address());
            assertThat(byToken(script, token, RequestMethod.GET, "/missions/" + MISSION)
                            .statusCode())
                    .as("the token works")
                    .isEqualTo(200);
            for (Route route : routes()) {
                if (route.need().deed() == Deed.APPROVE
                        || Set.of(Matter.IDENTITIES, Matter.OPENINGS)
                                .contains(route.need().matter())) {
                    for (Step step : steps(route)) {
                        NOW.updateAndGet(now -> now.plusMillis(50));
                        HttpResponse<String> answer = byToken(script, token, route.method(), step.path());
                        asked++;
                        if (answer.statusCode() != 403 || answer.body().contains("Kolonadan")) {
                            wrong.add(name + " " + route.method() + " " + step.path() + " → " + answer.statusCode());
                        }
                    }
                }
            }
            boolean mayRead = ruling(walker, stepTo("/vault")).allowed();
            assertThat(walker.browser().get("/vault").statusCode())
                    .as("in person, " + name)
                    .isEqualTo(mayRead ? 200 : 403);
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(50);
    }

    private static Step stepTo(String pattern) {
        return routes().stream()
                .filter(r -> r.pattern().equals(pattern))
                .flatMap(r -> steps(r).stream())
                .findFirst()
                .orElseThrow();
    }

    /** A token with everything its owner may do. */
    private static String token(Walker walker) {
        Accounts accounts = desk.accounts();
        SignIns.SignedIn who = accounts.signIns()
                .find(String.valueOf(walker.browser().cookies().get("session")))
                .orElseThrow();
        return accounts.own().makeToken(who, "monthly figures", NOW.get().plus(Duration.ofDays(1)), grants(who));
    }

    private static HttpResponse<String> byToken(Visitor script, String token, RequestMethod method, String path)
            throws Exception {
        return script.send(script.request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(
                        method.name(),
                        method == RequestMethod.GET
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("handle=" + person)));
    }

    @Test
    void the_walk_sees_what_it_looks_for() throws Exception {
        Walker administrator = WALKERS.stream()
                .filter(w -> w.name().equals("administrator everywhere"))
                .findFirst()
                .orElseThrow();
        assertThat(administrator.browser().opens("/accounts")).contains("Wandering Deng");
        assertThat(routes().stream().map(Route::pattern).collect(Collectors.toSet()))
                .contains("/", "/missions/{acronym}", "/imports", "/policy");
    }
}
