package org.baraza.app.wiring;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.baraza.app.desk.By;
import org.baraza.app.desk.DoorOut;
import org.baraza.app.desk.EntityChange;
import org.baraza.app.desk.Envelopes;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.Recorder;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.openrosa.EntityForm;
import org.baraza.app.store.EntityTables;
import org.baraza.app.store.EntityTables.Change;
import org.baraza.app.store.EntityTables.State;
import org.baraza.app.store.FormTables;
import org.baraza.app.store.Parcel;
import org.baraza.app.store.Store;
import org.baraza.app.store.SubmissionTables;
import org.baraza.core.record.FormEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Entities of one site, made and changed from submissions after those are on disk. A change that comes before what it
 * builds on waits; one that meets another's change is made and shown to somebody; none is dropped.
 */
final class SiteEntities {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_SHOWN = 500;
    private static final String CSV = ".csv";

    private final EntityTables tables;
    private final SubmissionTables submitted;
    private final FormTables forms;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Envelopes envelopes;
    private final Function<String, byte[]> file;
    private final InstantSource clock;
    private final Map<String, Optional<EntityForm>> read = new ConcurrentHashMap<>();

    /**
     * What an entity, or a change to one, says.
     *
     * @param id as its first sender made it up
     * @param label empty where a change leaves it as it is
     */
    private record Said(String id, Optional<String> label, Map<String, String> properties) {

        static final String LABEL = "label";

        static Said of(EntityChange change) {
            return new Said(change.id(), change.label(), change.properties());
        }

        Said changedBy(Said other) {
            Map<String, String> all = new TreeMap<>(properties);
            all.putAll(other.properties);
            return new Said(id, other.label.or(() -> label), all);
        }

        /** What it speaks of; the label is kept apart from a property of that name. */
        Set<String> names() {
            Set<String> names = new HashSet<>(properties.keySet());
            label.ifPresent(l -> names.add(" " + LABEL));
            return names;
        }

        byte[] show() {
            ObjectNode node = JSON.createObjectNode();
            node.put("id", id);
            label.ifPresent(l -> node.put(LABEL, l));
            ObjectNode all = node.putObject("properties");
            properties.forEach(all::put);
            return JSON.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
        }

        static Said ofBytes(byte[] bytes) {
            JsonNode node = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            Map<String, String> properties = new TreeMap<>();
            node.required("properties")
                    .properties()
                    .forEach(p -> properties.put(p.getKey(), p.getValue().asString()));
            return new Said(
                    node.required("id").asString(),
                    Optional.ofNullable(node.get(LABEL)).map(JsonNode::asString),
                    properties);
        }
    }

    /** @param file finds a form's file by its digest */
    SiteEntities(
            Store store,
            Recorder recorder,
            Sealer sealer,
            Envelopes envelopes,
            Function<String, byte[]> file,
            InstantSource clock) {
        this.tables = store.entities();
        this.submitted = store.submitted();
        this.forms = store.forms();
        this.recorder = recorder;
        this.sealer = sealer;
        this.envelopes = envelopes;
        this.file = file;
        this.clock = clock;
    }

    static String context(String mission, String list) {
        return "entity/" + mission + "/" + list;
    }

    private byte[] print(String mission, String list, String id) {
        return sealer.fingerprint("entity", mission + "\n" + list + "\n" + id);
    }

    private Optional<EntityForm> form(FormEntry.Published published) {
        return read.computeIfAbsent(published.sha256(), sha256 -> EntityForm.read(file.apply(sha256)));
    }

    /** Looks at what has come and was not looked at yet. */
    void work() {
        DueWork.each(
                tables::due,
                submission -> tables.alone(() -> {
                    if (tables.done(submission)) {
                        submitted.find(submission).ifPresent(this::take);
                    }
                    return true;
                }));
    }

    /** In a transaction in which nobody else makes, changes or erases entities. */
    <T> T alone(Supplier<T> work) {
        return tables.alone(work);
    }

    private void take(SubmissionTables.Row row) {
        Optional<FormEntry.Published> published = forms.list().stream()
                .map(FormTables.Edition::published)
                .filter(p -> p.mission().equals(row.mission())
                        && p.form().equals(row.form())
                        && p.edition().equals(row.edition()))
                .findFirst();
        Optional<EntityChange> change = published
                .flatMap(this::form)
                .flatMap(f -> row.seal()
                        .flatMap(seal -> f.change(envelopes
                                .open(seal.day(), seal.key())
                                .unseal(SealedCrate.xml(row.id()), seal.sealed()))));
        String list = published.flatMap(FormEntry.Published::entities).orElse("");
        if (change.isEmpty()) {
            tables.put(new Change(
                    row.id(),
                    row.mission(),
                    list,
                    new byte[0],
                    false,
                    false,
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    State.UNREADABLE,
                    seal(row.mission(), list, new Said("", Optional.empty(), Map.of())),
                    row.receivedAt()));
            return;
        }
        EntityChange told = change.get();
        byte[] entity = print(row.mission(), list, told.id());
        tables.put(new Change(
                row.id(),
                row.mission(),
                list,
                entity,
                told.makes(),
                told.changes(),
                told.base(),
                told.trunk(),
                told.branch().map(b -> sealer.fingerprint("entity branch", b)),
                OptionalInt.empty(),
                State.WAITING,
                seal(row.mission(), list, Said.of(told)),
                row.receivedAt()));
        makeWhatCanBe(row.mission(), list, entity);
    }

    private Parcel.Seal seal(String mission, String list, Said said) {
        Envelopes.Envelope envelope = envelopes.make();
        return new Parcel.Seal(envelope.day(), envelope.key(), envelope.seal(context(mission, list), said.show()));
    }

    private Said said(String mission, String list, Parcel.Seal seal) {
        return Said.ofBytes(envelopes.open(seal.day(), seal.key()).unseal(context(mission, list), seal.sealed()));
    }

    /** One change may let others be made that waited for it. */
    private void makeWhatCanBe(String mission, String list, byte[] entity) {
        boolean moved = true;
        while (moved) {
            moved = false;
            List<Change> all = tables.changes(mission, list, entity);
            for (Change change : all) {
                if (change.state() == State.WAITING && !moved) {
                    moved = make(change, all, false);
                }
            }
        }
    }

    /**
     * @param anyway whether somebody said to make it on what is there now
     * @return whether it no longer waits
     */
    private boolean make(Change change, List<Change> all, boolean anyway) {
        Optional<EntityTables.Entity> now = tables.find(change.mission(), change.list(), change.entity());
        Said said = said(change.mission(), change.list(), change.seal());
        if (now.isEmpty()) {
            if (!change.makes() || said.label().isEmpty()) {
                return false;
            }
            put(change, said, 1, State.MADE);
            return true;
        }
        if (!change.changes()) {
            tables.put(change.with(State.TWICE, OptionalInt.empty()));
            return true;
        }
        if (now.get().deleted() || now.get().seal().isEmpty()) {
            return false;
        }
        int version = now.get().version();
        OptionalInt base = anyway ? OptionalInt.of(version) : base(change, all);
        if (base.isEmpty() || base.getAsInt() > version) {
            return false;
        }
        Said whole =
                said(change.mission(), change.list(), now.get().seal().get()).changedBy(said);
        put(change, whole, version + 1, anyway ? State.SETTLED : met(change, said, base.getAsInt(), all));
        return true;
    }

    private void put(Change change, Said whole, int version, State state) {
        tables.put(
                change.mission(),
                change.list(),
                change.entity(),
                version,
                seal(change.mission(), change.list(), whole),
                clock.instant());
        tables.put(change.with(state, OptionalInt.of(version)));
    }

    /** The version here that the sender had before them; empty while that was not made here. */
    private static OptionalInt base(Change change, List<Change> all) {
        if (change.branch().isEmpty()) {
            return change.base();
        }
        int had = change.base().orElse(-1);
        // The first of a row builds on what the server gave, or on what the sender had just made.
        if (change.trunk().isPresent() ? change.trunk().getAsInt() == had : had == 1) {
            return OptionalInt.of(had);
        }
        return all.stream()
                .filter(c -> c.version().isPresent()
                        && c.base().isPresent()
                        && c.base().getAsInt() == had - 1
                        && sameBranch(c, change))
                .findFirst()
                .map(Change::version)
                .orElse(OptionalInt.empty());
    }

    private static boolean sameBranch(Change one, Change other) {
        return one.branch().isPresent()
                && other.branch().isPresent()
                && Arrays.equals(one.branch().get(), other.branch().get());
    }

    /** Whether others changed it meanwhile, and whether they changed the same. */
    private State met(Change change, Said said, int base, List<Change> all) {
        List<Change> meanwhile = all.stream()
                .filter(c -> c.version().isPresent() && c.version().getAsInt() > base && !sameBranch(c, change))
                .toList();
        if (meanwhile.isEmpty()) {
            return State.MADE;
        }
        Set<String> theirs = new HashSet<>();
        meanwhile.forEach(
                c -> theirs.addAll(said(c.mission(), c.list(), c.seal()).names()));
        theirs.retainAll(said.names());
        return theirs.isEmpty() ? State.BESIDE : State.OVER;
    }

    /** A list as a telephone takes it along. */
    byte[] csv(String mission, String file) {
        work();
        String list = file.substring(0, file.length() - CSV.length());
        Set<String> properties = new TreeSet<>();
        forms.list().stream()
                .map(FormTables.Edition::published)
                .filter(p -> p.mission().equals(mission) && p.entities().equals(Optional.of(list)))
                .flatMap(p -> form(p).stream())
                .forEach(f -> properties.addAll(f.saved().values()));
        Map<String, List<String>> rows = new TreeMap<>();
        for (EntityTables.Entity entity : tables.list(mission, list)) {
            entity.seal().map(s -> said(mission, list, s)).ifPresent(said -> {
                List<String> row =
                        new ArrayList<>(List.of(said.id(), said.label().orElse(""), String.valueOf(entity.version())));
                properties.forEach(p -> row.add(said.properties().getOrDefault(p, "")));
                rows.put(said.id(), row);
            });
        }
        List<String> header = new ArrayList<>(List.of("name", "label", "__version"));
        header.addAll(properties);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DoorOut.entityList(header, rows.values(), out);
        return out.toByteArray();
    }

    /** Of each of these that is known, whether it was deleted. */
    Map<String, Boolean> deleted(String mission, String list, List<String> ids) {
        Map<String, Boolean> found = new HashMap<>();
        for (String id : ids) {
            tables.find(mission, list, print(mission, list, id.toLowerCase(Locale.ROOT)))
                    .ifPresent(e -> found.put(id, e.deleted()));
        }
        return found;
    }

    List<Forms.EntityTrouble> troubles(String mission) {
        work();
        return tables.troubles(mission, MOST_SHOWN).stream()
                .map(c -> new Forms.EntityTrouble(
                        c.submission(),
                        c.mission(),
                        c.list(),
                        Forms.EntityTrouble.Kind.valueOf(c.state().name()),
                        c.receivedAt()))
                .toList();
    }

    void settle(String submission, By by) {
        boolean unused = tables.alone(() -> {
            Change change = tables.findChange(submission)
                    .filter(c -> c.state() != State.MADE && c.state() != State.SETTLED)
                    .orElseThrow(() -> new WrongUse("There is nothing to settle about it any more."));
            boolean made = change.state() == State.WAITING
                    && make(change, tables.changes(change.mission(), change.list(), change.entity()), true);
            if (!made) {
                tables.put(change.with(State.SETTLED, change.version()));
            }
            recorder.record(
                    new FormEntry.Settled(submission, change.mission(), by.who(), clock.instant()),
                    by.inMission(Optional.of(change.mission())));
            if (made) {
                makeWhatCanBe(change.mission(), change.list(), change.entity());
            }
            return made;
        });
    }

    /** Part of the transaction around it. */
    void erase(String submission) {
        tables.erase(submission);
    }
}
