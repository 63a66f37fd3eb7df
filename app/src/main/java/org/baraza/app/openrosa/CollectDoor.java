package org.baraza.app.openrosa;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.PlainFault;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Asker;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Policy;
import org.baraza.core.protect.Scope;
import org.baraza.core.protect.Where;
import org.baraza.core.record.FormEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What form clients ask for and send. Whether whoever holds the key may is asked before. */
public final class CollectDoor {

    private static final Logger LOG = LoggerFactory.getLogger(CollectDoor.class);

    /** A long survey with many repeats has half of it; files are not in it. */
    static final int MOST_XML_BYTES = 8 << 20;

    /** What is between the files: heads of parts. */
    private static final long MARGIN_BYTES = 1 << 20;

    /** As many as an address holds. */
    private static final int MOST_ENTITIES = 1_000;

    private static final int STEP_BYTES = 1 << 14;
    private static final Set<String> XML_TYPES = Set.of("text/xml", "application/xml");
    private static final String XML_PART = "xml_submission_file";
    private static final String INCOMPLETE = "*isIncomplete*";

    private final Forms forms;
    private final Policy policy;
    private final Budget budget = Budget.ofThisJava();

    public CollectDoor(Forms forms, Policy policy) {
        this.forms = forms;
        this.policy = policy;
    }

    /**
     * Whoever asks, and for which mission.
     *
     * @param asker known by the key in the address
     * @param mission acronym
     * @param base the whole address up to and with the mission
     * @param now what time it is
     */
    public record Visit(Asker asker, String mission, String base, Instant now) {}

    /** Does what is asked, and says what became of it in the protocol's words. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Supplier<Answer> work)
            throws IOException {
        Answer answer;
        try {
            String spoken = request.getHeader("X-OpenRosa-Version");
            if (spoken != null && !spoken.strip().equals("1.0")) {
                throw new Refused(Problem.PROTOCOL);
            }
            answer = work.get();
        } catch (Refused e) {
            answer = Answer.problem(e.problem(), FormClients.language(response));
        } catch (RuntimeException e) {
            answer = Answer.problem(told(e), FormClients.language(response));
        }
        if (answer.status() == Problem.TOO_LARGE.status()) {
            // What is still on its way is not waited for.
            response.setHeader("Connection", "close");
        }
        FormClients.show(answer, request, response);
    }

    private static Problem told(RuntimeException fault) {
        Problem problem = problem(fault);
        LOG.error("form-client {} {}", problem.key(), fault.getClass().getSimpleName());
        return problem;
    }

    private static Problem problem(Throwable fault) {
        if (fault instanceof PlainFault plain) {
            return switch (plain.code()) {
                case "disk-full" -> Problem.FULL;
                case "busy", "stopped" -> Problem.BUSY;
                case "no-key", "wrong-key", "vault-key" -> Problem.SEALED;
                default -> Problem.FAULT;
            };
        }
        for (Throwable at = fault; at != null; at = at.getCause()) {
            String said = String.valueOf(at.getMessage());
            if (at instanceof IOException && (said.contains("No space left") || said.contains("Disk quota"))) {
                return Problem.FULL;
            }
        }
        return fault instanceof UncheckedIOException ? Problem.BROKEN : Problem.FAULT;
    }

    /** Within which scope somebody sends to a mission: the narrowest of those that let them. */
    private Optional<Scope> scope(Visit visit) {
        return visit.asker().grants().stream()
                .filter(g -> g.holdsAt(visit.now()))
                .filter(g -> lets(visit, g))
                .map(Grant::scope)
                .filter(s -> s.mission().isEmpty() || s.mission().get().equals(visit.mission()))
                .max(Comparator.comparing(CollectDoor::parts));
    }

    private boolean lets(Visit visit, Grant grant) {
        return policy.rule(
                        new Asker(visit.asker().who(), List.of(grant)),
                        Deed.WRITE,
                        Matter.SUBMISSIONS,
                        Where.SITE,
                        visit.now())
                .allowed();
    }

    private static int parts(Scope scope) {
        return (scope.mission().isPresent() ? 1 : 0)
                + (scope.area().isPresent() ? 1 : 0)
                + (scope.team().isPresent() ? 1 : 0);
    }

    private Scope requireScope(Visit visit) {
        return scope(visit).orElseThrow(() -> new Refused(Problem.ABSENT));
    }

    private List<Forms.Edition> editions(Visit visit) {
        Scope unused = requireScope(visit);
        return forms.list().stream()
                .filter(e -> e.published().mission().equals(visit.mission()))
                .toList();
    }

    /**
     * @param formId only this form
     * @param verbose whether descriptions are wanted
     * @param allVersions whether earlier versions are wanted
     */
    public Answer list(Visit visit, Optional<String> formId, boolean verbose, boolean allVersions) {
        StringBuilder out = new StringBuilder("<xforms xmlns=\"http://openrosa.org/xforms/xformsList\">");
        for (Forms.Edition e : editions(visit)) {
            if (e.state().offered()
                    && (e.newest() || allVersions)
                    && formId.map(e.id()::equals).orElse(true)) {
                FormEntry.Published p = e.published();
                out.append("<xform>");
                tag(out, "formID", e.id());
                tag(out, "name", p.title());
                tag(out, "version", e.version());
                tag(out, "hash", "md5:" + p.md5());
                if (verbose) {
                    tag(out, "descriptionText", p.title());
                }
                tag(out, "downloadUrl", address(visit, e, ".xml"));
                if (!p.media().isEmpty()) {
                    tag(out, "manifestUrl", address(visit, e, "/manifest"));
                }
                out.append("</xform>");
            }
        }
        return Answer.xml(200, out.append("</xforms>").toString());
    }

    private static void tag(StringBuilder out, String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(Answer.escape(text))
                .append("</")
                .append(name)
                .append('>');
    }

    private static String address(Visit visit, Forms.Edition e, String rest) {
        return visit.base() + "/forms/" + encode(e.id()) + rest + "?v="
                + e.published().md5();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @param md5 of the version; the newest where it is empty */
    private Forms.Edition edition(Visit visit, String form, Optional<String> md5) {
        return editions(visit).stream()
                .filter(e -> e.id().equals(form) && e.state().takes())
                .filter(e -> md5.map(e.published().md5()::equals).orElse(e.newest()))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.ABSENT));
    }

    public Answer form(Visit visit, String form, Optional<String> md5) {
        return new Answer(200, Answer.XML, forms.xform(edition(visit, form, md5)));
    }

    public Answer manifest(Visit visit, String form, Optional<String> md5) {
        Forms.Edition e = edition(visit, form, md5);
        StringBuilder out = new StringBuilder("<manifest xmlns=\"http://openrosa.org/xforms/xformsManifest\">");
        for (FormEntry.Media m : e.published().media()) {
            out.append(m.isEntityList() ? "<mediaFile type=\"entityList\">" : "<mediaFile>");
            tag(out, "filename", m.file());
            tag(out, "hash", "md5:" + (m.isEntityList() ? md5(media(e, m.file())) : m.md5()));
            tag(out, "downloadUrl", address(visit, e, "/attachments/" + encode(m.file())));
            if (m.isEntityList()) {
                String list = m.file().replaceFirst("\\.csv$", "");
                tag(out, "integrityUrl", visit.base() + "/datasets/" + encode(list) + "/integrity");
            }
            out.append("</mediaFile>");
        }
        return Answer.xml(200, out.append("</manifest>").toString());
    }

    public Answer attachment(Visit visit, String form, String file, Optional<String> md5) {
        Forms.Edition e = edition(visit, form, md5);
        return new Answer(
                200, file.endsWith(".csv") ? "text/csv;charset=utf-8" : "application/octet-stream", media(e, file));
    }

    private byte[] media(Forms.Edition e, String file) {
        return forms.media(e, file).orElseThrow(() -> new Refused(Problem.ABSENT));
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    /** Which of the entities a telephone has were deleted here; those never known here are left out. */
    public Answer integrity(Visit visit, String list, Optional<String> ids) {
        Scope unused = requireScope(visit);
        List<String> asked = ids.map(i -> List.of(i.split(","))).orElse(List.of()).stream()
                .map(String::strip)
                .filter(i -> !i.isEmpty() && i.length() <= FilledForm.LONGEST_NAME)
                .limit(MOST_ENTITIES)
                .toList();
        StringBuilder out = new StringBuilder("<data><entities>");
        forms.deletedEntities(visit.mission(), list, asked)
                .forEach((id, deleted) -> out.append("<entity id=\"")
                        .append(Answer.escape(id))
                        .append("\"><deleted>")
                        .append(deleted)
                        .append("</deleted></entity>"));
        return Answer.xml(200, out.append("</entities></data>").toString());
    }

    /** Whether something may be sent here at all. */
    public Answer greet(Visit visit) {
        Scope unused = requireScope(visit);
        return Answer.empty(204);
    }

    /** What came with the parts, apart from files. */
    private static final class Letter {

        private Optional<byte[]> xml = Optional.empty();
        private boolean incomplete;
    }

    /** Takes what is sent. */
    public Answer take(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        Scope scope = requireScope(visit);
        try {
            Letter letter = take(
                    visit,
                    scope,
                    new Sent(request.getInputStream(), request.getContentLengthLong(), FormClients.type(request)));
            return Answer.taken(!letter.incomplete, FormClients.language(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A form in parts, on its way in.
     *
     * @param body as it comes
     * @param bytes how long it is said to be; negative where that is not said
     * @param type the header {@code Content-Type} of a form in parts
     */
    public record Sent(InputStream body, long bytes, String type) {}

    /**
     * Takes what a page of ours in a browser sends, as {@link #take} does what a telephone sends.
     *
     * @return why it was not taken; empty when it is on disk, now or since before
     */
    public Optional<Problem> takeFromPage(Visit visit, Sent sent) {
        try {
            Letter unused = take(visit, requireScope(visit), sent);
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(e.problem());
        } catch (IOException e) {
            return Optional.of(told(new UncheckedIOException(e)));
        } catch (RuntimeException e) {
            return Optional.of(told(e));
        }
    }

    /** Forms that may be filled in now, in their newest version; empty where whoever asks may send to no such mission. */
    public Optional<List<Forms.Edition>> find(Visit visit) {
        return found(() -> editions(visit).stream()
                .filter(e -> e.newest() && e.state().offered())
                .toList());
    }

    /** A blank form; empty where there is none of this version for whoever asks. */
    public Optional<byte[]> blank(Visit visit, String form, String md5) {
        return found(() -> forms.xform(edition(visit, form, Optional.of(md5))));
    }

    /** A file a form needs; empty where it needs none of this name. */
    public Optional<byte[]> file(Visit visit, String form, String file, String md5) {
        return found(() -> media(edition(visit, form, Optional.of(md5)), file));
    }

    private static <T> Optional<T> found(Supplier<T> look) {
        try {
            return Optional.of(look.get());
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private Letter take(Visit visit, Scope scope, Sent sent) throws IOException {
        if (sent.bytes() > Forms.MOST_BYTES + MARGIN_BYTES) {
            throw new Refused(Problem.TOO_LARGE);
        }
        try (Forms.Crate crate = forms.crate();
                Budget.Share share = budget.share()) {
            Letter letter = read(
                    Parts.of(new Bounded(sent.body(), Forms.MOST_BYTES + MARGIN_BYTES), sent.type()), crate, share);
            byte[] xml = letter.xml.orElseThrow(() -> new Refused(Problem.NO_FORM));
            FilledForm filled = FilledForm.read(xml);
            Forms.Reply reply = crate.send(
                    new Forms.Filled(edition(visit, filled), filled.instance(), filled.deprecated(), xml),
                    by(visit),
                    scope);
            if (reply instanceof Forms.NotTaken why) {
                throw new Refused(Problem.valueOf(why.name()));
            }
            return letter;
        }
    }

    private static By by(Visit visit) {
        Handle who = visit.asker().who().orElseThrow(() -> new Refused(Problem.NO_KEY));
        return new By(who, "interface", Optional.of(visit.mission()));
    }

    private Forms.Edition edition(Visit visit, FilledForm filled) {
        List<Forms.Edition> versions = editions(visit).stream()
                .filter(e -> e.id().equals(filled.form()))
                .toList();
        Forms.Edition found = versions.stream()
                .filter(e -> e.version().equals(filled.version()))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.UNKNOWN_FORM));
        if (!found.state().takes()) {
            throw new Refused(Problem.CLOSED);
        }
        return found;
    }

    private static Letter read(Parts parts, Forms.Crate crate, Budget.Share share) throws IOException {
        Letter letter = new Letter();
        for (Optional<Parts.Part> next = parts.next(); next.isPresent(); next = parts.next()) {
            Parts.Part part = next.get();
            if (part.name().equals(XML_PART)) {
                if (!XML_TYPES.contains(part.type())) {
                    throw new Refused(Problem.TYPE);
                }
                if (letter.xml.isPresent()) {
                    throw new Refused(Problem.BROKEN);
                }
                letter.xml = Optional.of(bytes(part.body(), MOST_XML_BYTES, share));
            } else if (part.name().equals(INCOMPLETE)) {
                letter.incomplete = new String(bytes(part.body(), 16, share), StandardCharsets.UTF_8)
                        .strip()
                        .equals("yes");
            } else {
                String name = part.file().orElse(part.name());
                if (name.isEmpty() || name.length() > FilledForm.LONGEST_NAME) {
                    throw new Refused(Problem.BROKEN);
                }
                try (OutputStream to = crate.file(name, part.type())) {
                    long unused = part.body().transferTo(to);
                }
            }
        }
        return letter;
    }

    private static byte[] bytes(InputStream from, int most, Budget.Share share) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream(4 << 10);
        byte[] step = new byte[STEP_BYTES];
        for (int read = from.read(step); read >= 0; read = from.read(step)) {
            if (to.size() + read > most) {
                throw new Refused(Problem.TOO_LARGE);
            }
            // Held as bytes, as text, and as a tree of it.
            share.take(4 * read);
            to.write(step, 0, read);
        }
        return to.toByteArray();
    }

    /** Ends with a refusal behind so many bytes, whatever length was declared. */
    private static final class Bounded extends InputStream {

        private final InputStream in;
        private long left;

        Bounded(InputStream in, long most) {
            this.in = in;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            if (left <= 0) {
                throw new Refused(Problem.TOO_LARGE);
            }
            int read = in.read(to, from, (int) Math.min(most, left));
            left -= Math.max(0, read);
            return read;
        }
    }

    /** Names of the problems, for whoever looks after the texts. */
    static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of("taken", "taken-in-part"));
        for (Problem problem : Problem.values()) {
            keys.add(problem.key());
        }
        return keys;
    }
}
