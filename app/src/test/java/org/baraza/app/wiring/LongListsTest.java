package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.By;
import org.baraza.app.web.Visitor;
import org.baraza.app.web.cases.Paged;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Commitment;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.partners.Body;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.promises.Office;
import org.baraza.core.record.promises.Step;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After some years the lists are longer than a page, and each reader still sees all that is theirs to see, and no more. */
final class LongListsTest {

    private static final String PROMISES = "/missions/PRAMIQ/promises";
    private static final String PARTNERS = "/missions/PRAMIQ/partners";
    private static final int HERE = Paged.ROWS + 5;
    private static final int THERE = 3;

    /** What one promise says that is made while others read. */
    private static final String FRESH = "visit 90";

    @TempDir
    static Path folder;

    private static EngagedSite site;
    private static Visitor ingrid;
    private static Visitor neighbour;
    private static Visitor adviser;

    @BeforeAll
    static void open() throws Exception {
        site = EngagedSite.open(folder);
        for (int i = 0; i < HERE + THERE; i++) {
            String area = i < HERE ? "XB0101" : "XB0201";
            promised(i, area);
            identified(i, area);
        }
        ingrid = site.person("ingrid", Role.HEAD_OF_OFFICE, Scope.ofMission("PRAMIQ"));
        neighbour = site.person("neighbour", Role.CIVIL_AFFAIRS, Scope.ofArea("XB02"));
        adviser = site.person("adviser", Role.GENDER_ADVISER, Scope.ofMission("PRAMIQ"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String id(String kind, int number) {
        return "long-%s-%03d".formatted(kind, number);
    }

    private static void promised(int number, String area) {
        LocalDate made = LocalDate.parse("2025-04-01");
        var unused = site.desk()
                .engagement()
                .promises()
                .begin(
                        new Step.Made(
                                id("promise", number),
                                "PRAMIQ",
                                Optional.of(area),
                                Category.SERVICES,
                                new Commitment("visit " + number, EngagedSite.DENG, made, made.plusDays(100 - number)),
                                Office.of(Role.CIVIL_AFFAIRS),
                                Optional.empty(),
                                EngagedSite.DENG,
                                EngagedSite.NOW),
                        "",
                        By.screen(EngagedSite.DENG));
    }

    private static void identified(int number, String area) {
        var unused = site.desk()
                .partners()
                .identify(
                        new PartnerStep.Identified(
                                id("partner", number),
                                "PRAMIQ",
                                Optional.of(area),
                                PartnerType.NGO,
                                Body.ORGANISATION,
                                EngagedSite.DENG,
                                EngagedSite.NOW),
                        "Association " + number,
                        By.screen(EngagedSite.DENG));
    }

    /** First cells of a list, page after page, as the links lead. */
    private static List<String> all(Visitor who, String address, String list) throws Exception {
        List<String> cells = new ArrayList<>();
        Optional<String> next = Optional.of(address);
        for (int pages = 0; next.isPresent() && pages < 5; pages++) {
            Document page = EngagedSite.page(who, next.get());
            var shown = page.select("section[aria-labelledby=" + list + "]");
            List<String> rows = shown.select("tbody th").eachText();
            assertThat(rows).hasSizeLessThanOrEqualTo(Paged.ROWS);
            cells.addAll(rows);
            next = shown.select("a[rel=next]").eachAttr("href").stream().findFirst();
        }
        return cells;
    }

    @Test
    void every_promise_is_on_one_page_and_what_is_due_first_is_on_the_first() throws Exception {
        List<String> promises = all(ingrid, PROMISES, "words").stream()
                .filter(p -> !p.contains(FRESH))
                .toList();
        assertThat(promises).hasSize(HERE + THERE).doesNotHaveDuplicates();
        assertThat(promises)
                .containsExactlyElementsOf(site.desk().engagement().promises().waiting("PRAMIQ").stream()
                        .map(p -> p.made().commitment().what())
                        .filter(p -> !p.contains(FRESH))
                        .toList());
    }

    @Test
    void a_list_of_one_area_is_paged_by_itself() throws Exception {
        assertThat(all(ingrid, PROMISES + "?area=XB0101", "words")).hasSize(HERE);
        assertThat(all(ingrid, PROMISES + "?area=XB0201", "words")).hasSize(THERE);
    }

    @Test
    @ProtectionRule(2)
    void whoever_reads_one_area_finds_no_page_with_anything_of_another() throws Exception {
        assertThat(all(neighbour, PROMISES, "words")).hasSize(THERE);
        assertThat(all(neighbour, PROMISES + "?promises=2", "words")).hasSize(THERE);
        assertThat(all(neighbour, PARTNERS, "pipeline"))
                .containsExactlyInAnyOrder("Association 55", "Association 56", "Association 57");
        // Asked at the same moment by somebody who may see more, nothing of it is kept for whoever comes after.
        assertThat(all(ingrid, PARTNERS, "pipeline")).hasSize(HERE + THERE).contains("Association 0");
        assertThat(all(neighbour, PARTNERS, "pipeline")).hasSize(THERE);
    }

    @Test
    @ProtectionRule(1)
    void on_every_page_partners_are_named_to_those_who_need_their_names_alone() throws Exception {
        assertThat(all(adviser, PARTNERS, "pipeline"))
                .hasSize(HERE + THERE)
                .allSatisfy(called -> assertThat(called).doesNotContain("Association"));
        assertThat(adviser.opens(PARTNERS + "?due=2")).doesNotContain("Association");
    }

    @Test
    void what_is_written_down_is_on_the_list_at_once() throws Exception {
        int before = all(ingrid, PROMISES + "?area=XB0102", "words").size();
        promised(90, "XB0102");
        assertThat(all(ingrid, PROMISES + "?area=XB0102", "words")).hasSize(before + 1);
    }
}
