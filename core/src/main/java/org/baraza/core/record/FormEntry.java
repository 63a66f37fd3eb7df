package org.baraza.core.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;

/** What became of forms, and that something was said through one: never what was said. */
public sealed interface FormEntry extends Entry {

    @Override
    default int version() {
        return 1;
    }

    /** Acronym of the mission the form belongs to. */
    String mission();

    /**
     * A file a form needs: a picture, a recording or a list to choose from.
     *
     * @param file as the form calls it
     * @param sha256 digest, lower-case hex; empty for a list of entities, which is made anew each time
     * @param md5 digest by which telephones see whether they have it, lower-case hex; empty with the other
     * @param bytes size; 0 for a list of entities
     */
    record Media(String file, String sha256, String md5, long bytes) {

        public boolean isEntityList() {
            return sha256.isEmpty();
        }
    }

    /**
     * A version of a form was published.
     *
     * @param form its id
     * @param edition its version; empty where the form has none
     * @param title for people
     * @param sha256 digest of the form, lower-case hex
     * @param md5 the same by which telephones see whether they have it, lower-case hex
     * @param media files it needs, in order
     * @param entities the list of entities it makes or changes; empty for none
     * @param by who published it
     * @param at when
     */
    record Published(
            String mission,
            String form,
            String edition,
            String title,
            String sha256,
            String md5,
            List<Media> media,
            Optional<String> entities,
            Handle by,
            Instant at)
            implements FormEntry {

        public Published {
            media = List.copyOf(media);
        }

        @Override
        public String kind() {
            return "form-published";
        }

        @Override
        public String subject() {
            return form;
        }
    }

    /**
     * A form was opened, is being closed, or was closed.
     *
     * @param form its id
     * @param state what it is from now on
     */
    record Moved(String mission, String form, FormState state, Handle by, Instant at) implements FormEntry {

        @Override
        public String kind() {
            return "form-moved";
        }

        @Override
        public String subject() {
            return form;
        }
    }

    /**
     * Somebody said something, then.
     *
     * @param submission a random name for what was said
     * @param form the form it was said through
     * @param edition its version
     * @param files how many files came with it
     */
    record Received(String submission, String mission, String form, String edition, int files, Instant at)
            implements FormEntry {

        @Override
        public String kind() {
            return "submission-received";
        }

        @Override
        public String subject() {
            return submission;
        }
    }

    /**
     * Somebody looked at what was sent as it came; on the journal before it is unsealed.
     *
     * @param submission its random name
     */
    record Opened(String submission, String mission, Handle by, Instant at) implements FormEntry {

        @Override
        public String kind() {
            return "submission-opened";
        }

        @Override
        public String subject() {
            return submission;
        }
    }

    /**
     * Somebody looked at what a submission did to an entity and had not fitted, and settled it.
     *
     * @param submission its random name
     */
    record Settled(String submission, String mission, Handle by, Instant at) implements FormEntry {

        @Override
        public String kind() {
            return "entity-settled";
        }

        @Override
        public String subject() {
            return submission;
        }
    }

    /**
     * What was sent was destroyed with its key. That it was received stays true.
     *
     * @param submission its random name
     * @param files how many files went with it
     */
    record Erased(String submission, String mission, int files, Handle by, Instant at) implements FormEntry {

        @Override
        public String kind() {
            return "submission-erased";
        }

        @Override
        public String subject() {
            return submission;
        }
    }
}
