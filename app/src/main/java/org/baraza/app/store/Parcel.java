package org.baraza.app.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something sent in through a form, sealed and ready to be stored.
 *
 * @param id a random name for it, used when it is new
 * @param instance keyed fingerprint of the name its sender gave it
 * @param deprecated the same of what it stands in place of; empty for something new
 * @param content keyed fingerprint of what it says
 * @param mission acronym
 * @param form id of the form
 * @param edition version of the form
 * @param sender the account, and where its role is held
 * @param at when it came
 * @param seal what was sent, sealed
 * @param entities whether entities are to be made or changed from it
 * @param makes kind of case that is to be made of it; empty for none
 * @param files that came along, in order
 */
public record Parcel(
        String id,
        byte[] instance,
        Optional<byte[]> deprecated,
        byte[] content,
        String mission,
        String form,
        String edition,
        Sender sender,
        Instant at,
        Seal seal,
        boolean entities,
        Optional<String> makes,
        List<File> files) {

    public Parcel {
        files = List.copyOf(files);
    }

    /**
     * @param account pseudonym
     * @param via the way it came in
     * @param area place code within which the role is held; empty for everywhere
     * @param team within which the role is held; empty for all
     */
    public record Sender(String account, String via, Optional<String> area, Optional<String> team) {}

    /**
     * @param day whose key wraps the key
     * @param key wrapped
     * @param sealed what it seals
     */
    public record Seal(LocalDate day, byte[] key, byte[] sealed) {}

    /**
     * @param id a random name for it
     * @param name keyed fingerprint of its name
     * @param content keyed fingerprint of what is in it
     * @param about its name, type and size, sealed
     * @param pieces what is in it, sealed and cut; empty where the pieces lie in the database already
     */
    public record File(String id, byte[] name, byte[] content, Seal about, List<byte[]> pieces) {

        public File {
            pieces = List.copyOf(pieces);
        }
    }

    /** How much of memory it takes, about. */
    long bytes() {
        return seal.sealed().length
                + files.stream()
                        .flatMap(f -> f.pieces().stream())
                        .mapToLong(p -> p.length)
                        .sum();
    }

    /** What became of it. */
    public sealed interface Outcome {}

    /**
     * It is on disk, by this or an earlier sending.
     *
     * @param id its name here
     * @param fresh whether it came for the first time
     * @param files how many files were added
     */
    public record Stored(String id, boolean fresh, int files) implements Outcome {}

    /** It was not taken, and nothing of it is kept. */
    public enum Refused implements Outcome {
        /** Something else was sent under the same name. */
        OTHER_CONTENT,
        /** Another file was sent under the same name. */
        OTHER_FILE,
        /** It was sent before and destroyed here. */
        ERASED,
        /** What it stands in place of was never sent here. */
        UNKNOWN_EARLIER,
        /** What it stands in place of was replaced already. */
        NOT_CURRENT
    }
}
