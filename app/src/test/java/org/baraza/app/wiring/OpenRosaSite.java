package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.fail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baraza.app.desk.Accounts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.FormDoor;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.SignIns;
import org.baraza.app.openrosa.CollectClient;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;

/**
 * A running site that form clients reach.
 *
 * @param desk of the site
 * @param serving its screens and doors
 * @param clock what time it is there
 */
record OpenRosaSite(Desk desk, ScreenServer.Serving serving, InstantSource clock) implements AutoCloseable {

    static final String MISSION = "UNMIL";

    static OpenRosaSite open(Path site, InstantSource clock) {
        Settings settings = Settings.USUAL.withPort(0);
        Desk desk = new Sites(clock).open(site, settings);
        return new OpenRosaSite(desk, new Screens().serve(desk, settings), clock);
    }

    Forms.Edition publish(String xform, Map<String, byte[]> files) {
        Forms.Looked looked = desk.forms().look("form.xml", xform.getBytes(StandardCharsets.UTF_8), files);
        return looked instanceof Forms.Fit fit
                ? desk.forms().publish(fit.draft(), MISSION, By.screen(new Handle("rose")))
                : fail("not fit: " + looked);
    }

    Colleague colleague(String name, Role role, Scope scope) {
        Instant now = clock.instant();
        return Colleague.comesIn(
                desk, name, "Shown " + name, new Grant(role, scope, now, now.plus(Duration.ofDays(300))), now);
    }

    /** The key of a telephone with everything its owner may use there. */
    String key(Colleague who) {
        SignIns.SignedIn in = in(who);
        return desk.accounts()
                .own()
                .makeFormKey(in, "telephone", clock.instant().plus(Duration.ofDays(90)), grants(in));
    }

    SignIns.SignedIn in(Colleague who) {
        return desk.accounts().signIns().find(who.session()).orElseThrow();
    }

    Set<Handle> grants(SignIns.SignedIn who) {
        return desk.accounts().find(who.who()).orElseThrow().grants().stream()
                .map(Accounts.Granted::id)
                .collect(Collectors.toSet());
    }

    URI base(String key) {
        return serving.address().resolve(FormDoor.base(key, MISSION));
    }

    CollectClient collect(String key) {
        return new CollectClient(base(key));
    }

    @Override
    public void close() {
        serving.close();
        desk.close();
    }
}
