package org.baraza.core.record;

/** A fact for the journal: immutable, attributed, never changed. Each kind is one file and one line here. */
public sealed interface Entry
        permits DataSetEntry,
                SharingEntry,
                BackupEntry,
                AccountClosedEntry,
                AccountLinkedEntry,
                AccountOpenedEntry,
                AccountResetEntry,
                RoleGrantedEntry,
                RoleTakenBackEntry,
                ExtractEntry,
                RetentionEntry,
                StepEntry,
                ForceStepEntry,
                MissedStepEntry,
                ConstraintStepEntry,
                AreaMarksEntry,
                GroupReviewEntry,
                MovementStepEntry,
                EffortEntry,
                NetworkEntry,
                FeedbackStepEntry,
                RumourStepEntry,
                FormEntry,
                IncidentStepEntry,
                AssessmentStepEntry,
                SignStepEntry,
                HandoverStepEntry,
                NoteStepEntry,
                LessonStepEntry,
                PromiseStepEntry,
                CourseStepEntry,
                CapacityLookEntry,
                ActivityStepEntry,
                CustomsEntry,
                AreaContextEntry,
                GroupSharesEntry,
                ContactEntry,
                DisputeStepEntry,
                ProjectStepEntry,
                ExpectationStepEntry,
                LocalDecisionStepEntry,
                PartnerStepEntry,
                SupportStepEntry,
                HostGradeEntry,
                CommunityStepEntry,
                PersonStepEntry,
                SafetyStepEntry,
                PlanEntry,
                VaultEntry {

    /** Stable kebab-case name of the kind, as the journal stores it. */
    String kind();

    /** Version of the kind's layout; every version ever released stays readable. */
    int version();

    /** What the entry is about, for example a data set's id. */
    String subject();
}
