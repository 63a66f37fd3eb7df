package org.baraza.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.baraza.core.protect.ProtectionRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A university asks Rose for numbers about local partners. In Kanda there are only three NGOs, and everybody knows them. */
final class S_rose_shares_counts_and_nobody_is_recognised_Test {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private static String partners() {
        StringBuilder rows = new StringBuilder("partner,type,pcode,start,end\n");
        add(rows, "womens-group", "XXA01", 12);
        add(rows, "ngo", "XXA01", 3);
        add(rows, "womens-group", "XXA02", 20);
        add(rows, "ngo", "XXA02", 14);
        return rows.toString();
    }

    private static void add(StringBuilder rows, String type, String pcode, int count) {
        for (int i = 0; i < count; i++) {
            rows.append("%s-%s-%02d,%s,%s,2021-01,2021-02\n"
                    .formatted(type.substring(0, 2).toUpperCase(java.util.Locale.ROOT), pcode, i, type, pcode));
        }
    }

    private static Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("id", "study-1");
        form.put("recipient", "Institute of Quilambra");
        form.put("kind", "researcher");
        form.put("purpose", "to see whether meetings help");
        form.put("sheet", "partner-counts");
        form.put("most", "INTERNAL");
        form.put("areaLevel", "1");
        form.put("delayDays", "30");
        form.put("k", "5");
        form.put("smallest", "5");
        form.put("from", TODAY.toString());
        form.put("until", TODAY.plusYears(1).toString());
        form.put("reviewOn", TODAY.plusMonths(6).toString());
        form.put("reason", "few partners could be recognised");
        return form;
    }

    private static HttpResponse<String> sends(Site site, String path, Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(site.address() + path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Accept-Language", "en")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @ProtectionRule(9)
    @ProtectionRule(28)
    void she_agrees_a_protocol_takes_the_counts_and_withdraws_it(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder)) {
            Person rose = site.rose();
            site.write("areas.geojson", MadeUpFiles.AREAS);
            site.write("partners.csv", partners());
            assertThat(rose.imports("areas.geojson", "partners.csv").exit()).isZero();

            Site.Said without = rose.asks("export partner-counts", "--protocol", "study-1");
            assertThat(without.exit()).isEqualTo(2);
            assertThat(without.err()).contains("no sharing protocol");
            assertThat(without.out()).isEmpty();
            assertThat(rose.opens("/sharing")).contains("No protocol has been agreed yet");

            Map<String, String> careless = form();
            careless.put("kind", "public");
            careless.put("areaLevel", "3");
            careless.put("delayDays", "3");
            HttpResponse<String> refused = sends(site, "/sharing", careless);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body())
                    .contains("districts or larger areas", "younger than thirty days")
                    .contains("value=\"Institute of Quilambra\"");

            assertThat(sends(site, "/sharing", form()).statusCode()).isEqualTo(303);
            assertThat(rose.opens("/sharing/protocols/study-1"))
                    .contains("Institute of Quilambra", "without small counts", "coarser");

            Site.Said counts = rose.asks("export partner-counts", "--protocol", "study-1", "--csv");
            assertThat(counts.exit()).as(counts.err()).isZero();
            assertThat(counts.lines().getFirst()).isEqualTo("pcode,month,type,partnerships");
            assertThat(counts.lines()).hasSize(9).contains("XXA01,2021-01,ngo,hidden");
            assertThat(rose.column(counts, "partnerships")).doesNotContain("3");
            assertThat(counts.err()).contains("# release", "study-1", "sha256");
            assertThat(rose.asks("export partnerships", "--protocol", "study-1").err()).contains("and not partnerships")
                    .doesNotContain("NG-");

            String left = rose.opens("/sharing/releases");
            assertThat(left).contains("Counts of partnerships", "study-1", "operator");
            assertThat(rose.follows(left, "/sharing/releases/[^\"]+")).contains("Small counts hidden");

            assertThat(sends(site, "/sharing/protocols/study-1/withdraw", Map.of("reason", "the study is over"))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(rose.opens("/sharing/protocols/study-1")).contains("withdrawn", "the study is over");
            Site.Said after = rose.asks("export partner-counts", "--protocol", "study-1");
            assertThat(after.exit()).isEqualTo(2);
            assertThat(after.out()).isEmpty();
            assertThat(rose.asks("rebuild").exit()).isZero();
            assertThat(rose.asks("verify-journal").exit()).isZero();
        }
    }
}
