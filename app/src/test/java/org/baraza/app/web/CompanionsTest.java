package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.baraza.core.ground.Interval;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.ProtectionRule;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Numbers that mislead when they stand alone, on the screens. */
final class CompanionsTest {

    private static ConfigurableApplicationContext site;

    @BeforeAll
    static void start() {
        site = MadeUpSite.start(false, "--made-up.pair=true");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    @ProtectionRule(23)
    void the_mission_page_shows_use_of_force_with_failures_to_act_for_the_whole_and_for_every_area()
            throws IOException {
        Document page = get("/missions/MINUXA?indicator=FOR-01");
        assertThat(page.select("option[selected][value=FOR-01]")).hasSize(1);
        assertThat(page.select("p.companion").text()).contains("Shown only together with", "FOR-04");
        assertThat(page.select("section[aria-labelledby=with-FOR-04] tbody tr"))
                .hasSameSizeAs(page.select("table.ranking tbody tr"))
                .isNotEmpty();
        assertThat(get("/missions/MINUXA?indicator=FOR-04").select("p.companion"))
                .isEmpty();
    }

    @Test
    @ProtectionRule(23)
    void the_area_page_shows_both() throws IOException {
        String readings = get("/areas/XXA/2/XA02?indicator=FOR-01")
                .select("section[aria-labelledby=readings] tbody th")
                .text();
        assertThat(readings).contains("FOR-01", "FOR-04");
    }

    @Test
    @ProtectionRule(23)
    void without_its_companion_it_is_not_offered() {
        Indicator alone = new MadeUpDesk.Counts("FOR-01", List.of("FOR-04"));
        assertThat(new Indicators(List.of(alone)).list()).isEmpty();
        assertThat(new Indicators(List.of(alone)).findTogether("FOR-01")).isEmpty();
    }

    @ParameterizedTest
    @ProtectionRule(24)
    @EnumSource(Language.class)
    void violence_beside_presence_is_never_shown_without_saying_that_this_shows_no_cause(Language language)
            throws IOException {
        Texts texts = Texts.of(language);
        for (String path : List.of("/missions/MINUXA", "/areas/XXA/2/XA02")) {
            Document page = get(path + "?lang=" + language.tag());
            assertThat(page.select("p.association").text()).isEqualTo(texts.show("association.text"));
            assertThat(page.select(".indicator p.design").text()).isEqualTo(texts.show("design.description"));
        }
    }

    @Test
    @ProtectionRule(24)
    void a_null_result_is_shown_with_its_number_and_range_like_any_other() {
        Reading none = new Reading.Seen(0, new Interval(-1, 1, Interval.Kind.CONFIDENCE_95), 12, "events", "");
        Reading some = new Reading.Seen(2, new Interval(1, 3, Interval.Kind.CONFIDENCE_95), 12, "events", "");
        ReadingWords shown = ReadingWords.of(none, Texts.of(Language.EN));
        assertThat(shown.value()).isEqualTo("0");
        assertThat(shown.range()).isPresent();
        assertThat(shown.state())
                .isEqualTo(ReadingWords.of(some, Texts.of(Language.EN)).state());
        assertThat(IndicatorCard.Design.values()).hasSize(2);
    }

    private static Document get(String path) throws IOException {
        return Jsoup.connect(MadeUpSite.address(site) + path).get();
    }
}
