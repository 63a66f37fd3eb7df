package org.baraza.app.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Months;
import org.baraza.core.protect.disclosure.TextScan;
import org.baraza.core.record.networks.Coverage;
import org.baraza.core.record.networks.Directory;
import org.baraza.core.record.networks.NetworkStep;
import org.baraza.core.record.networks.Reached;
import org.baraza.core.record.networks.TestPlan;
import org.baraza.core.record.networks.WhyNot;

/**
 * Communities, the alert networks by which they warn, and whether these work. Everything throws {@link WrongUse} for what
 * cannot be asked.
 */
public interface Networks {

    /** Letters of any script, blanks and a few signs between them: no number, so no number of a telephone. */
    Pattern LABEL = Pattern.compile("\\p{L}[\\p{L}\\p{M} '\u2019.-]{0,39}");

    /** As the vault makes pseudonyms: nothing a person is called has this form. */
    Pattern HOLDER = Pattern.compile("[0-9a-hj-km-np-tv-z]{5}(-[0-9a-hj-km-np-tv-z]{5}){3}");

    /** The vault's pseudonym somebody wrote; empty for anything else, which may be a name. */
    static Optional<Handle> holder(String written) {
        return Optional.of(written.strip())
                .filter(w -> HOLDER.matcher(w).matches())
                .map(Handle::new);
    }

    /** What something is called among colleagues; leads to no person. @throws WrongUse when it cannot be one */
    static String label(String written) {
        String label = written.strip();
        if (!LABEL.matcher(label).matches()) {
            throw new WrongUse("Give it a short name: up to 40 letters, without numbers.");
        }
        if (TextScan.tellsSomebody(label)) {
            throw new WrongUse("The name seems to hold that of a person. Use that of no one.");
        }
        return label;
    }

    /** All that is known, of every mission. */
    Directory directory();

    /** What communities and networks are called, by their ids; those whose name was forgotten are left out. */
    Map<String, String> labels();

    /**
     * Writes down a community or an alert network.
     *
     * @param step that it was named or opened
     * @param label what it is called, see {@link #label}
     * @return why not; empty when it is on disk
     */
    Optional<WhyNot> begin(NetworkStep step, String label, By by);

    /**
     * Puts one more step on the journal, if it may happen now.
     *
     * @return why it may not; empty when it is on disk
     */
    Optional<WhyNot> add(NetworkStep step, By by);

    /** What became of a greeting. */
    sealed interface Greeted {}

    /** @param why the rules forbid it */
    record Forbidden(WhyNot why) implements Greeted {}

    /** @param sending whether it goes out */
    record Tried(Messages.Sending sending) implements Greeted {}

    /** Sends a routine greeting, one of the neutral texts, by a channel. */
    Greeted greet(NetworkStep.GreetingSent step, By by);

    /** Every community of a mission as it stands now, with what was heard. */
    List<Reached> reached(String mission);

    /** How many communities could warn, area by area, at the end of each month. */
    List<Coverage> coverage(String mission, Months months);

    /** How a mission looks after its channels. */
    TestPlan plan(String mission);
}
