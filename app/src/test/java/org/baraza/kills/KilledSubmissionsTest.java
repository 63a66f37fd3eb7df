package org.baraza.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baraza.app.desk.Accounts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.FormDoor;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.SignIns;
import org.baraza.app.openrosa.CollectClient;
import org.baraza.app.openrosa.MadeUpForms;
import org.baraza.app.wiring.Main;
import org.baraza.app.wiring.Sites;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed while telephones send; whatever a telephone was told is kept is there, and once. */
final class KilledSubmissionsTest {

    private static final int ENOUGH = 1_000;
    private static final int MOST_BETWEEN_KILLS = 160;
    private static final int TELEPHONES = 6;
    private static final long PATIENCE_MILLIS = 120_000;
    private static final String MISSION = "UNMIL";
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Pattern INSTANCE = Pattern.compile("instanceID>([^<]+)<");

    @TempDir
    Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    /** Sent and not acknowledged: a telephone keeps it and sends it again. */
    private final Queue<String> unsure = new ConcurrentLinkedQueue<>();

    private final AtomicInteger numbers = new AtomicInteger();

    private static Desk open(Path site) {
        Sites sites = new Sites(InstantSource.system());
        return sites.open(site, sites.settings(site));
    }

    private static String prepare(Path site) {
        try (Desk desk = open(site)) {
            Forms.Looked looked = desk.forms()
                    .look("a.xml", MadeUpForms.blank("1", false).getBytes(StandardCharsets.UTF_8), Map.of());
            var unused = desk.forms().publish(((Forms.Fit) looked).draft(), MISSION, By.operator());
            Instant now = Instant.now();
            Accounts.Code code = desk.accounts()
                    .open(
                            "deng",
                            "Deng",
                            new Grant(Role.TRAINER, Scope.EVERYWHERE, now, now.plusSeconds(86_400)),
                            By.operator());
            SignIns.Welcome in = (SignIns.Welcome) desk.accounts()
                    .signIns()
                    .byInvitation(
                            code.text(), "four quiet goats 7", new SignIns.Caller("127.0.0.1", "", Optional.empty()));
            SignIns.SignedIn who = desk.accounts().signIns().find(in.session()).orElseThrow();
            return desk.accounts()
                    .own()
                    .makeFormKey(
                            who,
                            "telephone",
                            now.plus(Duration.ofDays(1)),
                            desk.accounts().find(who.who()).orElseThrow().grants().stream()
                                    .map(Accounts.Granted::id)
                                    .collect(Collectors.toSet()));
        }
    }

    @Test
    void nothing_a_telephone_was_told_is_kept_is_lost_or_there_twice() throws Exception {
        Path place = folder.resolve("place");
        Worker.makePlace(place);
        Path site = place.resolve("site");
        String key = prepare(site);
        Random chance = new Random(20_263);
        for (int kill = 0; acknowledged.size() < ENOUGH; kill++) {
            int before = acknowledged.size();
            round(place, key, chance, kill);
            assertThat(acknowledged.size())
                    .as("acknowledged before kill %d", kill)
                    .isGreaterThan(before);
        }
        try (Desk desk = open(site)) {
            List<String> found = instances(desk);
            assertThat(found).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(desk.forms().counts(MISSION).get(MadeUpForms.ID)).containsEntry("1", (long) found.size());
            assertThat(desk.verifyJournal(Progress.NONE).holds()).isTrue();
            assertThat(desk.rebuild(Progress.NONE).identical()).isTrue();
        }
    }

    private void round(Path place, String key, Random chance, int number) throws Exception {
        Child child = Child.start(
                place.resolve("site"),
                folder.resolve("no-archive"),
                Main.class,
                "serve",
                "--site",
                place.resolve("site").toString(),
                "--port",
                "0");
        URI address = address(child);
        AtomicBoolean ending = new AtomicBoolean();
        List<Thread> telephones = new ArrayList<>();
        CollectClient client = new CollectClient(address.resolve(FormDoor.base(key, MISSION)));
        int enough = acknowledged.size() + 1 + chance.nextInt(MOST_BETWEEN_KILLS);
        for (int i = 0; i < TELEPHONES; i++) {
            telephones.add(Thread.ofVirtual().start(() -> sends(client, ending)));
        }
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (acknowledged.size() < enough && System.nanoTime() < until) {
            child.letBe(1);
        }
        if (number % 2 == 0) {
            child.killProgram();
        } else {
            child.killAll();
        }
        ending.set(true);
        for (Thread telephone : telephones) {
            telephone.join();
        }
    }

    private static URI address(Child child) {
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (System.nanoTime() < until && !child.isSilent()) {
            Matcher found = ADDRESS.matcher(child.hear(1_000).orElse(""));
            if (found.find()) {
                return URI.create(found.group());
            }
        }
        throw new IllegalStateException("the doors did not open");
    }

    /** New ones, and those it was not sure of; a file comes along with every third. */
    private void sends(CollectClient client, AtomicBoolean ending) {
        while (!ending.get()) {
            String instance = Optional.ofNullable(unsure.poll()).orElseGet(() -> "uuid:" + numbers.incrementAndGet());
            Map<String, byte[]> files = instance.hashCode() % 3 == 0
                    ? Map.of("a.jpg", instance.repeat(20_000).getBytes(StandardCharsets.UTF_8))
                    : Map.of();
            try {
                List<String> unused = client.submit(MadeUpForms.filled("1", instance, "said " + instance), files);
                acknowledged.add(instance);
            } catch (IOException e) {
                unsure.add(instance);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static List<String> instances(Desk desk) {
        List<String> found = new ArrayList<>();
        for (Forms.Slip slip : desk.forms().submissions(MISSION, MadeUpForms.ID, 100_000)) {
            Forms.Raw raw = desk.forms().open(slip.id(), By.operator()).orElseThrow();
            Matcher instance = INSTANCE.matcher(new String(raw.xml(), StandardCharsets.UTF_8));
            if (instance.find()) {
                found.add(instance.group(1));
            }
            boolean withFile = found.getLast().hashCode() % 3 == 0;
            assertThat(raw.files()).as(found.getLast()).hasSize(withFile ? 1 : 0);
        }
        return found;
    }
}
