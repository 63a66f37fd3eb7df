package org.baraza.app.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.record.BackupEntry;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Register;

/** One open site: everything a screen or a command can do with it. */
public interface Desk extends AutoCloseable {

    Register register();

    /** What may be given to whom, and the one way out. */
    Sharing sharing();

    /** What came by telephone and messenger, and what is sent back. */
    Messages messages();

    /** What people warned of, and what became of it. */
    Alerts alerts();

    /** Uses of force, and attacks after which nobody acted. */
    default ForceReviews force() {
        throw new WrongUse("This site keeps nothing about force.");
    }

    /** What keeps people from help. */
    default Access access() {
        throw new WrongUse("This site keeps nothing about access.");
    }

    /** Where authorities kept us from moving. */
    default Movements movements() {
        throw new WrongUse("This site keeps nothing about movements.");
    }

    /** How much was done, counted beside what was seen. */
    default Efforts efforts() {
        throw new WrongUse("This site counts no effort.");
    }

    /** Local partners, and those who may become some. */
    default LocalPartners partners() {
        throw new WrongUse("This site keeps no partners.");
    }

    /** Support to people under arms. */
    default Supports supports() {
        throw new WrongUse("This site keeps nothing about support.");
    }

    /** Consent of the host state, of communities and of each person. */
    default Consents consents() {
        throw new WrongUse("This site keeps no consents.");
    }

    /** The protection of partners. */
    default Safety safety() {
        throw new WrongUse("This site looks after no partners.");
    }

    /** Where somebody could warn, and where not. */
    default Networks networks() {
        throw new WrongUse("This site looks after no alert networks.");
    }

    /** What happened to people, and how well it is established. */
    IncidentReports incidents();

    /** What communities say that is no warning, and what became of it. */
    default Feedback feedback() {
        throw new WrongUse("This site takes no feedback.");
    }

    /** What goes around and may not be so. */
    default Rumours rumours() {
        throw new WrongUse("This site takes no rumours.");
    }

    /** What communities lack, and by what they know that they have peace. */
    default Assessments assessments() {
        throw new WrongUse("This site keeps no assessments.");
    }

    /** What is handed over. */
    default Transition transition() {
        throw new WrongUse("This site keeps nothing about what is handed over.");
    }

    /** What was learnt. */
    default Lessons lessons() {
        throw new WrongUse("This site keeps no lessons.");
    }

    /** What the mission and communities do with one another. */
    default Engagement engagement() {
        throw new WrongUse("This site keeps nothing about engagement.");
    }

    /** Questions about effects, fixed before they are answered. */
    default ImpactPlans impact() {
        throw new WrongUse("This site keeps no plans.");
    }

    /** Who is let in. */
    Accounts accounts();

    /** Imports one file through the front door. Reports bad files as findings; throws only on faults. */
    ImportReport importFile(Path file, ImportWishes wishes, Progress progress);

    /** The rows of a data set's file that were set aside, with reasons, as CSV; empty when none was or none is kept. */
    default Optional<Path> findSetAsideList(DataSet dataSet) {
        return Optional.empty();
    }

    /** The panel for a question; kept for the next asker until new data come in. */
    Panel panel(PanelQuestion question);

    /** Every event of a country with its area and its nearest base, in file order. */
    void placedEvents(PanelQuestion question, PlacedEventReader reader);

    /** Every base month of a mission. */
    List<BaseMonth> baseMonths(String mission, int level, Optional<String> dataSet, int carryForwardMonths);

    /** What changed from one version of an event data set to another, event by event. */
    Revision revision(DataSet older, DataSet newer, Optional<String> country);

    /** Replays the journal into empty tables and says whether they equal the old ones. */
    RebuildReport rebuild(Progress progress);

    /** Walks the hash chain of the site and that of each mission. */
    JournalReport verifyJournal(Progress progress);

    /** The journal as a book that others can check. */
    Books books();

    /** Whether the database answers now. */
    default boolean ready() {
        return true;
    }

    /** Who is behind a handle. */
    Vault vault();

    /** What whoever starts the program is told: what does not work now, and what to do. */
    default List<String> cautions() {
        return List.of();
    }

    /** Every backup that was made of this site, newest first. */
    default List<BackupEntry> listBackups() {
        return List.of();
    }

    /** Forms people fill in, and what they send. */
    default Forms forms() {
        throw new WrongUse("This site takes nothing through forms.");
    }

    @Override
    void close();
}
