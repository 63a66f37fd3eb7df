package org.baraza.app.wiring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.FormDoor;
import org.baraza.app.openrosa.CollectDoor;
import org.baraza.app.web.Askers;
import org.baraza.app.web.Gate;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.OwnAddress;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Where form clients knock. The gate asks the policy before; the protocol is spoken by its own room. */
@Controller
@NeedToKnow(matter = Matter.SUBMISSIONS, deed = Deed.WRITE, mission = "acronym")
public final class OpenRosaRoutes {

    private static final String HERE = FormDoor.PREFIX + "{key}/projects/{acronym}";

    private final CollectDoor door;
    private final OwnAddress address;
    private final InstantSource clock;

    public OpenRosaRoutes(Desk desk, Gate gate, OwnAddress address, ObjectProvider<InstantSource> clock) {
        this.door = new CollectDoor(desk.forms(), gate.policy());
        this.address = address;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    private CollectDoor.Visit visit(String key, String acronym, HttpServletRequest request) {
        return new CollectDoor.Visit(
                Askers.of(request),
                acronym,
                address.of(request) + FormDoor.base(key, Links.segment(acronym)),
                clock.instant());
    }

    @GetMapping(HERE + "/formList")
    public void list(
            @PathVariable String key,
            @PathVariable String acronym,
            @RequestParam(name = "formID") Optional<String> form,
            @RequestParam Optional<String> verbose,
            @RequestParam Optional<String> listAllVersions,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        door.answer(
                request,
                response,
                () -> door.list(visit(key, acronym, request), form, yes(verbose), yes(listAllVersions)));
    }

    private static boolean yes(Optional<String> given) {
        return given.filter(g -> g.equals("true") || g.equals("1")).isPresent();
    }

    @GetMapping(HERE + "/forms/{form}.xml")
    public void form(
            @PathVariable String key,
            @PathVariable String acronym,
            @PathVariable String form,
            @RequestParam Optional<String> v,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        door.answer(request, response, () -> door.form(visit(key, acronym, request), form, v));
    }

    @GetMapping(HERE + "/forms/{form}/manifest")
    public void manifest(
            @PathVariable String key,
            @PathVariable String acronym,
            @PathVariable String form,
            @RequestParam Optional<String> v,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        door.answer(request, response, () -> door.manifest(visit(key, acronym, request), form, v));
    }

    @GetMapping(HERE + "/forms/{form}/attachments/{file}")
    public void attachment(
            @PathVariable String key,
            @PathVariable String acronym,
            @PathVariable String form,
            @PathVariable String file,
            @RequestParam Optional<String> v,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        door.answer(request, response, () -> door.attachment(visit(key, acronym, request), form, file, v));
    }

    @GetMapping(HERE + "/datasets/{list}/integrity")
    public void integrity(
            @PathVariable String key,
            @PathVariable String acronym,
            @PathVariable String list,
            @RequestParam Optional<String> id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        door.answer(request, response, () -> door.integrity(visit(key, acronym, request), list, id));
    }

    @RequestMapping(path = HERE + "/submission", method = RequestMethod.HEAD)
    public void greet(
            @PathVariable String key,
            @PathVariable String acronym,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        door.answer(request, response, () -> door.greet(visit(key, acronym, request)));
    }

    @PostMapping(HERE + "/submission")
    public void take(
            @PathVariable String key,
            @PathVariable String acronym,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        door.answer(request, response, () -> door.take(visit(key, acronym, request), request, response));
    }
}
