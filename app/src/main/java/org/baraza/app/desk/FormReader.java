package org.baraza.app.desk;

import java.util.List;
import java.util.Map;

/**
 * Reads what somebody calls a form and makes an XForm of it. There may be several, each for its own kind of file; wiring
 * hands the file to the first that recognises it.
 */
public interface FormReader {

    /**
     * Whether the file is of the kind it reads; whether it is a good one is not asked.
     *
     * @param fileName as its owner calls it
     * @param bytes the file
     */
    boolean recognises(String fileName, byte[] bytes);

    /** Never throws for what is in the file. */
    Outcome read(String fileName, byte[] bytes);

    /** What came of reading. */
    sealed interface Outcome {}

    /**
     * A form.
     *
     * @param xform the form itself, UTF-8
     * @param files files made with it, by name
     * @param notes what whoever publishes it should know
     */
    record Readable(byte[] xform, Map<String, byte[]> files, List<Problem> notes) implements Outcome {

        public Readable {
            files = Map.copyOf(files);
            notes = List.copyOf(notes);
        }
    }

    /**
     * No form.
     *
     * @param problems at least one
     */
    record Unreadable(List<Problem> problems) implements Outcome {

        public Unreadable {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Something wrong.
     *
     * @param where sheet, row and column, or the line; empty where it has no place
     * @param what what is wrong and what to do, in English
     */
    record Problem(String where, String what) {}
}
