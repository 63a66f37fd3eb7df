package org.baraza.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.FormEntry;
import org.baraza.core.record.FormState;

/**
 * Forms people fill in on telephones, and what they send. What is sent is kept first, as it came, sealed and on disk; it is
 * read afterwards. Whether somebody may is the policy's to say, before this is asked.
 */
public interface Forms {

    /** As many bytes as one sending may have, its files together; a telephone with more sends several times. */
    long MOST_BYTES = 100_000_000;

    /**
     * A version of a form.
     *
     * @param published what was published
     * @param state of the form
     * @param newest whether it is the last one published of its form
     */
    record Edition(FormEntry.Published published, FormState state, boolean newest) {

        public String id() {
            return published.form();
        }

        /** Empty where the form has none. */
        public String version() {
            return published.edition();
        }
    }

    /** Every version of every form of every mission, the newest first. */
    List<Edition> list();

    /** How many submissions were received through each version of a mission's forms: by form, then version. */
    Map<String, Map<String, Long>> counts(String mission);

    /** The form itself, UTF-8. */
    byte[] xform(Edition edition);

    /** A sheet of it to be filled in by hand. */
    FormPaper.Sheet paper(Edition edition, FormPaper.Wishes wishes);

    /** A file it needs; empty where it needs none of this name. */
    Optional<byte[]> media(Edition edition, String file);

    /**
     * A form to be published.
     *
     * @param xform the form itself
     * @param files files it needs, by name
     * @param unused names of files that came along and that it does not need
     * @param card what it says of itself
     * @param notes what whoever publishes it should know
     */
    record Draft(
            byte[] xform,
            Map<String, byte[]> files,
            List<String> unused,
            FormCard card,
            List<FormReader.Problem> notes) {}

    /**
     * What a form says of itself.
     *
     * @param id which form
     * @param version empty where it has none
     * @param title for people
     * @param files names of the files it needs, in order
     * @param lists those of them that are lists of entities
     * @param entities what it makes or changes with each submission; empty for nothing
     */
    record FormCard(
            String id,
            String version,
            String title,
            List<String> files,
            List<String> lists,
            Optional<String> entities) {

        public FormCard {
            files = List.copyOf(files);
            lists = List.copyOf(lists);
        }
    }

    /** What came of looking at a file. */
    sealed interface Looked {}

    record Fit(Draft draft) implements Looked {}

    /** @param problems at least one */
    record Unfit(List<FormReader.Problem> problems) implements Looked {}

    /**
     * Looks at a form before it is published.
     *
     * @param fileName as its owner calls it
     * @param files files that came along, by name
     */
    Looked look(String fileName, byte[] bytes, Map<String, byte[]> files);

    /** @throws WrongUse when this version was published already, or its title tells of somebody */
    Edition publish(Draft draft, String mission, By by);

    /** @throws WrongUse when there is no such form */
    void move(String mission, String form, FormState to, By by);

    /** A sealed place for something on its way in. To be closed, whatever becomes of it. */
    Crate crate();

    /** What is being sent. Nothing of it is ever on a disk unsealed. */
    interface Crate extends AutoCloseable {

        /**
         * Where a file that comes along is written to, and closed before the next.
         *
         * @param name as its sender calls it
         * @param type as its sender calls it; may be empty
         */
        OutputStream file(String name, String type) throws IOException;

        /**
         * Stores it: when this returns {@link Taken}, it is on disk.
         *
         * @param by whoever sends it
         * @param scope within which their role is held
         */
        Reply send(Filled filled, By by, Scope scope);

        @Override
        void close();
    }

    /**
     * A form somebody filled in.
     *
     * @param form which
     * @param instance the name its sender gave it
     * @param deprecated the name of what it stands in place of; empty for something new
     * @param xml what was sent, byte for byte
     */
    record Filled(Edition form, String instance, Optional<String> deprecated, byte[] xml) {}

    /** What became of it. */
    sealed interface Reply {}

    /** @param fresh whether it came for the first time */
    record Taken(boolean fresh) implements Reply {}

    /** Not taken, and nothing of it is kept. */
    enum NotTaken implements Reply {
        /** Something else was sent under the same name. */
        OTHER_CONTENT,
        /** Another file was sent under the same name. */
        OTHER_FILE,
        /** It was sent before and destroyed here. */
        ERASED,
        /** What it stands in place of was never sent here. */
        UNKNOWN_EARLIER,
        /** What it stands in place of was replaced already. */
        NOT_CURRENT,
        /** Nothing more is taken through this form. */
        CLOSED
    }

    /**
     * Something sent in, without what it says.
     *
     * @param id its name here
     * @param mission acronym
     * @param form id of the form
     * @param version of the form
     * @param sender who sent it
     * @param scope within which their role was held
     * @param at when it came
     * @param replaces what it stands in place of
     * @param replacedBy what stands in its place
     * @param erasedAt when it was destroyed
     * @param files how many came along
     * @param needs what whoever opens it must be allowed to read: submissions themselves, or the words of the cases that are
     *     made of them
     */
    record Slip(
            String id,
            String mission,
            String form,
            String version,
            Handle sender,
            Scope scope,
            Instant at,
            Optional<String> replaces,
            Optional<String> replacedBy,
            Optional<Instant> erasedAt,
            int files,
            Matter needs) {}

    /** The newest first. */
    List<Slip> submissions(String mission, String form, int most);

    Optional<Slip> findSubmission(String id);

    /**
     * Something sent in, as it came.
     *
     * @param xml byte for byte
     * @param files that came along
     */
    record Raw(byte[] xml, List<RawFile> files) {}

    /**
     * A file that came along.
     *
     * @param id its name here
     * @param name as its sender called it
     * @param type as its sender called it; may be empty
     * @param bytes its size
     */
    record RawFile(String id, String name, String type, long bytes) {}

    /** Unseals; the journal has it on disk before anything is unsealed. Empty when there is none or it was destroyed. */
    Optional<Raw> open(String id, By by);

    /** Unseals a file, a little at a time; put on the journal first as {@link #open}. */
    Optional<InputStream> openFile(String id, String file, By by);

    /** Destroys what was sent with its key. @throws WrongUse when there is none or it was destroyed before */
    void erase(String id, By by);

    /** Of each of these entities that is known, whether it was deleted. */
    Map<String, Boolean> deletedEntities(String mission, String list, List<String> ids);

    /**
     * Something about an entity that a person should look at. Nothing of it is lost meanwhile.
     *
     * @param submission what did it
     * @param list the list the entity belongs to; may be empty
     * @param at when it came
     */
    record EntityTrouble(String submission, String mission, String list, Kind kind, Instant at) {

        public enum Kind {
            /** Somebody had changed other things meanwhile. Both stand. */
            BESIDE,
            /** Somebody had changed the same things meanwhile. The later one stands. */
            OVER,
            /** It came before what it builds on, and waits for that. */
            WAITING,
            /** It makes something that is there already. The first one stands. */
            TWICE,
            /** What it says of the entity cannot be understood. */
            UNREADABLE
        }
    }

    /** The newest first. */
    List<EntityTrouble> entityTroubles(String mission);

    /** Says that somebody looked; what waits is made on what is there now. @throws WrongUse when nothing is open */
    void settle(String submission, By by);

    /** Deletes what was left by sendings that came to no end. */
    void sweep();
}
