package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.baraza.core.protect.ProtectionRule;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

final class ScreensTest {

    private static final int MOST_ASKED = 100_000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext site;
    private static ConfigurableApplicationContext empty;
    private static Visitor rose;
    private static Visitor newcomer;

    @BeforeAll
    static void start() {
        site = MadeUpSite.start(false);
        empty = MadeUpSite.start(true);
        rose = MadeUpSite.visitor(site);
        newcomer = MadeUpSite.visitor(empty);
    }

    @AfterAll
    static void stop() {
        site.close();
        empty.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/missions/MINUXA",
                "/missions/AMISOM",
                "/missions/MINUXA?order=value&from=2020-01&to=2020-12&lang=ar",
                "/areas/XXA/2/XA02",
                "/imports",
                "/data-sets/events-2",
                "/revisions?older=events-1&newer=events-2",
                "/journal",
                "/journal?kind=made-up&from=2025-01-01&lang=ar",
                "/journal?from=yesterday",
                "/journal/3",
                "/journal/chain",
                "/retention?lang=ar",
                "/uncounted/XXA/2",
                "/alerts",
                "/missions/MINUXA/alerts",
                "/missions/MINUXA/alerts?part=closed&lang=ar",
                "/missions/MINUXA/alerts/new",
                "/missions/MINUXA/alerts/alert-01",
                "/field",
                "/missions/MINUXA/force",
                "/missions/MINUXA/force/new",
                "/missions/MINUXA/force/force-0001",
                "/missions/MINUXA/force/missed/new",
                "/missions/MINUXA/force/missed/missed-0001",
                "/missions/MINUXA/access?month=2025-03",
                "/missions/MINUXA/access/new",
                "/missions/MINUXA/access/severity?month=2025-03",
                "/missions/MINUXA/access/constraint-0001",
                "/missions/MINUXA/safety",
                "/missions/MINUXA/partners/partner-0001/safety",
                "/missions/MINUXA/partners/partner-0003/safety",
                "/missions/MINUXA/consent",
                "/missions/MINUXA/agreements",
                "/missions/MINUXA/agreements/new",
                "/missions/MINUXA/agreements/agreement-0001",
                "/missions/MINUXA/agreements/agreement-0002",
                "/missions/MINUXA/person-consents",
                "/missions/MINUXA/support",
                "/missions/MINUXA/support/new",
                "/missions/MINUXA/support/support-0001",
                "/missions/MINUXA/partners",
                "/missions/MINUXA/partners?state=ACTIVE&expertise=MEDIATION",
                "/missions/MINUXA/partners/new",
                "/missions/MINUXA/partners/net",
                "/missions/MINUXA/partners/heard",
                "/missions/MINUXA/partners/named",
                "/missions/MINUXA/partners/partner-0001",
                "/missions/MINUXA/partners/partner-0002",
                "/missions/MINUXA/movements",
                "/missions/MINUXA/movements/new",
                "/missions/MINUXA/movements/movement-0001",
                "/missions/MINUXA/effort?month=2025-03",
                "/missions/MINUXA/alerts/alert-02?lang=ar",
                "/incidents",
                "/missions/MINUXA/incidents",
                "/missions/MINUXA/incidents?month=2025-03&area=XA03&type=ATTACK&state=VERIFIED&lang=ar",
                "/missions/MINUXA/incidents?month=never",
                "/missions/MINUXA/incidents/new",
                "/missions/MINUXA/incidents/new?alert=alert-02&lang=ar",
                "/missions/MINUXA/incidents/incident-01",
                "/missions/MINUXA/incidents/incident-02?lang=ar",
                "/missions/MINUXA/incidents/incident-03",
                "/missions/MINUXA/incidents/incident-04",
                "/feedback",
                "/missions/MINUXA/feedback",
                "/missions/MINUXA/feedback?part=closed&kind=RUMOUR&area=XA03&lang=ar",
                "/missions/MINUXA/feedback?taken=withheld",
                "/missions/MINUXA/feedback/new",
                "/missions/MINUXA/feedback/voice-01",
                "/missions/MINUXA/feedback/voice-02?lang=ar",
                "/missions/MINUXA/referrals",
                "/missions/MINUXA/answers",
                "/missions/MINUXA/answers?area=XA03&lang=sw",
                "/missions/MINUXA/rumours",
                "/missions/MINUXA/rumours?part=closed&lang=ar",
                "/missions/MINUXA/rumours/new",
                "/missions/MINUXA/rumours/rumour-01",
                "/missions/MINUXA/rumours/rumour-02?lang=ar",
                "/missions/MINUXA/rumours/rumour-03",
                "/missions/MINUXA/areas/XA03/brief",
                "/missions/MINUXA/areas/XA03/brief?lang=ar",
                "/missions/MINUXA/assessments",
                "/missions/MINUXA/assessments?area=XA03&lang=ar",
                "/missions/MINUXA/assessments/new",
                "/missions/MINUXA/assessments/made-up-assessment",
                "/missions/MINUXA/signs/new",
                "/missions/MINUXA/signs/made-up-sign?lang=sw",
                "/missions/MINUXA/handovers",
                "/missions/MINUXA/handovers/new",
                "/missions/MINUXA/handovers/made-up-duty?lang=fr",
                "/missions/MINUXA/notes/new",
                "/missions/MINUXA/notes/made-up-note",
                "/missions/MINUXA/watch",
                "/missions/MINUXA/watch?area=XA07&lang=ar",
                "/missions/MINUXA/lessons",
                "/missions/MINUXA/lessons?area=XA03&lang=ar",
                "/missions/MINUXA/lessons/new",
                "/missions/MINUXA/lessons/made-up-lesson",
                "/missions/MINUXA/lessons/alike",
                "/missions/MINUXA/lessons/alike?CONFLICT=BETWEEN_COMMUNITIES&PLACE=VILLAGES&lang=sw",
                "/missions/MINUXA/lessons/published/unmil-dialogues",
                "/missions/MINUXA/lessons/published/unficyp-two-communities?lang=ar",
                "/together",
                "/missions/MINUXA/promises",
                "/missions/MINUXA/promises?area=XA03&lang=ar",
                "/missions/MINUXA/promises/new",
                "/missions/MINUXA/promises/made-up-promise",
                "/missions/MINUXA/engagement",
                "/missions/MINUXA/engagement?days=1&lang=ar",
                "/missions/MINUXA/activities/new",
                "/missions/MINUXA/activities/made-up-activity",
                "/missions/MINUXA/customs/new",
                "/missions/MINUXA/shares/new",
                "/missions/MINUXA/spoken/new",
                "/missions/MINUXA/disputes",
                "/missions/MINUXA/disputes/new",
                "/missions/MINUXA/disputes/made-up-dispute",
                "/missions/MINUXA/projects",
                "/missions/MINUXA/projects/new",
                "/missions/MINUXA/projects/made-up-project?lang=ar",
                "/missions/MINUXA/training",
                "/missions/MINUXA/courses/new",
                "/missions/MINUXA/courses/made-up-course",
                "/missions/MINUXA/looks/new?lang=ar",
                "/missions/MINUXA/expectations/new",
                "/missions/MINUXA/expectations/made-up-expectation",
                "/missions/MINUXA/decisions/new",
                "/missions/MINUXA/decisions/made-up-decision?lang=sw",
                "/sharing",
                "/sharing/releases",
                "/sharing/texts",
                "/sharing/incidents",
                "/sharing/protocols/study-2025",
                "/sharing/protocols/study-2025?lang=ar",
                "/sharing/texts/text-0",
                "/sign-in",
                "/sign-in/code",
                "/invitation",
                "/account",
                "/account/second-factor",
                "/accounts",
                "/accounts/a-0",
                "/channels",
                "/channels?lang=ar",
                "/missions/MINUXA/channels",
                "/missions/MINUXA/channels?lang=ar",
                "/nowhere"
            })
    void every_page_can_be_read_by_a_screen_reader_and_runs_nothing_inline(String path) throws Exception {
        HttpResponse<String> answer = get(site, path);
        Document page = Jsoup.parse(answer.body());

        assertThat(page.select("html[lang][dir]")).hasSize(1);
        assertThat(page.select("main#main")).hasSize(1);
        assertThat(page.select("a.skip[href=#main]")).hasSize(1);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).isNotBlank();
        int level = 0;
        for (Element heading : page.select("h1,h2,h3,h4")) {
            int next = heading.tagName().charAt(1) - '0';
            assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
            level = next;
        }
        assertThat(page.select("svg:not([aria-hidden=true]):not([aria-labelledby])"))
                .isEmpty();
        assertThat(page.select("table:not(:has(caption))")).isEmpty();
        assertThat(page.select("th:not([scope])")).isEmpty();
        assertThat(page.select("[style],style,script:not([src]),[onclick]")).isEmpty();
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        page.select("[aria-labelledby]")
                .forEach(e -> assertThat(ids).contains(e.attr("aria-labelledby").split(" ")));
        page.select("input:not([type=hidden]),select")
                .forEach(e -> assertThat(e.closest("label")).isNotNull());
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void an_empty_site_says_how_to_bring_data() throws Exception {
        Document page = Jsoup.parse(get(empty, "/").body());
        assertThat(page.select(".empty").text()).contains("No data yet: bring a file");
        assertThat(page.select(".empty a[href=/imports]")).hasSize(1);
    }

    @Test
    void who_did_what_is_listed_and_an_entry_of_unknown_kind_is_told_too() throws Exception {
        Document page = Jsoup.parse(get(site, "/journal").body());
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "3 2025-06-01 12:00:00 What had been kept long enough was deleted and looked for again: logs."
                                + " deng screen",
                        "2 2025-06-01 12:00:00 An entry of another kind about x. deng screen UNMADE",
                        "1 2025-06-01 12:00:00 The data set a was brought in. deng screen");
        assertThat(Jsoup.parse(get(site, "/journal?kind=made-up").body()).select("tbody tr"))
                .hasSize(1);
        assertThat(Jsoup.parse(get(site, "/journal?kind=none").body())
                        .select("[role=status]")
                        .text())
                .contains("No entry fits");
        assertThat(get(site, "/journal?by=%00&kind=%00").statusCode()).isEqualTo(200);
        for (String nonsense : List.of("x", "", "-1", "99999999999999999999", "%00")) {
            assertThat(get(site, "/journal?before=" + nonsense).statusCode()).isEqualTo(200);
        }
        assertThat(Jsoup.parse(get(site, "/journal?from=31/12/2025").body()).select("#day-wrong"))
                .hasSize(1);
    }

    @Test
    void an_entry_shows_its_place_in_the_chain_and_one_that_is_not_there_is_not_found() throws Exception {
        Document page = Jsoup.parse(get(site, "/journal/2").body());
        assertThat(page.select("dd").text()).contains("Entry 1 of its mission", "0f0f");
        assertThat(get(site, "/journal/9").statusCode()).isEqualTo(404);
        assertThat(get(site, "/journal/99999999999999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_with_the_journal_is_said_first_and_in_plain_words() throws Exception {
        assertThat(Jsoup.parse(get(site, "/journal/chain").body())
                        .select("[role=status]")
                        .text())
                .isEqualTo("No problem was found.");
        MadeUpDesk desk = site.getBean(MadeUpDesk.class);
        desk.books().breakAt(2);
        desk.books().lackHead(3);
        try {
            Document page = Jsoup.parse(get(site, "/journal/chain").body());
            assertThat(page.select("[role=alert]").eachText())
                    .hasSize(2)
                    .anyMatch(text -> text.contains("From entry 2 on"))
                    .anyMatch(text -> text.contains("1 heads made before are no longer in the journal"));
            assertThat(page.select("[role=status]")).isEmpty();
        } finally {
            desk.books().mend();
        }
    }

    @Test
    void an_invented_mission_is_marked_as_such() throws Exception {
        assertThat(get(site, "/missions/MINUXA").body()).contains("This mission is invented");
        assertThat(get(site, "/missions/UNMIL").body()).doesNotContain("This mission is invented");
    }

    @Test
    void unobserved_and_inapplicable_areas_look_and_read_different_from_zero() throws Exception {
        Document page = Jsoup.parse(get(site, "/missions/MINUXA").body());
        assertThat(page.select(".map path.not-seen[fill=url(#hatch)]")).hasSize(1);
        assertThat(page.select(".map path.not-applicable")).hasSize(1);
        assertThat(page.select("table.ranking td.not-seen").text()).isEqualTo("not observed");
        assertThat(page.select(".caution").text()).contains("We do not know how many people live here");
    }

    @Test
    @ProtectionRule(19)
    void areas_stand_in_order_of_place_code_until_somebody_asks_otherwise() throws Exception {
        Document usual = Jsoup.parse(get(site, "/missions/MINUXA").body());
        assertThat(usual.select("table.ranking tbody tr td:first-child").eachText())
                .isSorted();
        Document byValue = Jsoup.parse(get(site, "/missions/MINUXA?order=value").body());
        assertThat(byValue.select("table.ranking tbody tr td:first-child")
                        .eachText()
                        .getFirst())
                .isNotEqualTo("XA01");
        assertThat(byValue.text()).contains("the order may be chance");
    }

    @Test
    void a_partner_is_never_named_and_few_partners_are_not_counted() throws Exception {
        String body = get(site, "/areas/XXA/2/XA02").body();
        assertThat(body).doesNotContain("secret-").contains("fewer than 5");
        assertThat(Jsoup.parse(body).select("#partners ~ table td").eachText())
                .containsExactlyInAnyOrder("6", "fewer than 5");
    }

    @Test
    void bases_in_a_country_that_does_not_host_the_mission_are_marked() throws Exception {
        Document page = Jsoup.parse(get(site, "/missions/MINUXA").body());
        assertThat(page.select("#outside ~ .wide tbody tr").text())
                .contains("Camp 3", "XXC", "June 2020", "outside the host country");
        assertThat(page.select(".map .post.outside")).hasSize(1);
    }

    @Test
    void a_month_without_bases_is_zero_where_a_map_reaches_it_and_unknown_where_none_does() throws Exception {
        Document page = Jsoup.parse(get(site, "/missions/MINUXA").body());
        assertThat(page.select("#series ~ details tbody tr td:last-child").eachText())
                .startsWith("–", "–", "–", "–", "–", "–", "–", "–", "–", "1");
        Document ranking = Jsoup.parse(
                get(site, "/missions/MINUXA?from=2019-01&to=2019-02").body());
        assertThat(ranking.select("table.ranking tbody td:last-child").eachText())
                .containsOnly("–");
        assertThat(page.select("table.ranking tbody td:last-child").eachText()).startsWith("1", "0");
    }

    @Test
    void partners_are_shown_by_area_and_kind_but_few_are_not_counted_out() throws Exception {
        Document page = Jsoup.parse(get(site, "/missions/MINUXA").body());
        assertThat(page.select("#partners ~ .wide tbody li").eachText())
                .containsExactly("Non-governmental organisation: fewer than 5", "Women’s group: 6");
        assertThat(page.select(".map .partner")).hasSize(1);
    }

    @Test
    void events_counted_in_no_area_are_listed_with_the_reason() throws Exception {
        Document page = Jsoup.parse(get(site, "/uncounted/XXA/2").body());
        assertThat(page.select("tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).contains("9007", "the country only", "too coarsely"),
                        row -> assertThat(row).contains("9008", "the exact place", "none of the areas"));
        assertThat(get(site, "/uncounted/XXA/2/events.csv").body().lines())
                .hasSize(3)
                .first()
                .isEqualTo("event_id,date,longitude,latitude,country,where_prec,why");
        assertThat(get(site, "/uncounted/XXA/7").statusCode()).isEqualTo(404);
    }

    @Test
    void a_mission_whose_boundaries_are_missing_says_so_though_other_data_are_here() throws Exception {
        Document page = Jsoup.parse(get(site, "/missions/UNMIL").body());
        assertThat(page.select("main > .caution").text()).contains("Boundaries", "Liberia");
    }

    @Test
    void the_carry_forward_months_can_be_chosen_and_nonsense_is_ignored() throws Exception {
        assertThat(carry("/missions/MINUXA")).isEqualTo("12");
        assertThat(carry("/missions/MINUXA?carry=3")).isEqualTo("3");
        assertThat(carry("/missions/MINUXA?carry=999")).isEqualTo("12");
        assertThat(carry("/missions/MINUXA?carry=x&level=99&from=31%2F02&indicator=%3Cb%3E&lang=xx"))
                .isEqualTo("12");
    }

    private static String carry(String path) throws Exception {
        return Jsoup.parse(get(site, path).body()).select("input[name=carry]").val();
    }

    @Test
    void head_is_answered_like_get_without_a_body() throws Exception {
        HttpResponse<String> answer =
                rose.send(rose.request("/missions/MINUXA").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void what_may_lead_to_somebody_is_marked_in_a_text_to_read() throws Exception {
        Document page = Jsoup.parse(get(site, "/sharing/texts/text-0").body());
        assertThat(page.select("blockquote mark").eachText())
                .containsExactly("mzee Karim name", "+999 555 0123 phone number", "4.8517, 31.5825 place on the map");
        assertThat(page.select("input[name=leaves][value=no][checked]")).hasSize(1);
    }

    @Test
    void a_list_that_is_downloaded_names_its_release() throws Exception {
        String job =
                send("good", "same-origin").headers().firstValue("Location").orElseThrow();
        String unused = settled(job);
        assertThat(get(site, job + "/set-aside.csv").headers().firstValue("Content-Disposition"))
                .as("the name is ours, whatever the file was called")
                .contains("attachment; filename=\"set-aside.csv\"");
        String release = get(site, job + "/set-aside.csv")
                .headers()
                .firstValue("Baraza-Release")
                .orElseThrow();
        assertThat(get(site, "/sharing/releases/" + release).body()).contains("Rows set aside");
    }

    @Test
    void a_mission_page_weighs_less_than_100_kB() throws Exception {
        ByteArrayOutputStream squeezed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(squeezed)) {
            out.write(get(site, "/missions/MINUXA").body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(squeezed.size()).isLessThan(100_000);
    }

    @Test
    void a_file_brought_in_ends_in_a_sum_that_adds_up_and_a_list_to_download() throws Exception {
        String job =
                send("good", "same-origin").headers().firstValue("Location").orElseThrow();
        String body = settled(job);
        assertThat(Jsoup.parse(body).text())
                .contains("17 of 1,204 rows were set aside. 1,187 kept. 1,187 + 17 = 1,204")
                .contains("row 214: “31/02/2025”");
        assertThat(get(site, job + "/set-aside.csv").body()).contains("the day does not exist");
    }

    @Test
    void a_fault_gets_a_number_and_says_nothing_of_the_data() throws Exception {
        String body = settled(
                send("boom", "same-origin").headers().firstValue("Location").orElseThrow());
        assertThat(body).containsPattern("B-[0-9A-F]{8}").doesNotContain("secret-value");
    }

    @Test
    void another_site_cannot_bring_in_a_file() throws Exception {
        assertThat(send("good", "cross-site").statusCode()).isEqualTo(403);
    }

    @Test
    void a_program_is_told_of_errors_as_problem_json() throws Exception {
        HttpResponse<String> answer = rose.send(rose.request("/missions/NONE").header("Accept", "application/json"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
    }

    @Test
    void pages_are_compressed_and_static_files_have_a_tag() throws Exception {
        HttpResponse<byte[]> page = CLIENT.send(
                HttpRequest.newBuilder(URI.create(MadeUpSite.address(site) + "/"))
                        .header("Accept-Encoding", "gzip")
                        .header("Cookie", "session=" + rose.cookies().get("session"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(get(site, "/static/baraza.css").headers().firstValue("ETag")).isPresent();
    }

    private static String settled(String job) throws Exception {
        for (int asked = 0; asked < MOST_ASKED; asked++) {
            String body = get(site, job + "/progress").body();
            if (!body.contains("data-moving")) {
                return body;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("the import did not settle: " + job);
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext where, String path)
            throws IOException, InterruptedException {
        return Visitor.with(
                        URI.create(MadeUpSite.address(where)),
                        String.valueOf(
                                (where == site ? rose : newcomer).cookies().get("session")))
                .get(path);
    }

    private static HttpResponse<String> send(String content, String from) throws IOException, InterruptedException {
        String body = "--cut\r\nContent-Disposition: form-data; name=\"" + FormTokens.FIELD + "\"\r\n\r\n"
                + rose.formField("/imports")
                + "\r\n--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../a.csv\"\r\n\r\n"
                + content + "\r\n--cut--\r\n";
        return rose.send(rose.request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .header("Sec-Fetch-Site", from)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
