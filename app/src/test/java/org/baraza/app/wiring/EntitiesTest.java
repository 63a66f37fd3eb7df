package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.Forms.EntityTrouble.Kind;
import org.baraza.app.desk.Progress;
import org.baraza.app.openrosa.CollectClient;
import org.baraza.app.web.Visitor;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wells that telephones make, visit and change without knowing of each other. */
final class EntitiesTest {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-03-01T08:00:00Z"));
    private static final By ROSE = By.screen(new Handle("rose"));

    @TempDir
    static Path folder;

    private static OpenRosaSite site;
    private static CollectClient phone;
    private static Visitor rose;
    private String well = "";

    @BeforeAll
    static void open() {
        site = OpenRosaSite.open(folder.resolve("site"), NOW::get);
        site.publish(form("new-well", "create=\"1\"", ""), Map.of());
        site.publish(
                form(
                        "visit",
                        "update=\"1\" baseVersion=\"\" trunkVersion=\"\" branchId=\"\"",
                        "<instance id=\"wells\" src=\"jr://file-csv/wells.csv\"/>"),
                Map.of());
        phone = site.collect(site.key(
                site.colleague("deng", Role.COMMUNITY_LIAISON_ASSISTANT, Scope.ofMission(OpenRosaSite.MISSION))));
        rose = site.colleague("rose", Role.JMAC, Scope.ofMission(OpenRosaSite.MISSION))
                .browser(site.serving().address());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void another() {
        well = UUID.randomUUID().toString();
    }

    private static String form(String id, String deed, String instances) {
        return """
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
                    xmlns:entities="http://www.opendatakit.org/xforms/entities">
                <h:head><h:title>%1$s</h:title><model entities:entities-version="2024.1.0">
                <instance><data id="%1$s" version="1"><water/><depth/><meta><instanceID/>
                <entity dataset="wells" id="" %2$s><label/></entity></meta></data></instance>%3$s
                <bind nodeset="/data/water" entities:saveto="water"/><bind nodeset="/data/depth" entities:saveto="depth_m"/>
                </model></h:head><h:body/></h:html>
                """.formatted(id, deed, instances);
    }

    private static String filled(String form, String answers, String entity) {
        return "<data id=\"" + form + "\" version=\"1\">" + answers + "<meta><instanceID>uuid:" + UUID.randomUUID()
                + "</instanceID>" + entity + "</meta></data>";
    }

    private void makes(String label, String answers) throws Exception {
        sends(filled(
                "new-well",
                answers,
                "<entity dataset=\"wells\" id=\"" + well + "\" create=\"1\"><label>" + label + "</label></entity>"));
    }

    private void changes(String how, String answers) throws Exception {
        sends(filled("visit", answers, "<entity dataset=\"wells\" id=\"" + well + "\" update=\"1\" " + how + "/>"));
    }

    private static void sends(String xml) throws Exception {
        NOW.updateAndGet(now -> now.plusSeconds(1));
        assertThat(phone.submit(xml, Map.of())).hasSize(1);
    }

    /** The line of the well in the list as a telephone downloads it; empty when it is not on it. */
    private String line() throws Exception {
        CollectClient.Listed visit = phone.list("?formID=visit").getFirst();
        CollectClient.Media list = phone.media(visit).getFirst();
        assertThat(list.type()).isEqualTo("entityList");
        List<String> lines =
                new String(list.bytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("name,label,__version,depth_m,water");
        return lines.stream().filter(l -> l.startsWith(well)).collect(Collectors.joining());
    }

    private Set<Kind> troubles() {
        return site.desk().forms().entityTroubles(OpenRosaSite.MISSION).stream()
                .filter(t -> t.at().isAfter(NOW.get().minusSeconds(10)))
                .map(Forms.EntityTrouble::kind)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a_well_that_is_made_is_on_the_list_of_the_next_telephone_and_a_visit_changes_it() throws Exception {
        makes("by the mango tree", "<water>clear</water><depth>12</depth>");
        assertThat(line()).isEqualTo(well + ",by the mango tree,1,12,clear");
        changes("baseVersion=\"1\"", "<water>muddy</water>");
        assertThat(line()).isEqualTo(well + ",by the mango tree,2,12,muddy");
    }

    @Test
    void two_changes_of_other_things_both_stand_and_two_of_the_same_are_shown() throws Exception {
        NOW.updateAndGet(now -> now.plusSeconds(60));
        makes("at the mill", "<water>clear</water><depth>12</depth>");
        changes("baseVersion=\"1\"", "<water>muddy</water>");
        changes("baseVersion=\"1\"", "<depth>13</depth>");
        assertThat(line()).isEqualTo(well + ",at the mill,3,13,muddy");
        assertThat(troubles()).containsExactly(Kind.BESIDE);
        changes("baseVersion=\"1\"", "<water>dry</water>");
        assertThat(line()).isEqualTo(well + ",at the mill,4,13,dry");
        assertThat(troubles()).containsExactly(Kind.BESIDE, Kind.OVER);
    }

    @Test
    void what_comes_before_what_it_builds_on_waits_and_is_made_as_soon_as_it_can_be() throws Exception {
        NOW.updateAndGet(now -> now.plusSeconds(60));
        String row = "trunkVersion=\"\" branchId=\"b0c7\"";
        changes("baseVersion=\"3\" " + row, "<depth>15</depth>");
        changes("baseVersion=\"2\" " + row, "<depth>14</depth>");
        changes("baseVersion=\"1\" " + row, "<water>muddy</water>");
        assertThat(line()).isEmpty();
        assertThat(troubles()).containsExactly(Kind.WAITING);
        makes("made offline", "<water>clear</water><depth>12</depth>");
        assertThat(line()).isEqualTo(well + ",made offline,4,15,muddy");
        assertThat(troubles()).isEmpty();
    }

    @Test
    void a_row_of_offline_changes_meets_what_others_did_meanwhile_once_for_each() throws Exception {
        NOW.updateAndGet(now -> now.plusSeconds(60));
        makes("far out", "<water>clear</water><depth>12</depth>");
        String row = "trunkVersion=\"1\" branchId=\"" + UUID.randomUUID() + "\"";
        changes("baseVersion=\"1\"", "<water>dry</water>");
        changes("baseVersion=\"1\" " + row, "<depth>14</depth>");
        changes("baseVersion=\"2\" " + row, "<depth>15</depth>");
        assertThat(line()).isEqualTo(well + ",far out,4,15,dry");
        assertThat(troubles()).containsExactly(Kind.BESIDE);
    }

    @Test
    void a_well_made_twice_stays_the_first_and_what_cannot_be_understood_is_shown_and_nothing_is_lost()
            throws Exception {
        NOW.updateAndGet(now -> now.plusSeconds(60));
        makes("first", "<water>clear</water>");
        makes("second", "<water>dry</water>");
        sends(filled("visit", "<water>x</water>", "<entity dataset=\"wells\" id=\"no uuid\" update=\"1\"/>"));
        assertThat(line()).startsWith(well + ",first,1");
        assertThat(troubles()).containsExactly(Kind.TWICE, Kind.UNREADABLE);
        assertThat(site.desk().forms().submissions(OpenRosaSite.MISSION, "new-well", 100))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void somebody_settles_what_waits_on_the_screen_and_it_is_made_on_what_is_there() throws Exception {
        NOW.updateAndGet(now -> now.plusSeconds(60));
        makes("in dispute", "<water>clear</water>");
        changes("baseVersion=\"9\"", "<water>salty</water>");
        assertThat(line()).endsWith("clear");
        String page = "/missions/" + OpenRosaSite.MISSION + "/entities";
        assertThat(rose.opens(page))
                .contains("It came before what it builds on")
                .doesNotContain("salty", "in dispute");
        String submission = site.desk().forms().entityTroubles(OpenRosaSite.MISSION).stream()
                .filter(t -> t.kind() == Kind.WAITING && t.at().equals(NOW.get()))
                .findFirst()
                .orElseThrow()
                .submission();
        assertThat(Visitor.to(rose.fills(page, page + "/" + submission + "/settle")))
                .isEqualTo(page);
        assertThat(line()).isEqualTo(well + ",in dispute,2,,salty");
        assertThat(troubles()).isEmpty();
        assertThat(site.desk().verifyJournal(Progress.NONE).holds()).isTrue();
        assertThat(site.desk().rebuild(Progress.NONE).identical()).isTrue();
    }

    @Test
    @ProtectionRule(1)
    void what_is_destroyed_takes_its_entity_along_and_telephones_are_told() throws Exception {
        NOW.updateAndGet(now -> now.plusSeconds(60));
        makes("the house of somebody", "<water>clear</water>");
        assertThat(integrity()).contains("<entity id=\"" + well + "\"><deleted>false</deleted></entity>");
        String submission = site.desk()
                .forms()
                .submissions(OpenRosaSite.MISSION, "new-well", 1)
                .getFirst()
                .id();
        site.desk().forms().erase(submission, ROSE);
        assertThat(line()).isEmpty();
        assertThat(integrity()).contains("<deleted>true</deleted>");
    }

    private String integrity() throws Exception {
        HttpResponse<byte[]> answer = phone.get("datasets/wells/integrity?id=" + well + "," + UUID.randomUUID());
        assertThat(answer.statusCode()).isEqualTo(200);
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(body.split("<entity ")).hasSize(2);
        return body;
    }
}
