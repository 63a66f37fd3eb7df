package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.By;
import org.baraza.app.desk.LocalPartners;
import org.baraza.app.web.MadeUpPartners;
import org.baraza.app.web.Visitor;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Consent;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.partners.Body;
import org.baraza.core.record.partners.Objective;
import org.baraza.core.record.partners.PartnerStep;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever comes new to an area is told with whom we work there, as far as they may know and as those chose. */
final class PartnersInBriefTest {

    private static final String HERE = "/missions/PRAMIQ/areas/XB0101/brief";
    private static final String BESIDE = "/missions/PRAMIQ/areas/XB0102/brief";
    private static final String NAMED = "Sisters of the old ford";
    private static final String UNNAMED = "Women of the upper market";
    private static final String IN_VETTING = "Traders of the lower bridge";

    @TempDir
    static Path folder;

    private static EngagedSite site;

    @BeforeAll
    static void open() throws Exception {
        site = EngagedSite.open(folder);
        agreed("partner-named", NAMED, Consent.Answer.YES, 200);
        agreed("partner-quiet", UNNAMED, Consent.Answer.NO, 20);
        var unused = site.desk()
                .partners()
                .identify(
                        new PartnerStep.Identified(
                                "partner-fresh",
                                "PRAMIQ",
                                Optional.of("XB0101"),
                                PartnerType.TRADERS,
                                Body.ORGANISATION,
                                MadeUpPartners.DENG,
                                EngagedSite.NOW),
                        IN_VETTING,
                        By.screen(MadeUpPartners.DENG));
    }

    /** @param days until the agreement ends */
    private static void agreed(String id, String called, Consent.Answer named, int days) {
        LocalPartners partners = site.desk().partners();
        LocalDate today = EngagedSite.NOW.atZone(ZoneOffset.UTC).toLocalDate();
        var unused = partners.identify(
                new PartnerStep.Identified(
                        id,
                        "PRAMIQ",
                        Optional.of("XB0101"),
                        PartnerType.WOMENS_GROUP,
                        Body.ORGANISATION,
                        MadeUpPartners.DENG,
                        EngagedSite.NOW),
                called,
                By.screen(MadeUpPartners.DENG));
        MadeUpPartners.toAgreement(id, EngagedSite.NOW, named)
                .forEach(s -> assertThat(partners.add(s, By.screen(s.by()))).isEmpty());
        PartnerStep.Agreed agreed = new PartnerStep.Agreed(
                id,
                Set.of(Objective.TALK),
                today,
                today.plusDays(days),
                new Decision(Decision.What.VERIFY, MadeUpPartners.INGRID, EngagedSite.NOW, "both want it"));
        assertThat(partners.add(agreed, By.screen(agreed.by()))).isEmpty();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static Document brief(String name, Role role, String page) throws Exception {
        Visitor who = site.person(name, role, Scope.ofMission("PRAMIQ"));
        return EngagedSite.page(who, page);
    }

    private static List<String> under(Document brief, String heading) {
        return brief.select("section[aria-labelledby=h-" + heading + "] li").eachText();
    }

    @Test
    void those_who_meet_partners_read_who_is_who_there_and_what_is_due_with_them() throws Exception {
        Document brief = brief("cla", Role.COMMUNITY_LIAISON_ASSISTANT, HERE);
        assertThat(under(brief, "who"))
                .anySatisfy(l -> assertThat(l).startsWith(NAMED))
                .anySatisfy(l -> assertThat(l).startsWith(UNNAMED));
        assertThat(under(brief, "who")).as("nobody works with them yet").noneMatch(l -> l.contains(IN_VETTING));
        assertThat(under(brief, "ahead"))
                .filteredOn(l -> l.contains("agreement ends"))
                .singleElement()
                .asString()
                .startsWith(UNNAMED);
        assertThat(brief("cla-too", Role.COMMUNITY_LIAISON_ASSISTANT, BESIDE).text())
                .as("they are of another area")
                .doesNotContain(NAMED, UNNAMED);
    }

    @Test
    @ProtectionRule(1)
    void those_who_need_no_names_read_the_name_of_those_alone_who_chose_it() throws Exception {
        Document brief = brief("adviser", Role.GENDER_ADVISER, HERE);
        assertThat(under(brief, "who"))
                .anySatisfy(l -> assertThat(l).startsWith(NAMED))
                .anySatisfy(l -> assertThat(l).startsWith("Women’s group partner-"));
        assertThat(brief.text()).doesNotContain(UNNAMED);
        assertThat(under(brief, "ahead")).anySatisfy(l -> assertThat(l).contains("agreement ends"));
    }

    @Test
    @ProtectionRule(1)
    void those_who_may_not_read_about_partners_learn_of_those_alone_who_chose_to_be_named() throws Exception {
        Document brief = brief("soldier", Role.FORCE, HERE);
        assertThat(under(brief, "who")).filteredOn(l -> l.startsWith(NAMED)).hasSize(1);
        assertThat(brief.text()).doesNotContain(UNNAMED, "partner-", "agreement ends");
        assertThat(brief.select("a[href*=partners/]")).isEmpty();
    }
}
