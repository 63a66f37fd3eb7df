package org.baraza.app.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.record.consents.CommunityAgreement;
import org.baraza.core.record.consents.CommunityStep;
import org.baraza.core.record.consents.HostGrade;
import org.baraza.core.record.consents.HostReading;
import org.baraza.core.record.consents.NotNow;
import org.baraza.core.record.consents.PersonConsent;
import org.baraza.core.record.consents.PersonNot;
import org.baraza.core.record.consents.PersonStep;
import org.baraza.core.record.consents.Use;

/** Consent of the host state, of communities and of each person. Everything throws {@link WrongUse} for what cannot be asked. */
public interface Consents {

    /** Keeps somebody's grade of the host state; their later one of the same month and level replaces it. */
    void grade(HostGrade grade, By by);

    /** What was graded in a mission, the newest month first. */
    Map<Month, List<HostReading>> readings(String mission);

    /** Proposes something to a community: when this returns, it is on disk. The same id again is the same proposal. */
    CommunityAgreement propose(CommunityStep.Proposed proposed, By by);

    /**
     * Puts one more step on the journal, if it may happen now.
     *
     * @return why it may not; empty when it is on disk
     */
    Optional<NotNow> add(CommunityStep step, By by);

    Optional<CommunityAgreement> find(String id);

    /** Those of a mission, the newest first. */
    List<CommunityAgreement> list(String mission);

    /** Whether an activity may go on today by what communities agreed to. @param activity by its handle elsewhere */
    boolean permits(Handle activity);

    /** Takes a person's answer down. @return why it cannot be taken down so; empty when it is on disk */
    Optional<PersonNot> ask(PersonStep.Asked asked, By by);

    /** Takes down that a person took it back. @return why that is not needed; empty when it is on disk */
    Optional<PersonNot> takeBack(PersonStep.TakenBack taken, By by);

    /** What a mission's people answered, the newest first. */
    List<PersonConsent> persons(String mission);

    /** Whether something of a person may be used now. @param who the vault's pseudonym */
    boolean permits(Handle who, Use use);
}
