package org.baraza.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Settings;
import org.baraza.app.practice.Practice;
import org.baraza.app.practice.PracticeFiles;
import org.baraza.app.practice.PracticeWishes;
import org.baraza.app.wiring.Sites;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.DataKind;
import org.baraza.core.record.Mission;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.consents.CommunityAgreement;
import org.baraza.core.record.diligence.SupportCase;
import org.baraza.core.record.networks.Community;
import org.baraza.core.record.networks.WarningNetwork;
import org.baraza.core.record.partners.Partner;

/**
 * A site with ten years of partnership in a made-up mission: {@value PastPartners#PARTNERS} partners, {@value
 * PastNetworks#COMMUNITIES} communities, and what was done with them.
 *
 * @param folder the site folder
 * @param mission acronym
 * @param area place code of some area
 * @param cases ids of what has a page of its own, by where it lies below the mission
 */
record TenYears(Path folder, String mission, String area, SortedMap<String, List<String>> cases) {

    private static final long SEED = 115;
    private static final int DISTRICTS = 240;
    private static final int REGIONS = 24;

    /** The site in a folder, made and filled where it is not there yet. */
    static TenYears in(Path folder) throws IOException {
        Path site = folder.resolve("ten-years");
        if (!Files.exists(site)) {
            Path fresh = folder.resolve("ten-years.new");
            make(folder.resolve("ten-years-files"), fresh);
            Files.move(fresh, site);
        }
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
        try (Desk desk = new Sites(now::get).open(site, Settings.USUAL)) {
            Mission mission = mission(desk);
            return new TenYears(
                    site, mission.acronym(), areas(desk, mission).getFirst(), cases(desk, mission.acronym()));
        }
    }

    private static SortedMap<String, List<String>> cases(Desk desk, String mission) {
        SortedMap<String, List<String>> ids = new TreeMap<>();
        put(ids, "partners", desk.partners().list(mission), Partner::id);
        put(ids, "support", desk.supports().list(mission), SupportCase::id);
        put(ids, "agreements", desk.consents().list(mission), CommunityAgreement::id);
        put(ids, "networks", desk.networks().directory().list(mission), WarningNetwork::id);
        put(ids, "communities", desk.networks().directory().communities(mission), Community::id);
        put(ids, "activities", desk.engagement().activities().list(mission), Case::id);
        put(ids, "disputes", desk.engagement().disputes().list(mission), Case::id);
        put(ids, "projects", desk.engagement().projects().list(mission), Case::id);
        put(ids, "courses", desk.engagement().courses().list(mission), Case::id);
        put(ids, "promises", desk.engagement().promises().list(mission), Case::id);
        put(ids, "expectations", desk.engagement().expectations().list(mission), Case::id);
        put(ids, "decisions", desk.engagement().decisions().list(mission), Case::id);
        put(ids, "assessments", desk.assessments().assessments().list(mission), Case::id);
        put(ids, "signs", desk.assessments().signs().list(mission), Case::id);
        put(ids, "handovers", desk.transition().handovers().list(mission), Case::id);
        put(ids, "notes", desk.transition().notes().list(mission), Case::id);
        return ids;
    }

    private static <C> void put(
            SortedMap<String, List<String>> ids, String place, List<C> all, Function<C, String> id) {
        ids.put(place, all.stream().map(id).toList());
    }

    private static void make(Path files, Path fresh) throws IOException {
        Instant end = Instant.now();
        AtomicReference<Instant> clock = new AtomicReference<>(end.minus(Duration.ofDays(Past.DAYS + 1)));
        PracticeFiles made =
                Practice.write(PracticeWishes.DEFAULT.withSeed(SEED).withAreas(DISTRICTS, REGIONS), files);
        Path cards = Files.createDirectories(fresh.resolve("missions"));
        Files.copy(made.mission(), cards.resolve("made-up.yaml"), StandardCopyOption.REPLACE_EXISTING);
        try (Desk desk = new Sites(clock::get).open(fresh, Settings.USUAL)) {
            for (Path file : List.of(
                    made.regions(),
                    made.districts(),
                    made.population(),
                    made.earlierEvents(),
                    made.events(),
                    made.deployments())) {
                var unused = desk.importFile(file, ImportWishes.NONE, Progress.NONE);
            }
            Mission mission = mission(desk);
            Past past = new Past(mission.acronym(), areas(desk, mission), end);
            new PastNetworks(past, desk).tell();
            new PastPartners(past, desk).tell();
            new PastTogether(past, desk).tell();
            past.happen(clock);
        }
    }

    private static Mission mission(Desk desk) {
        return desk.register().listMissions().stream()
                .filter(Mission::madeUp)
                .findFirst()
                .orElseThrow();
    }

    /** Of the finest level. */
    private static List<String> areas(Desk desk, Mission mission) {
        List<Area> all = desk.register().listDataSets().stream()
                .filter(d -> d.kind() == DataKind.AREAS)
                .flatMap(d -> desk.register().listAreas(d).stream())
                .filter(a -> mission.hosts().contains(a.country()))
                .toList();
        int finest = all.stream().mapToInt(Area::level).max().orElseThrow();
        return all.stream()
                .filter(a -> a.level() == finest)
                .map(Area::pcode)
                .sorted()
                .toList();
    }
}
