package org.baraza.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.app.desk.Accounts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Messages;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.SignIns;
import org.baraza.app.practice.Practice;
import org.baraza.app.practice.PracticeFiles;
import org.baraza.app.practice.PracticeWishes;
import org.baraza.app.wiring.Sites;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.DataKind;
import org.baraza.core.measure.Indicator;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.Mission;
import org.baraza.core.record.alerts.Channel;

/**
 * A site with a made-up mission five times the size of the demo's, and every page of it people may open.
 *
 * @param folder the site folder
 * @param missionPages addresses of the pages of all missions, the made-up one with every indicator and level
 * @param areaPages addresses of the pages of all areas
 * @param pcode place code of some area
 */
record MadeUpSite(Path folder, List<String> missionPages, List<String> areaPages, String pcode) {

    private static final long SEED = 192;
    private static final int DISTRICTS = 240;
    private static final int REGIONS = 24;
    private static final String PASSWORD = "four quiet goats 7";

    /** Who may read figures of every place, and the board of alerts. */
    private static final List<Role> READING = List.of(
            Role.JMAC, Role.JOC_DUTY, Role.FORCE, Role.POLICE, Role.GENDER_ADVISER, Role.HUMANITARIAN, Role.LEADERSHIP);

    /** The site in a folder, made and filled where it is not there yet. */
    static MadeUpSite in(Path folder) throws IOException {
        Path site = folder.resolve("site");
        if (!Files.exists(site)) {
            Path fresh = folder.resolve("site.new");
            PracticeFiles files = Practice.write(
                    PracticeWishes.DEFAULT.withSeed(SEED).withAreas(DISTRICTS, REGIONS), folder.resolve("files"));
            Path cards = Files.createDirectories(fresh.resolve("missions"));
            Files.copy(files.mission(), cards.resolve("made-up.yaml"), StandardCopyOption.REPLACE_EXISTING);
            try (Desk desk = new Sites(InstantSource.system()).open(fresh, Settings.USUAL)) {
                for (Path file : List.of(
                        files.regions(),
                        files.districts(),
                        files.population(),
                        files.earlierEvents(),
                        files.events(),
                        files.deployments(),
                        files.partnerships())) {
                    var unused = desk.importFile(file, ImportWishes.NONE, Progress.NONE);
                }
            }
            Files.move(fresh, site);
        }
        try (Desk desk = new Sites(InstantSource.system()).open(site, Settings.USUAL)) {
            return of(site, desk);
        }
    }

    private static MadeUpSite of(Path site, Desk desk) {
        List<Area> areas = desk.register().listDataSets().stream()
                .filter(d -> d.kind() == DataKind.AREAS)
                .flatMap(d -> desk.register().listAreas(d).stream())
                .toList();
        List<String> missions = new ArrayList<>();
        for (Mission mission : desk.register().listMissions()) {
            String page = "/missions/" + mission.acronym().replace(" ", "%20");
            if (!mission.madeUp()) {
                missions.add(page);
                continue;
            }
            for (String indicator : indicators()) {
                Stream.of(1, 2).forEach(level -> missions.add(page + "?indicator=" + indicator + "&level=" + level));
            }
        }
        return new MadeUpSite(
                site,
                missions,
                areas.stream()
                        .map(a -> "/areas/" + a.country() + "/" + a.level() + "/" + a.pcode())
                        .toList(),
                areas.getLast().pcode());
    }

    /**
     * Signs in people made up for one measurement, on the stopped site; sessions live over restarts.
     *
     * @return their sessions, readers first
     */
    List<String> signIn(int readers, int writers) {
        try (Desk desk = new Sites(InstantSource.system()).open(folder, Settings.USUAL)) {
            Instant now = Instant.now();
            return IntStream.range(0, readers + writers)
                    .mapToObj(i -> signIn(
                            desk,
                            "somebody-" + now.getEpochSecond() + "-" + i,
                            new Grant(
                                    i < readers ? READING.get(i % READING.size()) : Role.JMAC,
                                    Scope.EVERYWHERE,
                                    now,
                                    now.plus(Duration.ofDays(1)))))
                    .toList();
        }
    }

    /** Signs in one person made up for one measurement, on a stopped site. @return their session */
    static String signIn(Path site, Role role) {
        try (Desk desk = new Sites(InstantSource.system()).open(site, Settings.USUAL)) {
            Instant now = Instant.now();
            return signIn(
                    desk,
                    "somebody-" + now.getEpochSecond(),
                    new Grant(role, Scope.EVERYWHERE, now, now.plus(Duration.ofDays(1))));
        }
    }

    private static String signIn(Desk desk, String login, Grant grant) {
        Accounts.Code code = desk.accounts().open(login, login, grant, By.operator());
        SignIns.Answer answer = desk.accounts()
                .signIns()
                .byInvitation(code.text(), PASSWORD, new SignIns.Caller("127.0.0.1", "", Optional.empty()));
        SignIns.Welcome in = (SignIns.Welcome) answer;
        if (in.standing() == SignIns.Standing.IN) {
            return in.session();
        }
        SignIns.SignedIn who = desk.accounts().signIns().find(in.session()).orElseThrow();
        String secret =
                desk.accounts().own().offerSecondFactor(who).orElseThrow().secret();
        return desk.accounts()
                .own()
                .confirmSecondFactor(who, SecondFactor.code(secret, Instant.now()))
                .orElseThrow()
                .session();
    }

    private static List<String> indicators() {
        return ServiceLoader.load(Indicator.class).stream()
                .map(i -> i.get().card().id())
                .sorted()
                .toList();
    }

    /** Opens a gateway of the made-up mission, on the stopped site. */
    String openGateway() {
        try (Desk desk = new Sites(InstantSource.system()).open(folder, Settings.USUAL)) {
            return desk.messages()
                    .open(
                            new Messages.Wish(
                                    "measured",
                                    "plain-http",
                                    mission(desk),
                                    Channel.SMS,
                                    "en",
                                    Optional.empty(),
                                    "",
                                    "",
                                    "7777",
                                    Optional.empty()),
                            By.operator())
                    .token();
        }
    }

    /** How many alerts the made-up mission has, on the stopped site. */
    long alerts() {
        try (Desk desk = new Sites(InstantSource.system()).open(folder, Settings.USUAL)) {
            return desk.alerts().list(mission(desk)).size();
        }
    }

    private static String mission(Desk desk) {
        return desk.register().listMissions().stream()
                .filter(Mission::madeUp)
                .findFirst()
                .orElseThrow()
                .acronym();
    }

    /** The board of the made-up mission's alerts. */
    String board() {
        return missionPages.stream()
                .filter(p -> p.contains("?indicator="))
                .findFirst()
                .map(p -> p.substring(0, p.indexOf('?')) + "/alerts")
                .orElseThrow();
    }

    /** Half the time a mission's page, half the time an area's. */
    String anyPage() {
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        List<String> kind = chance.nextBoolean() ? missionPages : areaPages;
        return kind.get(chance.nextInt(kind.size()));
    }
}
